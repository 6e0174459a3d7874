import type { Logger } from "pino";
import { z } from "zod";
import type { Registry } from "../chat/registry.ts";
import type { KeptStanding, StandingBook, StandingChange } from "../chat/standing-book.ts";
import { type StandingQuestion, standingQuestion } from "../chat/standing-question.ts";
import type { StandingQuestionsStore } from "../store/community/standing-questions.ts";
import { pause } from "./pause.ts";

/** Offers a community's own commands on its platform; rejects with words for the admin when the platform refuses. */
export type Offer = (collection: string, registry: Registry) => Promise<void>;

/** A community's own questions; Discord allows a hundred commands a server, ours included. */
const MOST = 20;
const REFRESH_MS = 15_000;

const stored = z.object({
	name: z.string(),
	description: z.string(),
	question: z.string(),
	terms: z.string(),
	sides: z.array(z.object({ label: z.string(), speakers: z.array(z.string()) })),
	background: z.array(z.object({ label: z.string(), question: z.string() })),
});

interface StandingParts {
	readonly store: StandingQuestionsStore;
	readonly registry: Registry;
	readonly log: Logger;
}

/** Standing questions in SQL, in the registry, and as commands on the platforms: all three or none. */
export class StandingKeeper implements StandingBook {
	readonly #with: StandingParts;
	readonly #offers = new Map<string, Offer>();
	#kept: ReadonlyMap<string, readonly KeptStanding[]> = new Map();
	#stamp = "";

	constructor(parts: StandingParts) {
		this.#with = parts;
	}

	/** How a platform (the part of a collection before the colon) offers a community's commands. */
	offerBy(platform: string, offer: Offer | null): void {
		if (offer === null) this.#offers.delete(platform);
		else this.#offers.set(platform, offer);
	}

	/** Brings the registry up to what is stored; does little when nothing has changed. */
	async refresh(): Promise<void> {
		const { store } = this.#with;
		const stamp = await store.stamp();
		if (stamp === this.#stamp) return;
		const rows = await store.all();
		const before = this.#kept;
		this.#kept = new Map(
			[...rows].map(([collection, questions]) => [collection, questions.flatMap((row) => this.#read(row))]),
		);
		for (const collection of new Set([...before.keys(), ...this.#kept.keys()])) this.#register(collection);
		this.#stamp = stamp;
	}

	/** Refreshes once in a while, since another process may have changed something, until told to stop. */
	async run(signal: AbortSignal): Promise<void> {
		while (!signal.aborted) {
			await this.refresh().catch((error: unknown) =>
				this.#with.log.warn({ err: error }, "standing questions could not be read; those of before stand"),
			);
			await pause(REFRESH_MS, signal);
		}
	}

	async list(collection: string): Promise<readonly KeptStanding[]> {
		await this.refresh();
		return this.#kept.get(collection) ?? [];
	}

	async add(collection: string, question: StandingQuestion, by: string): Promise<StandingChange> {
		const known = await this.list(collection);
		if (known.length >= MOST)
			return no(`There are ${MOST} standing questions here, which is the most. Remove one first.`);
		if (this.#with.registry.get(question.name))
			return no("There is a command of that name for everyone. Choose another name.");
		const problem = unofferable(question);
		if (problem) return no(problem);
		const { store } = this.#with;
		if (!(await store.add(collection, question.name, question, by))) {
			return no("There is a standing question of that name here. Edit it, or choose another name.");
		}
		return this.#offer(collection, () => store.remove(collection, question.name));
	}

	async edit(
		collection: string,
		question: StandingQuestion,
		revision: number,
		by: string,
	): Promise<StandingChange> {
		const before = (await this.list(collection)).find((each) => each.question.name === question.name);
		if (before === undefined) return no("There is no standing question of that name here.");
		const problem = unofferable(question);
		if (problem) return no(problem);
		const { store } = this.#with;
		const key = { collection, name: question.name };
		if (!(await store.edit({ ...key, revision }, question, by))) {
			return no(
				"Somebody else changed it at the same moment. Look at it again, and change what is still to be changed.",
			);
		}
		return this.#offer(collection, () => store.edit({ ...key, revision: revision + 1 }, before.question, by));
	}

	async remove(collection: string, name: string): Promise<StandingChange> {
		const before = (await this.list(collection)).find(({ question }) => question.name === name);
		const { store } = this.#with;
		if (before === undefined || !(await store.remove(collection, name))) {
			return no("There is no standing question of that name here.");
		}
		return this.#offer(collection, () => store.add(collection, name, before.question, "undo"));
	}

	/** Offers what is stored now; when the platform refuses, `undo` puts back what was stored before. */
	async #offer(collection: string, undo: () => Promise<unknown>): Promise<StandingChange> {
		const { registry, log } = this.#with;
		await this.refresh();
		const offer = this.#offers.get(collection.split(":", 1)[0] ?? "");
		if (offer === undefined) return { ok: true };
		try {
			await offer(collection, registry.seenBy([collection]));
			return { ok: true };
		} catch (error) {
			log.warn(
				{ err: error, collection },
				"a community's commands could not be offered; the change is undone",
			);
			await undo();
			await this.refresh();
			return no(
				"The platform did not take the command just now, so nothing was changed. Please try again in a moment.",
			);
		}
	}

	#register(collection: string): void {
		const questions = this.#kept.get(collection) ?? [];
		this.#with.registry.setOwn(
			collection,
			questions.map(({ question }) => standingQuestion(question)),
		);
	}

	/** What this build cannot make a command of is left out, and told in the log. */
	#read({ question, revision }: { question: unknown; revision: number }): KeptStanding[] {
		const parsed = stored.safeParse(question);
		if (parsed.success && unofferable(parsed.data) === null) return [{ question: parsed.data, revision }];
		this.#with.log.warn("a stored standing question cannot be read; it is left out");
		return [];
	}
}

/** Why no command can be made of it; null when one can. */
function unofferable(question: StandingQuestion): string | null {
	try {
		standingQuestion(question);
		return null;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

function no(problem: string): StandingChange {
	return { ok: false, problem };
}
