import { BEASTS } from "../lexicon/beasts.ts";
import { Families } from "../lexicon/families.ts";
import type { Reading } from "../reading.ts";
import { type Detection, familiesOf, type Guard } from "./row.ts";

const families = new Families(BEASTS);
const SPOKEN_OF = /%group|%one|%side/;

/** People as creatures or things to be rid of, by families of wording. Surer where a group is named. */
export function beasts(reading: Reading, guard: Guard): Detection {
	const confidence = SPOKEN_OF.test(reading.line) ? 0.68 : 0.6;
	return familiesOf(
		"dehumanisation",
		reading,
		families.find(reading),
		() => ({ target: "group", severity: 3, confidence }),
		guard,
	);
}
