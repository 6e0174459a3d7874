import { Families } from "../lexicon/families.ts";
import { MENACES } from "../lexicon/menaces.ts";
import type { Reading } from "../reading.ts";
import { type Detection, familiesOf, type Guard } from "./row.ts";

const families = new Families(MENACES);
const CONFIDENCE: Readonly<Record<keyof typeof MENACES, number>> = {
	"calls somebody as good as dead": 0.68,
	"says that somebody will be hurt": 0.68,
	"speaks of an attack": 0.66,
	"tells somebody to die": 0.69,
	"hints at harm": 0.6,
	"a threat in another language": 0.66,
};

/** Threats by families of wording: broader than set phrases, and so less sure: for humans to see, never enough to act on. */
export function menaces(reading: Reading, guard: Guard): Detection {
	return familiesOf(
		"threat",
		reading,
		families.find(reading),
		(name) => ({ target: "member", severity: 4, confidence: CONFIDENCE[name] }),
		guard,
	);
}
