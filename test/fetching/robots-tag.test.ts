import { expect, test } from "@jest/globals";
import { mayBeKept } from "../../src/fetching/robots-tag.ts";

test.each<[readonly string[], boolean]>([
	[[], true],
	[["all"], true],
	[["nofollow, nosnippet"], true],
	[["noindex"], false],
	[["NoArchive"], false],
	[["nofollow, none"], false],
	[["nofollow", "noindex"], false],
	[["googlebot: noindex"], true],
	[["onrecord: noarchive"], false],
	[["googlebot: noindex", "OnRecord: nofollow"], true],
	[["unavailable_after: 25 Jun 2030 15:00:00 PST"], true],
	[["max-snippet:20, noarchive"], false],
	[["noindexing"], true],
])("%j may be kept: %s", (headers, kept) => {
	expect(mayBeKept(headers, "OnRecord")).toBe(kept);
});
