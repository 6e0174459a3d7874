import type { z } from "zod";
import { readJsonl } from "./gold.ts";

/**
 * All lines of a gold file of this shape; `documentedIn` is the file that describes the format.
 * @throws naming the file and what is not right in it.
 */
export async function goldLines<T>(file: string, shape: z.ZodType<T>, documentedIn: string): Promise<T[]> {
	const lines: T[] = [];
	try {
		for await (const line of readJsonl(file, shape)) lines.push(line);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		if (error instanceof SyntaxError)
			throw new Error(`${file}, after ${lines.length} lines: not JSON: ${why}`);
		throw new Error(why.replace("gold.ts", documentedIn));
	}
	return lines;
}
