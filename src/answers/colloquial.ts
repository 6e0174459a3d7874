/** How people type: short forms, and what they stand for in plain English. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
	`
ppl = people
prez = president
potus = president
veep = vice president
pm = prime minister
pms = prime minister's
mp = member of parliament
mps = members of parliament
gov = governor
govt = government
govs = governor's
sen = senator
dems = Democrats
repubs = Republicans
scotus = Supreme Court
brits = British
aussies = Australians
cali = California
calif = California
philly = Philadelphia
vegas = Las Vegas
prop = Proposition
props = propositions
pct = percent
abe = Abraham
abt = about
bc = because
bcuz = because
cuz = because
coz = because
w = with
w/ = with
w/o = without
u = you
ur = your
r = are
thru = through
til = until
tho = though
kinda = rather
sorta = rather
outta = out of
gonna = going to
wanna = want to
gotta = have to
gimme = give me
lemme = let me
tmrw = tomorrow
yday = yesterday
yr = year
yrs = years
mil = million
bn = billion
vs = versus
wouldve = would have
couldve = could have
shouldve = should have
mightve = might have
mustve = must have
itd = it would
itll = it will
theyd = they would
theyll = they will
theyre = they are
theyve = they have
youre = you are
youve = you have
weve = we have
ive = I have
im = I am
hed = he would
thats = that is
theres = there is
heres = here is
`
		.trim()
		.split("\n")
		.map((line) => line.split(" = ") as [string, string]),
);

/** Small talk: it asks nothing. */
const IDLE = new Set(
	"lol lmao rofl omg wtf nah hey yo hi hello bro dude pls plz please thx thanks idk imo imho btw tbh ngl smh huh hmm um uh".split(
		" ",
	),
);

/** A question word with the verb glued to it: "howd", "who'd", "whats". */
const GLUED = /^(who|what|where|when|why|how|which)['’]?(d|s|re|ll|ve)$/;
const VERBS: Readonly<Record<string, string>> = { d: "did", s: "is", re: "are", ll: "will", ve: "have" };
/** "didnt": the verb and its "not". */
const NEGATED = /^(?:are|ca|could|did|does|do|had|has|have|is|must|need|should|was|were|wo|would)nt$/;
/** Followed by one of these "who'd" is "who would". */
const PLAIN_VERB_WOULD = /^(?:have|be|like|want|need|rather)$/;

const ASIDES: readonly (readonly [RegExp, string])[] = [
	[/\bhow come\b/giu, "why"],
	[/\bwhat for\b(?=\s*[?.!]*$)/giu, "why"],
	[/\bwhat(?:['’]?s| is) (?:up|the deal|the story|the situation|the matter) with\b/giu, "what about"],
	[/\bwhat(?:['’]?s| is| was) the beef\b/giu, "what is the complaint"],
	[/[,\s]+or (?:not|nah|what)(?=\s*[?.!]*$)/giu, ""],
	[/^\s*(?:so|and|but|well|ok|okay|hey|yo|wait|hmm|um|uh|anyway|also)[,\s]+(?=\p{L})/iu, ""],
	[/\bin the end(?=\s*[?.!]*$)/giu, ""],
];

/** The months as people shorten them, before a day: "nov 20". */
const MONTHS: readonly (readonly [RegExp, string])[] = (
	"jan=January feb=February mar=March apr=April jun=June jul=July aug=August sep=September sept=September oct=October nov=November dec=December".split(
		" ",
	) as string[]
).map((pair) => {
	const [short = "", long = ""] = pair.split("=");
	return [new RegExp(String.raw`\b${short}\.? (?=\d{1,4}\b)`, "giu"), `${long} `];
});

const TOKEN = /(?<![\p{L}\p{N}'’.@#-])[\p{L}][\p{L}'’]*(?:\/o?(?![\p{L}]))?/gu;

/**
 * The question with typed short forms written out ("howd ppl take it" is "how did people take it"), small talk left
 * out and set phrases in plain words. What is written in capitals is left: "PM" is as good, but "W" may be a name.
 * Linear in the length of the text.
 */
export function plainly(text: string): string {
	let plain = text;
	for (const [pattern, words] of [...ASIDES, ...MONTHS]) plain = plain.replace(pattern, words);
	return plain.replace(TOKEN, (token, at: number) => {
		if (token !== token.toLowerCase() && !(at === 0 && token.slice(1) === token.slice(1).toLowerCase()))
			return token;
		// "5 pm" is an hour.
		if (/\d\s?$/.test(plain.slice(Math.max(0, at - 2), at))) return token;
		return writtenOut(token.toLowerCase(), plain.slice(at + token.length, at + token.length + 12)) ?? token;
	});
}

function writtenOut(token: string, after: string): string | null {
	const glued = GLUED.exec(token);
	if (glued) {
		const [, word = "", short = ""] = glued;
		const next = /^\s+([a-z]+)/.exec(after)?.[1] ?? "";
		const verb = short === "d" && PLAIN_VERB_WOULD.test(next) ? "would" : VERBS[short];
		return `${word} ${verb}`;
	}
	if (NEGATED.test(token)) return `${token.slice(0, -1)}'t`;
	if (IDLE.has(token)) return "";
	return SHORT_FORMS.get(token) ?? null;
}
