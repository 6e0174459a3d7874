import type { Finding } from "./verdict.ts";

/** A model's opinion of a message. It may add to the queue and do nothing else. */
export interface Opinion {
	readonly rule: Finding["rule"];
	/** From 0 to 1, by our own thresholds. */
	readonly confidence: number;
	readonly reason: string;
	/** The words of the masked text that it is about; all of them when it is left out. */
	readonly words?: string;
}

/** Asks a model about a text in which people, parties, peoples and places are masked. */
export interface SecondOpinion {
	/** `community` is whose budget is spent, where there is one. */
	ask(masked: string, community?: string): Promise<readonly Opinion[]>;
}

/** How long a model is waited for, in milliseconds. */
const PATIENCE_MS = 4_000;

/**
 * The opinions on a masked text; none where the model fails or is slow, and then `failed` is told: rules decide alone.
 */
export async function secondOpinion(
	model: SecondOpinion,
	{ masked, community }: { readonly masked: string; readonly community: string },
	failed: (error: unknown) => void,
): Promise<readonly Opinion[]> {
	const { promise: late, reject } = Promise.withResolvers<never>();
	const timer = setTimeout(
		() => reject(new Error(`expected an opinion within ${PATIENCE_MS} ms, got none`)),
		PATIENCE_MS,
	);
	try {
		return await Promise.race([model.ask(masked, community), late]);
	} catch (error) {
		failed(error);
		return [];
	} finally {
		clearTimeout(timer);
	}
}
