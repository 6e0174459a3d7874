import type { Caller } from "./invocation.ts";

/** One kind of thing that is stored about a person. */
export interface PersonalRecords {
	/** In a few words: "feedback you gave". */
	readonly what: string;
	/** One record a line, as a person can read it. */
	readonly records: readonly string[];
}

/** What is stored about people, which they may see and have deleted. */
export interface PersonalData {
	export(person: Pick<Caller, "platform" | "id">): Promise<readonly PersonalRecords[]>;
	/** @returns how many records went; what must be kept, and why, is told in `kept`. */
	delete(
		person: Pick<Caller, "platform" | "id">,
	): Promise<{ readonly deleted: number; readonly kept: readonly string[] }>;
}
