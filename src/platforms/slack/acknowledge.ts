import type { Logger } from "pino";

/**
 * Acknowledges an interaction before anything else is done. Where that fails (the connection is gone) the person is
 * told of an error, but the answer may still reach them: it goes another way.
 */
export async function acknowledge(ack: () => Promise<void>, log: Logger): Promise<void> {
	try {
		await ack();
	} catch (error) {
		log.warn({ err: error }, "an interaction could not be acknowledged; it is answered all the same");
	}
}
