import { type Json, object, objects, string } from "../../loopback/json.ts";
import type { FormFaults } from "../errors.ts";

type Path = readonly (string | number)[];

const MOST_EMBEDS = 10;
/** All embeds of a message together. */
const MOST_CHARACTERS = 6000;

export function checkEmbeds(embeds: readonly Json[], faults: FormFaults, path: Path): void {
	faults.count(path, embeds, MOST_EMBEDS);
	let total = 0;
	for (const [index, embed] of embeds.entries()) total += checkEmbed(embed, faults, [...path, index]);
	if (total > MOST_CHARACTERS) {
		faults.add(path, "MAX_EMBED_SIZE_EXCEEDED", `Embed size exceeds maximum size of ${MOST_CHARACTERS}`);
	}
}

/** How many characters it adds to the message's total. */
function checkEmbed(embed: Json, faults: FormFaults, path: Path): number {
	const footer = object(embed.footer);
	const author = object(embed.author);
	const fields = objects(embed.fields);
	faults.text([...path, "title"], embed.title, 256);
	faults.text([...path, "description"], embed.description, 4096);
	faults.text([...path, "footer", "text"], footer.text, 2048);
	faults.text([...path, "author", "name"], author.name, 256);
	faults.count([...path, "fields"], fields, 25);
	for (const [index, field] of fields.entries()) {
		faults.text([...path, "fields", index, "name"], field.name, 256, 1);
		faults.text([...path, "fields", index, "value"], field.value, 1024, 1);
	}
	checkUrl(embed.url, faults, [...path, "url"]);
	const texts = [embed.title, embed.description, footer.text, author.name];
	const inFields = fields.flatMap((field) => [field.name, field.value]);
	return [...texts, ...inFields].reduce((sum: number, text) => sum + string(text).length, 0);
}

/** Links are http, https or discord; anything else is refused. */
export function checkUrl(url: unknown, faults: FormFaults, path: Path, most = 2048): void {
	if (url === undefined || url === null) return;
	faults.text(path, url, most);
	if (!/^(https?|discord):\/\/[^\s]+$/i.test(string(url))) {
		faults.add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
	}
}
