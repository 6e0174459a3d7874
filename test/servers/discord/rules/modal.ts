import { type Json, number, object, objects } from "../../loopback/json.ts";
import { FormFaults } from "../errors.ts";
import { checkSelect } from "./controls.ts";

type Path = readonly (string | number)[];

const ROW = 1;
const TEXT_INPUT = 4;
const TEXT = 10;
const LABEL = 18;

/** Throws what Discord would answer to this modal. */
export function checkModal(modal: Json): void {
	const faults = new FormFaults();
	const components = objects(modal.components);
	faults.text(["data", "custom_id"], modal.custom_id, 100, 1);
	faults.text(["data", "title"], modal.title, 45, 1);
	faults.count(["data", "components"], components, 5, 1);
	for (const [index, component] of components.entries()) {
		checkTopLevel(component, faults, ["data", "components", index]);
	}
	faults.check();
}

/** A label around one control, plain text, or the older row around one text input. */
function checkTopLevel(component: Json, faults: FormFaults, path: Path): void {
	const type = number(component.type);
	if (type === LABEL) {
		faults.text([...path, "label"], component.label, 45, 1);
		faults.text([...path, "description"], component.description, 100);
		const control = object(component.component);
		const place = [...path, "component"];
		if (control.type === TEXT_INPUT) checkTextInput(control, faults, place);
		else checkSelect(control, faults, place);
	} else if (type === ROW) {
		const inner = objects(component.components);
		faults.count([...path, "components"], inner, 1, 1);
		for (const [index, input] of inner.entries()) {
			const place = [...path, "components", index];
			faults.text([...place, "label"], input.label, 45, 1);
			checkTextInput(input, faults, place);
		}
	} else if (type !== TEXT) {
		const why = `Value of field "type" must be one of (${ROW}, ${TEXT}, ${LABEL}).`;
		faults.add([...path, "type"], "UNION_TYPE_CHOICES", why);
	}
}

function checkTextInput(input: Json, faults: FormFaults, path: Path): void {
	faults.text([...path, "custom_id"], input.custom_id, 100, 1);
	faults.text([...path, "placeholder"], input.placeholder, 100);
	faults.text([...path, "value"], input.value, 4000);
	if (![1, 2].includes(number(input.style))) {
		faults.add([...path, "style"], "BASE_TYPE_CHOICES", "Value must be one of (1, 2).");
	}
}
