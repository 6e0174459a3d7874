import { firstPause, isTail } from "./clauses.ts";
import { isVerbAt } from "./grammar.ts";
import type { Range, Sentence } from "./narration.ts";
import type { Reading } from "./reading.ts";
import { isBeside } from "./reporting.ts";
import type { Saying } from "./sayings.ts";
import type { Token } from "./tokens.ts";

/** Where the statement of saying `k` ends: with its sentence, or where another one begins (", but he said …"). */
export function statementEnd(
	reading: Reading,
	from: number,
	sentence: Sentence,
	k: number,
	range: Range,
): number {
	const { tokens } = reading.narration;
	let to = isSubordinate(reading, k) ? firstPause(tokens, from, sentence.to) : sentence.to;
	for (let i = from; i < to; i += 1)
		if (
			tokens[i]?.text === ";" ||
			(tokens[i]?.text === "," && /^(?:although|though|while|whereas)$/.test(tokens[i + 1]?.lower ?? ""))
		)
			to = i;
	for (let j = k + 1; j < range.to; j += 1) {
		const joint = jointBefore(reading, from, sentence, reading.sayings[j] as Saying);
		if (joint === -1 || joint >= to) continue;
		to = joint;
		break;
	}
	while (to > from && tokens[to - 1]?.kind === "mark" && !/^[)\]%]$/.test(tokens[to - 1]?.text ?? ""))
		to -= 1;
	return to;
}

/** "When the court ruled that Texas was a state, three judges dissented": the main clause is the narrator's. */
function isSubordinate(reading: Reading, k: number): boolean {
	const saying = reading.sayings[k];
	const subject = reading.mentions[saying?.subjects[0]?.mention ?? -1];
	const before = reading.narration.tokens[(subject?.from ?? 0) - 1]?.lower ?? "";
	return (
		saying?.form === "finite" &&
		/^(?:when|after|while|although|though|because|since|before|whereas)$/.test(before)
	);
}

/** The token that parts a statement from the next words of saying; −1 where these belong to the statement. */
function jointBefore(reading: Reading, from: number, sentence: Sentence, other: Saying): number {
	const { tokens } = reading.narration;
	if (other.form === "source")
		return other.from - 1 > from && endsInComma(tokens[other.from - 1]) ? joint(tokens, other.from - 1) : -1;
	const isThat = tokens[other.to]?.lower === "that";
	const before = tokens[other.from - 1];
	if (other.form === "participle") return before?.text === "," && other.from - 1 > from ? other.from - 1 : -1;
	if (other.form === "noun") return -1;
	if (isThat && /^(?:and|but)$/.test(before?.lower ?? "") && other.from - 1 > from) return other.from - 1;
	const subject = reading.mentions[other.subjects[0]?.mention ?? -1];
	if (subject === undefined || !isBeside(other)) return -1;
	const first = Math.min(subject.from, other.from);
	if (first - 1 <= from) return -1;
	if (tokens[first - 1]?.text === "," && isTail(tokens, other.to, sentence.to)) return first - 1;
	for (let i = first - 1; i > from && i >= first - 6 && !isVerbAt(tokens, i); i -= 1)
		if (/^(?:but|and|while|although|though)$/.test(tokens[i]?.lower ?? ""))
			return endsInComma(tokens[i - 1]) ? i : -1;
	return -1;
}

/** A quotation may hold the comma that ends it. */
function endsInComma(token: Token | undefined): boolean {
	return (
		/^(?:,|[—–-]|--+)$/.test(token?.text ?? "") || (token?.kind === "quote" && /,["”“]$/.test(token.text))
	);
}

function joint(tokens: readonly Token[], i: number): number {
	return tokens[i]?.kind === "quote" ? i + 1 : i;
}
