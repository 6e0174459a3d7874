import type { types, ViewOutput, webApi } from "@slack/bolt";
import type { Logger } from "pino";
import type { Command, Option } from "../../chat/command.ts";
import { checkOptions } from "../../chat/options.ts";
import { shortened } from "../fitting.ts";
import type { Destination } from "./destination.ts";
import { clean, inline, lineText } from "./inline.ts";

export const FORM = "on-record-form";
export const FIELD_PREFIX = "on-option:";
/** Slack's limit on what a form keeps. */
export const LONGEST_KEPT = 3000;

const LONGEST_TITLE = 24;
const LONGEST_HINT = 2000;
const LONGEST_PLACEHOLDER = 150;
const LONGEST_INPUT = 3000;
const USUAL_INPUT = 2000;
const LONGEST_CHOICE = 75;
const LONGEST_VALUE = 150;

type Given = Readonly<Record<string, string>>;

/**
 * Where a form comes from: a slash command that lacked words; a button, by its id, which is asked again for what the
 * form does not hold; or a shortcut, whose options the form keeps: nothing of a message is stored until it is sent.
 */
type Origin = "slash" | { readonly button: string } | { readonly options: Given };

/** What a form keeps until it is sent: which command it is for, what it asks for, and where the answer goes. */
interface Kept {
	readonly command: string;
	readonly to: Destination;
	readonly fields: readonly string[];
	readonly origin: Origin;
}

interface Asking {
	readonly to: Destination;
	readonly title: string;
	/** What the button says that sends it. */
	readonly submit: string;
	/** The options that it asks for. */
	readonly fields: readonly string[];
	/** What stands in it to begin with. */
	readonly options: Given;
	readonly origin: Origin;
}

/** A form with a field for each option that it asks for; names are completed from the archive. */
export function formOf(command: Command, asking: Asking): types.ModalView {
	const { to, title, submit, fields, options, origin } = asking;
	const kept: Kept = { command: command.name, to, fields, origin };
	return {
		type: "modal",
		callback_id: FORM,
		private_metadata: JSON.stringify(kept),
		title: plain(title, LONGEST_TITLE),
		submit: plain(submit, LONGEST_TITLE),
		close: plain("Cancel", LONGEST_TITLE),
		blocks: fields.flatMap((name) => {
			const option = command.options[name];
			return option ? [fieldOf(name, option, options[name] ?? "")] : [];
		}),
	};
}

/** A trigger is good for three seconds and once: there is no second try. @returns whether the form is open. */
export async function openForm(
	client: webApi.WebClient,
	triggerId: string,
	view: types.ModalView,
	log: Logger,
): Promise<boolean> {
	try {
		await client.views.open({ trigger_id: triggerId, view });
		return true;
	} catch (error) {
		log.warn({ err: error }, "a form could not be opened");
		return false;
	}
}

function fieldOf(name: string, option: Option, begun: string): types.InputBlock {
	return {
		type: "input",
		block_id: name,
		optional: option.required !== true,
		label: plain(name[0]?.toUpperCase() + name.slice(1), LONGEST_HINT),
		hint: plain(option.description, LONGEST_HINT),
		element: elementOf(name, option, begun),
	};
}

function elementOf(name: string, option: Option, begun: string): types.InputBlock["element"] {
	const { kind, main, lines, choices, longest = USUAL_INPUT } = option;
	const action_id = FIELD_PREFIX + name;
	if (choices) {
		const options = choices.map(choiceOf);
		const initial = options.find(({ value }) => value === begun);
		return { type: "static_select", action_id, options, ...(initial ? { initial_option: initial } : {}) };
	}
	if (kind === "person" || kind === "outlet") {
		const placeholder = plain("Type the beginning of a name", LONGEST_PLACEHOLDER);
		const initial = begun !== "" && begun.length <= LONGEST_VALUE ? { initial_option: choiceOf(begun) } : {};
		return { type: "external_select", action_id, placeholder, min_query_length: 1, ...initial };
	}
	const max_length = Math.min(longest, LONGEST_INPUT);
	const multiline = lines === true || (main === true && kind === "words");
	const initial = begun === "" ? {} : { initial_value: begun.slice(0, max_length).toWellFormed() };
	return { type: "plain_text_input", action_id, max_length, multiline, ...initial };
}

/** Something to choose in a menu. A value may have at most 150 characters. */
export function choiceOf(value: string): types.PlainTextOption {
	return { text: plain(value, LONGEST_CHOICE), value };
}

/** The command, the destination and what was filled in; null for a form of somebody else's making. */
export function readForm({
	private_metadata,
	state,
}: ViewOutput): (Kept & { readonly filled: Given }) | null {
	const kept = keptIn(private_metadata);
	if (kept === null) return null;
	const filled: Record<string, string> = {};
	for (const [name, fields] of Object.entries(state.values)) {
		const field = fields[FIELD_PREFIX + name];
		const value = field?.selected_option?.value ?? field?.value;
		if (value) filled[name] = value;
	}
	return { ...kept, filled };
}

export function keptIn(metadata: string): Kept | null {
	try {
		const kept: Partial<Kept> = JSON.parse(metadata);
		const whole = kept.command !== undefined && kept.to !== undefined && kept.origin !== undefined;
		return whole && Array.isArray(kept.fields) ? (kept as Kept) : null;
	} catch {
		return null;
	}
}

/** The options of the command: those that the form did not ask for, and what was filled in. */
export function completed(
	{ fields, filled }: Pick<Kept, "fields"> & { readonly filled: Given },
	others: Given,
) {
	const hidden = Object.entries(others).filter(([name]) => !fields.includes(name));
	return { ...Object.fromEntries(hidden), ...filled };
}

/** What is wrong with a filled-in form, by field, so that it can be put right where it was written. */
export function faultsIn(
	command: Command,
	{ fields, filled }: Pick<Kept, "fields"> & { readonly filled: Given },
): Readonly<Record<string, string>> {
	const faults: Record<string, string> = {};
	for (const name of fields) {
		const option = command.options[name];
		if (option === undefined) continue;
		const value = filled[name];
		const alone = { ...command, options: { [name]: option } };
		const checked = checkOptions(alone, value === undefined ? {} : { [name]: value });
		if (checked.ok) continue;
		faults[name] = lineText(inline(checked.problem, { now: new Date(), typed: (code) => code }));
	}
	return faults;
}

function plain(text: string, most: number): types.PlainTextElement {
	return { type: "plain_text", text: shortened(clean(text).trim() || "…", most), emoji: false };
}
