import { type Json, objects } from "../../loopback/json.ts";
import { FormFaults } from "../errors.ts";

/** Throws what Discord would answer to these suggestions. */
export function checkChoices(data: Json): void {
	const faults = new FormFaults();
	const choices = objects(data.choices);
	faults.count(["data", "choices"], choices, 25);
	for (const [index, choice] of choices.entries()) {
		const place = ["data", "choices", index];
		faults.text([...place, "name"], choice.name, 100, 1);
		if (typeof choice.value !== "number") faults.text([...place, "value"], choice.value, 100, 1);
	}
	faults.check();
}
