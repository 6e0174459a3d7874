import { once } from "node:events";
import { request } from "node:http";
import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import { PlatformError } from "../../../src/platforms/platform.ts";
import type { SlackServer, SlackServerOptions } from "../../servers/slack/server.ts";
import { sign } from "../../servers/slack/signature.ts";
import { expectNoHarm } from "./harmless-in.ts";
import { shown, Workspace } from "./workspace.ts";

let workspace: Workspace;
async function open(options: SlackServerOptions = {}): Promise<Workspace> {
	workspace = await Workspace.open(options);
	return workspace;
}
afterEach(() => workspace.close());

async function refusal(work: Promise<void>): Promise<PlatformError> {
	const error: unknown = await work.then(
		() => null,
		(reason: unknown) => reason,
	);
	expect(error).toBeInstanceOf(PlatformError);
	return error as PlatformError;
}

describe("a start", () => {
	test("with a wrong bot token says what to do", async () => {
		const { advice, message } = await refusal(
			(await open()).make({ settings: { botToken: "xoxb-wrong" } }).start(),
		);
		expect(message).toContain("Slack refuses SLACK_BOT_TOKEN (invalid_auth).");
		expect(advice).toContain("begins with xoxb-");
		expect(message).not.toContain("xoxb-wrong");
	});

	test("with a wrong app token says what to do", async () => {
		const settings = { mode: { kind: "socket", appToken: "xapp-wrong" } } as const;
		const { message } = await refusal((await open()).make({ settings }).start());
		expect(message).toContain("Slack refuses SLACK_APP_TOKEN (invalid_auth).");
		expect(message).toContain("connections:write");
	});

	test("with a bot token in the app token's place says what to do", async () => {
		const settings = { mode: { kind: "socket", appToken: "xoxb-loopback" } } as const;
		const { message } = await refusal((await open()).make({ settings }).start());
		expect(message).toContain("(not_allowed_token_type)");
	});

	test("where Slack cannot be reached says so", async () => {
		const { advice, message } = await refusal(
			(await open()).make({ settings: { apiUrl: "http://127.0.0.1:1/api/" } }).start(),
		);
		expect(message).toContain("Slack cannot be reached");
		expect(advice).toContain("SLACK_API_URL");
	});

	test("on a port that is taken says so", async () => {
		const taken = await new Promise<Server>((resolve) => {
			const server = createServer().listen(0, () => resolve(server));
		});
		const { port } = taken.address() as { port: number };
		const settings = { mode: { kind: "http", signingSecret: "0".repeat(32), port } } as const;
		const { message } = await refusal((await open({ mode: "http" })).make({ settings }).start());
		taken.close();
		expect(message).toContain(`Port ${port} cannot be listened on (EADDRINUSE).`);
		expect(message).toContain("PORT");
	});

	test("survives a Slack that stumbles", async () => {
		const { server } = await open();
		server.faults.next(2, { status: 500 }, /auth\.test/);
		server.faults.next(1, { retryAfter: 0 }, /connections\.open/);
		await workspace.start();
		expect(server.socketMode.connected).toBe(1);
		expectNoHarm(workspace);
	});
});

describe("a connection that ends", () => {
	const back = ({ socketMode }: SlackServer, connects: number) =>
		socketMode.until("a new connection", (it) => it.connects === connects && it.connected === 1);

	test.each<[string, (server: SlackServer) => void]>([
		["because it was cut", (server) => server.socketMode.drop()],
		["by request", (server) => server.socketMode.reconnect()],
		["after a warning", (server) => server.socketMode.reconnect("warning")],
		["because pings stay unanswered", (server) => server.socketMode.zombie(true)],
	])("%s is made anew, each time", async (_, end) => {
		const { server } = await open();
		await workspace.start({ pace: { silentForMs: 500 } });
		for (const connects of [2, 3]) {
			end(server);
			await back(server, connects);
			server.socketMode.zombie(false);
			expect(shown(await server.slash("/or-ask", "again").answered())).toContain("“again”");
		}
		expectNoHarm(workspace);
	});

	test("by request is let go only when there is a new one, whether or not it ever ends", async () => {
		const { server } = await open();
		await workspace.start({ pace: { silentForMs: 600_000 } });
		server.socketMode.lazyClose(true);
		server.socketMode.reconnect();
		await back(server, 2);
		expect(shown(await server.slash("/or-ask", "again").answered())).toContain("“again”");
		server.socketMode.lazyClose(false);
		expectNoHarm(workspace);
	});

	test("is made anew however often that fails", async () => {
		const { server } = await open();
		await workspace.start();
		server.faults.next(1, { status: 500 }, /connections\.open/);
		server.faults.next(1, "reset", /connections\.open/);
		server.socketMode.refuse(true);
		server.socketMode.drop();
		await server.until("a refused connection", ({ faults }) => faults.pending === 0);
		server.socketMode.refuse(false);
		await back(server, 2);
		expect(shown(await server.slash("/or-ask", "again").answered())).toContain("“again”");
		expectNoHarm(workspace);
	});

	test("lets a command through that came before it, and events of the gap when they are delivered again", async () => {
		const { server } = await open();
		await workspace.start();
		const asked = server.slash("/or-slow");
		await workspace.held.reached;
		await asked.acknowledgement();
		server.socketMode.drop();
		const said = server.mention("in the gap");
		await said.until("the attempts", (it) => it.failures >= 1);
		workspace.held.release();
		await asked.answered();
		await back(server, 2);
		await server.redeliver(said);
		expect(shown(await said.answered())).toContain("in the gap");
		expectNoHarm(workspace);
	});
});

