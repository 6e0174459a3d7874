import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { webApi } from "@slack/bolt";
import { silent } from "./slack/client.ts";
import { SlackServer } from "./slack/server.ts";

let server: SlackServer;
let client: webApi.WebClient;

beforeAll(async () => {
	server = await new SlackServer({ events: [] }).listen();
	const options = { slackApiUrl: server.url, retryConfig: { retries: 0 }, logger: silent };
	client = new webApi.WebClient("xoxb-loopback", options);
});
afterAll(() => server.close());

describe("who is who", () => {
	test("the bot", async () => {
		const { team, team_id, user_id, bot_id } = await client.auth.test();
		expect([team, team_id, user_id, bot_id]).toEqual([
			"Newsroom",
			server.team.id,
			server.team.botUserId,
			server.team.botId,
		]);
		expect((await client.bots.info({ bot: server.team.botId })).bot?.user_id).toBe(server.team.botUserId);
	});

	test("a person", async () => {
		expect((await client.users.info({ user: server.user.id })).user?.name).toBe("reader");
		await expect(client.users.info({ user: "U404" })).rejects.toMatchObject({
			data: { error: "user_not_found" },
		});
	});

	test("a workspace that lets the app in", async () => {
		const elsewhere = server.world.addTeam("Elsewhere", "xoxb-elsewhere");
		const { oauth } = new webApi.WebClient(undefined, { slackApiUrl: server.url, logger: silent });
		const exchange = (code: string) => oauth.v2.access({ client_id: "1", client_secret: "2", code });
		expect((await exchange(elsewhere.id)).access_token).toBe("xoxb-elsewhere");
		await expect(exchange("another")).rejects.toMatchObject({ data: { error: "invalid_code" } });
	});
});

describe("channels", () => {
	test("tell what they are", async () => {
		const { channel } = await client.conversations.info({ channel: server.channel.id });
		expect(channel).toMatchObject({ name: "general", is_im: false, num_members: 2 });
	});

	test("a direct one is opened once", async () => {
		const open = async () => (await client.conversations.open({ users: server.user.id })).channel?.id;
		expect(await open()).toBe(await open());
		const { channel } = await client.chat.postMessage({ channel: server.user.id, text: "hello" });
		expect(channel).toBe(await open());
	});

	test("a reaction acknowledges what was said, and is given once", async () => {
		const said = server.message("hello");
		const react = () =>
			client.reactions.add({ channel: server.channel.id, timestamp: said.message.ts, name: "eyes" });
		await react();
		expect(said.acknowledged?.kind).toBe("reaction");
		await expect(react()).rejects.toMatchObject({ data: { error: "already_reacted" } });
	});
});

test("an assistant shows its state, which acknowledges what was said", async () => {
	const said = server.message("hello");
	const at = { channel_id: server.channel.id, thread_ts: said.message.ts };
	await client.assistant.threads.setStatus({ ...at, status: "is reading" });
	await client.assistant.threads.setTitle({ ...at, title: "A question" });
	await client.assistant.threads.setSuggestedPrompts({ ...at, prompts: [{ title: "t", message: "m" }] });
	expect(said.acknowledged?.kind).toBe("status");
	expect(server.assistantThreads.map(({ what, value }) => `${what}: ${value}`)).toEqual([
		"status: is reading",
		"title: A question",
		'prompts: [{"title":"t","message":"m"}]',
	]);
});

describe("tokens", () => {
	const as = (token: string) =>
		new webApi.WebClient(token, { slackApiUrl: server.url, retryConfig: { retries: 0 }, logger: silent });

	test.each([
		["auth.test", "xoxb-wrong", "invalid_auth"],
		["auth.test", "", "not_authed"],
		["auth.test", "xapp-loopback", "not_allowed_token_type"],
		["apps.connections.open", "xoxb-loopback", "not_allowed_token_type"],
		["no.such.method", "xoxb-loopback", "unknown_method"],
	])("%s with the token %j: %s", async (method, token, error) => {
		await expect(as(token).apiCall(method)).rejects.toMatchObject({ data: { error } });
	});

	test("without the scope are told which one is needed", async () => {
		const team = server.world.addTeam("Small", "xoxb-small");
		team.scopes = new Set(["users:read"]);
		const refused = as("xoxb-small").chat.postMessage({ channel: "C1", text: "t" });
		await expect(refused).rejects.toMatchObject({
			data: { error: "missing_scope", needed: "chat:write", provided: "users:read" },
		});
	});

	test("of an admin delete anybody's message, and do nothing else", async () => {
		const admin = server.world.addTeam("Strict", "xoxb-strict");
		admin.adminToken = "xoxp-strict";
		const user = server.world.addUser(admin.id, "member");
		const channel = server.world.addChannel(admin, "talk", [user.id, admin.botUserId]);
		const said = () =>
			server.message("hello", { team: admin.id, user: user.id, channel: channel.id }).message;
		const at = ({ ts }: { ts: string }) => ({ channel: channel.id, ts });
		await expect(as("xoxb-strict").chat.delete(at(said()))).rejects.toMatchObject({
			data: { error: "cant_delete_message" },
		});
		const message = said();
		await as("xoxp-strict").chat.delete(at(message));
		expect(message.deleted).toBe(true);
		const post = as("xoxp-strict").chat.postMessage({ channel: channel.id, text: "t" });
		await expect(post).rejects.toMatchObject({ data: { error: "not_allowed_token_type" } });
	});

	test("belong to one workspace, whose channels alone they see", async () => {
		server.world.addTeam("Nowhere", "xoxb-nowhere");
		const elsewhere = as("xoxb-nowhere").chat.postMessage({ channel: server.channel.id, text: "t" });
		await expect(elsewhere).rejects.toMatchObject({ data: { error: "channel_not_found" } });
	});
});

test("the past comes in pages, with metadata for those who ask for it", async () => {
	const { id: channel } = server.addChannel("long past");
	const metadata = (number: number) => ({ event_type: "numbered", event_payload: { number } });
	for (const number of [1, 2, 3]) {
		await client.chat.postMessage({ channel, text: String(number), metadata: metadata(number) });
	}
	const first = await client.conversations.history({ channel, limit: 2, include_all_metadata: true });
	expect(first.messages?.map((each) => each.metadata)).toEqual([metadata(3), metadata(2)]);
	const cursor = first.response_metadata?.next_cursor ?? "";
	const rest = await client.conversations.history({ channel, limit: 2, cursor });
	expect(rest.messages?.map(({ text, metadata }) => [text, metadata])).toEqual([["1", undefined]]);
	expect([first.has_more, rest.has_more, rest.response_metadata?.next_cursor]).toEqual([true, false, ""]);
});

test("the past is read newest first, a thread oldest first, and a link leads to each message", async () => {
	const place = server.addChannel("past");
	const { ts = "" } = await client.chat.postMessage({ channel: place.id, text: "one" });
	await client.chat.postMessage({ channel: place.id, text: "two" });
	await client.chat.postMessage({ channel: place.id, text: "reply", thread_ts: ts });
	const texts = ({ messages = [] }: { messages?: { text?: string }[] }) => messages.map(({ text }) => text);
	expect(texts(await client.conversations.history({ channel: place.id }))).toEqual(["two", "one"]);
	expect(texts(await client.conversations.replies({ channel: place.id, ts }))).toEqual(["one", "reply"]);
	const { permalink } = await client.chat.getPermalink({ channel: place.id, message_ts: ts });
	expect(permalink).toBe(`https://newsroom.slack.com/archives/${place.id}/p${ts.replace(".", "")}`);
});
