import type { Parsed } from "./grammar.ts";
import { notice, type Reply, type Run } from "./reply.ts";

type Unknown = Pick<Extract<Parsed, { ok: false }>, "unknown" | "nearest">;

/** What a slash that names no command is told, with the command that was probably meant. */
export function unknownCommand({ unknown, nearest }: Unknown): Reply {
	const suggestion: Run[] = nearest === null ? [] : ["Did you mean ", { code: `/${nearest}` }, "? "];
	return notice("refused", [
		"There is no command ",
		{ code: `/${unknown}` },
		". ",
		...suggestion,
		{ code: "/help" },
		" lists them all.",
	]);
}
