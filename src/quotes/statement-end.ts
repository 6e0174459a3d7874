import { firstPause, isTail, withoutMarks } from "./clauses.ts";
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
	let to = isWithinAnother(reading, k) ? firstPause(tokens, from, sentence.to) : sentence.to;
	for (let i = from; i < to; i += 1)
		if (
			tokens[i]?.text === ";" ||
			(tokens[i]?.text === "," && /^(?:although|though|while|whereas)$/.test(tokens[i + 1]?.lower ?? ""))
		)
			to = i;
	to = beforeSecondVerb(tokens, from, to, (reading.sayings[k] as Saying).from);
	for (let j = k + 1; j < range.to; j += 1) {
		const joint = jointBefore(reading, from, sentence, reading.sayings[j] as Saying);
		if (joint === -1 || joint >= to) continue;
		to = joint;
		break;
	}
	return withoutMarks(tokens, from, to);
}

/**
 * "When the court ruled that Texas was a state, three judges dissented", "Reyes, who says the dam is safe, left":
 * the main clause is the narrator's.
 */
function isWithinAnother(reading: Reading, k: number): boolean {
	const saying = reading.sayings[k];
	const subject = reading.mentions[saying?.subjects[0]?.mention ?? -1];
	if (subject?.head === "who" || subject?.head === "which") return true;
	const { tokens, sentences } = reading.narration;
	const before = tokens[(subject?.from ?? 0) - 1]?.lower ?? "";
	const opening = sentences[saying?.sentence ?? -1]?.from ?? 0;
	if (
		saying !== undefined &&
		/^(?:when|while|although|though)$/.test(tokens[opening]?.lower ?? "") &&
		firstPause(tokens, opening, saying.from) === saying.from
	)
		return true;
	return (
		saying?.form === "finite" &&
		/^(?:when|after|while|although|though|because|since|before|whereas)$/.test(before)
	);
}

/**
 * The speaker's next deed: "said she would repair the dam and warned of floods", "claimed the dam leaks, but offered no
 * proof". After a modal no past tense can go on; after a comma "but" and a bare past tense cannot but change the subject.
 */
function beforeSecondVerb(tokens: readonly Token[], from: number, to: number, saying: number): number {
	if (!/ed$|^(?:said|told|wrote)$/.test(tokens[saying]?.lower ?? "")) return to;
	let isModal = false;
	for (let i = from; i + 1 < to; i += 1) {
		const word = tokens[i]?.lower ?? "";
		if (FINITE.test(word)) isModal = MODAL.test(word);
		if (!/^(?:and|but)$/.test(word)) continue;
		const verb = /^(?:also|then|later)$/.test(tokens[i + 1]?.lower ?? "") ? i + 2 : i + 1;
		if (!PAST.test(tokens[verb]?.lower ?? "") || !isVerbAt(tokens, verb)) continue;
		if (isModal && !hasObject(tokens, i, from)) return tokens[i - 1]?.text === "," ? i - 1 : i;
		if (word === "but" && tokens[i - 1]?.text === ",") return i - 1;
	}
	return to;
}

const FINITE = /^(?:is|are|was|were|has|had|have|will|would|can|could|should|may|might|must)$/;
const MODAL = /^(?:will|would|can|could|should|may|might|must)$/;
const PAST = /ed$|^(?:said|told|wrote|gave|made|took|went|left)$/;

/** "would find it broken and bruised": no verb, though it ends like one. */
function hasObject(tokens: readonly Token[], i: number, from: number): boolean {
	return i > from && /ed$/.test(tokens[i - 1]?.lower ?? "");
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
	if (/^(?:[—–―]|--+)$/.test(tokens[first - 1]?.text ?? "") && tokens[other.to]?.text === ",")
		return first - 1;
	if (tokens[first - 1]?.text === "," && isTail(tokens, other.to, sentence.to)) return first - 1;
	for (let i = first - 1; i > from && i >= first - 6 && !isVerbAt(tokens, i); i -= 1)
		if (tokens[i + 1]?.lower === "that") return -1;
		else if (/^(?:but|and|while|although|though)$/.test(tokens[i]?.lower ?? ""))
			return endsInComma(tokens[i - 1]) ? i : -1;
	return -1;
}

/** A quotation may hold the comma that ends it. */
function endsInComma(token: Token | undefined): boolean {
	return (
		/^(?:,|[—–―-]|--+)$/.test(token?.text ?? "") || (token?.kind === "quote" && /,["”“]$/.test(token.text))
	);
}

function joint(tokens: readonly Token[], i: number): number {
	return tokens[i]?.kind === "quote" ? i + 1 : i;
}
