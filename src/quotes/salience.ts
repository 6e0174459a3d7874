import type { Entity, Gender, Link } from "./entity.ts";
import type { Mention } from "./mention.ts";
import type { Sentence } from "./narration.ts";

interface Trace {
	sentence: number;
	paragraph: number;
	/** How surely the last mention meant this one; a pronoun after an unsure pronoun is no surer. */
	certainty: number;
	/** How prominent the last mention was: subject, speaker, owner. */
	weight: number;
}

/** Sentences after which nobody is in the reader's mind any more. */
const HORIZON = 8;

const DECAY = 1.3;
/** Sentences after which a description no longer means whom they were about. */
const TOPIC_HORIZON = 4;

/** How many people are remembered, in all and for each title. */
const REMEMBERED = 24;

/** Sentences that a new section counts for. */
const PAGE = 5;

/** Who is in the reader's mind, sentence by sentence. */
export class Salience {
	readonly #traces = new Map<Entity, Trace>();
	/** Most recent first; bounded. */
	readonly #recent: Entity[] = [];
	#sentence = 0;
	#page = -1;

	note(
		{ entity, certainty }: Link,
		mention: Mention,
		sentence: Sentence,
		speaks: boolean,
		opens: boolean,
	): void {
		this.#sentence = sentence.index;
		const trace = this.#traces.get(entity);
		const subject = !mention.oblique && !mention.possessive && !mention.modifier;
		const isFull = mention.kind === "name" && mention.to - mention.nameFrom > 1;
		let weight =
			(isFull && trace === undefined ? 1 : 0) +
			(speaks ? 1.6 : 0) +
			(subject ? 1 : 0) -
			(mention.modifier ? 1 : 0) +
			(opens ? 0.8 : 0);
		if (trace !== undefined && trace.sentence === sentence.index) weight = Math.max(weight, trace.weight);

		this.#traces.set(entity, {
			sentence: sentence.index,
			paragraph: sentence.paragraph,
			weight,
			certainty,
		});
		const at = this.#recent.indexOf(entity);
		if (at !== -1) this.#recent.splice(at, 1);
		this.#recent.unshift(entity);
		if (this.#recent.length > REMEMBERED) this.#recent.pop();
	}

	/** A line of asterisks or a time of day alone: what follows is another story. */
	turnPage(sentence: number): void {
		this.#page = sentence;
	}

	/** How many sentences ago, where a turned page counts for several. */
	#age(trace: Trace, sentence: number): number {
		return sentence - trace.sentence + (trace.sentence < this.#page ? PAGE : 0);
	}

	/** For people of one surname: how likely a bare surname means this one here. */
	ofName(person: Entity, titles: readonly string[]): number {
		const trace = this.#traces.get(person);
		const shared = titles.filter((title) => person.titles.has(title)).length;
		if (trace === undefined) return shared * 2 - 6 + Math.min(1, person.count / 10);
		const age = this.#age(trace, this.#sentence);
		return shared * 2 + Math.log2(1 + person.count) * 0.8 - Math.min(6, age * 0.5);
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
			const age = this.#age(trace, mention.sentence);
			if (age > HORIZON) continue;
			const score =
				trace.weight -
				age * DECAY -
				Math.min(3, paragraph - trace.paragraph) * 0.6 +
				Math.log2(1 + entity.count) * 0.25 +
				(gender !== null && entity.gender === gender ? 0.8 : 0) +
				(entity.kind === "person" ? 0.5 : 0) -
				(entity.evident ? 0 : 1.5);
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
			certainty: Math.min(this.#traces.get(best.entity)?.certainty ?? 1, 0.5 + margin / 5),
		};
	}

	/** Sentences since somebody was last mentioned; infinite if never. */
	since(entity: Entity): number {
		const trace = this.#traces.get(entity);
		return trace === undefined ? Number.POSITIVE_INFINITY : this.#age(trace, this.#sentence);
	}

	/** Whom the last sentences are about, the likeliest first. */
	topics(): Entity[] {
		const score = (person: Entity) => {
			const trace = this.#traces.get(person) as Trace;
			return trace.weight - this.#age(trace, this.#sentence) * DECAY + Math.log2(1 + person.count) * 0.5;
		};
		return this.#recent
			.filter((entity) => entity.kind === "person" && entity.evident && this.since(entity) <= TOPIC_HORIZON)
			.sort((a, b) => score(b) - score(a));
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
