import { defineCommand } from "../../src/chat/command.ts";
import { plural } from "../../src/chat/counting.ts";
import { feedProblem, feedRuns, ownFeeds } from "../../src/chat/feed-blocks.ts";
import { FEED_ADDRESS } from "../../src/chat/feed-options.ts";
import { notice, type Run } from "../../src/chat/reply.ts";

const OTHERS = 3;

export default defineCommand({
	name: "feeds add",
	description: "Follows a news feed for this server or workspace alone: the feed's address or its page's",
	access: "admins",
	examples: ["feeds add https://gazette.example/news.xml"],
	options: FEED_ADDRESS,
	cacheFor: 0,
	run: ({ options, place, services, elsewhere }) =>
		ownFeeds(place, async (collection) => {
			const followed = await elsewhere(() => services.feeds.add(collection, options.url));
			if (!followed.ok) return feedProblem(followed.problem);
			const { how, feed, articles, others } = followed;
			const what = { added: "Following ", known: "Already following ", resumed: "Following again " }[how];
			const lines: Run[][] = [
				[what, ...feedRuns(feed), `: ${plural(articles, "article")} at present.`],
				["Its articles are read within a few minutes, and only members here see them."],
			];
			if (others.length > 0) {
				lines.push([
					"The same page also has ",
					...others.slice(0, OTHERS).flatMap((other, i) => [i === 0 ? "" : ", ", ...feedRuns(other)]),
					".",
				]);
			}
			return {
				...notice("refused", ...lines),
				outcome: "answered",
				actions: [
					...(how === "known"
						? []
						: [{ label: "Undo", command: "feeds remove", options: { url: feed.url } }]),
					{ label: "All feeds here", command: "feeds list", options: {} },
				],
			};
		}),
});
