import {
	type APIApplicationCommand,
	type REST,
	type RESTPostAPIApplicationCommandsJSONBody,
	Routes,
} from "discord.js";

type Wanted = readonly RESTPostAPIApplicationCommandsJSONBody[];

/**
 * Registers the commands everywhere, or in one server, if Discord offers others there: a registration that changes
 * nothing would still make every client fetch them anew.
 * @returns whether it did.
 */
export async function register(
	rest: REST,
	applicationId: string,
	guildId: string | null,
	wanted: Wanted,
): Promise<boolean> {
	if (await isRegistered(rest, applicationId, guildId, wanted)) return false;
	await rest.put(routeOf(applicationId, guildId), { body: wanted });
	return true;
}

/** Whether Discord offers just these. */
export async function isRegistered(
	rest: REST,
	applicationId: string,
	guildId: string | null,
	wanted: Wanted,
): Promise<boolean> {
	const offered = (await rest.get(routeOf(applicationId, guildId))) as APIApplicationCommand[];
	return normalised(offered) === normalised(wanted);
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
	readonly default_member_permissions?: string | null;
}

interface OptionDescribed {
	readonly type: number;
	readonly name: string;
	readonly description: string;
	readonly required?: boolean;
	readonly autocomplete?: boolean;
	readonly max_length?: number;
	readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
	readonly options?: readonly OptionDescribed[];
}

/** What we say of commands, in one order, with Discord's defaults filled in; what Discord adds of its own is left out. */
function normalised(commands: readonly unknown[]): string {
	const parts = (commands as readonly Described[]).map(
		({ type = 1, name, description = "", options = [], contexts, default_member_permissions: needed }) => [
			type,
			name,
			description,
			(contexts ?? []).toSorted(),
			needed ?? null,
			options.map(normalisedOption),
		],
	);
	return JSON.stringify(parts.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)));
}

function normalisedOption(option: OptionDescribed): unknown[] {
	return [
		option.type,
		option.name,
		option.description,
		option.required ?? false,
		option.autocomplete ?? false,
		option.max_length ?? null,
		(option.choices ?? []).map(({ name, value }) => [name, value]),
		(option.options ?? []).map(normalisedOption),
	];
}
