import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Reply } from "../../../src/chat/reply.ts";
import { Progress } from "../../../src/platforms/discord/progress.ts";
import type { DiscordServer } from "../../servers/discord/server.ts";
import type { Message } from "../../servers/discord/shapes.ts";
import { buttonsOf, Stage, shown } from "./stage.ts";
import { reply } from "./stage-commands.ts";

let stage: Stage;
let server: DiscordServer;
beforeEach(() => {
	stage = new Stage();
});
afterEach(async () => {
	await stage.stop();
	expect(server.violations).toEqual([]);
	expect(server.pings).toEqual([]);
});

const QUICK = { tuning: { directMs: 1, paceMs: 1, typingAfterMs: 60_000 } };
const draft = () => server.slash(server.guild.id, server.channel.id, server.user.id, "draft");
const mention = () =>
	server.message(server.channel.id, server.user.id, "draft", { mentions: [server.applicationId] });
/** What a message has shown, in order. */
const seen = (message: Message) =>
	[...message.revisions, message].map((each) => shown(each as Message)).filter((text) => text !== "");

describe("an answer that comes bit by bit", () => {
	test("to a command is shown as it grows, and in the end whole with its buttons", async () => {
		server = await stage.start(QUICK);
		stage.gate.shut();
		const asked = draft();
		for (const words of ["one", "one two", "one two three"]) {
			await asked.until(words, (it) => it.original !== null && shown(it.original) === words);
			expect(buttonsOf(asked.original as Message)).toEqual([]);
			stage.gate.open();
			stage.gate.shut();
		}
		await asked.until("the end", (it) => it.original !== null && shown(it.original) === "one two three four");
		expect(seen(asked.original as Message)).toEqual([
			"one",
			"one two",
			"one two three",
			"one two three four",
		]);
		expect(buttonsOf(asked.original as Message)).toHaveLength(1);
		expect(asked.followUps).toEqual([]);
	});

	test("to a mention is one message that grows", async () => {
		server = await stage.start(QUICK);
		stage.gate.shut();
		const said = mention();
		const first = await said.answered();
		expect(shown(first)).toBe("one");
		expect(first.message_reference).toMatchObject({ message_id: said.message.id });
		stage.gate.open();
		await said.until("the end", () => shown(first) === "one two three four");
		expect(said.followUps).toEqual([]);
		expect(first.allowed_mentions).toMatchObject({ parse: [] });
	});

	test("that is there soon is shown whole at once", async () => {
		server = await stage.start({ tuning: { directMs: 60_000, paceMs: 1, typingAfterMs: 60_000 } });
		const asked = draft();
		expect(seen(await asked.answered())).toEqual(["one two three four"]);
		expect(asked.acknowledged?.kind).toBe("reply");
	});

	test("stays whole: what there was before is not shown after it", async () => {
		server = await stage.start({ tuning: { ...QUICK.tuning, paceMs: 30 } });
		stage.gate.shut();
		const asked = draft();
		await asked.until("one", (it) => it.original !== null && shown(it.original) === "one");
		stage.gate.open();
		await asked.until("the end", (it) => it.original !== null && shown(it.original) === "one two three four");
		await delay(90);
		expect(shown(asked.original as Message)).toBe("one two three four");
	});

	test("comes whole although what there was before could not be shown", async () => {
		server = await stage.start(QUICK);
		stage.gate.shut();
		server.faults.next(1, { status: 500 }, /^PATCH .*@original$/);
		const asked = draft();
		await server.until("the fault", (it) => it.faults.pending === 0);
		stage.gate.open();
		await asked.until("the end", (it) => it.original !== null && shown(it.original) === "one two three four");
	});

	test("to a mention stands once, although the first words seemed lost", async () => {
		server = await stage.start(QUICK);
		stage.gate.shut();
		server.faults.next(1, "lost", /^POST .*messages$/);
		const said = mention();
		const first = await said.answered();
		stage.gate.open();
		await said.until("the end", () => shown(first) === "one two three four");
		expect(server.transcript(server.channel.id).filter(({ author }) => author.bot)).toHaveLength(1);
	});
});

describe("the pace", () => {
	const words = (text: string): Reply => reply(text);
	const never = () => {
		throw new Error("nothing was to fail");
	};

	test("is one at a time, the newest each time, and nothing after the end", async () => {
		server = await stage.start();
		const shownSoFar: string[] = [];
		let go = Promise.withResolvers<void>();
		const progress = new Progress(never, 1);
		progress.take(words("before anybody looks"));
		progress.showBy(async (soFar) => {
			shownSoFar.push(JSON.stringify(soFar.blocks));
			await go.promise;
		});
		for (const text of ["a", "b", "c"]) progress.take(words(text));
		expect(shownSoFar).toHaveLength(1);
		go.resolve();
		go = Promise.withResolvers<void>();
		while (shownSoFar.length < 2) await new Promise((resolve) => setImmediate(resolve));
		expect(shownSoFar[1]).toContain('"c"');
		const ended = progress.end();
		progress.take(words("late"));
		go.resolve();
		await ended;
		expect(shownSoFar).toHaveLength(2);
	});

	test("waits between two, however much there is to show", async () => {
		server = await stage.start();
		const shownSoFar: unknown[] = [];
		const progress = new Progress(never, 3_600_000);
		progress.showBy(async (soFar) => void shownSoFar.push(soFar));
		progress.take(words("a"));
		for (let i = 0; i < 100; i += 1) {
			progress.take(words(`b${i}`));
			await new Promise((resolve) => setImmediate(resolve));
		}
		expect(shownSoFar).toHaveLength(1);
		await progress.end();
	});
});
