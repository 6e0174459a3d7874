/** Headings under which a page lists other things, and which no article has in its midst. */
const AFTER = new RegExp(
	`^(?:${[
		"most (?:read|viewed|popular|recent)|(?:read|up|what to read) next|top stories|latest (?:news|stories|posts)|more (?:from|in|on) .{2,40}|more (?:stories|news|coverage)|more .{2,20} stories|related(?: (?:stories|articles|content|news|topics|posts|links))?|you (?:may|might) (?:also )?like|recommended(?: for you)?|from our partners|also (?:in|from) .{2,40}|around the web|trending(?: now)?|explore more .{0,30}|editors?['’]? picks?|in this (?:section|series)",
		"about the authors?|about the writer|written by .{2,40}|responses(?: \\(\\d+\\))?|\\d+ (?:comments?|responses|thoughts on .{2,80})|comments(?: \\(?\\d+\\)?)?|join the (?:conversation|discussion)|leave a reply|member discussion",
		"references|external links|see also|further reading|bibliography",
		"meistgelesen|mehr zum thema|das könnte sie auch interessieren|lo más (?:visto|leído)|sobre la firma|archivado en|te puede interesar|les plus lus|sur le même sujet|à lire (?:aussi|également)|mais lidas|veja também|leia (?:também|mais)|последние новости|материалы по теме|この記事を書いた人|関連記事|あわせて読みたい|アクセスランキング|人気記事",
	].join("|")})\\s*:?$`,
	"iu",
);
const LONGEST_HEADING = 90;
/** More words after such a heading than this share of all are the article's: the heading meant something else. */
const LARGEST_AFTER = 0.45;

/** Last lines that say who helped, where it came from and whom it belongs to. */
const SIGNED_OFF = new RegExp(
	`^(?:${[
		".{2,120}\\bcontributed (?:reporting|to (?:this|the) (?:report|story|article|piece)).{0,60}",
		"(?:additional )?(?:reporting|writing|research|editing|production) (?:for .{2,30} )?by .{2,160}",
		"our standards:.{0,60}|source: .{2,80}|provided by .{2,80}|originally published .{2,120}|with (?:files|reporting) from .{2,80}",
		"(?:a|this) (?:version of (?:this|the) )?(?:article|story|column|piece|interview) (?:was|has|is|first|originally|appeared|appears)\\b.{0,260}",
		"more information: .{2,400}|citation: .{2,400}|this (?:document|material) (?:is subject to copyright|may not be published).{0,400}|this content is imported from.{0,200}",
		"\\(?(?:[a-z]{2,4}\\/)?(?:dpa|afp|ap|reuters|efe|ansa|apa|sda|lusa|pap)(?:\\/[a-z]{2,4}){0,3}\\)?|[a-zäöü]{2,4}\\/(?:dpa|afp|ap|reuters)",
	].join("|")})$`,
	"iu",
);
/** Blocks at the end that are looked at. */
const LAST = 6;
const ABOUT_AUTHOR = /^(?:is|are|was|has|covers|writes|reports|joined|lives|works|edits)\b/;

/**
 * An article's blocks without what follows it in its own container: lists of other articles under their heading, lines
 * that say who helped, who the author is and whose it is. `byline` is the author as the page names them.
 */
export function withoutEnd(blocks: readonly string[], byline: string | null): readonly string[] {
	let kept = blocks.slice(0, endOf(blocks));
	const from = Math.max(1, kept.length - LAST);
	kept = [...kept.slice(0, from), ...kept.slice(from).filter((block) => !isSignOff(block, byline))];
	return kept.length > 0 ? kept : blocks;
}

/** Where other things begin: the first such heading that only little follows. */
function endOf(blocks: readonly string[]): number {
	const all = lengthOf(blocks);
	const end = blocks.findIndex(
		(block, at) =>
			at > 0 &&
			block.length <= LONGEST_HEADING &&
			AFTER.test(block) &&
			lengthOf(blocks.slice(at)) <= LARGEST_AFTER * all,
	);
	return end < 0 ? blocks.length : end;
}

function isSignOff(block: string, byline: string | null): boolean {
	if (block.length > 500) return false;
	if (SIGNED_OFF.test(block)) return true;
	const author = byline?.trim() ?? "";
	if (author.length < 4 || block.length > 400) return false;
	if (block.replace(/^[\s(（【]+|[\s)）】]+$/g, "") === author) return true;
	return block.startsWith(`${author} `) && ABOUT_AUTHOR.test(block.slice(author.length + 1));
}

function lengthOf(blocks: readonly string[]): number {
	return blocks.reduce((sum, { length }) => sum + length, 0);
}
