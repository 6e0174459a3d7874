import { DEFAULT_SETTINGS } from "../../src/chat/channel-settings.ts";
import { defineCommand } from "../../src/chat/command.ts";
import { readSettings } from "../../src/chat/read-settings.ts";
import { notice, type Reply } from "../../src/chat/reply.ts";
import { settingsBlocks, settingsForm } from "../../src/chat/settings-blocks.ts";

export default defineCommand({
	name: "settings change",
	description: "Changes how the bot behaves in this channel, or in all of them",
	access: "admins",
	examples: ["settings change answering:threads", "settings change audience:caller for:everywhere"],
	options: {
		answering: {
			kind: "choice",
			description: "What is answered beside commands",
			choices: ["mentions", "threads", "questions"],
		},
		audience: { kind: "choice", description: "Who sees answers at first", choices: ["channel", "caller"] },
		private: {
			kind: "words",
			description: "Commands whose answers are private here: names with commas, or none",
		},
		allowed: { kind: "words", description: "Commands that are answered here: names with commas, or all" },
		contact: {
			kind: "words",
			description: "Who is told when somebody asks for a human: a person, a channel, or nobody",
			longest: 100,
		},
		model: { kind: "choice", description: "Whether a model may word answers here", choices: ["yes", "no"] },
		admins: {
			kind: "words",
			description: "The channel where admins are told of trouble, or nobody",
			longest: 100,
		},
		for: {
			kind: "choice",
			description: "This channel, or every channel that has no setting of its own",
			choices: ["here", "everywhere"],
		},
		revision: {
			kind: "words",
			description: "Filled in by the form, so that two changes at once are noticed",
			longest: 12,
		},
	},
	cacheFor: 0,
	async run({ options, place, caller, commands, services }): Promise<Reply> {
		if (place.community === null) {
			return notice("refused", [
				"Settings belong to a channel of a server or workspace; here there are none.",
			]);
		}
		const read = readSettings(options, commands);
		if (!read.ok) return notice("refused", read.problem, ["Nothing was changed."]);
		if (Object.keys(read.change).length === 0) {
			return notice("refused", [
				"Say what to change, for example ",
				{ code: "/settings change answering:threads" },
				".",
			]);
		}
		const now = await services.settings.read(place);
		const revision = options.revision === null ? now.revision : Number(options.revision);
		const whole = options.for === "everywhere";
		const changed = await services.settings.change(place, read.change, { revision, who: caller.id, whole });
		const { settings, revision: latest } = await services.settings.read(place);
		const again = [{ label: "Change…", command: "settings change", ...settingsForm(settings, latest) }];
		if (!changed) {
			return {
				...notice("refused", [
					"Somebody else changed these settings at the same moment, so yours were not stored. This is what holds now:",
				]),
				blocks: [
					{
						kind: "text",
						runs: [
							"Somebody else changed these settings at the same moment, so yours were not stored. This is what holds now:",
						],
					},
					settingsBlocks(settings, DEFAULT_SETTINGS),
				],
				actions: again,
			};
		}
		return {
			outcome: "answered",
			blocks: [
				{
					kind: "heading",
					runs: [
						whole ? "Changed for every channel without a setting of its own" : "Changed for this channel",
					],
				},
				settingsBlocks(settings, DEFAULT_SETTINGS),
			],
			actions: again,
			audience: "caller",
			data: {},
		};
	},
});
