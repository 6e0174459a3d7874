import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Json } from "../../servers/loopback/json.ts";
import type { View } from "../../servers/slack/shapes.ts";
import { expectNoHarm } from "./harmless-in.ts";
import { Administration } from "./more-commands.ts";
import { button, buttons, MemoryButtons, shown, Workspace } from "./workspace.ts";

let workspace: Workspace;
let administration: Administration;
beforeEach(async () => {
	administration = new Administration();
	workspace = await Workspace.open({}, administration.commands);
});
afterEach(async () => {
	await workspace.close();
	expectNoHarm(workspace);
});

/** The server's person is an admin from now on, or is not. */
function admin(is = true): void {
	const { server } = workspace;
	server.world.users.set(server.user.id, { ...server.user, is_admin: is });
}

const fields = ({ body }: View) =>
	(body.blocks as Json[]).map(({ block_id, element }) => [block_id, element]);

describe("a group of commands", () => {
	test("is one slash command, whose words name which", async () => {
		admin();
		await workspace.start();
		const answer = await workspace.server.slash("/or-settings", "show").answered();
		expect(shown(answer)).toBe("These are the settings.");
		expect(answer.ephemeral_for).toBe(workspace.server.user.id);
	});

	test("that is named alone, or with a word that is none of it, is told", async () => {
		await workspace.start();
		const alone = await workspace.server.slash("/or-settings").answered();
		expect(shown(alone)).toMatch(/\/or-settings change .*Changes how.*\/or-settings show.*How the bot/s);
		const wrong = await workspace.server.slash("/or-settings", "shwo").answered();
		expect(shown(wrong)).toBe(
			"There is no command /or-settings shwo. Did you mean /or-settings show? /or-help lists them all.",
		);
	});

	test("takes the text in a mention and in a direct message, and is private in both", async () => {
		const { server } = workspace;
		admin();
		await workspace.start();
		const mention = await server.mention("settings show").answered();
		expect([shown(mention), mention.ephemeral_for]).toEqual(["These are the settings.", server.user.id]);
		const direct = await server.message("/or-settings show", { dm: true }).answered();
		expect(shown(direct)).toBe("These are the settings.");
	});

	test("takes people and channels by their ids, however they are named", async () => {
		const { server } = workspace;
		admin();
		await workspace.start();
		// As Slack escapes it, because the manifest asks for it.
		await server.slash("/or-settings", "change contact:&lt;@U0HELP123|helper&gt;").answered();
		await server.slash("/or-settings", "change contact:<@U0HELP123|helper>").answered();
		await server.mention("settings change contact:<@U0HELP123>").answered();
		expect(administration.given.map(({ options }) => options.contact)).toEqual([
			"<@U0HELP123|helper>",
			"<@U0HELP123|helper>",
			"<@U0HELP123>",
		]);
	});
});

test("a command that is given in a direct message belongs to no community", async () => {
	const { server } = workspace;
	admin();
	await workspace.start();
	const direct = server.world.im(server.team, server.user.id);
	await server.slash("/or-settings", "show", { channel: direct.id }).answered();
	await server.slash("/or-settings", "show").answered();
	expect(administration.given.map(({ community }) => community)).toEqual([null, server.team.id]);
});

describe("what somebody may do", () => {
	test("is asked of Slack when it matters, also of a button that was shown before", async () => {
		const { server } = workspace;
		await workspace.start();
		const refused = await server.slash("/or-settings", "show").answered();
		expect(shown(refused)).toMatch(/^This is for those who may manage/);
		admin();
		const answer = await server.slash("/or-settings", "show").answered();
		admin(false);
		const form = await server.press(answer, button(answer, "Change…")).opened();
		const sent = server.submitView(form, {});
		await sent.acknowledgement();
		await server.until("the refusal", () => {
			const all = server.transcript(server.channel.id, null, server.user.id).map(shown);
			return all.filter((text) => text.startsWith("This is for those")).length === 2;
		});
		expect(administration.given.map(({ command }) => command)).toEqual(["settings show"]);
	});

	test("is nothing for an admin who has left", async () => {
		const { server } = workspace;
		server.world.users.set(server.user.id, { ...server.user, is_admin: true, deleted: true });
		await workspace.start();
		expect(shown(await server.slash("/or-settings", "show").answered())).toMatch(/^This is for those/);
	});

	test("that cannot be looked up is a no", async () => {
		const { server } = workspace;
		admin();
		await workspace.start();
		server.faults.next(1, { status: 500 }, /users\.info/);
		const answer = await server.slash("/or-settings", "show").answered();
		expect(shown(answer)).toContain("could not be looked up just now");
		expect(administration.given).toEqual([]);
	});
});

