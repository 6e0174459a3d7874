import { type APIApplicationCommand, type REST, Routes } from "discord.js";
import type { Registry } from "../../chat/registry.ts";
import { commandList } from "./command-list.ts";

/**
 * Registers the commands if Discord offers others than the registry holds: a registration that changes nothing would
 * still make every client fetch them anew.
 * @returns whether it did.
 */
export async function register(
	rest: REST,
	applicationId: string,
	guildId: string | null,
	registry: Registry,
): Promise<boolean> {
	const wanted = commandList(registry, guildId);
	if (await isRegistered(rest, applicationId, guildId, registry)) return false;
	await rest.put(routeOf(applicationId, guildId), { body: wanted });
	return true;
}

/** Whether Discord offers just what the registry holds. */
export async function isRegistered(
	rest: REST,
	applicationId: string,
	guildId: string | null,
	registry: Registry,
): Promise<boolean> {
	const offered = (await rest.get(routeOf(applicationId, guildId))) as APIApplicationCommand[];
	return normalised(offered) === normalised(commandList(registry, guildId));
}

function routeOf(applicationId: string, guildId: string | null) {
	return guildId === null
		? Routes.applicationCommands(applicationId)
		: Routes.applicationGuildCommands(applicationId, guildId);
}

interface Described {
	readonly type?: number;
	readonly name: string;
	readonly description?: string;
	readonly options?: readonly OptionDescribed[];
	readonly contexts?: readonly number[] | null;
	readonly guild_id?: string;
}

interface OptionDescribed {
	readonly type: number;
	readonly name: string;
	readonly description: string;
	readonly required?: boolean;
	readonly autocomplete?: boolean;
	readonly max_length?: number;
}

/** What we say of commands, in one order, with Discord's defaults filled in; what Discord adds of its own is left out. */
function normalised(commands: readonly unknown[]): string {
	const parts = (commands as readonly Described[]).map(
		({ type = 1, name, description = "", options = [], contexts }) => [
			type,
			name,
			description,
			(contexts ?? []).toSorted(),
			options.map((option) => [
				option.type,
				option.name,
				option.description,
				option.required ?? false,
				option.autocomplete ?? false,
				option.max_length ?? null,
			]),
		],
	);
	return JSON.stringify(parts.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)));
}
