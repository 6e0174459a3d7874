import type { Link } from "./linking.ts";
import type { Mention } from "./mentions.ts";
import type { Sentence } from "./narration.ts";
import type { Entity, Gender } from "./people.ts";

interface Trace {
	sentence: number;
	paragraph: number;
	/** How prominent the last mention was: subject, speaker, owner. */
	weight: number;
	/** Sentence of the last mention by a full name; −1 is never. */
	fullAt: number;
	order: number;
}

/** Sentences after which nobody is in the reader's mind any more. */
const HORIZON = 8;
const DECAY = 1.3;

/** Who is in the reader's mind, sentence by sentence. */
export class Salience {
	readonly #traces = new Map<Entity, Trace>();
	/** Most recent first; bounded. */
	readonly #recent: Entity[] = [];
	readonly #titled = new Map<string, Entity[]>();
	#sentence = 0;
	#order = 0;

	note(entity: Entity, mention: Mention, sentence: Sentence, speaks: boolean): void {
		this.#sentence = sentence.index;
		this.#order += 1;
		const trace = this.#traces.get(entity);
		const subject = !mention.oblique && !mention.possessive && !mention.modifier;
		let weight =
			(speaks ? 1.6 : 0) +
			(subject ? 1 : 0) -
			(mention.modifier ? 1 : 0) +
			(mention.from === sentence.from ? 0.8 : 0);
		if (trace !== undefined && trace.sentence === sentence.index) weight = Math.max(weight, trace.weight);
		const isFull = mention.kind === "name" && mention.to - mention.nameFrom > 1;
		this.#traces.set(entity, {
			sentence: sentence.index,
			paragraph: sentence.paragraph,
			weight,
			fullAt: isFull ? sentence.index : (trace?.fullAt ?? -1),
			order: this.#order,
		});
		const at = this.#recent.indexOf(entity);
		if (at !== -1) this.#recent.splice(at, 1);
		this.#recent.unshift(entity);
		if (this.#recent.length > 24) this.#recent.pop();
		if (entity.kind === "person") {
			for (const title of entity.titles) {
				const list = this.#titled.get(title) ?? [];
				if (!list.includes(entity)) this.#titled.set(title, [...list, entity]);
			}
		}
	}

	/** For people of one surname: how likely a bare surname means this one here. */
	ofName(person: Entity, titles: readonly string[]): number {
		const trace = this.#traces.get(person);
		const shared = titles.filter((title) => person.titles.has(title)).length;
		if (trace === undefined) return shared * 2 - 6 + Math.min(1, person.count / 10);
		const age = this.#sentence - trace.sentence;
		return shared * 2 + Math.log2(1 + person.count) - Math.min(6, age * 0.4);
	}

	/** The most salient entity that a pronoun agrees with. */
	pronoun(mention: Mention, paragraph: number): Link | null {
		const gender = genderOf(mention.head);
		const plural = /^(?:they|their)$/.test(mention.head);
		const neuter = /^(?:it|its)$/.test(mention.head);
		if (gender === null && !plural && !neuter) return null;
		const ranked: { entity: Entity; score: number }[] = [];
		for (const entity of this.#recent) {
			if (!agrees(entity, gender, plural)) continue;
			const trace = this.#traces.get(entity) as Trace;
			const age = mention.sentence - trace.sentence;
			if (age > HORIZON) continue;
			const score =
				trace.weight -
				age * DECAY -
				(trace.paragraph === paragraph ? 0 : 0.6) +
				Math.log2(1 + entity.count) * 0.25 +
				(gender !== null && entity.gender === gender ? 1.5 : 0) +
				(entity.kind === "person" ? 0.5 : 0);
			ranked.push({ entity, score });
		}
		ranked.sort((a, b) => b.score - a.score);
		const [best, second] = ranked;
		if (best === undefined) return null;
		if (gender !== null && best.entity.gender === null) best.entity.gender = gender;
		const margin = second === undefined ? 4 : best.score - second.score;
		return {
			entity: best.entity,
			rivals: ranked.slice(1, 3).map((other) => other.entity),
			certainty: Math.min(1, 0.5 + margin / 5),
		};
	}

	/** "the senator": the latest person who was given that title. */
	byTitle(head: string): Link | null {
		const people = this.#titled.get(head);
		if (people === undefined) return null;
		const ranked = [...people].sort(
			(a, b) => (this.#traces.get(b)?.order ?? 0) - (this.#traces.get(a)?.order ?? 0),
		);
		const [best] = ranked;
		if (best === undefined) return null;
		return { entity: best, rivals: ranked.slice(1, 3), certainty: ranked.length === 1 ? 0.9 : 0.6 };
	}
}

function genderOf(pronoun: string): Gender {
	if (/^(?:he|his|him)$/.test(pronoun)) return "m";
	return /^(?:she|her)$/.test(pronoun) ? "f" : null;
}

function agrees(entity: Entity, gender: Gender, plural: boolean): boolean {
	if (plural) return entity.kind === "group" || entity.kind === "organisation";
	if (gender === null) return entity.kind === "organisation" || entity.kind === "document";
	if (entity.kind !== "person" && entity.kind !== "unnamed") return false;
	return entity.gender === null || entity.gender === gender;
}
