import type { types, ViewOutput } from "@slack/bolt";
import type { Command, Option } from "../../chat/command.ts";
import { checkOptions } from "../../chat/options.ts";
import { shortened } from "../fitting.ts";
import { clean, inline, lineText } from "./inline.ts";
import type { Place } from "./place.ts";

export const FORM = "on-record-form";
export const FIELD_PREFIX = "on-option:";

const LONGEST_TITLE = 24;
const LONGEST_HINT = 2000;
const LONGEST_PLACEHOLDER = 150;
const LONGEST_INPUT = 3000;
const USUAL_INPUT = 2000;

/** What a form keeps until it is sent: which command it is for, and where the answer goes. */
interface Kept {
	readonly command: string;
	readonly place: Place;
}

/** A form with a field for each of the command's options; names are completed from the archive. */
export function formOf(command: Command, { place, title }: { place: Place; title: string }): types.ModalView {
	const kept: Kept = { command: command.name, place };
	return {
		type: "modal",
		callback_id: FORM,
		private_metadata: JSON.stringify(kept),
		title: plain(title, LONGEST_TITLE),
		submit: plain("Ask", LONGEST_TITLE),
		close: plain("Cancel", LONGEST_TITLE),
		blocks: Object.entries(command.options).map(([name, option]) => fieldOf(name, option)),
	};
}

function fieldOf(name: string, option: Option): types.InputBlock {
	return {
		type: "input",
		block_id: name,
		optional: option.required !== true,
		label: plain(name[0]?.toUpperCase() + name.slice(1), LONGEST_HINT),
		hint: plain(option.description, LONGEST_HINT),
		element: elementOf(name, option),
	};
}

function elementOf(name: string, { kind, main, longest = USUAL_INPUT }: Option): types.InputBlock["element"] {
	const action_id = FIELD_PREFIX + name;
	if (kind === "person" || kind === "outlet") {
		const placeholder = plain("Type the beginning of a name", LONGEST_PLACEHOLDER);
		return { type: "external_select", action_id, placeholder, min_query_length: 1 };
	}
	const max_length = Math.min(longest, LONGEST_INPUT);
	return { type: "plain_text_input", action_id, max_length, multiline: main === true && kind === "words" };
}

/** The command, the place and what was filled in; null for a form of somebody else's making. */
export function readForm({
	private_metadata,
	state,
}: ViewOutput): (Kept & { readonly options: Readonly<Record<string, string>> }) | null {
	const kept = keptIn(private_metadata);
	if (kept === null) return null;
	const options: Record<string, string> = {};
	for (const [name, fields] of Object.entries(state.values)) {
		const field = fields[FIELD_PREFIX + name];
		const value = field?.selected_option?.value ?? field?.value;
		if (value) options[name] = value;
	}
	return { ...kept, options };
}

export function keptIn(metadata: string): Kept | null {
	try {
		const kept: Partial<Kept> = JSON.parse(metadata);
		return kept.command === undefined || kept.place === undefined ? null : (kept as Kept);
	} catch {
		return null;
	}
}

/** What is wrong with a filled-in form, by field, so that it can be put right where it was written. */
export function faultsIn(
	command: Command,
	options: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
	const faults: Record<string, string> = {};
	for (const [name, option] of Object.entries(command.options)) {
		const value = options[name];
		const alone = { ...command, options: { [name]: option } };
		const checked = checkOptions(alone, value === undefined ? {} : { [name]: value });
		if (checked.ok) continue;
		faults[name] = lineText(inline(checked.problem, { now: new Date(), typed: (code) => code }));
	}
	return faults;
}

function plain(text: string, most: number): types.PlainTextElement {
	return { type: "plain_text", text: shortened(clean(text), most), emoji: false };
}
