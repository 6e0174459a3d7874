import { parseLine } from "../../../../src/chat/grammar.ts";
import { Discord } from "../../../../src/platforms/discord/discord.ts";
import { readMarkdown } from "../../../platforms/discord/markdown.ts";
import { makeRequest } from "../../../servers/discord/client.ts";
import type { Interaction } from "../../../servers/discord/interaction.ts";
import type { Conversation } from "../../../servers/discord/people.ts";
import { DiscordServer } from "../../../servers/discord/server.ts";
import {
	type Guild,
	type Message,
	messageOnWire,
	PERMISSION,
	type User,
} from "../../../servers/discord/shapes.ts";
import type { TestDesk } from "../desk.ts";
import { folded } from "../expected.ts";
import type { Asked, Shown, Stand, Subject } from "../subject.ts";
import { isMeant, plain, textsOf } from "./discord-seen.ts";

const GUILD_MESSAGES = 1 << 9;
const MESSAGE_CONTENT = 1 << 15;

/** Discord: the real client at a server of our own. */
export const discord: Subject<Guilds> = {
	name: "discord",
	exceptions: [
		{
			reason: "Discord hides only answers to interactions: nothing said in reply to a message can be private",
			behaviours: ["a refusal of what was said in public is for the asker's eyes alone"],
		},
		{
			reason: "a server's members share the bot, so that the cooldown holds here",
			behaviours: ["questions in quick succession are all answered: there is nobody to wait for"],
		},
	],
	async open(desk, { restless = false, hearing = false } = {}) {
		const server = await new DiscordServer({ grantedIntents: hearing ? MESSAGE_CONTENT : 0 }).listen();
		const bot = new Discord(
			{
				token: server.settings.token,
				apiUrl: server.url,
				guildId: null,
				messageContent: hearing,
				shards: null,
			},
			desk.parts,
			{
				...(restless ? { typingAfterMs: 1, directMs: 1 } : {}),
				client: {
					// The client would wait five seconds before it identifies again.
					ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
					rest: { makeRequest },
				},
			},
		);
		await bot.start();
		return new Guilds(desk, server, bot);
	},
};

export class Guilds implements Stand {
	readonly desk: TestDesk;
	readonly own: string;
	readonly server: DiscordServer;
	readonly bot: Discord;
	readonly #messages = new WeakMap<Shown, Message>();
	readonly #said = new WeakMap<Asked, Conversation>();
	#other: Guild | null = null;
	readonly #neighbour: User;
	readonly places: Stand["places"];
	readonly person: string;

	constructor(desk: TestDesk, server: DiscordServer, bot: Discord) {
		this.desk = desk;
		this.server = server;
		this.bot = bot;
		this.own = `discord:${server.guild.id}`;
		this.person = server.user.id;
		this.#neighbour = server.world.addUser("neighbour");
		server.world.addMember(server.guild, this.#neighbour);
		const place = (channel: string) =>
			({ platform: "discord", community: server.guild.id, channel, thread: null }) as const;
		this.places = {
			asking: place(server.channel.id),
			moderators: place(server.addChannel(server.guild.id, "moderators").id),
			nowhere: place("100000000000000001"),
		};
	}

	empower(powers: "none" | "moderator" | "admin"): void {
		const { guild, user, world } = this.server;
		const { moderateMembers: moderator, manageGuild } = PERMISSION;
		const bits = { none: 0n, moderator, admin: moderator | manageGuild };
		world.addMember(guild, user, bits[powers]);
	}

	says(
		line: string,
		{ in: thread, instead, bot = false }: { in?: string; instead?: Asked; bot?: boolean } = {},
	): Asked {
		const edited = instead && this.#said.get(instead)?.message;
		const channel = thread ?? this.server.channel.id;
		const how = { bot, ...(edited && { edited }) };
		return this.#says(this.server.message(channel, this.#neighbour.id, line, how));
	}

	fill(shown: Shown, label: string, values: Readonly<Record<string, string>>): Asked {
		const opener = this.#button(shown, label);
		return this.#later(
			opener.origin.channelId,
			opener.opened().then(() => this.server.modalSubmit(opener, values)),
		);
	}

