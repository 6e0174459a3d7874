import { readDate } from "../dates.ts";

const LABELS =
	"read more|read|read also|also read|more|more on this|more from|related|related (?:stories|articles|content|coverage|links|topics)|see also|recommended|recommended for you|don't miss|in case you missed it|watch|listen|video|photos|gallery|lire aussi|à lire aussi|mehr zum thema|lesen sie auch|auch interessant|lee también|le puede interesar|más información|leia também|leia mais|leggi anche|lees ook|läs också|les også|czytaj też|читайте также|материалы по теме";
/** "Read more: a headline", with most of it a link. */
const LABELLED = new RegExp(String.raw`^(?:${LABELS})\s*(?:[:|»>–—-]|$)`, "i");
export const LONGEST_LABELLED = 250;

/** Lines that no article's text holds, whole. */
const LINES = new RegExp(
	`^(?:${[
		"ad|ads|advertisement|advertising|sponsored(?: content)?|anzeige|werbung|publicité|publicidad|publicidade|anuncio|pubblicità|advertentie|реклама|広告|光告|广告|광고",
		"(?:article|story) continues (?:below|after)(?: (?:this |the )?(?:advert|advertisement|ad))?|la suite après cette publicité|continue reading(?: below| the main story)?|scroll (?:down )?(?:to continue|for more).{0,40}|after newsletter promotion",
		"share|share (?:full|this)(?: (?:article|story|post|page))?|share on (?:facebook|twitter|x|linkedin|whatsapp).{0,20}|print(?: this)?|printer-friendly version|e?-?mail(?: this)?|tweet|copy link|link copied|save|comments?|\\d+ comments?|leave a (?:comment|reply)|log in .{0,30}to (?:post|leave) (?:a )?comments?|follow us.{0,60}|partager|compartir|teilen|compartilhar|поделиться",
		"(?:sign up|subscribe) (?:here )?(?:for|to) (?:our|the|get) .{0,60}newsletter.{0,40}|get our .{0,60}newsletter.{0,40}|subscribe(?: now)?|sign up(?: now)?",
		"read more|see more|show more|more|loading(?:…|\\.\\.\\.)?|close|back to top|skip to (?:main )?content|click here.{0,40}|mehr zum thema|más información|leia também|leia mais|lire aussi|leggi anche|читайте также|あわせて読みたい|関連記事",
		"(?:now )?you can (?:now )?listen to .{0,30}articles.?|listen to (?:this|the) (?:article|story).{0,20}|image|photo|image source|credit(?:…|\\.\\.\\.)?|caption",
		"(?:last )?updated:? .{0,40}\\d{4}.{0,20}|(?:©|copyright|\\(c\\)).{0,120}|all rights reserved\\.?|\\d+ min(?:ute)?s?(?: read)?|\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?|(?:about )?\\d+ (?:minutes?|hours?|days?|weeks?|months?) ago",
	].join("|")})$`,
	"i",
);
const LONGEST_LINE = 160;
/** What stands around a label to set it off. */
const EDGES = /^[\s\-–—*•·[\](){}|>»:]+|[\s\-–—*•·[\](){}|<«:]+$/g;

/** Whether a block of an article's own container is none of its text: a label with a link, or a line that belongs to the page. */
export function isPageLine(words: string, linkedShare: number): boolean {
	if (words.length > LONGEST_LABELLED) return false;
	if (words.length <= LONGEST_LINE && (!/[\p{L}\p{N}]/u.test(words) || LINES.test(words.replace(EDGES, ""))))
		return true;
	return (LABELLED.test(words) && linkedShare > 0.4) || isCall(words, linkedShare) || isPhotoCredit(words);
}

/** A call to subscribe, follow or install, which is a link or shouted. */
const CALL =
	/\b(?:newsletters?|subscribe|sign up|follow (?:us|me)|whatsapp[ -](?:channel|canal)|download (?:the|our) .{1,30}\bapps?|get the .{1,40}\bapp)\b|\b(?:abonnieren|bestellen sie|apúntate|suscríbe\S*|inscreva-se|se inscrever|canal do .{1,20} no whatsapp|abonnez-vous|inscrivez-vous|iscriviti)|(?:подпи(?:шись|шитесь|сывайтесь)|telegram-канал)/iu;
