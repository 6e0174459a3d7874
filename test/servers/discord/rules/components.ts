import { isObject, type Json, number, object, objects, string } from "../../loopback/json.ts";
import type { FormFaults } from "../errors.ts";
import { checkButton, checkSelect } from "./controls.ts";

type Path = readonly (string | number)[];

const ROW = 1;
const BUTTON = 2;
const SECTION = 9;
const TEXT = 10;
const THUMBNAIL = 11;
const GALLERY = 12;
const FILE = 13;
const SEPARATOR = 14;
const CONTAINER = 17;
const SELECTS = [3, 5, 6, 7, 8];

const TOP_LEVEL_V2 = [ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER];
const IN_CONTAINER = TOP_LEVEL_V2.filter((type) => type !== CONTAINER);

/** The components of a message, with or without the flag of Components v2. */
export function checkComponents(
	components: readonly Json[],
	v2: boolean,
	faults: FormFaults,
	path: Path,
): void {
	if (v2) {
		if (components.length === 0) faults.add(path, "BASE_TYPE_REQUIRED", "This field is required");
		checkTotals(components, faults, path);
	} else {
		faults.count(path, components, 5);
	}
	const allowed = v2 ? TOP_LEVEL_V2 : [ROW];
	for (const [index, component] of components.entries()) {
		checkComponent(component, allowed, faults, [...path, index]);
	}
	checkUnique(components, faults, path);
}

/** A component and everything inside it, in the order shown. */
export function withInner(component: Json): Json[] {
	const accessory = isObject(component.accessory) ? [component.accessory] : [];
	const label = isObject(component.component) ? [component.component] : [];
	const inner = [...objects(component.components), ...accessory, ...label];
	return [component, ...inner.flatMap(withInner)];
}

function checkTotals(components: readonly Json[], faults: FormFaults, path: Path): void {
	const all = components.flatMap(withInner);
	if (all.length > 40) {
		faults.add(
			path,
			"COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
			"The total number of components must be 40 or fewer.",
		);
	}
	const characters = all
		.filter((component) => component.type === TEXT)
		.reduce((sum, component) => sum + string(component.content).length, 0);
	if (characters > 4000) {
		faults.add(path, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "Total displayable text size exceeds 4000.");
	}
}

function checkComponent(component: Json, allowed: readonly number[], faults: FormFaults, path: Path): void {
	const type = number(component.type);
	if (!allowed.includes(type)) {
		const wanted = `Value of field "type" must be one of (${allowed.join(", ")}).`;
		return void faults.add([...path, "type"], "UNION_TYPE_CHOICES", wanted);
	}
	const inner = objects(component.components);
	if (type === ROW) checkRow(inner, faults, [...path, "components"]);
	if (type === TEXT) faults.text([...path, "content"], component.content, 4000, 1);
	if (type === SECTION) checkSection(component, inner, faults, path);
	if (type === GALLERY) faults.count([...path, "items"], objects(component.items), 10, 1);
	if (type === CONTAINER) {
		for (const [index, child] of inner.entries()) {
			checkComponent(child, IN_CONTAINER, faults, [...path, "components", index]);
		}
	}
}

function checkSection(section: Json, inner: readonly Json[], faults: FormFaults, path: Path): void {
	faults.count([...path, "components"], inner, 3, 1);
	for (const [index, child] of inner.entries()) {
		checkComponent(child, [TEXT], faults, [...path, "components", index]);
	}
	const accessory = object(section.accessory);
	if (accessory.type === BUTTON) checkButton(accessory, faults, [...path, "accessory"]);
	else if (accessory.type !== THUMBNAIL) {
		faults.add([...path, "accessory"], "BASE_TYPE_REQUIRED", "This field is required");
	}
}

/** Up to five buttons, or one select. */
function checkRow(inner: readonly Json[], faults: FormFaults, path: Path): void {
	faults.count(path, inner, 5, 1);
	const selects = inner.filter(({ type }) => SELECTS.includes(number(type)));
	if (selects.length > 0 && inner.length > 1) {
		faults.add(path, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
	}
	for (const [index, component] of inner.entries()) {
		const place = [...path, index];
		if (component.type === BUTTON) checkButton(component, faults, place);
		else if (SELECTS.includes(number(component.type))) checkSelect(component, faults, place);
		else
			faults.add(
				[...place, "type"],
				"UNION_TYPE_CHOICES",
				'Value of field "type" must be one of (2, 3, 5, 6, 7, 8).',
			);
	}
}

function checkUnique(components: readonly Json[], faults: FormFaults, path: Path): void {
	const ids = components.flatMap(withInner).map((component) => component.custom_id);
	const seen = new Set<unknown>();
	for (const id of ids.filter((id) => id !== undefined)) {
		if (seen.has(id)) {
			faults.add(path, "COMPONENT_CUSTOM_ID_DUPLICATED", `Component custom id cannot be duplicated: ${id}`);
		}
		seen.add(id);
	}
}
