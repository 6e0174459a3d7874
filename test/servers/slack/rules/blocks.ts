import { type Json, objects, string } from "../../loopback/json.ts";
import type { BlockFaults } from "../errors.ts";
import { checkElement } from "./elements.ts";
import { checkText } from "./text.ts";

const SECTION_TEXT = 3000;
const MARKDOWN = 12_000;

/** The blocks of a message, of a modal or of the Home tab. */
export function checkBlocks(
	blocks: readonly Json[],
	most: number,
	faults: BlockFaults,
	pointer: string,
): void {
	faults.count(pointer, blocks, most);
	for (const [index, block] of blocks.entries()) checkBlock(block, faults, `${pointer}/${index}`);
	checkUnique(blocks, faults, pointer);
	const markdown = blocks.filter(({ type }) => type === "markdown").map(({ text }) => string(text).length);
	if (markdown.reduce((sum, length) => sum + length, 0) > MARKDOWN) {
		faults.add(pointer, `markdown blocks must have less than ${MARKDOWN + 1} characters in total`);
	}
}

function checkBlock(block: Json, faults: BlockFaults, pointer: string): void {
	const rule = RULES[string(block.type)];
	if (rule === undefined) return void faults.add(`${pointer}/type`, `unsupported type: ${block.type}`);
	faults.text(`${pointer}/block_id`, block.block_id, 255);
	rule(block, faults, pointer);
}

type Rule = (block: Json, faults: BlockFaults, pointer: string) => void;

const nothing: Rule = () => undefined;

const RULES: Readonly<Record<string, Rule>> = {
	divider: nothing,
	rich_text: nothing,
	table: nothing,
	video: nothing,
	file: nothing,
	section: checkSection,
	header: (block, faults, pointer) => checkText(block.text, 150, faults, `${pointer}/text`, "plain_text"),
	markdown: (block, faults, pointer) => faults.text(`${pointer}/text`, block.text, MARKDOWN, 1),
	context: checkContext,
	actions: (block, faults, pointer) => checkElements(block, 25, faults, pointer),
	context_actions: (block, faults, pointer) => checkElements(block, 5, faults, pointer),
	input: checkInput,
	image: checkImage,
};

function checkSection(block: Json, faults: BlockFaults, pointer: string): void {
	const fields = objects(block.fields);
	if (block.text === undefined && fields.length === 0) faults.missing(`${pointer}/text`);
	if (block.text !== undefined) checkText(block.text, SECTION_TEXT, faults, `${pointer}/text`);
	faults.count(`${pointer}/fields`, fields, 10);
	for (const [index, field] of fields.entries()) checkText(field, 2000, faults, `${pointer}/fields/${index}`);
	if (block.accessory !== undefined) checkElement(block.accessory as Json, faults, `${pointer}/accessory`);
}

function checkContext(block: Json, faults: BlockFaults, pointer: string): void {
	const elements = objects(block.elements);
	faults.count(`${pointer}/elements`, elements, 10, 1);
	for (const [index, element] of elements.entries()) {
		const at = `${pointer}/elements/${index}`;
		if (element.type === "image") checkImage(element, faults, at);
		else checkText(element, SECTION_TEXT, faults, at);
	}
}

function checkElements(block: Json, most: number, faults: BlockFaults, pointer: string): void {
	const elements = objects(block.elements);
	faults.count(`${pointer}/elements`, elements, most, 1);
	for (const [index, element] of elements.entries())
		checkElement(element, faults, `${pointer}/elements/${index}`);
}

function checkInput(block: Json, faults: BlockFaults, pointer: string): void {
	checkText(block.label, 2000, faults, `${pointer}/label`, "plain_text");
	if (block.hint !== undefined) checkText(block.hint, 2000, faults, `${pointer}/hint`, "plain_text");
	if (block.element === undefined) faults.missing(`${pointer}/element`);
	else checkElement(block.element as Json, faults, `${pointer}/element`);
}

function checkImage(block: Json, faults: BlockFaults, pointer: string): void {
	faults.text(`${pointer}/alt_text`, block.alt_text, 2000, 1);
	if (block.image_url === undefined && block.slack_file === undefined) faults.missing(`${pointer}/image_url`);
	faults.text(`${pointer}/image_url`, block.image_url, 3000);
}

/** Block ids are unique in a message, action ids in a block. */
function checkUnique(blocks: readonly Json[], faults: BlockFaults, pointer: string): void {
	const twice = (ids: readonly unknown[]) => {
		const given = ids.filter((id) => id !== undefined);
		return given.find((id, index) => given.indexOf(id) !== index);
	};
	const block = twice(blocks.map(({ block_id }) => block_id));
	if (block !== undefined) faults.add(pointer, `\`block_id\` "${block}" already exists`);
	for (const [index, { elements }] of blocks.entries()) {
		const action = twice(objects(elements).map(({ action_id }) => action_id));
		if (action !== undefined) faults.add(`${pointer}/${index}`, `\`action_id\` "${action}" already exists`);
	}
}
