import { expect, test } from "@jest/globals";
import { type Keeping, keepingOf } from "../../src/fetching/robots-tag.ts";

test.each<[readonly string[], Keeping]>([
	[[], "whole"],
	[["all"], "whole"],
	[["nofollow, noimageindex"], "whole"],
	[["noindex"], "lead"],
	[["NoArchive"], "lead"],
	[["nofollow, none"], "lead"],
	[["nofollow", "noindex"], "lead"],
	[["googlebot: noindex"], "whole"],
	[["onrecord: noarchive"], "lead"],
	[["googlebot: noindex", "OnRecord: nofollow"], "whole"],
	[["unavailable_after: 25 Jun 2030 15:00:00 PST"], "whole"],
	[["max-snippet:20, noarchive"], "lead"],
	[["noindexing"], "whole"],
	[["nosnippet"], "none"],
	[["noarchive, NOSNIPPET"], "none"],
	[["max-snippet: 0"], "none"],
	[["max-snippet:-1"], "whole"],
	[["max-snippet:160"], "whole"],
	[["bingbot: nosnippet"], "whole"],
])("%j may be kept: %s", (headers, kept) => {
	expect(keepingOf(headers, "OnRecord")).toBe(kept);
});
