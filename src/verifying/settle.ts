import type { Checked, Claim, Fault, Source } from "./claim.ts";
import { verify } from "./verify.ts";

/** Where words of a source stand: an index into the sources, and a span of that article's text. */
export type Place = Checked["support"][number];

/** What becomes of one claim, and why. `claim` is its index in what was drafted. */
export type Shown =
	/** It is shown in its own words, with these places cited, best first; never without one. */
	| {
			readonly kind: "kept";
			readonly claim: number;
			readonly text: string;
			readonly citations: readonly Place[];
	  }
	/** Instead of it the source's own sentence at `citation` is shown, as an excerpt. */
	| {
			readonly kind: "replaced";
			readonly claim: number;
			readonly citation: Place;
			readonly faults: readonly Fault[];
	  }
	/** Nothing is shown: no sentence is near it (`unsupported`), or what would be shown is shown already. */
	| {
			readonly kind: "dropped";
			readonly claim: number;
			readonly why: "unsupported" | "duplicate";
			readonly faults: readonly Fault[];
	  };

/**
 * Decides for each claim, in order, whether it is shown as drafted, gives way to the source's own sentence, or goes.
 * What is said twice is shown once: a claim whose words were kept before, and a sentence that was shown before in
 * a claim's stead or is cited first by one that was kept.
 */
export function settle(claims: readonly Claim[], sources: readonly Source[]): Shown[] {
	const checked = claims.map((claim) => verify(claim, sources));
	const words = new Set<string>();
	const places = new Set<string>();
	// What is kept comes first, so that no sentence is shown in one claim's stead and cited by another's words.
	for (const { faults, support } of checked) {
		if (faults.length === 0 && support[0] !== undefined) places.add(keyOf(support[0]));
	}
	return checked.map(({ faults, support }, claim): Shown => {
		const [first] = support;
		if (first === undefined) return { kind: "dropped", claim, why: "unsupported", faults };
		if (faults.length === 0) {
			const text = (claims[claim] as Claim).text.trim();
			const key = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
			if (words.has(key)) return { kind: "dropped", claim, why: "duplicate", faults };
			words.add(key);
			return { kind: "kept", claim, text, citations: support };
		}
		const key = keyOf(first);
		if (places.has(key)) return { kind: "dropped", claim, why: "duplicate", faults };
		places.add(key);
		return { kind: "replaced", claim, citation: first, faults };
	});
}

function keyOf({ source, span }: Place): string {
	return `${source}:${span.start}:${span.end}`;
}
