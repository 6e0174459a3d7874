import type { Effect, Enforcer } from "../../../src/chat/enforcing.ts";
import type { Place } from "../../../src/chat/invocation.ts";
import type { NativeFilter } from "../../../src/chat/native-filter.ts";
import {
	type EditOutcome,
	PostError,
	type Posted,
	type Poster,
	type PostOptions,
	type Told,
} from "../../../src/chat/outbox.ts";
import type { Reply } from "../../../src/chat/reply.ts";
import type { Standing } from "../../../src/moderation/exempt.ts";

export const MEMBER: Standing = {
	isOwner: false,
	isAdministrator: false,
	isModerator: false,
	isBot: false,
	isSelf: false,
	rank: 1,
	botRank: 10,
};

/** What was posted for everybody in a channel. */
export interface Post {
	readonly channel: string;
	readonly key: string | null;
	readonly inReplyTo: string | null;
	reply: Reply;
	edits: number;
}

/** What was done to somebody or somewhere, as the platform confirmed it. */
export interface Done {
	readonly act: "remove" | "timeout" | "slow mode";
	/** The member or message; of slow mode the channel and its seconds. */
	readonly of: string;
	readonly until: string | null;
}

type Trouble = "refuses" | "breaks";

/** A platform that keeps accounts, and can be told to refuse, to break down, and to lose channels. */
export class MemoryPlatform implements Poster, Enforcer {
	readonly can: Set<"remove" | "timeout" | "slow-mode"> = new Set(["remove", "timeout", "slow-mode"]);
	filter: NativeFilter | null = null;
	readonly posts: Post[] = [];
	readonly notices: { readonly person: string; readonly reply: Reply }[] = [];
	readonly done: Done[] = [];
	readonly standings = new Map<string, Standing>();
	readonly closed = new Set<string>();
	readonly gone = new Set<string>();
	/** Seconds between messages, by channel. */
	readonly slow = new Map<string, number>();
	readonly context: { author: string; text: string }[] = [];
	lookUpFails = false;
	trouble: Trouble | null = null;
	/** What runs while an act is under way. */
	meanwhile: () => Promise<unknown> = async () => {};

	async post(place: Place, reply: Reply, key: string, options: PostOptions = {}): Promise<Posted> {
		const channel = place.thread ?? place.channel;
		if (this.gone.has(channel)) throw new PostError("the channel is gone", true);
		this.posts.push({ channel, key, inReplyTo: options.inReplyTo ?? null, reply, edits: 0 });
		return { platform: place.platform, channel, message: String(this.posts.length - 1) };
	}

	async find(place: Place, key: string): Promise<Posted | null> {
		const channel = place.thread ?? place.channel;
		if (this.gone.has(channel)) throw new PostError("the channel is gone", true);
		const at = this.posts.findIndex((post) => post.key === key && post.channel === channel);
		return at === -1 ? null : { platform: place.platform, channel, message: String(at) };
	}

	async edit(posted: Posted, reply: Reply): Promise<EditOutcome> {
		const post = this.posts[Number(posted.message)];
		if (post === undefined || this.gone.has(post.channel)) return { kind: "gone", reason: "gone" };
		post.reply = reply;
		post.edits += 1;
		return { kind: "edited" };
	}

	async tell(person: string, _place: Place, reply: Reply): Promise<Told> {
		if (this.closed.has(person)) return "undelivered";
		this.notices.push({ person, reply });
		return "direct";
	}

	async standing(_place: Place, person: string): Promise<Standing> {
		if (this.lookUpFails) throw new Error("the platform did not answer");
		return this.standings.get(person) ?? MEMBER;
	}

	remove({ message }: Pick<Posted, "channel" | "message">): Promise<Effect> {
		return this.#do({ act: "remove", of: message, until: null });
	}

	timeout(_place: Place, person: string, until: Date | null): Promise<Effect> {
		return this.#do({ act: "timeout", of: person, until: until?.toISOString() ?? null });
	}

	async slowness({ channel }: Place): Promise<number | null> {
		return this.gone.has(channel) ? null : (this.slow.get(channel) ?? 0);
	}

	async slowMode({ channel }: Place, seconds: number): Promise<Effect> {
		const effect = await this.#do({ act: "slow mode", of: `${channel}: ${seconds}`, until: null });
		if (effect.kind === "done") this.slow.set(channel, seconds);
		return effect;
	}

	async before(_place: Place, _message: string, count: number) {
		return this.context.slice(-count);
	}

	async #do(done: Done): Promise<Effect> {
		await this.meanwhile();
		if (this.trouble === "breaks") throw new Error("socket hang up");
		if (this.trouble === "refuses") return { kind: "refused", reason: "the bot may not do that here" };
		this.done.push(done);
		return { kind: "done" };
	}
}
