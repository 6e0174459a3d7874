import { defineCommand } from "../src/chat/command.ts";
import { notice, type Reply } from "../src/chat/reply.ts";
import { storyAnswer } from "../src/chat/story-feedback.ts";

export default defineCommand({
	name: "story-feedback",
	description: "Tells whether a story of the digest was worth it",
	pressed: true,
	privately: true,
	examples: ["story-feedback edition:… story:… mark:up"],
	options: {
		edition: { kind: "words", description: "Which edition", required: true, longest: 32 },
		story: { kind: "words", description: "Which story", required: true, longest: 1_100 },
		mark: { kind: "choice", description: "What you say of it", required: true, choices: ["up", "down"] },
		cited: { kind: "words", description: "What the story showed" },
	},
	cacheFor: 0,
	async run({ options, caller, place, services }): Promise<Reply> {
		const { edition, story, mark, cited } = options;
		await services.feedback.give({
			answer: storyAnswer(edition, story),
			place,
			person: caller.id,
			helpful: mark === "up",
			reason: null,
			text: null,
			command: "digest",
			cited: (cited ?? "").split(" ").filter(Boolean),
		});
		return {
			...notice("refused", [
				`Thank you: ${mark === "up" ? "👍" : "👎"} is kept with the story, in place of anything you said of it before. It changes nothing by itself; the admins see the counts.`,
			]),
			outcome: "answered",
		};
	},
});
