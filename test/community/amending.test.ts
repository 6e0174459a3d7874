import { beforeEach, describe, expect, test } from "@jest/globals";
import { pino } from "pino";
import { reattribute, type StatementAt } from "../../src/archive/reattribute.ts";
import { withdrawArticle } from "../../src/archive/withdraw.ts";
import type { Enforcer } from "../../src/chat/enforcing.ts";
import type { EditOutcome, Posted, Poster } from "../../src/chat/outbox.ts";
import { excerptBlock, type FoundQuote, quotationBlock } from "../../src/chat/quoting.ts";
import type { Action, Block, Reply } from "../../src/chat/reply.ts";
import { Amender } from "../../src/community/amender.ts";
import { PostedAnswers } from "../../src/community/posted-answers.ts";
import { Posters } from "../../src/community/posters.ts";
import { PostedStore } from "../../src/store/community/posted.ts";
import { TestArchive } from "../archive/test-archive.ts";
import { ownText, quotations, speakers } from "../chat/bot.ts";

const SAID = "“The bridge closes in May,” said Tomas Vreeland, a harbour pilot. Nobody was surprised.";
const PLACE = { platform: "discord", community: "1", channel: "c", thread: null } as const;
const AT = { place: PLACE, collections: ["shared", "discord:1"] };

let archive: TestArchive;
let posters: Posters;
let posted: PostedAnswers;
let store: PostedStore;
let edits: { posted: Posted; reply: Reply }[];
let outcome: EditOutcome;

beforeEach(async () => {
	archive = await TestArchive.open();
	await archive.add([{ id: "bridge", text: SAID, headline: "Bridge closes" }]);
	edits = [];
	outcome = { kind: "edited" };
	posters = new Posters();
	setPoster({
		edit: async (at: Posted, reply: Reply) => {
			edits.push({ posted: at, reply });
			return outcome;
		},
	});
	store = new PostedStore(archive.db);
	posted = new PostedAnswers(store, pino({ level: "silent" }));
});

/** A poster that only edits. */
function setPoster(poster: Pick<Poster, "edit">): void {
	posters.set("discord", { poster: poster as Poster, enforcer: {} as Enforcer });
}

function amender(): Amender {
	const log = pino({ level: "silent" });
	return new Amender({
		posted: store,
		outbox: posters,
		version: () => archive.archive.version(),
		log,
		paceMs: 0,
	});
}

/** What the archive has of these words. */
async function found(words: string): Promise<FoundQuote & StatementAt> {
	const verdict = await archive.archive.whoSaid(words, null, {});
	const candidate = verdict.kind === "said" ? verdict.entries[0]?.findings[0]?.candidate : undefined;
	if (!candidate) throw new Error("expected the archive to know the words");
	return candidate;
}

async function post(message: string, actions: readonly Action[] = []): Promise<Reply> {
	const bridge = await found("The bridge closes in May");
	const reply = answer(
		[
			{ kind: "text", runs: ["You asked: ", { asked: "a private question" }] },
			quotationBlock(bridge),
			excerptBlock(bridge.article, { start: SAID.indexOf("Nobody"), end: SAID.length }),
		],
		actions,
	);
	await posted.remember({ platform: "discord", channel: "c", message }, reply, AT);
	return reply;
}

function answer(blocks: readonly Block[], actions: readonly Action[] = []): Reply {
	return { outcome: "answered", blocks, actions, audience: "channel", data: {} };
}

