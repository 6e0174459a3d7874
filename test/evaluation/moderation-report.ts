import type { Interval } from "./bootstrap.ts";
import { type Half, type ModerationResult, measureModeration, type Outcome } from "./moderation.ts";
import type { DictionaryResult } from "./moderation-dictionary.ts";
import { withModerator } from "./moderator.ts";

export interface ModerationFlags {
	/** null is both for the numbers; the lines that failed are then the tuning half's only. */
	readonly half: Half | null;
	readonly errors: boolean;
	readonly dictionary: boolean;
	readonly json: boolean;
}

/** Runs the suites and prints what came of them. */
export async function reportModeration({ half, errors, dictionary, json }: ModerationFlags): Promise<string> {
	return withModerator(async (judge) => {
		const result = await measureModeration(judge, half ?? "both");
		// Loaded when asked for only: the dictionary is a development package of its own.
		const words = dictionary
			? await (await import("./moderation-dictionary.ts")).measureDictionary(judge)
			: null;
		const failed = errors ? result.errors.filter((each) => half !== null || each.case.half === "tuning") : [];
		if (json) {
			return JSON.stringify({ ...result, dictionary: words, errors: failed.map(({ case: { id } }) => id) });
		}
		return [...summary(result), ...dictionaryLines(words), ...failed.map(described)].join("\n");
	});
}

function summary({
	half,
	recall,
	noticed,
	precision,
	negatives,
	notes,
	obfuscation,
}: ModerationResult): string[] {
	const missed = Object.entries(obfuscation.missed).filter(([, words]) => words.length > 0);
	return [
		`Suites of test/moderation/suites, ${half === "both" ? "both halves" : `${half} half`}; 95 % intervals over cases`,
		"Found (by a rule that fits; by any rule)",
		...Object.entries(recall).map(([name, value]) => {
			const any = noticed[name];
			return `${row(name, value)}  any rule ${any === undefined ? "–" : percent(any.value)}`;
		}),
		row("precision over all", precision),
		"Left alone? (queued; acted on without a human)",
		...Object.entries(negatives).map(
			([name, { queued, acted }]) => `${row(name, queued)}  acted on ${percent(acted.value)}`,
		),
		`Hiding a word: ${obfuscation.fully} of ${obfuscation.of} classes caught in full`,
		...missed.map(([name, words]) => `  ${name.padEnd(26)} missed ${words.length}: ${words.join(" ")}`),
		"Notes from the record",
		row("altered, other speaker: precision", notes.precision),
		...Object.entries(notes.recall).map(([name, value]) => row(`${name}: found`, value)),
		`  notes on opinions, questions, jokes and members: ${notes.unwanted}`,
	];
}

function dictionaryLines(words: DictionaryResult | null): string[] {
	if (words === null) return [];
	return [
		`English words hit: ${words.hit.length} of ${words.of}, ${words.unexpected.length} of them not on the reviewed list`,
		...(words.unexpected.length > 0 ? [`  ${words.unexpected.slice(0, 200).join(" ")}`] : []),
	];
}

/** A failed case on one line, in characters that do nothing to a terminal. */
function described({ case: each, verdicts, note }: Outcome): string {
	const found = verdicts.flatMap(({ findings }) =>
		findings.map(({ rule, target, confidence }) => `${rule}/${target ?? "none"} ${confidence.toFixed(2)}`),
	);
	const wanted = each.want.note ?? [each.want.action, ...(each.want.rules ?? [])].join(" ");
	const got = each.want.note === undefined ? [...new Set(found)].join(", ") || "nothing" : note;
	return `${each.id}: wanted ${wanted}; got ${got}: ${JSON.stringify(each.messages[0]?.text ?? "")}`;
}

function row(name: string, { value, low, high, of }: Interval & { readonly of: number }): string {
	return `  ${name.padEnd(34)} ${percent(value)}  [${percent(low)}, ${percent(high)}]  of ${of}`;
}

function percent(value: number): string {
	return Number.isNaN(value) ? "    –  " : `${(100 * value).toFixed(1).padStart(5)} %`;
}
