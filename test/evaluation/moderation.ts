import { carrier, MEMBER, OBFUSCATIONS, WORDS } from "../moderation/suites/obfuscation.ts";
import {
	APART,
	type Case,
	type ClassName,
	NEGATIVES,
	POSITIVES,
	readApart,
	readSuite,
	type SuiteName,
} from "../moderation/suites/suite.ts";
import { bootstrap, type Interval } from "./bootstrap.ts";
import type { Judge, Line, Verdict } from "./moderator.ts";

export const HALVES = ["tuning", "held", "both", "spent", ...APART] as const;

/**
 * `both` halves of the suites that the rules were tuned on; those that stand apart are read only when asked for.
 * `fresh` is its even lines: the odd ones were read to mend the rules, and are `spent`.
 */
export type Half = (typeof HALVES)[number];

/** What came of a case: the verdicts on its messages, and whether they are the wanted ones. */
export interface Outcome {
	readonly case: Case;
	readonly verdicts: readonly Verdict[];
	/** Some message was queued or acted on. */
	readonly noticed: boolean;
	/** Some message was acted on without a human. */
	readonly acted: boolean;
	/** The note, of the first message that got one. */
	readonly note: string;
	readonly right: boolean;
}

export interface ClassResult extends Interval {
	readonly of: number;
}

export interface ModerationResult {
	readonly half: Half;
	/** Cases found by a rule that fits, of all of the class. */
	readonly recall: Readonly<Record<string, ClassResult>>;
	/** Cases noticed by any rule. */
	readonly noticed: Readonly<Record<string, ClassResult>>;
	/** Of all cases noticed, those that should be. */
	readonly precision: ClassResult;
	readonly negatives: Readonly<Record<string, { readonly queued: ClassResult; readonly acted: ClassResult }>>;
	readonly notes: NotesResult;
	readonly obfuscation: ObfuscationResult;
	readonly errors: readonly Outcome[];
}

