import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { TestArchive } from "../archive/test-archive.ts";
import { behaviours, type Open } from "./platform/behaviours.ts";
import { TestDesk } from "./platform/desk.ts";
import type { Stand, Subject } from "./platform/subject.ts";

const HARBOUR = fileURLToPath(new URL("../fixtures/articles/harbour", import.meta.url));

/**
 * What every platform does, each behaviour by its name: with real client libraries, the shipped commands and a real
 * archive. A behaviour that a platform cannot have is skipped with its reason; an exception that names no behaviour
 * is a mistake.
 */
export function platformContract(subject: Subject): void {
	const reasons = new Map(
		subject.exceptions.flatMap(({ reason, behaviours: names }) =>
			names.map((name) => [name, reason] as const),
		),
	);
	const named = new Set<string>();
	describe(`${subject.name}:`, () => {
		const { stand, archive } = stands(subject);
		behaviours((name, prove) => {
			named.add(name);
			const reason = reasons.get(name);
			if (reason === undefined) test(name, () => prove(stand, archive()));
			else test.skip(`${name} (not here: ${reason})`, () => undefined);
		});
	});
	const unknown = [...reasons.keys()].filter((name) => !named.has(name));
	if (unknown.length > 0) throw new Error(`These exceptions name no behaviour: ${unknown.join("; ")}`);
}

/** Opens bots for the tests of a suite, and finds fault with them when each test has ended. */
function stands(subject: Subject): { stand: Open; archive: () => TestArchive } {
	let archive: TestArchive;
	const opened: { desk: TestDesk; stand: Stand }[] = [];
	beforeAll(async () => {
		archive = await TestArchive.open();
		const { added } = await archive.add(HARBOUR);
		if (added !== 7) throw new Error(`Expected 7 articles, got ${added}`);
	});
	afterEach(async () => {
		const harm: string[] = [];
		for (const { desk, stand } of opened.splice(0)) {
			desk.troubles.end();
			await stand.close();
			await desk.close();
			harm.push(...stand.harm());
		}
		expect(harm).toEqual([]);
	});
	return {
		archive: () => archive,
		async stand(how = {}) {
			const desk = await TestDesk.open(how.over ?? archive, how);
			const stand = await subject.open(desk, how);
			opened.push({ desk, stand });
			if (stand.bot) desk.serve(stand.bot);
			return stand;
		},
	};
}