describe("over HTTP", () => {
	test.each(["bad signature", "stale", "unsigned"] as const)(
		"a forged request (%s) gets 401",
		async (how) => {
			const { server } = await open({ mode: "http" });
			await workspace.start();
			const payload = {
				command: "/or-ask",
				text: "x",
				team_id: server.team.id,
				user_id: "U1",
				channel_id: "C1",
			};
			expect(await server.http.forge(how, payload)).toBe(401);
			expect(server.transcript(server.channel.id)).toEqual([]);
		},
	);

	test("Slack's own tests of the address pass", async () => {
		const { server } = await open({ mode: "http" });
		await workspace.start();
		expect(await server.http.verifyUrl("3eZ")).toEqual({ status: 200, challenge: "3eZ" });
		expect(await server.http.checkSsl()).toBe(200);
	});

	test("mentions, repeated ones too, are answered once", async () => {
		const { server } = await open({ mode: "http" });
		await workspace.start();
		const said = server.mention("once");
		await said.answered();
		await server.redeliver(said);
		await server.mention("last").answered();
		expect(
			server.transcript(server.channel.id).filter(({ user }) => user === server.team.botUserId),
		).toHaveLength(2);
		expectNoHarm(workspace);
	});
});

test("a request that is still arriving when the bot stops is not acknowledged: Slack delivers it again", async () => {
	const { server } = await open({ mode: "http" });
	const slack = await workspace.start();
	server.slash("/or-slow");
	await workspace.held.reached;
	const body = new URLSearchParams({ command: "/or-ask", text: "x", team_id: server.team.id }).toString();
	const signed = sign(server.settings.signingSecret, body, Date.now());
	const headers = { ...signed, "content-type": "application/x-www-form-urlencoded", expect: "100-continue" };
	const path = "/slack/events";
	const arriving = request({ port: slack.port ?? 0, path, method: "POST", headers });
	const answered = once(arriving, "response");
	arriving.flushHeaders();
	await once(arriving, "continue");
	const stopped = slack.stop(30_000);
	arriving.end(body);
	const [response] = await answered;
	expect(response.statusCode).toBe(404);
	workspace.held.release();
	await stopped;
});

describe.each(["socket", "http"] as const)("a stop (%s)", (mode) => {
	test("delivers what is under way, takes nothing new, and lets go of everything", async () => {
		const { server } = await open({ mode });
		const slack = await workspace.start();
		const asked = server.slash("/or-slow");
		const said = server.mention("/slow");
		await workspace.held.reached;
		await Promise.all([asked.acknowledgement(), said.until("the delivery", (it) => it.acks === 1)]);
		const stopped = slack.stop(10_000);
		if (mode === "socket") await server.socketMode.until("the goodbye", (it) => it.connected === 0);
		const late = server.mention("too late");
		await late.until("the refusal", (it) => it.failures > 0);
		workspace.held.release();
		await stopped;
		expect([asked.answeredAt, said.answeredAt]).not.toContain(null);
		expect(shown(await asked.answered())).toBe("At last.");
		expect(shown(await said.answered())).toBe("At last.");
		expect(late.original).toBeNull();
		expect(slack.port).toBeNull();
		expectNoHarm(workspace);
	});

	test("waits no longer than it may", async () => {
		const { server } = await open({ mode });
		const slack = await workspace.start();
		server.slash("/or-slow");
		await workspace.held.reached;
		await slack.stop(1);
		expectNoHarm(workspace);
	});

	test("before the start is nothing", async () => {
		await (await open({ mode })).make().stop(1);
	});
});
