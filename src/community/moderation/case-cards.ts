import type { Logger } from "pino";
import type { Archive } from "../../archive/archive.ts";
import type { Effect, Enforcer } from "../../chat/enforcing.ts";
import { collectionOf, type Place, type PlatformName } from "../../chat/invocation.ts";
import { type Outbox, PostError, type Posted } from "../../chat/outbox.ts";
import type { Block, Reply, Run } from "../../chat/reply.ts";
import { SHARED } from "../../corpus/article.ts";
import { attributionsIn, misquotation } from "../../moderation/detectors/misquotation.ts";
import { type AppealStore, BROUGHT_UP } from "../../store/moderation/appeals.ts";
import type { Case, CaseStore } from "../../store/moderation/cases.ts";
import type { PointStore } from "../../store/moderation/points.ts";
import type { UnshownStore } from "../../store/moderation/unshown.ts";
import { appealCard } from "./appeal-card.ts";
import { caseCard, decidedCard } from "./case-card.ts";
import { memberPoints } from "./member-points.ts";
import type { Policies } from "./policies.ts";
import { checkRecord } from "./record.ts";

const CONTEXT = 3;
const DAY_MS = 24 * 3_600_000;
/** Whoever opened a case posts its card; what has none after so long was missed. */
const MISSED_MS = 30_000;
const MOST_AT_ONCE = 50;
/** A member who appealed waits no longer than this before moderators are reminded. */
const OVERDUE_MS = 48 * 3_600_000;

export interface CardDeskParts {
	readonly cases: CaseStore;
	readonly points: PointStore;
	readonly unshown: UnshownStore;
	readonly appeals: Pick<AppealStore, "overdue">;
	readonly policies: Policies;
	readonly outbox: Outbox;
	readonly archive: Archive;
	readonly claims: { take(key: string): Promise<boolean> };
	enforcer(platform: PlatformName): Enforcer | null;
	/** Tells a community's admins, where they named a channel. */
	tellAdmins(place: Place, reply: Reply): Promise<void>;
	readonly log: Logger;
	readonly now?: () => number;
}

/** Cases as moderators see them in their channel. A card that cannot be posted now is posted later: the case stands. */
export class CaseCards {
	readonly #with: CardDeskParts;
	readonly #now: () => number;
	/** By community, how far the round before has looked. */
	readonly #looked = new Map<string, number>();

	constructor(parts: CardDeskParts) {
		this.#with = parts;
		this.#now = parts.now ?? Date.now;
	}

