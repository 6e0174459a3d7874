import { type Pattern, pattern } from "./lexicon/pattern.ts";
import { type Reading, wordsAt } from "./reading.ts";

/** How words are meant: the writer's own, told of somebody else, or spoken against. */
export type Voice = "own" | "reported" | "quoted" | "countered";

const REPORTING = pattern(
	"(?:called|calls|calling|call|said|says|saying|tweeted|tweets|wrote|writes|yelled|yells|yelling|shouted|shouting|screamed|screaming|chanted|chanting|chants|threatened|threatening|threatens|texted|texting|posted|posting|heard|told|tells|telling|allegedly|reportedly|according|suspect|defendant|arrested|charged|convicted|sentenced|indicted|prosecuted|pleaded|jailed|guilty|accused|labelled|labeled|labeling|labelling|described|describing|describes|quoted|quoting|quote|headline|headlines|article|articles|graffiti|spray|painted|sign|signs|read|reads|claimed|claims|claiming|claim|refers|referring|referred|message|messages|emailed|emails|letter|letters|voicemail|voicemails|lyrics|lyric|song|movie|film|book|novel|character|episode|documentary|testified|police|fbi|prosecutors|court|trial|convicting|reported|reports|report|reporting|mocked|someone who|people who say|people saying|they say|whoever said|whoever wrote|dehumanizes|dehumanises|muttered|whispered|sang|replied)",
);
const COUNTERING = pattern(
	"(?:never okay|not okay|never ok|why do people say|why do people|did (?:he|she|they|someone|anyone) just|asked if|wrong to|wrong when|is wrong|are wrong|was wrong|not ok|not okay|not acceptable|not cool|unacceptable|disgusting that|disgusting to|horrible to|awful to|terrible to|offensive|hateful|hurtful|racist to|racist that|sexist to|bigoted to|homophobic to|transphobic to|antisemitic to|condemn|condemns|condemned|condemning|denounce|denounced|denounces|reject|rejects|stop saying|stop calling|stop using|do not say|do not call|do not use|never say|never call|never use|never called|should not say|should not call|should not use|should not be called|must not|can not call|can not say|can not just call|nobody should|no one should|no one deserves to|nobody deserves to|nobody deserves|no one deserves|no place|slur|slurs|the word|the words|the term|the terms|a word|word like|words like|terms like|the phrase|phrases like|things like|stuff like|language like|rhetoric|dehumanizing|dehumanising|insult|insults|insulting|the n|hate speech|hate it when|hate when|sick of people|tired of people|tired of being|sick of being|people think|some people|some say|stereotype|stereotypes|stereotyping|myth|the idea that|the notion|the claim|the lie that|the belief|not true that|untrue|false that|it is false|nonsense that|disagree that|disagree with|do not think|do not believe|does not mean|not every|not all|not saying|never said|nobody said|no one said|nobody is saying|no one is saying|unfair to|cruel to|mean to|rude to|please do not|let us not|we should not|we must not|you should not|instead of|rather than|opposed to|against|how dare|report anyone|banned for|ban anyone|bans|removed for|etymology|meaning of|history of|origin|originally|dictionary|translated|means|definition|if someone|if anyone|if somebody|imagine|hurts|hurt when|victims|victim|reclaim|reclaimed|reclaiming|reclaims|shame on|do not you dare|apologize|apologise|apologized|apologised|educate|warning|violence is|calling for violence|threats|threat|threatening|death threats)",
);
/** "I said you are …" is the writer's own. */
const MY_OWN = pattern(
	"(?:this is|consider this|take this as|call this) (?:your |my |our |the |a |not )*(?:final |last |only |friendly )?(?:warning|promise|threat|notice)|(?:not|no) a threat|(?:final|last) warning|keep (?:posting|talking|tweeting|writing|reporting)|(?:i|we) (?:said|say|am saying|am calling|call|called|am telling|told|will say|repeat) (?:it again |it )?(?:that )?(?:you|%member|him|her|them|it|all|every)",
);

/** The units of the line that the sentence around a place takes. */
export function sentenceAround({ line }: Reading, from: number, to: number): readonly [number, number] {
	let start = from;
	while (
		start > 0 &&
		!(line[start] === " " && /[.!?]/.test(line[start - 1] ?? "") && line[start - 2] === " ")
	)
		start -= 1;
	let end = to;
	while (end < line.length && !(/[.!?]/.test(line[end] ?? "") && line[end - 1] === " ")) end += 1;
	return [start, end];
}

