import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { ClaimsReader } from "../../src/model/claims-reader.ts";
import type { Claim } from "../../src/verifying/claim.ts";

const CLAIMS = [
	{ text: 'A 5" } ] pipe \\, he said, and left.', sources: [1, 2] },
	{ text: "Ein „Satz“ mit 🦆 und {Klammern}", sources: [3] },
	{ text: '"claims": [', sources: [] },
];
const WRITTEN = JSON.stringify({ cannot_answer: false, claims: CLAIMS });
const READ: readonly Claim[] = CLAIMS.map(({ text, sources }) => ({
	text,
	sources: sources.map((n) => n - 1),
}));

function read(pieces: readonly string[]): Claim[] {
	const reader = new ClaimsReader();
	const claims = pieces.flatMap((piece) => reader.push(piece));
	reader.end();
	return claims;
}

describe("claims as they come in", () => {
	test("the same wherever the stream is cut", () => {
		for (let at = 0; at <= WRITTEN.length; at++) {
			expect(read([WRITTEN.slice(0, at), WRITTEN.slice(at)])).toEqual(READ);
		}
		expect(read([...WRITTEN])).toEqual(READ);
	});

	test("each as soon as its own object is whole", () => {
		const reader = new ClaimsReader();
		const whenWhole = CLAIMS.map(() => 0);
		let count = 0;
		for (const [at, char] of [...WRITTEN].entries()) {
			for (const _ of reader.push(char)) whenWhole[count++] = [...WRITTEN].slice(0, at + 1).join("").length;
		}
		const ends = CLAIMS.map((claim) => WRITTEN.indexOf(JSON.stringify(claim)) + JSON.stringify(claim).length);
		expect(whenWhole).toEqual(ends);
	});

	test("any claims come back as they were written, in any pieces", () => {
		const claim = fc.record({
			text: fc.string({ unit: "binary", maxLength: 60 }),
			sources: fc.array(fc.integer()),
		});
		fc.assert(
			fc.property(
				fc.array(claim, { maxLength: 12 }),
				fc.infiniteStream(fc.nat({ max: 9 })),
				(claims, sizes) => {
					const written = JSON.stringify({ cannot_answer: false, claims });
					const pieces: string[] = [];
					for (let at = 0; at < written.length; ) {
						const size = 1 + (sizes.next().value ?? 0);
						pieces.push(written.slice(at, at + size));
						at += size;
					}
					const back = read(pieces).map(({ text, sources }) => ({
						text,
						sources: sources.map((n) => n + 1),
					}));
					expect(back).toEqual(JSON.parse(JSON.stringify(claims)));
				},
			),
			{ numRuns: 300 },
		);
	});

	test("whatever comes, it is read or refused by name", () => {
		const junk = fc.array(
			fc.oneof(
				fc.constantFrom(
					'{"claims":[',
					'{"text":"a","sources":[1]}',
					"{",
					"}",
					"]",
					'"',
					"\\",
					",",
					"<think>",
				),
				fc.string({ maxLength: 5 }),
			),
		);
		fc.assert(
			fc.property(junk, (pieces) => {
				try {
					read(pieces);
				} catch (error) {
					expect((error as Error).name).toBe("DraftFault");
				}
			}),
			{ numRuns: 2_000 },
		);
	});
});
