import { z } from "zod";
import { collectionOf, type Place, type PlatformName } from "../../chat/invocation.ts";
import { DEFAULT_MODERATION, type ModerationPolicy } from "../../chat/moderation.ts";
import { LruMap } from "../../lru-map.ts";
import { compilePattern, type WordRule } from "../../moderation/patterns.ts";
import { DEFAULT_POLICY, type Policy } from "../../moderation/policy.ts";
import { RULES, type Rule } from "../../moderation/verdict.ts";
import type { ChannelSettingsStore, SettingsRow } from "../../store/community/channel-settings.ts";

const stored = z
	.object({
		queue: z.string().nullable(),
		modes: z.partialRecord(z.enum(RULES), z.enum(["off", "shadow", "flag", "act"])),
		asksForSources: z.boolean(),
		notes: z.enum(["off", "moderators", "channel"]),
		words: z.array(z.string()),
		deniedDomains: z.array(z.string()),
		// It was a yes or no once.
		secondOpinion: z.preprocess(
			(value) => (typeof value === "boolean" ? (value ? "scores" : "off") : value),
			z.enum(["off", "scores", "rubric"]),
		),
		automod: z.boolean(),
		evidenceDays: z.number().int().min(7).max(90),
	})
	.partial();

/** A policy ready to judge by. */
export interface ReadyPolicy {
	readonly policy: ModerationPolicy;
	readonly rules: Policy;
	readonly words: readonly WordRule[];
	readonly deniedDomains: ReadonlySet<string>;
	readonly revision: number;
}

const FRESH_MS = 5_000;
const KEPT = 2_000;

/** Policies by channel over those of the community over the defaults, compiled once. */
export class Policies {
	readonly #store: ChannelSettingsStore;
	readonly #now: () => number;
	readonly #ready = new LruMap<string, { readonly at: number; readonly policy: Promise<ReadyPolicy> }>(KEPT);

	constructor(store: ChannelSettingsStore, now: () => number = Date.now) {
		this.#store = store;
		this.#now = now;
	}

	async of(place: Place): Promise<ReadyPolicy> {
		const collection = collectionOf(place);
		if (collection === null) return ready(DEFAULT_MODERATION, 0);
		const key = `${collection}/${place.channel}`;
		const known = this.#ready.get(key);
		if (known && this.#now() - known.at < FRESH_MS) return known.policy;
		const policy = this.#read(collection, place.channel);
		this.#ready.set(key, { at: this.#now(), policy });
		policy.catch(() => this.#ready.delete(key));
		return policy;
	}

	/** @returns false when somebody changed it since `revision`; with `whole`, the community's is changed. */
	async change(
		place: Place,
		change: Partial<ModerationPolicy>,
		{ revision, who, whole }: { readonly revision: number; readonly who: string; readonly whole: boolean },
	): Promise<boolean> {
		const collection = collectionOf(place);
		if (collection === null) throw new Error("expected a place in a community, got none");
		const rows = await this.#store.read(collection, place.channel);
		if (revisionOf(rows) !== revision) return false;
		const before = whole ? rows.community : rows.channel;
		const changed = await this.#store.write({
			collection,
			channel: whole ? "" : place.channel,
			settings: { ...read(before), ...change },
			from: before.revision,
			who,
		});
		this.#ready.clear();
		return changed;
	}

	/** Every community that moderates anywhere. */
	communities(): Promise<string[]> {
		return this.#store.collections();
	}

	/** The policies of a community as a whole and of each channel that has its own. */
	async within(platform: PlatformName, community: string): Promise<ReadyPolicy[]> {
		const whole = await this.of({ platform, community, channel: "", thread: null });
		return [whole, ...(await this.channels(platform, community)).map(({ ready }) => ready)];
	}

	/** The policies of the channels that have their own. */
	async channels(
		platform: PlatformName,
		community: string,
	): Promise<{ readonly channel: string; readonly ready: ReadyPolicy }[]> {
		const collection = `${platform}:${community}`;
		const own = (await this.#store.all()).filter((row) => row.collection === collection);
		return Promise.all(
			own.map(async ({ channel }) => ({
				channel,
				ready: await this.of({ platform, community, channel, thread: null }),
			})),
		);
	}

	async #read(collection: string, channel: string): Promise<ReadyPolicy> {
		const rows = await this.#store.read(collection, channel);
		return ready({ ...DEFAULT_MODERATION, ...read(rows.community), ...read(rows.channel) }, revisionOf(rows));
	}
}

/** Goes up with every change of either. */
function revisionOf(rows: { readonly channel: SettingsRow; readonly community: SettingsRow }): number {
	return rows.channel.revision + rows.community.revision;
}

function read({ settings }: SettingsRow): Partial<ModerationPolicy> {
	const parsed = stored.safeParse(settings);
	if (!parsed.success) return {};
	return Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
}

function ready(policy: ModerationPolicy, revision: number): ReadyPolicy {
	const words = policy.words.flatMap((source) => {
		const compiled = compilePattern(source);
		return compiled.ok ? [compiled.rule] : [];
	});
	const modes = Object.fromEntries(
		RULES.map((rule): [Rule, Policy["modes"][Rule]] => [
			rule,
			policy.modes[rule] ??
				(rule === "unsourced" && policy.asksForSources ? "flag" : DEFAULT_POLICY.modes[rule]),
		]),
	) as Policy["modes"];
	return {
		policy,
		rules: { ...DEFAULT_POLICY, modes },
		words,
		deniedDomains: new Set(policy.deniedDomains.map((domain) => domain.toLowerCase())),
		revision,
	};
}
