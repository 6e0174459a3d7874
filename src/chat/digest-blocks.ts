import type { DigestDesk, DigestSettings } from "./digest.ts";
import type { Reply, Run } from "./reply.ts";

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** A channel's digest settings in words, for its admins. */
export function digestReply(title: string, settings: DigestSettings, desk: Pick<DigestDesk, "next">): Reply {
	const { at, timeZone, days, stories, topics, muted, outlets } = settings;
	const next = desk.next(settings);
	const words = (list: readonly string[], none: string): Run[] =>
		list.length === 0 ? [none] : list.flatMap((word, i): Run[] => [i === 0 ? "" : ", ", { label: word }]);
	return {
		outcome: "answered",
		blocks: [
			{ kind: "heading", runs: [title] },
			{
				kind: "list",
				items: [
					[
						{ strong: "Next: " },
						next === null
							? "none: there is no subscription"
							: `${next.toISOString().slice(0, 16).replace("T", " ")} UTC`,
					],
					[
						{ strong: "Time: " },
						`${at} in `,
						{ label: timeZone },
						`, ${days.map((day) => DAYS[day]).join(", ")}`,
					],
					[{ strong: "Stories: " }, `${stories} at most`],
					[{ strong: "Topics: " }, ...words(topics, "none named")],
					[{ strong: "Muted: " }, ...words(muted, "nothing")],
					[{ strong: "Outlets: " }, ...words(outlets, "all")],
				],
			},
		],
		actions: [
			{ label: "Preview", command: "digest preview", options: {} },
			...(settings.since === null
				? []
				: [{ label: "Unsubscribe", command: "digest unsubscribe", options: {} }]),
		],
		audience: "caller",
		data: {},
	};
}
