/** What the operator gives us to be in a Slack workspace. */
export interface SlackSettings {
	/** `xoxb-…` */
	readonly botToken: string;
	readonly mode:
		| {
				readonly kind: "socket";
				/** `xapp-…`, with the scope `connections:write`. */
				readonly appToken: string;
		  }
		| {
				readonly kind: "http";
				readonly signingSecret: string;
				/** 0 is any free port. */
				readonly port: number;
		  };
	/** `xoxp-…`, an admin's own with `chat:write`: with it moderators may have messages removed. null is never. */
	readonly adminToken: string | null;
	/** Another base of the Web API; null is Slack's own. */
	readonly apiUrl: string | null;
	/** Stands before every command's name, because a workspace shares its commands: `or-` makes `/or-ask`. */
	readonly commandPrefix: string;
}

/** How long we wait for things; only tests have a reason to change it. */
export interface Pace {
	/** After this long without an answer an assistant's thread shows that it is at work. */
	readonly statusAfterMs: number;
	/** An answer that is being made is edited no oftener. */
	readonly editEveryMs: number;
	/** After this long without an answer the asker is told that it is on its way. */
	readonly progressAfterMs: number;
	/** The first pause before a call is made again; each further one is twice as long. */
	readonly firstPauseMs: number;
	/** How long a lookup that an answer does not depend on may take: a claim, a button's id, a completion. */
	readonly lookupMs: number;
	/** A connection on which Slack is silent for this long is given up. */
	readonly silentForMs: number;
}

export const PACE: Pace = {
	statusAfterMs: 150,
	editEveryMs: 1_100,
	progressAfterMs: 2_000,
	firstPauseMs: 250,
	lookupMs: 2_000,
	// Shorter, and a busy moment of our own would be taken for it.
	silentForMs: 3_000,
};