const OWN =
	/\b(?:our|us|here|me|unser\w*|nuestr[oa]s?|nosso|notre|aqu[ií]|aquí|hier)\b|(?:нас|нашем)|^\P{Ll}+$/iu;
const LEAST_LINKED = 0.08;

function isCall(words: string, linkedShare: number): boolean {
	return CALL.test(words) && (linkedShare >= LEAST_LINKED || (!/\p{Ll}/u.test(words) && OWN.test(words)));
}

/** A caption that stands among the paragraphs ends with whose picture it is. */
const PHOTO_CREDIT =
	/(?:^|[\s(])(?:Photo(?:graph)?s?|PHOTO|Picture|Image|Illustration|Foto|Bild|Crédit|Credit|Fotografía|Фото)(?:\s+by\b|\s*:|\scredit:?)\s*[^.!?]{2,60}\.?$|\(\p{Lu}[^()/]{1,40}\s?\/\s?\p{Lu}[^()/]{1,40}\)$/u;

function isPhotoCredit(words: string): boolean {
	return PHOTO_CREDIT.test(words);
}

/** Lines above the first paragraph that say who wrote it and when, which are not its text. */
export function isAboveText(words: string, headline: string | null, byline: string | null): boolean {
	if (words.length >= SHORTEST_HEADLINE && headline?.trim().startsWith(words)) return true;
	if (words === headline?.trim()) return true;
	if (words.length > 120) return false;
	if (byline !== null && words.replace(/^by:?\s+/i, "").replace(EDGES, "") === byline.trim()) return true;
	return isDateLine(words) || BY.test(words) || NAMES.test(words);
}

const SHORTEST_HEADLINE = 25;
const BY =
	/^(?:[Bb]y|BY|[Vv]on|[Pp]or|[Pp]ar|[Dd]i|[Dd]oor|[Ww]ords|WORDS)\s+(?:(?:\p{Lu}[\p{L}'’.-]*[\s,]*(?:and\s|und\s|y\s|et\s|e\s)?){1,8}(?:,\s[\p{L} -]{3,40})?)?(?:\([\p{L} ,'’-]{3,50}\))?$/u;
/** Nothing but names: "Renata Solis and Ola Bergh". */
const NAMES =
	/^\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*){1,3}(?:(?:,|\sand|\sund|\sy|\set|\se)\s\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*){1,3}){0,3}$/u;
/** What a date line is made of beside figures. */
const OF_DATES =
	/^(?:published|posted|updated|last|first|modified|created|on|at|by|min(?:utes?|s)?|read(?:ing)?|hours?|days?|weeks?|ago|uhr|stand|veröffentlicht|aktualisiert|am|um|publi[ée]e?|modifi[ée]e?|mis à jour|le|à|temps de lecture|publicado|publicada|actualizado|actualizada|atualizado|em|às|el|de|del|pubblicato|aggiornato|il|alle|[ap]m|[CE]?[BCEMPW]?[DES]?T|GMT|UTC|CES?T|MES?Z|hrs|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*|januar|februar|märz|april|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|ene|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)$/iu;
const FULL_DATE = /\b(?:19|20)\d{2}\b|\d{1,2}[./]\d{1,2}[./]\d{2}|年\d{1,2}月/u;
const LONGEST_DATE_LINE = 100;

/** A line that holds a date and hardly anything else: a place, a word or two. */
function isDateLine(words: string): boolean {
	if (words.length > LONGEST_DATE_LINE) return false;
	const date = words.replace(/^(?:published|posted|updated|last updated|first published|on):?\s*/i, "");
	if (readDate(date) !== null) return true;
	if (!FULL_DATE.test(words)) return false;
	const rest = words
		.replace(/[年月日時分]/gu, " ")
		.match(/\p{L}{2,}/gu)
		?.filter((word) => !OF_DATES.test(word));
	return (rest?.length ?? 0) <= 2;
}
