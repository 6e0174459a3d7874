import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { TestArchive } from "../archive/test-archive.ts";
import { behaviours } from "./platform/behaviours.ts";
import { type DeskOptions, TestDesk } from "./platform/desk.ts";
import type { Stand, Subject } from "./platform/subject.ts";

const HARBOUR = fileURLToPath(new URL("../fixtures/articles/harbour", import.meta.url));

/**
 * What every platform does, each behaviour by its name: with real client libraries, the shipped commands and a real
 * archive. A behaviour that a platform cannot have is skipped with its reason; an exception that names no behaviour
 * is a mistake.
 */
export function platformContract(subject: Subject): void {
	let archive: TestArchive;
	const open: { desk: TestDesk; stand: Stand }[] = [];

	async function stand(how: DeskOptions & { restless?: boolean; over?: TestArchive } = {}): Promise<Stand> {
		const desk = await TestDesk.open(how.over ?? archive, how);
		const opened = await subject.open(desk, how);
		open.push({ desk, stand: opened });
		return opened;
	}

	beforeAll(async () => {
		archive = await TestArchive.open();
		const { added } = await archive.add(HARBOUR);
		if (added !== 7) throw new Error(`Expected 7 articles, got ${added}`);
	});
	afterEach(async () => {
		const harm: string[] = [];
		for (const { desk, stand: opened } of open.splice(0)) {
			desk.troubles.end();
			await opened.close();
			await desk.close();
			harm.push(...opened.harm());
		}
		expect(harm).toEqual([]);
	});

	const reasons = new Map(
		subject.exceptions.flatMap(({ reason, behaviours: names }) =>
			names.map((name) => [name, reason] as const),
		),
	);
	const named = new Set<string>();
	describe(`${subject.name}:`, () => {
		behaviours((name, prove) => {
			named.add(name);
			const reason = reasons.get(name);
			if (reason === undefined) test(name, () => prove(stand, archive));
			else test.skip(`${name} (not here: ${reason})`, () => undefined);
		});
	});
	const unknown = [...reasons.keys()].filter((name) => !named.has(name));
	if (unknown.length > 0) throw new Error(`These exceptions name no behaviour: ${unknown.join("; ")}`);
	afterAll(TestArchive.closeAll);
}
