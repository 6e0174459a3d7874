import type { Clock } from "../loopback/clock.ts";
import type { Channel, Message, Team, User, View } from "./shapes.ts";

/** The workspaces, channels, people, messages and views that this Slack knows. */
export class World {
	readonly appId = "A0000APP";
	readonly teams = new Map<string, Team>();
	readonly users = new Map<string, User>();
	readonly channels = new Map<string, Channel>();
	/** By `channel:ts`. */
	readonly messages = new Map<string, Message>();
	readonly views = new Map<string, View>();
	readonly #clock: Clock;
	#serial = 0;
	#lastMicros = 0;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** A new id of Slack's form: a letter that says what it is, then letters and digits. */
	id(letter: string): string {
		this.#serial += 1;
		return `${letter}${this.#serial.toString(36).toUpperCase().padStart(8, "0")}`;
	}

	/** A new timestamp, later than every one before it. */
	ts(): string {
		this.#lastMicros = Math.max(this.#clock.now() * 1000, this.#lastMicros + 1);
		const micros = String(this.#lastMicros);
		return `${micros.slice(0, -6)}.${micros.slice(-6)}`;
	}

	addTeam(name: string, botToken: string): Team {
		const id = this.id("T");
		const bot = this.addUser(id, "on-record", { bot: true });
		const domain = name.toLowerCase().replaceAll(/\W+/g, "-");
		const botId = this.id("B");
		const given = { adminToken: null, scopes: null };
		const team: Team = { id, name, domain, botToken, botUserId: bot.id, botId, ...given };
		this.teams.set(id, team);
		return team;
	}

	addUser(teamId: string, name: string, { bot = false }: { bot?: boolean } = {}): User {
		const role = { is_bot: bot, is_admin: false, is_owner: false, deleted: false };
		const user = { id: this.id("U"), team_id: teamId, name, real_name: name, ...role };
		this.users.set(user.id, user);
		return user;
	}

	/** A channel with these members; the bot is one of them if it is named. */
	addChannel(
		team: Team,
		name: string,
		members: readonly string[],
		kind: Channel["kind"] = "channel",
	): Channel {
		const letters = { channel: "C", private: "G", im: "D", mpim: "G" };
		const channel: Channel = {
			id: this.id(letters[kind]),
			team_id: team.id,
			name,
			kind,
			members: new Set(members),
			archived: false,
		};
		this.channels.set(channel.id, channel);
		return channel;
	}

	/** The direct-message channel of the bot with this user; made when it is first needed. */
	im(team: Team, userId: string): Channel {
		const isTheirs = ({ kind, members }: Channel) =>
			kind === "im" && members.has(userId) && members.has(team.botUserId);
		const found = [...this.channels.values()].find(isTheirs);
		return found ?? this.addChannel(team, "directmessage", [userId, team.botUserId], "im");
	}

	message(channelId: string, ts: string): Message | null {
		const found = this.messages.get(`${channelId}:${ts}`);
		return found === undefined || found.deleted ? null : found;
	}

	/** A channel's or a thread's messages, oldest first: what everybody sees, and what only `reader` does. */
	transcript(channelId: string, thread: string | null, reader: string | null = null): Message[] {
		return [...this.messages.values()].filter(
			(message) =>
				message.channel === channelId &&
				(thread === null || message.ts === thread || message.thread_ts === thread) &&
				!message.deleted &&
				(message.ephemeral_for === null || message.ephemeral_for === reader),
		);
	}
}
