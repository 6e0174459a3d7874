const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&apos;",
};

/** One element around a text. */
export function element(name: string, text: string | number | boolean): string {
	return `<${name}>${String(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)}</${name}>`;
}

/** One element around elements. */
export function group(name: string, inner: readonly string[]): string {
	return `<${name}>${inner.join("")}</${name}>`;
}

/** A whole document, as the body of an answer. */
export function document(name: string, inner: readonly string[]) {
	const xml = `<?xml version="1.0" encoding="UTF-8"?>\n${group(name, inner)}`;
	return { headers: { "content-type": "application/xml" }, body: Buffer.from(xml) };
}

/** The text of each element of that name; the documents a client sends are flat enough for this. */
export function textsOf(xml: string, name: string): string[] {
	return xml
		.split(`<${name}>`)
		.slice(1)
		.map((rest) => unescaped(rest.split(`</${name}>`, 1)[0] ?? ""));
}

function unescaped(text: string): string {
	return text.replace(/&(amp|lt|gt|quot|apos|#x?[0-9a-fA-F]+);/g, (whole, name: string) => {
		if (name.startsWith("#x")) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
		if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
		return Object.keys(ENTITIES).find((sign) => ENTITIES[sign] === whole) ?? whole;
	});
}
