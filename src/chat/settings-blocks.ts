import type { ChannelSettings } from "./channel-settings.ts";
import type { Block, Run } from "./reply.ts";

const ANSWERING: Readonly<Record<ChannelSettings["answering"], string>> = {
	mentions: "commands and mentions only",
	threads: "commands, mentions, and follow-ups in threads where the bot was asked",
	questions: "commands, mentions, follow-ups, and every question asked in the channel",
};

/** A channel's settings in words; what differs from the defaults is marked. */
export function settingsBlocks(settings: ChannelSettings, defaults: ChannelSettings): Block {
	const items: [keyof ChannelSettings, string, readonly Run[]][] = [
		["answering", "Answers to", [ANSWERING[settings.answering]]],
		[
			"audience",
			"Who sees answers",
			[settings.audience === "channel" ? "everyone in the channel" : "the asker, who can share them"],
		],
		["privateCommands", "Private whatever that says", named(settings.privateCommands)],
		[
			"allowedCommands",
			"Commands allowed",
			settings.allowedCommands === null ? ["all"] : named(settings.allowedCommands),
		],
		["contact", "Who is told when somebody asks for a human", contact(settings.contact)],
		["model", "A model may word answers", [settings.model ? "yes, where the operator has set one up" : "no"]],
		[
			"adminChannel",
			"Where admins are told of trouble",
			settings.adminChannel === null ? ["nowhere"] : [{ channel: settings.adminChannel }],
		],
	];
	return {
		kind: "list",
		items: items.map(([name, label, value]) => [
			{ strong: `${label}: ` },
			...value,
			...(JSON.stringify(settings[name]) === JSON.stringify(defaults[name]) ? [] : [" (set here)"]),
		]),
	};
}

/** The form that changes them: every option of `/settings change`, filled with what holds now. */
export function settingsForm(
	settings: ChannelSettings,
	revision: number,
): { readonly options: Readonly<Record<string, string>>; readonly form: readonly string[] } {
	const options = {
		answering: settings.answering,
		audience: settings.audience,
		private: settings.privateCommands.join(", "),
		allowed: settings.allowedCommands?.join(", ") ?? "all",
		contact: settings.contact ?? "nobody",
	};
	return { options: { ...options, revision: String(revision) }, form: Object.keys(options) };
}

function named(commands: readonly string[]): Run[] {
	if (commands.length === 0) return ["none"];
	return commands.flatMap((name, i): Run[] => [i === 0 ? "" : ", ", { code: `/${name}` }]);
}

function contact(value: string | null): Run[] {
	if (value === null) return ["nobody yet"];
	const [kind, id = ""] = value.split(":");
	return kind === "person" ? [{ person: id }] : [{ channel: id }];
}
