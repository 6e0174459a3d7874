import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readDate } from "../../src/corpus/dates.ts";

describe("readDate", () => {
	test.each([
		["2016-11-10", "2016-11-10"],
		[" 2016-11-10\n", "2016-11-10"],
		["2016-11-10T23:30:00-05:00", "2016-11-10"],
		["2016-11-10T23:30:00.123Z", "2016-11-10"],
		["2016-11-10T23:30", "2016-11-10"],
		["2016-11-10 23:30:00 +0100", "2016-11-10"],
		["12 March 2018", "2018-03-12"],
		["1 Sep 2018", "2018-09-01"],
		["March 12, 2018", "2018-03-12"],
		["Mar. 12, 2018", "2018-03-12"],
		["Sept. 3, 2018", "2018-09-03"],
		["May 3 2018", "2018-05-03"],
		["Thursday, November 10, 2016", "2016-11-10"],
		["March 3, 2020 at 6:45 PM", "2020-03-03"],
		["March 3, 2020, 6:45 p.m. EST", "2020-03-03"],
		["Thu, 10 Nov 2016 23:30:00 GMT", "2016-11-10"],
		["10 Nov 2016 23:30:00 -0500 (EST)", "2016-11-10"],
		["29 February 2016", "2016-02-29"],
		["1400-01-01", "1400-01-01"],
		["2200-12-31", "2200-12-31"],
	])("%j is %s", (written, day) => {
		expect(readDate(written)).toBe(day);
	});

	test.each([
		["2016-13-45"],
		["2016-02-30"],
		["2017-02-29"],
		["30 February 2016"],
		["2016-11-00"],
		["1399-12-31"],
		["2201-01-01"],
		["yesterday"],
		["3 hours ago"],
		["03/04/2018"],
		["2018"],
		["March 2018"],
		["12 Marching 2018"],
		["Marx 12, 2018"],
		["12 March 18"],
		["2016-11-10T25:00:00Z"],
		["2016-11-10T10:61:00Z"],
		["2016-11-10 and more"],
		["2016-1-1"],
		[""],
		["1478800000"],
		[1478800000],
		[new Date(0)],
		[null],
		[undefined],
		[{}],
	])("%p is no date", (written) => {
		expect(readDate(written)).toBeNull();
	});

	test("never throws, and gives only days that exist", () => {
		const day = fc
			.tuple(fc.nat(9999), fc.nat(14), fc.nat(33))
			.map((parts) => parts.map((part) => `${part}`.padStart(2, "0")).join("-"));
		fc.assert(
			fc.property(fc.oneof(fc.anything(), fc.string({ maxLength: 120 }), day), (value) => {
				const read = readDate(value);
				if (read === null) return;
				expect(new Date(`${read}T00:00:00Z`).toISOString().slice(0, 10)).toBe(read);
			}),
			{ numRuns: 2_000 },
		);
	});
});
