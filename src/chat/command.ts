import type { Archive } from "../archive/archive.ts";
import type { Reply } from "./reply.ts";

/**
 * - `words`: free text;
 * - `person`, `outlet`: free text that platforms complete from the archive;
 * - `since`, `until`: a day, month or year, handed to the command as `YYYY-MM-DD`
 *   (`since:2016` is 2016-01-01, `until:2016` is 2016-12-31).
 */
export type OptionKind = "words" | "person" | "outlet" | "since" | "until";

export interface Option {
	readonly description: string;
	readonly kind: OptionKind;
	readonly required?: boolean;
	/** The option that takes free text typed without a name; one a command. */
	readonly main?: boolean;
	/** In UTF-16 units; longer values are refused. */
	readonly longest?: number;
}

export type Options = Readonly<Record<string, Option>>;

type Values<O extends Options> = {
	readonly [K in keyof O]: O[K] extends { readonly required: true } ? string : string | null;
};

/** What a command is given: checked options, and the archive as the caller may see it. */
export interface Request<O extends Options> {
	readonly options: Values<O>;
	readonly archive: Archive;
	/** Every command there is, for help. */
	readonly commands: readonly CommandCard[];
}

/** A command as help, autocomplete and the platforms' registrations see it. */
export interface CommandCard {
	/** Lower-case words joined by hyphens; the file's name. */
	readonly name: string;
	/** One line, at most 100 characters (Discord's limit). */
	readonly description: string;
	readonly options: Options;
	/** Lines to try, without the slash. */
	readonly examples: readonly string[];
	/** `false`: reached by an action of a reply, not offered as a command. */
	readonly listed: boolean;
}

/** A slash command: it asks the archive and returns a reply; it never sends anything. */
export interface Command extends CommandCard {
	/** Seconds that a reply may be remembered; 0 is never. */
	readonly cacheFor: number;
	run(request: Request<Options>): Promise<Reply>;
}

interface CommandDefinition<O extends Options> extends Omit<CommandCard, "listed" | "options"> {
	readonly options: O;
	readonly listed?: boolean;
	readonly cacheFor: number;
	run(request: Request<O>): Promise<Reply>;
}

/**
 * Types a command's options for its `run`.
 * @throws when the definition breaks a rule that the platforms hold us to, so that a bad command stops the
 * start and never vanishes.
 */
export function defineCommand<const O extends Options>(definition: CommandDefinition<O>): Command {
	const mains = Object.values(definition.options).filter((option) => option.main);
	const problem =
		(!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(definition.name) &&
			"its name is not lower-case words joined by hyphens") ||
		(definition.name.length > 32 && "its name is over 32 characters") ||
		(definition.description.length > 100 && "its description is over 100 characters") ||
		(mains.length > 1 && "it has more than one main option") ||
		(Object.values(definition.options).some((option) => option.description.length > 100) &&
			"an option has a description of over 100 characters");
	if (problem) throw new Error(`Command "${definition.name}" cannot be offered: ${problem}.`);
	const command = { ...definition, listed: definition.listed ?? true } as Command;
	defined.add(command);
	return command;
}

const defined = new WeakSet<object>();

/** Whether it was made by `defineCommand`, and so keeps its rules. */
export function isCommand(value: unknown): value is Command {
	return typeof value === "object" && value !== null && defined.has(value);
}
