import { type Json, objects, string } from "../../loopback/json.ts";
import type { Ledger } from "../../loopback/ledger.ts";
import { BlockFaults, SlackError } from "../errors.ts";
import { checkBlocks } from "./blocks.ts";
import { everyObject } from "./text.ts";

const MOST_BLOCKS = 50;
const MOST_TEXT = 40_000;
/** Longer than this is allowed, against Slack's advice. */
const ADVISED_TEXT = 4000;
/** Measured, not documented: all texts of all blocks together. */
const MOST_IN_BLOCKS = 13_200;

/** Throws what Slack would answer to this message. */
export function checkMessage(body: Json, ledger: Ledger): void {
	const text = string(body.text);
	const blocks = objects(body.blocks);
	if (text === "" && blocks.length === 0 && objects(body.attachments).length === 0)
		throw new SlackError("no_text");
	if (text.length > MOST_TEXT) throw new SlackError("msg_too_long");
	if (text.length > ADVISED_TEXT) ledger.warn("message_truncated", `a text of ${text.length} characters`);
	const faults = new BlockFaults();
	checkBlocks(blocks, MOST_BLOCKS, faults, "/blocks");
	faults.check("invalid_blocks");
	const shown = everyObject(blocks).reduce((sum, part) => sum + string(part.text).length, 0);
	if (shown > MOST_IN_BLOCKS) throw new SlackError("msg_blocks_too_long");
}
