import { PROJECT } from "../build.ts";
import { loadCommands } from "../chat/registry.ts";
import type { Config } from "../config.ts";
import { slackManifest } from "../platforms/slack/manifest.ts";

/** Prints the manifest as JSON, to be pasted where Slack asks for one. It needs no token. */
export async function printSlackManifest(
	{ slackCommandPrefix }: Config,
	requestUrl: string | null,
): Promise<number> {
	// Slack delivers to https only.
	if (requestUrl !== null && URL.parse(requestUrl)?.protocol !== "https:") {
		process.stderr.write(`Expected --url https://host/slack/events, got ${JSON.stringify(requestUrl)}.\n`);
		return 2;
	}
	const registry = await loadCommands(new URL("commands/", PROJECT));
	const manifest = slackManifest(registry, { prefix: slackCommandPrefix, requestUrl });
	process.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`);
	return 0;
}
