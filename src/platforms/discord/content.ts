import type { APIEmbed, APIMessage, APIMessageSnapshotFields } from "discord.js";

type Shown = Pick<APIMessageSnapshotFields, "content" | "embeds" | "attachments">;

/** What a message shows beside its text: embeds, what it forwards, the names of its files, a poll. */
export function partsOf(message: Partial<Shown> & Pick<APIMessage, "message_snapshots" | "poll">): string[] {
	const { message_snapshots: forwarded = [], poll } = message;
	const answers = poll?.answers.map(({ poll_media }) => poll_media.text) ?? [];
	return [
		...besideText(message),
		...forwarded.flatMap(({ message: inner }) => [inner.content, ...besideText(inner)]),
		poll?.question.text,
		...answers,
	].filter((part) => part !== undefined && part.trim() !== "") as string[];
}

function besideText({ embeds = [], attachments = [] }: Partial<Shown>): (string | undefined)[] {
	return [
		...embeds.flatMap(textsOf),
		...attachments.flatMap(({ filename, title, description }) => [title ?? filename, description]),
	];
}

function textsOf({ title, description, url, author, footer, fields = [] }: APIEmbed): (string | undefined)[] {
	return [
		title,
		description,
		url,
		author?.name,
		footer?.text,
		...fields.flatMap(({ name, value }) => [name, value]),
	];
}

/** Where a message stands, for people in that server. */
export function messageLink(guild: string, channel: string, message: string): string {
	return `https://discord.com/channels/${guild}/${channel}/${message}`;
}
