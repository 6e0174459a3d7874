import { type Json, objects, string } from "../loopback/json.ts";
import type { Message, View } from "./shapes.ts";

/** The element with this action id, and the block that it is in. */
export function findElement(
	blocks: readonly Json[],
	actionId: string,
): { block: Json; blockId: string; element: Json } {
	for (const [index, block] of blocks.entries()) {
		const inside = [block.accessory, block.element].filter((part) => part !== undefined) as Json[];
		const element = [...objects(block.elements), ...inside].find((each) => each.action_id === actionId);
		if (element !== undefined) return { block, blockId: string(block.block_id) || `block-${index}`, element };
	}
	throw new Error(`nothing here has the action id "${actionId}"`);
}

export const blocksOf = (where: Message | View): Json[] =>
	"blocks" in where ? where.blocks : objects(where.body.blocks);

/** An action as Slack reports it; `value` is the option picked, or the text typed. */
export function action(blocks: readonly Json[], actionId: string, value: string | null, ts: string): Json {
	const { blockId, element } = findElement(blocks, actionId);
	const common = { type: element.type, action_id: actionId, block_id: blockId, action_ts: ts };
	if (value === null) return { ...common, text: element.text, value: element.value };
	return { ...common, ...state(element, value) };
}

/** What a filled element says, in the shape of its type. */
function state(element: Json, value: string | readonly string[]): Json {
	const { type } = element;
	const one = typeof value === "string" ? value : (value[0] ?? "");
	const many = typeof value === "string" ? [value] : value;
	switch (type) {
		case "static_select":
		case "external_select":
		case "radio_buttons":
		case "overflow":
			return { type, selected_option: option(element, one) };
		case "checkboxes":
		case "multi_static_select":
		case "multi_external_select":
			return { type, selected_options: many.map((each) => option(element, each)) };
		case "users_select":
			return { type, selected_user: one };
		case "channels_select":
			return { type, selected_channel: one };
		case "conversations_select":
			return { type, selected_conversation: one };
		case "datepicker":
			return { type, selected_date: one };
		default:
			return { type, value: one };
	}
}

function option(element: Json, value: string): Json {
	const groups = objects(element.option_groups).flatMap((group) => objects(group.options));
	const listed = [...objects(element.options), ...groups];
	const found = listed.find((each) => each.value === value);
	if (found !== undefined) return found;
	if (!string(element.type).includes("external"))
		throw new Error(`"${value}" is no option of "${element.action_id}"`);
	return { text: { type: "plain_text", text: value }, value };
}

/** The state of a form: what was filled in, else what stood there from the beginning. */
export function stateOf(view: View, values: Readonly<Record<string, string | readonly string[]>>): Json {
	const result: Json = {};
	const inputs = objects(view.body.blocks).entries();
	for (const [index, block] of inputs) {
		if (block.type !== "input") continue;
		const element = block.element as Json;
		const actionId = string(element.action_id);
		const initial =
			string(element.initial_value) || string((element.initial_option as Json | undefined)?.value);
		const value = values[actionId] ?? initial;
		if (value === "" && block.optional !== true)
			throw new Error(`the form's field "${actionId}" is required`);
		const blank = { type: element.type, value: null };
		result[string(block.block_id) || `block-${index}`] = {
			[actionId]: value === "" ? blank : state(element, value),
		};
	}
	for (const key of Object.keys(values)) findElement(objects(view.body.blocks), key);
	return result;
}
