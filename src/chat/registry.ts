import { readdir } from "node:fs/promises";
import { sep } from "node:path";
import { type Command, isCommand } from "./command.ts";

/** Every command of a folder, by name. */
export class Registry {
	readonly commands: readonly Command[];
	readonly #byName: ReadonlyMap<string, Command>;
	readonly #own = new Map<string, Registry>();

	constructor(commands: readonly Command[]) {
		this.commands = commands.toSorted((a, b) => (a.name < b.name ? -1 : 1));
		this.#byName = new Map(commands.map((command) => [command.name, command]));
	}

	get(name: string): Command | undefined {
		return this.#byName.get(name);
	}

	/** As people with these collections see it: with their community's own commands. */
	seenBy(collections: readonly string[]): Registry {
		for (const collection of collections) {
			const own = this.#own.get(collection);
			if (own) return own;
		}
		return this;
	}

	/** Sets a community's own commands, by its collection; one that has the name of a command of all is left out. */
	setOwn(collection: string, commands: readonly Command[]): void {
		const own = commands.filter(({ name }) => !this.#byName.has(name));
		if (own.length === 0) this.#own.delete(collection);
		else this.#own.set(collection, new Registry([...this.commands, ...own]));
	}

	/** The commands that people are offered. */
	get listed(): readonly Command[] {
		return this.commands.filter((command) => command.listed);
	}
}

/**
 * Loads `folder`, one command a file; a folder within it holds a group of commands.
 * @throws when a file does not export a command of its own name: a malformed command stops the start.
 */
export async function loadCommands(folder: URL): Promise<Registry> {
	const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".ts")).sort();
	const commands = await Promise.all(files.map((file) => loadCommand(folder, file.split(sep).join("/"))));
	return new Registry(commands);
}

async function loadCommand(folder: URL, file: string): Promise<Command> {
	const name = file.slice(0, -".ts".length).replace("/", " ");
	const module: { default?: { name?: unknown } } = await import(new URL(file, folder).href);
	const command = module.default;
	if (!isCommand(command) || command.name !== name) {
		throw new Error(
			`commands/${file} must export by default a command named "${name}" (made by defineCommand or ` +
				`standingQuestion); it exports ${command?.name ? `"${command.name}"` : "none"}.`,
		);
	}
	return command;
}
