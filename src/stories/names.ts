import { isEveryday } from "./background.ts";
import type { Reading } from "./reading.ts";
import { NAME, type Token } from "./tokens.ts";

/** Told by most of its capital letters that mean something. */
const MOSTLY = 0.7;

/** Whether a term is a word of a proper name, in readings whose names are marked. */
export function isName(term: string): boolean {
	return term.endsWith(NAME);
}

/**
 * The readings with the words of proper names marked. A word is one when it mostly has a capital where that means
 * something. The first capital of a sentence means something before another ("Norvane Motors said"), unless the word
 * is an everyday one ("Police Chief Alder").
 */
export function withNames(readings: readonly Reading[]): Reading[] {
	const names = namesIn(readings);
	const marked = (token: Token): Token =>
		token.kind === "word" && names.has(token.lower) ? { ...token, term: `${token.term}${NAME}` } : token;
	return readings.map(({ headline, lead, body }) => ({
		headline: headline.map(marked),
		lead: lead.map((sentence) => sentence.map(marked)),
		body: body.map((sentence) => sentence.map(marked)),
	}));
}

/** In lower case, not stemmed. */
function namesIn(readings: readonly Reading[]): ReadonlySet<string> {
	const seen = new Map<string, { capital: number; all: number }>();
	for (const { headline, lead, body } of readings) {
		for (const sentence of [headline, ...lead, ...body]) {
			for (const [i, { term, lower, kind, capital, opening, stop }] of sentence.entries()) {
				if (kind !== "word" || stop) continue;
				const next = sentence[i + 1];
				const telling = !opening || !capital || (next?.capital && !next.opening && !isEveryday(term));
				if (!telling) continue;
				const counts = seen.get(lower) ?? { capital: 0, all: 0 };
				seen.set(lower, counts);
				counts.all += 1;
				if (capital) counts.capital += 1;
			}
		}
	}
	return new Set([...seen].filter(([, { capital, all }]) => capital >= MOSTLY * all).map(([word]) => word));
}
