import { createHash } from "node:crypto";

/** What stands in a posted message's last footer, so that it is found again by its key; it tells nothing of the key. */
export function markOf(key: string): string {
	return `On Record · ${nonceOf(key).slice(0, 12)}`;
}

/** The same key is the same message to Discord, for some minutes. Its limit is 25 characters. */
export function nonceOf(key: string): string {
	return createHash("sha256").update(key).digest("base64url").slice(0, 24);
}
