import type { SearchFilter } from "../search/reader.ts";
import type { VectorHit, VectorKind, VectorReader } from "../search/vectors.ts";

export type { VectorHit, VectorKind } from "../search/vectors.ts";

/**
 * What is near in meaning, whatever its words. It may name articles that are shown no more, so whoever uses it reads
 * them in SQL at one version. It never rejects, and never takes long: without it there is the search by words.
 */
export interface Semantic {
	nearest(text: string, kind: VectorKind, filter: SearchFilter, limit: number): Promise<readonly VectorHit[]>;
}

interface SemanticParts {
	readonly vectors: Pick<VectorReader, "nearest">;
	/** A question's vector; null when there is none to be had in time. It never rejects. */
	readonly vectorOf: (text: string) => Promise<readonly number[] | null>;
	readonly log: { warn(fields: object, message: string): void };
}

/** Search by the vectors of one embedding model. */
export class SemanticSearch implements Semantic {
	readonly #parts: SemanticParts;

	constructor(parts: SemanticParts) {
		this.#parts = parts;
	}

	async nearest(
		text: string,
		kind: VectorKind,
		filter: SearchFilter,
		limit: number,
	): Promise<readonly VectorHit[]> {
		const { vectors, vectorOf, log } = this.#parts;
		if (text.trim() === "" || filter.collections.length === 0) return [];
		try {
			const vector = await vectorOf(text);
			return vector === null ? [] : await vectors.nearest(vector, kind, filter, limit);
		} catch (err) {
			log.warn({ err }, "search by meaning failed; the search by words goes on alone");
			return [];
		}
	}
}
