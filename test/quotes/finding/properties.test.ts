import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readAsked } from "../../../src/quotes/finding/asked.ts";
import { diffOf } from "../../../src/quotes/finding/diff.ts";
import { nearnessOf } from "../../../src/quotes/finding/nearness.ts";
import { saidWords } from "../../../src/quotes/finding/utterance.ts";
import { compareWording } from "../../../src/quotes/finding/wording.ts";
import { wordsOf } from "../../../src/quotes/finding/words.ts";
import { statement } from "./statements.ts";

const word = fc.constantFrom(
	..."the a we not will never dry harbour harbor harbuor engineers engineer 1869 1868 $5 5% state-of-the-art don't dont it's U.S. café 🍕 , . — [sic] … re-elect reelect two".split(
		" ",
	),
);
const sentence = fc.array(word, { minLength: 1, maxLength: 25 }).map((words) => words.join(" "));
const forms = (text: string) => wordsOf(text).words.map((each) => each.folded);

describe("alignment and diff", () => {
	test("same and added are the record's words, same and removed the asker's, in order", () => {
		fc.assert(
			fc.property(sentence, sentence, (asked, said) => {
				const query = readAsked(asked);
				const utterance = statement(said);
				const words = saidWords(utterance);
				const { steps, range } = nearnessOf(query.words, words);
				const diff = diffOf(query, words, utterance.articleText, steps);
				const record = diff.flatMap((op) => (op.kind === "removed" ? [] : forms(op.text)));
				expect(record.filter((form) => form !== "sic")).toEqual(
					words.slice(range?.from ?? 0, range?.to ?? 0).map((each) => each.folded),
				);
				const own = diff.flatMap((op) =>
					op.kind === "added" ? [] : forms(asked.slice(op.asked.start, op.asked.end)),
				);
				expect(own.filter((form) => form !== "sic")).toEqual(query.words.map((each) => each.folded));
			}),
		);
	});

	test("every span is the text it is shown with, and every score lies in [0, 1]", () => {
		fc.assert(
			fc.property(sentence, sentence, (asked, said) => {
				const utterance = statement(said);
				const found = compareWording(asked, utterance);
				expect(found.score).toBeGreaterThanOrEqual(0);
				expect(found.score).toBeLessThanOrEqual(1);
				if (found.kind === "unrelated") return;
				const segment = utterance.segments[0];
				for (const { start, end } of found.spans) {
					expect(start).toBeGreaterThanOrEqual(segment?.start ?? 0);
					expect(end).toBeLessThanOrEqual(segment?.end ?? 0);
				}
				if (found.kind !== "altered") return;
				for (const op of found.diff) {
					if (op.kind !== "removed")
						expect(op.text).toBe(utterance.articleText.slice(op.span.start, op.span.end));
				}
			}),
		);
	});

	test("any whole statement is found as it stands, in any case", () => {
		fc.assert(
			fc.property(sentence, (said) => {
				fc.pre(readAsked(said).words.length > 0);
				const { kind } = compareWording(said.toUpperCase(), statement(said));
				expect(kind).toBe("exact");
			}),
		);
	});

	test("words have the spans of any text, astral and zero-width characters too", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
				let end = 0;
				for (const each of wordsOf(text).words) {
					expect(each.start).toBeGreaterThanOrEqual(end);
					expect(each.end).toBeGreaterThan(each.start);
					end = each.end;
				}
				expect(end).toBeLessThanOrEqual(text.length);
			}),
		);
	});
});
