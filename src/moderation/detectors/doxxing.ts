import type { Reading } from "../reading.ts";
import { exposures } from "./exposures.ts";
import { privateDetails } from "./private-details.ts";
import type { Detection } from "./row.ts";

/** Somebody's private address, number or document, or where they are found; public offices and one's own are free. */
export function doxxing(reading: Reading): Detection {
	const found = privateDetails(reading);
	return found.matches.length > 0 ? found : exposures(reading, found.why);
}
