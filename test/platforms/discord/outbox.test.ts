import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Place } from "../../../src/chat/invocation.ts";
import { PostError } from "../../../src/chat/outbox.ts";
import type { DiscordServer } from "../../servers/discord/server.ts";
import { PERMISSION } from "../../servers/discord/shapes.ts";
import { buttonsOf, Stage, shown } from "./stage.ts";
import { more, reply } from "./stage-commands.ts";

let stage: Stage;
let server: DiscordServer;
beforeEach(async () => {
	stage = new Stage();
	server = await stage.start({ tuning: { actWithinMs: 2_000 } });
});
afterEach(async () => {
	await stage.stop();
	expect(server.pings).toEqual([]);
});

const bot = () => {
	const [only] = stage.bots;
	if (only === undefined) throw new Error("no bot was started");
	return only;
};
const poster = () => bot().poster;
const here = (rest: Partial<Place> = {}): Place => ({
	platform: "discord",
	community: server.guild.id,
	channel: server.channel.id,
	thread: null,
	...rest,
});
const posts = () => server.transcript(server.channel.id);

describe("a post", () => {
	test("stands for everybody, with buttons that work, and pings nobody", async () => {
		const posted = await poster().post(here(), reply("News for @everyone", { actions: [more("it")] }), "k1");
		const [message] = posts();
		if (!message) throw new Error("nothing was posted");
		expect(posted).toEqual({ platform: "discord", channel: server.channel.id, message: message.id });
		expect(shown(message)).toBe("News for @everyone");
		const [button] = buttonsOf(message);
		const pressed = server.button(message, button?.custom_id ?? "", server.user.id);
		expect(shown(await pressed.answered())).toBe("Asked: it");
		expect(server.violations).toEqual([]);
	});

	test("is found again by its key, also by another process, and by no other key", async () => {
		const key = "case:discord:1:12 of a very long name that fits no nonce";
		const posted = await poster().post(here(), reply("A case"), key);
		await poster().post(here(), reply("Another"), "other");
		server.message(server.channel.id, server.user.id, "meanwhile");
		const second = stage.bot(server);
		await second.start();
		expect(await second.poster.find(here(), key)).toEqual(posted);
		expect(await poster().find(here(), "case:discord:1:13")).toBeNull();
	});

	test("repeated with the same key is the same message", async () => {
		const first = await poster().post(here(), reply("Once"), "same");
		expect(await poster().post(here(), reply("Once"), "same")).toEqual(first);
		expect(posts()).toHaveLength(1);
	});

	test("whose answer is lost, or that meets faults, stands once", async () => {
		server.faults.next(1, "lost", /^POST .*messages$/);
		await poster().post(here(), reply("Lost"), "lost");
		server.faults.next(5, { status: 502 }, /^POST .*messages$/);
		await poster().post(here(), reply("Faults"), "faults");
		expect(posts().map(shown)).toEqual(["Lost", "Faults"]);
	});

	test("answers a message, in a thread too", async () => {
		const { message } = server.message(server.channel.id, server.user.id, "He said so", { thread: true });
		const posted = await poster().post(here({ thread: message.channel_id }), reply("On record"), "note", {
			inReplyTo: message.id,
		});
		expect(posted.channel).toBe(message.channel_id);
		const answer = server.transcript(message.channel_id).at(-1);
		expect(answer?.message_reference).toMatchObject({ message_id: message.id });
		expect(answer?.allowed_mentions).toEqual({ parse: [], replied_user: false });
	});

	test.each([
		["a channel that is gone", () => ({ channel: "100000000000000001" }), true],
		[
			"a channel that the bot cannot see",
			() => {
				server.world.denied.set(server.channel.id, PERMISSION.viewChannel);
				return {};
			},
			true,
		],
		[
			"a Discord that does not answer",
			() => {
				server.faults.next(1_000, { status: 500 }, /^POST .*messages$/);
				return {};
			},
			false,
		],
	])("to %s fails, and says whether that will last", async (_what, trouble, lasting) => {
		const posting = poster().post(here(trouble()), reply("x"), "k");
		const error = await posting.then(
			() => null,
			(reason: unknown) => reason,
		);
		expect(error).toBeInstanceOf(PostError);
		expect(error).toMatchObject({ lasting });
		expect(String(error)).not.toMatch(/token|http|\/api/i);
	});
});

