import { type Command, defineCommand } from "./command.ts";
import { notice } from "./reply.ts";

/** A command for moderators that counts what rules did over some days. */
export function tallyCommand(which: "shadow" | "stats", description: string): Command {
	return defineCommand({
		name: `moderation ${which}`,
		description,
		access: "moderators",
		examples: [`moderation ${which}`, `moderation ${which} days:30`],
		options: { days: { kind: "words", description: "Of so many days; 7 if nothing is said", longest: 3 } },
		cacheFor: 0,
		run: async ({ options, place, services }) => {
			const days = Number(options.days ?? 7);
			if (!Number.isInteger(days) || days < 1 || days > 365) {
				return notice("refused", ["Give days from 1 to 365."]);
			}
			return services.moderation[which](place, days);
		},
	});
}
