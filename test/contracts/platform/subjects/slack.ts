import { BOT_EVENTS } from "../../../../src/platforms/slack/scopes.ts";
import { Slack } from "../../../../src/platforms/slack/slack.ts";
import type { Json } from "../../../servers/loopback/json.ts";
import type { Conversation, Interaction } from "../../../servers/slack/exchanges.ts";
import { SlackServer } from "../../../servers/slack/server.ts";
import type { Message, User } from "../../../servers/slack/shapes.ts";
import type { TestDesk } from "../desk.ts";
import { folded } from "../expected.ts";
import type { Asked, Shown, Stand, Subject } from "../subject.ts";
import { escaped, placeOf, typed } from "./slack-said.ts";
import { buttonsOf, linesOf, linksIn } from "./slack-seen.ts";

const EXCEPTIONS: Subject["exceptions"] = [
	{
		reason: "Slack takes no slash commands in threads; there every command is given as a mention",
		behaviours: ["a slash command in a thread stays in the thread"],
	},
	{
		reason: "a workspace's members share the bot, so that the cooldown holds here",
		behaviours: ["questions in quick succession are all answered: there is nobody to wait for"],
	},
];

/** Slack over Socket Mode: the real client at a server of our own. */
export const slack: Subject<Workspaces> = {
	name: "slack",
	exceptions: EXCEPTIONS,
	open: (desk, how) => open(desk, "socket", how),
};

/** The same over signed requests. */
export const slackOverHttp: Subject<Workspaces> = {
	name: "slack over HTTP",
	exceptions: EXCEPTIONS,
	open: (desk, how) => open(desk, "http", how),
};

async function open(
	desk: TestDesk,
	mode: "socket" | "http",
	{ restless = false }: { readonly restless?: boolean } = {},
): Promise<Workspaces> {
	const server = await new SlackServer({ mode, events: BOT_EVENTS }).listen();
	const { appToken, signingSecret } = server.settings;
	const bot = new Slack(
		{
			botToken: server.team.botToken,
			mode: mode === "socket" ? { kind: mode, appToken } : { kind: mode, signingSecret, port: 0 },
			adminToken: null,
			apiUrl: server.url,
			commandPrefix: "or-",
		},
		desk.parts,
		{ firstPauseMs: 1, ...(restless ? { progressAfterMs: 1 } : {}) },
	);
	await bot.start();
	if (bot.port !== null) server.http.requestUrl = `http://127.0.0.1:${bot.port}/slack/events`;
	return new Workspaces(desk, server, bot);
}

const ON_ITS_WAY = /^The archive is being searched\./;

export class Workspaces implements Stand {
	readonly desk: TestDesk;
	readonly own: string;
	readonly server: SlackServer;
	readonly bot: Slack;
	readonly places: Stand["places"];
	readonly person: string;
	readonly #neighbour: User;
	readonly #messages = new WeakMap<Shown, Message>();
	readonly #said = new WeakMap<Asked, Conversation>();

