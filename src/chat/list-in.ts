const MOST = 50;

/** Words that are typed with commas between; `none` and `all` are no words. */
export function listIn(typed: string): string[] {
	if (/^(none|all|nothing|everything)$/i.test(typed.trim())) return [];
	const words = typed
		.split(",")
		.map((word) => word.trim())
		.filter(Boolean);
	return [...new Set(words)].slice(0, MOST);
}
