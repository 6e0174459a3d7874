import type { FeedbackRow, FeedbackStore } from "../store/community/feedback.ts";
import type { PersonalStore } from "./personal-data.ts";

/** The feedback that a person gave. */
export function personalFeedback(store: FeedbackStore): PersonalStore {
	return {
		async export({ platform, id }) {
			return { what: "Feedback you gave", records: (await store.of(platform, id)).map(line) };
		},
		async delete({ platform, id }) {
			return { deleted: await store.forget(platform, id), kept: [] };
		},
	};
}

function line({ given_at, command, helpful, reason, text, question }: FeedbackRow): string {
	const verdict = helpful === 1 ? "helpful" : `not helpful${reason === null ? "" : ` (${reason})`}`;
	const asked = question === null ? "" : `; asked: ${question}`;
	return `${given_at} /${command}: ${verdict}${text === null ? "" : `; ${text}`}${asked}`;
}
