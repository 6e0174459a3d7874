import { beforeEach, describe, expect, test } from "@jest/globals";
import { ownText } from "../chat/bot.ts";
import { ADMIN, SQUARE, Town } from "./town.ts";

const STANDING =
	'/standing add name:can-the-bridge-close question:"Can the bridge close?" about:"bridge closes" one:"Pilots: Tomas Vreeland"';

let town: Town;
beforeEach(async () => {
	town = await Town.open();
	await town.archive.add([
		{
			id: "bridge",
			outlet: "Elm Courier",
			publishedOn: "2024-03-02",
			text: "“The bridge closes in May,” said Tomas Vreeland, a harbour pilot. Nobody was surprised.",
		},
	]);
});

const admin = { id: "boss", powers: ADMIN };

describe("who may do what, as the platform says at that moment", () => {
	test.each([
		"/settings show",
		"/settings change answering:threads",
		"/standing list",
		STANDING,
		"/digest subscribe",
		"/moderation cases",
	])("a member may not: %s", async (line) => {
		const reply = await town.say(line);
		expect(reply).toMatchObject({ outcome: "refused", audience: "caller" });
		expect(ownText(reply)).toMatch(/only/);
		const rows = await town.archive.db.selectFrom("channel_settings").selectAll().execute();
		expect(rows).toEqual([]);
	});

	test("moderators may look at cases, and not at settings", async () => {
		const moderator = { powers: { moderate: true, administer: false } };
		expect((await town.say("/moderation cases", moderator)).outcome).toBe("answered");
		expect((await town.say("/settings show", moderator)).outcome).toBe("refused");
	});

	test("when the platform cannot say, nobody may", async () => {
		const reply = await town.dispatcher.dispatch({
			command: "settings show",
			options: {},
			caller: { platform: "discord", id: "x", powers: () => Promise.reject(new Error("down")) },
			place: SQUARE,
			collections: ["shared"],
		});
		expect(reply.reply.outcome).toBe("refused");
		expect(ownText(reply.reply)).not.toContain("down");
	});

	test("what is pressed cannot be typed", async () => {
		await expect(town.say("/take-back cited:x")).rejects.toThrow(/expected a command/);
		await expect(town.say("/moderation-decide number:1 act:warn")).rejects.toThrow(/expected a command/);
	});
});

describe("settings", () => {
	test("are shown, changed in a form, and hold", async () => {
		const shown = await town.say("/settings show", admin);
		const changed = await town.press(shown, "Change…", {
			...admin,
			typed: { audience: "caller", contact: "<@123456789012345678>" },
		});
		expect(ownText(changed)).toMatch(/the asker, who can share them \(set here\)/);
		const { settings } = await town.community.services.settings.read(SQUARE);
		expect(settings).toMatchObject({ audience: "caller", contact: "person:123456789012345678" });
	});

	test("of two forms open at once, the second is told and changes nothing", async () => {
		const [one, two] = [await town.say("/settings show", admin), await town.say("/settings show", admin)];
		await town.press(one, "Change…", { ...admin, typed: { answering: "threads" } });
		const late = await town.press(two, "Change…", { ...admin, typed: { answering: "questions" } });
		expect(ownText(late)).toMatch(/Somebody else changed/);
		expect((await town.community.services.settings.read(SQUARE)).settings.answering).toBe("threads");
	});

	test("of the whole community hold where a channel has none of its own", async () => {
		await town.say("/settings change answering:threads for:everywhere", admin);
		await town.say("/settings change answering:questions", {
			...admin,
			place: { ...SQUARE, channel: "park" },
		});
		const read = async (channel: string) =>
			(await town.community.services.settings.read({ ...SQUARE, channel })).settings.answering;
		expect([await read("square"), await read("park"), await read("pier")]).toEqual([
			"threads",
			"questions",
			"threads",
		]);
	});

	test("an allow-list keeps other commands out, and says which are allowed", async () => {
		await town.say("/settings change allowed:who-said", admin);
		const reply = await town.say("/timeline bridge");
		expect(reply.outcome).toBe("refused");
		expect(ownText(reply)).toContain("/who-said");
		expect((await town.say("/who-said the bridge closes in May")).outcome).toBe("answered");
		expect((await town.say("/settings change allowed:all", admin)).outcome).toBe("answered");
	});

	test.each([
		["/settings change allowed:weather", /no command/],
		["/settings change contact:somebody", /neither a person nor a channel/],
		["/settings change answering:always", /none of these/],
		["/settings change", /Say what to change/],
	])("%s is refused", async (line, why) => {
		const reply = await town.say(line, admin);
		expect([reply.outcome, why.test(ownText(reply))]).toEqual(["refused", true]);
	});
});

