/** What a million tokens cost, in the operator's own currency. */
export interface Prices {
	readonly input: number;
	readonly output: number;
}

/** Tokens of one draft. */
export interface Tokens {
	readonly input: number;
	readonly output: number;
}

/** Rounded to a millionth; null where no prices are set. */
export function costOf(tokens: Tokens, prices: Prices | null): number | null {
	if (prices === null) return null;
	const cost = (tokens.input * prices.input + tokens.output * prices.output) / 1_000_000;
	return Math.round(cost * 1_000_000) / 1_000_000;
}
