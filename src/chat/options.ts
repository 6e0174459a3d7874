import type { Command, Option, OptionKind, Options } from "./command.ts";
import { LEFT_OVER } from "./grammar.ts";
import type { Run } from "./reply.ts";

/** A command's options after checking, or the line that says what is wrong with them. */
export type CheckedOptions =
	| { readonly ok: true; readonly values: Readonly<Record<string, string | null>> }
	| { readonly ok: false; readonly problem: readonly Run[] };

const LONGEST: Readonly<Record<OptionKind, number>> = {
	words: 2000,
	person: 200,
	outlet: 200,
	since: 40,
	until: 40,
	choice: 100,
};

/**
 * Checks and normalises what was typed: trimmed, spaces folded, dates as `YYYY-MM-DD`, absent options null.
 * Unknown names are refused, so that no filter is ever silently ignored.
 */
export function checkOptions(command: Command, typed: Readonly<Record<string, string>>): CheckedOptions {
	const unknown = Object.keys(typed).find((name) => !Object.hasOwn(command.options, name));
	if (unknown === LEFT_OVER) {
		return {
			ok: false,
			problem: [
				{ code: `/${command.name}` },
				" takes no further words; options are written name:value. For example: ",
				{ code: `/${command.examples.at(-1) ?? command.name}` },
			],
		};
	}
	if (unknown !== undefined) {
		return { ok: false, problem: [{ code: `/${command.name}` }, " has no option ", { asked: unknown }, "."] };
	}
	const values: Record<string, string | null> = {};
	for (const [name, option] of Object.entries(command.options)) {
		const value = tidy(typed[name] ?? "");
		const problem = problemWith(name, option, value, command);
		if (problem) return { ok: false, problem };
		values[name] = value === "" ? null : readValue(option.kind, value);
	}
	const { since = null, until = null } = values;
	if (since !== null && until !== null && since > until) {
		const problem = `Nothing can be dated from ${since} on and until ${until}: since must not come after until.`;
		return { ok: false, problem: [problem] };
	}
	return { ok: true, values };
}

/** One line, without control characters: what a person meant by what was typed. */
function tidy(value: string): string {
	return value
		.replace(/[\u0000-\u001f\u007f-\u009f\s]+/gu, " ")
		.trim()
		.normalize("NFC");
}

function problemWith(name: string, option: Option, value: string, command: Command): readonly Run[] | null {
	if (value === "" && !option.required) return null;
	// What a command is asked about is found by letters and digits: marks alone ask nothing.
	if (value === "" || (option.main && option.kind === "words" && !/[\p{L}\p{N}]/u.test(value))) {
		return [
			{ code: `/${command.name}` },
			` needs ${name}: ${option.description.replace(/\.$/, "")}. For example: `,
			{ code: `/${command.examples[0] ?? command.name}` },
		];
	}
	const longest = longestOf(option);
	if (value.length > longest) {
		return [`The ${name} given has ${value.length} characters; at most ${longest} can be looked up.`];
	}
	if (option.kind === "choice" && !option.choices?.includes(value.toLowerCase())) {
		const choices = (option.choices ?? []).flatMap((choice, i): Run[] => [
			i === 0 ? "" : ", ",
			{ code: choice },
		]);
		return [`The ${name} given, `, { asked: value }, ", is none of these: ", ...choices, "."];
	}
	if (readValue(option.kind, value) === null) {
		return [
			`The ${name} given, `,
			{ asked: value },
			", is not a date. Use a year, a month or a day: ",
			{ code: `${name}:2016` },
			", ",
			{ code: `${name}:2016-11` },
			" or ",
			{ code: `${name}:2016-11-09` },
			".",
		];
	}
	return null;
}

function readValue(kind: OptionKind, value: string): string | null {
	if (kind === "choice") return value.toLowerCase();
	return kind === "since" || kind === "until" ? readDay(value, kind) : value;
}

/** The first (`since`) or last (`until`) day of a year, a month or a day; null when it is none of these. */
function readDay(value: string, edge: "since" | "until"): string | null {
	const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value);
	if (!match) return null;
	const year = Number(match[1]);
	const month = match[2] === undefined ? (edge === "since" ? 1 : 12) : Number(match[2]);
	const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
	const day = match[3] === undefined ? (edge === "since" ? 1 : lastDay) : Number(match[3]);
	if (month < 1 || month > 12 || day < 1 || day > lastDay) return null;
	return `${match[1]}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The longest value that an option takes, in UTF-16 units; for platforms that can hold people to it as they type. */
export function longestOf({ longest, kind }: Option): number {
	return longest ?? LONGEST[kind];
}

/** So many options that may be left out are still read at a glance, and so many choices of one. */
const MOST_NAMED = 6;
const MOST_CHOICES = 4;

/** How a command is typed: `/who-said <words> [speaker:…]`. Of very many options only those are named that it needs. */
export function usage(name: string, options: Options): string {
	const all = Object.entries(options);
	const needed = all.filter(([, { main, required }]) => main || required);
	const few = all.length - needed.length <= MOST_NAMED;
	const parts = (few ? all : needed).map(([option, { main, required, choices = [] }]) => {
		const listed = choices.length > 0 && choices.length <= MOST_CHOICES;
		const what = listed ? choices.join("|") : "…";
		const shape = main ? `<${listed ? what : option}>` : `${option}:${what}`;
		return required ? shape : `[${main ? (listed ? what : option) : shape}]`;
	});
	return [`/${name}`, ...parts, ...(few ? [] : ["[option:…]"])].join(" ");
}
