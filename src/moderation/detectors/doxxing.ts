import type { Reading } from "../reading.ts";
import { surely } from "./certainty.ts";
import { exposures } from "./exposures.ts";
import { privateDetails } from "./private-details.ts";
import type { Detection } from "./row.ts";
import { seekings } from "./seekings.ts";

/** Whose a house is that nobody here is said to live in, only humans can tell. */
const isOfMember = ({ line, isAddressed }: Reading) => isAddressed || line.includes("%member");

/** Somebody's private address, number or document, or where they are found; public offices and one's own are free. */
export function doxxing(reading: Reading): Detection {
	const found = privateDetails(reading);
	if (found.matches.length > 0) return isOfMember(reading) ? found : surely(reading, found, () => false);
	const exposed = exposures(reading, found.why);
	return exposed.matches.length > 0 ? exposed : seekings(reading, exposed.why);
}
