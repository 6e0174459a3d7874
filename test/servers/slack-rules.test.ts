import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { webApi } from "@slack/bolt";
import { silent } from "./slack/client.ts";
import { SlackServer } from "./slack/server.ts";

let server: SlackServer;
let client: webApi.WebClient;

beforeAll(async () => {
	server = await new SlackServer().listen();
	const retryConfig = { retries: 0 };
	client = new webApi.WebClient("xoxb-loopback", { slackApiUrl: server.url, retryConfig, logger: silent });
});
beforeEach(() => {
	server.ledger.violations.splice(0);
	server.ledger.warnings.splice(0);
});
afterAll(() => server.close());

type Body = Record<string, unknown>;

const call = async (method: string, args: Body = {}): Promise<Body> => ({
	...(await client.apiCall(method, args)),
});
const post = (args: Body) => call("chat.postMessage", { channel: server.channel.id, ...args });

/** The error that Slack answers, and what it says about the places. */
async function refusal(request: Promise<unknown>): Promise<{ error: string; messages: string[] }> {
	const reason = await request.then(
		() => ({ data: { error: "taken" } }),
		(error: { data: Body }) => error,
	);
	const { error, response_metadata } = reason.data as {
		error: string;
		response_metadata?: { messages?: string[] };
	};
	return { error, messages: response_metadata?.messages ?? [] };
}

const x = (length: number) => "x".repeat(length);
const plain = (text: string) => ({ type: "plain_text", text });
const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
const section = (rest: Body) => ({ type: "section", ...rest });
const button = (rest: Body = {}) => ({ type: "button", text: plain("Go"), action_id: "go", ...rest });
const actions = (...elements: Body[]) => ({ type: "actions", elements });
const numbered = (count: number) => Array.from({ length: count }, (_, n) => button({ action_id: `a${n}` }));
const options = (count: number) =>
	Array.from({ length: count }, (_, n) => ({ text: plain(`o${n}`), value: `${n}` }));

describe("blocks are refused", () => {
	test.each<[string, Body[], string]>([
		[
			"51 blocks",
			Array(51).fill({ type: "divider" }),
			"no more than 50 items allowed [json-pointer:/blocks]",
		],
		["a kind that is none", [{ type: "sektion" }], "unsupported type: sektion [json-pointer:/blocks/0/type]"],
		[
			"a section of 3,001",
			[section({ text: mrkdwn(x(3001)) })],
			"must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
		],
		[
			"an empty section",
			[section({ text: mrkdwn("") })],
			"must be more than 0 characters [json-pointer:/blocks/0/text/text]",
		],
		[
			"11 fields",
			[section({ fields: Array(11).fill(plain("f")) })],
			"no more than 10 items allowed [json-pointer:/blocks/0/fields]",
		],
		[
			"a field of 2,001",
			[section({ fields: [plain(x(2001))] })],
			"must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]",
		],
		[
			"a header of 151",
			[{ type: "header", text: plain(x(151)) }],
			"must be less than 151 characters [json-pointer:/blocks/0/text/text]",
		],
		[
			"a header in mrkdwn",
			[{ type: "header", text: mrkdwn("h") }],
			"unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]",
		],
		[
			"11 in a context",
			[{ type: "context", elements: Array(11).fill(plain("c")) }],
			"no more than 10 items allowed [json-pointer:/blocks/0/elements]",
		],
		[
			"26 actions",
			[actions(...numbered(26))],
			"no more than 25 items allowed [json-pointer:/blocks/0/elements]",
		],
		[
			"a button of 76",
			[actions(button({ text: plain(x(76)) }))],
			"must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]",
		],
		[
			"an action id of 256",
			[actions(button({ action_id: x(256) }))],
			"must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]",
		],
		[
			"a value of 2,001",
			[actions(button({ value: x(2001) }))],
			"must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]",
		],
		[
			"an action id used twice",
			[actions(button(), button())],
			'`action_id` "go" already exists [json-pointer:/blocks/0]',
		],
		[
			"a block id used twice",
			[
				{ type: "divider", block_id: "b" },
				{ type: "divider", block_id: "b" },
			],
			'`block_id` "b" already exists [json-pointer:/blocks]',
		],
		[
			"a block id of 256",
			[{ type: "divider", block_id: x(256) }],
			"must be less than 256 characters [json-pointer:/blocks/0/block_id]",
		],
		[
			"101 options",
			[actions({ type: "static_select", action_id: "s", options: options(101) })],
			"no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]",
		],
		[
			"an option of 76",
			[actions({ type: "static_select", options: [{ text: plain(x(76)), value: "v" }] })],
			"must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]",
		],
		[
			"markdown of 12,001",
			[{ type: "markdown", text: x(12_001) }],
			"must be less than 12001 characters [json-pointer:/blocks/0/text]",
		],
		[
			"markdown of 12,001 in two",
			[
				{ type: "markdown", text: x(6001) },
				{ type: "markdown", text: x(6000) },
			],
			"markdown blocks must have less than 12001 characters in total [json-pointer:/blocks]",
		],
	])("with %s", async (_, blocks, message) => {
		expect(await refusal(post({ text: "t", blocks }))).toEqual({
			error: "invalid_blocks",
			messages: expect.arrayContaining([`[ERROR] ${message}`]),
		});
		expect(server.violations.map(({ rule }) => rule)).toEqual(["invalid_blocks"]);
	});

	test("whose texts are more than 13,200 together", async () => {
		const blocks = Array(5).fill(section({ text: mrkdwn(x(2700)) }));
		expect(await refusal(post({ text: "t", blocks }))).toMatchObject({ error: "msg_blocks_too_long" });
	});
});

