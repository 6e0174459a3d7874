import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { type Ran, run } from "./run.ts";

const CAPTURE = fileURLToPath(new URL("../fixtures/page-capture.txt", import.meta.url));
/** Line ends, spaces and characters of two units that tidying would change. */
const GIVEN =
	"  🌉 Intro.\r\n\r\n\u201cWe will stay 🌉 here,\u201d said Ruth Alder, the mayor. \t\n\n\n\nEnd.  ";

interface Line {
	readonly id: string | null;
	readonly text: string;
	readonly quotes: readonly {
		readonly start: number;
		readonly end: number;
		readonly kind: string;
		readonly named: boolean;
		readonly confidence: number;
		readonly speaker: { kind: string; name: string; role: string | null; start: number; end: number } | null;
		readonly cue: { start: number; end: number } | null;
	}[];
}

const linesOf = ({ stdout }: Ran) =>
	stdout
		.trim()
		.split("\n")
		.map((line): Line => JSON.parse(line));

describe("quotes - --json", () => {
	let ran: Ran;
	let lines: Line[];
	beforeAll(async () => {
		const input = [
			{ id: "first", text: GIVEN },
			{ text: "Nothing is quoted here." },
			{ id: 7, headline: "x" },
		];
		ran = await run(["quotes", "-", "--json"], {}, input.map((each) => JSON.stringify(each)).join("\n"));
		lines = linesOf(ran);
	});

	test("keeps a given text exactly as it is, and every offset is into it", () => {
		expect(lines[0]?.id).toBe("first");
		expect(lines[0]?.text).toBe(GIVEN);
		const quotes = lines[0]?.quotes ?? [];
		expect(quotes.map(({ start, end }) => GIVEN.slice(start, end))).toEqual(["We will stay 🌉 here,"]);
		const [quote] = quotes;
		expect(quote).toMatchObject({
			kind: "direct",
			named: true,
			confidence: expect.any(Number),
			speaker: { kind: "person", name: "Ruth Alder", role: "the mayor" },
		});
		expect(GIVEN.slice(quote?.speaker?.start, quote?.speaker?.end)).toBe("Ruth Alder");
		expect(GIVEN.slice(quote?.cue?.start, quote?.cue?.end)).toBe("said");
	});

	test("gives an article without quotations its line", () => {
		expect(lines[1]).toEqual({ id: null, text: "Nothing is quoted here.", quotes: [] });
	});

	test("reports what cannot be read on standard error, goes on, and exits 1", () => {
		expect(lines).toHaveLength(2);
		expect(ran.code).toBe(1);
		expect(ran.stderr).toMatch(/^-, line 3: /m);
	});
});

test("quotes of a page capture: people for those who are quoted, null for the fragment that is nobody's", async () => {
	const ran = await run(["quotes", CAPTURE, "--json"]);
	expect(ran.code).toBe(0);
	const [line] = linesOf(ran);
	const text = line?.text ?? "";
	expect(text).not.toContain("Get browser notifications");
	const by = (name: string) =>
		(line?.quotes ?? [])
			.filter(({ speaker }) => speaker?.name === name)
			.map(({ start, end }) => text.slice(start, end));
	expect(by("Theo Slater")).toContain(
		"There has been a massive wave of interest, and it has really taken us by surprise,",
	);
	expect(by("David Mastagni").join("\n")).toContain(
		"Anything a state does during a period of secession is a nullity",
	);
	const fragment = (line?.quotes ?? []).filter(({ start, end }) =>
		text.slice(start, end).startsWith("Trump's values"),
	);
	expect(fragment.map(({ speaker }) => speaker)).toEqual(fragment.map(() => null));
});

test("quotes for people needs no archive and no settings", async () => {
	const { code, stdout } = await run(["quotes", CAPTURE]);
	expect(code).toBe(0);
	expect(stdout).toMatch(
		/^direct +\d\.\d\d {2}David Mastagni, a constitutional attorney in Sacramento: “Anything/m,
	);
});
