import { endsSentence, wordsIn } from "./lines.ts";

const NETWORK =
	"(?:facebook|twitter|x|instagram|youtube|tiktok|whatsapp|telegram|reddit|linkedin|pinterest|threads|bluesky|mastodon|flipboard|google news|apple news)";

/** Lines that are chrome wherever they stand, also as full sentences. Each is a kind of call or notice, never a site. */
const NOTICES: readonly RegExp[] = [
	// Calls to action.
	/^(?:sign up|subscribe|register|join)\b.*\b(?:newsletters?|inbox|e-?mail list|alerts?|free|unlimited|digital access|our (?:app|community|channel)|to continue|premium)\b/i,
	/^(?:sign|log) ?in to (?:continue|comment|read|your)\b/i,
	/^(?:already )?(?:a subscriber|have an account)\b.*\b(?:sign|log) ?in\b/i,
	/^(?:get|receive|turn on|enable|allow|don.t miss)\b.{0,80}\b(?:notifications?|news alerts|newsletters?|(?:in|to) your inbox|delivered (?:to|daily|straight)|(?:the|our) (?:free )?app)\b/i,
	/^(?:download|install|open|get|try)\b.{0,60}\bapp\b(?! stores? )/i,
	new RegExp(`^(?:follow|like|join|find|add|connect with)\\b.{0,60}\\bon ${NETWORK}\\b`, "i"),
	/^(?:follow|like|contact|email|support) us\b/i,
	/^(?:click|tap|scroll|swipe) (?:here|to|on|down|for)\b/i,
	/^(?:support|donate to|become a (?:member|subscriber)|your (?:gift|donation|support))\b.{0,80}\b(?:journalism|newsroom|member|donation|today)\b/i,
	/^(?:enter|type in) your e-?mail\b/i,
	/^(?:thank you|thanks) for (?:reading|subscribing|signing up|visiting)\b/i,
	/^by (?:signing up|subscribing|continuing|clicking|using this (?:site|website)|entering)\b/i,
	// Notices.
	/^(?:©|\(c\) ?\d{4}|copyright\b.{0,10}\d{4})/i,
	/\ball rights reserved\b/i,
	/\bmay not be (?:published|reproduced|redistributed|rewritten|copied)\b/i,
	/^(?:we|this (?:site|website|page)|our (?:site|website|partners)|[\p{L} ]{2,40}(?: and (?:its|our) partners)?) uses? cookies\b/iu,
	/^(?:accept|reject|manage|allow)(?: all)? (?:cookies|cookie preferences|preferences)\b/i,
	/^(?:advertisement|advertising|sponsored(?: content)?|promoted(?: content)?|paid content|ad feedback)$/i,
	/^(?:story|article) continues (?:below|after)\b/i,
	/^(?:continue|keep) reading\b.{0,40}$/i,
	/\bplease (?:enable|turn on|disable|whitelist)\b.{0,40}\b(?:javascript|cookies|ad ?blocker)\b/i,
	/^(?:free )?(?:daily |weekly |morning |evening )?newsletters?$/i,
	/^our (?:\w+ )?(?:e-?mail|newsletter|briefing)\b/i,
	/^privacy notice\b/i,
	/^(?:after|before) newsletter promotion$/i,
	/^(?:as a subscriber|send any friend a story|give this article)\b/i,
	/^this (?:article|story|page) is (?:more than|over) \d+ \w+ old$/i,
	// Pointers to other pages.
	/^(?:https?:\/\/|www\.)\S+$/i,
	/^(?:url|link|permalink)\s*:\s*\S+$/i,
	/^(?:read|see|watch|listen|learn)(?: more| also| next| now| live)?\s*[:|>»]/i,
	/^(?:read more|also read|see also|read next|recommended reading)\b/i,
	/^(?:related|more|video|photos?|gallery|live|in (?:pictures|photos))\s*[:|»]\s*\S/i,
	// Captions and credits of pictures.
	/\((?:(?:ap |file |courtesy )?photo\b|image\b|credit\b|getty\b|afp\b)[^()]*\)\.?$/i,
	/\b(?:getty images|ap photo|shutterstock)\b[^.]{0,40}\)?$/i,
	/^(?:photo|image|picture|illustration|credit|caption)(?: (?:source|credit|caption|by))?\s*[:/]/i,
];

/** Words of which whole lines of a page's furniture are made. */
const FURNITURE = new Set(
	(
		"chrome safari firefox edge opera brave browser continue open close cancel install app apps download dismiss ok " +
		"share tweet post email e-mail mail print save copy link url copied bookmark gift listen flipboard messenger sms " +
		"facebook twitter x instagram youtube tiktok whatsapp telegram reddit linkedin pinterest threads bluesky " +
		"menu search home sections navigation main skip content to log sign in up out account login register subscribe subscribed " +
		"newsletter newsletters rss podcast podcasts comment comments reply like likes shares views view watch live now " +
		"more read top back next previous prev play pause mute unmute loading skip ad ads advertisement video videos photos " +
		"news weather sports sport politics business opinion world us local tech science health entertainment culture " +
		"lifestyle travel money markets arts style food traffic elections investigations national international obituaries " +
		"on by this article story a the font size text aa min read minute minutes of or and via follow following all show hide site " +
		"about contact terms privacy policy cookies help careers advertise accessibility do not sell my personal information"
	).split(" "),
);

const MOST_FURNITURE = 14;
/** Imperatives that begin a button or a banner; as a sentence with its full stop a line is left alone. */
const CALL =
	/^(?:watch|view|open|share|subscribe|sign (?:up|in)|log in|get|download|follow|read|join|skip to|back to|go to|return to|listen|print|email|save|continue|accept|manage|show|hide|load|click|tap|be the first|leave|add|try|start|support|donate|buy|shop)\b/i;
const LONGEST_CALL = 8;
const SEPARATOR = /\s[>›»/|·•]\s/u;
const LONGEST_CRUMB = 3;
const COUNTER =
	/^(?:\d[\d.,]*[km]?\s+(?:comments?|shares?|views?|likes?|min(?:ute)?s?(?: read)?|followers)|\(?\d+\)?)$/i;

/** Whether a line is chrome wherever it stands: a notice, a share bar, a menu, a counter. */
export function isChrome(line: string): boolean {
	if (NOTICES.some((notice) => notice.test(line)) || COUNTER.test(line)) return true;
	if (!/[\p{L}\p{N}]/u.test(line)) return true;
	const words = wordsIn(line);
	return words.length <= MOST_FURNITURE && words.every(isFurniture);
}

/**
 * Whether a line at the edge of a page, before its headline or after its last paragraph, is chrome:
 * also a banner ("Watch …", "View … In"), a breadcrumb, a call of a few words.
 */
export function isEdgeChrome(line: string): boolean {
	if (isChrome(line) || isBreadcrumb(line)) return true;
	return CALL.test(line) && !endsSentence(line) && wordsIn(line).length <= LONGEST_CALL;
}

/** "Home > News > Local" */
function isBreadcrumb(line: string): boolean {
	const crumbs = line.split(SEPARATOR);
	return crumbs.length > 1 && crumbs.every((crumb) => wordsIn(crumb).length <= LONGEST_CRUMB);
}

function isFurniture(word: string): boolean {
	return /^\d+$/.test(word) || FURNITURE.has(word.toLowerCase());
}
