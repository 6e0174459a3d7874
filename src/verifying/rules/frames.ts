import type { Alignment } from "../alignment.ts";
import type { Fault } from "../claim.ts";
import { denies } from "../scope.ts";

/** Whoever is named beside a quotation said it: "Marlow did not say" and "Marlow denied" do not go with her own words. */
export function frames({ claim }: Alignment): Fault[] {
	const against = claim.tokens.find(
		(token) => token.operator === "not" || (token.kind === "anchor" && denies(token.stem)),
	);
	return against === undefined
		? []
		: [{ rule: "polarity", reason: `“${against.folded}” beside words that the source has as said` }];
}
