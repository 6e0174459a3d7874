import type { Desk } from "../platform.ts";
import { soon } from "../soon.ts";

/**
 * True for exactly one delivery of an event over all processes: during a rolling restart two hear the same shard.
 * Where that cannot be told in time it is true as well, for silence would be worse, and Discord itself takes one answer
 * only: to an interaction by its token, to a message by its nonce.
 */
export async function claimed(
	{ claims, log }: Pick<Desk, "claims" | "log">,
	event: string,
	withinMs: number,
) {
	const claiming = Promise.resolve()
		.then(() => claims.take(`discord:${event}`))
		.catch((error: unknown) => {
			log.warn({ err: error }, "an event could not be claimed; it is answered all the same");
			return true;
		});
	return (await soon(claiming, withinMs)) ?? true;
}
