import type { Token } from "../token.ts";

/** An aligned word: where it stands in the claim and in the source's sentence. */
export interface Step {
	readonly own: number;
	readonly other: number;
}

export function isTime(token: Token | undefined): boolean {
	return token?.date === true;
}