	constructor(desk: TestDesk, server: SlackServer, bot: Slack) {
		this.desk = desk;
		this.server = server;
		this.bot = bot;
		this.own = `slack:${server.team.id}`;
		this.person = server.user.id;
		this.#neighbour = server.world.addUser(server.team.id, "neighbour");
		server.channel.members.add(this.#neighbour.id);
		const place = (channel: string) =>
			({ platform: "slack", community: server.team.id, channel, thread: null }) as const;
		this.places = {
			asking: place(server.channel.id),
			moderators: place(server.addChannel("moderators").id),
			nowhere: place("C0NOWHERE"),
		};
	}

	/** Slack has no moderators: admins are. */
	empower(powers: "none" | "moderator" | "admin"): void {
		const { user, world } = this.server;
		const now = world.users.get(user.id) ?? user;
		world.users.set(user.id, { ...now, is_admin: powers !== "none" });
	}

	says(
		line: string,
		{ in: thread, instead, bot = false }: { in?: string; instead?: Asked; bot?: boolean } = {},
	): Asked {
		const edited = instead && this.#said.get(instead)?.message;
		const [channel = "", ts = ""] = thread?.split(":") ?? [];
		const root = thread === undefined ? null : this.server.world.message(channel, ts);
		const said = this.server.message(escaped(line), {
			user: this.#neighbour.id,
			bot,
			...(edited && { edited }),
			...(root && { thread: root }),
		});
		return this.#says(said, placeOf(said.message, said.message.thread_ts ?? said.message.ts));
	}

	fill(shown: Shown, label: string, values: Readonly<Record<string, string>>): Asked {
		return this.#fills(this.#pressed(shown, label), values);
	}

	report(said: Asked, values: Readonly<Record<string, string>>): Asked {
		const message = this.#said.get(said)?.message;
		if (message === undefined) throw new Error("Expected what was said here.");
		return this.#fills(this.server.shortcut("report", { message }), values);
	}

	erase(shown: Shown): void {
		const message = this.#messages.get(shown);
		if (message) message.deleted = true;
	}

	async sees(what: string, found: (all: readonly Shown[]) => boolean): Promise<void> {
		await this.server.until(what, () => found(this.everything()));
	}

	slash(line: string): Asked {
		const { command, text } = typed(line);
		return this.#asks(this.server.slash(command, text), this.server.channel.id);
	}

	mention(line: string, { thread = false, bot = false }: { thread?: boolean; bot?: boolean } = {}): Asked {
		const about = thread ? { thread: this.server.message("the bridge").message } : {};
		const said = this.server.mention(escaped(line), { ...about, bot });
		return this.#says(said, placeOf(said.message, said.message.thread_ts ?? said.message.ts));
	}

	direct(line: string, { bot = false }: { bot?: boolean } = {}): Asked {
		const said = this.server.message(escaped(line), { dm: true, bot });
		return this.#says(said, said.message.channel);
	}

	press(shown: Shown, label: string): Asked {
		const pressed = this.#pressed(shown, label);
		return this.#asks(pressed, pressed.origin.channelId ?? "");
	}

	#pressed(shown: Shown, label: string): Interaction {
		const message = this.#messages.get(shown);
		if (message === undefined) throw new Error("Expected what this stand has shown.");
		const button = buttonsOf(message).find(({ text }) => (text as Json).text === label);
		if (button === undefined) throw new Error(`Expected a button ${label}, got ${shown.buttons}`);
		return this.server.press(message, String(button.action_id));
	}

	age(): Promise<void> {
		return this.desk.forgetButtons();
	}

	checkQuote(text: string): Asked {
		const { message } = this.server.message(escaped(text));
		return this.#asks(this.server.shortcut("check-quote", { message }), message.channel);
	}

	/** In the form that opens where a command is given without words. */
	async complete(command: string, option: string, begun: string): Promise<readonly string[]> {
		const form = await this.server.slash(`/or-${command}`).opened();
		const options = await this.server.suggest(form, `on-option:${option}`, begun).suggested();
		return options.map(({ value }) => String(value));
	}

	elsewhere(line: string): Asked {
		const { world } = this.server;
		const other = world.addTeam("Elsewhere", "xoxb-elsewhere");
		const user = world.addUser(other.id, "stranger");
		const channel = world.addChannel(other, "theirs", [user.id, other.botUserId]);
		const { command, text } = typed(line);
		const who = { team: other.id, user: user.id, channel: channel.id };
		return this.#asks(this.server.slash(command, text, who), channel.id);
	}

	rename(name: string): void {
		const { user, world } = this.server;
		world.users.set(user.id, { ...user, name });
	}

	async redeliver(asked: Asked): Promise<void> {
		const conversation = this.#said.get(asked);
		if (conversation === undefined) throw new Error("Expected what was said here.");
		await this.server.redeliver(conversation);
	}

