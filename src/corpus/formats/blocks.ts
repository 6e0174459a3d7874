/** The part of a DOM node that is read; linkedom's own types need a browser's library. */
export interface ElementNode {
	readonly nodeType: number;
	readonly nodeName: string;
	readonly textContent: string | null;
	readonly childNodes: Iterable<ElementNode>;
}

const ELEMENT = 1;
const TEXT = 3;
const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const SKIPPED = names(
	"SCRIPT STYLE NOSCRIPT TEMPLATE FIGCAPTION SVG MATH IFRAME OBJECT EMBED FORM BUTTON INPUT SELECT TEXTAREA NAV FOOTER HEAD AUDIO VIDEO CANVAS DIALOG",
);
const BLOCKS = names(
	"ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIGURE H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL",
);
const CELLS = names("TD TH");
const BREAK = "\u2028";

/** The words of a node as paragraphs with a blank line between; of a list each item is one. */
export function blockText(root: ElementNode): string {
	const blocks: string[] = [];
	let words = "";
	const flush = () => {
		const block = words.replace(/[ \t\r\f\n]+/g, " ").trim();
		if (block !== "") blocks.push(block);
		words = "";
	};
	/** Ends a block after the children of the node it was pushed for. */
	const pending: (ElementNode | "end")[] = [root];
	// A stack of its own: pages nest deeper than the call stack.
	for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
		if (node === "end") flush();
		else if (node.nodeType === TEXT) words += node.textContent ?? "";
		else if (node.nodeType === ELEMENT) {
			const name = node.nodeName.toUpperCase();
			if (SKIPPED.has(name)) continue;
			const cell = CELLS.has(name);
			if (cell) words += " ";
			if (name === "BR") words += BREAK;
			if (cell ? isLayout(node) : BLOCKS.has(name)) {
				flush();
				pending.push("end");
			}
			pending.push(...[...node.childNodes].reverse());
		}
	}
	flush();
	return blocks.map(atBreaks).join("\n\n");
}

/** Whether a cell holds paragraphs, as on pages laid out with tables, and not one figure of a row. */
function isLayout(cell: ElementNode): boolean {
	return [...cell.childNodes].some(({ nodeName }) => nodeName === "BR" || BLOCKS.has(nodeName.toUpperCase()));
}

/** Two breaks in a row are how a page without paragraphs divides them; one is a line end. */
function atBreaks(block: string): string {
	const lines = block.split(BREAK).map((line) => line.trim());
	return lines
		.join("\n")
		.replace(/\n{2,}/g, "\n\n")
		.trim();
}
