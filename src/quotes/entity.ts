import { TITLE_GENDER } from "./lexicon.ts";

/** null is "we do not know". */
export type Gender = "m" | "f" | null;

/** Somebody or something that an article speaks of, under all the names it uses. */
export interface Entity {
	readonly kind: "person" | "organisation" | "document" | "group" | "unnamed" | "place" | "thing";
	/** The fullest form seen so far. */
	name: string;
	surname: string;
	given: string[];
	gender: Gender;
	/** Words of the titles and roles seen, lower case ("senator", "mayor"). */
	readonly titles: Set<string>;
	/** Something besides capital letters says that it is a person: a known given name, a title, a verb of speech. */
	evident: boolean;
	/** Mentions in the narration. */
	count: number;
}

/** Somebody of whom nothing but the name is known yet. */
export function newEntity(kind: Entity["kind"], name: string, surname = ""): Entity {
	return {
		kind,
		name,
		surname,
		given: [],
		gender: null,
		titles: new Set(),
		evident: kind !== "person",
		count: 0,
	};
}

/** Adds titles to a person, and their gender where a title tells it. */
export function learnTitles(person: Entity, titles: readonly string[]): void {
	for (const title of titles) {
		person.titles.add(title);
		person.gender ??= TITLE_GENDER.get(title) ?? null;
	}
}

/** Whom a mention stands for. */
export interface Link {
	readonly entity: Entity;
	/** Others whom it may stand for, best first. */
	readonly rivals: readonly Entity[];
	/** From 0 to 1. */
	readonly certainty: number;
}

/** A link that has no rivals. */
export function sure(entity: Entity): Link {
	return { entity, rivals: [], certainty: 1 };
}
