import { expect } from "@jest/globals";
import { botOver } from "../../../chat/bot.ts";
import type { Behaviour } from "../behaviours.ts";
import { expectShown } from "../expected.ts";

/** Lines of every listed command, with every kind of outcome among them. */
const LINES: readonly string[] = [
	"/ask What is the toll on the reopened harbour bridge?",
	"/ask Who invented the telephone?",
	'/ask What did Lindqvist say about invoices? outlet:"Northern Wire"',
	"/who-said We will not reopen the bridge before the inspection is complete",
	"/who-said We will not reopen the bridge before the election is complete",
	"/who-said will not reopen the bridge before the inspection speaker:Vreeland",
	"/who-said ships pay fines when they pass the buoys in fog",
	"/who-said colourless green ideas sleep furiously speaker:Chomsky",
	"/who-said Masters who pass the buoys without a pilot",
	"/on-record Lindqvist",
	"/on-record Ruth Alder",
	"/on-record Alder",
	"/on-record Solheim",
	"/on-record Nemo",
	"/timeline bridge",
	"/sources",
	"/help",
	"/help who-said",
	"/privacy",
	"/can-california-secede",
	"/can-california-be-divided",
];

/** What each command answers is the same everywhere. */
export function commands(it: Behaviour): void {
	it("every listed command answers as in the console: the same outcome, words, speakers, sources and buttons", async (open, archive) => {
		const console = await botOver(archive.archive);
		const stand = await open();
		const tried = new Set(LINES.map((line) => line.slice(1).split(" ", 1)[0]));
		// Those for who looks after a place depend on the place, and have behaviours of their own.
		const asking = stand.desk.registry.listed.filter(
			({ access, name }) => access === "everyone" && name !== "get-a-human",
		);
		expect(asking.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
		for (const line of LINES) {
			const shown = await stand.slash(line).answer();
			const { reply } = await console.ask(line);
			const given = stand.desk.replies.at(-1);
			const asking = given?.actions.filter(({ command }) => command !== "feedback");
			expect({ ...given, actions: asking }).toEqual(reply);
			expectShown(given ?? reply, shown);
			expect([line, shown.privately || reply.audience === "channel"]).toEqual([line, true]);
		}
		const outcomes = new Set(stand.desk.replies.map(({ outcome }) => outcome));
		expect(outcomes).toEqual(new Set(["abstained", "answered", "refused"]));
	});

	it("an answer cites: words in quotation marks, who said them, outlet, date, headline and a link to the words", async (open) => {
		const stand = await open();
		const { text, links } = await stand.slash("/who-said costs the port a ship").answer();
		expect(text).toContain("“Every day without the bridge costs the port a ship”");
		expect(text).toContain("— Tomas Vreeland, a harbour pilot");
		expect(text).toContain("Elm Courier, 2024-03-02: Port Elm closes the harbour bridge for two years");
		expect(links).toEqual([expect.stringContaining("https://courier.example/bridge-closed#:~:text=")]);
	});

	it("an article without a link is cited with no link", async (open) => {
		const stand = await open();
		const { text, links } = await stand
			.slash("/who-said masters who pass the buoys without a pilot")
			.answer();
		expect(text).toContain("Harbour Office, undated: Notice to mariners");
		expect(text).toContain("no link");
		expect(links).toEqual([]);
	});

	it("an abstention says what was searched, how far it reaches and how fresh it is", async (open) => {
		const stand = await open();
		const { text } = await stand.slash("/ask Who invented the telephone?").answer();
		expect(text).toContain("The archive does not say.");
		expect(text).toMatch(
			/Searched: 7 articles with \d+ statements from 3 outlets, dated 2024-03-02 to 2025-02-03 and 1 undated; newest added \S/,
		);
	});

	it("options are understood as name:value", async (open) => {
		const stand = await open();
		const line =
			'/who-said reopen the bridge before the inspection is complete outlet:"northern wire" since:2024';
		const { text } = await stand.slash(line).answer();
		expect(stand.desk.asked.at(-1)?.options).toEqual({
			words: "reopen the bridge before the inspection is complete",
			outlet: "northern wire",
			since: "2024",
		});
		expect(text).toContain("Northern Wire, 2024-03-05");
		expect(text).not.toContain("Elm Courier, 2024-03-02");
	});

	it("speakers are completed from the archive", async (open) => {
		const stand = await open();
		expect(await stand.complete("who-said", "speaker", "al")).toEqual(["Ruth Alder", "Simon Alder"]);
		expect(await stand.complete("who-said", "speaker", "Vera L")).toEqual(["Vera Lindqvist"]);
		expect(await stand.complete("who-said", "speaker", "zz")).toEqual([]);
	});

	it("outlets are completed from the archive", async (open) => {
		const stand = await open();
		expect(await stand.complete("who-said", "outlet", "north")).toEqual(["Northern Wire"]);
	});

	it("check this quote: a verdict for each quotation of a message, for the asker's eyes alone", async (open) => {
		const stand = await open();
		const shown = await stand
			.checkQuote(
				'Alder said: "We will not reopen the bridge before the inspection is complete". And then: "Colourless green ideas sleep furiously tonight"',
			)
			.answer();
		expect(stand.desk.replies.at(-1)?.data.verdict).toBe("said nobody");
		expect(shown.privately).toBe(true);
		expect(shown.text).toContain("Ruth Alder");
		expect(shown.text).toContain("“Colourless green ideas sleep furiously tonight”");
		expectShown(stand.desk.replies[0] as never, shown);
	});
}
