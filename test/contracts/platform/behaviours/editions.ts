import { expect } from "@jest/globals";
import { withdrawArticle } from "../../../../src/archive/withdraw.ts";
import type { Reply } from "../../../../src/chat/reply.ts";
import { placeName } from "../../../../src/community/digest/place-name.ts";
import { TestArchive } from "../../../archive/test-archive.ts";
import { until } from "../../../store/manual-clock.ts";
import type { Behaviour, Open } from "../behaviours.ts";
import { expectShown } from "../expected.ts";
import type { Shown, Stand } from "../subject.ts";

const TODAY = new Date().toISOString().slice(0, 10);
const STORIES = [
	[
		"bridge-1",
		"The Gazette",
		"The harbour bridge in Port Elm closes on Monday for repairs that last until May.",
	],
	[
		"bridge-2",
		"The Courier",
		"The harbour bridge in Port Elm closes on Monday, and its repairs last until May.",
	],
	[
		"drought-1",
		"The Gazette",
		"Growers of the orchards in Lindale asked for more water as the drought went on.",
	],
	[
		"drought-2",
		"The Courier",
		"Orchard growers in Lindale asked for more water in the third month of drought.",
	],
] as const;

const SAID = "“We have waited long enough for a crossing that holds,” said Ada Quill, the mayor of the town.";

const NAMES = {
	once: "an edition stands in its channel once, and a successor of whoever died while posting it finds it there",
	thumbs: "a person's thumb on a story of an edition is kept, and the admins see the counts",
	corrected: "an edition whose article is corrected says so, and keeps the thumbs of its stories",
	withdrawn:
		"an edition whose article is withdrawn loses its words, and the thumbs of a story of which nothing is left",
	longest: "the longest edition has the thumbs of each of its ten stories",
	answer: "an amended answer can still be found helpful or not, and offers nothing else",
} as const;

export const EDITIONS: readonly string[] = Object.values(NAMES);

/** What becomes of a channel's daily digest. */
export function editions(it: Behaviour): void {
	it(NAMES.once, async (open) => {
		const { stand, shown } = await posted(open);
		const { asking } = stand.places;
		const { editions: store } = stand.desk.community;
		const day = { place: placeName(asking), localDate: TODAY };
		const before = await store.find(day);
		expect(before).toMatchObject({ state: "posted", attempts: 1 });
		expect(shown).toMatchObject({ privately: false, place: asking.channel });
		expect(await stand.desk.community.deliver(asking, TODAY)).toEqual({ kind: "taken" });

		await asIfItHadDied(stand);
		for (const said of ["One", "Two", "Three"]) stand.says(said);
		expect(await stand.desk.community.deliver(asking, TODAY)).toEqual({
			kind: "found",
			posted: before?.posted,
		});
		expect(await store.find(day)).toMatchObject({ state: "posted", attempts: 2, posted: before?.posted });
		expect(digests(stand)).toHaveLength(1);
		// What was found is reached by corrections as what was posted is.
		await correct(stand, "bridge-1");
		expect(edition(stand).text).toContain("Corrected on");
	});

	it(NAMES.thumbs, async (open) => {
		const { stand, shown } = await posted(open);
		expect(shown.buttons).toEqual(["👍 1", "👎 1", "👍 2", "👎 2"]);
		const { text, privately } = await stand.press(shown, "👎 2").answer();
		expect(text).toContain("👎 is kept");
		expect(privately).toBe(true);
		expect(await counts(stand)).toEqual(["👍 0, 👎 0", "👍 0, 👎 1"]);
	});

	it(NAMES.corrected, async (open) => {
		const { stand, shown } = await posted(open);
		await stand.press(shown, "👎 1").answer();
		await correct(stand, "bridge-1");
		const now = edition(stand);
		expect(now.text).toContain("Corrected on");
		expect(now.buttons).toEqual(shown.buttons);
		// It is the same story: what was said of it before is replaced.
		expect((await stand.press(now, "👍 1").answer()).text).toContain("👍 is kept");
		expect(await counts(stand)).toEqual(["👍 1, 👎 0", "👍 0, 👎 0"]);
	});

	it(NAMES.withdrawn, async (open) => {
		const { stand } = await posted(open);
		await withdraw(stand, "bridge-1");
		const now = edition(stand);
		expect(now.text).toContain("Source withdrawn on");
		expect(now.text).not.toMatch(/last until May|long enough/);
		expect(now.buttons).toEqual(["👍 2", "👎 2"]);
		expect((await stand.press(now, "👍 2").answer()).text).toContain("👍 is kept");
		expect(await counts(stand)).toEqual(["👍 0, 👎 0", "👍 1, 👎 0"]);
	});

	it(NAMES.longest, async (open) => {
		const stand = await open();
		const stories = Array.from({ length: 10 }, (_, i) => i + 1);
		const reply: Reply = {
			outcome: "answered",
			blocks: [{ kind: "text", runs: ["Ten stories"] }],
			actions: stories.flatMap((number) =>
				(["👍", "👎"] as const).map((thumb) => ({
					label: `${thumb} ${number}`,
					command: "story-feedback",
					options: { edition: "e", story: String(number), mark: thumb === "👍" ? "up" : "down" },
				})),
			),
			audience: "channel",
			data: {},
		};
		await stand.bot?.poster.post(stand.places.asking, reply, "contract:ten");
		const [shown] = stand.everything();
		if (shown === undefined) throw new Error("expected a post, got none");
		expectShown(reply, shown);
		expect((await stand.press(shown, "👎 10").answer()).text).toContain("👎 is kept");
	});

	it(NAMES.answer, async (open) => {
		const archive = await stories();
		const stand = await open({ over: archive });
		const before = await stand.slash("/who-said we have waited long enough").answer();
		expect(before.buttons).toEqual([expect.stringContaining("ontext"), "Helpful", "Not helpful"]);
		const kept = () => archive.db.selectFrom("posted_answers").select("message").execute();
		await until(async () => (await kept()).length === 1);
		await correct(stand, "bridge-1");
		const now = stand.everything().find(({ text }) => text.includes("Corrected on"));
		if (now === undefined) throw new Error("expected an amended answer, got none");
		expect(now.buttons).toEqual(["Helpful", "Not helpful"]);
		expect((await stand.press(now, "Helpful").answer()).text).toContain("Thank you");
	});
}

