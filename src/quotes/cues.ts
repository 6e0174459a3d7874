/**
 * Words of saying, our own list.
 * - `speech`: what follows or precedes is normally somebody's words ("said", "tweeted");
 * - `stance`: takes a quoted fragment ("called it a “nullity”", "denounced") or a thought ("believes");
 * - `turn`: says that somebody goes on or stops, and is about speech only right beside a quotation ("she continued").
 */
export type CueClass = "speech" | "stance" | "turn";

const SPEECH =
	"say:said tell:told add write:wrote:written tweet retweet ask reply respond answer explain note argue claim insist conclude " +
	"declare announce state remark observe comment recall warn joke quip shout yell scream chant exclaim whisper mutter murmur cry " +
	"repeat reiterate stress emphasize emphasise underscore assert contend maintain admit acknowledge concede confess confirm deny testify " +
	"swear:swore:sworn vow pledge promise predict suggest propose advise urge caution complain lament boast brag charge allege counter " +
	"retort interject interrupt post blog report text email react muse marvel intone opine recount relate chime crow deadpan " +
	"demand plead implore inquire wonder bellow bark snap scoff sneer gripe grumble fume vent gush rave rant holler howl roar " +
	"sing:sang:sung proclaim profess pronounce reveal disclose clarify elaborate summarize summarise recommend instruct order " +
	"reassure assure remind inform notify advise apologize apologise beg fret worry confide concur agree disagree object protest " +
	"rebut retaliate rejoin riff tease taunt volunteer venture theorize speculate speak:spoke:spoken preach lecture counsel boom recite stipulate express voice convey articulate " +
	"instagram message editorialize read:read quote relay echo cheer greet cajole exhort chide scold admonish rebuke";

const STANCE =
	"call describe dub label brand term deem dismiss denounce decry condemn criticize criticise blast slam rip attack assail mock ridicule " +
	"deride belittle lambaste bash pan knock hit skewer savage trash hammer pummel target " +
	"praise hail tout laud applaud commend celebrate welcome thank congratulate salute " +
	"refer cite characterize characterise portray depict cast:cast paint:painted blame accuse credit fault question defend compare liken equate " +
	"hint imply indicate signal show mean:meant want hope expect fear consider think:thought believe feel:felt see:saw:seen view regard " +
	"discuss mention address present rate introduce nickname list decide rule find:found determine allude invoke lay:laid put:put " +
	"offer raise outline detail point highlight press pitch push promote trumpet espouse advocate support back endorse " +
	"oppose reject rail object challenge dispute refute slight insult disparage vilify smear demean " +
	"vow threaten plan intend seek:sought try aim propose plead appeal caution sound characterise bemoan bewail rue regret " +
	"know:knew:known doubt suspect figure reckon assume guess suppose judge assess estimate calculate forecast project envision imagine " +
	"learn hear:heard feature cheer jeer boo crack poke conceded charge joke style bill tag";

const TURN = "continue begin:began:begun open close end finish start";

/** Fixed particles of two-word verbs: "shot back", "went on", "summed up". */
const PHRASES: readonly (readonly [string, string, CueClass])[] = [
	["shoot shot shoots shooting", "back", "speech"],
	["fire fired fires firing", "back off", "speech"],
	["hit hits hitting", "back", "stance"],
	["go goes went going", "on", "turn"],
	["sum sums summed summing", "up", "speech"],
	["point points pointed pointing", "out to", "speech"],
	["chime chimed chimes", "in", "speech"],
	["spell spelled spelt spells", "out", "speech"],
	["blurt blurted blurts", "out", "speech"],
	["cry cried call called calls calling", "out", "stance"],
	["make made makes making", "clear", "speech"],
	["put puts", "it", "speech"],
	["let lets letting", "slip", "speech"],
	["kick kicked", "off", "turn"],
	["write writes wrote writing", "back", "speech"],
];

const DOUBLING = new Set([
	"rip",
	"quip",
	"pen",
	"rap",
	"brag",
	"chat",
	"snap",
	"slam",
	"dub",
	"pan",
	"beg",
	"blog",
	"crib",
	"tag",
	"admit",
	"refer",
	"regret",
	"concur",
	"rebut",
	"hit",
	"plan",
	"bat",
]);

