import type { Archive } from "../../archive/archive.ts";
import { collectionOf, roomOf } from "../../chat/invocation.ts";
import type { Overheard } from "../../chat/overheard.ts";
import { exemption } from "../../moderation/exempt.ts";
import { type Context, judge } from "../../moderation/judge.ts";
import { decide } from "../../moderation/policy.ts";
import type { Finding, Verdict } from "../../moderation/verdict.ts";
import { Window } from "../../moderation/window.ts";
import type { TallyStore } from "../../store/moderation/tallies.ts";
import { type ActingParts, actAlone } from "./acting.ts";
import { compareWithRecord } from "./comparing.ts";
import { Figures } from "./figures.ts";
import { messageOf, wordsOf } from "./heard-message.ts";
import { memberPoints } from "./member-points.ts";
import { type OpinionParts, opinionsOn } from "./opinions.ts";
import type { Policies, ReadyPolicy } from "./policies.ts";
import { Repeats } from "./repeats.ts";
import { WOULD } from "./tallied.ts";

/** A flood, repeats of one message and a raid are one matter for so long. */
const GATHERED_MS = 10 * 60_000;

export interface OverhearingParts extends Omit<ActingParts, "now">, OpinionParts {
	readonly policies: Policies;
	readonly tallies: TallyStore;
	readonly archive: Archive;
	readonly claims: { take(key: string): Promise<boolean> };
	readonly now?: () => number;
}

/**
 * One road for every message where the bot moderates, new or edited, with all its parts: judged in memory, and nothing
 * is kept of it unless something is found; then the exempt are let go before anything else happens.
 */
export class Overhearing {
	readonly #with: OverhearingParts & { readonly now: () => number };
	readonly #windows = new Map<string, Window>();
	readonly #repeats = new Repeats();
	readonly #figures: Figures;
	readonly #asking = new Set<Promise<void>>();

	constructor(parts: OverhearingParts) {
		this.#with = { now: Date.now, ...parts };
		this.#figures = new Figures(this.#with.archive, this.#with.log, this.#with.now);
	}

	/** Never rejects: a message that cannot be judged is let stand, and told in the log without its words. */
	async hear(heard: Overheard): Promise<void> {
		try {
			await this.#hear(heard);
		} catch (error) {
			this.#with.log.error({ err: error, message: heard.message }, "a message could not be moderated");
		}
	}

