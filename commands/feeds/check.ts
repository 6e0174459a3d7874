import { defineCommand } from "../../src/chat/command.ts";
import { plural } from "../../src/chat/counting.ts";
import { feedProblem, feedRuns, ownFeeds, shortFeed } from "../../src/chat/feed-blocks.ts";
import { FEED_ADDRESS } from "../../src/chat/feed-options.ts";
import type { FeedLook, NamedFeed } from "../../src/chat/feeds.ts";
import type { Action, Block, Reply, Run } from "../../src/chat/reply.ts";

const BUTTONS_FOR = 4;

export default defineCommand({
	name: "feeds check",
	description: "What stands at an address: a feed and what of it can be used, or a page and its feeds",
	access: "admins",
	examples: ["feeds check https://gazette.example/"],
	options: FEED_ADDRESS,
	cacheFor: 0,
	run: ({ options, place, services, elsewhere }) =>
		ownFeeds(place, async () => lookReply(await elsewhere(() => services.feeds.check(options.url)))),
});

function lookReply(look: FeedLook): Reply {
	if (look.kind === "problem") return feedProblem(look.problem);
	if (look.kind === "page") {
		if (look.feeds.length === 0) return feedProblem(look.problem);
		const feeds: Block = { kind: "list", items: look.feeds.map(feedRuns) };
		return shown([text("This is a page, and these are its feeds:"), feeds], look.feeds.map(followButton));
	}
	const { feed, articles, headlines, refused } = look;
	const blocks: Block[] = [
		{
			kind: "text",
			runs: [...feedRuns(feed), `: a feed with ${plural(articles, "article")} that can be used.`],
		},
	];
	if (headlines.length > 0) {
		const items = headlines.map(({ title, publishedOn }): Run[] => [
			`${publishedOn ?? "undated"}: `,
			{ label: title },
		]);
		blocks.push({ kind: "list", items });
	}
	if (refused.length > 0) {
		const items = refused.map((reason): Run[] => [{ label: reason }]);
		blocks.push(text("What cannot be used, and why:"), { kind: "list", items });
	}
	return shown(blocks, [{ ...followButton(feed), label: "Follow it" }]);
}

function shown(blocks: readonly Block[], actions: readonly Action[]): Reply {
	return {
		outcome: "answered",
		blocks,
		actions: actions.slice(0, BUTTONS_FOR),
		audience: "caller",
		data: {},
	};
}

function text(words: string): Block {
	return { kind: "text", runs: [words] };
}

function followButton({ url }: NamedFeed): Action {
	return { label: `Follow ${shortFeed(url)}`, command: "feeds add", options: { url } };
}
