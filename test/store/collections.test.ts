import { beforeAll, describe, expect, test } from "@jest/globals";
import { Articles } from "../../src/store/articles.ts";
import type { Database } from "../../src/store/database.ts";
import { Quotations } from "../../src/store/quotations.ts";
import { ARTICLE_READERS, type Asked, QUOTATION_READERS, WRITERS_OWN } from "../contracts/store.ts";
import { onBothEngines } from "./engines.ts";
import { incoming, publishBatch, publishTurn, quote, turn } from "./samples.ts";

const NOBODY = ["guild:empty"];

onBothEngines("invariant 3", (place) => {
	let db: Database;
	let articles: Articles;
	let quotations: Quotations;
	let key: number;

	// In the versions 2 and 3 there is one article, of guild:1; before it was not yet, and after it is no more.
	beforeAll(async () => {
		db = await (await place()).open();
		articles = new Articles(db);
		quotations = new Quotations(db);
		await publishBatch(db, []);
		const theo = quote({ kind: "person", name: "Theo Slater", role: "an organiser" });
		await publishBatch(db, [
			incoming({ id: "hidden", collection: "guild:1", outlet: "Hidden", quotes: [theo] }),
		]);
		await publishBatch(db, []);
		const taken = await turn(db);
		await articles.withdraw("guild:1", "hidden", taken);
		await publishTurn(db, taken);
		key = (await articles.find(["guild:1"], "hidden", 2))?.key ?? 0;
	});

	const readers: [string, (asked: Asked) => Promise<unknown>][] = [
		...Object.entries(ARTICLE_READERS).map(
			([name, read]) =>
				[`articles.${name}`, (asked: Asked) => read(articles, asked)] as [
					string,
					(asked: Asked) => Promise<unknown>,
				],
		),
		...Object.entries(QUOTATION_READERS).map(
			([name, read]) =>
				[`quotations.${name}`, (asked: Asked) => read(quotations, asked)] as [
					string,
					(asked: Asked) => Promise<unknown>,
				],
		),
	];

	describe.each(readers)("%s", (_, read) => {
		const ask = async (collections: readonly string[], at: number) =>
			JSON.stringify(await read({ collections, at, key, id: "hidden" }));

		test.each([
			["its collection", ["guild:1"], 2],
			["its collection beside others", ["shared", "guild:1"], 3],
		])("sees the article in %s", async (__, collections, at) => {
			expect(await ask(collections, at)).not.toBe(await ask(NOBODY, at));
		});

		test.each([
			["another collection", ["shared"], 2],
			["a name that begins alike", ["guild:10", "guild"], 2],
			["a name in another case", ["GUILD:1"], 2],
			["a pattern", ["guild:%", "%"], 2],
			["no collection", [], 2],
			["the version before", ["guild:1"], 1],
			["the version that withdrew it", ["guild:1"], 4],
			["a later version", ["guild:1"], 9],
		])("sees nothing from %s", async (__, collections, at) => {
			expect(await ask(collections, at)).toBe(await ask(NOBODY, at));
			expect(await ask(collections, at)).not.toMatch(/hidden|slater/i);
		});
	});

	test("every reader is held to it", () => {
		const methods = (type: { prototype: object }) =>
			new Set(Object.getOwnPropertyNames(type.prototype).filter((name) => name !== "constructor"));
		expect(new Set([...Object.keys(ARTICLE_READERS), ...WRITERS_OWN.articles])).toEqual(methods(Articles));
		expect(new Set([...Object.keys(QUOTATION_READERS), ...WRITERS_OWN.quotations])).toEqual(
			methods(Quotations),
		);
	});
});
