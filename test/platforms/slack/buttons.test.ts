import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { expectNoHarm } from "./harmless-in.ts";
import { button, buttons, MemoryButtons, shown, Workspace } from "./workspace.ts";

let workspace: Workspace;
beforeEach(async () => {
	workspace = await Workspace.open();
});
afterEach(async () => {
	await workspace.close();
	expectNoHarm(workspace);
});

describe("a button", () => {
	test("answers whoever pressed it, privately, and leaves the message as it is", async () => {
		const { server } = workspace;
		await workspace.start();
		const message = await server.slash("/or-ask", "why").answered();
		const pressed = server.press(message, button(message, "Show in context"));
		expect((await pressed.acknowledgement()).kind).toBe("empty");
		const answer = await pressed.answered();
		expect(answer).toMatchObject({ ephemeral_for: server.user.id });
		expect(shown(answer)).toBe("Around a1");
		expect(message.revisions).toEqual([]);
	});

	test("in a thread answers in that thread", async () => {
		const { server } = workspace;
		await workspace.start();
		const message = await server.mention("why").answered();
		const answer = await server.press(message, button(message, "Show in context")).answered();
		expect(answer).toMatchObject({ ephemeral_for: server.user.id, thread_ts: message.thread_ts });
	});

	test("of another process, long ago, still works", async () => {
		const { server } = workspace;
		const first = await workspace.start();
		const message = await server.slash("/or-ask", "why").answered();
		await first.stop(5_000);
		await workspace.start();
		const answer = await server.press(message, button(message, "Show in context")).answered();
		expect(shown(answer)).toBe("Around a1");
	});

	test("that is remembered no more says so", async () => {
		const { server } = workspace;
		const kept = new MemoryButtons();
		await workspace.start({ desk: { buttons: kept } });
		const message = await server.slash("/or-ask", "why").answered();
		kept.kept.clear();
		const answer = await server.press(message, button(message, "Show in context")).answered();
		expect(answer.ephemeral_for).toBe(server.user.id);
		expect(shown(answer)).toMatch(/^This button is too old to be pressed.*\/or-help/);
	});

	test("that cannot be looked up says so", async () => {
		const { server } = workspace;
		const kept = new MemoryButtons();
		await workspace.start({ desk: { buttons: kept } });
		const message = await server.slash("/or-ask", "why").answered();
		kept.find = async () => {
			throw new Error("the database is away");
		};
		const answer = await server.press(message, button(message, "Show in context")).answered();
		expect(shown(answer)).toContain("could not be looked up just now");
	});

	test("that cannot be kept is left out, and the answer comes", async () => {
		const kept = new MemoryButtons();
		kept.remember = async () => {
			throw new Error("the database is away");
		};
		await workspace.start({ desk: { buttons: kept } });
		const answer = await workspace.server.slash("/or-ask", "why").answered();
		expect(shown(answer)).toContain("“why”");
		expect(buttons(answer)).toEqual({});
	});
});

describe("sharing", () => {
	test("is offered with what only the asker sees, and shows it to everybody under their name", async () => {
		const { server } = workspace;
		server.world.users.set(server.user.id, { ...server.user, name: "<!channel> @here *bold*" });
		await workspace.start();
		const message = await server.slash("/or-ask", "why").answered();
		expect(Object.keys(buttons(message))).toEqual(["Show in context"]);
		const seen = await server.press(message, button(message, "Show in context")).answered();
		const everyone = await server.press(seen, button(seen, "Share with channel")).answered();
		expect(everyone.ephemeral_for).toBeNull();
		expect(shown(everyone)).toBe("Shared by <!channel> @here *bold*\nAround a1");
		expect(everyone.text).toBe("Shared by &lt;!channel&gt; @here *bold*\nAround a1");
		expect(buttons(everyone)).toEqual({});
	});

	test("from a thread goes to the thread", async () => {
		const { server } = workspace;
		await workspace.start();
		const message = await server.mention("why").answered();
		const seen = await server.press(message, button(message, "Show in context")).answered();
		const everyone = await server.press(seen, button(seen, "Share with channel")).answered();
		expect(everyone).toMatchObject({ ephemeral_for: null, thread_ts: message.thread_ts });
	});

	test("of help is offered, of a refusal or a fault is not", async () => {
		await workspace.start();
		const [help, broken] = await Promise.all(
			["/or-help", "/or-broken"].map((command) => workspace.server.slash(command).answered()),
		);
		expect(Object.keys(buttons(help ?? { blocks: [] }))).toEqual(["Share with channel"]);
		expect(buttons(broken ?? { blocks: [] })).toEqual({});
	});
});

