/** Whether the tables are in object storage and not in a folder. */
export function isRemote(uri: string): boolean {
	return uri.includes("://");
}
