import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { TestArchive } from "../archive/test-archive.ts";
import { TestDesk } from "../contracts/platform/desk.ts";
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
		for (let n = 0; n < TIMES / bots; n += 1) await tally.answered(await fault.round(stand, bot + n));
		await stand.close();
		tally.ended(stand, tally.asked - before.asked, tally.lost - before.lost);
		await desk.close();
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
			}, 60_000);
		}
	});
}

faultsOf(terminal, behind<Stand>());
faultsOf(discord, discordFaults);
faultsOf(slack, slackFaults);
