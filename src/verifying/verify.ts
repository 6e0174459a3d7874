import type { Checked, Claim, Source } from "./claim.ts";
import { examine } from "./examine.ts";

/*
 * The road of a claim, a file or a folder a step:
 *
 *   claim       claim.ts         untrusted text, and the passages that it cites
 *   sentences   token.ts, sentence.ts (operators, verbs, people, appositions, scope: what is asked of them)
 *                                claim and passages alike; a passage is read once, orders to its reader are left out (orders.ts)
 *   candidates  candidates.ts    the few sentences that share its rarest words; a word that stands nowhere ends the road
 *   parts       parts.ts         two things said are two claims, each on the passage that says it
 *   readings    readings.ts      what a long sentence says, clause by clause (counted.ts puts back nouns left out)
 *   alignment   alignment.ts     each word of the claim with the source's word for it: itself, another form, a licensed word
 *                                (likeness, equivalents, paraphrases), or a pronoun (people, nouns)
 *   rules       rules/           what is wrong with it: nothing invented (coverage), nothing moved (order, passive, intruder, roles,
 *                                joins, numbers, titles, relations), nothing made stronger (scopes, qualifiers, forms, partitives,
 *                                restrictions, conjunctions), nothing misquoted (quotations, attribution)
 *   fault       examine.ts       the whole first, then its parts; the reading with the fewest faults counts
 *   shown       settle.ts        its own words, the source's sentence instead, or nothing
 */

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
