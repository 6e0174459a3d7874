import { expect } from "@jest/globals";
import { TestArchive } from "../../../archive/test-archive.ts";
import { HARMFUL } from "../../../platforms/console/hostile.ts";
import type { Behaviour } from "../behaviours.ts";
import type { Shown } from "../subject.ts";

/** What works on one platform or another, if it is let through, and can be seen where it is not. */
const VISIBLE =
	"@everyone @here <!channel> <!here|here> <@U12345678> <@100000000000000001> [free money](https://evil.example/) <https://evil.example/|bank> **bold** ~~gone~~ ||spoiler|| `code` :smile: # heading";
const INVISIBLE = "ze\u200bro wi\u2060dth \u202eright to left\u202c";
const CLEANED = "zero width right to left";

async function archive(): Promise<TestArchive> {
	const opened = await TestArchive.open();
	const { refused } = await opened.add([
		{
			id: "hostile",
			text: `The gulls of Port Elm were counted on Friday.\n\n“${VISIBLE} the gulls are counted ${INVISIBLE},” said Ruth Alder, the mayor of Port Elm.`,
			outlet: `${VISIBLE} Gazette ${INVISIBLE}`.slice(0, 110),
			headline: `${VISIBLE} ${INVISIBLE}`,
			url: "https://ok.example/a_(b)?c=<!channel>",
		},
	]);
	expect(refused).toEqual([]);
	return opened;
}

/** Everything hostile can be read as it was written, and nothing of it works. */
function expectHarmless({ text, links }: Shown): void {
	expect(text).not.toMatch(HARMFUL);
	expect(links.filter((link) => !link.startsWith("https://ok.example/"))).toEqual([]);
}

/** Invariant 10: text is data. What pings, or works, is found by the stand itself when it ends. */
export function hostile(it: Behaviour): void {
	it("hostile text of an article, its outlet and its headline is shown as written, and does nothing", async (open) => {
		const stand = await open({ over: await archive() });
		const lines = ["/who-said the gulls are counted", "/on-record Alder", "/timeline gulls", "/sources"];
		for (const line of [...lines, "/ask Who said the gulls are counted?"]) {
			const shown = await stand.slash(line).answer();
			expectHarmless(shown);
			expect(shown.text).toContain("@everyone @here <!channel> <!here|here>");
		}
		const quoted = await stand.slash(lines[0] ?? "").answer();
		expect(quoted.text).toContain(`“${VISIBLE} the gulls are counted ${CLEANED}`);
		expect(quoted.links).toHaveLength(1);
	});

	it("hostile text of an option is the asker's own, shown as written, and does nothing", async (open) => {
		const stand = await open();
		for (const line of [`/who-said ${VISIBLE} ${INVISIBLE}`, `/on-record ${VISIBLE}`, `/ask ${VISIBLE}?`]) {
			expectHarmless(await stand.slash(line).answer());
			expectHarmless(await stand.mention(line).answer());
		}
		const nobody = await stand.slash(`/on-record ${VISIBLE}`).answer();
		expect(nobody.text).toContain(`“${VISIBLE}”`);
		const refused = await stand.slash(`/who-said x since:"${VISIBLE.slice(0, 30)}"`).answer();
		expectHarmless(refused);
	});

	it("hostile text of a message whose quotations are checked does nothing", async (open) => {
		const stand = await open();
		const shown = await stand.checkQuote(`${VISIBLE} said: "${VISIBLE.slice(0, 80)} counted"`).answer();
		expectHarmless(shown);
	});

	it("a hostile name under a shared answer is shown as written, and does nothing", async (open) => {
		const stand = await open();
		stand.rename("@everyone <!channel> **x** \u202e");
		const mine = await stand.slash("/help").answer();
		const shared = await stand.press(mine, "Share with channel").answer();
		expect(shared.text).toMatch(/^Shared by @everyone <!channel> \*\*x\*\*/);
		expectHarmless(shared);
	});
}
