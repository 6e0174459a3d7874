import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { TestArchive } from "../archive/test-archive.ts";
import { TestDesk } from "../contracts/platform/desk.ts";
import {
	consoleChild,
	discordChild,
	type Stopped,
	slackChild,
} from "../contracts/platform/faults/children.ts";
import { discordFaults } from "../contracts/platform/faults/discord.ts";
import { behind, type Fault } from "../contracts/platform/faults/rounds.ts";
import { slackFaults } from "../contracts/platform/faults/slack.ts";
import { type Row, Tally, table } from "../contracts/platform/faults/tally.ts";
import type { Stand, Subject } from "../contracts/platform/subject.ts";
import { terminal } from "../contracts/platform/subjects/console.ts";
import { discord } from "../contracts/platform/subjects/discord.ts";
import { slack } from "../contracts/platform/subjects/slack.ts";

const TIMES = 20;
const HARBOUR = fileURLToPath(new URL("../fixtures/articles/harbour", import.meta.url));

let archive: TestArchive;
const rows: Row[] = [];
beforeAll(async () => {
	archive = await TestArchive.open();
	await archive.add(HARBOUR);
});
afterAll(() => {
	process.stdout.write(`\n${table(rows)}\n`);
});

/** Runs all rounds, and counts. */
async function run<Opened extends Stand>(subject: Subject<Opened>, fault: Fault<Opened>): Promise<Row> {
	const tally = new Tally();
	const bots = fault.afresh ? TIMES : 1;
	for (let bot = 0; bot < bots; bot += 1) {
		const desk = await TestDesk.open(archive, fault.desk);
		const stand = await subject.open(desk, { restless: fault.restless ?? false });
		const before = { asked: tally.asked, lost: tally.lost };
		try {
			for (let n = 0; n < TIMES / bots; n += 1) await tally.answered(await fault.round(stand, bot + n));
		} finally {
			desk.troubles.end();
			await stand.close();
			await desk.close();
		}
		tally.ended(stand, tally.asked - before.asked, tally.lost - before.lost);
	}
	const row = tally.row(subject.name, fault.name, TIMES);
	rows.push(row);
	return row;
}

function faultsOf<Opened extends Stand>(subject: Subject<Opened>, faults: readonly Fault<Opened>[]): void {
	describe(`${subject.name}, ${TIMES} times:`, () => {
		for (const fault of faults) {
			const may = fault.mayDouble ? "may be doubled, never lost" : "lost 0, doubled 0, late 0";
			test(`${fault.name}: ${may}`, async () => {
				const { doubled, ...row } = await run(subject, fault);
				expect(row).toMatchObject({ lost: 0, late: 0 });
				expect(row.asked).toBeGreaterThanOrEqual(TIMES);
				if (fault.mayDouble) expect(doubled).toBeLessThanOrEqual(row.asked);
				else expect(doubled).toBe(0);
			});
		}
	});
}

faultsOf(terminal, behind<Stand>());
faultsOf(discord, discordFaults);
faultsOf(slack, slackFaults);

describe("the real program with ten commands under way ends with 0 within ten seconds, all ten answered:", () => {
	function note(platform: Row["platform"], fault: string, { answered, doubled, late }: Stopped): void {
		rows.push({ platform, fault, times: 1, asked: 10, lost: 10 - answered, doubled, late });
	}

	test.each([
		["discord", discordChild],
		["slack", slackChild],
	] as const)(
		"%s, by SIGTERM",
		async (platform, stop) => {
			const stopped = await stop(HARBOUR);
			note(platform, "SIGTERM to the real program", stopped);
			expect(stopped).toMatchObject({ code: 0, answered: 10, doubled: 0, late: 0 });
			expect(stopped.ms).toBeLessThan(10_000);
		},
		120_000,
	);

	test("console, by the end of its input (a signal ends a terminal's program at once)", async () => {
		const stopped = await consoleChild(HARBOUR);
		note("console", "end of input to the real program", stopped);
		expect(stopped).toMatchObject({ code: 0, answered: 10, doubled: 0 });
	});
});
