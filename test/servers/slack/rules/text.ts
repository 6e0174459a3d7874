import { isObject, type Json } from "../../loopback/json.ts";
import type { BlockFaults } from "../errors.ts";

/** A text object: never empty, and of the one kind where only one is allowed. */
export function checkText(
	text: unknown,
	most: number,
	faults: BlockFaults,
	pointer: string,
	only: "plain_text" | null = null,
): void {
	if (text === undefined) return void faults.missing(pointer);
	if (!isObject(text)) return void faults.add(pointer, "must be an object");
	const kinds = only === null ? ["plain_text", "mrkdwn"] : [only];
	if (!kinds.includes(String(text.type))) faults.add(`${pointer}/type`, `unsupported type: ${text.type}`);
	faults.text(`${pointer}/text`, text.text, most, 1);
}

/** All objects inside, at any depth: where the texts of a message are looked for. */
export function everyObject(value: unknown): Json[] {
	if (Array.isArray(value)) return value.flatMap(everyObject);
	return isObject(value) ? [value, ...Object.values(value).flatMap(everyObject)] : [];
}
