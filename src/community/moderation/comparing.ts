import { createHash } from "node:crypto";
import type { Archive } from "../../archive/archive.ts";
import { roomOf } from "../../chat/invocation.ts";
import type { Overheard } from "../../chat/overheard.ts";
import { SHARED } from "../../corpus/article.ts";
import { misquotation, NOTE_FROM } from "../../moderation/detectors/misquotation.ts";
import type { Attribution } from "../../moderation/verdict.ts";
import type { CaseStore } from "../../store/moderation/cases.ts";
import type { TallyStore } from "../../store/moderation/tallies.ts";
import type { CaseCards } from "./case-cards.ts";
import type { ReadyPolicy } from "./policies.ts";
import { checkRecord } from "./record.ts";
import { WOULD } from "./tallied.ts";

/** So many claims of one message are checked against the record. */
const MOST_CHECKED = 2;

export interface ComparingParts {
	readonly cases: CaseStore;
	readonly tallies: TallyStore;
	readonly cards: CaseCards;
	readonly archive: Archive;
	readonly claims: { take(key: string): Promise<boolean> };
	readonly now: () => number;
}

/**
 * Compares words that a message puts in somebody's mouth with the record. What is surely otherwise on record is shown
 * beneath the message where the channel wants that, and else offered to moderators: once a claim and channel.
 */
export async function compareWithRecord(
	{ cases, tallies, cards, archive, claims, now }: ComparingParts,
	heard: Overheard,
	{
		collection,
		attributions,
		ready,
	}: {
		readonly collection: string;
		readonly attributions: readonly Attribution[];
		readonly ready: ReadyPolicy;
	},
): Promise<void> {
	const { policy, rules } = ready;
	const mode = rules.modes.misquotation;
	if (attributions.length === 0 || policy.notes === "off" || mode === "off") return;
	const seen = archive.seenBy([SHARED, collection]);
	for (const attribution of attributions.slice(0, MOST_CHECKED)) {
		const { answer, block } = await checkRecord(seen, attribution.words, attribution.speaker);
		const found = misquotation(attribution, answer);
		if (found === null || block === null || found.finding.confidence < NOTE_FROM) continue;
		const channel = roomOf(heard.place);
		// A quarrel over one claim is not fed.
		if (!(await claims.take(`note:${collection}:${channel}:${hashOf(attribution)}`))) continue;
		const day = new Date(now()).toISOString().slice(0, 10);
		await tallies.add(collection, day, "misquotation", mode === "shadow" ? `${WOULD}note` : "note");
		if (mode === "shadow") continue;
		if (policy.notes === "channel") {
			const posted = await cards.note(heard.place, heard.message, [block]);
			if (posted.kind === "done") continue;
		}
		const { number, opened } = await cases.open({
			collection,
			origin: "rule",
			place: heard.place,
			channel,
			message: heard.message,
			link: heard.link,
			person: heard.author.id,
			rule: "misquotation",
			findings: [{ ...found.finding, words: attribution.words }],
			evidence: [heard.text, ...heard.parts].join("\n"),
			keptDays: policy.evidenceDays,
		});
		if (opened) await cards.post(collection, number);
	}
}

/** By its words, however they are spaced and cased, and by no more of the message. */
function hashOf({ speaker, words }: Attribution): string {
	const claim = `${speaker}\n${words}`.toLowerCase().replace(/\s+/g, " ");
	return createHash("sha256").update(claim).digest("base64url");
}
