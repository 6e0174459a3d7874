import type { Fault as Broken } from "../../../servers/loopback/faults.ts";
import type { Workspaces } from "../subjects/slack.ts";
import { behind, type Fault, line, redelivered } from "./rounds.ts";

const POST = /chat\.postMessage/;

/** A command and a mention, the first request of each of which goes wrong. */
function requests(name: string, broken: Broken, { times = 1 } = {}): Fault<Workspaces> {
	return {
		name,
		async round(stand, n) {
			const { faults } = stand.server;
			faults.next(times, broken, POST);
			const asked = stand.slash(line(n));
			await asked.answer();
			faults.next(times, broken, POST);
			const said = stand.mention(line(n, "said"));
			await said.answer();
			return [asked, said];
		},
	};
}

/** A connection that ends: what was under way goes on, and what was said in the gap comes again. */
function connections(name: string, end: (stand: Workspaces) => void): Fault<Workspaces> {
	return {
		name,
		restless: true,
		async round(stand, n) {
			const { socketMode } = stand.server;
			const before = socketMode.connects;
			stand.desk.troubles.hold();
			const underWay = stand.slash(line(n, "under way"));
			await underWay.acknowledged();
			end(stand);
			const said = stand.mention(line(n, "said"));
			await socketMode.until("the return", (it) => it.connects > before && it.connected === 1, 30_000);
			stand.desk.troubles.end();
			// Slack would do so after a minute.
			await stand.redeliver(said);
			return [underWay, said, stand.slash(line(n, "after"))];
		},
	};
}

/** What may happen to Slack. A slash command that meets no connection is lost by Slack itself, which says so. */
export const slackFaults: readonly Fault<Workspaces>[] = [
	connections("dropped socket (a slash command in the gap never leaves Slack)", ({ server }) =>
		server.socketMode.drop(),
	),
	connections("reconnect asked for", ({ server }) => server.socketMode.reconnect()),
	connections("connection refused at first (500), the nearest to an invalid session", ({ server }) => {
		server.faults.next(1, { status: 500 }, /connections\.open/);
		server.socketMode.drop();
	}),
	requests("429", { retryAfter: 0 }),
	requests("500, twice", { status: 500 }, { times: 2 }),
	requests("connection reset", "reset"),
	requests("connection reset after the effect", "lost"),
	{
		name: "hang, released later",
		async round(stand, n) {
			const { faults } = stand.server;
			faults.next(1, "hang", POST);
			const asked = stand.slash(line(n));
			await stand.server.until("the held answer", (it) => it.faults.pending === 0);
			faults.release();
			await asked.answer();
			faults.next(1, "hang", POST);
			const said = stand.mention(line(n, "said"));
			await stand.server.until("the held post", (it) => it.faults.pending === 0);
			faults.release();
			return [asked, said];
		},
	},
	redelivered,
	...behind<Workspaces>(),
];
