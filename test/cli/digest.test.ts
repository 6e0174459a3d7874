import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DiscordServer } from "../servers/discord/server.ts";
import { run } from "./run.ts";

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "on-record-digest-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const digest = (...flags: string[]) => run(["digest", ...flags], { ON_RECORD_DATA_DIR: folder });
const headlines = (stdout: string) => stdout.match(/^\d\. .*$/gm) ?? [];

test("a day has one edition, and the next day's repeats nothing of it", async () => {
	const first = await digest("--date", "2026-11-22");
	expect([first.code, headlines(first.stdout).length]).toEqual([0, 5]);
	expect((await digest("--date", "2026-11-22")).stdout).toBe(first.stdout);
	const next = await digest("--date", "2026-11-23");
	expect(next.code).toBe(0);
	expect(headlines(next.stdout).filter((line) => first.stdout.includes(line.slice(3)))).toEqual([]);
});

test("with --dry-run nothing counts as posted", async () => {
	const dry = await digest("--date", "2026-11-24", "--dry-run");
	expect((await digest("--date", "2026-11-24", "--dry-run")).stdout).toBe(dry.stdout);
});

test.each([
	[["--date", "2026-02-30"], /a day such as/],
	[["--date", "banana"], /a day such as/],
	[["--zone", "Middle/Earth"], /a time zone such as/],
	[["--channel", "carrier-pigeon"], /--channel as/],
])("%j is refused", async (flags, why) => {
	const { code, stderr, stdout } = await digest(...flags);
	expect([code, why.test(stderr), stdout]).toEqual([2, true, ""]);
});

test("a chat channel's edition is posted there once, by the command line too", async () => {
	const server = await new DiscordServer().listen();
	try {
		const { guild, channel } = server;
		const place = ["--channel", `discord:${guild.id}/${channel.id}`, "--date", "2026-11-22"];
		const environment = {
			ON_RECORD_DATA_DIR: folder,
			DISCORD_TOKEN: server.settings.token,
			DISCORD_API_URL: server.url,
		};
		const first = await run(["digest", ...place], environment);
		expect([first.code, first.stdout]).toEqual([0, "The digest of 2026-11-22 is posted.\n"]);
		const again = await run(["digest", ...place], environment);
		expect([again.code, again.stdout]).toEqual([0, expect.stringContaining("one a day")]);
		expect(server.transcript(channel.id)).toHaveLength(1);
		expect(server.violations).toEqual([]);
	} finally {
		await server.close();
	}
});

test("without the platform's tokens it says what is missing", async () => {
	const { code, stderr } = await digest("--channel", "discord:1/2");
	expect([code, stderr.includes("tokens of discord")]).toEqual([1, true]);
});
