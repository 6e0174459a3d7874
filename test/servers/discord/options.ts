import { type Json, number, objects, string } from "../loopback/json.ts";
import { known } from "../loopback/known.ts";
import type { Choice } from "./interaction.ts";
import type { World } from "./world.ts";

type OptionValue = string | number | boolean;
export type OptionValues = Readonly<Record<string, OptionValue>>;

const SUBCOMMAND = 1;
const STRING = 3;
const USER = 6;
const CHANNEL = 7;

/** What JavaScript calls the values of each type of option; 6 to 9 are ids. */
const VALUE_TYPES: Readonly<Record<number, string>> = {
	[STRING]: "string",
	4: "number",
	5: "boolean",
	[USER]: "string",
	[CHANNEL]: "string",
	8: "string",
	9: "string",
	10: "number",
};

/**
 * The options of a use of a command, as its payload has them. Discord's own client lets nobody send what the
 * registration does not allow, so this throws where a person could not go.
 */
export function fillOptions(
	command: Json,
	name: string,
	values: OptionValues,
	focused: string | null,
): Json[] {
	const [, ...path] = name.split(" ");
	const [step, ...rest] = path;
	const declared = objects(command.options);
	if (step !== undefined) {
		const inner = declared.find((option) => option.name === step);
		if (inner === undefined) throw new Error(`the command ${string(command.name)} has no subcommand ${step}`);
		const options = fillOptions(inner, [step, ...rest].join(" "), values, focused);
		return [{ name: step, type: number(inner.type) || SUBCOMMAND, options }];
	}
	for (const key of [...Object.keys(values), ...(focused === null ? [] : [focused])]) {
		if (!declared.some((option) => option.name === key)) {
			throw new Error(
				`the command ${name} has no option "${key}"; it has: ${declared.map((o) => o.name).join(", ")}`,
			);
		}
	}
	return declared.flatMap((option) => fill(option, values, focused));
}

function fill(option: Json, values: OptionValues, focused: string | null): Json[] {
	const name = string(option.name);
	const isFocused = focused === name;
	const value = values[name] ?? (isFocused ? "" : undefined);
	if (value === undefined) {
		if (option.required === true && focused === null) throw new Error(`the option "${name}" is required`);
		return [];
	}
	if (!isFocused) checkValue(option, value);
	if (isFocused && option.autocomplete !== true) throw new Error(`the option "${name}" has no autocomplete`);
	return [{ name, type: option.type, value, ...(isFocused ? { focused: true } : {}) }];
}

function checkValue(option: Json, value: OptionValue): void {
	const name = string(option.name);
	const wanted = VALUE_TYPES[number(option.type)];
	if (typeof value !== wanted)
		throw new Error(`the option "${name}" takes a ${wanted}, not ${JSON.stringify(value)}`);
	const choices = objects(option.choices) as unknown as Choice[];
	if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
		throw new Error(`"${value}" is no choice of the option "${name}"`);
	}
	const size = typeof value === "string" ? value.length : Number(value);
	const [least, most] =
		typeof value === "string"
			? [option.min_length ?? 0, option.max_length ?? 6000]
			: [option.min_value, option.max_value];
	const outside =
		(least !== undefined && size < Number(least)) || (most !== undefined && size > Number(most));
	if (typeof value !== "boolean" && outside)
		throw new Error(`${value} is out of the option "${name}"'s range`);
}

/** The users and channels that the options name, in full. */
export function resolve(world: World, options: readonly Json[]): Json {
	const flat = options.flatMap((option) => [option, ...objects(option.options)]);
	const ids = (type: number) =>
		flat.filter((option) => option.type === type).map((option) => string(option.value));
	const users = ids(USER).map((id) => [id, known("user", id, world.users)]);
	const channels = ids(CHANNEL).map((id) => [
		id,
		{ ...known("channel", id, world.channels), permissions: "0" },
	]);
	return {
		...(users.length === 0 ? {} : { users: Object.fromEntries(users) }),
		...(channels.length === 0 ? {} : { channels: Object.fromEntries(channels) }),
	};
}
