import { Families } from "../lexicon/families.ts";
import { HARMLESS_HARM, OMINOUS } from "../lexicon/ominous.ts";
import { PARTS } from "../lexicon/parts.ts";
import { isTold } from "../quoting.ts";
import type { Reading } from "../reading.ts";
import { isLaughing } from "./certainty.ts";
import { ELSEWHERE } from "./menace.ts";
import type { Detection } from "./row.ts";

/** Where people of one town meet, and news. */
const MEETING =
	/\b(?:fair|booth|cookies|town hall|room \d+|picnic|barbecue|brunch|library|bake sale|open mic|meetup|parking for|stand on|with questions|at the (?:fair|hearing|meeting|rally|market|march|vigil|parade|debate)|calls for calm|gunman|suspects?|effigy|oxygen|moderator|guns,)\b/;

type Name = keyof typeof OMINOUS;
const NAMES = Object.keys(OMINOUS) as Name[];
/** Without one of these nothing is threatened, only foretold. */
const GRAVE: readonly Name[] = ["harm", "death", "weapon", "stalking", "body"];
const cuesOf = (names: readonly Name[]) =>
	new Families(
		Object.fromEntries(names.map((name) => [name, OMINOUS[name].phrases])) as Record<Name, string>,
		PARTS,
	);
/** Asked first: where none of them stands, nothing else is asked. */
const grave = cuesOf(GRAVE);
const beside = cuesOf(NAMES.filter((name) => !GRAVE.includes(name)));
const harmless = new Families({ harmless: HARMLESS_HARM }, PARTS);
/** From this sum on. */
const THRESHOLD = 2.7;
const SURER = 3.4;
/** Words; what is longer is argued. */
const LONGEST = 45;
const SHORTEST = 4;

/** A threat told by what it is made of: the worth of every kind of cue in one message, in one sum. */
export function ominous(reading: Reading): Detection {
	const { words } = reading;
	const first = words[0];
	const last = words.at(-1);
	if (first === undefined || last === undefined || words.length > LONGEST || words.length < SHORTEST)
		return { matches: [], why: "no such words" };
	const harm = grave.find(reading);
	if (harm.size === 0) return { matches: [], why: "no word of violence" };
	const found = new Map([...harm, ...beside.find(reading)]);
	if (!(found.has("you") || found.has("them"))) return { matches: [], why: "no violence against anybody" };
	let score = 0;
	for (const name of found.keys()) if (name !== "them" || !found.has("you")) score += OMINOUS[name].weight;
	if (score < THRESHOLD) return { matches: [], why: "no violence against anybody" };
	if (harmless.find(reading).size > 0 || ELSEWHERE.test(reading.view.text) || MEETING.test(reading.view.text))
		return { matches: [], why: "harm is spoken of, not threatened" };
	if (isLaughing(reading) || isTold(reading))
		return { matches: [], why: "told of somebody else's words, or in jest" };
	return {
		matches: [
			{
				rule: "threat",
				target: found.has("you") ? "member" : "group",
				start: first.start,
				end: last.end,
				severity: 4,
				confidence: score >= SURER ? 0.6 : 0.55,
				reason: `sounds like a threat: ${[...found.keys()].join(", ")}`,
			},
		],
		why: "",
	};
}
