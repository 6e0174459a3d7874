import { CLAUSAL, CUE_FORMS, CUE_PHRASES, SPEECH_NOUNS } from "./cues.ts";
import { isVerbAt } from "./grammar.ts";
import { PRE_VERB } from "./lexicon.ts";
import type { Range } from "./narration.ts";
import type { Saying } from "./sayings.ts";
import type { Token } from "./tokens.ts";

const BE = /^(?:is|are|was|were|be|been|being|'s|’s|got|gets)$/;

/** The words of saying that begin at token `i` of the sentence `[from, to)`, if any do. */
export function sayingAt(
	tokens: readonly Token[],
	i: number,
	from: number,
	to: number,
): (Range & Pick<Saying, "form" | "cueClass">) | null {
	const token = tokens[i] as Token;
	const next = i + 1 < to ? tokens[i + 1] : undefined;
	if (token.lower === "according" && next?.lower === "to")
		return { from: i, to: i + 2, form: "source", cueClass: "speech" };
	if (token.lower === "per" && next?.capital === true)
		return { from: i, to: i + 1, form: "source", cueClass: "stance" };
	const particles = CUE_PHRASES.get(token.lower);
	const phrase = particles?.get(next?.lower ?? " ") ?? undefined;
	if (phrase !== undefined) return { from: i, to: i + 2, form: formOf(tokens, i), cueClass: phrase };
	const cueClass = CUE_FORMS.get(token.lower) ?? particles?.get("");
	if (cueClass !== undefined && !token.capital && (isVerbAt(tokens, i) || token.lower.endsWith("ing"))) {
		return { from: i, to: i + 1, form: formOf(tokens, i), cueClass };
	}
	if (
		cueClass !== undefined &&
		token.capital &&
		i === from &&
		(token.lower === "said" || token.lower.endsWith("ing"))
	) {
		return { from: i, to: i + 1, form: formOf(tokens, i), cueClass };
	}
	if (CLAUSAL.has(token.lower) && !token.capital && opensStatement(next))
		return { from: i, to: i + 1, form: formOf(tokens, i), cueClass: "stance" };
	if (SPEECH_NOUNS.has(token.lower)) return { from: i, to: i + 1, form: "noun", cueClass: "stance" };
	return null;
}

/** "held that", "provides “that …”", "…, he allowed." */
function opensStatement(next: Token | undefined): boolean {
	return (
		next === undefined ||
		next.lower === "that" ||
		/^[.,]$/.test(next.text) ||
		(next.kind === "quote" && /^["“]that\b/.test(next.text))
	);
}

function formOf(tokens: readonly Token[], i: number): "finite" | "participle" {
	const token = tokens[i] as Token;
	if (!token.lower.endsWith("ing")) return "finite";
	for (let j = i - 1; j >= Math.max(0, i - 4); j -= 1) {
		const before = tokens[j] as Token;
		// "was quoted as saying", "could be heard asking"
		if (
			BE.test(before.lower) ||
			before.lower === "heard" ||
			(before.lower === "as" && tokens[j - 1]?.lower === "quoted")
		)
			return "finite";
		if (!PRE_VERB.has(before.lower) && !/ly$/.test(before.lower)) break;
	}
	return "participle";
}

/** "was called", "is described": the grammatical subject is not the one who says. */
export function isPassive(tokens: readonly Token[], i: number, from: number): boolean {
	const word = (tokens[i] as Token).lower;
	if (!/(?:ed|en|told|said|put|cast|read|heard|thought|found|known)$/.test(word)) return false;
	for (let j = i - 1; j >= Math.max(from, i - 4); j -= 1) {
		const before = tokens[j] as Token;
		if (BE.test(before.lower)) return true;
		if (before.kind === "possessive") return false;
		if (!PRE_VERB.has(before.lower) && !/ly$/.test(before.lower)) return false;
	}
	return false;
}

/** The token after "by" in what follows a passive verb, −1 if there is none. */
export function agentAfter(tokens: readonly Token[], i: number, to: number): number {
	for (let j = i; j < Math.min(to, i + 10); j += 1) if ((tokens[j] as Token).lower === "by") return j + 1;
	return -1;
}
