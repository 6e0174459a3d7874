import { EXPOSING, STREETS } from "../lexicon/exposing.ts";
import { Families } from "../lexicon/families.ts";
import { Sieve } from "../lexicon/sieve.ts";
import type { Reading } from "../reading.ts";
import type { Detection } from "./row.ts";

type Name = keyof typeof EXPOSING;
const NAMES = Object.keys(EXPOSING) as Name[];
const families = new Families(
	Object.fromEntries(NAMES.map((name) => [name, EXPOSING[name].phrases])) as Record<Name, string>,
);

const SUFFIXES = STREETS.split(/\s+/).join("|");
const NUMBER =
	"(?:(?:no\\.?|number|nr\\.?|#) ?)?(?:\\d{1,5}[a-z]?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zero|oh)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine|zero|oh)){0,4})";
/** Shapes of places and numbers, and what each is worth; the strongest counts. */
const SHAPES: readonly (readonly [RegExp, number, string])[] = [
	[
		new RegExp(`\\b${NUMBER},? (?:[\\p{L}'’.]+ |\\d{1,3}(?:st|nd|rd|th) ){1,3}(?:${SUFFIXES})\\b`, "iu"),
		1.75,
		"an address",
	],
	[
		new RegExp(`\\b\\p{Lu}[\\p{L}'’]+ (?:\\p{Lu}[\\p{L}'’]+ )?(?:${SUFFIXES})\\b[,.:]? ${NUMBER}\\b`, "iu"),
		1.5,
		"an address",
	],
	[
		/\b\p{Lu}[\p{L}'’]*(?:weg|straße|strasse|gata|gatan|gade|gasse|laan|straat|allee|platz)\b(?: \d{1,4})?|\b(?:calle|rue|via|ulica|avenida|rua|plaza) (?:de (?:la )?)?\p{Lu}[\p{L}'’]+,? \d{1,4}/iu,
		1.75,
		"an address",
	],
	[
		/\b(?:apartment|apt\.?|flat|unit|room|dorm(?: room)?|suite|gate code|door code|penthouse|lot|trailer|cabin|floor|piso)[ #]+(?:\d+\w?|[A-Z]\b)/iu,
		1.25,
		"a door",
	],
	[/\b\p{Lu}\p{L}+ (?:&|and|\/) (?:\p{Lu}\p{L}+|\d{1,3}(?:st|nd|rd|th))\b|\bcorner of\b/u, 0.75, "a corner"],
	[
		new RegExp(
			`\\b\\p{Lu}[\\p{L}'’]+ (?:\\p{Lu}[\\p{L}'’]+ )?(?:${SUFFIXES.replace(/\b[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)})\\b`,
			"u",
		),
		1,
		"a street",
	],
	[/\b\d{1,5}[a-z]? \p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,2}/u, 1, "a number and a name"],
	[
		/(?<![\d$€£.,])(?:\+?\d[ .()–-]{0,3}){7,14}(?![\d,])|\b(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)[ ,-]+){6,10}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b|\bext(?:ension|\.)? ?\d{3,5}\b/iu,
		1.5,
		"a number",
	],
	[/(?:\b\p{L} ){4,}\p{L}\b/u, 1, "letters apart"],
	[
		/\b\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? (?:[Ee]lementary|[Mm]iddle [Ss]chool|[Hh]igh [Ss]chool|[Pp]reschool|[Pp]rimary|[Aa]cademy|[Dd]aycare|[Nn]ursery|[Cc]ollege|[Ss]chool|[Uu]niversity|[Hh]ospital|[Cc]linic|[Dd]ental|[Dd]iner|[Cc]af[eé]|[Bb]akery|[Pp]harmacy|[Ll]ibrary|[Bb]ank|[Gg]ym|[Hh]otel|[Ii]nn|[Mm]otel|[Pp]ub|[Ss]alon|[Gg]arage|[Dd]epot|[Ww]arehouse|[Ss]upermarket|[Cc]hurch|[Mm]osque|[Ss]ynagogue|[Tt]emple)\b/u,
		1,
		"a place",
	],
	[
		/\b(?:ice cream|coffee|pet|book|flower|barber|hardware|grocery|nail|pizza|sandwich|thrift|auto|body|bike) (?:place|shop|store|salon|parlor|parlour|joint)\b/i,
		0.75,
		"a place",
	],
	[/\bat (?:the )?\p{Lu}\p{L}+ (?:\d{1,3}\b|(?:on|in|by) \p{Lu}\p{L}+)/u, 1, "a place"],
	[/[:=] ?\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\b/u, 0.75, "a full name"],
	[/-?\d{1,3}\.\d{3,},? ?-?\d{1,3}\.\d{3,}/, 1.75, "coordinates"],
	[
		/\b(?:account|blog|page|handle|whistle-?blower|leaker|troll|poster|complainant|accuser|juror|witness|organi[sz]er|ringleader|snitch|burner|alt|(?:guy|man|woman|girl|kid|boy|person|lady|dude|teacher|nurse|driver|clerk|worker|cop|officer|student) (?:in|on|who|from|behind|that|with))\b[^.!?\n]{0,60}?\b(?:is|was|=|belongs to|named|called|name is|name's)[: ]+(?:[\p{Ll}]+ ){0,4}\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u,
		1.75,
		"who somebody is",
	],
	[
		/\b(?:[Uu]sed to be|[Ff]ormerly|[Bb]orn(?: as)?|née|deadname(?: is)?|[Cc]hanged (?:his|her|their) name from) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u,
		1.5,
		"a former name",
	],
	[
		/\b(?:facebook|fb|insta|instagram|ig|linkedin|snap|snapchat|twitter|tiktok|steam|discord|venmo|onlyfans|of|page|profile)\b[^.!?\n]{0,25}?[:=(]? ?(?:[\w-]+\.)+[\w./-]+/i,
		1,
		"a profile",
	],
	[
		/\b(?:at|from|for|in|near|by|behind|off) (?:the )?(?:\p{Lu}[\p{L}'’.]+ ){1,3}(?:[a-z]+ )?(?:plant|factory|mill|roofing|plumbing|church|lounge|tavern|office|store|warehouse|dealership|mall|market|center|centre|club|court|apartments?|complex|trailer park|campground|marina|airport|diner|cafe|kitchen|insurance|realty|motors|farms?|construction|law|bank|credit union|union hall)\b/iu,
		0.75,
		"a workplace",
	],
	[
		/\b(?:at|near|on|by|from) (?:the )?(?:St\.? |Mt\.? )?\p{Lu}[\p{L}'’]+(?:['’]s)?(?: \p{Lu}[\p{L}'’]+){0,2}[,.]? .{0,40}\b\d{1,2}(?::\d\d| ?[ap]\.?m)/u,
		0.75,
		"a place and an hour",
	],
	[/[\w.+-]{2,}@[\w-]+\.\w{2,}/, 1.25, "a mail address"],
	[
		/\b(?:ssn|social security|iban|sort code|passport|dl no|licen[cs]e (?:no|number)|routing|account (?:no|number)|date of birth|dob|badge|medicare|student id|employee id)\b[^.\n]{0,30}?[A-Z]{0,3}\d[\d -]{3,}/iu,
		2,
		"a document",
	],
	[/(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/, 1.25, "a network address"],
	[
		/\b(?:real|full|actual|legal|true|birth) (?:name|surname|identity)\b(?:'s|’s)?(?: (?:is|was)|:|,|=)? ?\p{Lu}\p{L}+|\b(?:full name|name and workplace|name and address)\b[^.\n]{0,80}: ?\p{Lu}\p{L}+/iu,
		1.75,
		"a real name",
	],
	[/\b[A-Z]{2,3}[- ]?\d{3,4}\b|\b\d{3}[- ]?[A-Z]{3}\b/, 0.5, "a plate"],
];

/** What cannot be without a number, in figures or in words. */
const NUMBERED: ReadonlySet<string> = new Set([
	"an address",
	"a number",
	"a number and a name",
	"a place and an hour",
]);
const A_NUMBER =
	/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zero|oh)\b|(?:weg|stra(?:ß|ss)e|gata|gatan|gade|gasse|laan|straat|allee|platz)\b/i;
const shapes = new Sieve(SHAPES.map(([when]) => when));

const NAMED =
	/(?<![.!?] |^)\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?=[,.:;]| (?:lives|is|works|of|at|in)\b)|\b\p{Lu}\p{Ll}+, \p{Lu}\p{Ll}+\b|\bofficer \p{Lu}\p{Ll}+/u;
const PRONOUN =
	/\b(?:his|her|hers|their|him|he|she|he's|she's|whose|se llama|vive|wohnt|habite|abita|somebody|someone|this (?:guy|dude|woman|man|clown|rat|lady|judge|account|person|mod|member)|the (?:judge|imam|guy|man|woman|lady|lawyer|donor|clerk|reporter|journalist|teacher|mod|moderator|admin|rabbi|pastor|priest|doctor|nurse|officer|cop|mayor|senator|governor|prosecutor|witness|juror|jurors|whistleblower|poll worker|witch|account|owner|kid|girl|boy|coward|rat|traitor|snitch|leaker|troll)|your (?:mom|mother|sister|brother|wife|husband|daughter|son|kids?|house|home|street|address|parents|dad|father|flat|apartment|boss|family|door|place|name))\b/i;
const OPEN =
	/\b(?:ballots?|offices?|county building|they answer|on hold|open (?:\d|until|to|from|daily)|polling|polls (?:open|close)|vote (?:at|early)|voting (?:site|center|centre|place)|rally|meeting|hearing|event|fundraiser|protest (?:at|starts|is)|march (?:starts|begins)|office hours|town hall|press (?:office|conference|contact|line)|hotline|campaign (?:office|headquarters|hq)|city hall|courthouse|library (?:opens|hours|branch)|museum|school board|board of|section|article|chapter|page|proposition|percent|million|billion|was built|located at|opens|closes|doors open|tickets|concert|food bank|donations?|public comment|switchboard|headquarters|hq|embassy|supreme court|white house|downing|pennsylvania avenue|crash|pothole|construction|zoning|for sale|air ?bnb|registrar|drop[- ]?box(?:es)?|bring id|dmv|registered office|ribbon|open house|tours?|memorial|monument|historic|bus route|route \d|detour|road ?works?|closed (?:for|until|from)|petition|canvass\w*|phone bank)\b/i;
/** Whoever holds or seeks an office may be written to and rung up there. */
const CIVIC =
	/\b(?:senat\w+|representatives?|congress\w*|governor|mayor|council\w*|commissioners?|legislat\w+|lawmakers?|reps?|mps?|clerk|sheriff|candidates?|campaign|delegates?|assembly\w*|department|agency|committee|volunteers?|hours|tickets|services?|free|donate|program|shop|restaurant|store|company|business|local|historic|street fair|parade|reported|said|announced|opened|built)\b/i;
const HOUSEHOLD =
	/\b(?:home|private|personal|cell|lives?|living|house|sleeps?|kids?|wife|husband|daughter|son|mother|family|real name|full name|surname|alone|@\w+)\b|@\w/i;
const ONES_OWN =
	/\b(?:my (?:own )?(?:address|house|number|phone|home|flat|street|cell|place|office|email|apartment|door)|our (?:office|house|place|church|shop|store)|i live|i'm at|call me|text me|email me|reach me|contact me|my (?:grand\w+|mother|mom|mum|dad|father|wife|husband|family|kids?|son|daughter|sister|brother|parents)|come to (?:my|our))\b/i;
const AGAINST =
	/\b(?:please (?:don'?t|delete|remove)|do not post|don'?t post|never post|against the rules|rule \d|(?:was|got|been|were|being|get) doxx?ed|arrested for|charged with|no doxx?ing|doxx?ing is|illegal|mods?,? (?:please (?:remove|delete)|can you)|stop (?:posting|sharing|doxx?ing)|laws? against|police said|according to police|suspect|dream(?:t|ed)|novel|character|fictional|movie|episode)\b/i;

/**
 * A place or number that only makes sense as somebody's own, told of somebody in particular: the worth of its shape,
 * of whom it is told and of what is said of it, in one sum. A house alone, or a person alone, is never enough.
 */
export function exposures(reading: Reading, why: string): Detection {
	const { raw, line } = reading;
	if (raw.length > 500 || !/\p{L}/u.test(raw)) return { matches: [], why };
	if (!WORTH_ASKING.test(raw)) return { matches: [], why };
	if (AGAINST.test(raw)) return { matches: [], why: "spoken against" };
	const numbered = A_NUMBER.test(raw);
	let shape: {
		readonly worth: number;
		readonly at: number;
		readonly end: number;
		readonly what: string;
	} | null = null;
	for (const number of shapes.possible(raw.toLowerCase())) {
		const [when, worth, what] = SHAPES[number] as (typeof SHAPES)[number];
		if ((shape !== null && shape.worth >= worth) || (!numbered && NUMBERED.has(what))) continue;
		const match = when.exec(raw);
		if (match !== null) shape = { worth, at: match.index, end: match.index + match[0].length, what };
	}
	if (shape === null) return { matches: [], why };
	const found = families.find(reading);
	const member = line.includes("%member");
	const beside = shape.worth >= 1.5 && NAMED.test(raw.slice(Math.max(0, shape.at - 40), shape.at));
	const spoken = / (?:you|your|u|ur) /.test(line) && shape.worth >= 1 ? 0.75 : 0;
	const whom =
		member || beside ? 1 : PRONOUN.test(raw) ? 1 : NAMED.test(raw) || /%person/.test(line) ? 0.75 : spoken;
	if (whom === 0 && !found.has("kin") && !found.has("identity")) return { matches: [], why };
	let said = 0;
	for (const name of found.keys()) said += EXPOSING[name].weight;
	const open = OPEN.test(raw) && !/\b(?:home|private|personal)\b/i.test(raw) ? 2.25 : 0;
	const civic = CIVIC.test(raw) && !HOUSEHOLD.test(raw) ? 1.5 : 0;
	const own = ONES_OWN.test(raw) ? 2 : 0;
	const score = shape.worth + whom + Math.min(said, 3) - open - civic - own;
	if (said === 0 && shape.worth < 1.75) return { matches: [], why: "nothing private is said" };
	if (score < THRESHOLD)
		return { matches: [], why: open > 0 ? "a public place" : own > 0 ? "one's own" : why };
	return {
		matches: [
			{
				rule: "doxxing",
				target: /%person/.test(line) && !/%member| you /.test(line) ? "public-figure" : "member",
				start: shape.at,
				end: shape.end,
				severity: 4,
				confidence: score >= 5 ? 0.68 : 0.6,
				reason: `tells where or who somebody is in private: ${shape.what}, and ${[...found.keys()].join(", ") || "a name"}`,
			},
		],
		why: "",
	};
}

/** Without a number, a sign or a name in the middle of a sentence no shape can stand. */
const WORTH_ASKING =
	/\d|@|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|zero|oh|real|full|actual|legal|shop|store|place|salon|corner|apartment|flat|unit|room)\b|(?:\b\p{L} ){4}|[\p{Ll},:;] \p{Lu}\p{Ll}/u;

/** From here on: an address with a name and nothing else said (2.5), or a weaker shape with what makes it private. */
const THRESHOLD = 2.75;
