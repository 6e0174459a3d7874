import type { Archive, Coverage } from "../../../src/archive/archive.ts";

const NAMES = ["Ada Marsh", "Adam Osei", "Boris Lund"];

/** As much of an archive as a platform asks for, which tells what it was asked by whom. */
export class SmallArchive {
	readonly collections: readonly string[];
	/** Set to make every question fail. */
	readonly mood: { broken: boolean };

	constructor(collections: readonly string[] = [], mood = { broken: false }) {
		this.collections = collections;
		this.mood = mood;
	}

	seenBy(collections: readonly string[]): SmallArchive {
		return new SmallArchive(collections, this.mood);
	}

	async version(): Promise<number> {
		return 1;
	}

	async suggest(kind: string, prefix: string): Promise<string[]> {
		if (this.mood.broken) throw new Error("the archive is away");
		const known =
			kind === "person"
				? [...NAMES, ...this.collections, `Ad${"a".repeat(200)}`, `Ad ${"b".repeat(100)}`]
				: ["The Herald"];
		return known.filter((name) => name.toLowerCase().startsWith(prefix.toLowerCase()));
	}

	async coverage(): Promise<Coverage> {
		if (this.mood.broken) throw new Error("the archive is away");
		const newestFetchedAt = "2020-01-01T00:00:00.000Z";
		return {
			articles: 7,
			quotations: 21,
			outlets: 3,
			from: "2016-11-09",
			to: "2019-12-31",
			undated: 0,
			newestFetchedAt,
		};
	}

	/** As the parts that want a whole archive take it. */
	get whole(): Archive {
		return this as unknown as Archive;
	}
}
