import type { Reply, Run } from "../../chat/reply.ts";
import { storyAnswer } from "../../chat/story-feedback.ts";
import type { ArticleRef, Edition, EditionStory, Omitted } from "../../editions/edition.ts";
import type { EditionRow } from "../../store/digest/editions.ts";
import { told } from "./told.ts";

const MOST_DROPPED = 25;
const NO_THUMBS = { helpful: 0, notHelpful: 0 };

/** An edition with what is told of its articles beside it. */
interface Composed {
	readonly edition: Edition;
	/** Headlines by id of the article, of those that are still stored. */
	readonly titles: ReadonlyMap<string, string>;
	/** By the names under which feedback on the stories is stored. */
	readonly thumbs: ReadonlyMap<string, { readonly helpful: number; readonly notHelpful: number }>;
}

/** The articles that `whyReply` names. */
export function namedIn({ omitted, stories }: Edition): readonly ArticleRef[] {
	return [...omitted.slice(0, MOST_DROPPED), ...stories.map(({ headline }) => headline)];
}

/** What became of an edition, why its stories stand where they do, and what was dropped; null where none was composed. */
export function whyReply(row: EditionRow, composed: Composed | null): Reply {
	const state: Run[] =
		row.state === "posted"
			? ["posted ", row.postedAt ? { ago: row.postedAt } : ""]
			: [row.state === "skipped" ? "skipped" : "being worked on", row.note === null ? "" : `: ${row.note}`];
	if (composed === null) return told([`The digest of ${row.localDate} was `, ...state, "."]);
	const { considered, window, stories, omitted } = composed.edition;
	const dropped = omitted.slice(0, MOST_DROPPED);
	const first = omitted.length > dropped.length ? `, the first ${dropped.length} of ${omitted.length}` : "";
	return {
		...told([]),
		blocks: [
			{ kind: "heading", runs: [`The digest of ${row.localDate}`] },
			{
				kind: "text",
				runs: [
					"It was ",
					...state,
					`. ${considered} articles were considered, from ${window.from.slice(0, 16)} to ${window.to.slice(0, 16)} UTC; ${stories.length} stories are shown.`,
				],
			},
			{ kind: "list", items: stories.map((story) => storyLine(story, composed)) },
			...(dropped.length === 0
				? []
				: [
						{ kind: "text" as const, runs: [`Dropped${first}:`] },
						{ kind: "list" as const, items: dropped.map((each) => droppedLine(each, composed)) },
					]),
		],
	};
}

function storyLine(
	{ key, headline, why, score }: EditionStory,
	{ edition, titles, thumbs }: Composed,
): Run[] {
	const { helpful, notHelpful } = thumbs.get(storyAnswer(edition.id, key)) ?? NO_THUMBS;
	return [
		{ label: titles.get(headline.articleId) ?? headline.articleId },
		`: ${why.map(({ words, points }) => `${words} (${points})`).join(", ")}; ${score} in all`,
		`; 👍 ${helpful}, 👎 ${notHelpful}, which count for nothing in it`,
	];
}

function droppedLine({ articleId, outlet, reason }: Omitted, { titles }: Composed): Run[] {
	return [{ label: titles.get(articleId) ?? articleId }, " (", { label: outlet }, `): ${reason}`];
}
