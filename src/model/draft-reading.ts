import type { Claim } from "../verifying/claim.ts";
import { ClaimsReader } from "./claims-reader.ts";
import type { Piece } from "./completion.ts";
import type { Tokens } from "./price.ts";

/** A draft as the model wrote it: nothing in it is verified. */
export interface Draft {
	readonly claims: readonly Claim[];
	/** The model says that the passages do not answer. */
	readonly declined: boolean;
}

/** Reads one draft while it comes in. What has come is known here also when the rest never does. */
export class DraftReading {
	readonly #claims: Claim[] = [];
	/** Bytes of text that have come, in UTF-8. */
	written = 0;
	/** null until the server tells. */
	tokens: Tokens | null = null;

	/**
	 * `onClaims` is given all claims so far whenever there is a new one.
	 * @throws DraftFault when the draft is not whole, and what the stream throws.
	 */
	async read(pieces: AsyncIterable<Piece>, onClaims: (claims: readonly Claim[]) => void): Promise<Draft> {
		const reader = new ClaimsReader();
		for await (const piece of pieces) {
			if (piece.kind === "usage") {
				this.tokens = { input: piece.input, output: piece.output };
				continue;
			}
			this.written += Buffer.byteLength(piece.text);
			const more = reader.push(piece.text);
			if (more.length === 0) continue;
			this.#claims.push(...more);
			onClaims([...this.#claims]);
			if (reader.isFull) break;
		}
		return { claims: this.#claims, ...reader.end() };
	}
}
