import { type Json, number, object, objects, string, strings } from "../../loopback/json.ts";
import { emptyMessage, FormFaults } from "../errors.ts";
import { FLAG } from "../shapes.ts";
import { checkComponents } from "./components.ts";
import { checkEmbeds } from "./embeds.ts";

interface Circumstances {
	/** Where in the request's body the message is: `data` in an interaction's callback. */
	readonly at?: readonly string[];
	/** What an edit leaves as it is. */
	readonly before?: {
		content: string;
		embeds: Json[];
		components: Json[];
		flags: number;
		attachments: Json[];
	};
	readonly files?: number;
}

const MOST_CONTENT = 2000;

/** Throws what Discord would answer to this message. */
export function checkMessage(body: Json, { at = [], before, files = 0 }: Circumstances = {}): void {
	const faults = new FormFaults();
	const flags = number(body.flags) | (before?.flags ?? 0);
	const v2 = (flags & FLAG.componentsV2) !== 0;
	const content = body.content === undefined ? (before?.content ?? "") : (body.content ?? "");
	const embeds = body.embeds === undefined ? (before?.embeds ?? []) : objects(body.embeds);
	const components = body.components === undefined ? (before?.components ?? []) : objects(body.components);
	faults.text([...at, "content"], content, MOST_CONTENT);
	checkEmbeds(embeds, faults, [...at, "embeds"]);
	checkComponents(components, v2, faults, [...at, "components"]);
	checkAllowedMentions(object(body.allowed_mentions), faults, [...at, "allowed_mentions"]);
	if (v2) {
		const legacy = { content: string(content).length, embeds: embeds.length };
		for (const [field, length] of Object.entries(legacy)) {
			if (length === 0) continue;
			const why = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
			faults.add([...at, field], "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", why);
		}
	}
	faults.check();
	const kept = body.attachments === undefined ? (before?.attachments ?? []) : objects(body.attachments);
	const nothing = content === "" && embeds.length + components.length + files + kept.length === 0;
	if (nothing) throw emptyMessage();
}

/** A kind that is parsed for cannot be listed one by one as well. */
function checkAllowedMentions(allowed: Json, faults: FormFaults, path: readonly string[]): void {
	const parse = strings(allowed.parse);
	for (const kind of parse) {
		if (!["everyone", "users", "roles"].includes(kind)) {
			faults.add(
				[...path, "parse"],
				"BASE_TYPE_CHOICES",
				"Value must be one of ('everyone', 'users', 'roles').",
			);
		}
	}
	for (const kind of ["users", "roles"]) {
		const listed = strings(allowed[kind]);
		faults.count([...path, kind], listed, 100);
		if (parse.includes(kind) && listed.length > 0) {
			const why = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
			faults.add(path, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", why);
		}
	}
}
