import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { Claims } from "../../../src/store/claims.ts";
import { closeDatabase, openDatabase } from "../../../src/store/database.ts";
import { expectNoHarm } from "./harmless-in.ts";
import { MemoryClaims, shown, Workspace } from "./workspace.ts";

let workspace: Workspace;
beforeEach(async () => {
	workspace = await Workspace.open();
});
afterEach(async () => {
	await workspace.close();
	expectNoHarm(workspace);
});

/** What the bot posted in a channel. */
function posted(channel = workspace.server.channel.id): string[] {
	const { team, user } = workspace.server;
	return workspace.server
		.transcript(channel, null, user.id)
		.filter((message) => message.user === team.botUserId)
		.map(shown);
}

describe("a mention", () => {
	test("in a channel begins a thread", async () => {
		await workspace.start();
		const said = workspace.server.mention("who shut &lt;it&gt;?");
		const answer = await said.answered();
		expect(answer).toMatchObject({ thread_ts: said.message.ts, ephemeral_for: null });
		expect(shown(answer)).toContain("“who shut <it>?”");
	});

	test("in a thread is answered there", async () => {
		await workspace.start();
		const { message: thread } = workspace.server.message("the bridge");
		const said = workspace.server.mention("who?", { thread });
		expect((await said.answered()).thread_ts).toBe(thread.ts);
	});

	test.each([
		["/ask who", "“who”"],
		["/or-ask who", "“who”"],
		["ask who", "“who”"],
		["collections", "shared slack:"],
		["", "Ask /or-ask"],
		["see <https://a.example/x|a.example/x> &amp; <#C1|general>", "“see a.example/x & #general”"],
		["/aks who", "There is no command /aks. Did you mean /or-ask? /or-help lists them all."],
	])("%j is understood", async (text, expected) => {
		await workspace.start();
		expect(shown(await workspace.server.mention(text).answered())).toContain(expected);
	});

	test("gets private words privately: in its thread where there is one, else beside it, where they are seen", async () => {
		const { server } = workspace;
		await workspace.start();
		const above = await server.mention("/help").answered();
		expect(above).toMatchObject({ ephemeral_for: server.user.id });
		expect(above.thread_ts).toBeUndefined();
		const { message: thread } = server.message("the bridge");
		const within = await server.mention("/help", { thread }).answered();
		expect(within).toMatchObject({ ephemeral_for: server.user.id, thread_ts: thread.ts });
	});

	test("whose answer takes long is told so, privately", async () => {
		await workspace.start({ pace: { progressAfterMs: 1 } });
		const said = workspace.server.mention("/slow");
		expect((await said.answered()).ephemeral_for).toBe(workspace.server.user.id);
		workspace.held.release();
		await said.until("the answer", (it) => it.followUps.length === 1);
		expect(said.followUps[0]).toMatchObject({ thread_ts: said.message.ts, ephemeral_for: null });
	});
});

describe("a direct message", () => {
	test("is answered in place", async () => {
		await workspace.start();
		const answer = await workspace.server.message("who?", { dm: true }).answered();
		expect(shown(answer)).toContain("“who?”");
		expect(answer.thread_ts).toBeUndefined();
	});

	test("in a thread is answered in the thread", async () => {
		await workspace.start();
		const first = workspace.server.message("who?", { dm: true });
		await first.answered();
		const next = await workspace.server.message("why?", { dm: true, thread: first.message }).answered();
		expect(next.thread_ts).toBe(first.message.ts);
	});

	test("gets private words as messages that stay", async () => {
		await workspace.start();
		const answer = await workspace.server.message("help", { dm: true }).answered();
		expect(answer.ephemeral_for).toBeNull();
	});
});

describe("not answered is", () => {
	test("a bot, an edit, a channel's talk, and the bot itself", async () => {
		const { server } = workspace;
		server.settings.events = new Set(["app_mention", "message.im", "message.channels"]);
		await workspace.start();
		const { message } = server.message("hello", { dm: true });
		const unanswered = [
			server.mention("as a bot", { bot: true }),
			server.message("as a bot", { dm: true, bot: true }),
			server.message("edited", { dm: true, edited: message }),
			server.message("talk"),
		];
		for (const said of unanswered) await said.until("the delivery", (it) => it.acks === 1);
		await server.mention("the last").answered();
		expect(posted()).toEqual([expect.stringContaining("the last")]);
	});
});

describe("an event delivered again", () => {
	test("is answered once", async () => {
		await workspace.start();
		const said = workspace.server.mention("once");
		await said.answered();
		await workspace.server.redeliver(said);
		await workspace.server.mention("the last").answered();
		expect(posted()).toHaveLength(2);
	});

	test("to another process is answered once", async () => {
		const folder = await mkdtemp(join(tmpdir(), "on-record-slack-"));
		const db = await openDatabase({ url: null, directory: folder });
		for (let i = 0; i < 2; i += 1) await workspace.start({ desk: { claims: new Claims(db) } });
		for (let i = 0; i < 6; i += 1) {
			const said = workspace.server.mention(`question ${i}`);
			await Promise.all([workspace.server.redeliver(said), workspace.server.redeliver(said)]);
			await said.answered();
		}
		for (let i = 0; i < 2; i += 1) await workspace.server.mention(`last ${i}`).answered();
		expect(posted()).toHaveLength(8);
		await workspace.close();
		await closeDatabase(db);
		await rm(folder, { recursive: true });
	});

	test("is answered by another process that can reach no claims, rather than by none", async () => {
		const claims = new MemoryClaims();
		claims.take = async () => {
			throw new Error("the database is away");
		};
		await workspace.start({ desk: { claims } });
		const said = workspace.server.mention("all the same");
		expect(shown(await said.answered())).toContain("all the same");
		await workspace.server.redeliver(said);
		await workspace.server.mention("the last").answered();
		expect(posted()).toHaveLength(2);
	});
});
