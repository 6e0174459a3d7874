import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { DEFAULT_SETTINGS } from "../../../src/chat/channel-settings.ts";
import type { Reply } from "../../../src/chat/reply.ts";
import { type StandingQuestion, standingQuestion } from "../../../src/chat/standing-question.ts";
import { expectNoHarm } from "./harmless-in.ts";
import { said } from "./more-commands.ts";
import { button, shown, Workspace } from "./workspace.ts";

let workspace: Workspace;
beforeEach(async () => {
	workspace = await Workspace.open();
});
afterEach(async () => {
	await workspace.close();
	expectNoHarm(workspace);
});

const settings = (change: Partial<typeof DEFAULT_SETTINGS>) => ({
	read: async () => ({ settings: { ...DEFAULT_SETTINGS, ...change }, revision: 0 }),
	change: async () => false,
});

describe("a channel whose answers are private", () => {
	test.each([
		["because its audience is the asker", settings({ audience: "caller" })],
		["because this command is", settings({ privateCommands: ["ask"] })],
		[
			"because its settings cannot be read",
			{
				...settings({}),
				read: async () => {
					throw new Error("the database is away");
				},
			},
		],
	])("%s: a slash command's is, and can be shared; a mention's is not", async (_, book) => {
		const { server } = workspace;
		await workspace.start({ desk: { settings: book } });
		const answer = await server.slash("/or-ask", "why").answered();
		expect(answer.ephemeral_for).toBe(server.user.id);
		const everyone = await server.press(answer, button(answer, "Share with channel")).answered();
		expect(everyone.ephemeral_for).toBeNull();
		expect(shown(everyone)).toContain("Shared by reader\n“why”");
		expect((await server.mention("why").answered()).ephemeral_for).toBeNull();
	});

	test("leaves other commands public", async () => {
		await workspace.start({ desk: { settings: settings({ privateCommands: ["help"] }) } });
		expect((await workspace.server.slash("/or-ask", "why").answered()).ephemeral_for).toBeNull();
	});
});

describe("a community's own questions", () => {
	const question: StandingQuestion = {
		name: "tolls-or-taxes",
		description: "Who pays for the bridge",
		question: "Who pays for the bridge?",
		terms: "toll",
		sides: [],
		background: [],
	};

	test("are asked for by name, in that workspace alone, and offered without a slash command", async () => {
		const { server, desk } = workspace;
		const named: Reply = said("channel", "", []);
		const runs = [{ code: "/tolls-or-taxes" }];
		const reply = { ...named, blocks: [{ kind: "text" as const, runs }] };
		desk.registry.setOwn(`slack:${server.team.id}`, [
			{ ...standingQuestion(question), run: async () => reply },
		]);
		const slack = await workspace.start();
		await slack.offer();
		const asked = [
			await server.slash("/or-ask", "tolls-or-taxes").answered(),
			await server.slash("/or-ask", "tolls or taxes").answered(),
			await server.mention("tolls-or-taxes").answered(),
			await server.message("/tolls-or-taxes", { dm: true }).answered(),
		];
		expect(asked.map(shown)).toEqual(Array(4).fill("/or-ask tolls-or-taxes"));
		const other = server.world.addTeam("Elsewhere", "xoxb-elsewhere");
		const user = server.world.addUser(other.id, "stranger");
		const channel = server.world.addChannel(other, "theirs", [user.id]);
		const who = { team: other.id, user: user.id, channel: channel.id };
		const theirs = await server.slash("/or-ask", "tolls-or-taxes", who).answered();
		expect(shown(theirs)).toContain("“tolls-or-taxes”");
	});
});
