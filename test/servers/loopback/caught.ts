import { Watched } from "./watched.ts";

/** The errors that a bot's handlers ended with: kept for the test instead of being lost. */
export class Caught extends Watched {
	readonly errors: unknown[] = [];

	/** Lets an event's handler fail without ending the process. */
	run(work: Promise<unknown>): void {
		work.catch((error: unknown) => {
			this.errors.push(error);
			this.changed();
		});
	}

	/** Resolves with the first so many errors. */
	async first(count: number): Promise<unknown[]> {
		await this.until(`${count} errors`, ({ errors }) => errors.length >= count);
		return this.errors.slice(0, count);
	}
}
