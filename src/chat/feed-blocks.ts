import type { NamedFeed } from "./feeds.ts";
import { collectionOf, type Place } from "./invocation.ts";
import { notice, type Reply, type Run } from "./reply.ts";

const SHORTENED = 50;

/** A community's own feeds are refused where there is none: the operator's are not an admin's. */
export async function ownFeeds(place: Place, act: (collection: string) => Promise<Reply>): Promise<Reply> {
	const collection = collectionOf(place);
	if (collection !== null) return act(collection);
	return notice(
		"refused",
		["Feeds of its own belong to a server or workspace; here there is none."],
		["Whoever runs the bot follows shared feeds with ", { code: "on-record feeds add" }, "."],
	);
}

/** A feed by its name and address. */
export function feedRuns({ title, url }: NamedFeed): Run[] {
	return title === null ? [{ code: url }] : [{ label: title }, " (", { code: url }, ")"];
}

/** A refusal with its reason, which begins in the middle of a sentence. */
export function feedProblem(problem: string): Reply {
	const stop = /[.!?]$/.test(problem) ? "" : ".";
	return notice("refused", [{ label: `${problem.charAt(0).toUpperCase()}${problem.slice(1)}${stop}` }]);
}

/** As a button calls a feed: by its address, which two feeds do not share. */
export function shortFeed(url: string): string {
	const { host = "", pathname = "" } = URL.parse(url) ?? {};
	const name = `${host.replace(/^www\./, "")}${pathname === "/" ? "" : pathname}`;
	return name.length <= SHORTENED ? name : `${name.slice(0, SHORTENED - 1)}…`;
}
