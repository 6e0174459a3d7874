import { z } from "zod";
import type { Place } from "./invocation.ts";

/** How the bot behaves in a channel, as its admins want it. */
export interface ChannelSettings {
	/**
	 * What is answered beside slash commands: `mentions` only; also follow-ups in `threads` where the bot was asked;
	 * or every `question` that is asked in the channel.
	 */
	readonly answering: "mentions" | "threads" | "questions";
	/** Who sees answers at first; whoever asked can share a private one. */
	readonly audience: "channel" | "caller";
	/** Commands whose answers are private here whatever `audience` says. */
	readonly privateCommands: readonly string[];
	/** The commands that are answered here; null is all. An answer already given can be shared all the same. */
	readonly allowedCommands: readonly string[] | null;
	/** Who is told when somebody asks for a human: a person's or a channel's id. */
	readonly contact: string | null;
	/** Whether a model may word answers here, where the operator has set one up. */
	readonly model: boolean;
	/** The channel in which the community's admins are told what went wrong. */
	readonly adminChannel: string | null;
}

export const DEFAULT_SETTINGS: ChannelSettings = {
	answering: "mentions",
	audience: "channel",
	privateCommands: [],
	allowedCommands: null,
	contact: null,
	model: true,
	adminChannel: null,
};

/** Settings as they are stored: what is absent is inherited from the community, and from the defaults. */
export const storedSettings = z
	.object({
		answering: z.enum(["mentions", "threads", "questions"]),
		audience: z.enum(["channel", "caller"]),
		privateCommands: z.array(z.string()),
		allowedCommands: z.array(z.string()).nullable(),
		contact: z.string().nullable(),
		model: z.boolean(),
		adminChannel: z.string().nullable(),
	})
	.partial();

export type StoredSettings = z.infer<typeof storedSettings>;

/** Settings with the number of the change that made them, so that two who change them at once are told. */
export interface Revised {
	readonly settings: ChannelSettings;
	/** 0 before the first change. */
	readonly revision: number;
}

/** Where channel settings are kept. */
export interface ChannelSettingsBook {
	/** The settings that hold in a place: the channel's over the community's over the defaults. A thread has its channel's. */
	read(place: Place): Promise<Revised>;
	/**
	 * Changes the channel's settings, or with `whole` the community's.
	 * @returns false when they were changed by somebody else since `revision`: nothing is stored then.
	 */
	change(
		place: Place,
		change: StoredSettings,
		by: { readonly revision: number; readonly who: string; readonly whole?: boolean },
	): Promise<boolean>;
}

/** Whose settings win: the channel's, then the community's, then the defaults. */
export function settingsOf(channel: StoredSettings, community: StoredSettings): ChannelSettings {
	return { ...DEFAULT_SETTINGS, ...present(community), ...present(channel) };
}

function present(stored: StoredSettings): Partial<ChannelSettings> {
	return Object.fromEntries(Object.entries(stored).filter(([, value]) => value !== undefined));
}
