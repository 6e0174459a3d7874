import { type Alignment, isAnchor } from "../alignment.ts";
import type { Fault } from "../claim.ts";
import { areOpposites } from "../equivalents.ts";
import type { Token } from "../token.ts";

/** Every number, date, name and word of content of the claim stands in its sources. */
export function coverage({ claim, sources, pairs, anchors, strangers }: Alignment): Fault[] {
	const faults: Fault[] = strangers.map((name) => ({
		rule: "name",
		reason: `“${textOf(claim.tokens.slice(name.from, name.to))}” is not in the sources`,
	}));
	const cues = new Set(
		claim.voices
			.filter(
				(voice) => voice.quote.kind !== "reported" || anchors.some((at) => at >= voice.from && at < voice.to),
			)
			.flatMap((voice) => [...voice.cue, ...voice.mention]),
	);
	for (const at of anchors) {
		const token = claim.tokens[at] as Token;
		if (pairs[at] !== null || (cues.has(at) && token.kind !== "number")) continue;
		const opposite = sources.some((sentence) =>
			sentence.tokens.some((other) => isAnchor(other) && areOpposites(token.stem, other.stem)),
		);
		const rule = token.date
			? "date"
			: token.kind === "number"
				? "number"
				: opposite
					? "polarity"
					: token.kind === "name"
						? "name"
						: "unsupported";
		faults.push({ rule, reason: `“${token.folded}” is not where the rest stands` });
	}
	return faults;
}

function textOf(tokens: readonly Token[]): string {
	return tokens.map((token) => token.folded).join(" ");
}
