import type { Archive } from "../../archive/archive.ts";
import type { Registry } from "../../chat/registry.ts";

/** What readline asks for: the completions, and the part of the line that they complete. */
export type Completion = readonly [completions: string[], completed: string];

/** Completes command names, then option names, then speakers and outlets from the archive. */
export async function complete(line: string, registry: Registry, archive: Archive): Promise<Completion> {
	const [head = "", ...rest] = line.split(" ");
	if (rest.length === 0)
		return [
			startingWith(
				registry.listed.map(({ name }) => `/${name} `),
				head,
			),
			head,
		];
	const command = registry.get(head.replace(/^\//, "").toLowerCase());
	if (!command) return [[], line];

	const typing = /(?:^|\s)([a-z-]+):"?([^":]*)$/i.exec(line);
	const kind = typing?.[1] ? command.options[typing[1]]?.kind : undefined;
	if (typing && (kind === "person" || kind === "outlet")) {
		const prefix = typing[2] ?? "";
		const values = await archive.suggest(kind, prefix);
		const begun = values.filter((value) => value.toLowerCase().startsWith(prefix.toLowerCase()));
		const chosen = begun.length > 0 ? begun : values;
		// What does not begin as typed (a surname's full names) is listed, and takes its place only when it is the only one.
		const completed = begun.length > 0 || chosen.length < 2 ? typing[0].trimStart() : "";
		return [chosen.map((value) => `${typing[1]}:"${value}" `), completed];
	}
	const last = rest.at(-1) ?? "";
	const names = Object.entries(command.options).flatMap(([name, { main }]) => (main ? [] : [`${name}:`]));
	return [startingWith(names, last), last];
}

function startingWith(candidates: readonly string[], prefix: string): string[] {
	const wanted = prefix.startsWith("/") || prefix === "" ? prefix : prefix.toLowerCase();
	return candidates.filter((candidate) => candidate.startsWith(wanted) || candidate.startsWith(`/${wanted}`));
}
