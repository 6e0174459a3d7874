import type { Json } from "../loopback/json.ts";

/** An answer in the shape of Slack's errors: thrown by the code that finds the rule broken. */
export class SlackError extends Error {
	readonly error: string;
	readonly details: Json;

	constructor(error: string, details: Json = {}) {
		super(error);
		this.error = error;
		this.details = details;
	}

	get body(): Json {
		return { ok: false, error: this.error, ...this.details };
	}
}

/** The faults of blocks or of a view, gathered at the places where they are, as Slack reports them. */
export class BlockFaults {
	readonly found: string[] = [];

	add(pointer: string, message: string): void {
		this.found.push(`${message} [json-pointer:${pointer}]`);
	}

	/** A text of `least` to `most` characters. */
	text(pointer: string, value: unknown, most: number, least = 0): void {
		if (value === undefined || value === null) {
			if (least > 0) this.missing(pointer);
		} else if (typeof value !== "string") this.add(pointer, "must be a string");
		else if (value.length > most) this.add(pointer, `must be less than ${most + 1} characters`);
		else if (value.length < least) this.add(pointer, `must be more than ${least - 1} characters`);
	}

	/** A list of `least` to `most` things. */
	count(pointer: string, value: readonly unknown[], most: number, least = 0): void {
		if (value.length > most) this.add(pointer, `no more than ${most} items allowed`);
		if (value.length < least) this.add(pointer, `must provide at least ${least} item(s)`);
	}

	missing(pointer: string): void {
		const [field = ""] = pointer.split("/").slice(-1);
		this.add(pointer.slice(0, -field.length - 1), `missing required field: ${field}`);
	}

	/** Throws Slack's error when anything was found. */
	check(error: "invalid_blocks" | "invalid_arguments"): void {
		if (this.found.length === 0) return;
		const messages = this.found.map((fault) => `[ERROR] ${fault}`);
		const errors = error === "invalid_blocks" ? { errors: this.found } : {};
		throw new SlackError(error, { ...errors, response_metadata: { messages } });
	}
}
