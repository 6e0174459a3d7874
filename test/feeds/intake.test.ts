import { expect, test } from "@jest/globals";
import type { Arrival } from "../../src/archive/batch.ts";
import type { Arrived } from "../../src/archive/ingest-drafts.ts";
import type { FeedDraft } from "../../src/feeds/draft.ts";
import { Intake } from "../../src/feeds/intake.ts";

function draft(name: string, extent: FeedDraft["extent"] = "whole"): FeedDraft {
	const url = `https://news.example/${name}`;
	const said = { outlet: "The Gazette", headline: name, byline: null, publishedOn: null, text: name };
	return { ...said, id: null, url, textAtLink: true, corrects: null, extent, publisher: "news.example" };
}

function arrived({ draft }: Arrival): Arrived {
	return { outcome: "added", articleId: `article of ${draft.headline}` };
}

/** An archive that is written by hand: each batch waits until it is let go. */
function archive() {
	const batches: { names: string[]; arrivals: readonly Arrival[]; end: PromiseWithResolvers<void> }[] = [];
	const intake = new Intake(async (arrivals) => {
		const end = Promise.withResolvers<void>();
		batches.push({
			names: arrivals.map((each) => `${each.collection}/${each.draft.headline}`),
			arrivals,
			end,
		});
		await end.promise;
		return arrivals.map(arrived);
	});
	const settle = () => new Promise((resolve) => setImmediate(resolve));
	return { batches, intake, settle };
}

test("what comes while the archive is being written goes in together next time", async () => {
	const { batches, intake, settle } = archive();
	const taken = ["a", "b", "c"].map((name) => intake.take([draft(name)], "shared"));
	await settle();
	expect(batches.map(({ names }) => names)).toEqual([["shared/a"]]);
	batches[0]?.end.resolve();
	await taken[0];
	await settle();
	expect(batches[1]?.names).toEqual(["shared/b", "shared/c"]);
	batches[1]?.end.resolve();
	await Promise.all(taken);
});

test("an article that two feeds bring goes in once for a collection, the whole of it before its lead", async () => {
	const { batches, intake, settle } = archive();
	const taken = [
		intake.take([draft("x")], "shared"),
		intake.take([draft("a", "lead")], "shared"),
		intake.take([draft("a")], "shared"),
		intake.take([draft("a", "lead")], "guild-1"),
	];
	await settle();
	batches[0]?.end.resolve();
	await settle();
	expect(batches[1]?.names).toEqual(["shared/a", "guild-1/a"]);
	expect(batches[1]?.arrivals.map(({ onlyIfNew }) => onlyIfNew)).toEqual([false, true]);
	batches[1]?.end.resolve();
	await Promise.all(taken);
});

test("what cannot be taken in keeps nobody else's out", async () => {
	const intake = new Intake(async (arrivals) => {
		if (arrivals.some(({ draft: { headline } }) => headline === "bad")) throw new Error("cannot be stored");
		return arrivals.map(arrived);
	});
	const taken = await Promise.allSettled(
		["first", "good", "bad", "fine"].map((name) => intake.take([draft(name)], "shared")),
	);
	expect(taken.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
});