/** Every form of a verb, given as its base or as base:past:participle. */
export function forms(entry: string): string[] {
	const [base = "", past, participle] = entry.split(":");
	const all = [base, third(base), suffixed(base, "ing")];
	return past === undefined ? [...all, suffixed(base, "ed")] : [...all, past, participle ?? past];
}

function third(base: string): string {
	if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
	return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function suffixed(base: string, suffix: "ed" | "ing"): string {
	if (DOUBLING.has(base)) return base + base.slice(-1) + suffix;
	if (base.endsWith("ie") && suffix === "ing") return `${base.slice(0, -2)}ying`;
	if (base.endsWith("e") && (suffix === "ed" || !base.endsWith("ee"))) return base.slice(0, -1) + suffix;
	if (suffix === "ed" && /[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
	return base + suffix;
}

function table(): Map<string, CueClass> {
	const cues = new Map<string, CueClass>();
	for (const entry of STANCE.split(" ")) for (const form of forms(entry)) cues.set(form, "stance");
	for (const entry of TURN.split(" ")) for (const form of forms(entry)) cues.set(form, "turn");
	for (const entry of SPEECH.split(" ")) for (const form of forms(entry)) cues.set(form, "speech");
	for (const form of ["according", "quoth", "sez"]) cues.set(form, "speech");
	return cues;
}

/** Inflected form → class. */
export const CUE_FORMS: ReadonlyMap<string, CueClass> = table();

/** First word → particle ("" when none is needed) → class. */
export const CUE_PHRASES: ReadonlyMap<string, ReadonlyMap<string, CueClass>> = new Map(
	PHRASES.flatMap(([heads, particles, kind]) =>
		heads
			.split(" ")
			.map((head) => [head, new Map(particles.split(" ").map((particle) => [particle, kind]))] as const),
	),
);

/** Verbs whose statement may follow with "that", or stand before them ("The dam is safe, Reyes noted"). */
export const REPORTING: ReadonlySet<string> = new Set(
	(
		"say:said tell:told add write:wrote:written tweet explain note argue claim insist conclude declare announce state warn " +
		"stress emphasize emphasise assert contend maintain admit acknowledge concede confirm deny testify vow pledge promise predict suggest " +
		"complain allege report recall believe think:thought reveal disclose recount reiterate repeat point:pointed boast brag caution " +
		"remark observe counter estimate agree speculate joke swear:swore propose indicate hint imply " +
		"inform assure remind hold:held find:found rule determine show:showed:shown answer reply respond recite stipulate provide " +
		"concur dispute guarantee charge"
	)
		.split(" ")
		.flatMap(forms),
);

/** The verbs of `REPORTING` that need no "that" before the statement. */
export const REPORTING_BARE: ReadonlySet<string> = new Set(
	"say says said think thinks believe believes insists claims".split(" "),
);

/** Verbs of denying: their statement is what the speaker does *not* say, so it is shown with the verb. */
export const DENYING: ReadonlySet<string> = new Set("deny dispute".split(" ").flatMap(forms));

/** Verbs of saying only before "that" or as an attribution put aside: "the court held that", "the film, he allowed, …". */
export const CLAUSAL: ReadonlySet<string> = new Set("hold:held allow provide".split(" ").flatMap(forms));

/** Nouns whose owner is the speaker: "Reyes's claim that …", "his pledge to …". */
export const SPEECH_NOUNS: ReadonlySet<string> = new Set(
	(
		"claim claims assertion assertions statement statements remark remarks comment comments call calls promise promises vow pledge " +
		"warning warnings argument description suggestion accusation accusations charge charges criticism question message tweet tweets " +
		"words view belief contention declaration insistence proposal observation quip joke reply response answer letter speech " +
		"admission demand demands reference references characterization phrase slogan motto mantra vision plea chant chants refrain " +
		"testimony complaint complaints op-ed column essay post memo email"
	).split(" "),
);
