import { type Parsed, parseLine } from "./grammar.ts";
import type { Invocation } from "./invocation.ts";
import type { Registry } from "./registry.ts";
import type { Reply } from "./reply.ts";

/** What was asked last in a thread, as far as a follow-up may refer to it. */
export interface Asked {
	readonly command: string;
	/** What it was about: the question, the words, or the topic. */
	readonly topic: string;
	/** Whose words were shown, most prominent first. */
	readonly speakers: readonly string[];
}

type Understood = Pick<Invocation, "command" | "options">;

const LONGEST_TOPIC = 300;
const MOST_SPEAKERS = 5;

const LEAD = /^(?:(?:and|but|so|ok(?:ay)?|then|also|well|hm+)[,\s]+)+/iu;
/** "what did Mastagni say to that", "how did the mayor respond" */
const SAID_WHAT =
	/^(?:what|how)(?: else)? (?:did|does|has|have|had) (.{2,80}?) (?:say|said|respond(?:ed)?|answer(?:ed)?|reply|replied|react(?:ed)?|think|thought)(?:\s+(?:to|about|on|of)\s+(.{2,120}?))?$/iu;
const WHAT_ABOUT = /^(?:what|how) about (.{2,120}?)$/iu;
const BARE =
	/^(who|when|where|why|how many|how much|how|since when|says who|who says so|who said (?:that|this|so|it))(?: (?:is|was) (?:that|this|it))?$/iu;
const THAT = /\b(?:that|this|it|those|these|there|then|the same)\b/iu;
const ONE_PERSON = /\b(?:he|she|they|him|her|them|his|their)\b/iu;
/** Not the line's first word, which is capital anyway. */
const NAME = /(?<=\s)\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*/u;
const QUESTION_WORD =
	/^(?:who|whom|whose|what|when|where|why|which|how|can|could|did|does|do|is|are|was|were|has|have|had|will|would|should|may|might)\b/iu;

/** What an invocation leaves for a follow-up to refer to; nothing where the reply was no answer. */
export function askedOf({ command, options }: Understood, reply: Reply): Asked | null {
	if (reply.outcome !== "answered" && reply.outcome !== "abstained") return null;
	const { question, words, about, person: whose } = options;
	const topic = question ?? words ?? about ?? options.topic ?? whose ?? reply.data.about ?? "";
	if (topic === "") return null;
	const speakers = reply.blocks.flatMap((block) =>
		"attribution" in block && block.attribution.speaker ? [block.attribution.speaker] : [],
	);
	const person = command === "on-record" && whose ? [whose] : [];
	return {
		command,
		topic: topic.slice(0, LONGEST_TOPIC),
		speakers: [...new Set([...speakers, ...person])].slice(0, MOST_SPEAKERS),
	};
}

/**
 * What a line asks in a thread where `before` was asked. A line that stands by itself is read by the grammar; one that
 * refers back ("and what did Mastagni say to that?") is completed with what it refers to.
 */
export function followUp(line: string, before: Asked | null, registry: Registry): Parsed {
	const asked = before && !line.trim().startsWith("/") ? refersBack(line, before) : null;
	return asked ? { ok: true, ...asked } : parseLine(line, registry);
}

function refersBack(line: string, { topic, speakers }: Asked): Understood | null {
	const text = line
		.replace(LEAD, "")
		.replace(/[?!.\s]+$/u, "")
		.replace(/\s+/gu, " ")
		.trim();
	const led = LEAD.test(line);
	if (text === "" || topic === "") return null;
	const [speaker] = speakers;

	const said = SAID_WHAT.exec(text);
	if (said?.[1]) {
		const about = said[2];
		const refers = about === undefined ? led : THAT.test(about);
		const person = ONE_PERSON.test(said[1]) ? speaker : said[1].replace(/\belse\b/iu, "").trim();
		if (person && (refers || ONE_PERSON.test(said[1]))) {
			return onRecord(person, refers && about !== undefined ? topic : (about ?? (refers ? topic : null)));
		}
	}
	const bare = BARE.exec(text);
	if (bare?.[1]) {
		return /^(?:says who|who sa)/iu.test(bare[1])
			? { command: "who-said", options: { words: topic } }
			: ask(`${bare[1]} ${withoutQuestionWord(topic)}?`);
	}
	const other = WHAT_ABOUT.exec(text);
	if (other?.[1]) return ask(THAT.test(other[1]) ? topic : instead(topic, other[1]));
	const personal = speaker !== undefined && ONE_PERSON.test(text);
	if (personal) return ask(text.replace(ONE_PERSON, speaker) + (THAT.test(text) ? ` (${topic})` : ""));
	return THAT.test(text) && QUESTION_WORD.test(text) ? ask(`${text}: ${topic}`) : null;
}

function onRecord(person: string, about: string | null): Understood {
	return { command: "on-record", options: { person, ...(about === null ? {} : { about }) } };
}

function ask(question: string): Understood {
	return { command: "ask", options: { question } };
}

/** The question about somebody or something else: a name takes the place of the first name, what is none is added. */
function instead(topic: string, other: string): string {
	const replaced = /^\p{Lu}/u.test(other) ? topic.replace(NAME, other) : topic;
	return replaced === topic ? `${withoutQuestionWord(topic)} ${other}` : replaced;
}

function withoutQuestionWord(topic: string): string {
	return topic
		.replace(/^(?:who|what|when|where|why|how many|how much|how)\s+/iu, "")
		.replace(/[?!.\s]+$/u, "");
}

/** A message without a mention, as far as it decides whether it is for the bot. */
export interface Unaddressed {
	readonly text: string;
	/** Whose message it answers. */
	readonly repliesTo: "bot" | "other" | null;
	readonly mentionsOthers: boolean;
	readonly inThread: boolean;
}

/**
 * Whether a message without a mention is for the bot, in a channel with this setting; `asked` is whether the bot was
 * asked in that thread before. Never what is said to other people, nor what is no question.
 */
export function isForBot(
	{ text, repliesTo, mentionsOthers, inThread }: Unaddressed,
	answering: "mentions" | "threads" | "questions",
	asked: boolean,
): boolean {
	if (answering === "mentions" || mentionsOthers || repliesTo === "other") return false;
	const said = text.trim();
	if (said.length > 500 || /^[/!.]/u.test(said)) return false;
	const body = said.replace(LEAD, "");
	const words = body.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
	const question =
		/\?\s*$/u.test(body) || (QUESTION_WORD.test(body) && words.length >= 3 && !/[.!]\s*$/u.test(body));
	if (!question || words.length === 0) return false;
	if (inThread) return asked || (answering === "questions" && words.length >= 3);
	return answering === "questions" && words.length >= 3;
}
