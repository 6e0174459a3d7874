import { describe, expect, test } from "@jest/globals";
import { refuses, sharedServer } from "./discord/refusal.ts";

const shared = sharedServer();

type Body = Record<string, unknown>;

const register = (...commands: Body[]) =>
	shared.rest.put(`/applications/${shared.server.applicationId}/commands`, { body: commands });

const x = (length: number) => "x".repeat(length);
const command = (rest: Body = {}) => ({ name: "ask", description: "Ask", ...rest });
const option = (rest: Body = {}) => ({ name: "words", description: "Words", type: 3, ...rest });

describe("commands are refused", () => {
	test.each<[string, Body[], string, string]>([
		["an upper-case name", [command({ name: "Ask" })], "0.name", "APPLICATION_COMMAND_INVALID_NAME"],
		["a name with a space", [command({ name: "a b" })], "0.name", "APPLICATION_COMMAND_INVALID_NAME"],
		["no description", [command({ description: "" })], "0.description", "BASE_TYPE_BAD_LENGTH"],
		["a description of 101", [command({ description: x(101) })], "0.description", "BASE_TYPE_BAD_LENGTH"],
		[
			"a description of a menu",
			[command({ type: 3 })],
			"0.description",
			"APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION",
		],
		["a name used twice", [command(), command()], "1", "APPLICATION_COMMANDS_DUPLICATE_NAME"],
		[
			"26 options",
			[command({ options: Array.from({ length: 26 }, (_, n) => option({ name: `o${n}` })) })],
			"0.options",
			"BASE_TYPE_BAD_LENGTH",
		],
		[
			"a required option behind an optional one",
			[command({ options: [option({ name: "a" }), option({ required: true })] })],
			"0.options.1",
			"APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
		],
		[
			"an option used twice",
			[command({ options: [option(), option()] })],
			"0.options.1",
			"APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
		],
		[
			"26 choices",
			[
				command({
					options: [
						option({ choices: Array.from({ length: 26 }, (_, n) => ({ name: `c${n}`, value: `${n}` })) }),
					],
				}),
			],
			"0.options.0.choices",
			"BASE_TYPE_BAD_LENGTH",
		],
		[
			"choices and autocomplete",
			[command({ options: [option({ autocomplete: true, choices: [{ name: "c", value: "c" }] })] })],
			"0.options.0",
			"APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE_EXCLUSIVE",
		],
	])("with %s", (_, commands, place, code) => refuses(shared.server, register(...commands), place, code));

	test("when there are more than 100", async () => {
		const commands = Array.from({ length: 101 }, (_, n) => command({ name: `ask-${n}` }));
		await expect(register(...commands)).rejects.toMatchObject({ code: 30_032 });
	});
});

test("commands keep their ids, are listed, edited and deleted, apart in each guild", async () => {
	const path = `/applications/${shared.server.applicationId}/commands` as const;
	const guildPath =
		`/applications/${shared.server.applicationId}/guilds/${shared.server.guild.id}/commands` as const;
	const [first] = (await register(command())) as { id: string }[];
	const [second] = (await register(command({ description: "Ask more" }))) as { id: string }[];
	expect(second?.id).toBe(first?.id);
	expect(await shared.rest.get(guildPath)).toEqual([]);
	const made = (await shared.rest.post(guildPath, { body: command({ name: "here" }) })) as { id: string };
	await shared.rest.patch(`${guildPath}/${made.id}`, { body: { description: "Ask here" } });
	expect(shared.server.commands(shared.server.guild.id)).toMatchObject([
		{ name: "here", description: "Ask here" },
	]);
	await shared.rest.delete(`${guildPath}/${made.id}`);
	expect(await shared.rest.get(guildPath)).toEqual([]);
	expect(await shared.rest.get(path)).toMatchObject([{ name: "ask", description: "Ask more" }]);
});
