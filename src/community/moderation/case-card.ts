import { type Place, roomOf } from "../../chat/invocation.ts";
import type { Act } from "../../chat/moderation.ts";
import type { Action, Block, Reply, Run } from "../../chat/reply.ts";
import type { Case, CaseEvent } from "../../store/moderation/cases.ts";
import { by, HOUR_MINUTES, LABELS, LASTING, PROPOSED } from "./acts.ts";

/** What is shown of one finding; the engine's own, read back from the case. */
interface ShownFinding {
	readonly rule: string;
	readonly target: string;
	readonly part: string;
	readonly confidence: number;
	readonly reason: string;
	/** What it found fault with. */
	readonly words: string;
}

/** What a card is made of beside the case. */
export interface CardParts {
	/** Messages before it, oldest first. */
	readonly before: readonly { readonly author: string; readonly text: string }[];
	readonly priorCases: number;
	readonly points: number;
	/** What this platform lets the bot do. */
	readonly can: ReadonlySet<string>;
	/** What is on record about words that the message puts in somebody's mouth. */
	readonly record: readonly Block[];
}

const NEEDS: Readonly<Partial<Record<Act, string>>> = {
	remove: "remove",
	timeout: "timeout",
	"slow-mode": "slow-mode",
};

const EVERY: readonly Act[] = ["dismiss", "nudge", "warn", "remove", "timeout", "slow-mode"];
/** Nobody is punished for a wrong quotation. */
const NOT_PUNISHED: readonly Act[] = ["dismiss"];
/** So many events are shown from either end of a long history. */
const MOST_EVENTS = 20;

/** The card of an open case, for the moderators' channel. */
export function caseCard(found: Case, parts: CardParts): Reply {
	const acts: Act[] = [...(found.rule === "misquotation" ? NOT_PUNISHED : EVERY)];
	if (parts.record.length > 0) acts.push("note");
	const offered = acts.filter((act) => NEEDS[act] === undefined || parts.can.has(NEEDS[act]));
	return card(
		[
			{ kind: "heading", runs: [`Case ${found.number}: ${titleOf(found)}`] },
			{ kind: "text", runs: byline(found) },
			...evidence(found),
			...whatRulesSay(found),
			...reports(found),
			...proposals(found),
			...context(parts.before),
			{
				kind: "text",
				runs: [
					`The author has ${counted(parts.priorCases, "other case")} in the last 30 days and ${counted(parts.points, "point")}.`,
				],
			},
			...parts.record,
		],
		offered.map((act) => actionOf(found, act)),
	);
}

/** The card of a case once somebody decided. */
export function decidedCard(found: Case, outcome: readonly Run[]): Reply {
	return card(
		[
			{ kind: "heading", runs: [`Case ${found.number}: ${titleOf(found)}`] },
			{ kind: "text", runs: byline(found) },
			...evidence(found),
			{ kind: "text", runs: outcome },
		],
		[{ label: "History", command: "moderation case", options: { number: String(found.number) } }],
	);
}

/** A case with all that happened in it. */
export function caseHistory(found: Case): Reply {
	return {
		...card(
			[
				{ kind: "heading", runs: [`Case ${found.number}: ${titleOf(found)}`] },
				{ kind: "text", runs: byline(found) },
				...evidence(found),
				...whatRulesSay(found),
				{ kind: "list", items: history(found.events) },
			],
			[],
		),
		audience: "caller",
	};
}

function actionOf(found: Case, act: Act): Action {
	const options = { number: String(found.number), act };
	const { [act]: label } = LABELS;
	return {
		label,
		command: "moderation-decide",
		options: LASTING.has(act) ? { ...options, minutes: String(minutesOf(found, act)) } : options,
		...(LASTING.has(act) && { form: ["minutes"] }),
	};
}

function card(blocks: readonly Block[], actions: readonly Action[]): Reply {
	return { outcome: "answered", blocks, actions, audience: "channel", data: {} };
}

