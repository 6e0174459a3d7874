import type { StoredSettings } from "./channel-settings.ts";
import type { CommandCard } from "./command.ts";
import type { Run } from "./reply.ts";

/** What an admin typed; null is not touched. */
export interface TypedSettings {
	readonly answering: string | null;
	readonly audience: string | null;
	readonly private: string | null;
	readonly allowed: string | null;
	readonly contact: string | null;
	readonly model: string | null;
	readonly admins: string | null;
}

export type ReadSettings =
	| { readonly ok: true; readonly change: StoredSettings }
	| { readonly ok: false; readonly problem: readonly Run[] };

/**
 * Reads settings as an admin types them. `allowed` is `all` or names; `private` is `none` or names; `contact` is
 * `nobody`, a person or a channel as the platform writes them (`<@…>`, `<#…>`, or an id); `admins` likewise a channel.
 */
export function readSettings(typed: TypedSettings, commands: readonly CommandCard[]): ReadSettings {
	const change: StoredSettings = {};
	for (const [option, name] of [
		["private", "privateCommands"],
		["allowed", "allowedCommands"],
	] as const) {
		const value = typed[option];
		if (value === null) continue;
		const read = namesIn(value, commands);
		if (typeof read === "string") {
			return {
				ok: false,
				problem: [
					{ asked: read },
					" is no command. Give names of commands with commas between them, or ",
					{ code: option === "allowed" ? "all" : "none" },
					".",
				],
			};
		}
		if (name === "allowedCommands") change.allowedCommands = read;
		else change.privateCommands = read ?? [];
	}
	if (typed.contact !== null) {
		const read = contactIn(typed.contact);
		if (read === undefined) {
			return {
				ok: false,
				problem: [
					"The contact given, ",
					{ asked: typed.contact },
					", is neither a person nor a channel. Mention one, or say ",
					{ code: "nobody" },
					".",
				],
			};
		}
		change.contact = read;
	}
	if (typed.admins !== null) {
		const read = contactIn(typed.admins);
		if (read === undefined || read?.startsWith("person:")) {
			return {
				ok: false,
				problem: [
					"The channel for admins, ",
					{ asked: typed.admins },
					", is no channel. Mention one, or say ",
					{ code: "nobody" },
					".",
				],
			};
		}
		change.adminChannel = read?.slice("channel:".length) ?? null;
	}
	if (typed.answering !== null)
		change.answering = typed.answering as NonNullable<StoredSettings["answering"]>;
	if (typed.audience !== null) change.audience = typed.audience as NonNullable<StoredSettings["audience"]>;
	if (typed.model !== null) change.model = typed.model === "yes";
	return { ok: true, change };
}

/** Names of commands; null is all of them; a string is the first that is none. */
function namesIn(value: string, commands: readonly CommandCard[]): string[] | null | string {
	const said = value.trim().toLowerCase();
	if (said === "all") return null;
	if (said === "none" || said === "") return [];
	const names = said.split(/\s*,\s*/).map((name) => name.replace(/^\//, "").trim());
	const unknown = names.find((name) => !commands.some((command) => command.listed && command.name === name));
	return unknown === undefined ? [...new Set(names)] : unknown;
}

/** `person:id` or `channel:id`; null is nobody; undefined is neither. */
function contactIn(value: string): string | null | undefined {
	const said = value.trim();
	if (/^(nobody|none|nowhere)$/i.test(said)) return null;
	const stored = /^(person|channel):([A-Za-z0-9]{2,30})$/.exec(said);
	if (stored) return said;
	const person = /^<@!?([A-Za-z0-9]{2,30})(?:\|[^>]*)?>$/.exec(said) ?? /^([UW][A-Z0-9]{6,20})$/.exec(said);
	if (person) return `person:${person[1]}`;
	const channel =
		/^<#([A-Za-z0-9]{2,30})(?:\|[^>]*)?>$/.exec(said) ?? /^([CG][A-Z0-9]{6,20}|\d{17,20})$/.exec(said);
	return channel ? `channel:${channel[1]}` : undefined;
}
