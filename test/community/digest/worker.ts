import { pino } from "pino";
import type { Place } from "../../../src/chat/invocation.ts";
import type { Poster } from "../../../src/chat/outbox.ts";
import type { Reply } from "../../../src/chat/reply.ts";
import { Delivery } from "../../../src/community/digest/delivery.ts";
import { placeName } from "../../../src/community/digest/place-name.ts";
import type { Edition } from "../../../src/editions/edition.ts";
import type { EditionStore } from "../../../src/store/digest/editions.ts";

/** An edition that says nothing but which one it is. */
export function editionOf(place: Place, localDate: string): Edition {
	return {
		id: `edition ${placeName(place)} ${localDate}`,
		place: placeName(place),
		localDate,
		timeZone: "UTC",
		window: { from: "", to: "" },
		composedAt: "",
		stories: [],
		omitted: [],
		considered: 0,
		quiet: true,
	};
}

const EMPTY: Reply = { outcome: "answered", blocks: [], actions: [], audience: "channel", data: {} };

/** A delivery over a store and a poster. */
export function deliveryOver(
	editions: EditionStore,
	poster: Pick<Poster, "post" | "find">,
	holder: string,
): Delivery {
	return new Delivery({
		editions,
		outbox: { of: () => poster as Poster },
		holder,
		compose: async (place, localDate) => editionOf(place, localDate),
		render: async () => EMPTY,
		remember: async () => {},
		log: pino({ level: "silent" }),
	});
}
