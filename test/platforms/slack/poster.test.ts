import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Place } from "../../../src/chat/invocation.ts";
import { PostError } from "../../../src/chat/outbox.ts";
import type { Slack } from "../../../src/platforms/slack/slack.ts";
import { expectNoHarm } from "./harmless-in.ts";
import { quotation, said } from "./more-commands.ts";
import { button, shown, Workspace } from "./workspace.ts";

let workspace: Workspace;
let slack: Slack;
beforeEach(async () => {
	workspace = await Workspace.open();
	slack = await workspace.start();
});
afterEach(async () => {
	await workspace.close();
	expectNoHarm(workspace);
});

const here = (channel = workspace.server.channel.id, thread: string | null = null): Place => ({
	platform: "slack",
	community: workspace.server.team.id,
	channel,
	thread,
});
const own = (channel = workspace.server.channel.id) =>
	workspace.server.transcript(channel).filter(({ user }) => user === workspace.server.team.botUserId);

describe("a post of the bot's own", () => {
	test("stands in the channel for everybody, and its buttons work", async () => {
		const { server } = workspace;
		const action = { label: "Show in context", command: "context", options: { article: "a1" } };
		const posted = await slack.poster.post(here(), { ...quotation("No bridge."), actions: [action] }, "k1");
		const [message] = own();
		expect(posted).toEqual({ platform: "slack", channel: server.channel.id, message: message?.ts });
		expect(message).toMatchObject({ ephemeral_for: null });
		expect(shown(message ?? { blocks: [] })).toContain("“No bridge.”");
		if (message === undefined) throw new Error("nothing was posted");
		const pressed = server.press(message, button(message, "Show in context"));
		expect(shown(await pressed.answered())).toBe("Around a1");
	});

	test("is found again by its key, by another process too, in a channel and in a thread", async () => {
		const { server } = workspace;
		const { message: root } = server.message("the bridge");
		const inChannel = await slack.poster.post(here(), quotation("One."), "case:7");
		const inThread = await slack.poster.post(here(), quotation("Two."), "case:8", { inReplyTo: root.ts });
		for (let i = 0; i < 30; i += 1) server.message(`talk ${i}`);
		const other = await workspace.start();
		expect(await other.poster.find(here(), "case:7")).toEqual(inChannel);
		expect(await other.poster.find(here(server.channel.id, root.ts), "case:8")).toEqual(inThread);
		expect(await other.poster.find(here(), "case:9")).toBeNull();
		expect(own().find(({ ts }) => ts === inThread.message)).toMatchObject({ thread_ts: root.ts });
	});

	test("is looked for among the last hundred, page by page, and no further", async () => {
		const { server } = workspace;
		const posted = await slack.poster.post(here(), quotation("One."), "old");
		// Slack may tell fewer at once than it is asked for.
		server.settings.pageSize = 30;
		for (let i = 0; i < 60; i += 1) server.message(`talk ${i}`);
		expect(await slack.poster.find(here(), "old")).toEqual(posted);
		for (let i = 0; i < 60; i += 1) server.message(`more ${i}`);
		expect(await slack.poster.find(here(), "old")).toBeNull();
	});

	test("with the same key is the same message, however often it is posted", async () => {
		const [first, second] = await Promise.all([
			slack.poster.post(here(), quotation("One."), "same"),
			slack.poster.post(here(), quotation("One."), "same"),
		]);
		expect(second).toEqual(first);
		expect(own()).toHaveLength(1);
	});

	test("whose delivery is in doubt is not posted twice", async () => {
		workspace.server.faults.next(1, "lost", /chat\.postMessage/);
		const posted = await slack.poster.post(here(), quotation("One."), "doubt");
		expect(own().map(({ ts }) => ts)).toEqual([posted.message]);
	});

	test.each<[string, (w: Workspace) => string, RegExp]>([
		["a channel that is gone", () => "C0GONE", /gone, or the bot has not been invited/],
		[
			"a channel that it is not in",
			({ server }) => server.world.addChannel(server.team, "closed", [server.user.id]).id,
			/not been invited to the channel/,
		],
	])("into %s is refused for good, in words", async (_, channel, words) => {
		const error = await slack.poster.post(here(channel(workspace)), quotation("x"), "k").catch((e) => e);
		expect(error).toBeInstanceOf(PostError);
		expect(error).toMatchObject({ lasting: true, message: expect.stringMatching(words) });
	});

	test("names people and channels, and notifies nobody", async () => {
		const { server } = workspace;
		server.world.users.set(server.user.id, { ...server.user, name: "<!here> Ann" });
		const runs = [
			{ person: server.user.id },
			" in ",
			{ channel: server.channel.id },
			" and ",
			{ person: "U0GONE" },
		];
		await slack.poster.post(here(), { ...quotation("x"), blocks: [{ kind: "text", runs }] }, "k");
		const [message] = own();
		expect(shown(message ?? { blocks: [] })).toBe(`@<!here> Ann (${server.user.id}) in  and @U0GONE`);
		expect(JSON.stringify(message?.blocks)).toContain(
			`{"type":"channel","channel_id":"${server.channel.id}"}`,
		);
		expect(message?.text).toContain(`@&lt;!here&gt; Ann (${server.user.id}) in #${server.channel.id}`);
	});

	test("while Slack is away is refused for now", async () => {
		workspace.server.faults.next(9, { status: 500 }, /chat\.postMessage/);
		const error = await slack.poster.post(here(), quotation("x"), "k").catch((e) => e);
		expect(error).toMatchObject({ lasting: false, message: "Slack could not be reached" });
		// What failed is tried anew, under the same key.
		await slack.poster.post(here(), quotation("x"), "k");
		expect(own()).toHaveLength(1);
	});
});

