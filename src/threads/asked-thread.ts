import { Worker } from "node:worker_threads";

/** What a thread is allowed. */
export interface AskedThreadOptions {
	/** For one question, in milliseconds. */
	readonly longestMs: number;
	readonly memoryMb: number;
}

/**
 * A thread of its own that answers one question after the other, each with one message: a question that takes long, or
 * all the memory, ends that thread and nothing else. Between two questions it keeps no process alive. Close it when done.
 */
export class AskedThread<Question, Answer> {
	readonly #script: URL;
	readonly #options: AskedThreadOptions;
	#worker: Worker | null = null;
	#last: Promise<unknown> = Promise.resolve();

	constructor(script: URL, options: AskedThreadOptions) {
		this.#script = script;
		this.#options = options;
	}

	/** null when the question took too long or broke the thread. Never rejects. */
	ask(question: Question): Promise<Answer | null> {
		const answer = this.#last.then(() => this.#ask(question));
		this.#last = answer;
		return answer;
	}

	async close(): Promise<void> {
		await this.#last;
		await this.#end();
	}

	async #ask(question: Question): Promise<Answer | null> {
		const worker = this.#started();
		const answered = new AbortController();
		const { signal } = answered;
		const { promise, resolve } = Promise.withResolvers<Answer | null>();
		worker.on("message", resolve);
		const ended = () => resolve(null);
		worker.on("error", ended).on("exit", ended);
		const timer = setTimeout(ended, this.#options.longestMs);
		signal.addEventListener("abort", () => {
			clearTimeout(timer);
			worker.off("message", resolve).off("error", ended).off("exit", ended);
		});
		worker.postMessage(question);
		const answer = await promise;
		answered.abort();
		if (answer === null) await this.#end();
		return answer;
	}

	#started(): Worker {
		if (this.#worker === null) {
			this.#worker = new Worker(this.#script, {
				resourceLimits: { maxOldGenerationSizeMb: this.#options.memoryMb },
			});
			// Between two questions nobody listens, and the process may end.
			this.#worker.on("error", () => {});
			this.#worker.unref();
		}
		return this.#worker;
	}

	async #end(): Promise<void> {
		const worker = this.#worker;
		this.#worker = null;
		await worker?.terminate();
	}
}
