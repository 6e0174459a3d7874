/** What a test names by its id; a test that names what is not there has a mistake in it. */
export function known<T>(kind: string, id: string, things: ReadonlyMap<string, T>): T {
	const thing = things.get(id);
	if (thing === undefined)
		throw new Error(`the test names the ${kind} ${id}, which this server does not know`);
	return thing;
}