describe("an answer that stands in a channel is edited once what it cites is overtaken", () => {
	test("not before, and never twice for the same thing", async () => {
		await post("m1");
		expect(await amender().round()).toEqual({ edited: 0, gone: 0, refused: 0 });
		await archive.add([
			{ id: "bridge", text: SAID.replace("Nobody was", "Some were"), headline: "Bridge closes" },
		]);
		expect(await amender().round()).toEqual({ edited: 1, gone: 0, refused: 0 });
		expect(await amender().round()).toEqual({ edited: 0, gone: 0, refused: 0 });
	});

	test("corrected: which words still stand, and which do not, is said", async () => {
		await post("m1");
		await archive.add([
			{ id: "bridge", text: SAID.replace("Nobody was", "Some were"), headline: "Bridge closes" },
		]);
		await amender().round();
		const text = ownText(edits[0]?.reply as Reply);
		expect(text).toMatch(/Corrected on \d{4}-\d{2}-\d{2}/);
		expect(text).toContain("Bridge closes");
		expect(quotations(edits[0]?.reply as Reply)).toEqual(["The bridge closes in May"]);
	});

	test("withdrawn: its words go, and the reason is shown", async () => {
		await post("m1");
		const why = "the outlet took it back";
		expect(await withdrawArticle(archive.db, archive.uri, { collection: "shared", id: "bridge", why })).toBe(
			true,
		);
		await amender().round();
		const reply = edits[0]?.reply as Reply;
		expect(ownText(reply)).toMatch(/Source withdrawn on .*the outlet took it back/s);
		expect(quotations(reply)).toEqual([]);
		expect(JSON.stringify(reply)).not.toContain("Nobody was surprised");
	});

	test("first corrected, then withdrawn: both are said", async () => {
		await post("m1");
		await archive.add([{ id: "bridge", text: `${SAID} More.`, headline: "Bridge closes" }]);
		await amender().round();
		await withdrawArticle(archive.db, archive.uri, {
			collection: "shared",
			id: "bridge",
			why: "it was wrong",
		});
		await amender().round();
		expect(edits).toHaveLength(2);
		expect(ownText(edits[1]?.reply as Reply)).toContain("Source withdrawn");
	});

	test("then another source is overtaken: what was said stays, and withdrawn words stay away", async () => {
		const mill = "“The mill stream has run dry,” said Ines Okoro, a miller.";
		await archive.add([{ id: "mill", text: mill, headline: "A dry summer" }]);
		const quoted = [await found("The bridge closes in May"), await found("The mill stream has run dry")];
		const at = { platform: "discord", channel: "c", message: "m1" } as const;
		await posted.remember(at, answer(quoted.map((each) => quotationBlock(each))), AT);
		await withdrawArticle(archive.db, archive.uri, { collection: "shared", id: "bridge", why: "wrong" });
		await amender().round();
		await archive.add([{ id: "mill", text: `${mill} It rained.`, headline: "A dry summer" }]);
		await amender().round();
		expect(edits).toHaveLength(2);
		const reply = edits[1]?.reply as Reply;
		expect(ownText(reply)).toMatch(/^Corrected on .*Source withdrawn on /s);
		expect(quotations(reply)).toEqual(["The mill stream has run dry"]);
	});

	test("its speaker corrected, then withdrawn: both are said", async () => {
		await post("m1");
		const bridge = await found("The bridge closes in May");
		await reattribute(archive.db, archive.uri, [bridge], { to: null, why: "it was his brother" });
		await amender().round();
		await withdrawArticle(archive.db, archive.uri, { collection: "shared", id: "bridge", why: "wrong" });
		await amender().round();
		expect(edits).toHaveLength(2);
		expect(ownText(edits[1]?.reply as Reply)).toMatch(/^Source withdrawn on .*Speaker corrected on /s);
	});

	test("a speaker taken back is no longer named", async () => {
		await post("m1");
		const bridge = await found("The bridge closes in May");
		await reattribute(archive.db, archive.uri, [bridge], { to: null, why: "it was his brother" });
		await amender().round();
		const reply = edits[0]?.reply as Reply;
		expect(speakers(reply)).toEqual([null]);
		expect(ownText(reply)).toMatch(/Speaker corrected on .*it was his brother/s);
	});

	test("what was asked is not stored", async () => {
		await post("m1");
		const rows = await archive.db.selectFrom("posted_answers").selectAll().execute();
		expect(JSON.stringify(rows)).not.toContain("private question");
	});
});

