import { describe, expect, test } from "@jest/globals";
import { paragraphs, sentences } from "../../src/corpus/sentences.ts";

const cut = (text: string, spans: readonly { start: number; end: number }[]) =>
	spans.map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
	test.each<readonly [string, string, number]>([
		["two plain ones", "The dam holds. It is old.", 2],
		["a title before a name", "Sen. Ann Reyes and Dr. Okafor met. They agreed.", 2],
		["initials", "J. P. Okafor spoke. He left.", 2],
		["a party after a name", "Ann Reyes (D-N.C.) spoke. She left.", 2],
		["an acronym within", "The U.S. Senate met. It voted.", 2],
		["an acronym at the end", "It came from the U.S. The dam held.", 2],
		["a month and a number", "It broke on Nov. 8 in No. 4 gate. It held.", 2],
		["a question inside quotation marks goes on", "“Why now?” she asked. Nobody knew.", 2],
		["a quotation of two", "“It holds. It is old,” she said.", 2],
		["a no that ends it", "The answer was no. The reply came late.", 2],
		["a decimal", "It rose 2.5 metres. It fell.", 2],
		["an ellipsis that goes on", "It rose ... and fell. It held.", 2],
		["no full stop at all", "The dam holds", 1],
	])("%s", (_rule, text, count) => {
		expect(sentences(text)).toHaveLength(count);
	});

	test("nothing but full stops is read in linear time", () => {
		const start = performance.now();
		expect(sentences(".".repeat(200_000))).toHaveLength(1);
		// quadratic reading takes minutes here
		expect(performance.now() - start).toBeLessThan(5_000);
	});

	test("hold every word and none twice", () => {
		const text = "The dam holds. It is old!\n\n“Why?” asked Ann Reyes, of Leeds.\nNo.";
		expect(cut(text, sentences(text)).join(" ").replace(/\s+/g, " ")).toBe(text.replace(/\s+/g, " "));
	});
});

describe("paragraphs", () => {
	test("are separated by blank lines in hard-wrapped text", () => {
		const text = "The dam\nholds.\n\nIt is\nold.";
		expect(cut(text, paragraphs(text))).toEqual(["The dam\nholds.", "It is\nold."]);
	});

	test("are lines where lines are long", () => {
		const long = "The dam holds and ".repeat(10).trim();
		const text = `${long}.\nIt is old.\r\n\r\nIt stands.`;
		expect(cut(text, paragraphs(text))).toEqual([`${long}.`, "It is old.", "It stands."]);
	});

	test("are lines where there is no blank line", () => {
		expect(paragraphs("The dam holds.\nIt is old.")).toHaveLength(2);
	});

	test("leave out white space and invisible characters at their ends", () => {
		const text = "\ufeff  The dam holds. \u200b\n\n \t \n\n";
		expect(cut(text, paragraphs(text))).toEqual(["The dam holds."]);
	});
});
