import { performance } from "node:perf_hooks";
import type { Claim, Source } from "../verifying/claim.ts";
import { type Shown, settle } from "../verifying/settle.ts";
import { type DraftBudget, estimatedTokens } from "./budget.ts";
import { type Completions, MOST_OUTPUT_TOKENS } from "./completion.ts";
import type { DraftCache } from "./draft-cache.ts";
import { type Draft, DraftReading } from "./draft-reading.ts";
import { DraftFault, faultOf, type Unavailable } from "./fault.ts";
import { costOf, type Prices, type Tokens } from "./price.ts";
import { messagesFor } from "./prompt.ts";
import { Rest } from "./rest.ts";

export interface DraftInput {
	readonly question: string;
	readonly sources: readonly Source[];
	/** Whose budget it comes from; null is no community's. */
	readonly community: string | null;
	/** Ends this caller's waiting; a draft that others may wait for too goes on. */
	readonly signal?: AbortSignal;
}

export type Drafted =
	| {
			readonly outcome: "drafted";
			/** What the verifier lets through, never empty. */
			readonly shown: readonly ShownClaim[];
	  }
	| { readonly outcome: "unavailable"; readonly reason: Unavailable };

/** What the verifier lets through: a claim as it was drafted, or the source's own sentence instead. */
export type ShownClaim = Exclude<Shown, { readonly kind: "dropped" }>;

/** Told what there is to show so far: each time all of it. */
export type OnClaims = (shown: readonly ShownClaim[]) => void;

/** pino's logger is one. */
export interface DraftLog {
	info(fields: object, message: string): void;
	warn(fields: object, message: string): void;
}

export interface DrafterParts {
	readonly completions: Pick<Completions, "stream">;
	readonly budget: Pick<DraftBudget, "reserve" | "settle">;
	readonly cache: DraftCache;
	readonly log: DraftLog;
	/** For the log only. */
	readonly model: string;
	readonly prices?: Prices | null;
	/** The longest that a draft may take, in milliseconds. */
	readonly wholeMs?: number;
	readonly rest?: Rest;
}

/** An answer may take 19 seconds in all, and the passages have to be found too. */
const WHOLE_MS = 17_500;

/** Faults that say something of the server, and not of one question. */
const OF_THE_SERVER: ReadonlySet<Unavailable> = new Set([
	"timeout",
	"connection",
	"rate limit",
	"server error",
	"request refused",
]);
/** Those that cost nothing: the server has not begun. */
const UNBILLED: ReadonlySet<Unavailable> = new Set([
	"connection",
	"rate limit",
	"server error",
	"request refused",
]);

/** A draft that is under way. */
interface Flight {
	readonly drafted: Promise<Drafted>;
	readonly listeners: Set<OnClaims>;
	/** For those who join late. */
	shown: readonly ShownClaim[];
}

/**
 * Asks a model what the passages say, and lets through what they do say. Whatever goes wrong, it says in time that
 * there is no draft, and never rejects: the caller has the extractive answer.
 */
export class Drafter {
	readonly #with: DrafterParts;
	readonly #rest: Rest;
	readonly #flights = new Map<string, Flight>();

	constructor(parts: DrafterParts) {
		this.#with = parts;
		this.#rest = parts.rest ?? new Rest();
	}

	/**
	 * The same question over the same passages, asked by several at once, is drafted once.
	 * `onClaims` is told of each claim as soon as it is whole, and only of what the verifier lets through.
	 */
	async draft(input: DraftInput, onClaims: OnClaims = () => {}): Promise<Drafted> {
		const { question, sources, signal } = input;
		if (sources.length === 0) return unavailable("empty");
		const key = this.#with.cache.keyOf(question, sources);
		const flight = this.#flights.get(key) ?? this.#start(key, input);
		// A listener that fails is its owner's concern, and no reason to lose the draft.
		const listener: OnClaims = (shown) => {
			try {
				onClaims(shown);
			} catch (err) {
				this.#with.log.warn({ err }, "a draft under way could not be shown");
			}
		};
		if (flight.shown.length > 0) listener(flight.shown);
		flight.listeners.add(listener);
		try {
			return await unlessAborted(flight.drafted, signal);
		} finally {
			flight.listeners.delete(listener);
		}
	}

