import type { Alignment } from "../alignment.ts";
import type { Fault } from "../claim.ts";
import { areOpposites } from "../equivalents.ts";
import { isAnchor } from "../likeness.ts";
import { isPronoun } from "../people.ts";
import type { Sentence } from "../sentence.ts";
import type { Token } from "../token.ts";
import { isPast } from "../verbs.ts";

/** Every number, date, name and word of content of the claim stands in its sources. */
export function coverage({ claim, focus, pairs, anchors, strangers }: Alignment): Fault[] {
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
		const rival = rivalOf(claim, pairs, at);
		if (rival !== null)
			faults.push({
				rule: "unsupported",
				reason: `“${claim.tokens[at]?.folded}” is “${rival}” in the source`,
			});
		const token = claim.tokens[at] as Token;
		if (pairs[at] !== null || (cues.has(at) && token.kind !== "number")) continue;
		const opposite = focus.some((sentence) =>
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

/** "Rejected the budget" where the source rejects a contract: a noun that only sets the scene is no object of a verb that has another. */
function rivalOf(claim: Sentence, pairs: Alignment["pairs"], at: number): string | null {
	const verb = pairs[at - 2];
	const own = claim.tokens[at - 2];
	if (pairs[at]?.through !== "setting" || !verb || !own || !(isPast(own) || own.infinitive)) return null;
	const { tokens } = verb.sentence;
	const object = tokens.findIndex(
		(token, i) =>
			i > verb.at &&
			(isAnchor(token) || token.kind === "relation" || token.before !== "none" || isPronoun(token)),
	);
	const token = tokens[object];
	const noun =
		token?.kind === "anchor" && token.before === "none" && !token.infinitive && !/ly$/.test(token.form);
	return noun ? token.folded : null;
}

function textOf(tokens: readonly Token[]): string {
	return tokens.map((token) => token.folded).join(" ");
}
