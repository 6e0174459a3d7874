import type { OutletCoverage } from "../store/coverage.ts";
import { publisherFamilies } from "../stories/publisher.ts";

/** The outlets of one publisher together, by name; see `publisherFamilies`. */
export function publishersOf(outlets: readonly OutletCoverage[]): string[][] {
	const standing = outlets.flatMap(({ outlet, firstUrl, lastUrl }) =>
		[firstUrl, lastUrl].map((url) => ({ outlet, url })),
	);
	return publisherFamilies(standing).map((family) => [...new Set(family.map(({ outlet }) => outlet))]);
}