	#start(key: string, input: DraftInput): Flight {
		const { promise, resolve } = Promise.withResolvers<Drafted>();
		const flight: Flight = { drafted: promise, listeners: new Set(), shown: [] };
		this.#flights.set(key, flight);
		const tell: OnClaims = (shown) => {
			flight.shown = shown;
			for (const listener of flight.listeners) listener(shown);
		};
		void this.#drafted(key, input, tell).then((drafted) => {
			this.#flights.delete(key);
			resolve(drafted);
		});
		return flight;
	}

	async #drafted(key: string, input: DraftInput, tell: OnClaims): Promise<Drafted> {
		const { cache, log, model } = this.#with;
		try {
			const known = await cache.get(key);
			if (known === null) return await this.#ask(key, input, tell);
			const drafted = settled(known, input.sources);
			log.info({ model, cached: true, ...summary(drafted) }, "drafted");
			return drafted;
		} catch (err) {
			log.warn({ err }, "a draft failed");
			return unavailable("fault");
		}
	}

	async #ask(key: string, input: DraftInput, tell: OnClaims): Promise<Drafted> {
		const { budget, completions, cache, log, model, wholeMs = WHOLE_MS } = this.#with;
		const began = performance.now();
		if (this.#rest.isResting) return this.#without("resting");
		const messages = messagesFor(input.question, input.sources);
		const asked = estimatedTokens(messages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0));
		const reservation = await budget.reserve(input.community, asked + MOST_OUTPUT_TOKENS);
		if (reservation === null) return this.#without("budget");

		const reading = new DraftReading();
		const ending = AbortSignal.timeout(wholeMs);
		let firstMs: number | null = null;
		let drafted: Drafted;
		try {
			const pieces = completions.stream(messages, ending);
			const whole = reading.read(pieces, (claims) => {
				const shown = verified(claims, input.sources);
				if (ending.aborted || shown.length === 0) return;
				firstMs ??= performance.now() - began;
				tell(shown);
			});
			const draft = await unlessLate(whole, ending);
			this.#rest.succeeded();
			await cache.set(key, draft);
			drafted = settled(draft, input.sources);
		} catch (error) {
			const fault = ending.aborted ? new DraftFault("timeout") : faultOf(error);
			if (OF_THE_SERVER.has(fault.reason)) this.#rest.failed(fault.retryAfterMs);
			if (fault.reason === "fault") log.warn({ err: error }, "a draft failed");
			drafted = unavailable(fault.reason);
		}
		const tokens = reading.tokens ?? estimated(asked, reading.written, drafted);
		await budget.settle(reservation, tokens.input + tokens.output).catch((err: unknown) => {
			log.warn(
				{ err },
				"what a draft took could not be written down; all that was set aside counts as spent",
			);
		});
		const cost = costOf(tokens, this.#with.prices ?? null);
		log.info(
			{
				model,
				cached: false,
				...summary(drafted),
				tokens,
				...(cost !== null && { cost }),
				firstMs: firstMs && Math.round(firstMs),
				ms: Math.round(performance.now() - began),
			},
			"drafted",
		);
		return drafted;
	}

	#without(reason: Unavailable): Drafted {
		const drafted = unavailable(reason);
		this.#with.log.info({ model: this.#with.model, cached: false, ...summary(drafted) }, "drafted");
		return drafted;
	}
}

function settled({ claims, declined }: Draft, sources: readonly Source[]): Drafted {
	if (declined || claims.length === 0) return unavailable("declined");
	const shown = verified(claims, sources);
	return shown.length === 0 ? unavailable("unverified") : { outcome: "drafted", shown };
}

function verified(claims: readonly Claim[], sources: readonly Source[]): ShownClaim[] {
	return settle(claims, sources).filter((each): each is ShownClaim => each.kind !== "dropped");
}

function unavailable(reason: Unavailable): Drafted {
	return { outcome: "unavailable", reason };
}

/** For the log: what came of it, and none of its text. */
function summary(drafted: Drafted): object {
	if (drafted.outcome === "unavailable") return { outcome: drafted.outcome, reason: drafted.reason };
	const kept = drafted.shown.filter(({ kind }) => kind === "kept").length;
	return { outcome: drafted.outcome, kept, replaced: drafted.shown.length - kept };
}

/** For servers that do not tell what a call took. */
function estimated(asked: number, written: number, drafted: Drafted): Tokens {
	const unbilled = drafted.outcome === "unavailable" && UNBILLED.has(drafted.reason);
	if (unbilled && written === 0) return { input: 0, output: 0 };
	return { input: asked, output: estimatedTokens(written) };
}

/** @throws the signal's reason when it comes first, whether or not `work` heeds the signal. */
async function unlessLate<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	const { promise: late, reject } = Promise.withResolvers<never>();
	const end = () => reject(signal.reason);
	signal.addEventListener("abort", end, { once: true });
	late.catch(() => {});
	work.catch(() => {});
	try {
		signal.throwIfAborted();
		return await Promise.race([work, late]);
	} finally {
		signal.removeEventListener("abort", end);
	}
}

async function unlessAborted(drafted: Promise<Drafted>, signal: AbortSignal | undefined): Promise<Drafted> {
	if (signal === undefined) return drafted;
	return unlessLate(drafted, signal).catch(() => unavailable("aborted"));
}
