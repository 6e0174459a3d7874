import type { Metadata } from "../corpus/formats/metadata.ts";
import type { Page } from "../corpus/formats/page.ts";

const ASKS =
	/(?:subscribe|sign in|log in|register|become a (?:member|subscriber))(?: now| today)? (?:to|and) (?:continue|keep|read|unlock|finish)(?: reading)?|(?:this (?:article|story|content) is|available) (?:only )?(?:for|to|reserved for) (?:our )?(?:subscribers|members)|(?:to|and) (?:continue|keep) reading,? (?:please )?(?:subscribe|sign in|log in|register)|(?:abonnez-vous|identifiez-vous) pour (?:lire|continuer|poursuivre)|(?:article|contenu) réservé aux abonnés|jetzt (?:abonnieren|anmelden) und weiterlesen|(?:weiterlesen mit|nur für abonnenten)|suscríbete para (?:seguir|continuar)|(?:contenido|artículo) exclusivo para suscriptores|assine para (?:continuar|ler)|abbonati per (?:continuare|leggere)/i;
/** With more text than this a page that asks for a subscription has not held its article back. */
const TEASER = 1_200;
/** A page's own selectors are only followed where they are plain. */
const PLAIN_SELECTOR = /^[\w.#-]{1,60}(?:\s*,\s*[\w.#-]{1,60}){0,4}$/;
const SHORTEST_LEAD = 60;
const LONGEST_ASK = 160;
const LONGEST_OFFER = 400;

export interface Wall {
	/** The page declares that only some may read its article: JSON-LD `isAccessibleForFree`, or its content tier. */
	readonly declared: boolean;
	/** The page's words after it asks for a subscription or a login to read on; null when it does not ask. */
	readonly beyond: string | null;
}

/** What a page says of its wall. Removes from it the parts that only some may read, as the page names them itself. */
export function heedWall(page: Page, said: Metadata): Wall {
	const declared = !said.free || said.paidParts.length > 0;
	const words = (page.body.textContent ?? "").replace(/\s+/g, " ");
	const ask = ASKS.exec(words);
	for (const selector of said.paidParts.filter((each) => PLAIN_SELECTOR.test(each.trim())).slice(0, 5)) {
		for (const part of [...page.querySelectorAll(selector)])
			if (!/^(?:HTML|BODY)$/.test(part.tagName)) part.remove();
	}
	return { declared, beyond: ask ? words.slice(ask.index) : null };
}

/**
 * Whether the text that a page gives is a part of an article that is held back: declared, or a teaser that the request
 * to subscribe follows. A box between paragraphs, or on a page with the whole text, merely invites.
 */
export function isHeldBack({ declared, beyond }: Wall, text: string): boolean {
	if (declared || beyond === null || text.length >= TEASER) return declared;
	const last = text
		.split("\n\n")
		.findLast((paragraph) => paragraph.length >= SHORTEST_LEAD && !ASKS.test(paragraph));
	return last === undefined || !beyond.includes(last.replace(/\s+/g, " "));
}

/** The text without the request to subscribe at its end, and what little advertises the subscription after it. */
export function withoutAsk(text: string): string {
	const paragraphs = text.split("\n\n");
	const ask = paragraphs.findIndex(
		(paragraph, i) =>
			i > 0 &&
			paragraph.length < LONGEST_ASK &&
			ASKS.test(paragraph) &&
			paragraphs.slice(i).join("").length < LONGEST_OFFER,
	);
	return ask === -1 ? text : paragraphs.slice(0, ask).join("\n\n");
}

/** The first paragraph that is prose and asks for nothing; else what the page says of itself. */
export function leadOf(text: string, description: string | null): string | null {
	const lead = text
		.split("\n\n")
		.find((paragraph) => paragraph.length >= SHORTEST_LEAD && !ASKS.test(paragraph));
	return lead ?? description;
}