/** Two events, each told by two outlets. */
async function stories(): Promise<TestArchive> {
	const archive = await TestArchive.open();
	await archive.add(
		STORIES.map(([id, outlet, text]) => ({
			id,
			outlet,
			headline: text.split(" ").slice(0, 7).join(" "),
			publishedOn: TODAY,
			url: `https://${outlet.replace(/\W/g, "").toLowerCase()}.example/${id}`,
			text: id === "bridge-1" ? `${text}\n\n${SAID}` : text,
		})),
	);
	return archive;
}

/** A channel in which today's edition has just been posted. */
async function posted(open: Open): Promise<{ stand: Stand; shown: Shown }> {
	const stand = await open({ over: await stories() });
	stand.empower("admin");
	expect(await stand.desk.community.deliver(stand.places.asking, TODAY)).toMatchObject({ kind: "posted" });
	return { stand, shown: edition(stand) };
}

function digests(stand: Stand): readonly Shown[] {
	return stand.everything().filter(({ text }) => text.includes("News digest, "));
}

function edition(stand: Stand): Shown {
	const [shown] = digests(stand);
	if (shown === undefined) throw new Error("expected a posted edition, got none");
	return shown;
}

/** Leaves in SQL what a process leaves that is killed when the platform has the post and nobody has its answer. */
async function asIfItHadDied({ desk: { archive } }: Stand): Promise<void> {
	for (const table of ["posted_citations", "posted_answers"] as const) {
		await archive.db.deleteFrom(table).execute();
	}
	await archive.db
		.updateTable("digest_editions")
		.set({ state: "claimed", holder: "somebody who died", claimed_until: 0, posted: null, posted_at: null })
		.execute();
}

/** The thumbs of each story, as admins are told. */
async function counts(stand: Stand): Promise<readonly string[]> {
	const { text } = await stand.slash("/digest why").answer();
	return text.match(/👍 \d+, 👎 \d+/gu) ?? [];
}

async function correct(stand: Stand, id: string): Promise<void> {
	const story = STORIES.find(([each]) => each === id);
	if (story === undefined) throw new Error(`expected one of the stories, got ${id}`);
	const [, outlet, text] = story;
	const corrected = { id, outlet, headline: text.split(" ").slice(0, 7).join(" "), publishedOn: TODAY };
	await stand.desk.archive.add([{ ...corrected, text: `${text} The day was wrong. ${SAID}` }]);
	await amend(stand);
}

async function withdraw(stand: Stand, id: string): Promise<void> {
	const { db, uri } = stand.desk.archive;
	expect(await withdrawArticle(db, uri, { collection: "shared", id, why: "It was made up." })).toBe(true);
	await amend(stand);
}

async function amend({ desk }: Stand): Promise<void> {
	expect(await desk.community.amender.round()).toEqual({ edited: 1, gone: 0, refused: 0 });
}
