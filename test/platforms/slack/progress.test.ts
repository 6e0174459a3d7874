import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { DEFAULT_SETTINGS } from "../../../src/chat/channel-settings.ts";
import { notice } from "../../../src/chat/reply.ts";
import { expectNoHarm } from "./harmless-in.ts";
import { Growing } from "./more-commands.ts";
import { buttons, shown, Workspace } from "./workspace.ts";

const PACE = { editEveryMs: 1 };

let workspace: Workspace;
let growing: Growing;
beforeEach(async () => {
	growing = new Growing();
	workspace = await Workspace.open({}, [growing.command]);
});
afterEach(async () => {
	await workspace.close();
	expectNoHarm(workspace);
});

const calls = (method: string) => workspace.server.journal.filter(({ path }) => path.endsWith(method)).length;

describe("an answer that grows", () => {
	test.each(["mention", "slash", "direct message"] as const)(
		"is posted once and edited: a %s",
		async (how) => {
			const { server } = workspace;
			await workspace.start({ pace: PACE });
			const asked =
				how === "slash"
					? server.slash("/or-grow")
					: how === "mention"
						? server.mention("/grow")
						: server.message("/grow", { dm: true });
			await growing.begun;
			growing.show("No bridge");
			const first = await asked.answered();
			expect(shown(first)).toContain("“No bridge”");
			growing.show("No bridge was shut");
			await server.until("the second words", () => shown(first).includes("“No bridge was shut”"));
			growing.finish("No bridge was shut by anybody.");
			await server.until("the last words", () => shown(first).includes("anybody"));
			expect([calls("chat.postMessage"), asked.followUps]).toEqual([1, []]);
			expect(first).toMatchObject({ ephemeral_for: null, deleted: false });
		},
	);

	test("is edited no oftener than Slack allows, and never after its end", async () => {
		const { server } = workspace;
		await workspace.start({ pace: { editEveryMs: 3_600_000 } });
		const asked = server.mention("/grow");
		await growing.begun;
		for (let i = 0; i < 20; i += 1) growing.show(`Word ${i}`);
		const first = await asked.answered();
		for (let i = 20; i < 40; i += 1) growing.show(`Word ${i}`);
		await server.mention("meanwhile?").answered();
		expect(calls("chat.update")).toBe(0);
		growing.finish("All of it.");
		await server.until("the last words", () => shown(first).includes("All of it."));
		growing.show("Too late");
		await server.mention("who?").answered();
		expect(calls("chat.update")).toBe(1);
		expect(shown(first)).toContain("“All of it.”");
	});

	test("that turns out to be for the asker's eyes takes its beginning back", async () => {
		const { server } = workspace;
		await workspace.start({ pace: PACE });
		const asked = server.mention("/grow");
		await growing.begun;
		growing.show("No bridge");
		const first = await asked.answered();
		growing.finish(notice("failed", ["The model went away."]));
		await server.until("the notice", () => asked.followUps.length === 1);
		expect(first.deleted).toBe(true);
		expect(asked.followUps[0]).toMatchObject({ ephemeral_for: server.user.id });
	});

	test("whose beginning was deleted, or cannot be changed, is posted anew", async () => {
		const { server } = workspace;
		await workspace.start({ pace: { editEveryMs: 3_600_000 } });
		const asked = server.mention("/grow");
		await growing.begun;
		growing.show("No bridge");
		const first = await asked.answered();
		first.deleted = true;
		growing.finish("No bridge was shut.");
		await server.until("the answer", () => asked.followUps.length === 1);
		expect(asked.followUps.map(shown)).toEqual([expect.stringContaining("“No bridge was shut.”")]);
	});

	test("where the bot may not post comes whole", async () => {
		const { server } = workspace;
		await workspace.start({ pace: PACE });
		const closed = server.world.addChannel(server.team, "closed", [server.user.id]);
		const asked = server.slash("/or-grow", "", { channel: closed.id });
		await growing.begun;
		growing.show("No bridge");
		growing.finish("No bridge was shut.");
		expect(shown(await asked.answered())).toContain("“No bridge was shut.”");
		expect(asked.followUps).toEqual([]);
	});

	test("for one person's eyes comes whole, with its buttons", async () => {
		const { server } = workspace;
		const settings = {
			read: async () => ({ settings: { ...DEFAULT_SETTINGS, audience: "caller" as const }, revision: 0 }),
			change: async () => false,
		};
		await workspace.start({ pace: PACE, desk: { settings } });
		const asked = server.slash("/or-grow");
		await growing.begun;
		growing.show("No bridge");
		growing.finish("No bridge was shut.");
		const answer = await asked.answered();
		expect(answer.ephemeral_for).toBe(server.user.id);
		expect(shown(answer)).toContain("“No bridge was shut.”");
		expect(Object.keys(buttons(answer))).toEqual(["Share with channel"]);
		expect(calls("chat.postMessage")).toBe(0);
	});
});

describe("the assistant's pane", () => {
	test("greets once, suggests what to ask, and names commands as they are typed here", async () => {
		const { server } = workspace;
		await workspace.start();
		const { opened, root } = server.assistantOpened();
		const greeting = await opened.answered();
		await server.redeliver(opened);
		await server.message("who?", { dm: true, thread: root }).answered();
		expect(shown(greeting)).toContain("Ask the news archive");
		expect(shown(greeting)).toContain("/or-help");
		expect(greeting.thread_ts).toBe(root.ts);
		await server.until("the suggestions", () => server.assistantThreads.length === 1);
		const [{ what, value, thread } = { what: "", value: "[]", thread: "" }] = server.assistantThreads;
		expect([what, thread]).toEqual(["prompts", root.ts]);
		expect(JSON.parse(value)).toEqual([{ title: "how many states", message: "how many states" }]);
		expect(opened.followUps).toEqual([]);
	});

	test("shows that the bot is at work, then the answer, in its thread", async () => {
		const { server } = workspace;
		await workspace.start({ pace: { statusAfterMs: 1, progressAfterMs: 1 } });
		const { opened, root } = server.assistantOpened();
		await opened.answered();
		const asked = server.message("/slow", { dm: true, thread: root });
		await server.until("the status", () => server.assistantThreads.some(({ what }) => what === "status"));
		workspace.held.release();
		const answer = await asked.answered();
		// It says so in one way only.
		expect([shown(answer), answer.thread_ts]).toEqual(["At last.", root.ts]);
	});

	test("where no status can be shown is told in words", async () => {
		const { server } = workspace;
		await workspace.start({ pace: { statusAfterMs: 1, progressAfterMs: 1 } });
		const { root } = server.assistantOpened();
		server.faults.next(1, { status: 500 }, /setStatus/);
		const asked = server.message("/slow", { dm: true, thread: root });
		expect(shown(await asked.answered())).toContain("The archive is being searched");
		workspace.held.release();
		await asked.until("the answer", (it) => it.followUps.length === 1);
	});
});