export interface NotesResult {
	/** Right ones of those given as altered or as another speaker's: a wrong note is worse than none. */
	readonly precision: ClassResult;
	readonly recall: Readonly<Record<string, ClassResult>>;
	/** Notes on opinions, paraphrases, questions, jokes and members. */
	readonly unwanted: number;
	/** wanted → given → how many */
	readonly given: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface ObfuscationResult {
	readonly fully: number;
	readonly of: number;
	/** By class, the words that some variant of got through. */
	readonly missed: Readonly<Record<string, readonly string[]>>;
}

const FIRST = Date.UTC(2026, 0, 1);
/** Cases stand a day apart, so that none is another's flood. */
const DAY = 86_400_000;

/** Every suite through the moderator. */
export async function measureModeration(judge: Judge, half: Half): Promise<ModerationResult> {
	const halved = (name: SuiteName) => readSuite(name).filter((each) => half === "both" || each.half === half);
	const apart = APART.find((name) => name === half);
	const fresh = (name: ClassName, from: 0 | 1) => readApart("fresh", name).filter((_, i) => i % 2 === from);
	const suites = (name: ClassName) => {
		if (half === "spent") return fresh(name, 0);
		if (half === "fresh") return fresh(name, 1);
		return apart === undefined ? halved(name) : readApart(apart, name);
	};
	const positives = POSITIVES.map((name) => ({ name, cases: suites(name) }));
	const negatives = NEGATIVES.map((name) => ({ name, cases: suites(name) }));
	const quoting = halved("misquotations");
	const all = [...positives, ...negatives].flatMap(({ cases }) => cases);
	const outcomes = await outcomesOf(judge, [...all, ...quoting]);
	const of = (cases: readonly Case[]) => cases.flatMap(({ id }) => outcomes.get(id) ?? []);
	const wanted = new Set(positives.flatMap(({ cases }) => cases.map(({ id }) => id)));
	return {
		half,
		recall: table(positives, ({ cases }) => share(of(cases), ({ right }) => right)),
		noticed: table(positives, ({ cases }) => share(of(cases), ({ noticed }) => noticed)),
		precision: share(
			of(all).filter(({ noticed }) => noticed),
			(outcome) => wanted.has(outcome.case.id),
		),
		negatives: table(negatives, ({ cases }) => ({
			queued: share(of(cases), ({ noticed }) => noticed),
			acted: share(of(cases), ({ acted }) => acted),
		})),
		notes: notesOf(of(quoting)),
		obfuscation: await measureObfuscation(judge),
		errors: [...outcomes.values()].filter(({ right }) => !right),
	};
}

/** The cases' outcomes by id. Every case has members and channels of its own, and a day of its own. */
export async function outcomesOf(judge: Judge, cases: readonly Case[]): Promise<Map<string, Outcome>> {
	const verdicts = await judge(cases.flatMap(linesOf));
	return new Map(
		cases.map((each) => {
			const own = each.messages.flatMap((_, i) => verdicts.get(`${each.id}/${i}`) ?? []);
			return [each.id, outcomeOf(each, own)];
		}),
	);
}

function linesOf({ id, messages }: Case, day: number): Line[] {
	return messages.map(({ text, author, channel, mentions, at }, i) => ({
		id: `${id}/${i}`,
		text,
		author: `${author ?? "someone"}.${id}`,
		channel: `${channel ?? "general"}.${id}`,
		mentions: mentions ?? [],
		at: FIRST + day * DAY + Math.round((at ?? 0) * 1000),
	}));
}

function outcomeOf(each: Case, verdicts: readonly Verdict[]): Outcome {
	const { action, rules, note: wantedNote } = each.want;
	const flagged = verdicts.filter((verdict) => verdict.action !== "none");
	const noticed = flagged.length > 0;
	const fits = flagged.some(({ findings }) =>
		findings.some(({ rule }) => rules?.some((name) => name === rule)),
	);
	const note = verdicts.find((verdict) => verdict.note !== "none")?.note ?? "none";
	const right =
		(action === undefined || (action === "none" ? !noticed : noticed)) &&
		(rules === undefined || fits) &&
		(wantedNote === undefined || note === wantedNote);
	return {
		case: each,
		verdicts,
		noticed,
		acted: flagged.some(({ action }) => action !== "queue"),
		note,
		right,
	};
}

function notesOf(outcomes: readonly Outcome[]): NotesResult {
	const given: Record<string, Record<string, number>> = {};
	for (const { case: each, note } of outcomes) {
		const row = given[each.want.note ?? "none"] ?? {};
		given[each.want.note ?? "none"] = row;
		row[note] = (row[note] ?? 0) + 1;
	}
	const kinds = ["verbatim", "altered", "other-speaker", "not-on-record"];
	return {
		precision: share(
			outcomes.filter(({ note }) => note === "altered" || note === "other-speaker"),
			({ right }) => right,
		),
		recall: Object.fromEntries(
			kinds.map((kind) => [
				kind,
				share(
					outcomes.filter((outcome) => outcome.case.want.note === kind),
					({ right }) => right,
				),
			]),
		),
		unwanted: outcomes.filter((outcome) => outcome.case.want.note === "none" && outcome.note !== "none")
			.length,
		given,
	};
}

/** Every class of hiding on every word, said to a member. */
export async function measureObfuscation(judge: Judge): Promise<ObfuscationResult> {
	const tries = OBFUSCATIONS.flatMap(({ name, variants }) =>
		WORDS.flatMap((word) =>
			variants(word).map((hidden, i) => ({ name, word, id: `${name}/${word}/${i}`, text: carrier(hidden) })),
		),
	);
	const verdicts = await judge(
		tries.map(({ id, text }, i) => ({
			id,
			text,
			author: `someone.${i}`,
			channel: `general.${i}`,
			mentions: [MEMBER],
			at: FIRST + i * DAY,
		})),
	);
	const missed = Object.fromEntries(
		OBFUSCATIONS.map(({ name }) => [
			name,
			[
				...new Set(
					tries
						.filter((each) => each.name === name && verdicts.get(each.id)?.action === "none")
						.map(({ word }) => word),
				),
			],
		]),
	);
	return {
		fully: Object.values(missed).filter((words) => words.length === 0).length,
		of: OBFUSCATIONS.length,
		missed,
	};
}

function share(outcomes: readonly Outcome[], counts: (outcome: Outcome) => boolean): ClassResult {
	const rows = outcomes.map((outcome) => ({ hit: counts(outcome) ? 1 : 0, of: 1 }));
	return { ...bootstrap(rows, ({ hit = 0, of = 0 }) => hit / of), of: rows.length };
}

function table<N extends string, C, R>(
	suites: readonly { readonly name: N; readonly cases: C }[],
	measure: (suite: { readonly name: N; readonly cases: C }) => R,
): Record<string, R> {
	return Object.fromEntries(suites.map((suite) => [suite.name, measure(suite)]));
}
