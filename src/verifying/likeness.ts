import { departure } from "./equivalents.ts";
import { isTitle } from "./people.ts";
import type { Token } from "./token.ts";

/** Whether the claim must have it from its sources. */
export function isAnchor(token: Token): boolean {
	return token.kind === "anchor" || token.kind === "name" || token.kind === "number";
}

/** What it costs to let `other` stand for `token`, or null. */
export function likeness(token: Token, other: Token): number | null {
	if (token.kind === "number") {
		if (token.key === "2" && other.folded === "both") return 0;
		return token.key === other.key && token.date === other.date ? 0 : null;
	}
	if (other.kind === "number") return null;
	if (token.date || other.date) return token.folded === other.folded ? 0 : null;
	if (token.folded === other.folded) return 0;
	if (token.kind === "name" || other.kind === "name") {
		const both = departure(token.stem, other.stem);
		return both !== null && (both === 0 || (isTitle(token) && isTitle(other)) || PARTY.has(token.stem))
			? both * 0.2
			: null;
	}
	if (!isAnchor(other) && other.operator === null) return null;
	const by = departure(token.stem, other.stem);
	return by === null ? null : by * 0.2;
}

const PARTY = new Set(["republican", "democrat", "democraticparti", "gop"]);
