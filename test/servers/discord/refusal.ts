import { afterAll, beforeAll, beforeEach, expect } from "@jest/globals";
import { REST } from "discord.js";
import type { Json } from "../loopback/json.ts";
import { DiscordServer } from "./server.ts";

/** Fails with 50035, naming the place and the code, and the server holds it against the bot. */
export async function refuses(
	server: DiscordServer,
	request: Promise<unknown>,
	place: string,
	code: string,
): Promise<void> {
	const error = await request.then(
		() => ({ code: 0, rawError: {} }),
		(reason: { code: number; rawError: Json }) => reason,
	);
	const path = place.split(".");
	const found = path.reduce<unknown>(
		(at, step) => (at as Json | undefined)?.[step],
		(error.rawError as Json).errors,
	);
	const at = (found as { _errors?: { code: string }[] } | undefined)?._errors?.map((each) => each.code);
	expect({ code: error.code, place, at }).toEqual({
		code: 50_035,
		place,
		at: expect.arrayContaining([code]),
	});
	expect(server.violations.map(({ rule }) => rule)).toEqual(["50035"]);
}

/** One server for all tests of a file, with a client of its REST interface; each test begins without violations. */
export function sharedServer(): { server: DiscordServer; rest: REST } {
	const shared = {} as { server: DiscordServer; rest: REST };
	beforeAll(async () => {
		shared.server = await new DiscordServer().listen();
		shared.rest = new REST({ api: shared.server.url }).setToken(shared.server.settings.token);
	});
	beforeEach(() => void shared.server.ledger.violations.splice(0));
	afterAll(() => shared.server.close());
	return shared;
}
