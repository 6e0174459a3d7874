import type {
	APIApplicationCommandAutocompleteInteraction,
	APIApplicationCommandOptionChoice,
} from "discord.js";
import type { Desk } from "../platform.ts";
import { soon } from "../soon.ts";
import { collectionsOf } from "./collections.ts";
import { isCompleted } from "./command-list.ts";
import { oneLine } from "./escape.ts";
import { subcommandOf } from "./subcommand.ts";

/** A suggestion that comes later is for letters long typed over. */
const WITHIN_MS = 1_000;
/** Discord's limits. */
const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;

/** Names from the archive for the option being typed. Never late and never an error: rather nothing. */
export async function suggestions(
	{ guild_id, data }: Pick<APIApplicationCommandAutocompleteInteraction, "guild_id" | "data">,
	{ registry, archive, log }: Pick<Desk, "registry" | "archive" | "log">,
): Promise<APIApplicationCommandOptionChoice<string>[]> {
	const { name, options } = subcommandOf(data.name, data.options);
	const typed = options.flatMap((option) =>
		option.focused ? [{ name: option.name, value: String(option.value) }] : [],
	)[0];
	const collections = collectionsOf(guild_id);
	const kind = typed && registry.seenBy(collections).get(name)?.options[typed.name]?.kind;
	if (!typed || !kind || !isCompleted(kind)) return [];
	const names = await soon(
		// Within the chain, so that an archive that throws at once is caught as well.
		Promise.resolve()
			.then(() => archive.seenBy(collections).suggest(kind, typed.value))
			.catch((error: unknown) => {
				log.warn({ err: error }, "names could not be completed");
				return [];
			}),
		WITHIN_MS,
	);
	return choices(names ?? []);
}

/** A name that Discord cannot hold whole is left out: half a name finds nobody. */
function choices(names: readonly string[]): APIApplicationCommandOptionChoice<string>[] {
	return [...new Set(names)]
		.map((value) => ({ name: oneLine(value).trim(), value }))
		.filter(
			({ name, value }) => name !== "" && name.length <= LONGEST_CHOICE && value.length <= LONGEST_CHOICE,
		)
		.slice(0, MOST_CHOICES);
}
