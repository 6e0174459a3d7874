import type { Reply, Run } from "../../chat/reply.ts";
import type { Case } from "../../store/moderation/cases.ts";

/** An appeal as moderators see it; `waitsSince`, an ISO instant, where nobody has decided it for long. */
export function appealCard({ person, number, events }: Case, waitsSince: string | null = null): Reply {
	const why = events.find(({ kind }) => kind === "appealed")?.details.why;
	const options = { number: String(number) };
	const waits: Run[] =
		waitsSince === null ? [] : ["It was made ", { ago: waitsSince }, ", and nobody has decided it. "];
	return {
		outcome: "answered",
		blocks: [
			{
				kind: "heading",
				runs: [waitsSince === null ? `Appeal in case ${number}` : `Appeal in case ${number} still waits`],
			},
			{
				kind: "text",
				runs:
					typeof why === "string" && why !== ""
						? [{ person }, " writes: ", { spoiler: why }]
						: [{ person }, " gave no reason."],
			},
			{ kind: "text", runs: [...waits, "Another moderator than the one who decided looks at it."] },
		],
		actions: [
			{ label: "Uphold", command: "moderation-appeal", options: { ...options, verdict: "uphold" } },
			{ label: "Overturn", command: "moderation-appeal", options: { ...options, verdict: "overturn" } },
			{ label: "History", command: "moderation case", options },
		],
		audience: "channel",
		data: {},
	};
}
