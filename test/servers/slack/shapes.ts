import type { Json } from "../loopback/json.ts";

/** A workspace into which the app is installed. */
export interface Team {
	readonly id: string;
	readonly name: string;
	readonly domain: string;
	readonly botToken: string;
	readonly botUserId: string;
	readonly botId: string;
	/** A user token of one of its admins; null is that none was given. */
	adminToken: string | null;
	/** null grants everything. */
	scopes: ReadonlySet<string> | null;
}

export interface User {
	readonly id: string;
	readonly team_id: string;
	readonly name: string;
	readonly real_name: string;
	readonly is_bot: boolean;
	is_admin: boolean;
	is_owner: boolean;
	deleted: boolean;
}

export interface Channel {
	readonly id: string;
	readonly team_id: string;
	readonly name: string;
	readonly kind: "channel" | "private" | "im" | "mpim";
	/** Users, the bot's own among them where it was invited. */
	readonly members: Set<string>;
	archived: boolean;
}

export interface Message {
	readonly ts: string;
	readonly channel: string;
	readonly team: string;
	readonly user: string;
	readonly bot_id?: string;
	readonly app_id?: string;
	readonly thread_ts?: string;
	text: string;
	blocks: Json[];
	attachments: Json[];
	metadata?: Json;
	edited?: { user: string; ts: string };
	readonly reactions: { name: string; user: string }[];
	/** The only user who sees it; null is everybody in the channel. Never on the wire. */
	readonly ephemeral_for: string | null;
	/** What it looked like before each edit, oldest first; never on the wire. */
	readonly revisions: { text: string; blocks: Json[] }[];
	deleted: boolean;
}

export interface View {
	readonly id: string;
	readonly team: string;
	readonly user: string;
	readonly type: "modal" | "home";
	/** As the bot sent it. */
	body: Json;
	hash: string;
	closed: boolean;
}

/** The fields that only the test reads, and those that Slack spells in another way. */
const NOTES: readonly string[] = [
	"ephemeral_for",
	"revisions",
	"deleted",
	"channel",
	"blocks",
	"attachments",
	"reactions",
];

/** A message as Slack sends it: lists that are empty are left out. */
export function messageOnWire(message: Message): Json {
	const wire = Object.fromEntries(Object.entries(message).filter(([field]) => !NOTES.includes(field)));
	const names = [...new Set(message.reactions.map(({ name }) => name))];
	const lists = {
		blocks: message.blocks.map((block, index) => ({ block_id: `block-${index}`, ...block })),
		attachments: message.attachments,
		reactions: names.map((name) => {
			const users = message.reactions.filter((reaction) => reaction.name === name).map(({ user }) => user);
			return { name, users, count: users.length };
		}),
	};
	const filled = Object.entries(lists).filter(([, list]) => list.length > 0);
	return { type: "message", ...wire, ...Object.fromEntries(filled) };
}

/** A view as Slack sends it back: what the bot sent, with what Slack adds. */
export function viewOnWire(view: View, botId: string, state: Json = {}): Json {
	return {
		private_metadata: "",
		callback_id: "",
		external_id: "",
		...view.body,
		id: view.id,
		team_id: view.team,
		hash: view.hash,
		state: { values: state },
		previous_view_id: null,
		root_view_id: view.id,
		bot_id: botId,
		app_installed_team_id: view.team,
	};
}
