import { readFile } from "node:fs/promises";
import { z } from "zod";
import { foldKey } from "../store/fold.ts";

const schema = z.array(
	z.object({ name: z.string().min(1), aliases: z.array(z.string().min(1)), role: z.string().optional() }),
);

/** Names that one person goes by and that cannot be derived from each other: `data/speakers.json`. */
export class Aliases {
	readonly #byKey = new Map<string, readonly string[]>();

	constructor(people: z.infer<typeof schema>) {
		for (const { name, aliases } of people) {
			const all = [name, ...aliases];
			for (const one of all) this.#byKey.set(foldKey(one), all);
		}
	}

	/** Every name of the person called `name`, or none when nothing is known. */
	of(name: string): readonly string[] {
		return this.#byKey.get(foldKey(name)) ?? [];
	}
}

/**
 * Reads the operator's file; one that is not there is an empty one.
 * @throws when it is there but not in the form that data/README.md shows.
 */
export async function readAliases(file: string): Promise<Aliases> {
	const source = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return "[]";
		throw error;
	});
	try {
		return new Aliases(schema.parse(JSON.parse(source)));
	} catch (error) {
		throw new Error(
			`${file}: expected a JSON list of {"name": …, "aliases": […]}, got something else. See data/README.md.`,
			{ cause: error },
		);
	}
}
