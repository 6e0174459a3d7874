import { CONTEMPT, CONTEMPT_PARTS } from "../lexicon/contempt.ts";
import { Families } from "../lexicon/families.ts";
import type { Reading } from "../reading.ts";
import { type Detection, familiesOf, type Guard } from "./row.ts";

const families = new Families(CONTEMPT, CONTEMPT_PARTS);
/** Words; what is longer is argued, and is told by set phrases only. */
const LONGEST = 60;

/** Contempt for whoever is spoken to, without any word that is an insult by itself. */
export function contempts(reading: Reading, guard: Guard): Detection {
	if (reading.words.length > LONGEST) return { matches: [], why: "too long to be told by its words alone" };
	return familiesOf(
		"personal-attack",
		reading,
		families.find(reading),
		() => ({ target: "member", severity: 2, confidence: 0.6 }),
		guard,
	);
}
