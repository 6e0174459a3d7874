import { type Measure, measuresOf } from "./measures.ts";
import type { Page, PageElement } from "./page.ts";

/** What a page puts around and into an article, told by the words of its class or id. */
interface Kind {
	readonly named: RegExp;
	/** The most characters that such a thing has; a longer one is a wrapper of something else. */
	readonly longest: number;
	/** The least share of its characters that stand in links. */
	readonly linked: number;
}

/** A name as part of a class or id: "related" in "c-related__list", not in "correlated". */
const word = (names: string) => new RegExp(String.raw`(?:^|[\s_-])(?:${names})(?=$|[\s_-])`, "i");
const KINDS: readonly Kind[] = [
	{
		named: word(
			"[a-z]*captions?|wp-caption-text|captioned-image|(?:photo|image|media|picture)-?(?:credits?|copyright|by|source)|credits?",
		),
		longest: 600,
		linked: 0,
	},
	{
		named: word(
			"share|sharing|sharebar|share-?buttons?|sharedaddy|social|social-?links|addthis|addtoany|tool-?bar|article-?tools|listen",
		),
		longest: 300,
		linked: 0,
	},
	{
		named: word("newsletters?(?:-?[a-z]+)?|signup|sign-up|optin|opt-in|mailchimp|subscribe-?box"),
		longest: 800,
		linked: 0,
	},
	{
		named: word("cookie|cookies|cookie-?(?:banner|notice|consent|wall|bar)|gdpr|consent|onetrust"),
		longest: 4_000,
		linked: 0,
	},
	{
		named: word(
			"related|read-?next|up-?next|next-?(?:article|post|story)|(?:post|article)-?navigation|nav-?links|related-?(?:articles|posts|stories|links|content)|recommended|recommendations|recirc|interstitial-?(?:link)?|rich-?link|bookmark(?:-?card)?|(?:post|article)-?embed|inline-?(?:article|link|related|story)|read-?more|readmore|also-?read|see-?also|more-?(?:stories|from|on)|trending|most-?(?:read|popular)|popular|outbrain|taboola|teasers?|promo",
		),
		longest: 4_000,
		linked: 0.4,
	},
	{
		named: word(
			"tags|tag-?list|post-?tags|article-?tags|tags-?links|cat-?links|posted-?in|filed-?under|topics|keywords|breadcrumbs?|pager|pagination",
		),
		longest: 800,
		linked: 0.5,
	},
	{
		named: word(
			"(?:author-?)?bio|author-?(?:box|info|card|description|about)|about-?(?:the-?)?authors?|bio-?box|authorbox|post-?author",
		),
		longest: 1_500,
		linked: 0,
	},
	{
		named: word(
			"[a-z]*advertisement|advert|inline-?ad|ad-?(?:slot|unit|container|wrapper|label)|sponsored|sponsor",
		),
		longest: 600,
		linked: 0,
	},
	{
		named: word(
			"by-?lines?|metadata|meta|(?:article|post|entry|story)-?(?:meta|authors?|info)|time-?stamp|pub-?date|publish(?:ed)?-?date|read(?:ing)?-?time",
		),
		longest: 200,
		linked: 0,
	},
	{ named: word("(?:video|audio)-?(?:player|embed|container)|jwplayer|brightcove"), longest: 300, linked: 0 },
	{
		named: word(
			"mw-editsection|editsection|hatnote|infobox|navbox|toc|catlinks|printfooter|site-?notice|site-?sub|reflist|references|noprint|disclaimer",
		),
		longest: 6_000,
		linked: 0,
	},
	{ named: word("skip-?link|screen-reader-text|visually-?hidden|sr-only"), longest: 200, linked: 0 },
];
const LONGEST_NAME = 500;
/** A whole post of WordPress, whose classes name its subjects: "category-cookies". */
const POST = /(?:^|\s)(?:hentry|type-post|status-publish|post-\d+)(?=\s|$)/;
const COMMENTS =
	/(?:^|\s)(?:comments?|comments?-?(?:area|list|section|container|wrapper|thread)|commentlist|disqus_thread|reader-?comments|responses|kommentare|commentaires|comentarios|fb-comments)(?=\s|$)/i;
