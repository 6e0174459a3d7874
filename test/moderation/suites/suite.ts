import { readFileSync } from "node:fs";
import { z } from "zod";

/** One message as `on-record moderate -` reads it. `at` is in seconds since the case began. */
const message = z.strictObject({
	text: z.string(),
	author: z.string().min(1).optional(),
	channel: z.string().min(1).optional(),
	mentions: z.array(z.string().min(1)).optional(),
	at: z.number().min(0).optional(),
});

const RULES = [
	"threat",
	"slur",
	"dehumanisation",
	"personal-attack",
	"group-attack",
	"doxxing",
	"spam",
	"flood",
	"duplicate",
	"raid",
	"link",
	"unsourced",
	"misquotation",
	"word-list",
] as const;

/** The same classes again, each in a folder of its name, written without sight of the rules; `broad` to be tuned on. */
export const APART = ["fresh", "unseen", "broad"] as const;

const NOTES = ["verbatim", "altered", "other-speaker", "not-on-record", "none"] as const;

const want = z.strictObject({
	/** What the default policy must do. */
	action: z.enum(["none", "queue"]).optional(),
	/** At least one of these must be found. */
	rules: z.array(z.enum(RULES)).min(1).optional(),
	/** Who is attacked; reported, not scored: a good moderator can see it either way. */
	target: z.enum(["member", "group", "public-figure", "institution", "idea", "none"]).optional(),
	note: z.enum(NOTES).optional(),
});

const line = z
	.strictObject({
		id: z.string().min(1),
		class: z.string().min(1),
		half: z.enum(["tuning", "held", ...APART]),
		messages: z.array(message).min(2).optional(),
		/** The words of the record that a note must rest on: the id of the article. */
		source: z.string().min(1).optional(),
		want,
		...message.omit({ at: true }).partial({ text: true }).shape,
	})
	.refine(({ text, messages }) => (text === undefined) !== (messages === undefined), {
		error: "expected either text or messages",
	});

export type Message = z.infer<typeof message>;
export type Want = z.infer<typeof want>;
export type Apart = (typeof APART)[number];

/** A case of a suite: one message, or a sequence in which at least one must be found. */
export interface Case {
	readonly id: string;
	readonly class: string;
	readonly half: "tuning" | "held" | Apart;
	readonly messages: readonly Message[];
	readonly want: Want;
	readonly source: string | null;
}

/** What must be found. */
export const POSITIVES = [
	"threats",
	"doxxing",
	"slurs-and-dehumanisation",
	"spam",
	"raid",
	"personal-attack",
] as const;

/** What must be left alone. */
export const NEGATIVES = ["political-scunthorpe", "counter-speech", "ordinary"] as const;

export type ClassName = (typeof POSITIVES)[number] | (typeof NEGATIVES)[number];
export type SuiteName = ClassName | "misquotations";

/** @throws Error naming the file, the line and what is wrong with it. */
export function readSuite(name: SuiteName): readonly Case[] {
	return readCases(`${name}.jsonl`);
}

/**
 * The class again, as it stands apart: how the rules do on what they were not tuned on.
 *
 * @throws Error naming the file, the line and what is wrong with it.
 */
export function readApart(half: Apart, name: ClassName): readonly Case[] {
	return readCases(`${half}/${name}.jsonl`);
}

function readCases(path: string): readonly Case[] {
	return readFileSync(new URL(path, import.meta.url), "utf8")
		.split("\n")
		.flatMap((text, i) => {
			if (text.trim() === "") return [];
			const parsed = line.safeParse(JSON.parse(text));
			if (!parsed.success) throw new Error(`${path}, line ${i + 1}: ${z.prettifyError(parsed.error)}`);
			const { id, class: class_, half, want, source, messages, ...single } = parsed.data;
			return [
				{
					id,
					class: class_,
					half,
					want,
					source: source ?? null,
					messages: messages ?? [message.parse(single)],
				},
			];
		});
}
