import { citedIn } from "../../chat/answer-actions.ts";
import { attributionOf, claimBlock, excerptBlock, quotationBlock } from "../../chat/quoting.ts";
import type { Action, Block, Reply, Run } from "../../chat/reply.ts";
import type { ArticleRef, Edition, EditionStory } from "../../editions/edition.ts";
import type { ShownArticle } from "./material.ts";

/** Headline, lead and quotations of a story. */
const MOST_CITED = 4;

/**
 * An edition as it is shown: every headline, lead and quotation is sliced from the stored article here, so what stands in
 * a digest is what the article says. A story whose article is gone is left out. Only what is posted asks for thumbs and
 * has them.
 */
export function editionReply(
	edition: Edition,
	articles: readonly ShownArticle[],
	{ posted }: { readonly posted: boolean },
): Reply {
	const find = ({ collection, articleId, version }: ArticleRef) =>
		articles.find(
			(each) => each.collection === collection && each.id === articleId && each.version === version,
		);
	const shown = edition.stories.flatMap((story, i) => {
		const blocks = storyBlocks(story, i + 1, find);
		return blocks.length === 0 ? [] : [{ story, number: i + 1, blocks }];
	});
	const stories = shown.flatMap(({ blocks }) => blocks);
	return {
		outcome: "answered",
		blocks: [
			{ kind: "heading", runs: [`News digest, ${edition.localDate}`] },
			...(stories.length === 0 || edition.quiet ? [quiet(edition)] : []),
			...stories,
			{
				kind: "text",
				runs: [
					`Chosen from ${edition.considered} articles. ${whoseWords(edition)} `,
					...(posted && shown.length > 0 ? ["Was a story worth it? Its number has a 👍 and a 👎. "] : []),
					...(posted ? [{ code: "/digest why" }, " · "] : []),
					`${posted ? "edition" : "Edition"} ${edition.id}`,
				],
			},
		],
		actions: posted ? shown.flatMap((each) => thumbs(edition.id, each)) : [],
		audience: "channel",
		data: {},
	};
}

/** Ten stories, as many as an edition may have, are twenty buttons: fewer than either platform shows. */
function thumbs(
	edition: string,
	{ story, number, blocks }: { story: EditionStory; number: number; blocks: readonly Block[] },
): Action[] {
	const options = { edition, story: story.key, cited: citedIn({ blocks }).slice(0, MOST_CITED).join(" ") };
	return [
		{ label: `👍 ${number}`, command: "story-feedback", options: { ...options, mark: "up" } },
		{ label: `👎 ${number}`, command: "story-feedback", options: { ...options, mark: "down" } },
	];
}

function whoseWords({ stories }: Edition): string {
	if (stories.every(({ line }) => line === undefined)) {
		return "Headlines, sentences and quotations are the outlets' own words.";
	}
	return "Headlines and quotations are the outlets' own words; sentences without a margin are a model's, each checked against the words behind its link.";
}

function quiet({ considered }: Edition): Block {
	return {
		kind: "text",
		runs: [
			considered === 0
				? "A quiet day: the archive has nothing new."
				: "A quiet day: little of what is new is more than a single report.",
		],
	};
}

function storyBlocks(
	{ headline, lead, line, quotes, alsoIn, why, isNew }: EditionStory,
	number: number,
	find: (ref: ArticleRef) => ShownArticle | undefined,
): Block[] {
	const main = find(headline);
	const leadIn = find(lead);
	if (!main || !leadIn) return [];
	const title = main.headline.slice(headline.span.start, headline.span.end);
	const mark = isNew ? "" : " (new since the last edition)";
	const quoted = quotes.flatMap((each) => {
		const article = find(each);
		const quote = article?.quotes.find(
			({ span }) => span.start === each.span.start && span.end === each.span.end,
		);
		// Only who is named with sufficient evidence now, whatever was true when the edition was composed.
		if (!article || !quote || attributionOf(quote).speaker === null) return [];
		return [quotationBlock({ article, quote })];
	});
	const others: Run[] =
		alsoIn.length === 0
			? []
			: [
					"Also: ",
					...alsoIn.slice(0, 6).flatMap(({ outlet }, i): Run[] => [i === 0 ? "" : ", ", { label: outlet }]),
					". ",
				];
	return [
		{ kind: "heading", runs: [`${number}. `, { label: title }, mark] },
		lineOf(line, find) ?? excerptBlock(leadIn, lead.span),
		...quoted,
		{ kind: "text", runs: [...others, `Why: ${why.map(({ words }) => words).join(", ")}.`] },
	];
}

/** A model's verified sentence; null where there is none, or what it rests on is gone: then the lead stands. */
function lineOf(
	line: EditionStory["line"],
	find: (ref: ArticleRef) => ShownArticle | undefined,
): Block | null {
	const article = line && find(line.cited);
	if (!line || !article) return null;
	return claimBlock(line.text, [{ article, span: line.cited.span }], [{ article, span: line.cited.span }]);
}
