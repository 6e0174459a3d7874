import { DEFAULT_SETTINGS } from "../../src/chat/channel-settings.ts";
import { defineCommand } from "../../src/chat/command.ts";
import { notice, type Reply } from "../../src/chat/reply.ts";
import { settingsBlocks, settingsForm } from "../../src/chat/settings-blocks.ts";

export default defineCommand({
	name: "settings show",
	description: "How the bot behaves in this channel, with a button to change it",
	access: "admins",
	examples: ["settings show"],
	options: {},
	cacheFor: 0,
	async run({ place, services }): Promise<Reply> {
		if (place.community === null) {
			return notice("refused", [
				"Settings belong to a channel of a server or workspace; here there are none.",
			]);
		}
		const { settings, revision } = await services.settings.read(place);
		return {
			outcome: "answered",
			blocks: [
				{ kind: "heading", runs: ["This channel's settings"] },
				settingsBlocks(settings, DEFAULT_SETTINGS),
			],
			actions: [{ label: "Change…", command: "settings change", ...settingsForm(settings, revision) }],
			audience: "caller",
			data: {},
		};
	},
});
