import {
	type APIComponentInLabel,
	type APILabelComponent,
	type APIModalInteractionResponseCallbackData,
	type APIModalSubmission,
	ComponentType,
	type ModalSubmitComponent,
	TextInputStyle,
} from "discord.js";
import type { CommandCard, Option } from "../../chat/command.ts";
import { longestOf } from "../../chat/options.ts";
import { shortened } from "../fitting.ts";
import { oneLine } from "./escape.ts";

/** Discord's limits. */
const LONGEST_TITLE = 45;
const LONGEST_LABEL = 45;
const LONGEST_INPUT = 4000;
const MOST_FIELDS = 5;

export interface Form {
	/** By which what is sent is known again. */
	readonly id: string;
	readonly title: string;
	readonly command: Pick<CommandCard, "options">;
	/** The options that it asks for; Discord shows five. */
	readonly fields: readonly string[];
	/** What stands in it to begin with. */
	readonly filled: Readonly<Record<string, string>>;
}

/** A form as Discord opens it; null when there is nothing to ask for. */
export function modalOf({
	id,
	title,
	command,
	fields,
	filled,
}: Form): APIModalInteractionResponseCallbackData | null {
	const components = fields.flatMap((name) => {
		const option = command.options[name];
		return option === undefined ? [] : [labelled(name, option, filled[name] ?? "")];
	});
	if (components.length === 0) return null;
	const shown = shortened(oneLine(title).replace(/…$/u, "").trim(), LONGEST_TITLE);
	return { custom_id: id, title: shown || "On Record", components: components.slice(0, MOST_FIELDS) };
}

function labelled(name: string, option: Option, value: string): APILabelComponent {
	return {
		type: ComponentType.Label,
		label: shortened(`${name[0]?.toUpperCase()}${name.slice(1)}`, LONGEST_LABEL),
		description: option.description,
		component: fieldOf(name, option, value),
	};
}

function fieldOf(name: string, option: Option, value: string): APIComponentInLabel {
	const required = option.required === true;
	if (option.choices) {
		return {
			type: ComponentType.StringSelect,
			custom_id: name,
			required,
			options: option.choices.map((choice) => ({
				label: choice,
				value: choice,
				...(choice === value && { default: true }),
			})),
		};
	}
	const most = Math.min(longestOf(option), LONGEST_INPUT);
	return {
		type: ComponentType.TextInput,
		custom_id: name,
		style: option.lines ? TextInputStyle.Paragraph : TextInputStyle.Short,
		required,
		max_length: most,
		...(value !== "" && { value: shortened(value, most) }),
	};
}

/** What was put into a form, by option; a field left empty is "". */
export function readForm({ components }: Pick<APIModalSubmission, "components">): Record<string, string> {
	const fields = components.flatMap((part): ModalSubmitComponent[] => {
		if (part.type === ComponentType.Label) return [part.component];
		return part.type === ComponentType.ActionRow ? part.components : [];
	});
	return Object.fromEntries(
		fields.map((field) => {
			if ("values" in field) return [field.custom_id, field.values[0] ?? ""];
			return [field.custom_id, typeof field.value === "string" ? field.value : ""];
		}),
	);
}
