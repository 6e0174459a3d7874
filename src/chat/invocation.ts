/** One call of one command, whichever platform it came from. */
export interface Invocation {
	readonly command: string;
	/** As typed or chosen; checked by `options.ts`. */
	readonly options: Readonly<Record<string, string>>;
	readonly caller: Caller;
	/** The collections that the caller may read. */
	readonly collections: readonly string[];
}

export interface Caller {
	readonly platform: "console" | "discord" | "slack";
	readonly id: string;
}
