import { type Pattern, pattern } from "../lexicon/pattern.ts";
import type { Reading } from "../reading.ts";
import type { Detection } from "./row.ts";

const FIGURES =
	/(?<![\w$])(?:\$?\d[\d,.]*\s?(?:%|percent|million|billion|trillion|thousand|times|years|people|jobs|dollars|deaths|votes|cases|points)|\$\d[\d,.]*|\d{1,3}(?:,\d{3})+)(?!\w)/i;
const ASSERTING = pattern(
	"(?:is|are|was|were|has|have|had|rose|fell|cost|costs|increased|decreased|doubled|tripled|dropped|grew|killed|created|lost|spent|voted|passed|signed|paid|caused|raised|cut|reached|hit|won|got|makes|make|made|report|shows|show)",
);
const SUPERLATIVE = pattern(
	"(?:the )?(?:most|least|highest|lowest|largest|smallest|biggest|worst|best|first|only|fewest|fastest) (?:GAP)?(?:in (?:the )?(?:history|world|country|nation|us|%place)|ever|of all time|on record|since|of any)|(?:studies|research|data|statistics|stats|experts|scientists|polls) (?:show|shows|say|says|prove|proves|agree|found|confirm|confirms)|(?:it is|it has been) (?:a |been )?(?:proven|fact|well known|documented)",
);
const PERSONAL = pattern(
	"(?:i think|i believe|i feel|in my opinion|imo|imho|maybe|perhaps|i guess|i hope|would|should|could|might|if|my|i was|i am|i paid|i have|hypothetically|suppose|say|roughly speaking|i remember|joking|lol)",
);

/** An assertion of fact, with figures or superlatives, that names no source. Asked for only where a channel wants it. */
export function unsourced(reading: Reading): Detection {
	const { raw, line } = reading;
	if (/https?:\/\/|www\./i.test(raw)) return { matches: [], why: "a source is linked" };
	if (raw.trim().endsWith("?")) return { matches: [], why: "a question" };
	const has = ({ anywhere }: Pattern) => {
		anywhere.lastIndex = 0;
		return anywhere.test(line);
	};
	const figure = FIGURES.exec(raw);
	if (has(PERSONAL)) return { matches: [], why: "an opinion or one's own experience" };
	if (!(figure !== null && has(ASSERTING)) && !has(SUPERLATIVE))
		return { matches: [], why: "no figures and no superlatives" };
	if (reading.words.length < 5) return { matches: [], why: "too short to be a claim" };
	const start = raw.length - raw.trimStart().length;
	return {
		matches: [
			{
				rule: "unsourced",
				target: "idea",
				start,
				end: raw.trimEnd().length,
				severity: 1,
				confidence: 0.7,
				reason: "states facts with figures or superlatives and names no source",
			},
		],
		why: "",
	};
}
