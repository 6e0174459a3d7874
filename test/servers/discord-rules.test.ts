import { describe, expect, test } from "@jest/globals";
import { refuses, sharedServer } from "./discord/refusal.ts";

const shared = sharedServer();

type Body = Record<string, unknown>;

const send = (body: Body) => shared.rest.post(`/channels/${shared.server.channel.id}/messages`, { body });

const x = (length: number) => "x".repeat(length);
const button = (custom_id: string, rest: Body = {}) => ({
	type: 2,
	style: 1,
	label: "Go",
	custom_id,
	...rest,
});
const row = (...components: Body[]) => ({ type: 1, components });
const rows = (count: number) => Array.from({ length: count }, (_, n) => row(button(`b${n}`)));
const text = (content: string) => ({ type: 10, content });
const texts = (count: number, length: number) => Array.from({ length: count }, () => text(x(length)));
const V2 = 32_768;

describe("a message is refused", () => {
	test.each<[string, Body, string, string]>([
		["2,001 characters", { content: x(2001) }, "content", "BASE_TYPE_MAX_LENGTH"],
		["a title of 257", { embeds: [{ title: x(257) }] }, "embeds.0.title", "BASE_TYPE_MAX_LENGTH"],
		[
			"a description of 4,097",
			{ embeds: [{ description: x(4097) }] },
			"embeds.0.description",
			"BASE_TYPE_MAX_LENGTH",
		],
		[
			"a footer of 2,049",
			{ embeds: [{ footer: { text: x(2049) } }] },
			"embeds.0.footer.text",
			"BASE_TYPE_MAX_LENGTH",
		],
		["11 embeds", { embeds: Array(11).fill({ title: "t" }) }, "embeds", "BASE_TYPE_BAD_LENGTH"],
		[
			"26 fields",
			{ embeds: [{ fields: Array(26).fill({ name: "n", value: "v" }) }] },
			"embeds.0.fields",
			"BASE_TYPE_BAD_LENGTH",
		],
		[
			"a field without a value",
			{ embeds: [{ fields: [{ name: "n", value: "" }] }] },
			"embeds.0.fields.0.value",
			"BASE_TYPE_BAD_LENGTH",
		],
		[
			"a field's name of 257",
			{ embeds: [{ fields: [{ name: x(257), value: "v" }] }] },
			"embeds.0.fields.0.name",
			"BASE_TYPE_BAD_LENGTH",
		],
		[
			"a field's value of 1,025",
			{ embeds: [{ fields: [{ name: "n", value: x(1025) }] }] },
			"embeds.0.fields.0.value",
			"BASE_TYPE_BAD_LENGTH",
		],
		[
			"6,001 in all embeds",
			{ embeds: [{ description: x(4000) }, { description: x(2001) }] },
			"embeds",
			"MAX_EMBED_SIZE_EXCEEDED",
		],
		["6 rows", { content: "c", components: rows(6) }, "components", "BASE_TYPE_BAD_LENGTH"],
		[
			"6 buttons in a row",
			{ content: "c", components: [row(...Array.from({ length: 6 }, (_, n) => button(`b${n}`)))] },
			"components.0.components",
			"BASE_TYPE_BAD_LENGTH",
		],
		[
			"a custom id of 101",
			{ content: "c", components: [row(button(x(101)))] },
			"components.0.components.0.custom_id",
			"BASE_TYPE_BAD_LENGTH",
		],
		[
			"a label of 81",
			{ content: "c", components: [row(button("b", { label: x(81) }))] },
			"components.0.components.0.label",
			"BASE_TYPE_MAX_LENGTH",
		],
		[
			"the same custom id twice",
			{ content: "c", components: [row(button("b")), row(button("b"))] },
			"components",
			"COMPONENT_CUSTOM_ID_DUPLICATED",
		],
		[
			"a link that is none",
			{ content: "c", components: [row({ type: 2, style: 5, label: "l", url: "javascript:x" })] },
			"components.0.components.0.url",
			"URL_TYPE_INVALID_URL",
		],
		[
			"a text display without the v2 flag",
			{ content: "c", components: [text("t")] },
			"components.0.type",
			"UNION_TYPE_CHOICES",
		],
		[
			"content beside v2",
			{ content: "c", components: [text("t")], flags: V2 },
			"content",
			"MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
		],
		[
			"41 components in v2",
			{ components: [{ type: 17, components: texts(40, 1) }], flags: V2 },
			"components",
			"COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
		],
		[
			"4,001 characters in v2",
			{ components: texts(3, 1334), flags: V2 },
			"components",
			"COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
		],
		[
			"users both parsed for and listed",
			{ content: "c", allowed_mentions: { parse: ["users"], users: ["1"] } },
			"allowed_mentions",
			"MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
		],
		[
			"a reply to nothing",
			{ content: "c", message_reference: { message_id: "123456789012345678" } },
			"message_reference",
			"MESSAGE_REFERENCE_UNKNOWN_MESSAGE",
		],
	])("with %s", (_, body, place, code) => refuses(shared.server, send(body), place, code));

	test("when it is empty", async () => {
		await expect(send({ content: "" })).rejects.toMatchObject({ code: 50_006 });
	});

	test("where the bot may not speak", async () => {
		const closed = shared.server.addChannel(shared.server.guild.id, "closed");
		shared.server.world.denied.set(closed.id, 1n << 11n);
		await expect(
			shared.rest.post(`/channels/${closed.id}/messages`, { body: { content: "c" } }),
		).rejects.toMatchObject({
			code: 50_013,
			status: 403,
		});
	});
});

test.each<[string, Body]>([
	["2,000 characters", { content: x(2000) }],
	["6,000 in its embeds", { embeds: [{ description: x(4000) }, { description: x(2000) }] }],
	[
		"5 rows of 5 buttons",
		{
			content: "c",
			components: Array.from({ length: 5 }, (_, r) =>
				row(...Array.from({ length: 5 }, (_, b) => button(`${r}${b}`))),
			),
		},
	],
	[
		"40 components and 4,000 characters in v2",
		{
			components: [...texts(2, 2000), { type: 17, components: rows(18) }, { type: 14 }].slice(0, 4),
			flags: V2,
		},
	],
])("a message with %s is taken", async (_, body) => {
	await send(body);
	expect(shared.server.violations).toEqual([]);
});

describe("pings are noted", () => {
	const everyone = "hello @everyone, @here, <@123456789012345678> and <@&123456789012345678>";
	test.each<[string, Body, number]>([
		["all, when nothing is forbidden", { content: everyone }, 4],
		["none, when nothing is allowed", { content: everyone, allowed_mentions: { parse: [] } }, 0],
		[
			"only what is allowed",
			{ content: everyone, allowed_mentions: { parse: ["roles"], users: ["123456789012345678"] } },
			2,
		],
		["in text displays", { components: [text("@everyone")], flags: V2 }, 1],
		["not in embeds", { embeds: [{ description: "@everyone" }] }, 0],
	])("%s", async (_, body, count) => {
		const before = shared.server.pings.length;
		await send(body);
		expect(shared.server.pings.length - before).toBe(count);
	});
});
