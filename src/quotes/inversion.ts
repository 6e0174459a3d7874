import type { CueClass } from "./cues.ts";
import type { Saying } from "./sayings.ts";
import type { Token } from "./tokens.ts";

/** "“q,” said Reyes", "The bridge is safe, said Reyes": after a quotation, or after a clause that has no better subject. */
export function mayInvert(
	tokens: readonly Token[],
	from: number,
	sentenceFrom: number,
	cueClass: CueClass,
	form: Saying["form"],
	left: number,
): boolean {
	if (cueClass === "stance" || form !== "finite") return false;
	const before = tokens[from - 1];
	const verb = (tokens[from] as Token).lower;
	if (from === sentenceFrom) return verb === "said";
	if (before?.kind === "quote") return true;
	if (before?.text !== "," || /^(?:that|he|she|they|it|we|i|there)$/.test(tokens[from + 1]?.lower ?? ""))
		return false;
	if (verb === "said" || verb === "says") return left < 8;
	return (
		cueClass === "speech" && left < 7 && tokens[from + 1]?.capital === true && closesClause(tokens, from + 1)
	);
}

/** ", explained Ann Reyes," */
function closesClause(tokens: readonly Token[], from: number): boolean {
	let i = from;
	while ((tokens[i]?.capital === true || tokens[i]?.kind === "possessive") && i < from + 6) i += 1;
	return tokens[i] === undefined || tokens[i]?.kind === "mark";
}
