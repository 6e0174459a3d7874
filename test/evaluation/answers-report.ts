import { type AnswersResult, evaluateAnswers, type Judged, MEASURES, type Share } from "./answers.ts";
import { expectationOf, halfOf, readDistractors, readQuestions } from "./answers-gold.ts";
import { openAnsweringLibrary } from "./answers-library.ts";
import { openMeasuredModel, withoutModel } from "./measured-model.ts";

export interface AnswersOptions {
	/** Files and folders of articles that the questions are about. */
	readonly articles: readonly string[];
	/** A file of articles that have nothing to do with the questions. */
	readonly distractors: string | null;
	/** Odd or even lines alone; null is all. */
	readonly half: "odd" | "even" | null;
	/** With the model that the environment names, or else with a stand-in for one; without, with none. */
	readonly model: boolean;
	readonly json: boolean;
	/** Print every question that was not answered as it should be, and what was shown. */
	readonly show: boolean;
}

const SAMPLE = new URL("../../data/articles", import.meta.url).pathname;

/** Measures answering, by the bot that the environment configures, and returns what is to be printed. */
export async function measureAnswers(file: string, options: AnswersOptions): Promise<string> {
	const questions = halfOf(await readQuestions(file), options.half);
	const distractors = options.distractors === null ? [] : await readDistractors(options.distractors);
	const model = options.model ? await openMeasuredModel(process.env) : null;
	try {
		const environment = model?.environment ?? withoutModel(process.env);
		const library = await openAnsweringLibrary([SAMPLE, ...options.articles], distractors, environment);
		try {
			const result = await evaluateAnswers(library, questions);
			const claims = result.judged.flatMap(({ shown }) => shown.claims);
			if (!options.json) return [...(model?.told(claims) ?? []), printed(result, options.show)].join("\n");
			const { judged: _, ...table } = result;
			return JSON.stringify({ ...table, ...(model && { model: model.told(claims) }) });
		} finally {
			await library.close();
		}
	} finally {
		await model?.close();
	}
}

const HEADINGS: Readonly<Record<(typeof MEASURES)[number], string>> = {
	first: "article shown first",
	five: "article retrieved @5",
	span: "answer words shown",
	abstained: "abstained",
	resisted: "premise resisted",
};
const WIDTH = 31;

function printed(result: AnswersResult, show: boolean): string {
	const { all, kinds, judged, ms } = result;
	const used = MEASURES.filter((measure) => all[measure].of > 0);
	const row = (name: string, of: number, shares: readonly Share[]) =>
		`${name.padEnd(16)}${String(of).padStart(5)}  ${shares.map((share) => rendered(share).padEnd(WIDTH)).join("")}`;
	return [
		`${judged.length} questions; 95 % intervals over articles`,
		`${"kind".padEnd(16)}    n  ${used.map((measure) => HEADINGS[measure].padEnd(WIDTH)).join("")}`,
		...Object.entries(kinds).map(([kind, measures]) =>
			row(
				kind,
				judged.filter(({ question }) => question.kind === kind).length,
				used.map((measure) => measures[measure]),
			),
		),
		row(
			"all",
			judged.length,
			used.map((measure) => all[measure]),
		),
		`abstention precision  ${rendered(result.abstentionPrecision)}`,
		`abstention recall     ${rendered(result.abstentionRecall)}`,
		`citations exact       ${rendered(result.citations)}`,
		`ms a question: p50 ${ms.p50.toFixed(1)}, p95 ${ms.p95.toFixed(1)}`,
		...(show ? judged.filter(isWrong).flatMap(shownOf) : []),
	].join("\n");
}

function isWrong({ first, five, span, abstained, resisted, shown }: Judged): boolean {
	return [first, five, span, abstained, resisted].includes(false) || shown.miscited > 0;
}

function shownOf(judged: Judged): string[] {
	const { question, shown } = judged;
	const failed = MEASURES.filter((measure) => judged[measure] === false).join(", ");
	const { to, articles } = expectationOf(question);
	return [
		`\n${question.question.slice(0, 200)} (${question.kind}: not ${failed})`,
		`  expected: ${to} ${articles.join(", ")} ${question.words ?? ""}`,
		`  ${shown.outcome}; ranked: ${shown.ranked.slice(0, 5).join(", ")}`,
		...shown.cited.map(
			({ articleId, words }) => `  ${articleId}: ${words.replace(/\s+/g, " ").slice(0, 300)}`,
		),
	];
}

function rendered({ value, low, high, of }: Share): string {
	if (of === 0) return "–";
	const percent = (share: number) => (100 * share).toFixed(1);
	return `${percent(value)} % [${percent(low)}, ${percent(high)}] of ${of}`;
}