	report(said: Asked, values: Readonly<Record<string, string>>): Asked {
		const { guild, user } = this.server;
		const message = this.#said.get(said)?.message;
		if (message === undefined) throw new Error("Expected what was said here.");
		const at = message.channel_id;
		const opener = this.server.contextMenu(guild.id, at, user.id, "Report to moderators", message);
		return this.#later(
			at,
			opener.opened().then(() => this.server.modalSubmit(opener, values)),
		);
	}

	erase(shown: Shown): void {
		const message = this.#messages.get(shown);
		if (message) message.deleted = true;
	}

	async sees(what: string, found: (all: readonly Shown[]) => boolean): Promise<void> {
		await this.server.until(what, () => found(this.everything()));
	}

	slash(line: string, { thread = false }: { thread?: boolean } = {}): Asked {
		const { guild, channel, owner, user } = this.server;
		const place = thread
			? this.server.message(channel.id, owner.id, "the bridge", { thread }).message.channel_id
			: channel.id;
		return this.#command(line, guild, place, user);
	}

	mention(line: string, { thread = false, bot = false }: { thread?: boolean; bot?: boolean } = {}): Asked {
		const { channel, user, applicationId } = this.server;
		return this.#says(
			this.server.message(channel.id, user.id, line, { mentions: [applicationId], thread, bot }),
		);
	}

	direct(line: string, { bot = false }: { bot?: boolean } = {}): Asked {
		return this.#says(this.server.message(null, this.server.user.id, line, { dm: true, bot }));
	}

	press(shown: Shown, label: string): Asked {
		return this.#uses(this.#button(shown, label));
	}

	#button(shown: Shown, label: string): Interaction {
		const message = this.#messages.get(shown);
		if (message === undefined) throw new Error("Expected what this stand has shown.");
		const buttons = message.components.flatMap(
			(row) => row.components as { label: string; custom_id: string }[],
		);
		const button = buttons.find((each) => each.label === label);
		if (button === undefined) throw new Error(`Expected a button ${label}, got ${shown.buttons}`);
		return this.server.button(message, button.custom_id, this.server.user.id);
	}

	age(): Promise<void> {
		return this.desk.forgetButtons();
	}

	checkQuote(text: string): Asked {
		const { guild, channel, owner, user } = this.server;
		const { message } = this.server.message(channel.id, owner.id, text);
		return this.#uses(this.server.contextMenu(guild.id, channel.id, user.id, "Check this quote", message));
	}

	async complete(command: string, option: string, typed: string): Promise<readonly string[]> {
		const { guild, channel, user } = this.server;
		const values = { [option]: typed };
		const typing = this.server.autocomplete(guild.id, channel.id, user.id, command, option, values);
		return (await typing.suggested()).map(({ value }) => String(value));
	}

	elsewhere(line: string): Asked {
		this.#other ??= this.server.addGuild("Another newsroom");
		const channel = this.server.addChannel(this.#other.id, "theirs");
		return this.#command(line, this.#other, channel.id, this.server.owner);
	}

	rename(name: string): void {
		const member = this.server.guild.members.get(this.server.user.id);
		if (member !== undefined) member.nick = name;
	}

	/** As after a RESUME that replays it. */
	async redeliver(asked: Asked): Promise<void> {
		const conversation = this.#said.get(asked);
		if (conversation === undefined) throw new Error("Expected what was said here.");
		const data = { ...messageOnWire(conversation.message), channel_type: 0 };
		const guildId = this.server.guild.id;
		this.server.gateway.dispatch({ type: "MESSAGE_CREATE", data, intent: GUILD_MESSAGES, guildId });
	}

	everything(): readonly Shown[] {
		const { world } = this.server;
		return [...world.messages.values()]
			.filter(({ author, deleted }) => author.id === world.bot.id && !deleted)
			.map((message) => this.#see(message));
	}

	harm(): readonly string[] {
		const forModerators = (message: Message) => message.channel_id === this.places.moderators.channel;
		const messages = [...this.server.world.messages.values()].filter(
			({ author }) => author.id === this.server.world.bot.id,
		);
		return [
			...this.server.violations.map(({ rule, detail }) => `${rule}: ${detail}`),
			...this.server.pings.map(({ mention }) => `pings ${mention}`),
			...messages.flatMap((message) =>
				textsOf(message)
					.flatMap((text) => readMarkdown(text).wild)
					.filter((found) => !isMeant(found, this.server.world, forModerators(message))),
			),
		];
	}

	stop(graceMs: number): Promise<void> {
		return this.bot.stop(graceMs);
	}

	async close(): Promise<void> {
		await this.bot.stop(5_000);
		await this.server.close();
	}

	#command(line: string, guild: Guild, channelId: string, user: User): Asked {
		const parsed = parseLine(line, this.desk.registry);
		if (!parsed.ok) throw new Error(`Discord offers no command for ${line}`);
		return this.#uses(this.server.slash(guild.id, channelId, user.id, parsed.command, parsed.options));
	}

	#uses(interaction: Interaction): Asked {
		return {
			place: interaction.origin.channelId,
			acknowledged: async () => void (await interaction.acknowledgement()),
			answer: async () => {
				// A private answer to what was deferred for all is a message of its own.
				await interaction.until(
					"an answer",
					({ answeredAt, followUps, deadlineMissed }) =>
						answeredAt !== null || followUps.length > 0 || deadlineMissed,
				);
				const message = interaction.followUps[0] ?? interaction.original;
				if (message === null) throw new Error("never answered: the deadline passed");
				return this.#see(message);
			},
		};
	}

	/** What is only done once a form has opened. */
	#later(place: string, using: Promise<Interaction>): Asked {
		const asked = using.then((interaction) => this.#uses(interaction));
		return {
			place,
			acknowledged: async () => (await asked).acknowledged(),
			answer: async () => (await asked).answer(),
		};
	}

	#says(conversation: Conversation): Asked {
		const asked: Asked = {
			place: conversation.message.channel_id,
			// A message has no deadline; that somebody types is shown in due course.
			acknowledged: async () => void (await conversation.acknowledgement()),
			answer: async () => this.#see(await conversation.answered()),
		};
		this.#said.set(asked, conversation);
		return asked;
	}

	#see(message: Message): Shown {
		const texts = textsOf(message);
		const components = message.components.flatMap((row) => row.components as { label: string }[]);
		const shown: Shown = {
			text: folded(texts.map(plain).join("\n")),
			links: texts.flatMap((text) => readMarkdown(text).links),
			buttons: components.map(({ label }) => label),
			privately: message.ephemeral_for !== null,
			place: message.channel_id,
		};
		this.#messages.set(shown, message);
		return shown;
	}
}