describe("standing questions", () => {
	test("become a command of that community alone", async () => {
		expect((await town.say(STANDING, admin)).outcome).toBe("answered");
		const reply = await town.say("/can-the-bridge-close");
		expect(ownText(reply)).toContain("Can the bridge close?");
		const elsewhere = { place: { ...SQUARE, community: "2" } };
		await expect(town.say("/can-the-bridge-close", elsewhere)).rejects.toThrow(/expected a command/);
	});

	test.each([
		[STANDING.replace("can-the-bridge-close", "who-said"), /for everyone/],
		[STANDING.replace("can-the-bridge-close", '"Can The Bridge?!"'), /cannot be a command/],
		[STANDING.replace("Pilots: Tomas Vreeland", "Tomas Vreeland"), /lacks a label/],
	])("%s is refused", async (line, why) => {
		expect(ownText(await town.say(line, admin))).toMatch(why);
		expect(await town.community.services.standing.list("discord:1")).toEqual([]);
	});

	test("are edited, removed, and brought back by undo", async () => {
		await town.say(STANDING, admin);
		const list = await town.say("/standing list", admin);
		const typed = { question: "May the bridge close?" };
		expect((await town.press(list, "Edit can-the-bridge-close…", { ...admin, typed })).outcome).toBe(
			"answered",
		);
		const late = await town.press(list, "Edit can-the-bridge-close…", {
			...admin,
			typed: { question: "x?" },
		});
		expect(ownText(late)).toMatch(/same moment/);
		const removed = await town.say("/standing remove can-the-bridge-close", admin);
		expect(await town.community.services.standing.list("discord:1")).toEqual([]);
		await town.press(removed, "Undo", admin);
		expect(ownText(await town.say("/can-the-bridge-close"))).toContain("May the bridge close?");
	});

	test("that the platform does not take are not kept either", async () => {
		town.community.standing.offerBy("discord", () => Promise.reject(new Error("30032 too many commands")));
		const reply = await town.say(STANDING, admin);
		expect(ownText(reply)).toMatch(/nothing was changed/);
		expect(ownText(reply)).not.toContain("30032");
		expect(await town.community.services.standing.list("discord:1")).toEqual([]);
	});

	test("stop at twenty", async () => {
		for (let i = 0; i < 20; i += 1)
			await town.say(STANDING.replace("close question", `close-${i} question`), admin);
		expect(ownText(await town.say(STANDING, admin))).toMatch(/20/);
	});
});

describe("feedback", () => {
	const ask = () => town.say("/who-said the bridge closes in May");

	test("is stored with what was asked and cited; the last word of a person stands", async () => {
		const answer = await ask();
		const why = await town.press(answer, "Not helpful");
		expect(why.actions.map(({ label }) => label)).toContain("Wrong speaker");
		await town.press(why, "Out of date");
		await town.press(answer, "Helpful", { id: "ben" });
		const rows = await town.archive.db.selectFrom("feedback").selectAll().orderBy("person").execute();
		expect(rows).toEqual([
			expect.objectContaining({
				person: "ann",
				helpful: 0,
				reason: "out-of-date",
				question: "words:the bridge closes in May",
			}),
			expect.objectContaining({ person: "ben", helpful: 1, reason: null }),
		]);
		expect(rows[0]?.cited).toContain("bridge@1:");
	});

	test("of a wrong speaker reaches the operator, who can take the attribution back", async () => {
		const why = await town.press(await ask(), "Not helpful");
		await town.press(why, "Wrong speaker");
		const [told] = town.board.told;
		expect(told?.person).toBe("operator");
		const refused = await town.press(told?.reply as never, "Take back 1", { id: "ann", powers: ADMIN });
		expect(refused.outcome).toBe("refused");
		const done = await town.press(told?.reply as never, "Take back 1", { id: "operator" });
		expect(done.outcome).toBe("answered");
		const after = await ask();
		expect(after.data.quotations?.[0]?.speaker ?? null).toBeNull();
	});

	test("without feedback nothing of the question is stored", async () => {
		await ask();
		for (const table of ["feedback", "posted_answers", "buttons"] as const) {
			const rows = await town.archive.db.selectFrom(table).selectAll().execute();
			expect(JSON.stringify(rows)).not.toContain("closes in May");
		}
	});
});

