import { afterEach, describe, expect, test } from "@jest/globals";
import type { App } from "@slack/bolt";
import { HandClock } from "./loopback/clock.ts";
import { Bench } from "./slack/client.ts";
import { SlackServer } from "./slack/server.ts";

const bench = new Bench();
afterEach(() => bench.stop());

const echo = (app: App) => app.command("/echo", ({ ack, command }) => ack(`You said ${command.text}`));

describe("a request to the bot", () => {
	test("with a good signature is taken", async () => {
		const { server } = await bench.httpApp(echo);
		expect((await server.slash("/echo", "one").answered()).text).toBe("You said one");
	});

	test.each(["bad signature", "stale", "unsigned"] as const)(
		"that is forged (%s) is refused with 401",
		async (how) => {
			let heard = false;
			const { server } = await bench.httpApp((app) =>
				app.command("/echo", async ({ ack }) => {
					heard = true;
					await ack();
				}),
			);
			expect(await server.http.forge(how, { command: "/echo", team_id: server.team.id })).toBe(401);
			expect(heard).toBe(false);
		},
	);

	test("that verifies the address gets its challenge back, and that checks the certificate a 200", async () => {
		const { server } = await bench.httpApp(echo);
		expect(await server.http.verifyUrl("3eZ")).toEqual({ status: 200, challenge: "3eZ" });
		expect(await server.http.checkSsl()).toBe(200);
	});

	test("that opens and sends a form works as in Socket Mode", async () => {
		const plain = (text: string) => ({ type: "plain_text" as const, text });
		const blocks = [{ type: "divider" as const }];
		const { server } = await bench.httpApp((app) => {
			app.shortcut("ask", async ({ ack, shortcut, client }) => {
				await ack();
				const view = {
					type: "modal" as const,
					callback_id: "form",
					title: plain("Who?"),
					submit: plain("Go"),
					blocks,
				};
				await client.views.open({ trigger_id: shortcut.trigger_id, view });
			});
			app.view("form", ({ ack }) => ack({ response_action: "clear" }));
		});
		const view = await server.shortcut("ask").opened();
		expect((await server.submitView(view).acknowledgement()).kind).toBe("clear");
		expect(view.closed).toBe(true);
	});
});

describe("an event", () => {
	/** A bot's address that answers as it is told, and keeps what it got. */
	async function address(
		answers: readonly { status: number; headers?: Record<string, string> }[],
		clock: HandClock,
	) {
		const server = await bench.server({ mode: "http", clock });
		const got: { num: string | null; reason: string | null; id: unknown }[] = [];
		const bot = await bench.address(async (request) => {
			const body = (await request.json()) as { event_id: string };
			const header = (name: string) => request.headers.get(`x-slack-retry-${name}`);
			got.push({ num: header("num"), reason: header("reason"), id: body.event_id });
			return answers[got.length - 1] ?? { status: 200 };
		});
		server.http.requestUrl = bot;
		return { server, got };
	}

	test("is repeated at once, after a minute and after five, with the number and the reason", async () => {
		const clock = new HandClock();
		const { server, got } = await address(Array(4).fill({ status: 503 }), clock);
		const said = server.mention("hello");
		for (const [wait, deliveries] of [
			[60_000, 3],
			[300_000, 4],
		] as const) {
			await said.until("the failure", (it) => it.failures === deliveries - 1);
			await clock.advance(wait);
			await said.until("the next attempt", (it) => it.deliveries === deliveries);
		}
		await said.until("the end", (it) => it.settled);
		const id = said.body.event_id;
		expect(got).toEqual([
			{ num: null, reason: null, id },
			{ num: "1", reason: "http_error", id },
			{ num: "2", reason: "http_error", id },
			{ num: "3", reason: "http_error", id },
		]);
		expect(said.acks).toBe(0);
	});

	test("is not repeated for a bot that asks for that", async () => {
		const clock = new HandClock();
		const { server, got } = await address([{ status: 500, headers: { "x-slack-no-retry": "1" } }], clock);
		await server.mention("hello").until("the end", (it) => it.settled);
		expect(got).toHaveLength(1);
	});

	test("that takes longer than three seconds is repeated as http_timeout", async () => {
		const clock = new HandClock();
		const { server, got } = await address([], clock);
		server.delivery.loseAcks(1);
		const said = server.mention("hello");
		await server.delivery.until("the lost acknowledgement", (it) => it.lostAcks === 1);
		await clock.advance(3000);
		await said.until("the second attempt", (it) => it.acks === 1);
		expect(got[1]).toMatchObject({ num: "1", reason: "http_timeout" });
		expect(said.deadlineMissed).toBe(true);
	});

	test("and a command for a bot that is not there fail", async () => {
		const server = await new SlackServer({ mode: "http", clock: new HandClock() }).listen();
		const asked = await server.slash("/echo").until("the failure", (it) => it.failed !== null);
		expect(asked.failed).toBe("dispatch_failed");
		await server.close();
	});
});
