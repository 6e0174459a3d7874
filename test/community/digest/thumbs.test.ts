import { expect, test } from "@jest/globals";
import { withdrawArticle } from "../../../src/archive/withdraw.ts";
import type { Enforcer } from "../../../src/chat/enforcing.ts";
import type { Poster } from "../../../src/chat/outbox.ts";
import type { Reply } from "../../../src/chat/reply.ts";
import { FeedbackStore } from "../../../src/store/community/feedback.ts";
import { ownText } from "../../chat/bot.ts";
import { ADMIN, Town } from "../town.ts";

const TODAY = new Date().toISOString().slice(0, 10);
const STORIES = [
	[
		"The Gazette",
		"Harbour bridge closes for repairs until May",
		"The harbour bridge in Port Elm closes on Monday for repairs that are to last until May.",
	],
	[
		"The Courier",
		"Harbour bridge in Port Elm closes until May",
		"The harbour bridge in Port Elm closes on Monday, and repairs to it are to last until May.",
	],
	[
		"The Gazette",
		"Orchard growers ask for water in drought",
		"Growers of the orchards in Lindale asked for more water on Monday as the drought went on.",
	],
	[
		"The Courier",
		"Drought: orchard growers in Lindale ask for water",
		"Orchard growers in Lindale asked for more water on Monday, in the third month of drought.",
	],
] as const;

async function posted() {
	const town = await Town.open();
	await town.archive.add(
		STORIES.map(([outlet, headline, text], i) => ({
			id: `story-${i}`,
			outlet,
			headline,
			publishedOn: TODAY,
			url: `https://${outlet.replace(/\W/g, "").toLowerCase()}.example/${i}`,
			text: `${text}\n\n“We have waited long enough,” said Ada Quill, the mayor of the town. It was the ${i}th time.`,
		})),
	);
	await town.say("/digest subscribe at:07:30 zone:UTC", { powers: ADMIN });
	await town.say("/digest now", { powers: ADMIN });
	const reply = town.board.posts[0]?.reply;
	if (!reply) throw new Error("expected a posted digest, got none");
	return { town, reply };
}

test("each story of a posted edition has two thumbs, and a person's last one counts", async () => {
	const { town, reply } = await posted();
	expect(reply.actions.map(({ label }) => label)).toEqual(["👍 1", "👎 1", "👍 2", "👎 2"]);
	await town.press(reply, "👍 2", { id: "ann" });
	await town.press(reply, "👎 2", { id: "ben" });
	expect((await town.press(reply, "👍 2", { id: "ben" })).blocks).toMatchObject([
		{ runs: [expect.stringContaining("👍 is kept")] },
	]);
	await town.press(reply, "👎 1", { id: "ben" });

	const why = JSON.stringify((await town.say("/digest why", { powers: ADMIN })).blocks);
	expect(why.match(/👍 \d, 👎 \d/g)).toEqual(["👍 0, 👎 1", "👍 2, 👎 0"]);

	const rows = (await Array.fromAsync(new FeedbackStore(town.archive.db).since("2000"))).flat();
	expect(rows.map(({ person, command, helpful }) => [person, command, helpful]).toSorted()).toEqual([
		["ann", "digest", 1],
		["ben", "digest", 0],
		["ben", "digest", 1],
	]);
	for (const { answer, cited } of rows) {
		expect(answer).toMatch(/^digest:[0-9a-f]{16}:shared\/story-\d$/);
		expect(JSON.parse(cited)).toContainEqual(expect.stringMatching(/^story-\d@1:\d+-\d+$/));
	}
	await town.community.close();
});

test("a preview, which is kept nowhere, has none", async () => {
	const { town } = await posted();
	const preview = await town.say("/digest preview", { powers: ADMIN });
	expect(preview.actions).toEqual([]);
	expect(JSON.stringify(preview.blocks)).not.toMatch(/worth it|digest why/);
	await town.community.close();
});

test("a posted edition is edited when an article of it is corrected or withdrawn", async () => {
	const { town, reply } = await posted();
	const edits: Reply[] = [];
	const poster: Poster = {
		post: (place, said, key) => town.board.post(place, said, key),
		tell: (...given) => town.board.tell(...given),
		find: () => town.board.find(),
		edit: async (_posted, edited) => {
			edits.push(edited);
			return { kind: "edited" };
		},
	};
	town.community.posters.set("discord", { poster, enforcer: {} as Enforcer });
	await town.community.amender.round();
	expect(edits).toEqual([]);
	const cited = reply.blocks.flatMap((block) => ("citation" in block ? [block.citation] : []))[0];
	if (!cited) throw new Error("expected a citation, got none");
	const { headline, outlet, articleId: id } = cited;
	await town.archive.add([
		{
			id,
			outlet,
			headline,
			publishedOn: TODAY,
			text: "The report was wrong in all that it said of the town.",
		},
	]);
	await town.community.amender.round();
	await withdrawArticle(town.archive.db, town.archive.uri, {
		collection: "shared",
		id,
		why: "It was made up.",
	});
	await town.community.amender.round();
	expect(edits.map(ownText)).toEqual([
		expect.stringMatching(/orrected/),
		expect.stringMatching(/ithdrawn.*It was made up/s),
	]);
	await town.community.close();
});
