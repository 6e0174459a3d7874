import { type Json, number, objects, string } from "../../loopback/json.ts";
import type { FormFaults } from "../errors.ts";

type Path = readonly (string | number)[];

const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;
const STRING = 3;
/** Strings, integers and numbers: the types that may have choices or suggestions. */
const SUGGESTIBLE = [STRING, 4, 10];
const OPTION_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** The options of a chat command, of a subcommand or of a group. */
export function checkOptions(options: readonly Json[], faults: FormFaults, path: Path): void {
	faults.count(path, options, 25);
	let optionalSeen = false;
	const names = new Set<unknown>();
	for (const [index, option] of options.entries()) {
		const place = [...path, index];
		checkOption(option, faults, place);
		if (option.required === true && optionalSeen) {
			const why = "Required options must be placed before non-required options";
			faults.add(place, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", why);
		}
		if (option.required !== true && !isNested(option)) optionalSeen = true;
		if (names.has(option.name)) {
			const why = "Option name already exists in the list";
			faults.add(place, "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", why);
		}
		names.add(option.name);
	}
	if (options.some(isNested) && !options.every(isNested)) {
		faults.add(
			path,
			"APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
			"Sub-command and sub-command group option types are mutually exclusive to all other types",
		);
	}
}

const isNested = (option: Json) => [SUBCOMMAND, SUBCOMMAND_GROUP].includes(number(option.type));

function checkOption(option: Json, faults: FormFaults, place: Path): void {
	const name = string(option.name);
	const type = number(option.type);
	if (!OPTION_NAME.test(name) || name !== name.toLowerCase()) {
		faults.add([...place, "name"], "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
	}
	faults.text([...place, "description"], option.description, 100, 1);
	if (type < SUBCOMMAND || type > 11) {
		faults.add(
			[...place, "type"],
			"BASE_TYPE_CHOICES",
			"Value must be one of (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).",
		);
	}
	if (isNested(option)) checkOptions(objects(option.options), faults, [...place, "options"]);
	const choices = objects(option.choices);
	faults.count([...place, "choices"], choices, 25);
	for (const [index, choice] of choices.entries()) {
		const at = [...place, "choices", index];
		faults.text([...at, "name"], choice.name, 100, 1);
		if (type === STRING) faults.text([...at, "value"], choice.value, 100, 1);
	}
	if (option.autocomplete === true && choices.length > 0) {
		const why = "Autocomplete and choices are mutually exclusive";
		faults.add(place, "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE_EXCLUSIVE", why);
	}
	if ((option.autocomplete === true || choices.length > 0) && !SUGGESTIBLE.includes(type)) {
		faults.add(place, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "This option type cannot have choices");
	}
}
