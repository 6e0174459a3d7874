import { afterEach, describe, expect, test } from "@jest/globals";
import type { App } from "@slack/bolt";
import { Caught } from "./loopback/caught.ts";
import { HandClock } from "./loopback/clock.ts";
import { Bench } from "./slack/client.ts";

const bench = new Bench();
afterEach(() => bench.stop());

const texts = (messages: readonly { text: string }[]) => messages.map(({ text }) => text);
const plain = (text: string) => ({ type: "plain_text" as const, text });

describe("a slash command", () => {
	test("is acknowledged, and answered in the channel by its response URL", async () => {
		const { server } = await bench.socketApp((app) =>
			app.command("/or-ask", async ({ ack, respond, command }) => {
				await ack();
				await respond({ text: `You asked: ${command.text}`, response_type: "in_channel" });
			}),
		);
		const asked = server.slash("/or-ask", "strict");
		expect(await asked.acknowledgement()).toMatchObject({ kind: "empty", ephemeral: false });
		expect(await asked.answered()).toMatchObject({ text: "You asked: strict", ephemeral_for: null });
		expect(texts(server.transcript(server.channel.id))).toEqual(["You asked: strict"]);
		expect(server.violations).toEqual([]);
	});

	test("is acknowledged with a message, for the asker's eyes", async () => {
		const { server } = await bench.socketApp((app) => app.command("/or-ask", ({ ack }) => ack("Only you")));
		const asked = server.slash("/or-ask");
		expect(await asked.acknowledgement()).toMatchObject({ kind: "message", ephemeral: true });
		expect(texts(server.transcript(server.channel.id))).toEqual([]);
		expect(texts(server.transcript(server.channel.id, null, server.user.id))).toEqual(["Only you"]);
	});

	test("can be answered five times, the sixth is refused", async () => {
		const caught = new Caught();
		const { server } = await bench.socketApp((app) =>
			app.command("/or-ask", async ({ ack, respond }) => {
				await ack();
				for (const n of [1, 2, 3, 4, 5, 6])
					caught.run(Promise.resolve(await respond(`${n}`).catch((e) => Promise.reject(e))));
			}),
		);
		const asked = await server.slash("/or-ask").until("the fifth answer", (it) => it.followUps.length === 4);
		await server.until("the refusal", (it) => it.violations.length === 1);
		expect(texts([asked.original ?? { text: "" }, ...asked.followUps])).toEqual(["1", "2", "3", "4", "5"]);
		expect(server.violations.map(({ rule }) => rule)).toEqual(["used_url"]);
	});

	test("can be answered for thirty minutes", async () => {
		const clock = new HandClock();
		const { server } = await bench.socketApp((app) => app.command("/or-ask", ({ ack }) => ack()), { clock });
		const asked = server.slash("/or-ask");
		await asked.acknowledgement();
		const respond = () => fetch(asked.origin.responseUrl ?? "", { method: "POST", body: '{"text":"late"}' });
		await clock.advance(30 * 60_000);
		expect((await respond()).status).toBe(200);
		await clock.advance(1);
		const refused = await respond();
		expect([refused.status, await refused.text()]).toEqual([404, "expired_url"]);
	});

	test("that is not acknowledged in three seconds has failed for the person, whatever comes later", async () => {
		const clock = new HandClock();
		const waiting = Promise.withResolvers<void>();
		const arrived = Promise.withResolvers<void>();
		const listen = (app: App) =>
			app.command("/or-ask", async ({ ack }) => {
				arrived.resolve();
				await waiting.promise;
				await ack("too late");
			});
		const { server } = await bench.socketApp(listen, { clock });
		const asked = server.slash("/or-ask");
		await arrived.promise;
		await clock.advance(2999);
		expect(asked.deadlineMissed).toBe(false);
		await clock.advance(1);
		expect(asked).toMatchObject({ deadlineMissed: true, failed: "operation_timeout" });
		await expect(asked.acknowledgement()).rejects.toThrow("never acknowledged");
		waiting.resolve();
		await server.until("the late acknowledgement", (it) => it.warnings.length === 1);
		expect(server.warnings.map(({ rule }) => rule)).toEqual(["late_ack"]);
		expect(server.violations.map(({ rule }) => rule)).toEqual(["deadline"]);
		expect(server.transcript(server.channel.id, null, server.user.id)).toEqual([]);
	});

	test("cannot be sent in a thread", async () => {
		const server = await bench.server();
		const { message: thread } = server.message("hello");
		expect(() => server.slash("/or-ask", "", { thread })).toThrow("not supported in threads");
	});
});

