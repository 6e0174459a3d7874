import { type Entity, learnTitles, newEntity } from "./entity.ts";
import { genderOfGivenName, isGivenName } from "./first-names.ts";
import { PERSON_NOUNS, PERSONAL_TITLES } from "./lexicon.ts";
import { compatibleGivenNames, foldName, parseName } from "./names.ts";

/** Of more people of one name than this only the last ones are told apart; an article of a million names stays linear. */
const MOST_OF_ONE_NAME = 24;

/** A misspelling is looked for among so many people, and among more not at all. */
const MOST_COMPARED = 400;

/** The people of one article, by surname and by given name. */
export class Registry {
	readonly people: Entity[] = [];
	readonly #bySurname = new Map<string, Entity[]>();
	readonly #byGiven = new Map<string, Entity[]>();

	/** Finds the person of this full name or takes them in. */
	full(name: string, titles: readonly string[]): Entity | null {
		const parsed = parseName(name);
		if (parsed === null) return null;
		const same = this.withSurname(parsed.surname).findLast((person) =>
			compatibleGivenNames(person.given, parsed.given),
		);
		const person = same ?? this.#add(name, parsed.surname);
		if (parsed.given.join(" ").length > person.given.join(" ").length || person.name === "") {
			person.given = [...parsed.given];
			person.name = name;
			for (const given of parsed.given) if (given.length > 1) push(this.#byGiven, given, person);
		}
		learnTitles(person, titles);
		person.gender ??= genderOfGivenName(parsed.given[0] ?? "");
		person.evident ||=
			isGivenName(parsed.given[0] ?? "") ||
			titles.some((title) => PERSONAL_TITLES.has(title) || PERSON_NOUNS.has(title));
		return person;
	}

	/** People who may be meant by one word: of that surname, else of that given name. */
	withSurname(surname: string): readonly Entity[] {
		return this.#bySurname.get(surname)?.slice(-MOST_OF_ONE_NAME) ?? [];
	}

	withGivenName(given: string): readonly Entity[] {
		return this.#byGiven.get(given)?.slice(-MOST_OF_ONE_NAME) ?? [];
	}

	/** The one full-named person whose surname differs in a single letter ("Reyas" for "Reyes"), if there is exactly one. */
	misspelt(surname: string): readonly Entity[] {
		if (surname.length < 5 || this.people.length > MOST_COMPARED) return [];
		const near = this.people.filter(
			(person) => person.given.length > 0 && differsByOneLetter(person.surname, surname),
		);
		return near.length === 1 ? near : [];
	}

	/** Takes in a person of whom the article gives one word only. */
	single(name: string, titles: readonly string[]): Entity {
		const person = this.#add(name, foldName(name));
		learnTitles(person, titles);
		person.gender ??= genderOfGivenName(name);
		person.evident = true;
		return person;
	}

	#add(name: string, surname: string): Entity {
		const person = newEntity("person", name, surname);
		this.people.push(person);
		push(this.#bySurname, surname, person);
		return person;
	}
}

function differsByOneLetter(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
	let i = 0;
	while (i < a.length && a[i] === b[i]) i += 1;
	const rest = (word: string, by: number) => word.slice(i + by);
	return rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [value]);
	else if (!list.slice(-MOST_OF_ONE_NAME).includes(value)) list.push(value);
}
