import { BELITTLING } from "../lexicon/belittling.ts";
import { Families } from "../lexicon/families.ts";
import type { Reading } from "../reading.ts";
import { type Detection, familiesOf, type Guard } from "./row.ts";

const families = new Families(BELITTLING);

/** Words; what is longer is argued, and is told by set phrases only. */
const LONGEST = 40;

/** Attacks on whoever is spoken to, by families of wording: broader than set phrases, and so less sure. */
export function belittling(reading: Reading, guard: Guard): Detection {
	if (reading.words.length > LONGEST) return { matches: [], why: "too long to be told by its words alone" };
	return familiesOf(
		"personal-attack",
		reading,
		families.find(reading),
		() => ({ target: "member", severity: 2, confidence: 0.65 }),
		guard,
	);
}
