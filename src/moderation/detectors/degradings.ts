import { DEGRADING, DEGRADING_PARTS } from "../lexicon/degrading.ts";
import { Families } from "../lexicon/families.ts";
import { PARTS } from "../lexicon/parts.ts";
import type { Reading } from "../reading.ts";
import { bare, before, type Detection, familiesOf, type Guard } from "./row.ts";

const families = new Families(DEGRADING, { ...PARTS, ...DEGRADING_PARTS });
/** Words; what is longer is argued. */
const LONGEST = 60;

const NOT_SAID =
	/ (?:not|never|no|stop|nobody says|who says|who said|why do people say|if|as if|treat|treated|treating|protect|call|called|calling|calls|named|portrayed|described|depicted|compared|comparing|likening|likened|disagree that|do not think|do not believe|told me|says|said|saying|claims|claim|myth that|idea that|notion that|not all|not every|some|the word) (?:all |that |any |the |many |most |your )*$/;
const OF_OTHER_THINGS =
	/ (?:traffickers?|smugglers?|murderers?|rapists?|terrorists?|rights (?:of|for)|love|loves|beautiful|adorable|shelters?|vet|vets|veterinary|farmers? raise|research|patients?|diagnosed|screening|vaccin\w+|treatment|endangered|habitat|wildlife|zookeepers?|breeders? of|costumes?|mascots?|team|teams|novel|film|movie|cartoons?|propaganda|posters?|history|historians?|museum|exhibit|seminar|centur(?:y|ies)|1[89]\d\ds?|interned|internment|pogroms?|rwanda|genocide|holocaust|trope|stereotypes?|slur|rhetoric|dehumani[sz]\w+|convicted|deported (?:wrongly|by mistake|unlawfully)|asylum claims?|due process|families being|cruel|inhumane|unconstitutional|cages? at the border) /;

/** Groups as less than human, or as things to be rid of, by who is said to be what. */
export function degradings(reading: Reading): Detection {
	if (reading.words.length > LONGEST) return { matches: [], why: "no such words" };
	return familiesOf(
		"dehumanisation",
		reading,
		families.find(reading),
		() => ({ target: "group", severity: 3, confidence: 0.6 }),
		guard,
	);
}

const guard: Guard = (matched, reading, from) => {
	if (OF_OTHER_THINGS.test(bare(reading.line))) return "told, argued, or something else is meant";
	const lead = bare(before(reading, from, 50));
	if (
		NOT_SAID.test(lead) &&
		!/ (?:why not|not saying|not sorry) $/.test(lead) &&
		!/^ ?(?:no|not|do|can|could|would) /.test(bare(matched))
	)
		return "it is denied or asked";
	return null;
};
