import { defineCommand } from "../../src/chat/command.ts";
import { plural } from "../../src/chat/counting.ts";
import { feedRuns, ownFeeds, shortFeed } from "../../src/chat/feed-blocks.ts";
import { notice, type Run } from "../../src/chat/reply.ts";

const BUTTONS_FOR = 4;

export default defineCommand({
	name: "feeds list",
	description: "The news feeds that this server or workspace follows, and how they are",
	access: "admins",
	examples: ["feeds list"],
	options: {},
	cacheFor: 0,
	run: ({ place, services }) =>
		ownFeeds(place, async (collection) => {
			const feeds = await services.feeds.list(collection);
			if (feeds.length === 0) {
				return notice("refused", ["No feed is followed here yet. ", { code: "/feeds add" }, " follows one."]);
			}
			return {
				outcome: "answered",
				blocks: [
					{ kind: "heading", runs: [`${plural(feeds.length, "feed")} followed here`] },
					{
						kind: "list",
						items: feeds.map((feed): Run[] => [...feedRuns(feed), ": ", { label: feed.state }]),
					},
				],
				actions: feeds.slice(0, BUTTONS_FOR).map(({ url }) => ({
					label: `Remove ${shortFeed(url)}`,
					command: "feeds remove",
					options: { url },
				})),
				audience: "caller",
				data: {},
			};
		}),
});
