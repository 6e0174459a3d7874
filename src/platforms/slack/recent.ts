/** A message as moderators see it before the one in question. */
interface Remark {
	readonly ts: string;
	readonly author: string;
	readonly text: string;
	readonly heardAt: number;
}

const KEPT_MS = 10 * 60_000;
const PER_CHANNEL = 20;
const CHANNELS = 500;

/**
 * The last messages of each channel, in memory and for minutes only: Slack lets an app read a channel's history too
 * seldom to ask for it whenever something is flagged.
 */
export class RecentMessages {
	readonly #byChannel = new Map<string, Remark[]>();
	readonly #now: () => number;

	constructor(now: () => number = Date.now) {
		this.#now = now;
	}

	add(channel: string, { ts, author, text }: Omit<Remark, "heardAt">): void {
		const since = this.#now() - KEPT_MS;
		const others = (this.#byChannel.get(channel) ?? []).filter(
			(each) => each.ts !== ts && each.heardAt > since,
		);
		const remarks = [...others, { ts, author, text, heardAt: this.#now() }].slice(-PER_CHANNEL);
		// Taken out and put back, so that the channel that was silent the longest comes first.
		this.#byChannel.delete(channel);
		this.#byChannel.set(channel, remarks);
		const [oldest] = this.#byChannel.keys();
		if (this.#byChannel.size > CHANNELS && oldest !== undefined) this.#byChannel.delete(oldest);
	}

	/** At most `count` messages before one, oldest first. */
	before(channel: string, ts: string, count: number): readonly Pick<Remark, "author" | "text">[] {
		const since = this.#now() - KEPT_MS;
		return (this.#byChannel.get(channel) ?? [])
			.filter((each) => each.ts < ts && each.heardAt > since)
			.toSorted((a, b) => (a.ts < b.ts ? -1 : 1))
			.slice(-count)
			.map(({ author, text }) => ({ author, text }));
	}
}
