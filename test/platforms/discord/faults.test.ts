import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { DiscordServer } from "../../servers/discord/server.ts";
import { ask, Stage, shown } from "./stage.ts";

let stage: Stage;
beforeEach(() => {
	stage = new Stage();
});
afterEach(() => stage.stop());

const CALLBACK = /^POST .*callback$/;
const EDIT = /^PATCH .*@original$/;
const SEND = /^POST .*channels.*messages$/;
const SLOW = { tuning: { directMs: 25 } };
const rules = ({ violations }: DiscordServer) => violations.map(({ rule }) => rule);
const said = (server: DiscordServer) =>
	server.message(server.channel.id, server.user.id, "why", { mentions: [server.applicationId] });

describe("a callback", () => {
	test.each([
		["a 500, three times", 3, { status: 500 }],
		["a 429", 1, { retryAfter: 0.05 }],
		["a cut connection", 2, "reset"],
		["a polite end of the connection", 2, "hangup"],
		["no answer", 1, "hang"],
	] as const)("that meets %s is sent again in time", async (_what, times, fault) => {
		const server = await stage.start();
		server.faults.next(times, fault, CALLBACK);
		const asked = ask(server);
		expect(shown(await asked.answered())).toBe("Asked: why");
		expect(server.transcript(server.channel.id)).toHaveLength(1);
		expect(server.faults.pending).toBe(0);
		expect(rules(server)).toEqual([]);
	});

	test("whose own answer is lost is known to have arrived, and nothing is sent twice", async () => {
		const server = await stage.start();
		server.faults.next(1, "lost", CALLBACK);
		await ask(server).answered();
		await server.until(
			"the repetition",
			(it) => it.journal.filter(({ path }) => path.endsWith("callback")).length === 2,
		);
		await server.until("its refusal", (it) => it.violations.length === 1);
		expect(rules(server)).toEqual(["40060"]);
		expect(server.transcript(server.channel.id)).toHaveLength(1);
		expect(stage.log.lines.filter(({ level }) => level >= 40)).toEqual([]);
	});

	test("that defers is repeated too, and the answer follows", async () => {
		const server = await stage.start(SLOW);
		stage.gate.shut();
		server.faults.next(2, { status: 503 }, CALLBACK);
		const asked = ask(server);
		expect(await asked.acknowledgement()).toMatchObject({ kind: "defer" });
		stage.gate.open();
		expect(shown(await asked.answered())).toBe("Asked: why");
	});

	test("that defers and whose own answer is lost is followed by the answer all the same", async () => {
		const server = await stage.start(SLOW);
		stage.gate.shut();
		server.faults.next(1, "lost", CALLBACK);
		const asked = ask(server);
		await asked.acknowledgement();
		stage.gate.open();
		expect(shown(await asked.answered())).toBe("Asked: why");
		expect(rules(server)).toEqual(["40060"]);
	});

	test("to an interaction that has expired is logged, and the next one is answered", async () => {
		const server = await stage.start();
		const gone = ask(server, "gone");
		gone.missDeadline();
		await stage.log.until("the warning", ({ lines }) => lines.some(({ msg }) => msg.includes("expired")));
		expect(shown(await ask(server, "next").answered())).toBe("Asked: next");
		expect(rules(server)).toEqual(["10062"]);
	});

	test("to an interaction that another process answered is logged, and nothing more is sent", async () => {
		const server = await stage.start(SLOW);
		stage.gate.shut();
		const taken = ask(server, "taken");
		taken.acknowledge(0, "reply", false);
		await stage.log.until("the warning", ({ lines }) =>
			lines.some(({ msg }) => msg.includes("another process")),
		);
		stage.gate.open();
		expect(shown(await ask(server, "next").answered())).toBe("Asked: next");
		expect(rules(server)).toEqual(["40060"]);
		expect(taken.original).toBeNull();
	});
});

describe("an edit", () => {
	test.each([
		["a 500, five times", 5, { status: 500 }],
		["a 429", 1, { retryAfter: 0.05 }],
		["a cut connection", 2, "reset"],
		["an answer that is lost", 1, "lost"],
	] as const)("that meets %s is sent again", async (_what, times, fault) => {
		const server = await stage.start(SLOW);
		stage.gate.shut();
		const asked = ask(server);
		await asked.acknowledgement();
		server.faults.next(times, fault, EDIT);
		stage.gate.open();
		expect(shown(await asked.answered())).toBe("Asked: why");
		expect(rules(server)).toEqual([]);
	});

	test("does not wait in the client's queue of so many requests a second", async () => {
		// By a queue of two a second, the last edit would come long after the test's patience.
		const client = { rest: { globalRequestsPerSecond: 2 } };
		const server = await stage.start({ tuning: { directMs: 25, client } });
		stage.gate.shut();
		const asked = Array.from({ length: 40 }, (_, n) => ask(server, `${n}`));
		await Promise.all(asked.map((each) => each.acknowledgement()));
		stage.gate.open();
		const answers = await Promise.all(asked.map((each) => each.answered()));
		expect(answers.map(shown)).toEqual(asked.map((_, n) => `Asked: ${n}`));
		expect(rules(server)).toEqual([]);
	}, 30_000);
});

describe("an answer to a message", () => {
	test.each([
		["a 500, six times", 6, { status: 500 }],
		["a 429", 1, { retryAfter: 0.05 }],
		["a polite end of the connection", 1, "hangup"],
	] as const)("that meets %s is sent again", async (_what, times, fault) => {
		const server = await stage.start();
		server.faults.next(times, fault, SEND);
		expect(shown(await said(server).answered())).toBe("Asked: why");
		expect(rules(server)).toEqual([]);
	});
});

describe("stop", () => {
	test("delivers what is in flight, and takes on no more", async () => {
		const server = await stage.server();
		const bot = stage.bot(server, SLOW);
		await bot.start();
		stage.gate.shut();
		const asked = ask(server, "in flight");
		await asked.acknowledgement();
		const mentioned = said(server);
		await stage.claims.until("both", ({ taken }) => taken.size === 2);
		const order: string[] = [];
		const stopped = bot.stop(10_000).then(() => order.push("stopped"));
		const late = ask(server, "late");
		// Time enough for a stop that waits for nothing to be over first.
		await delay(50);
		order.push("opened");
		stage.gate.open();
		await stopped;
		expect(order).toEqual(["opened", "stopped"]);
		expect(asked.original && shown(asked.original)).toBe("Asked: in flight");
		expect(mentioned.original && shown(mentioned.original)).toBe("Asked: why");
		expect(late.acknowledged).toBeNull();
		expect(server.gateway.connected).toBe(0);
	});

	test("does not wait longer than its grace for what hangs", async () => {
		const server = await stage.server();
		const bot = stage.bot(server, SLOW);
		await bot.start();
		stage.gate.shut();
		await ask(server).acknowledgement();
		await bot.stop(10);
		await server.gateway.until("the end", (it) => it.connected === 0);
	});

	test("before a start is nothing to wait for", async () => {
		const server = await stage.server();
		await stage.bot(server).stop(1_000);
	});
});