describe("a human", () => {
	test("is told, where one is named", async () => {
		await town.say("/settings change contact:<#123456789012345678>", admin);
		const reply = await town.say("/get-a-human this mixes up two people", { id: "ann" });
		expect(reply).toMatchObject({ outcome: "answered", audience: "caller" });
		const [post] = town.board.posts;
		expect([post?.place.channel, ownText(post?.reply as never)]).toEqual([
			"123456789012345678",
			expect.stringContaining("this mixes up two people"),
		]);
	});

	test("who cannot be reached, or is not named, is said", async () => {
		expect(ownText(await town.say("/get-a-human"))).toMatch(/Nobody is named/);
		await town.say("/settings change contact:<#123456789012345678>", admin);
		town.board.closed.add("123456789012345678");
		expect(ownText(await town.say("/get-a-human"))).toMatch(/could not be reached/);
	});
});

test("/privacy shows what is stored about a person, deletes it, and no one else's", async () => {
	const answer = await town.say("/who-said the bridge closes in May");
	await town.press(answer, "Helpful", { id: "ann" });
	await town.press(answer, "Helpful", { id: "ben" });
	expect(ownText(await town.say("/privacy export", { id: "ann" }))).toMatch(/who-said: helpful/);
	expect(ownText(await town.say("/privacy delete", { id: "ann" }))).toMatch(/Deleted: 1/);
	expect(ownText(await town.say("/privacy export", { id: "ann" }))).toMatch(/Nothing is stored/);
	expect(await town.archive.db.selectFrom("feedback").select("person").execute()).toEqual([
		{ person: "ben" },
	]);
});

describe("the digest's settings", () => {
	test("subscribe, time, topics, mute and unsubscribe, each shown as it stands", async () => {
		const subscribed = await town.say(
			"/digest subscribe at:7:30 zone:America/Los_Angeles days:weekdays",
			admin,
		);
		expect(ownText(subscribed)).toMatch(/07:30 in America\/Los_Angeles, Mon, Tue, Wed, Thu, Fri/);
		await town.say("/digest topics water, elections", admin);
		await town.say("/digest mute horoscope", admin);
		expect(await town.community.digests.settings(SQUARE)).toMatchObject({
			at: "07:30",
			timeZone: "America/Los_Angeles",
			days: [1, 2, 3, 4, 5],
			topics: ["water", "elections"],
			muted: ["horoscope"],
		});
		const gone = await town.say("/digest unsubscribe", admin);
		expect((await town.community.digests.settings(SQUARE)).since).toBeNull();
		await town.press(gone, "Undo", admin);
		expect((await town.community.digests.settings(SQUARE)).since).not.toBeNull();
	});

	test.each([
		["/digest subscribe at:25:00", /cannot be read/],
		["/digest subscribe zone:Middle/Earth", /no time zone/],
		["/digest time days:someday", /cannot be read/],
	])("%s is refused", async (line, why) => {
		expect(ownText(await town.say(line, admin))).toMatch(why);
		expect((await town.community.digests.settings(SQUARE)).since).toBeNull();
	});

	test("now posts once a day, and why tells what was considered", async () => {
		expect(ownText(await town.say("/digest now", admin))).toMatch(/is posted/);
		expect(ownText(await town.say("/digest now", admin))).toMatch(/one a day/);
		expect(town.board.posts).toHaveLength(1);
		expect(ownText(await town.say("/digest why", admin))).toMatch(/articles were considered/);
		expect((await town.say("/digest preview", admin)).audience).toBe("caller");
	});
});