	everything(): readonly Shown[] {
		return [...this.server.world.messages.values()]
			.filter(({ user, deleted }) => this.#isBot(user) && !deleted)
			.map((message) => this.#see(message))
			.filter(({ text }) => !ON_ITS_WAY.test(text));
	}

	harm(): readonly string[] {
		const shown = [...this.server.world.messages.values()].filter(({ user }) => this.#isBot(user));
		// A channel is shown by its name, and notifies nobody.
		const active = /"type":"(?:user|broadcast|usergroup|emoji|mrkdwn|markdown)"/g;
		return [
			...this.server.violations.map(({ rule, detail }) => `${rule}: ${detail}`),
			...this.server.pings.map(({ mention }) => `pings ${mention}`),
			...shown.flatMap(({ blocks }) => JSON.stringify(blocks).match(active) ?? []),
			...shown.flatMap(({ text }) => text.match(/<[!@#][^>]*>|<https?:[^>]*>/g) ?? []),
		];
	}

	stop(graceMs: number): Promise<void> {
		return this.bot.stop(graceMs);
	}

	async close(): Promise<void> {
		await this.bot.stop(5_000);
		await this.server.close();
	}

	/** Commands are named as the workspace knows them; its own, which are no slash commands, by what asks for them. */
	#unprefixed(text: string): string {
		const { registry } = this.desk;
		const own = registry.seenBy([this.own]).listed.filter(({ name }) => registry.get(name) === undefined);
		return own
			.reduce((shown, { name }) => shown.replaceAll(`/or-ask ${name}`, `/${name}`), text)
			.replaceAll("/or-", "/");
	}

	#isBot(id: string): boolean {
		return [...this.server.world.teams.values()].some(({ botUserId }) => botUserId === id);
	}

	#asks(interaction: Interaction, place: string): Asked {
		return {
			place,
			acknowledged: async () => void (await interaction.acknowledgement()),
			answer: async () => this.#answerOf(interaction),
		};
	}

	/** Sends the form that was opened; the answer comes where it was opened. */
	#fills(opener: Interaction, values: Readonly<Record<string, string>>): Asked {
		const typed = Object.entries(values).map(([name, value]) => [`on-option:${name}`, value]);
		const sent = opener.opened().then((form) => this.server.submitView(form, Object.fromEntries(typed)));
		const asked = this.#asks(opener, opener.origin.channelId ?? "");
		return {
			...asked,
			acknowledged: async () => void (await (await sent).acknowledgement()),
			answer: async () => {
				await sent;
				return asked.answer();
			},
		};
	}

	#says(conversation: Conversation, place: string): Asked {
		const asked: Asked = {
			place,
			acknowledged: async () => {
				await conversation.until("the acknowledgement", ({ acks }) => acks > 0);
			},
			answer: async () => this.#answerOf(conversation),
		};
		this.#said.set(asked, conversation);
		return asked;
	}

	/** The answer proper: not the word that it is on its way. */
	async #answerOf(exchange: Interaction | Conversation): Promise<Shown> {
		const answers = () =>
			[exchange.original, ...exchange.followUps]
				.flatMap((message) => (message === null ? [] : [this.#see(message)]))
				.filter(({ text }) => !ON_ITS_WAY.test(text));
		await exchange.until("an answer", () => answers().length > 0);
		const [answer] = answers();
		if (answer === undefined) throw new Error("never answered");
		return answer;
	}

	#see(message: Message): Shown {
		const shown: Shown = {
			text: folded(this.#unprefixed(linesOf(message.blocks))),
			links: linksIn(message.blocks),
			buttons: buttonsOf(message).map(({ text }) => String((text as Json).text)),
			privately: message.ephemeral_for !== null || message.channel.startsWith("D"),
			place: placeOf(message, message.thread_ts),
		};
		this.#messages.set(shown, message);
		return shown;
	}
}
