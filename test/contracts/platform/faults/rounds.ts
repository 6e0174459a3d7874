import { setTimeout as delay } from "node:timers/promises";
import type { DeskOptions } from "../desk.ts";
import type { Asked, Stand } from "../subject.ts";

/** One kind of fault on one platform. */
export interface Fault<Opened extends Stand> {
	readonly name: string;
	readonly desk?: DeskOptions;
	readonly restless?: boolean;
	/** Where the platform cannot tell a repetition from a new message, an answer may come twice; never none. */
	readonly mayDouble?: true;
	/** Every round has a bot of its own, because it stops. */
	readonly afresh?: true;
	/** Asks while the fault happens, and sees to it that it ends. */
	round(stand: Opened, n: number): Promise<readonly Asked[]>;
}

/** Something that has an answer, different each time. */
export const line = (n: number, what = "a") =>
	`/who-said ${what} ${n} every day without the bridge costs the port a ship`;

/** What comes after a stop would find the process gone. */
async function tooLate(): Promise<never> {
	throw new Error("not delivered when the stop was over");
}

/** The faults that are behind the platforms: they are the same for all. */
export function behind<Opened extends Stand>(): readonly Fault<Opened>[] {
	return [
		{
			name: "slow store",
			restless: true,
			async round(stand, n) {
				const before = stand.desk.asked.length;
				stand.desk.troubles.hold();
				const asked = [stand.slash(line(n)), stand.mention(line(n, "said"))];
				await Promise.all(asked.map((each) => each.acknowledged()));
				// The terminal takes one line after the other.
				await stand.desk.reached(before + 1);
				stand.desk.troubles.end();
				return asked;
			},
		},
		{
			name: "Redis gone",
			desk: { redisUrl: "redis://127.0.0.1:1" },
			round: async (stand, n) => [stand.slash(line(n)), stand.mention(line(n, "said"))],
		},
		{
			name: "stop with 10 commands under way",
			afresh: true,
			restless: true,
			async round(stand, n) {
				stand.desk.troubles.hold();
				const asked = Array.from({ length: 10 }, (_, i) => stand.slash(line(n * 10 + i)));
				await Promise.all(asked.map((each) => each.acknowledged()));
				await stand.desk.reached(stand.own === null ? 1 : 10);
				const stopped = stand.stop(30_000);
				// Time enough for a stop that waits for nothing to be over first.
				const early = await Promise.race([stopped.then(() => true), delay(50).then(() => false)]);
				stand.desk.troubles.end();
				await stopped;
				const delivered = early ? 0 : stand.everything().length;
				return asked.map((each, i) => (i < delivered ? each : { ...each, answer: tooLate }));
			},
		},
	];
}

export const redelivered: Fault<Stand> = {
	name: "event redelivered twice",
	async round(stand, n) {
		const asked = stand.mention(line(n));
		await Promise.all([stand.redeliver(asked), stand.redeliver(asked)]);
		await asked.answer();
		await stand.redeliver(asked);
		// What is said later is answered later: by then a second answer would be there.
		return [asked, stand.mention(line(n, "later"))];
	},
};
