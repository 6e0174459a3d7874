import type { Fetcher } from "./fetcher.ts";
import { RobotsRules } from "./robots-rules.ts";

/** Longest that a site's rules are believed without asking again (RFC 9309, 2.4). */
const KEPT_MS = 24 * 3_600_000;
/** A site that could not be asked is asked again sooner. */
const KEPT_AFTER_FAULT_MS = 3_600_000;
/** Of a robots.txt, the part that is read (RFC 9309, 2.5 asks for at least 500 KiB). */
const READ_BYTES = 512_000;
const MOST_SITES = 2_000;

/** A site's rules, or the question for them while that is under way. */
interface Known {
	readonly rules: Promise<Answered>;
	/** Milliseconds since the epoch. */
	until: number;
}

interface Answered {
	readonly keptMs: number;
	readonly allows: (url: URL) => boolean;
	readonly pauseMs: number;
}

/** Whether pages may be fetched, by their sites' robots.txt. Feeds are not asked about: they exist to be fetched. */
export class Robots {
	readonly #fetcher: Fetcher;
	readonly #product: string;
	readonly #now: () => number;
	readonly #known = new Map<string, Known>();

	constructor(fetcher: Fetcher, product: string, now: () => number = Date.now) {
		this.#fetcher = fetcher;
		this.#product = product;
		this.#now = now;
	}

	/** A site without rules (4xx) allows everything; one that cannot be asked (5xx, no answer) allows nothing for now. */
	async allows(page: string, signal?: AbortSignal): Promise<boolean> {
		const url = URL.parse(page);
		if (url === null) return false;
		const { allows } = await this.#rules(url, signal);
		return allows(url);
	}

	/** What the site asks to lie between two of its pages, in milliseconds; see RobotsRules. */
	async pauseMs(page: string, signal?: AbortSignal): Promise<number> {
		const url = URL.parse(page);
		return url === null ? 0 : (await this.#rules(url, signal)).pauseMs;
	}

	#rules({ origin }: URL, signal: AbortSignal | undefined): Promise<Answered> {
		const before = this.#known.get(origin);
		const known = before && before.until > this.#now() ? before : this.#ask(origin, signal);
		return known.rules;
	}

	/** Asked for at one time by many, a site is asked once. */
	#ask(origin: string, signal: AbortSignal | undefined): Known {
		const known: Known = { rules: this.#rulesOf(origin, signal), until: Number.POSITIVE_INFINITY };
		known.rules.then(
			({ keptMs }) => {
				known.until = this.#now() + keptMs;
			},
			// Only an abort ends here; the next one asks anew.
			() => {
				if (this.#known.get(origin) === known) this.#known.delete(origin);
			},
		);
		this.#remember(origin, known);
		return known;
	}

	async #rulesOf(origin: string, signal: AbortSignal | undefined): Promise<Answered> {
		const answer = await this.#fetcher.fetch(`${origin}/robots.txt`, {
			accept: "text/plain, */*;q=0.1",
			signal,
		});
		if (answer.kind === "ok") {
			const text = new TextDecoder().decode(answer.body.subarray(0, READ_BYTES));
			const rules = new RobotsRules(text, this.#product);
			return { keptMs: KEPT_MS, allows: (url) => rules.allows(url), pauseMs: rules.pauseMs };
		}
		const none =
			answer.kind === "gone" ||
			(answer.kind === "failed" && answer.status !== null && answer.status >= 400 && answer.status < 500);
		return none
			? { keptMs: KEPT_MS, allows: () => true, pauseMs: 0 }
			: { keptMs: KEPT_AFTER_FAULT_MS, allows: () => false, pauseMs: 0 };
	}

	#remember(origin: string, known: Known): void {
		this.#known.delete(origin);
		this.#known.set(origin, known);
		const [oldest] = this.#known.keys();
		if (this.#known.size > MOST_SITES && oldest !== undefined) this.#known.delete(oldest);
	}
}
