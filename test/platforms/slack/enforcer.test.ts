import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Place } from "../../../src/chat/invocation.ts";
import { exemption } from "../../../src/moderation/exempt.ts";
import { Ears } from "./ears.ts";
import { Workspace } from "./workspace.ts";

const ADMIN = "xoxp-admin";

let workspace: Workspace;
let here: Place;
/** What Slack is expected to hold against the bot. */
let reproaches: string[];
beforeEach(async () => {
	reproaches = [];
	workspace = await Workspace.open();
	const { team, channel } = workspace.server;
	here = { platform: "slack", community: team.id, channel: channel.id, thread: null };
});
afterEach(async () => {
	await workspace.close();
	expect(workspace.server.violations.map(({ rule }) => rule)).toEqual(reproaches);
});

describe("removing a message", () => {
	test("is not possible without an admin's token, and that is said", async () => {
		const { server } = workspace;
		const { enforcer } = await workspace.start();
		const { message } = server.message("away with it");
		expect([...enforcer.can]).toEqual([]);
		const effect = await enforcer.remove({ channel: message.channel, message: message.ts }, "case 7");
		expect(effect).toEqual({ kind: "impossible", reason: expect.stringContaining("SLACK_ADMIN_TOKEN") });
		expect(message.deleted).toBe(false);
	});

	test("is done with one, once Slack has confirmed it; what is gone already is not the bot's doing", async () => {
		const { server } = workspace;
		server.team.adminToken = ADMIN;
		const { enforcer } = await workspace.start({ settings: { adminToken: ADMIN } });
		expect([...enforcer.can]).toEqual(["remove"]);
		const { message } = server.message("away with it");
		const at = { channel: message.channel, message: message.ts };
		server.faults.next(1, { status: 500 }, /chat\.delete/);
		expect(await enforcer.remove(at, "case 7")).toEqual({ kind: "done" });
		expect(message.deleted).toBe(true);
		expect(await enforcer.remove(at, "case 7")).toEqual({
			kind: "refused",
			reason: "The message is not there any more.",
		});
	});

	test("whose confirmation was lost on the way is done all the same", async () => {
		const { server } = workspace;
		server.team.adminToken = ADMIN;
		const { enforcer } = await workspace.start({ settings: { adminToken: ADMIN } });
		const { message } = server.message("away with it");
		server.faults.next(1, "lost", /chat\.delete/);
		const at = { channel: message.channel, message: message.ts };
		expect(await enforcer.remove(at, "case 7")).toEqual({ kind: "done" });
		expect(message.deleted).toBe(true);
	});

	test("is refused in words when the token is revoked, or Slack is away", async () => {
		const { server } = workspace;
		const { enforcer } = await workspace.start({ settings: { adminToken: ADMIN } });
		const { message } = server.message("away with it");
		const at = { channel: message.channel, message: message.ts };
		expect(await enforcer.remove(at, "case 7")).toEqual({
			kind: "refused",
			reason: expect.stringContaining("does not accept the admin's token any more"),
		});
		reproaches = ["invalid_auth"];
		server.faults.next(4, { status: 500 }, /chat\.delete/);
		expect(await enforcer.remove(at, "case 7")).toMatchObject({
			kind: "refused",
			reason: expect.stringContaining("could not be reached"),
		});
		expect(message.deleted).toBe(false);
	});
});

test("timeouts and slow mode are not possible in Slack, and that is said", async () => {
	const { enforcer } = await workspace.start();
	const effects = await Promise.all([
		enforcer.timeout(here, workspace.server.user.id, new Date(), "case 7"),
		enforcer.slowMode(here, 30, "case 7"),
	]);
	expect(effects).toEqual([
		{ kind: "impossible", reason: expect.stringContaining("no timeouts") },
		{ kind: "impossible", reason: expect.stringContaining("no slow mode") },
	]);
});

describe("who somebody is", () => {
	test.each<[string, Readonly<Record<string, boolean>>, string | null]>([
		["a member", {}, null],
		["an admin", { is_admin: true }, "an administrator"],
		["an owner", { is_owner: true }, "the owner"],
		["a bot", { is_bot: true }, "a bot"],
		["somebody who left", { deleted: true }, null],
	])("%s", async (_, role, why) => {
		const { server } = workspace;
		const { enforcer } = await workspace.start();
		const user = server.world.addUser(server.team.id, "someone");
		server.world.users.set(user.id, { ...user, ...role });
		expect(exemption(await enforcer.standing(here, user.id))).toBe(why);
	});

	test("the bot itself", async () => {
		const { enforcer } = await workspace.start();
		const { botUserId } = workspace.server.team;
		expect(exemption(await enforcer.standing(here, botUserId))).toBe("the bot itself");
	});

	test("is not made up when Slack cannot tell", async () => {
		const { enforcer } = await workspace.start();
		await expect(enforcer.standing(here, "U0NOBODY")).rejects.toThrow("user_not_found");
	});
});

test("the messages before one are those that were overheard, oldest first, and no other channel's", async () => {
	const { server } = workspace;
	const heard = new Ears();
	const { enforcer } = await workspace.start({ desk: { overhear: heard.overhear } });
	const other = server.addChannel("other");
	const last = ["one", "two", "three", "four", "five"].map((text) => server.message(text)).at(-1);
	server.message("elsewhere", { channel: other.id });
	await heard.until("all to be heard", ({ all }) => all.length === 6);
	expect(await enforcer.before(here, last?.message.ts ?? "", 3)).toEqual(
		["two", "three", "four"].map((text) => ({ author: "reader", text })),
	);
});
