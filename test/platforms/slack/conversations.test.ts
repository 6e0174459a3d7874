import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Unaddressed } from "../../../src/chat/follow-up.ts";
import { parseLine } from "../../../src/chat/grammar.ts";
import type { Place } from "../../../src/chat/invocation.ts";
import type { Posted } from "../../../src/chat/outbox.ts";
import type { Desk } from "../../../src/platforms/platform.ts";
import { expectNoHarm } from "./harmless-in.ts";
import { MemoryClaims, shown, Workspace } from "./workspace.ts";

let workspace: Workspace;
beforeEach(async () => {
	workspace = await Workspace.open();
});
afterEach(async () => {
	await workspace.close();
	expectNoHarm(workspace);
});

/** What a desk was asked about conversations, answering that every question is for the bot. */
class Conversed {
	readonly answered: Place[] = [];
	readonly understood: { place: Place; line: string }[] = [];
	readonly unaddressed: { place: Place; said: Unaddressed }[] = [];
	readonly conversations: Desk["conversations"] = {
		answered: async (place) => void this.answered.push(place),
		understand: async (place, line, registry) => {
			this.understood.push({ place, line });
			return parseLine(line, registry);
		},
		isForBot: async (place, said) => {
			this.unaddressed.push({ place, said });
			return said.text.endsWith("?") && !said.mentionsOthers;
		},
	};
}

const texts = () => {
	const { server } = workspace;
	const all = server.transcript(server.channel.id, null, server.user.id);
	return all.filter(({ user }) => user === server.team.botUserId).map(shown);
};

describe("a question without a mention", () => {
	test("that is for the bot is answered in its thread, once, whatever is delivered again", async () => {
		const { server } = workspace;
		const { conversations, unaddressed, understood } = new Conversed();
		const claims = new MemoryClaims();
		for (let i = 0; i < 2; i += 1) await workspace.start({ desk: { conversations, claims } });
		const { message: root } = server.message("the bridge");
		const within = server.message("and who paid?", { thread: root });
		await Promise.all([server.redeliver(within), server.redeliver(within)]);
		expect(await within.answered()).toMatchObject({ thread_ts: root.ts, ephemeral_for: null });
		const alone = server.message("who shut it?");
		expect(await alone.answered()).toMatchObject({ thread_ts: alone.message.ts });
		await server.mention("last").answered();
		expect(texts()).toHaveLength(3);
		const place = { platform: "slack", community: server.team.id, channel: server.channel.id };
		expect(unaddressed).toContainEqual({
			place: { ...place, thread: root.ts },
			said: { text: "and who paid?", repliesTo: null, mentionsOthers: false, inThread: true },
		});
		expect(unaddressed).toContainEqual({
			place: { ...place, thread: null },
			said: { text: "who shut it?", repliesTo: null, mentionsOthers: false, inThread: false },
		});
		expect(understood).toContainEqual({ place: { ...place, thread: root.ts }, line: "and who paid?" });
	});

	test("is not answered when a bot asks, when it is edited, when it is for others, and not twice as a mention", async () => {
		const { server } = workspace;
		const { conversations } = new Conversed();
		await workspace.start({ desk: { conversations } });
		const other = server.world.addUser(server.team.id, "other");
		const { message } = server.message("hm");
		const unanswered = [
			server.message("as a bot?", { bot: true }),
			server.message("edited?", { edited: message }),
			server.message(`<@${other.id}> can you say?`),
			server.message("<!here> can you say?"),
		];
		for (const said of unanswered) await said.until("the delivery", (it) => it.acks === 1);
		await server.mention("by name?").answered();
		await server.mention("last").answered();
		expect(texts()).toEqual([expect.stringContaining("by name?"), expect.stringContaining("last")]);
	});

	test("is left alone where nobody asked for it", async () => {
		const { server } = workspace;
		await workspace.start();
		const said = server.message("who shut it?");
		await said.until("the delivery", (it) => it.acks === 1);
		await server.mention("last").answered();
		expect(texts()).toHaveLength(1);
	});
});

describe("an answer", () => {
	test("in a thread or a direct message is what a follow-up refers to", async () => {
		const { server } = workspace;
		const { conversations, answered } = new Conversed();
		await workspace.start({ desk: { conversations } });
		const said = server.mention("who?");
		await said.answered();
		const direct = server.message("who?", { dm: true });
		await direct.answered();
		const slash = await server.slash("/or-ask", "who?").answered();
		await workspace.close();
		expect(answered.filter(({ community, thread }) => community === null || thread !== null)).toEqual([
			{
				platform: "slack",
				community: server.team.id,
				channel: server.channel.id,
				thread: said.message.ts,
			},
			{ platform: "slack", community: null, channel: direct.message.channel, thread: null },
			// Whoever replies to it does so in its thread.
			{ platform: "slack", community: server.team.id, channel: server.channel.id, thread: slash.ts },
		]);
	});

	test("that everybody sees is remembered with its place, so that corrections reach it; a private one is not", async () => {
		const { server } = workspace;
		const kept: { posted: Posted; thread: string | null }[] = [];
		const remember: Desk["posted"]["remember"] = async (posted, _reply, { place }) => {
			kept.push({ posted, thread: place.thread });
		};
		const slack = await workspace.start({ desk: { posted: { remember } } });
		const answers = [
			await server.slash("/or-ask", "why").answered(),
			await server.mention("why").answered(),
			await server.message("why", { dm: true }).answered(),
		];
		await server.slash("/or-help").answered();
		await server.slash("/or-broken").answered();
		await server.message("broken", { dm: true }).answered();
		await slack.stop(5_000);
		expect(kept).toEqual(
			answers.map(({ channel, ts, thread_ts = null }) => ({
				posted: { platform: "slack", channel, message: ts },
				thread: thread_ts,
			})),
		);
	});
});
