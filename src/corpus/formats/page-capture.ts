import { Refused } from "../refusal.ts";
import { bodyText } from "../tidy.ts";
import { articleIn } from "./capture/body.ts";
import { headlineAt } from "./capture/headline.ts";
import { captureLines } from "./capture/lines.ts";
import { outletFromBanners, outletFromDateline, splitHeadline } from "./capture/outlet.ts";
import type { Format, Found } from "./format.ts";

/** Text copied from a page in a browser or an app, with whatever stood around the article. */
export const pageCapture: Format = {
	name: "page capture",
	suffixes: [".txt"],
	limit: 16_000_000,
	hostIsOutlet: false,
	advice: {
		headline: "put the headline on a line of its own above the article",
		outlet: "put the outlet's name on the first line",
	},
	read: readPageCapture,
};

const LINK = /^(?:url|link|permalink)\s*:\s*(https?:\S+)$/i;

function* readPageCapture(source: string): Generator<Found> {
	const lines = captureLines(bodyText(source));
	const headline = headlineAt(lines);
	const above = lines.slice(0, Math.max(headline, 0));
	const { body, credits, below } = articleIn(lines.slice(headline + 1));
	if (body.length === 0 && lines.length > 0) {
		throw new Refused("expected an article's paragraphs, got only short lines; copy its text as well");
	}
	const title = splitHeadline(lines[headline] ?? "");
	const published = credits.find((credit) => credit.published)?.published;
	yield {
		id: null,
		outlet: outletFromBanners(above, below) ?? title.outlet ?? outletFromDateline(body),
		headline: title.headline,
		byline: credits.find((credit) => credit.byline)?.byline ?? null,
		published: published ?? credits.find((credit) => credit.updated)?.updated ?? null,
		// Only a link that says so: others lead to other pages.
		url: lines.map((line) => LINK.exec(line)?.[1]).find((link) => link !== undefined) ?? null,
		checkedAgainst: null,
		corrects: null,
		text: body.join("\n\n"),
		exact: false,
	};
}
