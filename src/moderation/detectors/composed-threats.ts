import { Families } from "../lexicon/families.ts";
import { PARTS } from "../lexicon/parts.ts";
import { THREATENING } from "../lexicon/threatening.ts";
import type { Reading } from "../reading.ts";
import { after, bare, type Detection, familiesOf, type Guard } from "./row.ts";

const families = new Families(THREATENING, PARTS);
const CONFIDENCE: Readonly<Record<keyof typeof THREATENING, number>> = {
	"says that somebody will be harmed, or should be": 0.67,
	"wishes somebody dead": 0.67,
	"hints at what may befall somebody": 0.6,
};

/** What is said to be done, and none of it: work, trials, contests, and what is felt of oneself. */
const NO_HARM =
	/ (?:bill|bills|amendment|filibuster|veto|deal|proposal|motion|budget|tax|taxes|policy|story|argument|turnout|polls?|primary|primaries|runoff|midterms?|season|playoffs?|game|match|league|chess|comment period|hearing|lawsuit|court|trial|jury|ballot|ballots|lunch|dinner|coffee|beer|drinks|pizza|brunch|movie|film|novel|episode|recipe|garden|weeds|signs|leaflets|petition|petitions|canvass|canvassing|funding|rebate|cookies|marathon|workout|gym session|recess|photo|photos) /;

/** Threats by who would do what to whom: for humans to see, never enough to act on. */
export function composedThreats(reading: Reading, guard: Guard): Detection {
	const careful: Guard = (matched, whole, from, to, reason) => {
		const object = `${bare(matched)}${bare(after(whole, to, 40))}`.replaceAll("  ", " ");
		if (NO_HARM.test(object) && !WEAPONS.test(bare(whole.line)) && !/ (?:you|your) /.test(object))
			return "a thing is meant, not people";
		return guard(bare(matched), whole, from, to, reason);
	};
	return familiesOf(
		"threat",
		reading,
		families.find(reading),
		(name) => ({ target: "member", severity: 4, confidence: CONFIDENCE[name] }),
		careful,
	);
}

const WEAPONS =
	/ (?:bullets?|gun|guns|rifle|rifles|noose|rope|bomb|bombs|knife|machete|blood|corpse|coffin|casket|grave|hanged|lynched|murder|murdered|stab|stabbed|helicopters?|guillotine|acid|ambulance|molotov) /;
