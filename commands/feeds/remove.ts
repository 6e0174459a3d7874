import { defineCommand } from "../../src/chat/command.ts";
import { feedRuns, ownFeeds } from "../../src/chat/feed-blocks.ts";
import { notice } from "../../src/chat/reply.ts";

export default defineCommand({
	name: "feeds remove",
	description: "Follows a feed of this server or workspace no more; its articles stay",
	access: "admins",
	examples: ["feeds remove https://gazette.example/news.xml"],
	options: {
		url: { kind: "words", description: "The feed's address", required: true, main: true, longest: 2_048 },
	},
	cacheFor: 0,
	run: ({ options, place, services }) =>
		ownFeeds(place, async (collection) => {
			const removed = await services.feeds.remove(collection, options.url);
			if (removed === null) {
				return notice("refused", [
					"No feed of that address is followed here. ",
					{ code: "/feeds list" },
					" lists them.",
				]);
			}
			return {
				...notice("refused", [
					"No longer following ",
					...feedRuns(removed),
					". The articles that it brought stay.",
				]),
				outcome: "answered",
				actions: [{ label: "Add again", command: "feeds add", options: { url: removed.url } }],
			};
		}),
});
