import { z } from "zod";
import type { Place } from "./invocation.ts";
import type { Reply } from "./reply.ts";

/** How a channel wants its digest. */
export interface DigestSettings {
	/** ISO instant of the subscription; null is that there is none. */
	readonly since: string | null;
	/** `HH:MM`, local. */
	readonly at: string;
	readonly timeZone: string;
	/** 0 is Sunday. */
	readonly days: readonly number[];
	/** 3 to 10. */
	readonly stories: number;
	readonly topics: readonly string[];
	readonly muted: readonly string[];
	/** Only these; empty is all. */
	readonly outlets: readonly string[];
}

export const DEFAULT_DIGEST: DigestSettings = {
	since: null,
	at: "07:30",
	timeZone: "UTC",
	days: [0, 1, 2, 3, 4, 5, 6],
	stories: 5,
	topics: [],
	muted: [],
	outlets: [],
};

/** Settings as they are stored; what is absent is the default. */
export const storedDigest = z
	.object({
		since: z.string().nullable(),
		at: z.string().regex(/^\d{2}:\d{2}$/),
		timeZone: z.string(),
		days: z.array(z.number().int().min(0).max(6)),
		stories: z.number().int().min(3).max(10),
		topics: z.array(z.string()),
		muted: z.array(z.string()),
		outlets: z.array(z.string()),
	})
	.partial();

/** What admins may ask of their channel's digest. */
export interface DigestDesk {
	settings(place: Place): Promise<DigestSettings>;
	/** Changes what is named; a change at the same moment by somebody else is seen to once more. */
	change(place: Place, change: Partial<DigestSettings>, who: string): Promise<DigestSettings>;
	/** The edition as it would be now; nothing is stored or posted. */
	preview(place: Place): Promise<Reply>;
	/** Posts today's edition now, unless there has been one. */
	now(place: Place): Promise<Reply>;
	/** What was considered for the newest edition, what was dropped, and why. */
	why(place: Place): Promise<Reply>;
	/** When the next edition comes; null when there is no subscription. */
	next(settings: DigestSettings): Date | null;
}
