import type { Archive } from "../archive/archive.ts";
import type { Caller, Place } from "./invocation.ts";
import type { Reply } from "./reply.ts";
import type { Services } from "./services.ts";

/**
 * - `words`: free text;
 * - `person`, `outlet`: free text that platforms complete from the archive;
 * - `since`, `until`: a day, month or year, handed to the command as `YYYY-MM-DD`
 *   (`since:2016` is 2016-01-01, `until:2016` is 2016-12-31);
 * - `choice`: one of `choices`, in any case.
 */
export type OptionKind = "words" | "person" | "outlet" | "since" | "until" | "choice";

export interface Option {
	readonly description: string;
	readonly kind: OptionKind;
	readonly required?: boolean;
	/** The option that takes free text typed without a name; one a command. */
	readonly main?: boolean;
	/** In UTF-16 units; longer values are refused. */
	readonly longest?: number;
	/** What a `choice` may be: at most 25 (Discord's limit), in lower case. */
	readonly choices?: readonly string[];
	/** A value to try, for help. */
	readonly example?: string;
	/** Its text may run over several lines: forms give it room. */
	readonly lines?: true;
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
	readonly caller: Caller;
	/** Where it was asked. A reply that depends on the caller or the place must not be cached. */
	readonly place: Place;
	/** What a command may do beyond asking the archive. */
	readonly services: Services;
	/** Shows what there is so far, where the platform can; the reply that `run` returns takes its place. */
	progress(soFar: Reply): void;
	/** Waits for a server that is not ours: whatever waits there keeps no other question from its turn. */
	elsewhere<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * Who may give a command: `moderators` and `admins` of the community as the platform says at that moment; `operators`
 * are who runs the bot, named in its settings.
 */
export type Access = "everyone" | "moderators" | "admins" | "operators";

/** A command as help, autocomplete and the platforms' registrations see it. */
export interface CommandCard {
	/**
	 * Lower-case words joined by hyphens: the file's name. A command of a group has two such names, the folder's and the
	 * file's: `digest time`, in `commands/digest/time.ts`.
	 */
	readonly name: string;
	/** One line, at most 100 characters (Discord's limit). */
	readonly description: string;
	readonly options: Options;
	/** Lines to try, without the slash. */
	readonly examples: readonly string[];
	/** `false`: reached by an action of a reply, not offered as a command. */
	readonly listed: boolean;
	readonly access: Access;
	/** It is given by pressing a button, and never by typing: what its options hold was put there by the bot. */
	readonly pressed: boolean;
	/** Its answers are for the asker's eyes: so is the word that they are on their way. */
	readonly privately: boolean;
}

/** A slash command: it asks the archive and returns a reply; it never sends anything. */
export interface Command extends CommandCard {
	/** Seconds that a reply may be remembered; 0 is never. */
	readonly cacheFor: number;
	run(request: Request<Options>): Promise<Reply>;
}

interface CommandDefinition<O extends Options>
	extends Pick<CommandCard, "name" | "description" | "examples"> {
	readonly options: O;
	readonly listed?: boolean;
	readonly access?: Access;
	readonly privately?: boolean;
	readonly pressed?: boolean;
	readonly cacheFor: number;
	run(request: Request<O>): Promise<Reply>;
}

/**
 * Types a command's options for its `run`.
 * @throws when the definition breaks a rule that the platforms hold us to, so that a bad command stops the
 * start and never vanishes.
 */
export function defineCommand<const O extends Options>(definition: CommandDefinition<O>): Command {
	const { access = "everyone", privately = access !== "everyone", pressed = false } = definition;
	const { listed = !pressed } = definition;
	const mains = Object.values(definition.options).filter((option) => option.main);
	const problem =
		(!/^[a-z][a-z0-9]*(-[a-z0-9]+)*( [a-z][a-z0-9]*(-[a-z0-9]+)*)?$/.test(definition.name) &&
			"its name is not lower-case words joined by hyphens, or two of these") ||
		(definition.name.split(" ").some((word) => word.length > 32) && "its name is over 32 characters") ||
		(access !== "everyone" && definition.cacheFor > 0 && "what not everyone may ask must not be cached") ||
		(Object.values(definition.options).some(({ kind, choices = [] }) =>
			kind === "choice" ? choices.length === 0 || choices.length > 25 : choices.length > 0,
		) &&
			"choices are 1 to 25, of an option of that kind") ||
		(definition.description.length > 100 && "its description is over 100 characters") ||
		(mains.length > 1 && "it has more than one main option") ||
		(Object.values(definition.options).some((option) => option.description.length > 100) &&
			"an option has a description of over 100 characters");
	if (problem) throw new Error(`Command "${definition.name}" cannot be offered: ${problem}.`);
	const command = { ...definition, access, privately, pressed, listed } as Command;
	defined.add(command);
	return command;
}

const defined = new WeakSet<object>();

/** Whether it was made by `defineCommand`, and so keeps its rules. */
export function isCommand(value: unknown): value is Command {
	return typeof value === "object" && value !== null && defined.has(value);
}
