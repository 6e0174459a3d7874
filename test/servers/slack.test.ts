import { afterEach, describe, expect, test } from "@jest/globals";
import { App, LogLevel } from "@slack/bolt";
import { SlackServer, type SlackServerOptions } from "./slack/server.ts";

const open: { server: SlackServer; app: App }[] = [];

async function start(listen: (app: App) => void, options: SlackServerOptions = {}) {
	const server = await new SlackServer(options).listen();
	const app = new App({
		token: "xoxb-loopback",
		appToken: "xapp-loopback",
		socketMode: true,
		logLevel: LogLevel.ERROR,
		clientOptions: { slackApiUrl: server.url, retryConfig: { retries: 2, minTimeout: 1 } },
	});
	listen(app);
	open.push({ server, app });
	await app.start();
	return { server, app };
}

afterEach(async () => {
	for (const { server, app } of open.splice(0)) {
		await app.stop();
		await server.socketMode.until("the client's goodbye", (it) => it.connected === 0);
		await server.close();
	}
});

describe("a slash command", () => {
	test("is acknowledged and answered by its response URL", async () => {
		const { server } = await start((app) =>
			app.command("/or-ask", async ({ ack, respond, command }) => {
				await ack();
				await respond({ text: `You asked: ${command.text}`, response_type: "in_channel" });
			}),
		);
		const asked = server.slash("/or-ask", "strict");
		expect(await asked.acknowledgement()).toMatchObject({ kind: "empty", ephemeral: false });
		expect((await asked.answered()).text).toBe("You asked: strict");
		expect(server.transcript(server.channel.id).map(({ text }) => text)).toEqual(["You asked: strict"]);
		expect(server.violations).toEqual([]);
	});
});