	/** Posts the card of a case that has none yet. Never rejects. */
	async post(collection: string, number: number): Promise<void> {
		await this.#show(collection, number, async (found) => {
			if (found.card !== null) return;
			const posted = await this.#postTo(found, await this.#card(found), `case:${collection}:${number}`);
			if (posted !== null) await this.#with.cases.shownAt(collection, number, posted);
		});
	}

	/** Shows an open case as it is now. Never rejects. */
	async refresh(collection: string, number: number): Promise<void> {
		await this.#show(collection, number, async (found) => this.replace(found, await this.#card(found)));
	}

	/** Shows what the bot did by itself, for moderators to know. Never rejects. */
	async postOutcome(collection: string, number: number, outcome: readonly Run[]): Promise<void> {
		await this.#show(collection, number, async (found) => {
			const reply = decidedCard(found, outcome);
			if (found.card !== null) {
				await this.replace(found, reply);
				return;
			}
			const posted = await this.#postTo(found, reply, `case:${collection}:${number}`);
			if (posted !== null) await this.#with.cases.shownAt(collection, number, posted);
		});
	}

	/** Shows an appeal to moderators, unless it has been. Never rejects. */
	async postAppeal(collection: string, number: number): Promise<void> {
		await this.#showOnce(collection, number, "appeal shown", (found) => appealCard(found));
	}

	/** Brings up the appeals that nobody has decided in two days, each once. */
	async bringUpOverdue(collection: string): Promise<void> {
		const before = new Date(this.#now() - OVERDUE_MS).toISOString();
		const overdue = await this.#with.appeals.overdue(collection, before, MOST_AT_ONCE);
		if (overdue.length === 0) return;
		const minute = Math.floor(this.#now() / 60_000);
		if (!(await this.#with.claims.take(`overdue:${collection}:${minute}`))) return;
		for (const { number, at } of overdue)
			await this.#showOnce(collection, number, BROUGHT_UP, (found) => appealCard(found, at));
	}

	/** Posts something about a case to moderators, of which there is one of each kind. */
	async #showOnce(
		collection: string,
		number: number,
		kind: "appeal shown" | typeof BROUGHT_UP,
		card: (found: Case) => Reply,
	): Promise<void> {
		await this.#show(collection, number, async (found) => {
			if (found.events.some((event) => event.kind === kind)) return;
			const posted = await this.#postTo(found, card(found), APPEAL_KEYS[kind](collection, number));
			if (posted === null) return;
			await this.#with.cases.note(collection, number, { kind, actor: null, details: { card: posted } });
		});
	}

	/** Posts the cards and appeals that could not be posted before, oldest first, by one process at a time. */
	async postMissing(collection: string): Promise<void> {
		const { unshown, claims } = this.#with;
		const before = new Date(this.#now() - MISSED_MS).toISOString();
		const [cases, appeals] = await Promise.all([
			unshown.cases(collection, { after: this.#looked.get(collection) ?? 0, before, limit: MOST_AT_ONCE }),
			unshown.appeals(collection, before, MOST_AT_ONCE),
		]);
		// So many that cannot be posted keep no others from their turn: the next round goes on behind them.
		this.#looked.set(collection, cases.length < MOST_AT_ONCE ? 0 : (cases.at(-1) ?? 0));
		if (cases.length + appeals.length === 0) return;
		const minute = Math.floor(this.#now() / 60_000);
		if (!(await claims.take(`cards:${collection}:${minute}`))) return;
		for (const number of appeals) await this.postAppeal(collection, number);
		for (const number of cases) await this.post(collection, number);
	}

	async #show(collection: string, number: number, show: (found: Case) => Promise<void>): Promise<void> {
		try {
			const found = await this.#with.cases.find(collection, number);
			if (found !== null) await show(found);
		} catch (error) {
			this.#with.log.error(
				{ err: error, collection, number },
				"the card of a case could not be posted; it is tried again",
			);
		}
	}

	/** Shows a case's outcome in place of its buttons. Never rejects. */
	async replace(found: Case, reply: Reply): Promise<void> {
		await this.#edit(found.card as Posted | null, reply, `case:${found.collection}:${found.number}`);
	}

	/** Shows an appeal's outcome in place of its buttons, wherever it stands. Never rejects. */
	async replaceAppeal({ collection, number, events }: Case, reply: Reply): Promise<void> {
		for (const [kind, key] of Object.entries(APPEAL_KEYS)) {
			const shown = events.findLast((event) => event.kind === kind)?.details.card ?? null;
			await this.#edit(shown as Posted | null, reply, key(collection, number));
		}
	}

	/** Posts what the record says beneath the message, for everybody. */
	async postNote(found: Case): Promise<Effect> {
		const record = await this.#record(found);
		if (record.length === 0) return { kind: "refused", reason: "nothing is on record about it any more" };
		return this.note(found.place as Place, found.message, record);
	}

	/** The note itself: what is on record, and never that somebody is wrong. */
	async note(place: Place, message: string, record: readonly Block[]): Promise<Effect> {
		const poster = this.#with.outbox.of(place.platform);
		if (poster === null) return { kind: "refused", reason: "the bot is not connected there just now" };
		const reply: Reply = {
			outcome: "answered",
			blocks: [{ kind: "text", runs: ["From the record, for whoever reads this:"] }, ...record],
			actions: [],
			audience: "channel",
			data: {},
		};
		try {
			await poster.post(place, reply, `note:${place.channel}:${message}`, { inReplyTo: message });
			return { kind: "done" };
		} catch (error) {
			return {
				kind: "refused",
				reason: error instanceof PostError ? error.message : "the platform could not be reached",
			};
		}
	}

	async #card(found: Case): Promise<Reply> {
		const { cases } = this.#with;
		const place = found.place as Place;
		const enforcer = this.#with.enforcer(place.platform);
		const since = new Date(this.#now() - 30 * DAY_MS).toISOString();
		const [before, prior, points, record] = await Promise.all([
			enforcer?.before(place, found.message, CONTEXT).catch(() => []) ?? [],
			cases.list(found.collection, { person: found.person, limit: 50 }),
			memberPoints(this.#with.points, found.collection, found.person, this.#now()),
			this.#record(found),
		]);
		const priorCases = prior.filter(
			({ number, openedAt }) => number !== found.number && openedAt >= since,
		).length;
		return caseCard(found, { before, priorCases, points, can: enforcer?.can ?? new Set(), record });
	}

	/** What is on record about words that the message puts in somebody's mouth. */
	async #record({ collection, evidence }: Case): Promise<Block[]> {
		if (evidence === null) return [];
		const archive = this.#with.archive.seenBy([SHARED, collection]);
		const blocks: Block[] = [];
		for (const attribution of attributionsIn(evidence, "text").slice(0, 3)) {
			const { answer, block } = await checkRecord(archive, attribution.words, attribution.speaker);
			if (block !== null && misquotation(attribution, answer) !== null) blocks.push(block);
		}
		return blocks;
	}

	async #postTo(found: Case, reply: Reply, key: string): Promise<Posted | null> {
		const place = found.place as Place;
		const { policy } = await this.#with.policies.of(place);
		const poster = this.#with.outbox.of(place.platform);
		if (policy.queue === null || poster === null) return null;
		const queue = { ...place, channel: policy.queue, thread: null };
		try {
			return (await poster.find(queue, key)) ?? (await poster.post(queue, reply, key));
		} catch (error) {
			if (!(error instanceof PostError)) throw error;
			await this.#tellAdmins(place, error);
			return null;
		}
	}

	async #tellAdmins(place: Place, error: PostError): Promise<void> {
		const { claims, log, tellAdmins } = this.#with;
		log.warn({ err: error }, "the moderators' channel cannot be posted to; cases wait");
		const day = new Date(this.#now()).toISOString().slice(0, 10);
		if (!(await claims.take(`queue-gone:${collectionOf(place)}:${day}`))) return;
		await tellAdmins(place, {
			outcome: "failed",
			blocks: [
				{
					kind: "text",
					runs: [
						"The moderators' channel cannot be posted to, so cases wait there unseen. Nothing is lost: give the bot access to it again, or choose another one with ",
						{ code: "/moderation policy" },
						".",
					],
				},
			],
			actions: [],
			audience: "caller",
			data: {},
		});
	}

	async #edit(posted: Posted | null, reply: Reply, key: string): Promise<void> {
		if (posted === null) return;
		const { outbox, log } = this.#with;
		try {
			const outcome = await outbox.of(posted.platform)?.edit(posted, reply, key);
			if (outcome && outcome.kind !== "edited")
				log.warn({ problem: outcome.reason }, "the card of a case could not be changed");
		} catch (error) {
			log.warn({ err: error }, "the card of a case could not be changed");
		}
	}
}

/** By what an appeal's messages are found again: its card, and the reminder of it. */
const APPEAL_KEYS = {
	"appeal shown": (collection: string, number: number) => `appeal:${collection}:${number}`,
	[BROUGHT_UP]: (collection: string, number: number) => `appeal-waits:${collection}:${number}`,
} as const;
