import { expect, test } from "@jest/globals";
import { pageText } from "../../src/fetching/page-text.ts";

const latin = (text: string) => Buffer.from(text, "latin1");

test.each<[string, Uint8Array, string | null, string]>([
	["UTF-8 that says nothing", Buffer.from("café"), null, "café"],
	["bytes that are not UTF-8", latin("caf\u00e9 \u0093so\u0094"), "text/html", "café “so”"],
	["the header", latin("caf\u00e9"), "text/html; charset=ISO-8859-1", "café"],
	[
		"the page",
		Buffer.concat([latin('<meta charset="koi8-r">'), Buffer.from([0xc1])]),
		null,
		'<meta charset="koi8-r">а',
	],
	["a mark before everything", Buffer.from("\ufeffcafé"), "text/html; charset=iso-8859-1", "café"],
	["UTF-16", Buffer.from("\ufeffcafé", "utf16le"), null, "café"],
	["an encoding there is none of", Buffer.from("café"), "text/html; charset=klingon", "café"],
])("%s", (_what, bytes, contentType, text) => expect(pageText(bytes, contentType)).toBe(text));
