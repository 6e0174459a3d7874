import { APIError, type OpenAI } from "openai";
import type { ChatCompletionCreateParamsStreaming } from "openai/resources/chat/completions";
import { DraftFault } from "./fault.ts";
import { DRAFT_SCHEMA, type Message } from "./prompt.ts";

/** What comes in of a streamed completion, in order. */
export type Piece =
	| { readonly kind: "text"; readonly text: string }
	| { readonly kind: "usage"; readonly input: number; readonly output: number };

/** More than six claims take, with room for a model that thinks first. */
export const MOST_OUTPUT_TOKENS = 3_000;

type Parameters = Partial<ChatCompletionCreateParamsStreaming>;

/** The form of an answer, and how long it may get. */
export interface AnswerForm {
	readonly name: string;
	/** A JSON schema. */
	readonly schema: Record<string, unknown>;
	readonly mostTokens: number;
}

const DRAFT_FORM: AnswerForm = { name: "draft", schema: DRAFT_SCHEMA, mostTokens: MOST_OUTPUT_TOKENS };

/**
 * From what OpenAI's own server understands down to what every server does; each way asks for less. A server that
 * refuses one is asked in the next.
 */
function waysOf({ name, schema, mostTokens }: AnswerForm): readonly Parameters[] {
	return [
		{
			response_format: { type: "json_schema", json_schema: { name, strict: true, schema } },
			stream_options: { include_usage: true },
			max_completion_tokens: mostTokens,
		},
		{
			response_format: { type: "json_object" },
			stream_options: { include_usage: true },
			max_tokens: mostTokens,
		},
		{ max_tokens: mostTokens },
	];
}

/** What a server answers to a request that holds something it does not know. */
const NOT_UNDERSTOOD: ReadonlySet<number | undefined> = new Set([400, 415, 422, 501]);

/** Asks one model, in the fullest way that its server is known to understand. */
export class Completions {
	readonly #client: OpenAI;
	readonly #model: string;
	readonly #ways: readonly Parameters[];
	#way = 0;

	constructor(client: OpenAI, model: string, form: AnswerForm = DRAFT_FORM) {
		this.#client = client;
		this.#model = model;
		this.#ways = waysOf(form);
	}

	/**
	 * The model's answer as it comes in. Ends when the server says that it is whole, or says nothing more.
	 * @throws DraftFault for what the model itself would not say, and what the client throws.
	 */
	async *stream(messages: readonly Message[], signal: AbortSignal): AsyncGenerator<Piece> {
		const stream = await this.#open(messages, signal);
		for await (const chunk of stream) {
			signal.throwIfAborted();
			if (chunk.usage) {
				yield { kind: "usage", input: chunk.usage.prompt_tokens, output: chunk.usage.completion_tokens };
			}
			const [choice] = chunk.choices ?? [];
			if (!choice) continue;
			const { delta, finish_reason } = choice;
			if (delta?.refusal) throw new DraftFault("refusal");
			if (delta?.content) yield { kind: "text", text: delta.content };
			if (finish_reason === "content_filter") throw new DraftFault("filtered");
			if (finish_reason === "length") throw new DraftFault("truncated");
		}
		// The client ends the loop quietly when the signal has ended the call.
		signal.throwIfAborted();
	}

	async #open(messages: readonly Message[], signal: AbortSignal) {
		for (let way = this.#way; ; way++) {
			try {
				const stream = await this.#client.chat.completions.create(
					{ model: this.#model, messages: [...messages], stream: true, ...this.#ways[way] },
					{ signal },
				);
				this.#way = way;
				return stream;
			} catch (error) {
				const simpler =
					way + 1 < this.#ways.length && error instanceof APIError && NOT_UNDERSTOOD.has(error.status);
				if (!simpler) throw error;
			}
		}
	}
}
