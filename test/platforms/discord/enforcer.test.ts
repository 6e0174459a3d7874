import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Place } from "../../../src/chat/invocation.ts";
import { exemption } from "../../../src/moderation/exempt.ts";
import { permissionsIn, rankOf } from "../../../src/platforms/discord/permissions.ts";
import type { DiscordServer } from "../../servers/discord/server.ts";
import { PERMISSION } from "../../servers/discord/shapes.ts";
import { Stage } from "./stage.ts";

let stage: Stage;
let server: DiscordServer;
beforeEach(async () => {
	stage = new Stage();
	server = await stage.start({ server: { grantedIntents: 1 << 15 }, tuning: { actWithinMs: 2_000 } });
});
afterEach(() => stage.stop());

const enforcer = () => {
	const [bot] = stage.bots;
	if (bot === undefined) throw new Error("no bot was started");
	return bot.enforcer;
};
const here = (rest: Partial<Place> = {}): Place => ({
	platform: "discord",
	community: server.guild.id,
	channel: server.channel.id,
	thread: null,
	...rest,
});

describe("where somebody stands", () => {
	const person = (permissions = 0n, how: { bot?: boolean } = {}) => {
		const user = server.world.addUser("somebody", how);
		server.world.addMember(server.guild, user, permissions);
		return user.id;
	};
	const overwritten = (allow: bigint, deny: bigint, id: string, type: 0 | 1) => {
		server.channel.permission_overwrites = [{ id, type, allow: String(allow), deny: String(deny) }];
		return id;
	};

	test.each<[string, () => string, string | null]>([
		["a member", () => person(), null],
		["the owner", () => server.owner.id, "the owner"],
		["an administrator", () => person(PERMISSION.administrator), "an administrator"],
		["who manages the server", () => person(PERMISSION.manageGuild), "an administrator"],
		["who times members out", () => person(PERMISSION.moderateMembers), "a moderator"],
		["who removes messages", () => person(PERMISSION.manageMessages), "a moderator"],
		[
			"who removes messages in this channel alone",
			() => overwritten(PERMISSION.manageMessages, 0n, person(), 1),
			"a moderator",
		],
		["a bot", () => person(0n, { bot: true }), "a bot"],
		["the bot itself", () => server.applicationId, "the bot itself"],
		[
			"who has a role above the bot's",
			() => {
				const id = person(1n << 20n);
				for (const role of server.guild.roles) role.position = 20;
				return id;
			},
			"not below the bot",
		],
		[
			"who has a role as high as the bot's",
			() => {
				const id = person(1n << 20n);
				for (const role of server.guild.roles) role.position = server.guild.botPosition;
				return id;
			},
			"not below the bot",
		],
		["who has left", () => server.world.addUser("gone").id, null],
		["whose account is gone", () => "100000000000000001", null],
	])("%s", async (_who, id, expected) => {
		expect(exemption(await enforcer().standing(here(), id()))).toBe(expected);
	});

	test("in a thread is as in its channel", async () => {
		const id = overwritten(PERMISSION.manageMessages, 0n, person(), 1);
		const { message } = server.message(server.channel.id, id, "x", { thread: true });
		expect(await enforcer().standing(here({ thread: message.channel_id }), id)).toMatchObject({
			isModerator: true,
		});
	});

	test("where the channel is gone still counts in the server", async () => {
		const id = person(PERMISSION.moderateMembers);
		const standing = await enforcer().standing(here({ channel: "100000000000000001" }), id);
		expect(standing.isModerator).toBe(true);
	});

	test("is looked up anew each time", async () => {
		const id = person(PERMISSION.moderateMembers);
		expect((await enforcer().standing(here(), id)).isModerator).toBe(true);
		server.guild.members.set(id, {
			...(server.guild.members.get(id) as never as object),
			roles: [],
		} as never);
		expect((await enforcer().standing(here(), id)).isModerator).toBe(false);
	});

	test("cannot be told while Discord is away, nor in a direct message", async () => {
		server.faults.next(100, { status: 500 }, /^GET .*members/);
		await expect(enforcer().standing(here(), server.user.id)).rejects.toThrow();
		await expect(enforcer().standing(here({ community: null }), server.user.id)).rejects.toThrow("direct");
	});
});

describe("permissions in a channel", () => {
	const guild = {
		id: "1",
		owner_id: "9",
		roles: [
			{ id: "1", permissions: "3", position: 0 },
			{ id: "2", permissions: "4", position: 5 },
			{ id: "3", permissions: "8", position: 7 },
		],
	} as unknown as Parameters<typeof permissionsIn>[0];
	const overwrite = (id: string, type: number, allow: number, deny: number) =>
		({ id, type, allow: String(allow), deny: String(deny) }) as never;

	test.each([
		["everybody's role", ["4"], [], 3n],
		["a role adds", ["2"], [], 7n],
		["everybody's is denied", [], [overwrite("1", 0, 0, 2)], 1n],
		[
			"a role's denial is undone by another's allowance",
			["2"],
			[overwrite("2", 0, 0, 1), overwrite("1", 0, 0, 2)],
			4n,
		],
		[
			"among roles an allowance stands over a denial",
			["2", "4"],
			[overwrite("2", 0, 0, 1), overwrite("4", 0, 1, 0)],
			7n,
		],
		["a member's own stands last", ["2"], [overwrite("5", 1, 2, 4), overwrite("1", 0, 0, 2)], 3n],
		["another member's is nothing to them", [], [overwrite("6", 1, 64, 3)], 3n],
		["a role they do not have is nothing to them", [], [overwrite("2", 0, 64, 3)], 3n],
	])("%s", (_what, roles, overwrites, expected) => {
		expect(permissionsIn(guild, "5", roles, overwrites)).toBe(expected);
	});

	test("administrators and the owner may do all, whatever is denied", () => {
		const denied = [overwrite("1", 0, 0, 1024)];
		expect(permissionsIn(guild, "5", ["3"], denied) & 1024n).toBe(1024n);
		expect(permissionsIn(guild, "9", [], denied) & 1024n).toBe(1024n);
	});

	test("the highest role counts", () => {
		expect(rankOf(guild.roles, ["2", "3"])).toBe(7);
		expect(rankOf(guild.roles, [])).toBe(0);
	});
});

