import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Reply } from "../../../src/chat/reply.ts";
import { readSuite } from "../../moderation/suites/suite.ts";
import { buttons, COLLECTION, Community, DAY, PLACE, QUEUE, shown } from "./community.ts";

const RECORD = fileURLToPath(new URL("../../moderation/suites/record", import.meta.url));
const SAID = "“The ferry will stop running on Sundays in the winter,” said Tomas Vreeland, a harbour pilot.";
const ALTERED = 'Tomas Vreeland said "The ferry will never stop running on Sundays in the winter"';
const TRUE = 'Tomas Vreeland said "The ferry will stop running on Sundays in the winter"';

async function open(policy: Parameters<typeof Community.open>[0] = {}): Promise<Community> {
	const community = await Community.open(policy);
	await community.archive.add([
		{ id: "ferry", text: SAID, outlet: "Elm Courier", publishedOn: "2026-01-05" },
		{ id: "other", text: "“Nobody asked us,” said Mara Ellison, a teacher. “Nobody ever does.”" },
	]);
	return community;
}

const notes = (community: Community) => community.platform.posts.filter(({ channel }) => channel !== QUEUE);

describe("a note from the record", () => {
	let community: Community;

	test("stands beneath the message where the channel wants it: the record's own words, and never that somebody is wrong", async () => {
		community = await open({ notes: "channel" });
		const { message } = await community.hear(ALTERED);
		const [note] = notes(community);
		expect(note).toMatchObject({ channel: PLACE.channel, inReplyTo: message });
		const text = shown(note?.reply as Reply);
		expect(text).toContain("“The ferry will stop running on Sundays in the winter” Tomas Vreeland");
		expect(text).not.toMatch(/\b(?:false|fake|lie|lied|wrong|untrue|misquot)/i);
		expect(note?.reply.actions).toEqual([]);
		expect(await community.all()).toEqual([]);
		expect(community.platform.notices).toEqual([]);
	});

	test("is else offered to moderators, who post it or do not; nobody is punished for it", async () => {
		community = await open();
		await community.hear(ALTERED);
		expect(notes(community)).toEqual([]);
		const [card] = community.queue();
		expect(buttons(card?.reply as Reply)).toEqual(["Dismiss", "Post note"]);
		expect(shown(card?.reply as Reply)).toContain("“The ferry will stop running on Sundays in the winter”");
		expect((await community.decide(1, "note")).outcome).toBe("answered");
		expect(notes(community)).toHaveLength(1);
		expect(await community.kinds(1)).toEqual(["opened", "note posted"]);
	});

	test("that cannot be posted is not said to be, and may be tried again", async () => {
		community = await open();
		await community.hear(ALTERED);
		community.platform.gone.add(PLACE.channel);
		expect((await community.decide(1, "note")).outcome).toBe("failed");
		community.platform.gone.clear();
		expect((await community.decide(1, "note")).outcome).toBe("answered");
	});

	test("that the channel does not take is offered to moderators", async () => {
		community = await open({ notes: "channel" });
		community.platform.gone.add(PLACE.channel);
		await community.hear(ALTERED);
		expect(community.queue()).toHaveLength(1);
	});

	test("names another speaker where the words are somebody else's", async () => {
		community = await open({ notes: "channel" });
		await community.hear('Mara Ellison said "The ferry will stop running on Sundays in the winter"');
		expect(shown(notes(community)[0]?.reply as Reply)).toContain("Tomas Vreeland");
	});

	test("is given once a claim and channel, however it is spaced; another channel has its own", async () => {
		community = await open({ notes: "channel" });
		const first = await community.hear(ALTERED);
		await community.overhearing.hear({ ...first, edited: true, text: `Look: ${ALTERED}` });
		await community.hear(ALTERED.replace("said ", "said  "), { author: { id: "ann", name: "Ann" } });
		expect(notes(community)).toHaveLength(1);
		await community.hear(ALTERED, { place: { ...PLACE, channel: "elsewhere" } });
		expect(notes(community)).toHaveLength(2);
		community.now += 3 * DAY;
		for (let i = 0; i < 501; i += 1)
			await community.hear(`${ALTERED.replace("winter", `winter of ${3000 + i}`)}`, {
				place: { ...PLACE, channel: `c${i}` },
			});
		await community.hear(ALTERED);
		expect(notes(community).filter(({ channel }) => channel === PLACE.channel)).toHaveLength(2);
	});

	test.each([
		["the words as they stand", TRUE],
		[
			"words that are not on record",
			'Tomas Vreeland said "I will buy every lighthouse on this coast myself"',
		],
		[
			"somebody who is not on record",
			'Orla Quint said "The ferry will never stop running on Sundays in the winter"',
		],
		["an opinion", "Tomas Vreeland never wanted the ferry to run on Sundays in the winter, if you ask me"],
		["a question", 'Did Tomas Vreeland say "The ferry will never stop running on Sundays in the winter"?'],
	])("there is none on %s", async (_, text) => {
		community = await open({ notes: "channel" });
		await community.hear(text);
		expect(community.platform.posts).toEqual([]);
	});

	test.each([
		["notes are off", { notes: "off" }],
		["the rule is off", { modes: { misquotation: "off" } }],
	] as const)("there is none where %s", async (_, policy) => {
		community = await open({ notes: "channel", ...policy });
		await community.hear(ALTERED);
		expect(community.platform.posts).toEqual([]);
	});

	test("in shadow it is only counted", async () => {
		community = await open({ notes: "channel", modes: { misquotation: "shadow" } });
		await community.hear(ALTERED);
		expect(community.platform.posts).toEqual([]);
		expect(await community.tallies.since(COLLECTION, "2026-03-10")).toEqual([
			{ rule: "misquotation", outcome: "would note", count: 1 },
		]);
	});

	test("another community's articles are not held against anybody", async () => {
		community = await Community.open({ notes: "channel" });
		await community.archive.add([{ id: "ferry", text: SAID }], "discord:2");
		await community.hear(ALTERED);
		expect(community.platform.posts).toEqual([]);
	});
});

describe("the suite of misquotations, through the road and a real record", () => {
	let community: Community;
	beforeEach(async () => {
		community = await Community.open({ notes: "channel" });
		await community.archive.add(RECORD);
	});

	test("notes are on what is altered or another's, and on nothing else", async () => {
		const cases = readSuite("misquotations");
		for (const { id, messages } of cases) {
			const [{ text = "" } = {}] = messages;
			const place = { ...PLACE, channel: id };
			await community.hear(text, { place, author: { id, name: id }, message: id });
		}
		const noted = new Set(notes(community).map(({ inReplyTo }) => inReplyTo));
		const wanted = cases.filter(({ want }) => want.note === "altered" || want.note === "other-speaker");
		const right = wanted.filter(({ id }) => noted.has(id)).length;
		expect(right / noted.size).toBeGreaterThanOrEqual(0.98);
		expect(cases.filter(({ id, want }) => want.note === "none" && noted.has(id))).toEqual([]);
		expect(right / wanted.length).toBeGreaterThanOrEqual(0.9);
		expect(cases.length).toBeGreaterThanOrEqual(200);
	}, 600_000);
});
