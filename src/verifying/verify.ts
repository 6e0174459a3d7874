import type { Checked, Claim, Source } from "./claim.ts";
import { examine } from "./examine.ts";

/**
 * Whether the sources that a claim cites say what it says. Pure and deterministic; it never throws, whatever is
 * claimed. A claim is let through only when each word of it is accounted for: in doubt it has a fault.
 * `support` is found also for a claim with faults, as far as anything near it stands in the sources.
 */
export function verify(claim: Claim, sources: readonly Source[]): Checked {
	const cited = [...new Set(claim.sources)].filter(
		(index) => Number.isInteger(index) && index >= 0 && index < sources.length,
	);
	if (claim.text.trim() === "")
		return { faults: [{ rule: "empty", reason: "nothing is said" }], support: [] };
	if (cited.length === 0 || cited.length < new Set(claim.sources).size) {
		const reason = `expected indices of ${sources.length} sources, got ${claim.sources.slice(0, 8).join(", ")}`;
		return { faults: [{ rule: "source", reason }], support: examine(claim.text, cited, sources).support };
	}
	return examine(claim.text, cited, sources);
}

/**
 * The same for one line that tells of several articles at once: it may rest on any passage of any of them.
 */
export function verifyLine(text: string, sources: readonly Source[]): Checked {
	return verify({ text, sources: sources.map((_, index) => index) }, sources);
}
