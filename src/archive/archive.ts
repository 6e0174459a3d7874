import type { Article, Span } from "../corpus/article.ts";
import type { SearchReader, SearchSnapshot } from "../search/reader.ts";
import { SearchUnavailable } from "../search-unavailable.ts";
import { Articles } from "../store/articles.ts";
import type { Coverage, OutletCoverage } from "../store/coverage.ts";
import type { Database } from "../store/database.ts";
import type { Person } from "../store/people.ts";
import { current, type Publication, Published } from "../store/publication.ts";
import { Quotations } from "../store/quotations.ts";
import { Terms } from "../store/terms.ts";
import type { Aliases } from "./aliases.ts";
import { type Answered, answer } from "./answering.ts";
import { paragraphsAround } from "./context.ts";
import type { Filter, Holdings } from "./holdings.ts";
import { tableVersions } from "./publishing.ts";
import { type ClaimedQuotation, quotationsIn } from "./quotations-in.ts";
import { RecentArticles } from "./recent.ts";
import type { Semantic } from "./semantic.ts";
import { type FoundSource, passagesFor } from "./sources.ts";
import { type Statements, type StatementsSought, statementsOf } from "./statements.ts";
import { timeline } from "./timeline.ts";
import { type WhoSaid, whoSaid } from "./who-said.ts";

export type { Coverage } from "../store/coverage.ts";
export type { Person } from "../store/people.ts";
export type { Looked } from "./answering.ts";
export type { Filter } from "./holdings.ts";

interface ArchiveParts {
	readonly db: Database;
	readonly search: SearchReader;
	readonly aliases: Aliases;
	/** Search by meaning, beside that by words. */
	readonly semantic?: Semantic;
	/** What "yesterday" in a question is reckoned from; the machine's clock unless one is given. */
	readonly clock?: () => Date;
}

/**
 * All that a command may ask of the rest, within the caller's collections.
 * Every call reads one published version, SQL and search tables alike.
 */
export class Archive {
	readonly #parts: ArchiveParts;
	readonly #published: Published;
	readonly #recent: RecentArticles;
	readonly #collections: readonly string[];

	constructor(
		parts: ArchiveParts,
		collections: readonly string[] = [],
		published = new Published(parts.db),
		recent = new RecentArticles(new Articles(parts.db), new Quotations(parts.db)),
	) {
		this.#parts = parts;
		this.#collections = collections;
		this.#published = published;
		this.#recent = recent;
	}

