import type { Act } from "../../chat/moderation.ts";
import type { Reply, Run } from "../../chat/reply.ts";
import type { Case } from "../../store/moderation/cases.ts";

/** What each rule asks for, in words that a member can follow. */
const ASKS: Readonly<Record<string, string>> = {
	threat: "Nobody is threatened here, nor wished harm.",
	slur: "Nobody is called by a slur here.",
	dehumanisation: "Nobody is spoken of as less than human here.",
	"personal-attack": "Say what is wrong with what was said, not with who said it.",
	"group-attack": "Members may belong to the group; say what some did or said, not what all of them are.",
	doxxing: "Nobody's address, number or papers are given away here.",
	spam: "Write it once, and where it belongs.",
	flood: "Leave others room: fewer messages at once.",
	duplicate: "Write it once, and where it belongs.",
	raid: "The same message came from many at once.",
	link: "That link leads where links may not lead here.",
	unsourced:
		"This channel asks for a source with claims of fact: add a link, or say that it is your opinion.",
	misquotation: "The record has it in other words.",
	"word-list": "The admins of this place keep that word out.",
	report: "A member reported the message, and a moderator agreed.",
};

const DONE: Readonly<Partial<Record<Act, string>>> = {
	nudge: "Nothing else happens: this is a reminder.",
	warn: "This is a warning. It counts for 30 days, less each day.",
	remove: "The message was removed. It counts for 30 days, less each day.",
	timeout: "You cannot write here for a while. It counts for 30 days, less each day.",
};

/**
 * What a member is told: which rule, which words, what happens next, and how to appeal. Their own words are shown to
 * them and to nobody else.
 */
export function memberNotice(found: Case, act: Act, { until }: { readonly until: Date | null }): Reply {
	const [finding] = found.findings as readonly { readonly words?: string }[];
	const words = finding?.words || (found.evidence ?? "");
	const which: Run[] = words === "" ? [] : [" The words: ", { spoiler: words.slice(0, 300) }];
	const appealable = act !== "nudge";
	return {
		outcome: "answered",
		blocks: [
			{ kind: "heading", runs: ["About a message of yours"] },
			{ kind: "text", runs: [{ strong: "Rule: " }, `${found.rule}. `, ASKS[found.rule] ?? "", ...which] },
			{
				kind: "text",
				runs: [
					{ strong: "What happens: " },
					DONE[act] ?? "",
					...(until === null
						? []
						: [" Until ", `${until.toISOString().slice(0, 16).replace("T", " ")} UTC.`]),
				],
			},
			{
				kind: "text",
				runs: appealable
					? [
							`Case ${found.number}. If this is wrong, appeal: another moderator than the one who decided looks at it, and if they agree with you it is undone.`,
						]
					: ["A rewrite that keeps to the rule is welcome."],
			},
		],
		actions: appealable
			? [
					{
						label: "Appeal…",
						command: "appeal",
						options: { of: found.collection, number: String(found.number) },
						form: ["why"],
					},
				]
			: [],
		audience: "caller",
		data: {},
	};
}
