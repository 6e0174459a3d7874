import { parentPort } from "node:worker_threads";
import { isSameText, marksOf } from "../stories/sameness.ts";
import type { DraftQuestion } from "./draft-reader.ts";
import { readDraft } from "./reading.ts";

/** The thread that reads and compares articles, one question after the other. */
parentPort?.on("message", (question: DraftQuestion) => {
	const { draft } = question;
	parentPort?.postMessage(
		question.ask === "read"
			? { ...readDraft(question.draft), marks: marksOf(draft) }
			: question.others.map((other) => isSameText(draft, other)),
	);
});
