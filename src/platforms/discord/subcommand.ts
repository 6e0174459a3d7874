interface Given {
	readonly name: string;
	readonly options?: readonly Given[];
	readonly value?: unknown;
	readonly focused?: boolean;
}

/** A command of a group comes as an option of the group's that has options of its own. */
export function subcommandOf(
	name: string,
	options: readonly Given[],
): { readonly name: string; readonly options: readonly Given[] } {
	const [first] = options;
	if (first === undefined || "value" in first) return { name, options };
	return { name: `${name} ${first.name}`, options: first.options ?? [] };
}
