import { type Caller, collectionOf, type Place, roomOf } from "../../chat/invocation.ts";
import type { Act, ModerationDesk, ModerationPolicy, Reported } from "../../chat/moderation.ts";
import type { FilterOutcome } from "../../chat/native-filter.ts";
import { notice, type Reply, type Run } from "../../chat/reply.ts";
import type { AppealStore } from "../../store/moderation/appeals.ts";
import type { Case } from "../../store/moderation/cases.ts";
import { Appeals } from "./appeals.ts";
import { caseHistory } from "./case-card.ts";
import { Deciding, type DecidingParts } from "./deciding.ts";
import { isCaseNumber, nowhere, told, unknownCase } from "./desk-replies.ts";
import type { NativeFilters } from "./native-filters.ts";
import type { Policies } from "./policies.ts";
import { tallied, waitingAppeals } from "./tallied.ts";

export interface DeskParts extends Omit<DecidingParts, "now"> {
	readonly policies: Policies;
	readonly filters: Pick<NativeFilters, "has" | "sync">;
	readonly appeals: Pick<AppealStore, "waiting">;
	readonly now?: () => number;
}

/** So many appeals that wait are listed. */
const MOST_WAITING = 10;

/** What moderators ask and decide, done once and told as it happened. */
export class CaseDesk implements ModerationDesk {
	readonly #with: DeskParts & DecidingParts;
	readonly #deciding: Deciding;
	readonly #appeals: Appeals;

	constructor(parts: DeskParts) {
		this.#with = { now: Date.now, ...parts };
		this.#deciding = new Deciding(this.#with);
		this.#appeals = new Appeals(this.#with);
	}

	async policy(place: Place) {
		const { policy, revision } = await this.#with.policies.of(place);
		return { policy, revision };
	}

	changePolicy(
		place: Place,
		change: Partial<ModerationPolicy>,
		by: { readonly revision: number; readonly who: string; readonly whole: boolean },
	): Promise<boolean> {
		return this.#with.policies.change(place, change, by);
	}

	hasFilter({ platform }: Place): boolean {
		return this.#with.filters.has(platform);
	}

	syncFilter({ platform, community }: Place): Promise<FilterOutcome> {
		if (community === null) throw new Error("expected a place in a community, got none");
		return this.#with.filters.sync(platform, community);
	}

	async cases(
		place: Place,
		{ person, openOnly }: { person: string | null; openOnly: boolean },
	): Promise<Reply> {
		const collection = collectionOf(place);
		if (collection === null) return nowhere();
		const found = await this.#with.cases.list(collection, { ...(person && { person }), openOnly, limit: 15 });
		if (found.length === 0) return told("There are no such cases.");
		return {
			...told(),
			blocks: [
				{ kind: "heading", runs: [openOnly ? "Open cases, newest first" : "Cases, newest first"] },
				{
					kind: "list",
					items: found.map(({ number, rule, person: who, openedAt }): Run[] => [
						{ strong: `Case ${number}` },
						`: ${rule}, `,
						{ person: who },
						", ",
						{ ago: openedAt },
					]),
				},
			],
			actions: found.slice(0, 5).map(({ number }) => ({
				label: `Case ${number}`,
				command: "moderation case",
				options: { number: String(number) },
			})),
		};
	}

	async show(place: Place, number: number): Promise<Reply> {
		const found = await this.#find(place, number);
		return found === null ? unknownCase(number) : caseHistory(found);
	}

	async decide(
		place: Place,
		number: number,
		act: Act,
		by: { readonly who: string; readonly minutes: number | null },
	): Promise<Reply> {
		const found = await this.#find(place, number);
		return found === null ? unknownCase(number) : this.#deciding.decide(found, act, by);
	}

	appeal(
		collection: string,
		number: number,
		why: string,
		by: Pick<Caller, "platform" | "id">,
	): Promise<Reply> {
		return isCaseNumber(number)
			? this.#appeals.appeal(collection, number, why, by)
			: Promise.resolve(unknownCase(number));
	}

	async decideAppeal(
		place: Place,
		number: number,
		verdict: "uphold" | "overturn",
		who: string,
	): Promise<Reply> {
		const found = await this.#find(place, number);
		return found === null ? unknownCase(number) : this.#appeals.decide(found, verdict, who);
	}

	async report(
		place: Place,
		{ message, author, text, link, why }: Reported,
		{ who, anonymous }: { readonly who: string; readonly anonymous: boolean },
	): Promise<Reply> {
		const collection = collectionOf(place);
		if (collection === null) return nowhere();
		const { policy } = await this.#with.policies.of(place);
		if (policy.queue === null) {
			return notice("refused", [
				"Moderators have not set up a channel for reports here. Please tell one of them directly.",
			]);
		}
		const { number, opened } = await this.#with.cases.open({
			collection,
			origin: "report",
			place,
			channel: roomOf(place),
			message,
			link,
			person: author,
			rule: "report",
			findings: [],
			evidence: text,
			keptDays: policy.evidenceDays,
		});
		await this.#with.cases.note(collection, number, {
			kind: "reported",
			actor: anonymous ? null : who,
			details: { why: why ?? "" },
		});
		if (opened) await this.#with.cards.post(collection, number);
		return told(
			anonymous
				? "Thank you. Moderators see the message and what you wrote, and not who you are."
				: "Thank you. Moderators see the message, what you wrote, and that it was you.",
		);
	}

	shadow(place: Place, days: number): Promise<Reply> {
		return this.#tallied(place, days, true);
	}

	async stats(place: Place, days: number): Promise<Reply> {
		const reply = await this.#tallied(place, days, false);
		const collection = collectionOf(place);
		if (collection === null) return reply;
		const waiting = await this.#with.appeals.waiting(collection, MOST_WAITING);
		return { ...reply, blocks: [...reply.blocks, waitingAppeals(waiting)] };
	}

	async #tallied(place: Place, days: number, shadow: boolean): Promise<Reply> {
		const collection = collectionOf(place);
		if (collection === null) return nowhere();
		const since = new Date(this.#with.now() - days * DAY_MS).toISOString().slice(0, 10);
		return tallied(await this.#with.tallies.since(collection, since), { since, shadow });
	}

	async #find(place: Place, number: number): Promise<Case | null> {
		const collection = collectionOf(place);
		return collection === null || !isCaseNumber(number) ? null : this.#with.cases.find(collection, number);
	}
}

const DAY_MS = 24 * 3_600_000;