describe("a button that asks for more", () => {
	async function opened() {
		const { server } = workspace;
		admin();
		const answer = await server.slash("/or-settings", "show").answered();
		const pressed = server.press(answer, button(answer, "Change…"));
		return { pressed, form: await pressed.opened() };
	}

	test("opens a form of exactly its options, as choices and paragraphs, filled with what holds", async () => {
		await workspace.start();
		const { form } = await opened();
		const choice = (value: string) => expect.objectContaining({ value });
		expect(fields(form)).toEqual([
			[
				"answering",
				expect.objectContaining({
					type: "static_select",
					options: ["mentions", "threads", "questions"].map(choice),
					initial_option: choice("threads"),
				}),
			],
			["note", expect.objectContaining({ multiline: true, max_length: 200, initial_value: "as it was" })],
			["person", expect.objectContaining({ type: "external_select", initial_option: choice("Ada Marsh") })],
			["since", expect.objectContaining({ type: "plain_text_input", multiline: false })],
		]);
		expect(form.body.title).toMatchObject({ text: "Change…" });
	});

	test("gives the command with what was filled in over what the button held", async () => {
		const { server } = workspace;
		await workspace.start();
		const { pressed, form } = await opened();
		server.submitView(form, { "on-option:answering": "questions", "on-option:since": "2016" });
		expect(shown(await pressed.answered())).toBe("Changed.");
		expect(administration.given.at(-1)?.options).toEqual({
			answering: "questions",
			note: "as it was",
			person: "Ada Marsh",
			contact: null,
			since: "2016-01-01",
			revision: "3",
		});
	});

	test("says at the field what is wrong, of its own fields alone", async () => {
		const { server } = workspace;
		await workspace.start();
		const { form } = await opened();
		const sent = server.submitView(form, { "on-option:since": "yesterday" });
		expect((await sent.acknowledgement()).kind).toBe("errors");
		expect(sent.errors).toEqual({ since: expect.stringContaining("is not a date") });
	});

	test("whose form cannot be opened, or whose action is forgotten meanwhile, says so", async () => {
		const { server } = workspace;
		const kept = new MemoryButtons();
		await workspace.start({ desk: { buttons: kept } });
		admin();
		const answer = await server.slash("/or-settings", "show").answered();
		server.faults.next(1, { status: 500 }, /views\.open/);
		const failed = await server.press(answer, button(answer, "Change…")).answered();
		expect(shown(failed)).toContain("form could not be opened in the three seconds");
		const { pressed, form } = await opened();
		kept.kept.clear();
		server.submitView(form, {});
		expect(shown(await pressed.answered())).toMatch(/^This button is too old/);
	});
});

describe("Report to moderators", () => {
	test("asks why, and gives the message, its author, its words and a link", async () => {
		const { server } = workspace;
		await workspace.start();
		const { message: root } = server.message("the bridge");
		const author = server.world.addUser(server.team.id, "author");
		server.channel.members.add(author.id);
		const { message } = server.message("You &amp; your &lt;kind&gt;", { thread: root, user: author.id });
		const used = server.shortcut("report", { message });
		const form = await used.opened();
		expect(fields(form).map(([name]) => name)).toEqual(["why", "anonymous"]);
		server.submitView(form, { "on-option:why": "rude", "on-option:anonymous": "yes" });
		const answer = await used.answered();
		expect(answer).toMatchObject({ ephemeral_for: server.user.id });
		expect(buttons(answer)).toEqual({});
		expect(administration.given).toEqual([
			{
				command: "report",
				community: server.team.id,
				thread: root.ts,
				options: {
					message: message.ts,
					author: author.id,
					text: "You & your <kind>",
					link: `https://newsroom.slack.com/archives/${message.channel}/p${message.ts.replace(".", "")}?thread_ts=${root.ts}&cid=${message.channel}`,
					why: "rude",
					anonymous: "yes",
				},
			},
		]);
	});

	test("of a wall of text gives as much as a form keeps, and stores nothing until it is sent", async () => {
		const { server } = workspace;
		const kept = new MemoryButtons();
		await workspace.start({ desk: { buttons: kept } });
		const { message } = server.message('"quoted" words\n'.repeat(400));
		const used = server.shortcut("report", { message });
		const form = await used.opened();
		expect(kept.kept.size).toBe(0);
		server.submitView(form, {});
		await used.answered();
		const text = administration.given[0]?.options.text ?? "";
		expect(text.length).toBeGreaterThan(1_500);
		expect(text).toMatch(/^"quoted" words "quoted".*…$/);
	});

	test("that Slack does not open in time says so", async () => {
		const { server } = workspace;
		await workspace.start();
		server.faults.next(1, { status: 500 }, /views\.open/);
		const { message } = server.message("x");
		expect(shown(await server.shortcut("report", { message }).answered())).toContain("could not be opened");
	});
});
