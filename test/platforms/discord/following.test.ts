import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { pino } from "pino";
import { DEFAULT_SETTINGS } from "../../../src/chat/channel-settings.ts";
import type { Place } from "../../../src/chat/invocation.ts";
import type { Posted } from "../../../src/chat/outbox.ts";
import { RecentConversations } from "../../../src/community/conversations.ts";
import { powersIn } from "../../../src/platforms/discord/permissions.ts";
import { withoutServices } from "../../chat/services.ts";
import type { DiscordServer } from "../../servers/discord/server.ts";
import { type Message, PERMISSION } from "../../servers/discord/shapes.ts";
import { Watched } from "../../servers/loopback/watched.ts";
import { ask, buttonsOf, Stage, shown } from "./stage.ts";
import type { reply } from "./stage-commands.ts";

let stage: Stage;
let server: DiscordServer;
beforeEach(() => {
	stage = new Stage();
});
afterEach(async () => {
	await stage.stop();
	expect(server.violations).toEqual([]);
	expect(server.pings).toEqual([]);
});

/** What is remembered of answers, to be waited for. */
class Kept extends Watched {
	readonly all: { posted: Posted; text: string; place: Place; collections: readonly string[] }[] = [];

	readonly remember = async (
		posted: Posted,
		answer: ReturnType<typeof reply>,
		at: { place: Place; collections: readonly string[] },
	): Promise<void> => {
		this.all.push({ posted, text: JSON.stringify(answer.blocks), ...at });
		this.changed();
	};
}

/** The bot in a channel with this setting, which may read what everybody says. */
async function start(answering: "mentions" | "threads" | "questions", tuning = {}) {
	const settings = {
		...withoutServices.settings,
		read: async () => ({ settings: { ...DEFAULT_SETTINGS, answering }, revision: 1 }),
	};
	const log = pino({ level: "silent" });
	const map = new Map<string, unknown>();
	const cache = {
		get: async <T>(key: string) => map.get(key) as T | undefined,
		set: async (key: string, value: unknown) => void map.set(key, value),
	};
	const conversations = new RecentConversations({ cache, settings, log });
	const kept = new Kept();
	server = await stage.start({
		server: { grantedIntents: 1 << 15 },
		settings: { messageContent: true },
		desk: { settings, conversations, posted: kept },
		tuning,
	});
	return { kept, conversations };
}

const says = (text: string, options: object = {}, channel = server.channel.id) =>
	server.message(channel, server.user.id, text, options);
const mention = (text: string, options: object = {}, channel = server.channel.id) =>
	says(text, { mentions: [server.applicationId], ...options }, channel);
const ours = (channel = server.channel.id): string[] =>
	server
		.transcript(channel)
		.filter(({ author }) => author.bot && author.id === server.applicationId)
		.map(shown);

/** Everything said so far has been answered or passed over. */
async function heard(): Promise<void> {
	// What was to be answered wrongly needs no more turns than what is asked after it, one after the other.
	for (let i = 0; i < 3; i += 1) {
		await server.message(null, server.owner.id, `last ${i}`, { dm: true }).answered();
	}
}

describe("without a mention", () => {
	test("a follow-up in a thread where the bot was asked is answered there", async () => {
		const { kept } = await start("threads");
		const first = mention("why is the bridge shut", { thread: true });
		await first.answered();
		const thread = first.message.channel_id;
		await kept.until("the first", ({ all }) => all.length === 1);
		const said = says("and when?", {}, thread);
		const answer = await said.answered();
		expect(answer.channel_id).toBe(thread);
		expect(shown(answer)).toBe("Asked: when is the bridge shut?");
	});

	test("what answers the bot's message in a channel goes on from that message, and not from a later one", async () => {
		const { kept } = await start("threads");
		const first = await mention("why is the bridge shut").answered();
		const second = await mention("who runs the mill").answered();
		await kept.until("both", ({ all }) => all.length === 2);
		expect(shown(await says("and when?", { replyTo: first }).answered())).toBe(
			"Asked: when is the bridge shut?",
		);
		expect(shown(await says("since when?", { replyTo: second, ping: true }).answered())).toContain(
			"the mill",
		);
	});

	test("a thread opened from the bot's answer goes on from it", async () => {
		const { kept } = await start("threads");
		const answer = await mention("why is the bridge shut").answered();
		await kept.until("it", ({ all }) => all.length === 1);
		const thread = server.world.addChannel({
			id: answer.id,
			type: 11,
			guild_id: server.guild.id,
			parent_id: server.channel.id,
			name: "t",
		});
		expect(shown(await says("and when?", {}, thread.id).answered())).toContain("the bridge shut");
	});

	test.each<[string, "mentions" | "threads" | "questions", (first: Message) => void]>([
		["by the default setting", "mentions", (first) => void says("and when?", { replyTo: first })],
		[
			"that answers somebody else",
			"questions",
			() => void says("why is the bridge shut?", { replyTo: says("x").message }),
		],
		[
			"that mentions somebody else",
			"questions",
			() => void says("why is that so?", { mentions: [server.owner.id] }),
		],
		["that is no question", "questions", () => void says("I see, thank you all for this")],
		["in a channel, by the setting for threads", "threads", () => void says("why is the bridge shut?")],
		["by a bot", "questions", () => void says("why is the bridge shut?", { bot: true })],
		[
			"that is a changed one",
			"questions",
			() => {
				const { message } = says("hm");
				says("why is the bridge shut?", { edited: message });
			},
		],
		["that is a forward", "questions", (first) => void says("", { forward: first })],
	])("a message %s is passed over", async (_what, answering, say) => {
		const { kept } = await start(answering);
		const first = await mention("why is the bridge shut").answered();
		await kept.until("the first", ({ all }) => all.length === 1);
		say(first);
		await heard();
		expect(ours()).toHaveLength(1);
	});

	test("every question of a channel is answered where that is wanted, once over two processes", async () => {
		const { conversations } = await start("questions");
		await stage.bot(server, { settings: { messageContent: true }, desk: { conversations } }).start();
		await server.gateway.until("both", (it) => it.connected === 2);
		expect(shown(await says("why is the bridge shut?").answered())).toBe("Asked: why is the bridge shut?");
		await heard();
		expect(ours()).toHaveLength(1);
	});
});

