import { Families } from "../lexicon/families.ts";
import { SEEKING, SEEKING_PARTS } from "../lexicon/seeking.ts";
import { isTold } from "../quoting.ts";
import type { Reading } from "../reading.ts";
import { bare, before, type Detection, familiesOf, type Guard } from "./row.ts";

const families = new Families(SEEKING, SEEKING_PARTS);
const LONGEST = 50;
/** Offices and their lines, one's own things, and what is against it. */
const OPEN =
	/ (?:office|offices|department|hotline|press|campaign|headquarters|constituents?|committee|agency|website|public|official|staffers?|schedule a|town hall|polling|precinct|hearing|hearings|store|shop|restaurant|venue|company|business|article|essay|report|audit|bill|letter|petition|candidate|candidates|records request|foia|voting record|maiden|middle name|stage|brand|pen|dog|cat|baby|band|book|movie|film|song|bridge|street|park|law|road) /;
const AGAINST =
	/ (?:do not|never|should not|must not|stop|against|rules?|banned|illegal|please delete|mods?|wrong|not ok|not okay|report|reported|crime|victim|victims|was doxxed|got doxxed|been doxxed|were doxxed|my|our|i will not|will not|nobody should|no one should) /;

/** Somebody's private details asked for, offered, or held over them. */
export function seekings(reading: Reading, why: string): Detection {
	if (reading.words.length > LONGEST) return { matches: [], why };
	const found = families.find(reading);
	if (found.size === 0) return { matches: [], why };
	if (isTold(reading)) return { matches: [], why: "told of somebody else's words" };
	return familiesOf(
		"doxxing",
		reading,
		found,
		() => ({ target: "member", severity: 4, confidence: 0.6 }),
		guard,
	);
}

const guard: Guard = (matched, reading, from) => {
	const whole = bare(reading.line);
	if (OPEN.test(whole) && !/ (?:home|personal|private|dox|doxx|wife|kids|sleeps|real) /.test(whole))
		return "something public is meant";
	if (AGAINST.test(`${bare(before(reading, from, 60))}${bare(matched)}`))
		return "spoken against, or one's own";
	return null;
};
