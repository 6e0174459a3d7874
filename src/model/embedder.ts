import { APIError, type OpenAI } from "openai";
import { type Embedder, TextRefused } from "../archive/embedding.ts";

const LONGEST_REQUEST_MS = 60_000;
/** What servers answer to a text that is too long or that they will not take. */
const REFUSES_TEXT: ReadonlySet<number | undefined> = new Set([400, 413, 422]);

/** Embeds with any server that speaks OpenAI's protocol. */
export class ServerEmbedder implements Embedder {
	readonly model: string;
	readonly #client: OpenAI;

	constructor(client: OpenAI, model: string) {
		this.#client = client;
		this.model = model;
	}

	/** @throws TextRefused, what the client throws, and an Error when the answer is not one vector a text. */
	async embed(texts: readonly string[], signal?: AbortSignal): Promise<readonly (readonly number[])[]> {
		const timeout = AbortSignal.timeout(LONGEST_REQUEST_MS);
		const answer = await this.#client.embeddings
			.create(
				// Named, because the client's own choice is one that not every server knows.
				{ model: this.model, input: [...texts], encoding_format: "float" },
				{ signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]) },
			)
			.catch((error: unknown) => {
				if (error instanceof APIError && REFUSES_TEXT.has(error.status)) {
					throw new TextRefused(`the embedding server refused ${texts.length} texts`, { cause: error });
				}
				throw error;
			});
		return checked(answer.data, texts.length);
	}
}

function checked(data: unknown, count: number): readonly (readonly number[])[] {
	const rows = (Array.isArray(data) ? data : []) as readonly { index?: number; embedding?: unknown }[];
	const vectors = rows
		.toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0))
		.map(({ embedding }) => embedding)
		.filter(isVector);
	const [first] = vectors;
	if (vectors.length !== count || vectors.some(({ length }) => length !== first?.length)) {
		throw new Error(
			`Expected ${count} vectors of one length from the embedding server, got ${vectors.length} of ${rows.length} that can be used. Check OPENAI_EMBEDDING_MODEL.`,
		);
	}
	return vectors;
}

function isVector(value: unknown): value is readonly number[] {
	return Array.isArray(value) && value.length > 0 && value.every(Number.isFinite);
}
