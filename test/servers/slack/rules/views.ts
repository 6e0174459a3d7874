import { type Json, objects } from "../../loopback/json.ts";
import { BlockFaults } from "../errors.ts";
import { checkBlocks } from "./blocks.ts";
import { checkText } from "./text.ts";

const MOST_BLOCKS = 100;
const TITLE = 24;

/** Throws what Slack would answer to this view, of the kind that the method takes. */
export function checkView(view: Json, type: "modal" | "home"): void {
	const faults = new BlockFaults();
	if (view.type !== type) faults.add("/view/type", `must be ${type}`);
	faults.text("/view/private_metadata", view.private_metadata, 3000);
	faults.text("/view/callback_id", view.callback_id, 255);
	if (view.blocks === undefined) faults.missing("/view/blocks");
	checkBlocks(objects(view.blocks), MOST_BLOCKS, faults, "/view/blocks");
	if (type === "modal") {
		checkText(view.title, TITLE, faults, "/view/title", "plain_text");
		for (const button of ["submit", "close"]) {
			if (view[button] !== undefined) checkText(view[button], TITLE, faults, `/view/${button}`, "plain_text");
		}
		const asks = objects(view.blocks).some((block) => block.type === "input");
		if (asks && view.submit === undefined) faults.missing("/view/submit");
	}
	faults.check("invalid_arguments");
}