describe("of its buttons an amended message keeps", () => {
	const button = (label: string, command: string, options: Action["options"]): Action => ({
		label,
		command,
		options,
	});
	const cited = (article: string, version = 1) => `${article}@${version}:0-9`;
	const opinion = (label: string, command: string, ...of: string[]) =>
		button(label, command, { cited: of.join(" ") });
	const given = [
		button("Show in context", "show-context", { article: "bridge" }),
		button("More", "on-record", { person: "a private question" }),
		opinion("👍 1", "story-feedback", cited("bridge"), "bridge@1:10-20"),
		opinion("👍 2", "story-feedback", cited("bridge"), cited("mill")),
		opinion("👍 3", "story-feedback", cited("mill")),
		opinion("Helpful", "feedback", cited("bridge"), cited("bridge", 2)),
	];

	test.each([
		[
			"corrected: all that take opinions, and no other",
			() => archive.add([{ id: "bridge", text: `${SAID} More.`, headline: "Bridge closes" }]),
			given.slice(2),
		],
		[
			"withdrawn: those that are about something else too, and that alone",
			() => withdrawArticle(archive.db, archive.uri, { collection: "shared", id: "bridge", why: "wrong" }),
			[
				opinion("👍 2", "story-feedback", cited("mill")),
				opinion("👍 3", "story-feedback", cited("mill")),
				opinion("Helpful", "feedback", cited("bridge", 2)),
			],
		],
	])("%s", async (_how, overtake, kept) => {
		await post("m1", given);
		await overtake();
		await amender().round();
		expect(edits[0]?.reply.actions).toEqual(kept);
	});

	test("what asks again is not even stored", async () => {
		await post("m1", given);
		const rows = await archive.db.selectFrom("posted_answers").selectAll().execute();
		expect(JSON.stringify(rows)).not.toContain("private question");
	});
});

describe("an edit that the platform refuses", () => {
	beforeEach(async () => {
		await post("m1");
		await archive.add([{ id: "bridge", text: `${SAID} More.`, headline: "Bridge closes" }]);
	});

	test("is tried again, each round once, until it is done", async () => {
		outcome = { kind: "refused", reason: "Discord is down" };
		expect(await amender().round()).toEqual({ edited: 0, gone: 0, refused: 1 });
		expect(await store.refused(10)).toEqual([
			{ platform: "discord", channel: "c", message: "m1", problem: "Discord is down", gone: false },
		]);
		outcome = { kind: "edited" };
		expect(await amender().round()).toEqual({ edited: 1, gone: 0, refused: 0 });
		expect(await store.refused(10)).toEqual([]);
	});

	test("is given up after five tries, and listed", async () => {
		outcome = { kind: "refused", reason: "Discord is down" };
		for (let i = 0; i < 7; i += 1) await amender().round();
		expect(edits).toHaveLength(5);
		expect(await store.refused(10)).toHaveLength(1);
	});

	test("is given up at once when the message is gone", async () => {
		outcome = { kind: "gone", reason: "the channel was deleted" };
		for (let i = 0; i < 3; i += 1) await amender().round();
		expect(edits).toHaveLength(1);
		expect(await store.refused(10)).toEqual([expect.objectContaining({ gone: true })]);
	});
});

test("many answers are amended, whatever interrupts it", async () => {
	for (let i = 0; i < 120; i += 1) await post(`m${i}`);
	await archive.add([{ id: "bridge", text: `${SAID} More.`, headline: "Bridge closes" }]);
	const stop = new AbortController();
	setPoster({
		edit: async (at: Posted, reply: Reply) => {
			edits.push({ posted: at, reply });
			if (edits.length === 30) stop.abort();
			return outcome;
		},
	});
	const first = await amender().round(stop.signal);
	const second = await amender().round();
	expect(first.edited + second.edited).toBe(120);
	expect(new Set(edits.map(({ posted: { message } }) => message)).size).toBe(120);
});
