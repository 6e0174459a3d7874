import { type Json, number, objects } from "../../loopback/json.ts";
import type { FormFaults } from "../errors.ts";
import { checkUrl } from "./embeds.ts";

type Path = readonly (string | number)[];

const LINK = 5;
const STRING_SELECT = 3;

/** A button that opens a link has a URL, every other one a custom id, and each shows something. */
export function checkButton(button: Json, faults: FormFaults, path: Path): void {
	const style = number(button.style);
	if (style < 1 || style > LINK) {
		faults.add([...path, "style"], "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4, 5).");
	}
	faults.text([...path, "label"], button.label, 80);
	if (!button.label && !button.emoji) {
		faults.add(path, "BUTTON_COMPONENT_INVALID_LABEL_AND_EMOJI", "A label or an emoji is required.");
	}
	if (style === LINK) {
		if (!button.url) faults.add([...path, "url"], "BASE_TYPE_REQUIRED", "This field is required");
		checkUrl(button.url, faults, [...path, "url"], 512);
		if (button.custom_id !== undefined) {
			faults.add(
				path,
				"BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
				"A custom id and url cannot both be specified",
			);
		}
	} else {
		faults.text([...path, "custom_id"], button.custom_id, 100, 1);
	}
}

export function checkSelect(select: Json, faults: FormFaults, path: Path): void {
	faults.text([...path, "custom_id"], select.custom_id, 100, 1);
	faults.text([...path, "placeholder"], select.placeholder, 150);
	if (select.type !== STRING_SELECT) return;
	const options = objects(select.options);
	faults.count([...path, "options"], options, 25, 1);
	for (const [index, option] of options.entries()) {
		const place = [...path, "options", index];
		faults.text([...place, "label"], option.label, 100, 1);
		faults.text([...place, "value"], option.value, 100, 1);
		faults.text([...place, "description"], option.description, 100);
	}
	const values = options.map((option) => option.value);
	if (new Set(values).size < values.length) {
		faults.add(
			[...path, "options"],
			"SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
			"The specified option value is already used",
		);
	}
}
