import { afterEach, describe, expect, test } from "@jest/globals";
import type { SlackServerOptions } from "../../servers/slack/server.ts";
import { expectNoHarm } from "./harmless-in.ts";
import { shown, Workspace } from "./workspace.ts";

let workspace: Workspace;
async function open(options: SlackServerOptions = {}): Promise<Workspace> {
	workspace = await Workspace.open(options);
	return workspace;
}
afterEach(async () => {
	await workspace.close();
	expectNoHarm(workspace);
});

/** The first numbers in what the bot posted, in order. */
function numbers(channel = workspace.server.channel.id): number[] {
	const { transcript, team } = {
		transcript: workspace.server.transcript(channel),
		team: workspace.server.team,
	};
	return transcript
		.filter(({ user }) => user === team.botUserId)
		.map((message) => Number(/“(\d+)”/.exec(shown(message))?.[1]));
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

describe("posts to a channel", () => {
	test.each<[string, SlackServerOptions, number]>([
		["under Slack's own limit", { rateLimit: { burst: 5, everyMs: 100 } }, 12],
		["under many refusals in a row", {}, 20],
	])("%s all arrive, in order", async (_, options, count) => {
		const { server } = await open(options);
		await workspace.start();
		server.faults.next(15, { retryAfter: 0 }, /chat\.postMessage/);
		for (const i of upTo(count)) server.mention(String(i));
		await server.until("all answers", () => numbers().length === count);
		expect(numbers()).toEqual(upTo(count));
	});

	test("do not wait for another channel's", async () => {
		const { server } = await open();
		const other = server.addChannel("other");
		await workspace.start();
		server.faults.next(1, "hang", /chat\.postMessage/);
		server.mention("1");
		await server.until("the held call", ({ faults }) => faults.pending === 0);
		server.mention("2");
		await server.mention("3", { channel: other.id }).answered();
		expect([numbers(), numbers(other.id)]).toEqual([[], [3]]);
		server.faults.release();
		await server.until("the rest", () => numbers().length === 2);
		expect(numbers()).toEqual([1, 2]);
	});

	test.each([{ status: 500 }, { status: 503 }, "reset", "hangup"] as const)("survive %j", async (fault) => {
		const { server } = await open();
		await workspace.start();
		server.faults.next(3, fault, /chat\.postMessage/);
		await server.mention("7").answered();
		expect(numbers()).toEqual([7]);
	});
});

describe("a response URL", () => {
	const faults = [{ status: 500 }, { status: 429 }, "reset", "hangup"] as const;

	test.each(faults)("that fails now and then (%j) is tried again", async (fault) => {
		const { server } = await open();
		await workspace.start();
		server.faults.next(2, fault, /\/response\//);
		const answer = await server.slash("/or-help").answered();
		expect(answer.ephemeral_for).toBe(server.user.id);
		expect(server.journal.some(({ path }) => path.includes("/chat."))).toBe(false);
	});

	test("that goes on failing: the answer is posted for the asker alone", async () => {
		const { server } = await open();
		await workspace.start();
		server.faults.next(4, { status: 500 }, /\/response\//);
		const answer = await server.slash("/or-help").answered();
		expect(answer.ephemeral_for).toBe(server.user.id);
		expect(server.journal.at(-1)?.path).toMatch(/chat\.postEphemeral/);
	});

	test("that is used up or too old is not tried again", async () => {
		const { server } = await open();
		await workspace.start();
		server.faults.next(1, { status: 404 }, /\/response\//);
		await server.slash("/or-help").answered();
		expect(server.journal.filter(({ path }) => path.startsWith("/response/"))).toHaveLength(1);
	});

	test("leads into a channel that the bot is not in, for everybody", async () => {
		const { server } = await open();
		await workspace.start();
		const elsewhere = server.world.addChannel(server.team, "elsewhere", [server.user.id]);
		const answer = await server.slash("/or-ask", "7", { channel: elsewhere.id }).answered();
		expect(answer.ephemeral_for).toBeNull();
		expect(numbers(elsewhere.id)).toEqual([7]);
	});
});

describe("an answer whose delivery is in doubt", () => {
	test.each(["mention", "slash"] as const)("is not posted twice: a %s", async (how) => {
		const { server } = await open();
		await workspace.start();
		server.faults.next(1, "lost", /chat\.postMessage/);
		await (how === "mention" ? server.mention("7") : server.slash("/or-ask", "7")).answered();
		await (how === "mention" ? server.mention("8") : server.slash("/or-ask", "8")).answered();
		expect(numbers()).toEqual([7, 8]);
	});
});

describe("hostile text", () => {
	test("is text, wherever it comes from", async () => {
		const { server } = await open();
		await workspace.start();
		const hostile =
			"<!channel> @everyone <@U12345678> [a](https://evil.example) *b* `c` \u202ed\u200be\u0000 :smile:";
		const sent =
			"&lt;!channel&gt; @everyone &lt;@U12345678&gt; [a](https://evil.example) *b* `c` \u202ed\u200be\u0000 :smile:";
		const answer = await server.mention(sent).answered();
		expect(shown(answer)).toContain(
			"“<!channel> @everyone <@U12345678> [a](https://evil.example) *b* `c` de :smile:”",
		);
		expect(answer.text).toContain("&lt;!channel&gt;");
		expect(JSON.stringify(answer.blocks)).not.toMatch(
			/"type":"(?:user|broadcast|usergroup|channel|emoji|mrkdwn|markdown)"/,
		);
		const typed = await server.slash("/or-ask", `${hostile} speaker:"<!here|x> \u202ename"`).answered();
		expect(shown(typed)).toContain("— <!here|x> name");
	});
});
