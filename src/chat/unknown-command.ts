import type { Parsed } from "./grammar.ts";
import { notice, type Reply, type Run } from "./reply.ts";

type Unknown = Pick<Extract<Parsed, { ok: false }>, "unknown" | "nearest" | "group">;

/** What a slash that names no command is told, with the command that was probably meant. */
export function unknownCommand({ unknown, nearest, group = [] }: Unknown): Reply {
	if (nearest === null && group.length > 0) {
		const members = group.flatMap((name, i): Run[] => [i === 0 ? "" : ", ", { code: `/${name}` }]);
		return notice("refused", [{ code: `/${unknown}` }, " wants to know what to do: ", ...members, "."]);
	}
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
