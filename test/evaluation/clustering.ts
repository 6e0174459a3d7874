import { z } from "zod";
import { clusterStories } from "../../src/stories/cluster.ts";
import { bootstrap, type Counts, type Interval } from "./bootstrap.ts";
import { readJsonl } from "./gold.ts";

/** An article and the event it reports, one a line; a title does for a headline. */
const article = z.object({
	id: z.union([z.string(), z.number()]).transform(String),
	headline: z.string().nullish(),
	title: z.string().nullish(),
	text: z.string(),
	cluster: z.union([z.string(), z.number()]).transform(String),
});

export interface ClusteringReport {
	readonly articles: number;
	readonly events: number;
	readonly stories: number;
	readonly ms: number;
	readonly precision: Interval;
	readonly recall: Interval;
	readonly f1: Interval;
}

/**
 * Scores the stories that the clustering makes of a gold file by B³ (Bagga and Baldwin 1998): of each article, how much
 * of its story is of its event, and how much of its event is in its story. Intervals are by the bootstrap over articles.
 */
export async function evaluateClustering(file: string): Promise<ClusteringReport> {
	const articles: { id: string; headline: string; text: string; cluster: string }[] = [];
	for await (const { id, headline, title, text, cluster } of readJsonl(file, article)) {
		articles.push({ id, headline: headline ?? title ?? "", text, cluster });
	}
	const began = performance.now();
	const stories = clusterStories(articles);
	const ms = Math.round(performance.now() - began);
	const scores = bCubed(
		stories.map(({ articles: ids }) => ids),
		new Map(articles.map(({ id, cluster }) => [id, cluster])),
	);
	const share = (name: string) => (sum: Counts) => (sum[name] ?? 0) / (sum.articles ?? Number.NaN);
	const [precision, recall] = [share("precision"), share("recall")];
	return {
		articles: articles.length,
		events: new Set(articles.map(({ cluster }) => cluster)).size,
		stories: stories.length,
		ms,
		precision: bootstrap(scores, precision),
		recall: bootstrap(scores, recall),
		f1: bootstrap(scores, (sum) => (2 * precision(sum) * recall(sum)) / (precision(sum) + recall(sum))),
	};
}

/** Precision and recall of every article. */
export function bCubed(
	stories: readonly (readonly string[])[],
	events: ReadonlyMap<string, string>,
): Counts[] {
	const sizes = new Map<string, number>();
	for (const event of events.values()) sizes.set(event, (sizes.get(event) ?? 0) + 1);
	return stories.flatMap((ids) =>
		ids.map((id) => {
			const event = events.get(id) ?? "";
			const together = ids.filter((other) => events.get(other) === event).length;
			return {
				articles: 1,
				precision: together / ids.length,
				recall: together / (sizes.get(event) ?? Number.NaN),
			};
		}),
	);
}

export function printedClustering(report: ClusteringReport): string {
	const row = (name: string, { value, low, high }: Interval) =>
		`${name.padEnd(14)} ${value.toFixed(3)}  [${low.toFixed(3)}, ${high.toFixed(3)}]`;
	return [
		`${report.articles} articles of ${report.events} events in ${report.stories} stories, ${report.ms} ms; 95 % intervals over articles`,
		row("B³ precision", report.precision),
		row("B³ recall", report.recall),
		row("B³ F1", report.f1),
	].join("\n");
}
