import { once } from "node:events";
import { z } from "zod";
import { bytesOf } from "../corpus/input.ts";
import { linesOf } from "../corpus/lines.ts";
import { codeOf, readable } from "../corpus/sources.ts";
import { harmless } from "../platforms/harmless.ts";
import { clusterStories } from "../stories/cluster.ts";

/** Fields that it does not know are let be. */
const line = z.object({
	id: z.union([z.string().min(1), z.number()]).transform(String),
	headline: z.string().nullish(),
	title: z.string().nullish(),
	text: z.string(),
	publishedAt: z.string().nullish(),
	publishedOn: z.string().nullish(),
});

interface Given {
	readonly id: string;
	readonly headline: string;
	readonly text: string;
	readonly publishedAt: string | null;
	readonly publishedOn: string | null;
}

const LONGEST_LINE = 8_000_000;
/** Comparing each with each takes memory with the square of their number. */
const MOST = 10_000;

/**
 * Groups the articles of a file of JSON lines into stories, without the archive; - reads standard input.
 * 1 when a line could not be read, with its number and the reason on standard error; the others are grouped all the same.
 */
export async function cluster(file: string, { json }: { readonly json: boolean }): Promise<number> {
	let refused = 0;
	const refuse = (number: number, reason: string) => {
		refused += 1;
		process.stderr.write(`${harmless(`${file}, line ${number}: ${reason}`)}\n`);
	};
	const articles = await readGiven(file, refuse).catch((error: unknown) => {
		if (codeOf(error) === null) throw error;
		process.stderr.write(`${harmless(`${file}: ${readable(error)}`)}\n`);
		return null;
	});
	if (articles === null) return 1;
	const headlines = new Map(articles.map(({ id, headline, text }) => [id, headline || text.slice(0, 80)]));
	for (const [i, { articles: ids }] of clusterStories(articles).entries()) {
		const shown = json
			? JSON.stringify({ story: i + 1, ids })
			: [
					`Story ${i + 1}`,
					...ids.map((id) => harmless(`  ${id}  ${headlines.get(id)}`.replace(/\s+$/, ""))),
				].join("\n");
		if (!process.stdout.write(`${shown}\n`)) await once(process.stdout, "drain");
	}
	return refused > 0 ? 1 : 0;
}

async function readGiven(file: string, refuse: (line: number, reason: string) => void): Promise<Given[]> {
	const articles = new Map<string, Given>();
	for await (const { number, bytes } of linesOf(bytesOf(file), LONGEST_LINE)) {
		const written = bytes
			?.toString("utf8")
			.replace(/^\uFEFF/, "")
			.trim();
		if (written === undefined)
			refuse(number, `expected at most ${LONGEST_LINE} bytes in one line; shorten the text`);
		else if (written !== "") {
			const read = parsed(written);
			if (typeof read === "string") refuse(number, read);
			else if (articles.has(read.id))
				refuse(number, `the id ${read.id} stood in an earlier line; give each article its own`);
			else if (articles.size === MOST)
				refuse(number, `expected at most ${MOST} articles; give fewer at a time`);
			else articles.set(read.id, read);
		}
	}
	return [...articles.values()];
}

/** The article of one line, or why it is none. */
function parsed(written: string): Given | string {
	let value: unknown;
	try {
		value = JSON.parse(written);
	} catch {
		return "expected one JSON object a line; correct it";
	}
	const read = line.safeParse(value);
	if (!read.success) {
		const [issue] = read.error.issues;
		return `${issue?.path.join(".") || "line"}: ${issue?.message}; expected {"id", "headline", "text"}`;
	}
	const { id, headline, title, text, publishedAt = null, publishedOn = null } = read.data;
	if (text.trim() === "" && !(headline ?? title)?.trim()) return "expected a headline or a text, got neither";
	return { id, headline: headline ?? title ?? "", text, publishedAt, publishedOn };
}
