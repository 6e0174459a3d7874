import { describe, expect, test } from "@jest/globals";
import { claimBlock, type Ground } from "../../src/chat/quoting.ts";
import { article } from "../model/sources.ts";

const DOCK = article(
	"dock",
	"The dock’s lamp isn’t lit. “We won’t pay for it,” said Ines Marlow. The lamp is old.",
);
const QUAY = article("quay", "The quay has a lamp. It was lit in May.");
const OLD = article("quay", "The quay has no lamp.", { version: 2, id: "old-quay" });

function at(from: typeof DOCK, words: string): Ground {
	const start = from.text.indexOf(words);
	return { article: from, span: { start, end: start + words.length } };
}
const whole = (from: typeof DOCK): Ground => ({ article: from, span: { start: 0, end: from.text.length } });

describe("a verified sentence as a block", () => {
	test("what it quotes is shown as it stands in the article, and cited where it stands", () => {
		const block = claimBlock(
			'Marlow said: "we won\'t pay for it."',
			[at(DOCK, "“We won’t pay")],
			[whole(DOCK)],
		);
		const quoted = at(DOCK, "We won’t pay for it");
		expect(block).toMatchObject({
			kind: "claim",
			runs: [
				"Marlow said: ",
				{ quoted: "We won’t pay for it", citation: { articleId: "dock", span: quoted.span } },
				".",
			],
			words: "“We won’t pay",
			also: null,
		});
	});

	test("the words that bear it out go with it, and one other article at most", () => {
		const cited = [
			at(DOCK, "The lamp is old."),
			at(DOCK, "isn’t lit"),
			at(QUAY, "It was lit"),
			at(OLD, "no lamp"),
		];
		expect(claimBlock("The lamp is old.", cited, [])).toMatchObject({
			runs: ["The lamp is old."],
			words: "The lamp is old.",
			citation: { articleId: "dock", version: 1, span: cited[0]?.span },
			also: { articleId: "quay", span: cited[2]?.span },
		});
	});

	test.each([
		["words that stand nowhere", "Marlow said “we will pay”."],
		["words of which only a part stands there", "Marlow said “We won’t pay for it ever”."],
		["half a word", "Marlow said “We won’t pay for i”."],
		["words outside of its passages", "It “has a lamp”."],
		["single marks round what stands nowhere", "It is called ‘a relic’ by all."],
		["marks that do not pair", "Marlow said “We won’t pay."],
	])("it is nothing when it quotes %s", (_what, text) => {
		expect(claimBlock(text, [at(DOCK, "The lamp is old.")], [whole(DOCK)])).toBeNull();
	});

	test("without a source it is nothing", () => {
		expect(claimBlock("The lamp is old.", [], [whole(DOCK)])).toBeNull();
	});
});
