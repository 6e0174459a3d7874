import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readAliases } from "../archive/aliases.ts";
import { Archive } from "../archive/archive.ts";
import { checkRecord } from "../community/moderation/record.ts";
import type { Config } from "../config.ts";
import { SHARED } from "../corpus/article.ts";
import { misquotation, NOTE_FROM } from "../moderation/detectors/misquotation.ts";
import type { Said } from "../moderation/record.ts";
import type { Attribution } from "../moderation/verdict.ts";
import { SearchReader } from "../search/reader.ts";
import { closeDatabase, openDatabase } from "../store/database.ts";

/** What the record has of words that a message puts in somebody's mouth. It never says that they are false. */
export interface Note {
	readonly kind: "verbatim" | "altered" | "other-speaker" | "not-on-record";
	/** As the message has it. */
	readonly speaker: string;
	readonly words: string;
	/** The statement on record; null where there is none. */
	readonly said: Said | null;
}

type Settings = Pick<Config, "databaseUrl" | "dataDir" | "corpusUri">;

/** Notes from the archive of this machine, which is opened when the first message quotes somebody. */
export class RecordNotes {
	readonly #settings: Settings;
	#opened: Promise<{ archive: Archive; close(): Promise<void> } | null> | null = null;

	constructor(settings: Settings) {
		this.#settings = settings;
	}

	/**
	 * What may be said of a message's quotations: of what is surely otherwise on record first. null where there is
	 * nothing to say, where the record cannot tell, and where there is no archive.
	 * @throws when there is an archive that cannot be opened or read.
	 */
	async of(attributions: readonly Attribution[]): Promise<Note | null> {
		if (attributions.length === 0) return null;
		this.#opened ??= open(this.#settings);
		const opened = await this.#opened;
		if (opened === null) return null;
		const notes: Note[] = [];
		for (const attribution of attributions) {
			const { speaker, words } = attribution;
			const { answer } = await checkRecord(opened.archive, words, speaker);
			if (answer.kind === "unknown") continue;
			if (answer.kind === "absent") {
				notes.push({ kind: "not-on-record", speaker, words, said: null });
				continue;
			}
			const found = misquotation(attribution, answer);
			if (found === null || found.finding.confidence >= NOTE_FROM)
				notes.push({ kind: answer.kind, speaker, words, said: answer.said });
		}
		return (
			notes.find(({ kind }) => kind === "altered" || kind === "other-speaker") ??
			notes.find(({ kind }) => kind === "verbatim") ??
			notes[0] ??
			null
		);
	}

	async close(): Promise<void> {
		await (await this.#opened)?.close();
	}
}

async function open({ databaseUrl, dataDir, corpusUri }: Settings) {
	// Judging a text makes no archive where there is none.
	if (databaseUrl === null && !existsSync(join(dataDir, "on-record.sqlite"))) return null;
	const db = await openDatabase({ url: databaseUrl, directory: dataDir });
	const search = await SearchReader.open(corpusUri);
	const aliases = await readAliases(fileURLToPath(new URL("../../data/speakers.json", import.meta.url)));
	return {
		archive: new Archive({ db, search, aliases }, [SHARED]),
		close: async () => {
			search.close();
			await closeDatabase(db);
		},
	};
}