describe("an edit", () => {
	test("changes the message, keeps its key and pings nobody", async () => {
		const posted = await slack.poster.post(here(), quotation("One."), "k");
		expect(await slack.poster.edit(posted, quotation("Two."), "k")).toEqual({ kind: "edited" });
		const [message] = own();
		expect(shown(message ?? { blocks: [] })).toContain("“Two.”");
		const other = await workspace.start();
		expect(await other.poster.find(here(), "k")).toEqual(posted);
	});

	test("of what is deleted says that it is gone; of what Slack does not take now, that it was refused", async () => {
		const posted = await slack.poster.post(here(), quotation("One."), "k");
		workspace.server.faults.next(9, { status: 503 }, /chat\.update/);
		expect(await slack.poster.edit(posted, quotation("Two."), null)).toEqual({
			kind: "refused",
			reason: "Slack could not be reached",
		});
		for (const message of own()) message.deleted = true;
		expect(await slack.poster.edit(posted, quotation("Two."), null)).toEqual({
			kind: "gone",
			reason: "the message has been deleted",
		});
	});
});

describe("telling one person", () => {
	test("is for their eyes in the channel, with a direct message as the record", async () => {
		const { server } = workspace;
		expect(await slack.poster.tell(server.user.id, here(), said("caller", "About a message.", []))).toBe(
			"private",
		);
		const seen = server.transcript(server.channel.id, null, server.user.id);
		expect(seen.map(({ ephemeral_for }) => ephemeral_for)).toEqual([server.user.id]);
		const direct = server.world.im(server.team, server.user.id);
		expect(own(direct.id).map(shown)).toEqual(["About a message."]);
	});

	test("who is not in the channel is a direct message; nobody at all is undelivered", async () => {
		const { server } = workspace;
		const outsider = server.world.addUser(server.team.id, "outsider");
		const quiet = server.world.addChannel(server.team, "quiet", [server.user.id, server.team.botUserId]);
		expect(await slack.poster.tell(outsider.id, here(quiet.id), said("caller", "A word.", []))).toBe(
			"direct",
		);
		expect(await slack.poster.tell("U0GONE", here(quiet.id), said("caller", "A word.", []))).toBe(
			"undelivered",
		);
	});
});