describe("an edit", () => {
	test("changes the message and keeps its key", async () => {
		const posted = await poster().post(here(), reply("Before"), "k");
		expect(await poster().edit(posted, reply("After"), "k")).toEqual({ kind: "edited" });
		expect(posts().map(shown)).toEqual(["After"]);
		expect(await poster().find(here(), "k")).toEqual(posted);
	});

	test("of an answer to a command is possible too", async () => {
		const asked = server.slash(server.guild.id, server.channel.id, server.user.id, "ask", { question: "q" });
		const { id } = await asked.answered();
		const posted = { platform: "discord", channel: server.channel.id, message: id } as const;
		expect(await poster().edit(posted, reply("Corrected"), null)).toEqual({ kind: "edited" });
		expect(posts().map(shown)).toEqual(["Corrected"]);
	});

	test("reaches into a thread that has gone to sleep", async () => {
		const { message } = server.message(server.channel.id, server.user.id, "x", { thread: true });
		const posted = await poster().post(here({ thread: message.channel_id }), reply("Before"), "k");
		const thread = server.world.channels.get(message.channel_id);
		if (thread) thread.thread_metadata = { ...thread.thread_metadata, archived: true };
		expect(await poster().edit(posted, reply("After"), "k")).toEqual({ kind: "edited" });
		expect(shown(server.transcript(message.channel_id).at(-1) ?? message)).toBe("After");
	});

	test.each(["a deleted message", "a deleted channel", "another's message", "a channel we were put out of"])(
		"of %s is gone for good",
		async (what) => {
			const posted = { ...(await poster().post(here(), reply("x"), "k")) };
			const message = server.world.messages.get(posted.message);
			if (what === "a deleted message" && message) message.deleted = true;
			if (what === "a deleted channel") server.world.channels.delete(server.channel.id);
			if (what === "another's message")
				posted.message = server.message(server.channel.id, server.user.id, "mine").message.id;
			if (what === "a channel we were put out of")
				server.world.denied.set(server.channel.id, PERMISSION.viewChannel);
			expect(await poster().edit(posted, reply("y"), "k")).toMatchObject({ kind: "gone" });
		},
	);

	test("that Discord does not take now may be tried again", async () => {
		const posted = await poster().post(here(), reply("x"), "k");
		server.faults.next(1_000, { status: 503 }, /^PATCH /);
		expect(await poster().edit(posted, reply("y"), "k")).toMatchObject({
			kind: "refused",
			reason: "Discord could not be reached",
		});
	});
});

describe("what somebody is told", () => {
	test("comes as a direct message, with buttons that work there", async () => {
		const told = await poster().tell(server.user.id, here(), reply("For you", { actions: [more("mine")] }));
		expect(told).toBe("direct");
		const channel = server.world.dmChannel(server.user);
		const [message] = server.transcript(channel.id);
		if (!message) throw new Error("nothing was told");
		expect(shown(message)).toBe("For you");
		const [button] = buttonsOf(message);
		const pressed = server.button(message, button?.custom_id ?? "", server.user.id);
		expect(shown(await pressed.answered())).toBe("Asked: mine");
		expect(posts()).toEqual([]);
	});

	test("is undelivered where direct messages are closed, or there is no such person", async () => {
		const closed = server.world.addUser("closed", { dms: false });
		expect(await poster().tell(closed.id, here(), reply("x"))).toBe("undelivered");
		expect(await poster().tell("100000000000000001", here(), reply("x"))).toBe("undelivered");
	});
});
