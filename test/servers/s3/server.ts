import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { systemClock } from "../../../src/store/clock.ts";
import { Listener, type WireAnswer, type WireRequest } from "../loopback/listener.ts";
import { LoopbackServer } from "../loopback/server.ts";
import { Bucket, type Precondition } from "./bucket.ts";
import { Failure } from "./failure.ts";
import { list } from "./listing.ts";
import { read } from "./reading.ts";
import { authenticate, type Credentials, header } from "./signature.ts";
import { Uploads } from "./uploads.ts";
import { document, element, group, textsOf } from "./xml.ts";

interface S3Options {
	/** How long every answer takes; for measuring. */
	readonly latencyMs?: number;
	/** Listings come in pages of so many keys. */
	readonly pageKeys?: number;
}

/**
 * As much of Amazon S3's REST protocol (https://docs.aws.amazon.com/AmazonS3/latest/API/) as a search engine's object
 * store asks for, with path-style addresses on the loopback interface, one bucket, in memory. Signatures are verified.
 */
export class S3Server extends LoopbackServer {
	readonly credentials: Credentials = { accessKeyId: "AKIATEST", secretAccessKey: "a/secret+of+the/tests" };
	/** Another for each server: clients keep what they know of a bucket, whatever its address. */
	readonly bucketName = `archive-${randomUUID()}`;
	readonly bucket = new Bucket();
	readonly uploads = new Uploads();
	protected readonly listener: Listener;
	readonly #options: S3Options;
	#port = 0;

	private constructor(options: S3Options) {
		super(systemClock);
		this.#options = options;
		this.listener = new Listener(
			{
				clock: systemClock,
				faults: this.faults,
				tooMany: () => new Failure("SlowDown", "Please reduce your request rate.").answer("/"),
				failed: (status) =>
					new Failure("InternalError", "We encountered an internal error.").answer("/", status),
				answer: (request) => this.#answer(request),
				upgrade: (_, socket) => socket.destroy(),
			},
			this,
		);
	}

	static async start(options: S3Options = {}): Promise<S3Server> {
		const server = new S3Server(options);
		server.#port = await server.listener.listen();
		return server;
	}

	/** What a client of this server has in its environment. */
	get environment() {
		return {
			AWS_ACCESS_KEY_ID: this.credentials.accessKeyId,
			AWS_SECRET_ACCESS_KEY: this.credentials.secretAccessKey,
			AWS_REGION: "us-east-1",
			AWS_ENDPOINT: `http://127.0.0.1:${this.#port}`,
			AWS_ALLOW_HTTP: "true",
		};
	}

	stop(): Promise<void> {
		return this.listener.close();
	}

	async #answer(request: WireRequest): Promise<WireAnswer> {
		const { latencyMs = 0 } = this.#options;
		if (latencyMs > 0) await delay(latencyMs);
		try {
			authenticate(request, this.credentials);
			const [, name = "", key = ""] = /^\/([^/]*)\/?(.*)$/s.exec(request.path) ?? [];
			if (name !== this.bucketName) {
				throw new Failure("NoSuchBucket", "The specified bucket does not exist");
			}
			return key === "" ? this.#ofBucket(request) : this.#ofObject(request, key);
		} catch (error) {
			if (error instanceof Failure) return error.answer(request.path);
			throw error;
		}
	}

	#ofBucket(request: WireRequest): WireAnswer {
		const { method, query } = request;
		if (method === "HEAD") return { status: 200 };
		if (method === "GET" && query.get("list-type") === "2") {
			return list(this.bucketName, this.bucket, query, this.#options.pageKeys);
		}
		if (method === "POST" && query.has("delete")) return this.#deleteAll(request);
		throw new Failure("NotImplemented", `${method} of a bucket with ${query} is not implemented here.`);
	}

	#ofObject(request: WireRequest, key: string): WireAnswer {
		const { method, query, raw } = request;
		const upload = query.get("uploadId");
		if (method === "GET" || method === "HEAD") return read(request, this.bucket.get(key));
		if (method === "POST" && query.has("uploads")) {
			const named = [element("Bucket", this.bucketName), element("Key", key)];
			const id = element("UploadId", this.uploads.create(key));
			return { status: 200, ...document("InitiateMultipartUploadResult", [...named, id]) };
		}
		if (method === "POST" && upload !== null) {
			const { etag } = this.uploads.complete(this.bucket, key, upload, raw.toString(), precondition(request));
			return { status: 200, ...document("CompleteMultipartUploadResult", [element("ETag", etag)]) };
		}
		if (method === "DELETE" && upload !== null) {
			this.uploads.abort(key, upload);
			return { status: 204 };
		}
		if (method === "DELETE") {
			this.bucket.delete(key);
			return { status: 204 };
		}
		if (method === "PUT" && upload !== null) {
			const etag = this.uploads.part(key, upload, Number(query.get("partNumber")), raw);
			return { status: 200, headers: { etag } };
		}
		if (method === "PUT" && header(request, "x-amz-copy-source") !== "") return this.#copy(request, key);
		if (method === "PUT") {
			const { etag } = this.bucket.put(key, raw, precondition(request));
			return { status: 200, headers: { etag } };
		}
		throw new Failure("MethodNotAllowed", "The specified method is not allowed against this resource.");
	}

	/** CopyObject (https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html). */
	#copy(request: WireRequest, key: string): WireAnswer {
		const source = decodeURIComponent(header(request, "x-amz-copy-source")).replace(/^\//, "");
		const [, name, from = ""] = /^([^/]+)\/(.+)$/s.exec(source) ?? [];
		if (name !== this.bucketName) throw new Failure("NoSuchBucket", "The specified bucket does not exist");
		const { data } = this.bucket.get(from);
		const { etag, modified } = this.bucket.put(key, data, precondition(request));
		const about = [element("LastModified", modified.toISOString()), element("ETag", etag)];
		return { status: 200, ...document("CopyObjectResult", about) };
	}

	/** DeleteObjects (https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html): up to 1,000 keys. */
	#deleteAll({ raw }: WireRequest): WireAnswer {
		const keys = textsOf(raw.toString(), "Key");
		if (keys.length === 0 || keys.length > 1_000) {
			throw new Failure("MalformedXML", "The XML you provided was not well-formed");
		}
		for (const key of keys) this.bucket.delete(key);
		const deleted = keys.map((key) => group("Deleted", [element("Key", key)]));
		return { status: 200, ...document("DeleteResult", deleted) };
	}
}

function precondition(request: WireRequest): Precondition {
	const absent = header(request, "if-none-match") === "*";
	return { absent, match: header(request, "if-match") || null };
}
