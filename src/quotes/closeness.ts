import type { Reading } from "./reading.ts";
import type { Saying } from "./sayings.ts";
import type { Token } from "./tokens.ts";

/** "“q,” X said": from 10, right beside the quotation, down to 0. */
export function closenessAfter(reading: Reading, at: number, saying: Saying): number {
	const { tokens } = reading.narration;
	const subject = saying.subjects[0];
	const mention = subject === undefined ? undefined : reading.mentions[subject.mention];
	const first =
		saying.inverted || mention === undefined || mention.from < at
			? saying.from
			: Math.min(mention.from, saying.from);
	if (mention !== undefined && !saying.inverted && mention.from < at && saying.form !== "participle")
		return 0;
	let gap = 0;
	let quotes = 0;
	for (let j = at + 1; j < first; j += 1) {
		const token = tokens[j] as Token;
		if (token.kind === "quote") quotes += 1;
		else gap += 1;
	}
	if (saying.cueClass === "turn" && gap > 0) return 0;
	// "“q,” Congress calls a convention" and "the question “q” …, voters said" tell of something else
	if (saying.cueClass === "stance" && takesObject(tokens[saying.to])) return 0;
	if (gap > 0 && tokens[at - 1]?.lower === "question") return 0;
	if (saying.form === "noun") return 3 - gap * 0.2 - quotes * 3;
	if (saying.form === "participle") return 2 - gap * 0.2 - quotes * 3;
	const weak =
		(saying.cueClass === "stance" ? 1.5 : 0) +
		(at > sentenceStart(reading, at) && takesObject(tokens[saying.to]) ? 4 : 0);
	if (gap === 0) return (quotes === 0 && isHanded(reading, at) ? 12 : 10) - weak - quotes * 4;
	const comma = (tokens[first - 1] as Token).text === ",";
	return (comma ? 7.5 : 4) - Math.min(4, gap * 0.08) - weak - quotes * 2;
}

/** The quotation ends in the comma or the question mark that hands over to its attribution. */
function isHanded(reading: Reading, at: number): boolean {
	const { narration } = reading;
	const inner = narration.quoted[narration.tokens[at]?.quoted ?? -1]?.inner;
	return inner !== undefined && /[,?!—]['’]?$/.test(narration.text.slice(inner.end - 2, inner.end));
}

function sentenceStart(reading: Reading, at: number): number {
	return reading.narration.sentences[reading.narration.sentenceOf[at] as number]?.from ?? at;
}

/** The verb after the quotation has a statement of its own: "… “friends,” he claimed they had never met". */
function takesObject(next: Token | undefined): boolean {
	return (
		next?.kind === "word" && /^(?:that|the|a|an|he|she|they|it|his|her|their|there|if)$/.test(next.lower)
	);
}

/** "X said “q”": from 10 down to 0. */
export function closenessBefore(reading: Reading, at: number, saying: Saying): number {
	const { tokens } = reading.narration;
	let gap = 0;
	let quotes = 0;
	let clause = 0;
	for (let j = saying.to; j < at; j += 1) {
		const token = tokens[j] as Token;
		if (token.kind === "quote") quotes += 1;
		else if (
			token.text === ";" ||
			token.lower === "but" ||
			token.lower === "while" ||
			token.lower === "although"
		)
			clause += 1;
		else if (token.text !== "," && token.text !== ":") gap += 1;
	}
	if (
		saying.cueClass === "turn" &&
		(gap > 1 || (gap === 1 && !/^(?:about|to|with)$/.test(tokens[at - 1]?.lower ?? "")))
	)
		return 0;
	const weak = saying.form === "noun" ? 1 : saying.cueClass === "stance" ? 0.5 : 0;
	if (gap === 0) return 10 - weak - clause;
	const base = tokens[at - 1]?.text === ":" ? 9.5 : 9;
	return Math.max(1, base - Math.min(5, gap * 0.12) - weak - clause * 2 - quotes * 0.3);
}