describe("what moderators have done", () => {
	const said = () => server.message(server.channel.id, server.user.id, "bad").message;

	test("a message is removed, with the reason in the audit log", async () => {
		const message = said();
		const at = { channel: server.channel.id, message: message.id };
		expect(await enforcer().remove(at, "On Record, case 12: “ugly”")).toEqual({ kind: "done" });
		expect(message.deleted).toBe(true);
		expect(server.world.audit).toEqual([
			{ act: "remove", target: message.id, reason: "On Record, case 12: “ugly”" },
		]);
		expect(await enforcer().remove(at, "again")).toMatchObject({
			kind: "refused",
			reason: expect.stringContaining("not there any more"),
		});
	});

	test.each(["lost", "partial"] as const)(
		"a removal whose answer is %s is done all the same",
		async (fault) => {
			const message = said();
			server.faults.next(1, fault, /^DELETE /);
			const at = { channel: server.channel.id, message: message.id };
			expect(await enforcer().remove(at, "case 1")).toEqual({ kind: "done" });
			expect(message.deleted).toBe(true);
		},
	);

	test("a member is timed out until then, and let back in", async () => {
		const until = new Date(Date.now() + 3_600_000);
		const member = server.guild.members.get(server.user.id);
		expect(await enforcer().timeout(here(), server.user.id, until, "case 1")).toEqual({ kind: "done" });
		expect(member?.communication_disabled_until).toBe(until.toISOString());
		expect(await enforcer().timeout(here(), server.user.id, null, "appeal")).toEqual({ kind: "done" });
		expect(member?.communication_disabled_until).toBeNull();
		expect(server.world.audit.map(({ reason }) => reason)).toEqual(["case 1", "appeal"]);
	});

	test("a channel is slowed down and set free", async () => {
		expect(await enforcer().slowness(here())).toBe(0);
		expect(await enforcer().slowMode(here(), 10, "case 1")).toEqual({ kind: "done" });
		expect(server.channel.rate_limit_per_user).toBe(10);
		expect(await enforcer().slowness(here())).toBe(10);
		expect(await enforcer().slowness(here({ channel: "100000000000000001" }))).toBeNull();
		expect(await enforcer().slowMode(here(), 0, "over")).toEqual({ kind: "done" });
		expect(server.channel.rate_limit_per_user).toBe(0);
	});

	test.each([
		[
			"removing without the permission",
			() => {
				server.guild.botPermissions &= ~PERMISSION.manageMessages;
				return enforcer().remove({ channel: server.channel.id, message: said().id }, "x");
			},
			"Manage Messages",
		],
		[
			"timing out an administrator",
			() => {
				const admin = server.world.addUser("admin");
				server.world.addMember(server.guild, admin, PERMISSION.administrator);
				return enforcer().timeout(here(), admin.id, new Date(Date.now() + 60_000), "x");
			},
			"cannot be timed out",
		],
		[
			"timing out who has been given a higher role since",
			() => {
				const member = server.world.addUser("risen");
				server.world.addMember(server.guild, member, 1n << 20n);
				for (const role of server.guild.roles) role.position = 30;
				return enforcer().timeout(here(), member.id, new Date(Date.now() + 60_000), "x");
			},
			"a role above theirs",
		],
		[
			"timing out who has left",
			() => enforcer().timeout(here(), "100000000000000001", new Date(Date.now() + 60_000), "x"),
			"not in the server",
		],
		[
			"slowing down without the permission",
			() => {
				server.guild.botPermissions &= ~PERMISSION.manageChannels;
				return enforcer().slowMode(here(), 10, "x");
			},
			"Manage Channels",
		],
		[
			"slowing down a channel that is gone",
			() => enforcer().slowMode(here({ channel: "100000000000000001" }), 10, "x"),
			"gone",
		],
		[
			"anything while Discord is away",
			() => {
				server.faults.next(1_000, { status: 500 }, /^PATCH /);
				return enforcer().slowMode(here(), 10, "x");
			},
			"could not be reached",
		],
	])("%s is refused, with what to change", async (_what, act, expected) => {
		expect(await act()).toEqual({ kind: "refused", reason: expect.stringContaining(expected) });
	});

	test("in a direct message nobody is timed out, and nothing slowed down", async () => {
		const direct = here({ community: null });
		expect(await enforcer().timeout(direct, server.user.id, null, "x")).toMatchObject({ kind: "impossible" });
		expect(await enforcer().slowMode(direct, 10, "x")).toMatchObject({ kind: "impossible" });
	});

	test("what was said before a message is shown oldest first, by name", async () => {
		for (const text of ["one", "two", "three"]) server.message(server.channel.id, server.owner.id, text);
		const message = said();
		server.message(server.channel.id, server.owner.id, "after");
		expect(await enforcer().before(here(), message.id, 2)).toEqual([
			{ author: "owner", text: "two" },
			{ author: "owner", text: "three" },
		]);
	});
});
