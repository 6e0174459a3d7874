import { expect, test } from "@jest/globals";
import { Articles } from "../../src/store/articles.ts";
import { replaceFindings } from "../../src/store/findings.ts";
import { Quotations } from "../../src/store/quotations.ts";
import { onBothEngines } from "./engines.ts";
import { incoming, publishBatch, quote, turn } from "./samples.ts";

onBothEngines("findings", (place) => {
	test("take the place of those before; an article with the same ones is left alone", async () => {
		const db = await (await place()).open();
		const same = [quote("Ann Lee", { confidence: 1 / 3, alternatives: ["Bo Ray"] })];
		const at = await publishBatch(db, [
			incoming({ id: "same", quotes: same }),
			incoming({ id: "other", quotes: same }),
		]);
		const articles = new Articles(db);
		const key = async (id: string) => (await articles.find(["shared"], id, at))?.key ?? 0;
		const fresh = [quote("Bo Ray"), quote(null)];
		const found = [
			{ articleKey: await key("same"), quotes: same },
			{ articleKey: await key("other"), quotes: fresh },
		];
		const taken = await turn(db);
		expect(await replaceFindings(db, found, taken)).toBe(1);
		const quotations = new Quotations(db);
		expect(await quotations.ofArticle(["shared"], await key("same"), at)).toMatchObject(same);
		expect(await quotations.ofArticle(["shared"], await key("other"), at)).toMatchObject(fresh);
		expect(await quotations.speakersStartingWith(["shared"], at, "bo", 5)).toEqual([
			{ person: "bo ray", name: "Bo Ray" },
		]);
		expect((await articles.coverage(["shared"], {}, at)).quotations).toBe(3);

		const late = { ...taken, lease: { ...taken.lease, token: 0 } };
		await expect(replaceFindings(db, [{ articleKey: await key("same"), quotes: [] }], late)).rejects.toThrow(
			'lease "archive"',
		);
		expect(await quotations.ofArticle(["shared"], await key("same"), at)).toHaveLength(1);
	});
});