/** A column beside the article, by a name of its own: "content-sidebar-wrap" holds both. */
const SIDEBAR =
	/(?:^|\s)(?:(?:primary|secondary|right|left|main|page|article|site)[-_]?)?(?:sidebar|side-?bar|rail)(?:[-_]?(?:right|left|primary|secondary|container|inner|content|\d))?(?=\s|$)/i;
/** Prose elsewhere that makes comments and columns a part of the page, and not the page. */
const ARTICLE_BESIDE = 300;
const ARTICLE = "h1, main, [itemprop=articleBody]";
/** No cut may take more of the page's words than this. */
const LARGEST_SHARE = 0.35;
const KEPT = /^(?:HTML|BODY|MAIN|ARTICLE|BLOCKQUOTE|TABLE|TBODY)$/;

const MARK = "data-not-article";
const TEXT = 3;

/**
 * Marks in a page what surely is none of its article: captions, share bars, newsletter boxes, cookie notices, related
 * links, tags, author boxes, side columns, comments. What is named like one of them but holds most of the page's words
 * is not marked. Marks and not cuts: Readability weighs the whole page, and takes the names off what it keeps.
 */
export function markChrome(page: Page): void {
	const measureOf = measuresOf(page.body);
	const all = measureOf(page.body).words;
	unwrapWholePageForms(page, measureOf);
	for (const element of page.querySelectorAll("figcaption, dialog")) mark(page, element);
	for (const element of page.querySelectorAll("[class], [id]")) {
		if (KEPT.test(element.tagName) || element.getAttribute(MARK) !== null) continue;
		const name = nameOf(element);
		if (POST.test(name)) continue;
		const measure = measureOf(element);
		if (COMMENTS.test(name) || (SIDEBAR.test(name) && element.querySelector(ARTICLE) === null)) {
			if (all - measure.words >= ARTICLE_BESIDE) mark(page, element);
		} else if (isChrome(name, measure, all)) mark(page, element);
	}
}

/** Its classes and its id, in words: "imageCaption" as "image-Caption". */
function nameOf(element: PageElement): string {
	const written = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
	return written.slice(0, LONGEST_NAME).replace(/([a-z\d])(?=[A-Z])/g, "$1-");
}

/** Whether an element was marked, by itself or with what is around it. */
export function isMarked(element: PageElement): boolean {
	return element.getAttribute(MARK) !== null;
}

/** Removes what was marked from the page, or from the part of it that Readability kept. */
export function removeMarked(root: PageElement): void {
	for (const element of [...root.querySelectorAll(`[${MARK}]`)]) element.remove();
}

/**
 * With all that is in it, down to the words: Readability puts what a box holds in the box's place, and loose words into
 * paragraphs of its own.
 */
function mark(page: Page, element: PageElement): void {
	const pending = [element];
	for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
		if (next.getAttribute(MARK) !== null) continue;
		next.setAttribute(MARK, "");
		for (const child of [...next.childNodes]) {
			if (child.nodeType !== TEXT || !child.textContent?.trim()) continue;
			const words = page.createElement("span");
			words.setAttribute(MARK, "");
			child.replaceWith(words);
			words.append(child);
		}
		pending.push(...next.children);
	}
}

function isChrome(name: string, { words, linked }: Measure, all: number): boolean {
	if (words > all * LARGEST_SHARE && words > 200) return false;
	return KINDS.some(
		(kind) => words <= kind.longest && linked >= kind.linked * words && kind.named.test(name),
	);
}

/** Some servers wrap a whole page into one form; what a form holds otherwise is no article. */
function unwrapWholePageForms(page: Page, measureOf: (element: PageElement) => Measure): void {
	for (const form of [...page.querySelectorAll("form")])
		if ([...form.querySelectorAll("p, td")].some((part) => measureOf(part).words > 200))
			form.replaceWith(...form.childNodes);
}
