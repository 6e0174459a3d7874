import { expect, test } from "@jest/globals";
import { attributionsIn, misquotation } from "../../src/moderation/detectors/misquotation.ts";

const WORDS = "We will build the ferry";
test.each([
	[`Mara Ellison said, "${WORDS}"`, "Mara Ellison"],
	[`"${WORDS}," said Mara Ellison`, "Mara Ellison"],
	[`“${WORDS},” Mara Ellison told reporters`, "Mara Ellison"],
	[`As Mara Ellison said, "${WORDS}"`, "Mara Ellison"],
	[`Mara Ellison: "${WORDS}"`, "Mara Ellison"],
	[`Senator Ellison literally said "${WORDS}" last year`, "Senator Ellison"],
	[`"${WORDS}" - Mara Ellison`, "Mara Ellison"],
	[`According to Mara Ellison, "${WORDS}"`, "Mara Ellison"],
	[`"${WORDS}" (Mara Ellison)`, "Mara Ellison"],
	[`The pilot, Mara Ellison, told the council "${WORDS}"`, "Mara Ellison"],
	[`Mara Ellison, to her credit, testified "${WORDS}"`, "Mara Ellison"],
])("%s", (text, speaker) => {
	const [one] = attributionsIn(text, "text");
	expect(one).toMatchObject({ speaker });
	expect(one?.words.replace(/,$/, "")).toBe(WORDS);
	expect(text.slice(one?.start, one?.end)).toBe(one?.words);
});

test.each([
	`I said "${WORDS}"`,
	`Mara Ellison said that they would build the ferry.`,
	`Mara Ellison is "not very good at building ferries"`,
	`Someone said "${WORDS}"`,
	`Mara Ellison basically said "no"`,
	`imagine Mara Ellison saying "${WORDS}"`,
	`Is it true that Mara Ellison said "${WORDS}"?`,
	`Mara Ellison said "${WORDS}" at the fair, is that right?`,
	`In the sketch the actor playing Ellison says "${WORDS}"`,
	`the so-called "harbour levy of the year"`,
])("no words are put in anybody's mouth: %s", (text) => {
	expect(attributionsIn(text, "text")).toEqual([]);
});

const said = {
	words: "We may build the ferry",
	speaker: "Mara Ellison",
	outlet: "Port News",
	date: "2024-03-01",
	url: null,
};
const attribution = { speaker: "Mara Ellison", words: WORDS, part: "text", start: 0, end: 23 } as const;
test("a note says what is on record, and never that anything is false", () => {
	expect(misquotation(attribution, { kind: "verbatim", said })).toBeNull();
	expect(misquotation(attribution, { kind: "unknown" })).toBeNull();
	const altered = misquotation(attribution, { kind: "altered", said, confidence: 0.95 });
	expect(altered).toMatchObject({
		finding: { rule: "misquotation", confidence: 0.95, severity: 1 },
		note: "On record, Mara Ellison said: “We may build the ferry” (Port News, 2024-03-01)",
	});
	const absent = misquotation(attribution, { kind: "absent" });
	expect(`${altered?.note} ${absent?.note}`).not.toMatch(/false|fake|lie|wrong/i);
});