describe("a message", () => {
	test.each<[string, Body, string]>([
		["nothing", {}, "no_text"],
		["40,001 characters", { text: x(40_001) }, "msg_too_long"],
		["an unknown channel", { text: "t", channel: "C404" }, "channel_not_found"],
		["a thread that is none", { text: "t", thread_ts: "1.1" }, "thread_not_found"],
	])("with %s is refused", async (_, args, error) => {
		expect((await refusal(post(args))).error).toBe(error);
	});

	test("at every limit is taken", async () => {
		const blocks = [
			section({ text: mrkdwn(x(3000)), fields: Array(3).fill(plain(x(2000))) }),
			{ type: "header", text: plain(x(150)) },
			actions(...numbered(25)),
			...Array(47).fill({ type: "divider" }),
		];
		await post({ text: x(4000), blocks });
		expect([server.violations, server.warnings]).toEqual([[], []]);
	});

	test("of more than 4,000 characters is taken with a warning", async () => {
		await post({ text: x(4001) });
		expect(server.warnings.map(({ rule }) => rule)).toEqual(["message_truncated"]);
	});

	test("of somebody else is not the bot's to change, nor is what only one person sees", async () => {
		const { message } = server.message("mine");
		const change = { channel: server.channel.id, text: "yours" };
		expect((await refusal(call("chat.update", { ...change, ts: message.ts }))).error).toBe(
			"cant_update_message",
		);
		const whisper = await call("chat.postEphemeral", { ...change, user: server.user.id });
		const ts = whisper.message_ts;
		expect((await refusal(call("chat.update", { ...change, ts }))).error).toBe("message_not_found");
	});

	test("in a channel without the bot is refused", async () => {
		const other = server.world.addChannel(server.team, "other", [server.user.id]);
		expect((await refusal(post({ channel: other.id, text: "t" }))).error).toBe("not_in_channel");
	});
});

describe("pings are noted", () => {
	test.each<[string, Body, string[]]>([
		[
			"in the text",
			{ text: "<!channel> <@U12345> <!subteam^S1|all>" },
			["<!channel>", "<@U12345>", "<!subteam^S1|all>"],
		],
		[
			"in blocks",
			{ text: "t", blocks: [section({ text: mrkdwn("<!here>"), fields: [mrkdwn("<!everyone>")] })] },
			["<!here>", "<!everyone>"],
		],
		["in markdown", { text: "t", blocks: [{ type: "markdown", text: "<@U12345>" }] }, ["<@U12345>"]],
		["by name, where names are looked for", { text: "@channel", link_names: true }, ["@channel"]],
		["not by name otherwise", { text: "@channel" }, []],
		["not when escaped", { text: "&lt;!channel&gt;" }, []],
		["not in plain text", { text: "t", blocks: [section({ text: plain("<!channel>") })] }, []],
	])("%s", async (_, args, mentions) => {
		server.ledger.pings.splice(0);
		await post(args);
		expect(server.pings.map(({ mention }) => mention)).toEqual(mentions);
	});
});

describe("a view is refused", () => {
	const modal = (rest: Body) => ({ type: "modal", title: plain("t"), blocks: [], ...rest });
	test.each<[string, Body, string]>([
		[
			"a title of 25",
			modal({ title: plain(x(25)) }),
			"must be less than 25 characters [json-pointer:/view/title/text]",
		],
		["no title", { type: "modal", blocks: [] }, "missing required field: title [json-pointer:/view]"],
		[
			"101 blocks",
			modal({ blocks: Array(101).fill({ type: "divider" }) }),
			"no more than 100 items allowed [json-pointer:/view/blocks]",
		],
		[
			"an input and no submit",
			modal({ blocks: [{ type: "input", label: plain("l"), element: { type: "plain_text_input" } }] }),
			"missing required field: submit [json-pointer:/view]",
		],
	])("with %s", async (_, view, message) => {
		const trigger_id = server.shortcut("ask").origin.triggerId;
		expect(await refusal(call("views.open", { trigger_id, view }))).toEqual({
			error: "invalid_arguments",
			messages: expect.arrayContaining([`[ERROR] ${message}`]),
		});
	});

	test("that was changed by somebody else meanwhile", async () => {
		const view = { type: "home", blocks: [] };
		const first = (await call("views.publish", { user_id: server.user.id, view })) as {
			view?: { hash: string };
		};
		await call("views.publish", { user_id: server.user.id, view });
		const late = call("views.publish", { user_id: server.user.id, view, hash: first.view?.hash });
		expect((await refusal(late)).error).toBe("hash_conflict");
	});
});
