import { type Entity, type Link, sure } from "./entity.ts";
import type { Salience } from "./salience.ts";
import { PARTIES, STATE_FORMS, STATUS, TITLE_FORMS } from "./title-forms.ts";

/** How many people of one title are remembered. */
const REMEMBERED = 24;
/** A titled person of whom nothing was said for so many sentences is not "the senator" of the one just mentioned. */
const FRESH = 2;

/** People by their titles, and unnamed people by what they are, the latest first. */
export class Titled {
	readonly #people = new Map<string, Entity[]>();
	readonly #unnamed = new Map<string, Entity>();

	note(entity: Entity, head: string): void {
		if (entity.kind === "unnamed") this.#unnamed.set(head, entity);
		if (entity.kind !== "person") return;
		for (const title of entity.titles) {
			const others = (this.#people.get(title) ?? []).filter((other) => other !== entity);
			this.#people.set(title, [entity, ...others.slice(0, REMEMBERED - 1)]);
		}
	}

	/**
	 * Whom "the Vermont senator" means: the latest person of that title, and best of that modifier too;
	 * else the last unnamed one of that description; else, for a description of status only, whom the text is about.
	 */
	find(head: string, modifiers: readonly string[], mayBeTopic: boolean, salience: Salience): Link | null {
		const forms = [head, ...(TITLE_FORMS.get(head) ?? [])];
		const party = modifiers.find((modifier) => PARTIES.has(modifier));
		const shared = (person: Entity) =>
			modifiers.filter(
				(modifier) =>
					modifier !== "former" &&
					(person.titles.has(modifier) || person.titles.has(STATE_FORMS.get(modifier) ?? "")),
			).length;
		const people = [...new Set(forms.flatMap((form) => this.#people.get(form) ?? []))].filter(
			(person) =>
				party === undefined ||
				person.titles.has(party) ||
				![...PARTIES].some((other) => person.titles.has(other)),
		);
		const ranked = people.sort((a, b) => shared(b) - shared(a) || salience.since(a) - salience.since(b));
		const [best, second] = ranked;
		const topics = mayBeTopic && STATUS.has(head) ? salience.topics() : [];
		const [topic] = topics;
		if (best === undefined) {
			const unnamed = this.#unnamed.get(head);
			if (unnamed !== undefined) return sure(unnamed);
			return topic === undefined ? null : { entity: topic, rivals: topics.slice(1, 3), certainty: 0.45 };
		}
		if (topic !== undefined && topic !== best && shared(best) === 0 && salience.since(best) > FRESH)
			return { entity: topic, rivals: ranked.slice(0, 2), certainty: 0.45 };
		const isDistinct = second === undefined || shared(best) > shared(second);
		return {
			entity: best,
			rivals: ranked.slice(1, 3),
			certainty: second === undefined ? 0.9 : isDistinct ? 0.85 : 0.6,
		};
	}
}
