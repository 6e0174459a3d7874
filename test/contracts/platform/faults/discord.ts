import type { Fault as Broken } from "../../../servers/loopback/faults.ts";
import type { Guilds } from "../subjects/discord.ts";
import { behind, type Fault, line, redelivered } from "./rounds.ts";

const CALLBACK = /^POST .*callback$/;
const EDIT = /^PATCH .*@original$/;
const SEND = /^POST .*channels.*messages$/;

/** A command and a mention, the first request of each of which goes wrong. */
function requests(name: string, broken: Broken, times = 1): Fault<Guilds> {
	return {
		name,
		async round(stand, n) {
			const { faults } = stand.server;
			faults.next(times, broken, CALLBACK);
			const asked = stand.slash(line(n));
			await asked.answer();
			faults.next(times, broken, SEND);
			const said = stand.mention(line(n, "said"));
			await said.answer();
			return [asked, said];
		},
	};
}

/** A deferred answer whose edit goes wrong. */
function edits(name: string, broken: Broken): Fault<Guilds> {
	return {
		name,
		restless: true,
		async round(stand, n) {
			stand.desk.troubles.hold();
			const asked = stand.slash(line(n));
			await asked.acknowledged();
			stand.server.faults.next(1, broken, EDIT);
			stand.desk.troubles.end();
			await asked.answer();
			return [asked];
		},
	};
}

/** A connection that ends: what is asked meanwhile is kept for the bot, and what was under way goes on. */
function connections(name: string, end: (stand: Guilds) => void, keptMeanwhile: boolean): Fault<Guilds> {
	return {
		name,
		restless: true,
		async round(stand, n) {
			const { gateway } = stand.server;
			const before = gateway.identifies + gateway.resumes;
			stand.desk.troubles.hold();
			const underWay = stand.slash(line(n, "under way"));
			await underWay.acknowledged();
			end(stand);
			const meanwhile = keptMeanwhile ? [stand.slash(line(n)), stand.mention(line(n, "said"))] : [];
			await gateway.until(
				"the return",
				(it) => it.identifies + it.resumes > before && it.connected === 1,
				30_000,
			);
			stand.desk.troubles.end();
			return [underWay, ...meanwhile, stand.slash(line(n, "after")), stand.mention(line(n, "after said"))];
		},
	};
}

/** What may happen to Discord. */
export const discordFaults: readonly Fault<Guilds>[] = [
	connections("dropped socket", ({ server }) => server.gateway.drop(), true),
	connections("RESUME asked for (op 7)", ({ server }) => server.gateway.reconnect(), true),
	connections(
		"invalid session (what is asked without one, Discord delivers to nobody)",
		({ server }) => server.gateway.invalidate({ resumable: false }),
		false,
	),
	requests("429", { retryAfter: 0.01 }),
	requests("500, twice", { status: 500 }, 2),
	requests("connection reset", "reset"),
	{
		name: "connection reset after a command's answer took effect",
		async round(stand, n) {
			stand.server.faults.next(1, "lost", CALLBACK);
			const asked = stand.slash(line(n));
			await asked.answer();
			return [asked];
		},
	},
	{
		name: "connection reset after a mention's answer took effect",
		async round(stand, n) {
			stand.server.faults.next(1, "lost", SEND);
			const said = stand.mention(line(n));
			await said.answer();
			return [said];
		},
	},
	edits("500 at the edit of a deferred answer", { status: 500 }),
	edits("connection reset after an edit's effect", "lost"),
	{
		name: "hang, released later",
		async round(stand, n) {
			const { faults } = stand.server;
			// A command's answer is sent again after most of a second: the first round asks all twenty at once.
			const count = n === 0 ? 20 : 0;
			if (n === 0) faults.next(count, "hang", CALLBACK);
			const asked = Array.from({ length: count }, (_, i) => stand.slash(line(i)));
			await Promise.all(asked.map((each) => each.answer()));
			faults.release();
			faults.next(1, "hang", SEND);
			const said = stand.mention(line(n, "said"));
			await stand.server.until("the held post", (it) => it.faults.pending === 0);
			faults.release();
			await said.answer();
			return [...asked, said];
		},
	},
	redelivered,
	...behind<Guilds>(),
];
