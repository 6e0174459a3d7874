import type { Caller } from "../chat/invocation.ts";
import type { PersonalData, PersonalRecords } from "../chat/personal-data.ts";

type Person = Pick<Caller, "platform" | "id">;

/** One place in which something about people is stored. */
export interface PersonalStore {
	export(person: Person): Promise<PersonalRecords>;
	/** Deletes what may be deleted; what is kept is told, with the reason. */
	delete(person: Person): Promise<{ readonly deleted: number; readonly kept: readonly string[] }>;
}

/** All places in which something about people is stored; a new one is added in `main.ts`. */
export class EverywherePersonal implements PersonalData {
	readonly #stores: readonly PersonalStore[];

	constructor(stores: readonly PersonalStore[]) {
		this.#stores = stores;
	}

	export(person: Person): Promise<readonly PersonalRecords[]> {
		return Promise.all(this.#stores.map((store) => store.export(person)));
	}

	async delete(person: Person): Promise<{ deleted: number; kept: readonly string[] }> {
		let deleted = 0;
		const kept: string[] = [];
		for (const store of this.#stores) {
			const done = await store.delete(person);
			deleted += done.deleted;
			kept.push(...done.kept);
		}
		return { deleted, kept };
	}
}
