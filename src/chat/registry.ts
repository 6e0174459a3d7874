import { readdir } from "node:fs/promises";
import { basename } from "node:path";
import { type Command, isCommand } from "./command.ts";

/** Every command of a folder, by name. */
export class Registry {
	readonly commands: readonly Command[];
	readonly #byName: ReadonlyMap<string, Command>;

	constructor(commands: readonly Command[]) {
		this.commands = commands.toSorted((a, b) => (a.name < b.name ? -1 : 1));
		this.#byName = new Map(commands.map((command) => [command.name, command]));
	}

	get(name: string): Command | undefined {
		return this.#byName.get(name);
	}

	/** The commands that people are offered. */
	get listed(): readonly Command[] {
		return this.commands.filter((command) => command.listed);
	}
}

/**
 * Loads `folder`, one command a file.
 * @throws when a file does not export a command of its own name: a malformed command stops the start.
 */
export async function loadCommands(folder: URL): Promise<Registry> {
	const files = (await readdir(folder)).filter((file) => file.endsWith(".ts")).sort();
	const commands = await Promise.all(files.map((file) => loadCommand(new URL(file, folder))));
	return new Registry(commands);
}

async function loadCommand(file: URL): Promise<Command> {
	const name = basename(file.pathname, ".ts");
	const module: { default?: { name?: unknown } } = await import(file.href);
	const command = module.default;
	if (!isCommand(command) || command.name !== name) {
		throw new Error(
			`commands/${name}.ts must export by default a command named "${name}" (made by defineCommand or ` +
				`standingQuestion); it exports ${command?.name ? `"${command.name}"` : "none"}.`,
		);
	}
	return command;
}
