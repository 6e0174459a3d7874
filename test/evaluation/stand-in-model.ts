import { LLMock } from "@copilotkit/aimock";
import { FUNCTION_WORDS } from "../../src/answers/vocabulary.ts";
import { wordsOf } from "../../src/answers/words.ts";
import { sentences } from "../../src/corpus/sentences.ts";

/** A server on loopback in a model's place. It is no model: what it writes is a simple function of what it is sent. */
export interface StandIn {
	readonly url: string;
	/** Every claim that was spoilt on purpose, so far. */
	readonly spoilt: ReadonlySet<string>;
	close(): Promise<void>;
}

/** So many sentences are written down, where they share so much of the question's content words; else it declines. */
const MOST_CLAIMS = 3;
const LEAST_SHARED = 0.5;
/** One claim in so many is spoilt. */
const SPOILT_OF = 4;

/** Starts it; every draft it writes is told by the question and the passages alone. */
export async function openStandIn(): Promise<StandIn> {
	const spoilt = new Set<string>();
	const server = new LLMock({ port: 0 });
	server.addFixture({
		match: { endpoint: "chat" },
		response: ({ messages }) => ({
			content: JSON.stringify(drafted(String(messages.at(-1)?.content), spoilt)),
		}),
	});
	await server.start();
	return { url: server.url, spoilt, close: () => server.stop() };
}

interface Asked {
	readonly question: string;
	readonly passages: readonly { readonly number: number; readonly text: string }[];
}

function drafted(content: string, spoilt: Set<string>) {
	const [, json = "{}"] = content.split(/<\/?data-[0-9a-f-]{36}>/);
	const { question, passages } = JSON.parse(json) as Asked;
	const asked = contentOf(question);
	const found = passages
		.flatMap(({ number, text }) =>
			sentences(text).map(({ start, end }) => ({
				number,
				sentence: text.slice(start, end).replace(/\s+/g, " "),
			})),
		)
		.map((each) => ({ ...each, shared: sharedBy(asked, contentOf(each.sentence)) }))
		.filter(({ shared }) => shared >= LEAST_SHARED)
		.sort((a, b) => b.shared - a.shared)
		.slice(0, MOST_CLAIMS);
	const claims = found.map(({ number, sentence }) => {
		const text = shortened(sentence);
		const wrong = sumOf(text) % SPOILT_OF === 0 ? spoil(text) : text;
		if (wrong !== text) spoilt.add(wrong);
		return { text: wrong, sources: [number] };
	});
	return { cannot_answer: claims.length === 0, claims };
}

function contentOf(text: string): Set<string> {
	return new Set(wordsOf(text).flatMap(({ folded, stem }) => (FUNCTION_WORDS.has(folded) ? [] : [stem])));
}

function sharedBy(asked: ReadonlySet<string>, other: ReadonlySet<string>): number {
	return [...asked].filter((stem) => other.has(stem)).length / Math.max(1, asked.size);
}

const SHORTEST = 8;

/** Told again in fewer words: up to the first semicolon or dash behind which enough was said. */
function shortened(sentence: string): string {
	const [first = sentence] = sentence.split(/; | — /);
	return first === sentence || first.split(" ").length < SHORTEST ? sentence : `${first}.`;
}

/** As a careless model would: another number, or the contrary, or all for some. */
function spoil(text: string): string {
	const number = /\d+/.exec(text);
	if (number) return text.replace(number[0], String(Number(number[0]) + 7));
	if (/\bnot\b/.test(text)) return text.replace(/\bnot /, "");
	if (/\b(?:some|many|most)\b/.test(text)) return text.replace(/\b(?:some|many|most)\b/, "all");
	return text.replace(/\b(was|were|is|are|had|has|would|could|can|may)\b/, "$1 not");
}

function sumOf(text: string): number {
	let sum = 0;
	for (const letter of text) sum += letter.charCodeAt(0);
	return sum;
}
