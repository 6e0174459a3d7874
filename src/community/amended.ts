import { allCitations, citationsOf } from "../chat/citations.ts";
import type { Block, Citation, Reply, Run } from "../chat/reply.ts";
import type { Overtaken } from "../store/community/posted.ts";
import { opinions, stillStanding } from "./opinions.ts";

/**
 * A posted answer as it reads once something that it cites has been overtaken: what happened is said first, words of a
 * withdrawn source go, and a speaker who was corrected is corrected. Buttons that take opinions stay, as far as what they
 * are about does.
 */
export function amended(reply: Reply, overtaken: readonly Overtaken[]): Reply {
	const notes = new Map(overtaken.map((each) => [noteKey(each), each]));
	const outlets = allCitations(reply);
	const heading = [...notes.values()].map((each): Block => {
		const cited = outlets.find((citation) => isOf(citation, each));
		return { kind: "text", runs: [{ strong: titleOf(each) }, ...tellingOf(each, cited)] };
	});
	const blocks = reply.blocks.map((block) => amendedBlock(block, overtaken));
	// An earlier note of the same answer stays where it is: what was said is not unsaid.
	const actions = stillStanding(opinions(reply.actions), overtaken);
	return { ...reply, blocks: [...heading, ...blocks], actions };
}

/** An article is told of once, and whose words they are for each statement. */
function noteKey({ articleId, collection, how, start }: Overtaken): string {
	return `${how}/${collection}/${articleId}/${how === "speaker" ? start : ""}`;
}

function titleOf({ how, at }: Overtaken): string {
	const day = at.slice(0, 10);
	if (how === "withdrawn") return `Source withdrawn on ${day}. `;
	return how === "speaker" ? `Speaker corrected on ${day}. ` : `Corrected on ${day}. `;
}

function tellingOf(each: Overtaken, cited: Citation | undefined): Run[] {
	const article: Run[] = cited
		? ["The article ", { label: cited.headline }, " of ", { label: cited.outlet }]
		: ["An article cited here"];
	const why: Run[] = each.why === null ? [] : [" Reason given: ", { label: each.why }];
	if (each.how === "withdrawn") return [...article, " is no longer in the archive.", ...why];
	if (each.how === "speaker") {
		const whose: Run[] =
			each.speaker === null
				? [" It cannot be said who spoke the words cited below."]
				: [" The words cited below are those of ", { label: each.speaker }, "."];
		return [...article, ":", ...whose, ...why];
	}
	if (each.words === "")
		return [...article, " has changed since. What is said below rests on its text of before."];
	const stand = each.textNow?.includes(each.words) ?? false;
	return [
		...article,
		" has changed since. The words cited below ",
		stand ? "still stand in it." : "no longer stand in it as they are shown.",
	];
}

function amendedBlock(block: Block, overtaken: readonly Overtaken[]): Block {
	if (!("citation" in block)) return block;
	const { citation } = block;
	const withdrawn = overtaken.find(
		(each) => each.how === "withdrawn" && citationsOf(block).some((cited) => isOf(cited, each)),
	);
	if (withdrawn) {
		return {
			kind: "text",
			runs: ["Words of ", { label: citation.outlet }, " stood here; their source was withdrawn."],
		};
	}
	const spoken = overtaken.find(
		(each) => each.how === "speaker" && isOf(citation, each) && each.start === citation.span.start,
	);
	if (!spoken || !("attribution" in block)) return block;
	return { ...block, attribution: { speaker: spoken.speaker, role: null, candidates: [] } };
}

function isOf({ articleId, version }: Citation, each: Overtaken): boolean {
	return articleId === each.articleId && version === each.version;
}
