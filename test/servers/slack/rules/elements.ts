import { type Json, objects, string } from "../../loopback/json.ts";
import type { BlockFaults } from "../errors.ts";
import { checkText } from "./text.ts";

type Rule = (element: Json, faults: BlockFaults, pointer: string) => void;

const PLAIN = "plain_text";

/** An interactive element: a button, a menu, an input. */
export function checkElement(element: Json, faults: BlockFaults, pointer: string): void {
	const rule = RULES[string(element.type)];
	if (rule === undefined) return void faults.add(`${pointer}/type`, `unsupported type: ${element.type}`);
	faults.text(`${pointer}/action_id`, element.action_id, 255);
	if (element.placeholder !== undefined) {
		checkText(element.placeholder, 150, faults, `${pointer}/placeholder`, PLAIN);
	}
	rule(element, faults, pointer);
}

const nothing: Rule = () => undefined;
const options =
	(most: number, least = 1): Rule =>
	(element, faults, pointer) => {
		const groups = objects(element.option_groups);
		if (groups.length === 0)
			return checkOptions(objects(element.options), most, least, faults, `${pointer}/options`);
		faults.count(`${pointer}/option_groups`, groups, 100);
		for (const [index, group] of groups.entries()) {
			const at = `${pointer}/option_groups/${index}`;
			checkText(group.label, 75, faults, `${at}/label`, PLAIN);
			checkOptions(objects(group.options), most, 1, faults, `${at}/options`);
		}
	};

const RULES: Readonly<Record<string, Rule>> = {
	button: checkButton,
	workflow_button: checkButton,
	image: nothing,
	static_select: options(100),
	multi_static_select: options(100),
	overflow: options(5),
	checkboxes: options(10),
	radio_buttons: options(10),
	external_select: nothing,
	multi_external_select: nothing,
	users_select: nothing,
	multi_users_select: nothing,
	conversations_select: nothing,
	channels_select: nothing,
	datepicker: nothing,
	timepicker: nothing,
	datetimepicker: nothing,
	feedback_buttons: nothing,
	icon_button: nothing,
	rich_text_input: nothing,
	url_text_input: nothing,
	email_text_input: nothing,
	number_input: nothing,
	plain_text_input: checkTextInput,
};

function checkButton(button: Json, faults: BlockFaults, pointer: string): void {
	checkText(button.text, 75, faults, `${pointer}/text`, PLAIN);
	faults.text(`${pointer}/value`, button.value, 2000);
	faults.text(`${pointer}/url`, button.url, 3000);
	faults.text(`${pointer}/accessibility_label`, button.accessibility_label, 75);
	if (button.style !== undefined && !["primary", "danger"].includes(string(button.style))) {
		faults.add(`${pointer}/style`, "must be one of: primary, danger");
	}
}

function checkTextInput(input: Json, faults: BlockFaults, pointer: string): void {
	faults.text(`${pointer}/initial_value`, input.initial_value, 3000);
	for (const field of ["min_length", "max_length"]) {
		if (Number(input[field] ?? 0) > 3000) faults.add(`${pointer}/${field}`, "must be less than 3001");
	}
}

/** The options of a menu, or of the answer to someone typing into one. */
export function checkOptions(
	list: readonly Json[],
	most: number,
	least: number,
	faults: BlockFaults,
	pointer: string,
): void {
	faults.count(pointer, list, most, least);
	for (const [index, option] of list.entries()) {
		checkText(option.text, 75, faults, `${pointer}/${index}/text`);
		faults.text(`${pointer}/${index}/value`, option.value, 150, 1);
		if (option.description !== undefined) {
			checkText(option.description, 75, faults, `${pointer}/${index}/description`);
		}
	}
}