describe("what people say", () => {
	test("a mention is answered in its thread", async () => {
		const { server } = await bench.socketApp((app) =>
			app.event("app_mention", async ({ event, say }) => {
				await say({ text: `You said: ${event.text}`, thread_ts: event.ts });
			}),
		);
		const said = server.mention("who said so?");
		const answer = await said.answered();
		expect(answer).toMatchObject({ text: `You said: <@${server.team.botUserId}> who said so?` });
		expect(answer.thread_ts).toBe(said.message.ts);
		expect(texts(server.transcript(server.channel.id, said.message.ts))).toHaveLength(2);
		expect(said).toMatchObject({ deliveries: 1, acks: 1, settled: true });
	});

	test("a direct message is answered, changed and taken back", async () => {
		const { server } = await bench.socketApp((app) =>
			app.message(async ({ message, client }) => {
				if (message.subtype !== undefined) return;
				const { ts = "" } = await client.chat.postMessage({ channel: message.channel, text: "one" });
				await client.chat.update({ channel: message.channel, ts, text: "two" });
				await client.chat.delete({ channel: message.channel, ts });
			}),
		);
		const said = await server
			.message("hello", { dm: true })
			.until("the end", (it) => it.original?.deleted === true);
		expect(said.original).toMatchObject({ text: "two", revisions: [{ text: "one" }] });
		expect(texts(server.transcript(said.original?.channel ?? ""))).toEqual(["hello"]);
	});

	test("in a channel reaches only an app that asked for it", async () => {
		const heard: string[] = [];
		const listen = (app: App) =>
			app.message(async ({ message }) => void heard.push("text" in message ? `${message.text}` : ""));
		const { server } = await bench.socketApp(listen);
		expect(server.message("unheard").body).toEqual({});
		server.settings.events = new Set(["message.channels"]);
		await server.message("heard").until("the delivery", (it) => it.settled);
		expect(heard).toEqual(["heard"]);
	});

	test("is delivered again, the same event, when Slack believes that it failed", async () => {
		const clock = new HandClock();
		const seen: unknown[] = [];
		const listen = (app: App) =>
			app.event("app_mention", async ({ body, context }) => {
				seen.push([body.event_id, context.retryNum, context.retryReason]);
			});
		const { server } = await bench.socketApp(listen, { clock });
		server.delivery.loseAcks(1);
		const said = server.mention("hello");
		await server.delivery.until("the lost acknowledgement", (it) => it.lostAcks === 1);
		await clock.advance(3000);
		await said.until("the second", (it) => it.acks === 1);
		await server.redeliver(said);
		const id = said.body.event_id;
		expect(seen).toEqual([
			[id, 0, ""],
			[id, 1, "timeout"],
			[id, 2, "timeout"],
		]);
	});
});

