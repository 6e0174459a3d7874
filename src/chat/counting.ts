/** `1 article`, `2 articles`, `12,345 articles`. */
export function plural(count: number, one: string, many = `${one}s`): string {
	return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
