import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "@jest/globals";
import { Aliases } from "../../src/archive/aliases.ts";
import { Archive } from "../../src/archive/archive.ts";
import { type IngestReport, ingest } from "../../src/archive/ingest.ts";
import { SearchReader } from "../../src/search/reader.ts";
import { closeDatabase, type Database, openDatabase } from "../../src/store/database.ts";
import { Published } from "../../src/store/publication.ts";

/** An article as a line of JSONL, of which a test gives what it cares about. */
export interface Written {
	readonly id: string;
	readonly text: string;
	readonly outlet?: string;
	readonly headline?: string;
	readonly publishedOn?: string | null;
	readonly url?: string | null;
	readonly corrects?: string;
}

/** A real archive in a folder of its own: SQLite, LanceDB, and a reader that sees what is published at once. */
export class TestArchive {
	static readonly #opened: TestArchive[] = [];
	readonly folder: string;
	readonly db: Database;
	/** As one who may read every collection that is asked for; `seenBy` narrows it. */
	readonly archive: Archive;
	readonly #search: SearchReader;
	#files = 0;

	private constructor(folder: string, db: Database, search: SearchReader, clock?: () => Date) {
		this.folder = folder;
		this.db = db;
		this.#search = search;
		const published = new Published(db, { maxAgeMs: 0 });
		const parts = { db, search, aliases: new Aliases([]), ...(clock && { clock }) };
		this.archive = new Archive(parts, ["shared"], published);
	}

	/** Closed and removed when the suite ends. `clock` is what "yesterday" in a question is reckoned from. */
	static async open({ clock }: { clock?: () => Date } = {}): Promise<TestArchive> {
		const folder = await mkdtemp(join(tmpdir(), "on-record-archive-"));
		const db = await openDatabase({ url: null, directory: folder });
		const opened = new TestArchive(folder, db, await SearchReader.open(join(folder, "search")), clock);
		TestArchive.#opened.push(opened);
		return opened;
	}

	get uri(): string {
		return join(this.folder, "search");
	}

	/** Takes in files and folders, or articles written down first. */
	async add(from: string | readonly Written[], collection = "shared"): Promise<IngestReport> {
		const path = typeof from === "string" ? from : await this.write(from);
		return ingest(this.db, this.uri, [path], { collection });
	}

	/** Writes a JSONL file of these articles. */
	async write(articles: readonly Written[]): Promise<string> {
		this.#files += 1;
		const path = join(this.folder, `articles-${this.#files}.jsonl`);
		const lines = articles.map((article) =>
			JSON.stringify({ ...DEFAULTS, headline: article.id, ...article }),
		);
		await writeFile(path, `${lines.join("\n")}\n`);
		return path;
	}

	static async closeAll(): Promise<void> {
		for (const archive of TestArchive.#opened.splice(0)) await archive.#close();
	}

	async #close(): Promise<void> {
		this.#search.close();
		await closeDatabase(this.db);
		await rm(this.folder, { recursive: true, force: true });
	}
}

afterAll(TestArchive.closeAll);

const DEFAULTS = { outlet: "The Gazette", publishedOn: "2024-05-01", url: null };
