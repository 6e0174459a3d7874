import { z } from "zod";
import { Refused, shown } from "../refusal.ts";
import type { Found } from "./format.ts";

const words = z.union([z.string(), z.number().transform(String)]).nullish();
const names = z.union([z.string(), z.array(z.string()).transform((list) => list.join(", "))]).nullish();

/** The fields that a JSON article and a markdown front matter share, under each name that they go by. Others are ignored. */
const FIELDS = z.object({
	id: words,
	outlet: words,
	source: words,
	headline: words,
	title: words,
	byline: names,
	author: names,
	publishedOn: words,
	published: words,
	date: words,
	url: z.string().nullish(),
	link: z.string().nullish(),
	corrects: words,
	text: z.string().nullish(),
	body: z.string().nullish(),
});

export type Fields = Omit<Found, "text" | "exact"> & {
	readonly given: string | null;
	readonly body: string | null;
};

/** Reads an article's named fields. Throws Refused when it is no object, or a field has the wrong type. */
export function readFields(value: unknown): Fields {
	if (typeof value !== "object" || value === null || Array.isArray(value)) {
		throw new Refused(
			`expected an object with named fields, got ${shown(value)}; write one object per article`,
		);
	}
	const { data, error } = FIELDS.safeParse(value);
	if (!data) {
		const field = String(error.issues[0]?.path[0]);
		const type = /^(?:byline|author)$/.test(field) ? "a string or a list of strings" : "a string";
		throw new Refused(`expected ${type} in "${field}", got ${shown(Reflect.get(value, field))}; correct it`);
	}
	// "source" is used both for an outlet's name and for the page that a report was checked against.
	const source = first(data.source);
	const isLink = source !== null && /^https?:/i.test(source.trim());
	return {
		id: first(data.id),
		outlet: first(data.outlet, isLink ? null : source),
		headline: first(data.headline, data.title),
		byline: first(data.byline, data.author),
		published: first(data.publishedOn, data.published, data.date),
		url: first(data.url, data.link),
		checkedAgainst: isLink ? source : null,
		corrects: first(data.corrects),
		given: data.text ?? null,
		body: data.body ?? null,
	};
}

function first(...values: readonly (string | null | undefined)[]): string | null {
	return values.find((value) => typeof value === "string" && value.trim() !== "") ?? null;
}
