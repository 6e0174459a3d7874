import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Source } from "../../src/verifying/claim.ts";
import { settle } from "../../src/verifying/settle.ts";
import { verify } from "../../src/verifying/verify.ts";
import { suite } from "./claims.ts";

const { sources, samples } = suite("tuning");
const texts = sources.map(({ article }) => article.text);

/** A stretch of some article, anywhere. */
const stretch = fc
	.tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(220))
	.map(([text, at, length]) => text.slice(at % text.length, (at % text.length) + length));
const words = fc
	.tuple(fc.constantFrom(...texts), fc.array(fc.nat(), { minLength: 1, maxLength: 24 }))
	.map(([text, picks]) => {
		const all = text.split(/\s+/);
		return picks.map((pick) => all[pick % all.length]).join(" ");
	});
const marks = fc.constantFrom('"', "“", "”", "«", "»", "‘", "’", "'", "„", "‟");
const quoted = fc
	.tuple(fc.constantFrom("Oakes said, ", "", "According to Voss, "), marks, stretch, marks)
	.map((parts) => parts.join(""));
const text = fc.oneof(
	stretch,
	words,
	quoted,
	fc.array(fc.oneof(stretch, words, quoted, marks), { maxLength: 5 }).map((parts) => parts.join(" ")),
	fc.string({ unit: "binary", maxLength: 300 }),
	fc.constantFrom(...samples.map((sample) => sample.text)),
	fc
		.tuple(fc.constantFrom(...samples.map((sample) => sample.text)), marks, fc.nat(200))
		.map(([own, mark, at]) => own.slice(0, at) + mark + own.slice(at)),
	fc
		.tuple(stretch, fc.constantFrom("a ", "“", "not ", "1 ", "Xy, "))
		.map(([own, filler]) => (own + filler.repeat(6_000)).slice(0, 6_000)),
);
const claim = fc.record({
	text,
	sources: fc.array(fc.oneof(fc.nat(sources.length - 1), fc.integer(), fc.constant(Number.NaN)), {
		maxLength: 3,
	}),
});

/** Every run between two marks of quotation, by the plainest reading: marks open and close by turns. */
function betweenMarks(own: string): string[] {
	return own.split(/["“”«»„‟]/u).filter((_, i) => i % 2 === 1);
}

test("10,000 claims of any kind: no crash, and nothing in quotation marks passes that is no exact span", () => {
	fc.assert(
		fc.property(claim, (each) => {
			const { faults, support } = verify(each, sources);
			for (const { source, span } of support) {
				const { article } = sources[source] as Source;
				expect(span.start >= 0 && span.start < span.end && span.end <= article.text.length).toBe(true);
			}
			if (faults.length > 0) return;
			expect(support.length).toBeGreaterThan(0);
			for (const inner of betweenMarks(each.text)) {
				const bare = inner.replace(/[,.;:!?…\s]+$/u, "").trim();
				expect(each.sources.some((index) => sources[index]?.article.text.includes(bare))).toBe(true);
			}
		}),
		{ numRuns: 10_000, seed: 20_240_312 },
	);
});

test("a list of any claims settles, each once and in order", () => {
	fc.assert(
		fc.property(fc.array(claim, { maxLength: 5 }), (claims) => {
			expect(settle(claims, sources).map((shown) => shown.claim)).toEqual(claims.map((_, i) => i));
		}),
		{ numRuns: 300, seed: 7 },
	);
});
