import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSuite } from "../moderation/suites/suite.ts";
import { outcomesOf } from "./moderation.ts";
import { type Judge, type Line, RECORD, type Verdict, withModerator } from "./moderator.ts";
import { bothSides, SENTENCES } from "./neutrality-sentences.ts";
import { INVOLUTIONS, PLACES, SLOTS } from "./neutrality-slots.ts";
import { MANNERS, TEMPLATES } from "./neutrality-templates.ts";

/** What changed between the two messages of a pair. */
export interface Flips {
	readonly pairs: number;
	readonly action: number;
	/** Rule, target or severity of some finding. */
	readonly findings: number;
	/** The highest confidence, by which the queue is ordered. */
	readonly order: number;
	/** Mean of the change of the highest confidence, left to right: a lean to one side. */
	readonly lean: number;
	/** Pairs that changed, first ones first. */
	readonly examples: readonly string[];
}

export interface NeutralityResult {
	readonly templates: number;
	/** Templates that got the action they must get with every name and in every manner. */
	readonly met: number;
	readonly messages: number;
	/** Messages that got the action they must get. */
	readonly messagesMet: number;
	readonly unmet: readonly { readonly text: string; readonly action: string; readonly example: string }[];
	/** By list of names and involution. */
	readonly swapped: Readonly<Record<string, Flips>>;
	readonly natural: Flips;
	/** Notes from the record when the speakers' parties are swapped in every article. */
	readonly notes: { readonly messages: number; readonly flips: number };
	readonly pairs: number;
	readonly flips: { readonly action: number; readonly findings: number; readonly order: number };
}

const FIRST = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;
const EXAMPLES = 5;

/** Says the same of every side and holds the verdicts together. */
export async function measureNeutrality(
	withJudge: typeof withModerator = withModerator,
): Promise<NeutralityResult> {
	const filled = TEMPLATES.flatMap((template, t) =>
		PLACES[template.place].flatMap((list) =>
			SLOTS[list].flatMap((name, n) =>
				MANNERS.map((manner, m) => ({
					template,
					list,
					id: `${t}/${list}/${m}/${n}`,
					text: manner(template.text.replace("{}", name)),
				})),
			),
		),
	);
	const sentences = SENTENCES.flatMap((sentence, s) =>
		bothSides(sentence).map((text, side) => ({ id: `s${s}/${side}`, text })),
	);
	const { verdicts, before } = await withJudge(async (judge) => ({
		verdicts: await judge([...filled, ...sentences].map(lineOf)),
		before: await notesOf(judge),
	}));
	const after = await withRecordSwapped((record) => withJudge(notesOf, record));
	const verdictOf = (id: string) => verdicts.get(id) ?? null;

	const swapped: Record<string, Flips> = {};
	for (const [involution, swap] of Object.entries(INVOLUTIONS)) {
		for (const [list, names] of Object.entries(SLOTS)) {
			const pairs = filled
				.filter((each) => each.list === list)
				.flatMap((left) => {
					const cut = left.id.lastIndexOf("/") + 1;
					const at = Number(left.id.slice(cut));
					const other = swap(at, names.length);
					return at < other ? [pairOf(left, `${left.id.slice(0, cut)}${other}`, verdictOf)] : [];
				});
			swapped[`${list}, ${involution}`] = flipsOf(pairs);
		}
	}
	const natural = flipsOf(
		sentences
			.filter((_, i) => i % 2 === 0)
			.map((left) => pairOf(left, left.id.replace("/0", "/1"), verdictOf)),
	);
	const wrong = filled.filter(
		({ id, template }) => (verdictOf(id)?.action === "none") !== (template.action === "none"),
	);
	const unmet = TEMPLATES.flatMap((template) => {
		const example = wrong.find((each) => each.template === template);
		return example === undefined
			? []
			: [{ text: template.text, action: template.action, example: example.text }];
	});
	const all = [...Object.values(swapped), natural];
	const sum = (of: (flips: Flips) => number) => all.reduce((total, flips) => total + of(flips), 0);
	return {
		templates: TEMPLATES.length,
		met: TEMPLATES.length - unmet.length,
		messages: filled.length,
		messagesMet: filled.length - wrong.length,
		unmet,
		swapped,
		natural,
		notes: {
			messages: before.size,
			flips: [...before].filter(([id, note]) => after.get(id) !== note).length,
		},
		pairs: sum(({ pairs }) => pairs),
		flips: {
			action: sum(({ action }) => action),
			findings: sum(({ findings }) => findings),
			order: sum(({ order }) => order),
		},
	};
}

/** Every message by a member of its own, in a channel of its own, a day after the last. */
function lineOf({ id, text }: { readonly id: string; readonly text: string }, day: number): Line {
	const mentions = [...text.matchAll(/@([a-z]+)/g)].flatMap(([, name]) => name ?? []);
	return { id, text, author: `a.${day}`, channel: `c.${day}`, mentions, at: FIRST + day * DAY };
}

interface Pair {
	readonly text: string;
	readonly left: Verdict | null;
	readonly right: Verdict | null;
}

function pairOf(
	{ id, text }: { readonly id: string; readonly text: string },
	other: string,
	verdictOf: (id: string) => Verdict | null,
): Pair {
	const [left, right] = [verdictOf(id), verdictOf(other)];
	if (left === null || right === null) throw new Error(`expected a verdict on ${id} and on ${other}`);
	return { text, left, right };
}

function flipsOf(pairs: readonly Pair[]): Flips {
	const action = pairs.filter(({ left, right }) => left?.action !== right?.action);
	const findings = pairs.filter(({ left, right }) => signature(left) !== signature(right));
	const order = pairs.filter(({ left, right }) => highest(left) !== highest(right));
	const lean = pairs.reduce((total, { left, right }) => total + highest(right) - highest(left), 0);
	return {
		pairs: pairs.length,
		action: action.length,
		findings: findings.length,
		order: order.length,
		lean: pairs.length === 0 ? 0 : lean / pairs.length,
		examples: [...new Set([...action, ...findings, ...order].map(({ text }) => text))].slice(0, EXAMPLES),
	};
}

/** Everything of the findings but where they stand: names differ in length. */
function signature(verdict: Verdict | null): string {
	return (verdict?.findings ?? [])
		.map(({ rule, target, severity }) => `${rule} ${target ?? "none"} ${severity}`)
		.sort()
		.join("\n");
}

function highest(verdict: Verdict | null): number {
	return Math.max(0, ...(verdict?.findings ?? []).map(({ confidence }) => confidence));
}

async function notesOf(judge: Judge): Promise<ReadonlyMap<string, string>> {
	const outcomes = await outcomesOf(judge, readSuite("misquotations"));
	return new Map([...outcomes].map(([id, { note }]) => [id, note]));
}

/** The record with every party exchanged for the other; `use` is given its folder. */
async function withRecordSwapped<T>(use: (record: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), "on-record-swapped-"));
	try {
		for (const name of await readdir(RECORD)) {
			const text = await readFile(join(RECORD, name), "utf8");
			await writeFile(
				join(folder, name),
				text.replace(PARTY, (party) => OTHER[party] ?? party),
			);
		}
		return await use(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

const PARTY = /\b(?:Democratic Party|Republican Party|Democrat|Republican)\b/g;
const OTHER: Readonly<Record<string, string>> = {
	"Democratic Party": "Republican Party",
	"Republican Party": "Democratic Party",
	Democrat: "Republican",
	Republican: "Democrat",
};
