import { randomUUID } from "node:crypto";
import { type Bucket, type Precondition, type Stored, tagOf } from "./bucket.ts";
import { Failure } from "./failure.ts";
import { textsOf } from "./xml.ts";

/** "There is no minimum size limit on the last part"; the others have 5 MB ("Amazon S3 multipart upload limits"). */
const SMALLEST_PART = 5 * 1024 * 1024;

interface Upload {
	readonly key: string;
	readonly parts: Map<number, Buffer>;
}

/**
 * Multipart uploads under way
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html): nothing is seen of one until it is completed.
 */
export class Uploads {
	readonly #underway = new Map<string, Upload>();

	/** How many were neither completed nor aborted. */
	get size(): number {
		return this.#underway.size;
	}

	/** The new upload's id. */
	create(key: string): string {
		const id = randomUUID();
		this.#underway.set(id, { key, parts: new Map() });
		return id;
	}

	/** The part's tag; the same part again replaces the former. */
	part(key: string, id: string, number: number, data: Buffer): string {
		if (!Number.isInteger(number) || number < 1 || number > 10_000) {
			throw new Failure("InvalidArgument", "Part number must be an integer between 1 and 10000, inclusive");
		}
		this.#of(key, id).parts.set(number, data);
		return tagOf(data);
	}

	/** Puts the named parts together (https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html). */
	complete(bucket: Bucket, key: string, id: string, xml: string, condition: Precondition): Stored {
		const { parts } = this.#of(key, id);
		const tags = textsOf(xml, "ETag");
		const numbers = textsOf(xml, "PartNumber").map(Number);
		if (numbers.length === 0) throw new Failure("MalformedXML", "The XML you provided was not well-formed");
		const chosen = numbers.map((number, index) => {
			if (index > 0 && number <= (numbers[index - 1] ?? 0)) {
				throw new Failure("InvalidPartOrder", "The list of parts was not in ascending order.");
			}
			const data = parts.get(number);
			if (data === undefined || tagOf(data) !== tags[index]) {
				throw new Failure("InvalidPart", "One or more of the specified parts could not be found.");
			}
			if (index < numbers.length - 1 && data.length < SMALLEST_PART) {
				throw new Failure("EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size");
			}
			return data;
		});
		const sums = chosen.map((data) => Buffer.from(tagOf(data).slice(1, -1), "hex"));
		const etag = tagOf(Buffer.concat(sums), `-${chosen.length}`);
		const stored = bucket.put(key, Buffer.concat(chosen), condition, etag);
		this.#underway.delete(id);
		return stored;
	}

	abort(key: string, id: string): void {
		this.#of(key, id);
		this.#underway.delete(id);
	}

	#of(key: string, id: string): Upload {
		const upload = this.#underway.get(id);
		if (upload?.key !== key) {
			throw new Failure("NoSuchUpload", "The specified multipart upload does not exist.");
		}
		return upload;
	}
}
