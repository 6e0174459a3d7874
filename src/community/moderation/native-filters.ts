import type { Logger } from "pino";
import type { Enforcer } from "../../chat/enforcing.ts";
import type { Place, PlatformName } from "../../chat/invocation.ts";
import type { Filtered, FilterOutcome } from "../../chat/native-filter.ts";
import { notice, type Reply } from "../../chat/reply.ts";
import type { Policies, ReadyPolicy } from "./policies.ts";

/** Roles change without the policy's doing, and who moderates is to be exempt. */
const FRESH_MS = 6 * 3_600_000;
const REFUSED_MS = 15 * 60_000;

export interface NativeFilterParts {
	readonly policies: Policies;
	readonly claims: { take(key: string): Promise<boolean> };
	enforcer(platform: PlatformName): Enforcer | null;
	/** Tells a community's admins, where they can be told. */
	tellAdmins(place: Place, reply: Reply): Promise<void>;
	readonly log: Logger;
	readonly now?: () => number;
}

/** Has platforms' own filters hold the communities' lists, where their policy wants that. */
export class NativeFilters {
	readonly #with: NativeFilterParts;
	readonly #now: () => number;
	/** By community, what this process knows its filter to hold, and until when. */
	readonly #known = new Map<string, { readonly lists: string; readonly until: number }>();

	constructor(parts: NativeFilterParts) {
		this.#with = parts;
		this.#now = parts.now ?? Date.now;
	}

	/** Whether the platform has such a filter, and this process is connected to it. */
	has(platform: PlatformName): boolean {
		return (this.#with.enforcer(platform)?.filter ?? null) !== null;
	}

	/** Brings a community's filter up to its policy, or takes it away where the policy wants none. */
	async sync(platform: PlatformName, community: string): Promise<FilterOutcome> {
		return this.#sync(platform, community, await this.#wanted(platform, community));
	}

	/** The same for what has not been done yet, in one process at a time: after a start, and when it was refused. */
	async keepUp(collection: string): Promise<void> {
		const [platform, community] = collection.split(":") as [PlatformName, string];
		if (!this.has(platform)) return;
		const wanted = await this.#wanted(platform, community);
		if (wanted === null) return;
		const known = this.#known.get(collection);
		const lists = JSON.stringify(wanted);
		if (known !== undefined && known.lists === lists && this.#now() < known.until) return;
		const minute = Math.floor(this.#now() / 60_000);
		if (!(await this.#with.claims.take(`filter:${collection}:${minute}`))) return;
		const outcome = await this.#sync(platform, community, wanted);
		if (outcome.kind === "done") return;
		this.#with.log.warn({ reason: outcome.reason, collection }, "a platform's own filter could not be set");
		const day = new Date(this.#now()).toISOString().slice(0, 10);
		if (!(await this.#with.claims.take(`filter-refused:${collection}:${day}`))) return;
		const place: Place = { platform, community, channel: wanted.alerts, thread: null };
		await this.#with.tellAdmins(
			place,
			notice("failed", [
				"The platform's own filter could not be brought up to your lists; On Record itself still looks at every message. ",
				outcome.reason,
			]),
		);
	}

	async #sync(platform: PlatformName, community: string, wanted: Filtered | null): Promise<FilterOutcome> {
		const filter = this.#with.enforcer(platform)?.filter ?? null;
		if (filter === null)
			return { kind: "impossible", reason: "This platform has no filter of its own that a bot could set." };
		const outcome = await filter.sync(community, wanted);
		this.#known.set(`${platform}:${community}`, {
			lists: JSON.stringify(wanted),
			until: this.#now() + (outcome.kind === "done" ? FRESH_MS : REFUSED_MS),
		});
		return outcome;
	}

	/** What a community's policy wants of the platform's filter; null is none. */
	async #wanted(platform: PlatformName, community: string): Promise<Filtered | null> {
		const whole = await this.#with.policies.of({ platform, community, channel: "", thread: null });
		const { policy } = whole;
		if (!policy.automod || policy.queue === null) return null;
		const own = await this.#with.policies.channels(platform, community);
		return {
			...listsOf(whole),
			alerts: policy.queue,
			exempt: own
				.filter(({ ready }) => JSON.stringify(listsOf(ready)) !== JSON.stringify(listsOf(whole)))
				.map(({ channel }) => channel),
		};
	}
}

/** The lists of a policy. One whose rule is off or in shadow leads to nothing, and so it is not handed on. */
function listsOf({ policy, rules }: ReadyPolicy): Pick<Filtered, "words" | "domains" | "blocks"> {
	const { "word-list": words, link } = rules.modes;
	const active = (mode: string) => policy.queue !== null && (mode === "flag" || mode === "act");
	return {
		words: active(words) ? policy.words : [],
		domains: active(link) ? policy.deniedDomains : [],
		blocks: { words: words === "act", domains: link === "act" },
	};
}
