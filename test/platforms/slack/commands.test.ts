import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { expectNoHarm } from "./harmless-in.ts";
import { button, buttons, shown, Workspace } from "./workspace.ts";

describe.each(["socket", "http"] as const)("a slash command (%s)", (mode) => {
	let workspace: Workspace;
	beforeEach(async () => {
		workspace = await Workspace.open({ mode });
	});
	afterEach(async () => {
		await workspace.close();
		expectNoHarm(workspace);
	});

	test("is acknowledged with nothing, and answered for everybody", async () => {
		await workspace.start();
		const asked = workspace.server.slash("/or-ask", "no bridge &amp; no boat");
		expect(await asked.acknowledgement()).toMatchObject({ kind: "empty", ephemeral: false });
		const answer = await asked.answered();
		expect(answer.ephemeral_for).toBeNull();
		expect(shown(answer)).toBe(
			"“no bridge & no boat”— Ada Marsh, mayor\nThe Herald, 2016-11-09: Bridge to stay shut",
		);
		expect(buttons(answer)).toEqual({ "Show in context": expect.stringMatching(/^on:/) });
	});

	test("is acknowledged before its answer is known", async () => {
		await workspace.start();
		const asked = workspace.server.slash("/or-slow");
		await workspace.held.reached;
		expect(await asked.acknowledgement()).toMatchObject({ kind: "empty" });
		expect(asked.original).toBeNull();
		workspace.held.release();
		expect(shown(await asked.answered())).toBe("At last.");
	});

	test("whose answer takes long is told so, privately, and then answered", async () => {
		await workspace.start({ pace: { progressAfterMs: 1 } });
		const asked = workspace.server.slash("/or-slow");
		const told = await asked.answered();
		expect(shown(told)).toMatch(/The answer will appear here/);
		expect(told.ephemeral_for).toBe(workspace.server.user.id);
		workspace.held.release();
		await asked.until("the answer", (it) => it.followUps.length === 1);
		expect(asked.followUps.map(shown)).toEqual(["At last."]);
	});

	test("whose reply is for the asker is seen by nobody else", async () => {
		await workspace.start();
		const answer = await workspace.server.slash("/or-help").answered();
		expect(answer.ephemeral_for).toBe(workspace.server.user.id);
	});

	test("is named in replies as it is typed in the workspace", async () => {
		await workspace.start();
		const answer = await workspace.server.slash("/or-help").answered();
		expect(shown(answer)).toBe("Ask /or-ask or /elsewhere");
	});

	test("reads options like any line", async () => {
		await workspace.start();
		const answer = await workspace.server.slash("/or-ask", 'why speaker:"Adam Osei"').answered();
		expect(shown(answer)).toContain("— Adam Osei");
	});

	test("that fails says so, without its insides", async () => {
		await workspace.start();
		const answer = await workspace.server.slash("/or-broken").answered();
		expect(answer.ephemeral_for).toBe(workspace.server.user.id);
		expect(shown(answer)).toContain("could not answer just now");
		expect(JSON.stringify(answer)).not.toContain("secret insides");
	});

	test("that an older manifest named is explained", async () => {
		await workspace.start();
		const answer = await workspace.server.slash("/or-gone", "x").answered();
		expect(shown(answer)).toBe("There is no command /gone. /or-help lists them all.");
	});

	test("of a manifest without the prefix is answered too", async () => {
		await workspace.start();
		expect(shown(await workspace.server.slash("/ask", "why").answered())).toContain("“why”");
	});

	test("may be answered from the workspace's own collection and the shared one, no other", async () => {
		const { server } = workspace;
		await workspace.start();
		const other = server.world.addTeam("Elsewhere", "xoxb-elsewhere");
		const user = server.world.addUser(other.id, "stranger");
		const channel = server.world.addChannel(other, "theirs", [user.id, other.botUserId]);
		const [ours, theirs] = await Promise.all([
			server.slash("/or-collections").answered(),
			server.slash("/or-collections", "", { team: other.id, user: user.id, channel: channel.id }).answered(),
		]);
		expect(shown(ours)).toBe(`shared slack:${server.team.id}`);
		expect(shown(theirs)).toBe(`shared slack:${other.id}`);
	});
});

describe("a form", () => {
	let workspace: Workspace;
	beforeEach(async () => {
		workspace = await Workspace.open();
	});
	afterEach(async () => {
		await workspace.close();
		expectNoHarm(workspace);
	});

	test("opens where a command lacks its words, and is answered in the channel", async () => {
		const { server } = workspace;
		await workspace.start();
		const asked = server.slash("/or-ask", "  ");
		const form = await asked.opened();
		const sent = server.submitView(form, {
			"on-option:question": "Who shut it?",
			"on-option:speaker": "Ada Marsh",
			"on-option:since": "2016",
		});
		expect((await sent.acknowledgement()).kind).toBe("empty");
		const answer = await asked.answered();
		expect(form.closed).toBe(true);
		expect(answer).toMatchObject({ channel: server.channel.id, ephemeral_for: null });
		expect(shown(answer)).toContain("“Who shut it?”— Ada Marsh");
	});

	test("completes names from what the workspace may see, within Slack's limits", async () => {
		const { server } = workspace;
		await workspace.start();
		const form = await server.slash("/or-ask").opened();
		const offered = await server.suggest(form, "on-option:speaker", "ad").suggested();
		const values = offered.map(({ value }) => value);
		expect(values).toEqual(["Ada Marsh", "Adam Osei", `Ad ${"b".repeat(100)}`]);
		const own = await server.suggest(form, "on-option:speaker", "slack:").suggested();
		expect(own.map(({ value }) => value)).toEqual([`slack:${server.team.id}`]);
	});

	test("completes nothing while the archive is away", async () => {
		const { server } = workspace;
		await workspace.start();
		const form = await server.slash("/or-ask").opened();
		workspace.archive.mood.broken = true;
		expect(await server.suggest(form, "on-option:speaker", "ad").suggested()).toEqual([]);
	});

	test("says at the field what is wrong with it, and stays open", async () => {
		const { server } = workspace;
		await workspace.start();
		const form = await server.slash("/or-ask").opened();
		const sent = server.submitView(form, { "on-option:question": "why", "on-option:since": "yesterday" });
		expect((await sent.acknowledgement()).kind).toBe("errors");
		expect(sent.errors).toEqual({ since: expect.stringContaining("“yesterday”, is not a date") });
		expect(form.closed).toBe(false);
	});

	test("that stayed open for hours is answered all the same", async () => {
		const { server } = workspace;
		await workspace.start();
		const asked = server.slash("/or-ask");
		const form = await asked.opened();
		server.faults.next(1, { status: 404 }, /\/response\//);
		server.submitView(form, { "on-option:question": "late" });
		expect(shown(await asked.answered())).toContain("“late”");
		expect(server.journal.at(-1)?.path).toBe("/api/chat.postMessage");
	});

	test("that cannot be opened is replaced by what the command needs", async () => {
		const { server } = workspace;
		await workspace.start();
		server.faults.next(1, { status: 500 }, /views\.open/);
		const answer = await server.slash("/or-ask").answered();
		expect(shown(answer)).toContain("/or-ask needs question");
	});
});

test("without a prefix commands have their own names", async () => {
	const workspace = await Workspace.open();
	await workspace.start({ settings: { commandPrefix: "" } });
	const answer = await workspace.server.slash("/help").answered();
	expect(shown(answer)).toBe("Ask /ask or /elsewhere");
	await workspace.close();
	expectNoHarm(workspace);
	expect(() => button(answer, "none")).toThrow("Expected a button");
});
