import { readFileSync } from "node:fs";
import { PROJECT } from "../build.ts";

/** What we are called in robots.txt and at the beginning of the User-Agent. */
export const PRODUCT = "OnRecord";

/** "OnRecord/1.2.3 (+https://example.org/bot)": the product, its version, and where a person can be reached. */
export function userAgent(contact: string | null): string {
	const { version }: { version: string } = JSON.parse(readFileSync(new URL("package.json", PROJECT), "utf8"));
	return contact === null ? `${PRODUCT}/${version}` : `${PRODUCT}/${version} (+${contact})`;
}
