import type { Page, PageElement } from "./page.ts";

/** How a page says of a part of it that it comments on another: schema.org's Comment. */
const COMMENT = "[itemtype$='//schema.org/Comment'], [itemprop~=comment]";
/** A post of a thread, by the one who wrote it. */
const POST = "article[data-author]";

/** Removes what others wrote below a page's article: its comments, and in a forum every post but the first. */
export function removeReplies(page: Page): void {
	for (const comment of [...page.querySelectorAll(COMMENT)]) comment.remove();
	const [first, ...rest] = page.querySelectorAll(POST);
	if (first === undefined) return;
	const replies = rest.filter(({ parentElement }) => parentElement === first.parentElement);
	// Entries of one author's are a diary, and no thread.
	if (replies.some((each) => authorOf(each) !== authorOf(first))) for (const reply of replies) reply.remove();
}

function authorOf(post: PageElement): string {
	return post.getAttribute("data-author") ?? "";
}