	async #hear(heard: Overheard): Promise<void> {
		const collection = collectionOf(heard.place);
		if (collection === null) return;
		const ready = await this.#with.policies.of(heard.place);
		if (ready.policy.queue === null) return;
		const judged = this.#judge(heard, collection, ready);
		const { findings, attributions, failures } = judged.verdict;
		for (const { rule, error } of failures) {
			this.#with.log.error({ err: error, rule }, "a rule broke down on a message; the others were asked");
		}
		if (findings.length === 0) this.#askModel(heard, collection, judged, ready);
		if (findings.length === 0 && attributions.length === 0) return;
		if (await this.#isExempt(heard)) return;
		if (findings.length > 0) await this.#decide(heard, collection, judged, ready);
		await compareWithRecord(this.#with, heard, { collection, attributions, ready });
	}

	/** Resolves when nothing waits for a model or for the archive's names any more. Never rejects. */
	async idle(): Promise<void> {
		await Promise.all([...this.#asking, this.#figures.idle()]);
	}

	/** A model takes seconds, for which the messages behind this one do not wait. */
	#askModel(heard: Overheard, collection: string, judged: Judged, ready: ReadyPolicy): void {
		const asking = this.#consider(heard, collection, judged, ready)
			.catch((error: unknown) =>
				this.#with.log.error(
					{ err: error, message: heard.message },
					"a second opinion could not be followed",
				),
			)
			.finally(() => this.#asking.delete(asking));
		this.#asking.add(asking);
	}

	async #consider(heard: Overheard, collection: string, judged: Judged, ready: ReadyPolicy): Promise<void> {
		const findings = await opinionsOn(this.#with, heard, { collection, wanted: ready.policy.secondOpinion });
		if (findings.length === 0 || (await this.#isExempt(heard))) return;
		const verdict = { ...judged.verdict, findings };
		await this.#decide(heard, collection, { ...judged, verdict }, flagging(ready));
	}

	#judge(heard: Overheard, collection: string, ready: ReadyPolicy): Judged {
		const window = this.#windows.get(collection) ?? new Window(heard.at);
		this.#windows.set(collection, window);
		const message = messageOf(heard);
		// Whoever corrects themselves has not written twice.
		const trace = heard.edited ? null : window.traceOf(message);
		const context: Context = {
			recent: window.recent(message.at),
			trace,
			figures: this.#figures.of(collection),
			deniedDomains: ready.deniedDomains,
			words: ready.words,
			asksForSources: ready.policy.asksForSources,
		};
		const verdict = judge(message, context);
		window.add(trace);
		return { verdict, context };
	}

	/** Who cannot be looked up is let be, as is everybody above the rules. */
	async #isExempt({ place, author }: Overheard): Promise<boolean> {
		const enforcer = this.#with.enforcer(place.platform);
		if (enforcer === null) return true;
		try {
			return exemption(await enforcer.standing(place, author.id)) !== null;
		} catch (error) {
			this.#with.log.warn({ err: error }, "a member could not be looked up; their message is left alone");
			return true;
		}
	}

	async #decide(
		heard: Overheard,
		collection: string,
		{ verdict, context }: Judged,
		{ policy, rules }: ReadyPolicy,
	): Promise<void> {
		const { cases, tallies, cards, points } = this.#with;
		const standing = await memberPoints(points, collection, heard.author.id, this.#with.now());
		const decision = decide(verdict, rules, standing);
		const day = new Date(this.#with.now()).toISOString().slice(0, 10);
		for (const { rule, action } of decision.shadow) {
			// An edit, and a message that a platform tells of twice, would have come to the same.
			if (await this.#with.claims.take(`shadow:${collection}:${channelOf(heard)}:${heard.message}:${rule}`))
				await tallies.add(collection, day, rule, `${WOULD}${action}`);
		}
		const { because } = decision;
		if (because === null || decision.action === "none") return;
		const message = messageOf(heard);
		const gathered = this.#gathered(because, heard);
		const { number, opened, sameWords } = await cases.open({
			collection,
			origin: "rule",
			place: heard.place,
			channel: channelOf(heard),
			message: heard.message,
			...(gathered !== null && { gathered }),
			link: heard.link,
			person: heard.author.id,
			rule: because.rule,
			findings: gravestFirst(verdict.findings, because).map((finding) => ({
				...finding,
				words: wordsOf(finding, message, context),
			})),
			evidence: [heard.text, ...heard.parts].join("\n"),
			keptDays: policy.evidenceDays,
		});
		if (!opened) {
			if (gathered === null && sameWords) return;
			const times = this.#repeats.count(`${collection}/${number}`);
			if (times === null) return;
			const outcome = `${times} ${times === 1 ? "time" : "times"}`;
			const details = { rule: because.rule, message: heard.message, link: heard.link, outcome };
			await cases.note(collection, number, { kind: "flagged again", actor: null, details });
			return;
		}
		await tallies.add(collection, day, because.rule, decision.action);
		const found = decision.action === "queue" ? null : await cases.find(collection, number);
		const acted = found !== null && (await actAlone(this.#with, heard, found, decision));
		if (!acted) await cards.post(collection, number);
	}

	/** What is one matter however many messages it takes, and would drown moderators if each had a card. */
	#gathered({ rule }: Finding, heard: Overheard): string | null {
		const stretch = Math.floor(heard.at / GATHERED_MS);
		if (rule === "raid") return `raid/${stretch}`;
		if (rule !== "flood" && rule !== "duplicate") return null;
		return heard.edited ? null : `${rule}/${heard.author.id}/${stretch}`;
	}
}

/** The same policy where nothing acts by itself: what a model thinks is only ever shown to humans. */
function flagging(ready: ReadyPolicy): ReadyPolicy {
	const modes = Object.fromEntries(
		Object.entries(ready.rules.modes).map(([rule, mode]) => [rule, mode === "act" ? "flag" : mode]),
	) as ReadyPolicy["rules"]["modes"];
	return { ...ready, rules: { ...ready.rules, modes } };
}

/** A verdict, and what it rests on beside the message. */
interface Judged {
	readonly verdict: Verdict;
	readonly context: Context;
}

function channelOf({ place }: Overheard): string {
	return roomOf(place);
}

function gravestFirst(findings: readonly Finding[], first: Finding): readonly Finding[] {
	return [first, ...findings.filter((finding) => finding !== first)];
}
