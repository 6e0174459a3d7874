import { expect, test } from "@jest/globals";
import { decodeBody } from "../../src/corpus/encoding.ts";

const latin = (words: string) => Buffer.from(words, "latin1");

test.each([
	["UTF-8", Buffer.from("<p>Café"), null, "<p>Café"],
	["a byte order mark", Buffer.from("\ufeff<p>Café"), "text/html; charset=iso-8859-1", "<p>Café"],
	["UTF-16 by its mark", Buffer.from("\ufeff<p>Café", "utf16le"), null, "<p>Café"],
	["UTF-16 by its look", Buffer.from("<p>Café", "utf16le"), null, "<p>Café"],
	["the header", latin("<p>Caf\xe9 \x80"), 'text/html; charset="ISO-8859-1"', "<p>Café €"],
	[
		"the page's meta",
		latin("<meta charset=windows-1252><p>Caf\xe9"),
		null,
		"<meta charset=windows-1252><p>Café",
	],
	[
		"the page's old meta",
		latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>\xb1'),
		null,
		'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>ą',
	],
	[
		"the XML declaration",
		latin('<?xml version="1.0" encoding="koi8-r"?><a>\xd2'),
		null,
		'<?xml version="1.0" encoding="koi8-r"?><a>р',
	],
	[
		"a wrong declaration of what can only be UTF-8",
		Buffer.from("<p>Café"),
		"text/html; charset=iso-8859-1",
		"<p>Café",
	],
	["UTF-8 declared that is not", latin("<p>Caf\xe9"), "text/html; charset=utf-8", "<p>Café"],
	["an unknown label", latin("<p>Caf\xe9"), "text/html; charset=x-none", "<p>Café"],
	["stateful Japanese", Buffer.from("\x1b$B9A\x1b(B"), "text/html; charset=iso-2022-jp", "港"],
	["nothing", Buffer.alloc(0), null, ""],
])("%s", (_what, bytes, contentType, text) => {
	expect(decodeBody(bytes, contentType)).toBe(text);
});
