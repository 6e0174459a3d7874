import { PassThrough } from "node:stream";
import { expect, test } from "@jest/globals";
import { pino } from "pino";
import { Figures } from "../../../src/community/moderation/figures.ts";
import { TestArchive } from "../../archive/test-archive.ts";

const MINUTE = 60_000;
const said = (name: string, times: number) =>
	Array.from(
		{ length: times },
		(_, i) => `“The harbour bridge will open in spring number ${i + 2},” said ${name}.`,
	).join("\n\n");

test("the archive's people are known a moment after the first message, and new ones after a publication", async () => {
	const archive = await TestArchive.open();
	await archive.add([{ id: "one", text: said("Senator Marta Hollingberry", 3) }]);
	let now = 0;
	const figures = new Figures(archive.archive, pino(new PassThrough()), () => now);
	expect(figures.of("discord:1").size).toBe(0);
	await figures.idle();
	expect([...figures.of("discord:1")]).toEqual(["hollingberry"]);

	await archive.add([{ id: "two", text: said("Mayor Ines Oyelaran", 2) }], "discord:1");
	await archive.add([{ id: "three", text: said("Governor Paul Quenby", 2) }], "discord:2");
	now += 2 * MINUTE;
	figures.of("discord:1");
	await figures.idle();
	expect(figures.of("discord:1")).toEqual(new Set(["hollingberry", "oyelaran"]));
});

test("an archive that does not answer leaves what was known", async () => {
	const archive = await TestArchive.open();
	await archive.add([{ id: "one", text: said("Senator Marta Hollingberry", 3) }]);
	let broken = false;
	let now = 0;
	const seen = archive.archive.seenBy(["shared"]);
	const unsure = {
		seenBy: () => ({
			version: () => (broken ? Promise.reject(new Error("gone")) : seen.version()),
			figures: () => seen.figures(),
		}),
	};
	const figures = new Figures(unsure as never, pino(new PassThrough()), () => now);
	figures.of("discord:1");
	await figures.idle();
	broken = true;
	now += 2 * MINUTE;
	figures.of("discord:1");
	await figures.idle();
	expect([...figures.of("discord:1")]).toEqual(["hollingberry"]);
});