function titleOf({ rule, origin }: Case): string {
	return origin === "report" ? "reported by a member" : rule;
}

function byline({ person, place, link }: Case): readonly Run[] {
	const where: Run[] = [{ person }, " in ", { channel: roomOf(place as Place) }];
	return link === null ? where : [...where, ": ", { link }];
}

function evidence({ evidence: words, evidenceHash }: Case): readonly Block[] {
	if (words !== null) return [{ kind: "text", runs: [{ spoiler: words }] }];
	return [
		{
			kind: "text",
			runs: [
				"The words were kept long enough and are gone; their SHA-256 begins ",
				{ code: evidenceHash.slice(0, 12) },
			],
		},
	];
}

function whatRulesSay({ findings }: Case): readonly Block[] {
	if (findings.length === 0) return [];
	const items = (findings as readonly ShownFinding[]).slice(0, 6).map((finding): Run[] => {
		const { rule, target, part, confidence, reason, words } = finding;
		const flagged: Run[] = words === "" ? [] : [" Words: ", { spoiler: words.slice(0, 200) }];
		const where = part === "text" ? "" : ` (in its ${part})`;
		return [
			{ strong: rule },
			`${where}, aimed at ${target}, confidence ${confidence}: `,
			{ label: reason },
			".",
			...flagged,
		];
	});
	return [{ kind: "list", items }];
}

function reports({ events }: Case): readonly Block[] {
	const items = events
		.filter(({ kind }) => kind === "reported")
		.slice(0, 6)
		.map((event): Run[] => ["Reported by ", reporter(event.actor), ...said(event)]);
	return items.length === 0 ? [] : [{ kind: "list", items }];
}

/** A member may report without being named. */
function reporter(actor: string | null): Run {
	return actor === null ? "a member who is not named" : { person: actor };
}

/** Timeouts that one moderator wants, and another has to want too. */
function proposals({ events }: Case): readonly Block[] {
	return events
		.filter(({ kind }) => kind === PROPOSED)
		.map(({ actor, details }): Block => {
			const runs = [
				by(actor),
				` proposes a timeout of ${details.minutes} minutes: another moderator is needed.`,
			];
			return { kind: "text", runs };
		});
}

/** What stands in the form to begin with: of a timeout what was proposed last. */
function minutesOf({ events }: Case, act: Act): unknown {
	const proposed = act === "timeout" ? events.findLast(({ kind }) => kind === PROPOSED) : undefined;
	return proposed?.details.minutes ?? HOUR_MINUTES;
}

function said({ details }: CaseEvent): Run[] {
	return typeof details.why === "string" && details.why !== "" ? [": ", { spoiler: details.why }] : [];
}

function context(before: CardParts["before"]): readonly Block[] {
	if (before.length === 0) return [];
	const items = before.map(({ author, text }): Run[] => [
		{ label: author },
		": ",
		{ spoiler: text.slice(0, 200) },
	]);
	return [
		{ kind: "text", runs: ["Before it:"] },
		{ kind: "list", items },
	];
}

function history(events: readonly CaseEvent[]): Run[][] {
	const lines = events.map(eventLine);
	if (lines.length <= 2 * MOST_EVENTS) return lines;
	const left = lines.length - 2 * MOST_EVENTS;
	return [...lines.slice(0, MOST_EVENTS), [`… ${left} more …`], ...lines.slice(-MOST_EVENTS)];
}

function eventLine(event: CaseEvent): Run[] {
	const { at, kind, actor, details } = event;
	const who: Run[] = kind === "opened" ? [] : [" by ", kind === "reported" ? reporter(actor) : by(actor)];
	const outcome = typeof details.outcome === "string" ? [` (${details.outcome})`] : [];
	return [{ ago: at }, ` ${kind}`, ...who, ...outcome, ...said(event)];
}

function counted(count: number, what: string): string {
	return `${count} ${what}${count === 1 ? "" : "s"}`;
}