function has({ anywhere }: Pattern, text: string): boolean {
	anywhere.lastIndex = 0;
	return anywhere.test(text);
}

/**
 * In whose voice the units `from` to `to` of the line are. Quoted: between marks, with words of report or of
 * condemnation anywhere around. Countered and reported are told by what stands in the same sentence before it, or
 * right after a quotation.
 */
export function voiceOf(reading: Reading, from: number, to: number): Voice {
	const [first, last] = wordsAt(reading, from, to);
	const words = reading.words.slice(first, last);
	const quoted = words.length > 0 && words.every((word) => word.quoted || /^[.,!?;:]$/.test(word.text));
	const [start, end] = sentenceAround(reading, from, to);
	const before = ` ${reading.line.slice(start, from).trim()} `;
	const after = ` ${reading.line.slice(to, end).trim()} `;
	const own = has(MY_OWN, before);
	if (quoted) {
		const whole = reading.line;
		if (has(COUNTERING, whole)) return "countered";
		return has(REPORTING, whole) && !own ? "reported" : "quoted";
	}
	if (own) return "own";
	if (has(COUNTERING, before)) return "countered";
	if (has(REPORTING, before)) return "reported";
	if (has(AFTERWARDS, after)) return "countered";
	return "own";
}

const AFTERWARDS = pattern(
	"(?:is|are|was|were) (?:a |an |such a |just a |so |really |very |deeply )?(?:slur|slurs|offensive|unacceptable|wrong|not ok|not okay|hateful|racist|racist term|stereotype|myth|disgusting thing to say|horrible thing to say|terrible thing to say|lazy stereotype|false|not true|nonsense|insulting|dehumanizing|dehumanising|hate speech|bad argument|not an argument|uncalled for|never okay|never acceptable|never ok|harmful)|said no one|, he said|, she said|, they said|, she yelled|, he yelled|, they yelled|, he shouted|, they shouted|, she wrote|, he wrote|, he tweeted|, police said|, prosecutors said|he said|she said|they said",
);

/** Whether a whole message tells of words or deeds of others, or speaks against them, whoever is quoted. */
export function isTold(reading: Reading): boolean {
	const known = told.get(reading);
	if (known !== undefined) return known;
	const answer = tells(reading);
	told.set(reading, answer);
	return answer;
}

/** Several rules ask the same of one reading. */
const told = new WeakMap<Reading, boolean>();

function tells(reading: Reading): boolean {
	return (
		has(TELLING, reading.line) ||
		(/["“«]/.test(reading.raw) && has(REPORTING, reading.line)) ||
		has(DENOUNCING, reading.line)
	);
}

/**
 * Whether words of report or of condemnation stand anywhere in a message: too little to let it be, enough that a
 * human should look before anything is done.
 */
export function mayBeTold(reading: Reading): boolean {
	return has(COUNTERING, reading.line) || has(REPORTING, reading.line);
}

const TELLING = pattern(
	"(?:arrested|charged|convicted|sentenced|indicted|prosecuted|jailed|police said|police say|fbi|suspect|suspects|prosecutors|allegedly|reportedly|according to|testified|threatened to|threatening to|threatens to|who threatened|was told|were told|were threatened|was threatened|got a threat|received|i was called|called me|called him|called her|said he would|said she would|said they would|says he will|tweeted|lyrics|documentary|in the film|in the movie|in the book|news report|the article|headline)",
);

const DENOUNCING = pattern(
	"(?:wrong to|is wrong|are wrong|not ok|not okay|never ok|never okay|not acceptable|unacceptable|condemn|condemns|condemned|condemning|denounce|denounced|denounces|stop saying|stop calling|do not say|do not call|never say|never call|should not say|should not call|nobody should|no one should|no one deserves|nobody deserves|no place|slur|slurs|the word|the term|rhetoric|dehumanizing|dehumanising|hate speech|people say|some say|stereotype|stereotypes|myth|not true|untrue|disagree|do not think|do not believe|not all|nobody said|no one said|unfair to|how dare|please do not|we should not|we must not|violence is|calls for violence|death threats|apologize|apologise|reclaim|reclaimed|history of|means|definition|cartoon|satire|quote|quoting|victims|survivors)",
);
