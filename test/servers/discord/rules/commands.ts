import { type Json, number, objects, string } from "../../loopback/json.ts";
import { FormFaults } from "../errors.ts";
import { checkOptions } from "./options.ts";

type Path = readonly (string | number)[];

const CHAT_INPUT = 1;
/** How many commands of a type there may be, globally and again in each guild. */
export const MOST_COMMANDS: Readonly<Record<number, number>> = { [CHAT_INPUT]: 100, 2: 15, 3: 15 };
/** A command's name, its description and those of its options and choices, together. */
const MOST_CHARACTERS = 8000;

const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Throws what Discord would answer to this command. */
export function checkCommand(command: Json): void {
	const faults = new FormFaults();
	check(command, faults, []);
	faults.check();
}

/** Throws what Discord would answer to this list of commands as a whole. */
export function checkCommands(commands: readonly Json[]): void {
	const faults = new FormFaults();
	const seen = new Set<string>();
	for (const [index, command] of commands.entries()) {
		check(command, faults, [index]);
		const key = `${typeOf(command)} ${string(command.name)}`;
		if (seen.has(key)) {
			faults.add([index], "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
		}
		seen.add(key);
	}
	faults.check();
}

export const typeOf = (command: Json): number => number(command.type) || CHAT_INPUT;

function check(command: Json, faults: FormFaults, path: Path): void {
	const name = string(command.name);
	faults.text([...path, "name"], command.name, 32, 1);
	if (typeOf(command) === CHAT_INPUT) {
		if (!COMMAND_NAME.test(name) || name !== name.toLowerCase()) {
			faults.add([...path, "name"], "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
		}
		faults.text([...path, "description"], command.description, 100, 1);
		checkOptions(objects(command.options), faults, [...path, "options"]);
	} else {
		if (command.description) {
			const why = "Context menu commands cannot have description";
			faults.add([...path, "description"], "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION", why);
		}
		if (objects(command.options).length > 0) {
			const why = "Context menu commands cannot have options";
			faults.add([...path, "options"], "APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS", why);
		}
	}
	if (characters(command) > MOST_CHARACTERS) {
		const why = `Command exceeds maximum size (${MOST_CHARACTERS})`;
		faults.add(path, "APPLICATION_COMMAND_TOO_LARGE", why);
	}
}

function characters(part: Json): number {
	const own = string(part.name).length + string(part.description).length + string(part.value).length;
	const inner = [...objects(part.options), ...objects(part.choices)];
	return inner.reduce((sum, child) => sum + characters(child), own);
}
