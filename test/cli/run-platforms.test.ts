import { expect, test } from "@jest/globals";
import { runPlatforms } from "../../src/cli/run-platforms.ts";
import { type Platform, PlatformError } from "../../src/platforms/platform.ts";

/** A platform that only keeps account of what it was told. */
function platform(name: Platform["name"], start: () => Promise<void>) {
	const told: string[] = [];
	return {
		name,
		told,
		start: async () => {
			told.push("start");
			await start();
		},
		stop: async (graceMs: number) => {
			told.push(graceMs < 10_000 ? "stop in time" : "stop late");
		},
	};
}

const refused = async () => {
	throw new PlatformError("Discord refuses the token.", "Set DISCORD_TOKEN anew.");
};

test("a platform that refuses us does not keep the other from running, nor from being stopped", async () => {
	const discord = platform("discord", refused);
	const slack = platform("slack", async () => {});
	const lines: string[] = [];
	const running = runPlatforms([discord, slack], (line) => {
		lines.push(line);
		if (line.startsWith("On Record is in")) process.emit("SIGTERM", "SIGTERM");
	});
	expect(await running).toBe(0);
	expect(lines[0]).toBe("discord: Discord refuses the token. Set DISCORD_TOKEN anew.");
	expect(lines[1]).toContain("in slack");
	expect(slack.told).toEqual(["start", "stop in time"]);
	expect(discord.told).toEqual(["start"]);
});

test("when every platform refuses us the program fails at once", async () => {
	const lines: string[] = [];
	expect(await runPlatforms([platform("discord", refused)], (line) => lines.push(line))).toBe(1);
	expect(lines).toHaveLength(1);
});