describe("the shortcut", () => {
	test("checks a message's quotations, privately", async () => {
		const { server } = workspace;
		await workspace.start();
		const { message } = server.message('&lt;She&gt; said: "no bridge" <@U123> <!channel>');
		const used = server.shortcut("check-quote", { message });
		expect((await used.acknowledgement()).kind).toBe("empty");
		const answer = await used.answered();
		expect(answer.ephemeral_for).toBe(server.user.id);
		expect(shown(answer)).toBe("Checked: “<She> said: 'no bridge' @U123 @channel”");
	});

	test("reads the blocks of a message without a text", async () => {
		const { server } = workspace;
		await workspace.start();
		const { message } = server.message("x");
		message.text = "";
		const elements = [
			{ type: "text", text: "no " },
			{ type: "text", text: "bridge" },
		];
		message.blocks = [{ type: "rich_text", elements: [{ type: "rich_text_section", elements }] }];
		expect(shown(await server.shortcut("check-quote", { message }).answered())).toBe("Checked: “no bridge”");
	});

	test("says so when there is nothing to read, and takes the longest message", async () => {
		const { server } = workspace;
		await workspace.start();
		const { message } = server.message("");
		expect(shown(await server.shortcut("check-quote", { message }).answered())).toContain(
			"no text in this message",
		);
		const long = server.message("x".repeat(40_000)).message;
		expect(shown(await server.shortcut("check-quote", { message: long }).answered())).toMatch(
			/^Checked: “x+…”$/,
		);
	});
});

describe("the Home tab", () => {
	test("shows what is in the archive, what can be asked, and something to try", async () => {
		const { server } = workspace;
		await workspace.start();
		await server.appHomeOpened().until("the Home tab", () => server.home() !== null);
		const home = server.home()?.body as { blocks: never[] };
		expect(shown(home)).toContain(
			"holds 7 articles from 3 outlets, with 21 statements, dated 2016-11-09 to 2019-12-31",
		);
		expect(shown(home)).toContain("/or-ask <question> [speaker:…] [since:…]: An answer");
		expect(shown(home)).not.toContain("check-quotes");
		expect(Object.keys(buttons(home))).toEqual(["/or-ask how many states", "/or-help"]);
	});

	test("answers its buttons as a direct message", async () => {
		const { server } = workspace;
		await workspace.start();
		await server.appHomeOpened().until("the Home tab", () => server.home() !== null);
		const home = server.home();
		if (home === null) throw new Error("no Home tab");
		server.press(home, button(home.body as { blocks: never[] }, "/or-ask how many states"));
		const im = server.world.im(server.team, server.user.id);
		await server.until("the answer", () => server.transcript(im.id).length === 1);
		expect(server.transcript(im.id).map(shown)).toEqual([expect.stringContaining("“how many states”")]);
	});

	test("is shown while the archive and the database are away", async () => {
		const { server } = workspace;
		const kept = new MemoryButtons();
		kept.remember = async () => {
			throw new Error("the database is away");
		};
		workspace.archive.mood.broken = true;
		await workspace.start({ desk: { buttons: kept } });
		await server.appHomeOpened().until("the Home tab", () => server.home() !== null);
		expect(shown(server.home()?.body as { blocks: never[] })).toContain("cannot be reached just now");
	});
});
