import { readCited } from "../src/chat/answer-actions.ts";
import { defineCommand } from "../src/chat/command.ts";
import { notice, type Reply } from "../src/chat/reply.ts";

export default defineCommand({
	name: "take-back",
	description: "Records that it cannot be said whose words a quotation is",
	pressed: true,
	access: "operators",
	examples: ["take-back cited:…"],
	options: { cited: { kind: "words", description: "The quotation", required: true } },
	cacheFor: 0,
	async run({ options, services }): Promise<Reply> {
		const quotation = readCited(options.cited);
		const done =
			quotation !== null &&
			(await services.articles.takeBack(quotation, "readers said that the speaker is wrong"));
		if (!done)
			return notice("refused", [
				"No quotation of the operator's articles stands there any more. Nothing was changed.",
			]);
		return {
			...notice("refused", [
				"Recorded: nobody is named for these words, also in later versions of the article. Answers that were posted are being edited.",
			]),
			outcome: "answered",
		};
	},
});