describe("forms and buttons", () => {
	const form = {
		type: "modal" as const,
		callback_id: "form",
		title: plain("Who?"),
		submit: plain("Go"),
		blocks: [
			{
				type: "input" as const,
				block_id: "name",
				label: plain("Name"),
				element: { type: "plain_text_input" as const, action_id: "name" },
			},
		],
	};

	test("a shortcut opens a form, whose submission is refused and then taken", async () => {
		const { server } = await bench.socketApp((app) => {
			app.shortcut("ask", async ({ ack, shortcut, client }) => {
				await ack();
				await client.views.open({ trigger_id: shortcut.trigger_id, view: form });
			});
			app.view("form", async ({ ack, view }) => {
				const name = view.state.values.name?.name?.value;
				if (name === "nobody") await ack({ response_action: "errors", errors: { name: "Who?" } });
				else await ack();
			});
		});
		const view = await server.shortcut("ask").opened();
		expect(() => server.submitView(view, {})).toThrow('"name" is required');
		const refused = server.submitView(view, { name: "nobody" });
		expect((await refused.acknowledgement()).kind).toBe("errors");
		expect(refused.errors).toEqual({ name: "Who?" });
		expect(view.closed).toBe(false);
		await server.submitView(view, { name: "Ada" }).acknowledgement();
		expect(view.closed).toBe(true);
		expect(server.violations).toEqual([]);
	});

	test("a trigger opens one form, for three seconds", async () => {
		const clock = new HandClock();
		const { server, app } = await bench.socketApp((each) => each.shortcut("ask", ({ ack }) => ack()), {
			clock,
		});
		const open = (trigger_id: string) =>
			app.client.views.open({ trigger_id, view: form, token: "xoxb-loopback" });
		const [first, second] = [server.shortcut("ask"), server.shortcut("ask")];
		await open(first.origin.triggerId);
		await expect(open(first.origin.triggerId)).rejects.toMatchObject({
			data: { error: "exchanged_trigger_id" },
		});
		await clock.advance(3001);
		await expect(open(second.origin.triggerId)).rejects.toMatchObject({
			data: { error: "expired_trigger_id" },
		});
		await expect(open("another")).rejects.toMatchObject({ data: { error: "invalid_trigger_id" } });
	});

	test("a message's shortcut brings the message along", async () => {
		const { server } = await bench.socketApp((app) =>
			app.shortcut({ type: "message_action", callback_id: "check" }, async ({ ack, shortcut, respond }) => {
				await ack();
				await respond(`Checked: ${shortcut.message.text}`);
			}),
		);
		const { message } = server.message("so they said");
		const used = server.shortcut("check", { message });
		expect(await used.answered()).toMatchObject({
			text: "Checked: so they said",
			ephemeral_for: server.user.id,
		});
	});

	test("a button changes the message that it is in", async () => {
		const button = { type: "button" as const, action_id: "more", text: plain("More"), value: "7" };
		const { server } = await bench.socketApp((app) => {
			app.command("/or-ask", async ({ ack, respond }) => {
				await ack();
				await respond({
					text: "one",
					blocks: [{ type: "actions", elements: [button] }],
					response_type: "in_channel",
				});
			});
			app.action("more", async ({ ack, respond, action }) => {
				await ack();
				await respond({ text: `two ${"value" in action ? action.value : ""}`, replace_original: true });
			});
		});
		const message = await server.slash("/or-ask").answered();
		expect(() => server.press(message, "less")).toThrow('action id "less"');
		expect(await server.press(message, "more").answered()).toBe(message);
		expect(message).toMatchObject({ text: "two 7", blocks: [], revisions: [{ text: "one" }] });
	});

	test("a menu asks for its options while someone types", async () => {
		const menu = { type: "external_select" as const, action_id: "speaker", placeholder: plain("Who?") };
		const { server, app } = await bench.socketApp((each) =>
			each.options("speaker", ({ ack, payload }) =>
				ack({ options: [{ text: plain(`${payload.value}…`), value: "1" }] }),
			),
		);
		await app.client.chat.postMessage({
			token: "xoxb-loopback",
			channel: server.channel.id,
			text: "who?",
			blocks: [{ type: "actions", elements: [menu] }],
		});
		const [message] = server.transcript(server.channel.id);
		if (message === undefined) throw new Error("nothing was posted");
		expect(await server.suggest(message, "speaker", "Ad").suggested()).toEqual([
			{ text: plain("Ad…"), value: "1" },
		]);
	});

	test("the Home tab is published when it is opened", async () => {
		const { server } = await bench.socketApp((app) =>
			app.event("app_home_opened", async ({ client, event }) => {
				await client.views.publish({
					user_id: event.user,
					view: { type: "home", blocks: [{ type: "divider" }] },
				});
			}),
		);
		expect(server.home()).toBeNull();
		await server.appHomeOpened().until("the Home tab", () => server.home() !== null);
		expect(server.home()?.body.blocks).toEqual([{ type: "divider" }]);
	});
});
