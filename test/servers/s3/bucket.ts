import { createHash } from "node:crypto";
import { Failure } from "./failure.ts";

/** One object as it is kept. */
export interface Stored {
	readonly data: Buffer;
	/** With its quotation marks. */
	readonly etag: string;
	readonly modified: Date;
}

/** On what a write depends. */
export interface Precondition {
	/** `If-None-Match: *`: only where nothing is. */
	readonly absent: boolean;
	/** `If-Match`: only over the object with this tag. */
	readonly match: string | null;
}

/** One bucket's objects, in memory. */
export class Bucket {
	readonly #objects = new Map<string, Stored>();
	#sorted: readonly string[] | null = null;

	/** The keys, in UTF-8 binary order, which is the order of listings. */
	keys(): readonly string[] {
		this.#sorted ??= [...this.#objects.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
		return this.#sorted;
	}

	find(key: string): Stored | undefined {
		return this.#objects.get(key);
	}

	/** @throws Failure NoSuchKey */
	get(key: string): Stored {
		const found = this.#objects.get(key);
		if (found === undefined) throw new Failure("NoSuchKey", "The specified key does not exist.");
		return found;
	}

	/**
	 * Writes an object, or refuses by the precondition ("Conditional writes",
	 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html).
	 */
	put(key: string, data: Buffer, { absent, match }: Precondition, etag = tagOf(data)): Stored {
		const there = this.#objects.get(key);
		if (match !== null && there === undefined) this.get(key);
		if ((absent && there !== undefined) || (match !== null && there?.etag !== match)) {
			throw new Failure(
				"PreconditionFailed",
				"At least one of the pre-conditions you specified did not hold",
			);
		}
		const stored = { data, etag, modified: new Date() };
		this.#objects.set(key, stored);
		if (there === undefined) this.#sorted = null;
		return stored;
	}

	/** What is not there may be deleted, too. */
	delete(key: string): void {
		if (this.#objects.delete(key)) this.#sorted = null;
	}
}

/** The MD5 of the object's data, in quotation marks. */
export function tagOf(data: Buffer, suffix = ""): string {
	return `"${createHash("md5").update(data).digest("hex")}${suffix}"`;
}