	/** The same archive as a caller with these collections may see it. */
	seenBy(collections: readonly string[]): Archive {
		return new Archive(this.#parts, collections, this.#published, this.#recent);
	}

	/** The published version; at most a second old. */
	async version(): Promise<number> {
		return (await this.#published.current()).archiveVersion;
	}

	/** What a question with this filter searches. */
	async coverage(filter: Filter): Promise<Coverage> {
		const { articles, collections, at } = await this.#holdings();
		return articles.coverage(collections, given(filter), at);
	}

	/** The outlets, most articles first. */
	async outlets(): Promise<OutletCoverage[]> {
		const { articles, collections, at } = await this.#holdings();
		return articles.outlets(collections, at);
	}

	/** Who said these words, as a person remembers them; `speaker` is whom the asker believes to have said them. */
	async whoSaid(words: string, speaker: string | null, filter: Filter): Promise<WhoSaid> {
		return whoSaid(
			await this.#holdings(),
			words,
			speaker === null ? null : await this.people(speaker),
			given(filter),
		);
	}

	/** The quotations that a message claims, to be looked up one by one. */
	quotationsIn(message: string): ClaimedQuotation[] {
		return quotationsIn(message);
	}

	/** Whom a surname, a full name, an alias or a role may mean, most statements first. */
	async people(text: string): Promise<Person[]> {
		const { quotations, collections, at } = await this.#holdings();
		return quotations.people(collections, at, { text, aliases: this.#parts.aliases.of(text) }, 10);
	}

	/** Folded surnames of the people of public life whom the archive quotes: those quoted more than once, 20,000 at most. */
	async figures(): Promise<ReadonlySet<string>> {
		const { quotations, collections, at } = await this.#holdings();
		return new Set(await quotations.surnamesQuoted(collections, at, FEWEST_STATEMENTS, MOST_FIGURES));
	}

	/** What a person is on record as saying. */
	async saidBy(person: Person, sought: StatementsSought, filter: Filter): Promise<Statements> {
		return statementsOf(await this.#holdings(), person, sought, given(filter));
	}

	/** The sentences that answer a question, or an abstention; days that it names are looked at first. */
	async answer(question: string, filter: Filter): Promise<Answered> {
		return answer(await this.#holdings(), question, given(filter), this.#today());
	}

	/** The passages that may answer a question, best first and 12 at most, for a draft to rest on. */
	async sources(question: string, filter: Filter = {}): Promise<FoundSource[]> {
		return passagesFor(await this.#holdings(), question, given(filter), this.#today());
	}

	/** Dated articles on a topic, oldest first, each with the passage that is most about it. */
	async timeline(topic: string, filter: Filter): Promise<{ article: Article; span: Span }[]> {
		return timeline(await this.#holdings(), topic, given(filter));
	}

	/** The paragraphs around a span of an article; null when that version is not in the archive (any more). */
	async context(
		articleId: string,
		version: number,
		span: Span,
	): Promise<{ article: Article; span: Span } | null> {
		const { articles, collections, at } = await this.#holdings();
		const article = await articles.find(collections, articleId, at);
		if (article?.version !== version) return null;
		const around = paragraphsAround(article.text, span);
		return around && { article, span: around };
	}

	/** Completions of a speaker's or an outlet's name. */
	async suggest(kind: "person" | "outlet", prefix: string): Promise<string[]> {
		const { articles, quotations, collections, at } = await this.#holdings();
		if (kind === "person") {
			return (await quotations.speakersStartingWith(collections, at, prefix, 25)).map(({ name }) => name);
		}
		const outlets = (await articles.outlets(collections, at)).map(({ outlet }) => outlet);
		return outlets.filter((outlet) => outlet.toLowerCase().startsWith(prefix.toLowerCase())).slice(0, 25);
	}

	/** In UTC. */
	#today(): string {
		return (this.#parts.clock?.() ?? new Date()).toISOString().slice(0, 10);
	}

	async #holdings(): Promise<Holdings> {
		const { db, semantic } = this.#parts;
		const { publication, snapshot } = await this.#snapshot();
		return {
			at: publication.archiveVersion,
			collections: this.#collections,
			articles: new Articles(db),
			quotations: new Quotations(db),
			terms: new Terms(db),
			search: snapshot,
			recent: this.#recent,
			...(semantic && { semantic }),
		};
	}

	/**
	 * Tables that are made anew drop what was published before; a second look finds what is published now. Where there
	 * is nothing to be searched, only what searches fails.
	 */
	async #snapshot(): Promise<{ publication: Publication; snapshot: SearchSnapshot }> {
		const { db, search } = this.#parts;
		const publication = await this.#published.current();
		try {
			return { publication, snapshot: await search.at(tableVersions(publication)) };
		} catch {
			const now = await current(db);
			const snapshot = await search.at(tableVersions(now)).catch(unsearchable);
			return { publication: now, snapshot };
		}
	}
}

/** @throws what is not about searching */
function unsearchable(error: unknown): SearchSnapshot {
	if (!(error instanceof SearchUnavailable)) throw error;
	const fail = async () => {
		throw error;
	};
	return { passages: fail, quotations: fail, quotationsOn: fail };
}

const FEWEST_STATEMENTS = 2;
const MOST_FIGURES = 20_000;

/** A filter without its empty parts, as the stores take it. */
function given({ since, until, outlet }: Filter): { since?: string; until?: string; outlet?: string } {
	return { ...(since && { since }), ...(until && { until }), ...(outlet && { outlet }) };
}