describe("an answer that everybody sees", () => {
	test.each(["at once", "deferred"])("is remembered with its message: a command, %s", async (how) => {
		const { kept } = await start("mentions", { directMs: how === "at once" ? 60_000 : 1 });
		if (how === "deferred") stage.gate.shut();
		const asked = ask(server);
		await asked.acknowledgement().catch(() => undefined);
		stage.gate.open();
		const answer = await asked.answered();
		await kept.until("it", ({ all }) => all.length === 1);
		expect(kept.all[0]).toMatchObject({
			posted: { platform: "discord", channel: server.channel.id, message: answer.id },
			place: { community: server.guild.id, channel: server.channel.id, thread: null },
			collections: ["shared", `discord:${server.guild.id}`],
		});
	});

	test("is remembered with its message although Discord's word that it took it was lost", async () => {
		const { kept } = await start("mentions");
		server.faults.next(1, "lost", /^POST .*callback$/);
		const answer = await ask(server).answered();
		await kept.until("it", ({ all }) => all.length === 1);
		expect(kept.all[0]?.posted.message).toBe(answer.id);
		server.ledger.violations.splice(0);
	});

	test("is remembered: a mention in a thread, a direct message, what is shared", async () => {
		const { kept } = await start("mentions");
		const said = mention("why", { thread: true });
		const answer = await said.answered();
		await kept.until("the mention", ({ all }) => all.length === 1);
		expect(kept.all[0]).toMatchObject({
			posted: { channel: said.message.channel_id, message: answer.id },
			place: { channel: server.channel.id, thread: said.message.channel_id },
		});
		const direct = await server.message(null, server.user.id, "why", { dm: true }).answered();
		await kept.until("the direct message", ({ all }) => all.length === 2);
		expect(kept.all[1]).toMatchObject({ posted: { message: direct.id }, place: { community: null } });
		const page = await server
			.button(answer, buttonsOf(answer)[0]?.custom_id ?? "", server.user.id)
			.answered();
		const shared = server.button(page, buttonsOf(page).at(-1)?.custom_id ?? "", server.user.id);
		const { id } = await shared.answered();
		await kept.until("what is shared", ({ all }) => all.length === 3);
		expect(kept.all[2]?.posted.message).toBe(id);
	});

	test("alone is: what is for the asker's eyes is not", async () => {
		const { kept } = await start("mentions", { directMs: 25 });
		await ask(server, "secret").answered();
		stage.gate.shut();
		const late = ask(server, "secret");
		await late.acknowledgement();
		stage.gate.open();
		await late.until("a follow-up", (it) => it.followUps.length === 1);
		await server.slash(server.guild.id, server.channel.id, server.user.id, "help").answered();
		await heard();
		await kept.until("the last", ({ all }) => all.length > 0);
		expect(kept.all.filter(({ place }) => place.community !== null)).toEqual([]);
	});
});

describe("the powers of who mentions the bot", () => {
	test.each([
		["nobody in particular", 0n, { moderate: false, administer: false }],
		["a moderator", PERMISSION.moderateMembers, { moderate: true, administer: false }],
		["an admin", PERMISSION.manageGuild, { moderate: true, administer: true }],
	])("%s", async (_who, permissions, expected) => {
		await start("mentions");
		const user = server.world.addUser("somebody");
		server.world.addMember(server.guild, user, permissions);
		const said = server.message(server.channel.id, user.id, "/change about:it", {
			mentions: [server.applicationId],
		});
		expect(shown(await said.answered())).toContain(expected.administer ? "Changed:" : "This is for");
	});

	test("are none in a direct message", async () => {
		await start("mentions");
		const said = server.message(null, server.owner.id, "/change about:it", { dm: true });
		expect(shown(await said.answered())).toContain("This is for");
		const place = { platform: "discord", community: null, channel: "1", thread: null } as const;
		expect(await powersIn({} as never, place, server.owner.id)).toEqual({
			moderate: false,
			administer: false,
		});
	});

	test("are none while Discord cannot tell", async () => {
		await start("mentions");
		server.faults.next(100, { status: 500 }, /^GET .*members/);
		const said = server.message(server.channel.id, server.owner.id, "/change about:it", {
			mentions: [server.applicationId],
		});
		expect(shown(await said.answered())).toContain("could not be looked up just now");
	});
});
