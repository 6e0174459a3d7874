import { type Json, object, objects, string } from "../../loopback/json.ts";
import { type Call, type Core, param, type Result, type Route } from "../core.ts";
import { ApiError, missingAccess, tooManyCommands, unknownCommand } from "../errors.ts";
import { checkCommand, checkCommands, MOST_COMMANDS, typeOf } from "../rules/commands.ts";

/** Global commands, and those of one guild. */
export const commandRoutes: readonly Route[] = [
	"/applications/:application/commands",
	"/applications/:application/guilds/:guild/commands",
].flatMap((path): Route[] => [
	{ method: "GET", path, handle: (call) => registered(call) },
	{ method: "PUT", path, handle: replaceAll },
	{ method: "POST", path, handle: create },
	{ method: "GET", path: `${path}/:command`, handle: (call) => find(call) },
	{ method: "PATCH", path: `${path}/:command`, handle: edit },
	{ method: "DELETE", path: `${path}/:command`, handle: remove },
]);

/** The commands of the request's scope: the stored list itself. */
function registered(call: Call): Json[] {
	const { core } = call;
	if (param(call, "application") !== core.applicationId)
		throw new ApiError(403, 20_012, "You are not authorized to perform this action on this application");
	const guild = call.params.guild;
	if (guild !== undefined && !core.world.guilds.has(guild)) throw missingAccess();
	const scope = guild ?? "global";
	const list = core.commands.get(scope) ?? [];
	core.commands.set(scope, list);
	return list;
}

function replaceAll(call: Call): Result {
	const list = registered(call);
	const bodies = objects(call.body);
	for (const [type, most] of Object.entries(MOST_COMMANDS)) {
		if (bodies.filter((body) => typeOf(body) === Number(type)).length > most) throw tooManyCommands(most);
	}
	checkCommands(bodies);
	const commands = bodies.map((body) => complete(call, body, sameName(list, body)));
	list.splice(0, list.length, ...commands);
	return commands;
}

function create(call: Call): Result {
	const list = registered(call);
	const body = object(call.body);
	const old = sameName(list, body);
	const type = typeOf(body);
	const most = MOST_COMMANDS[type] ?? 0;
	if (old === null && list.filter((command) => typeOf(command) === type).length >= most)
		throw tooManyCommands(most);
	checkCommand(body);
	const command = complete(call, body, old);
	if (old === null) list.push(command);
	else list[list.indexOf(old)] = command;
	return command;
}

function find(call: Call): Json {
	const command = registered(call).find(({ id }) => id === param(call, "command"));
	if (command === undefined) throw unknownCommand();
	return command;
}

function edit(call: Call): Result {
	const list = registered(call);
	const old = find(call);
	const body = { ...old, ...object(call.body) };
	checkCommand(body);
	const command = complete(call, body, old);
	list[list.indexOf(old)] = command;
	return command;
}

function remove(call: Call): Result {
	const list = registered(call);
	list.splice(list.indexOf(find(call)), 1);
	return null;
}

const sameName = (list: readonly Json[], body: Json): Json | null =>
	list.find((command) => command.name === body.name && typeOf(command) === typeOf(body)) ?? null;

/** A command as Discord stores it; the id stays while the name and the type stay. */
function complete({ core, params }: Call, body: Json, old: Json | null): Json {
	const id = string(old?.id) || core.world.id();
	return {
		...body,
		id,
		application_id: core.applicationId,
		version: core.world.id(),
		type: typeOf(body),
		description: string(body.description),
		default_member_permissions: body.default_member_permissions ?? null,
		dm_permission: body.dm_permission ?? true,
		nsfw: body.nsfw ?? false,
		integration_types: body.integration_types ?? [0],
		contexts: body.contexts ?? null,
		...(params.guild === undefined ? {} : { guild_id: params.guild }),
	};
}

/** The command that people in this guild (or in a direct message) would see under this name. */
export function commandNamed(core: Core, guildId: string | null, name: string, type: number): Json {
	const scopes = guildId === null ? ["global"] : [guildId, "global"];
	const all = scopes.flatMap((scope) => core.commands.get(scope) ?? []);
	const found = all.find((command) => command.name === name && typeOf(command) === type);
	if (found !== undefined) return found;
	const names = all.map((command) => command.name).join(", ");
	throw new Error(`no command "${name}" of type ${type} is registered here; there are: ${names || "none"}`);
}
