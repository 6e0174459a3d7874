import type { Place } from "../../../src/chat/invocation.ts";
import type { Platform } from "../../../src/platforms/platform.ts";
import type { DeskOptions, TestDesk } from "./desk.ts";

/** What one message of the bot's shows to its readers. */
export interface Shown {
	/** As plain text: no markup, and every run of white space one space. */
	readonly text: string;
	/** Where the links lead. */
	readonly links: readonly string[];
	/** The labels of the buttons. */
	readonly buttons: readonly string[];
	/** Only the asker sees it. */
	readonly privately: boolean;
	/** The channel or thread that it stands in. */
	readonly place: string;
}

/** Something that a person did, which is to be answered. */
export interface Asked {
	/** The channel or thread in which it was done. */
	readonly place: string;
	/** Resolves when the platform has been told in time that the answer will come, or has come. */
	acknowledged(): Promise<void>;
	/** The answer itself, whatever was shown before it. */
	answer(): Promise<Shown>;
}

/** The bot on one platform, and the people there. */
export interface Stand {
	readonly desk: TestDesk;
	/** The collection of the place where people are; null where only the operator's is read. */
	readonly own: string | null;
	/** A command as this platform takes it: `/who-said <words> speaker:…`. */
	slash(line: string, how?: { readonly thread?: boolean }): Asked;
	/** The same words said to the bot in public, as text. */
	mention(line: string, how?: { readonly thread?: boolean; readonly bot?: boolean }): Asked;
	/** The same to the bot alone. */
	direct(line: string, how?: { readonly bot?: boolean }): Asked;
	press(shown: Shown, label: string): Asked;
	/** Makes the buttons shown so far too old. */
	age(): Promise<void>;
	/** *Check this quote*, for a message that somebody wrote. */
	checkQuote(text: string): Asked;
	/** What is offered for an option of which this much is typed. */
	complete(command: string, option: string, typed: string): Promise<readonly string[]>;
	/** Somebody of another guild or workspace. */
	elsewhere(line: string): Asked;
	/** The asker's name as others see it from now on. */
	rename(name: string): void;
	/** Delivers what was said once more, as the platform does when it is not sure. */
	redeliver(asked: Asked): Promise<void>;
	/** What acts here of the bot's own accord; null where nothing does. */
	readonly bot: Platform | null;
	/** Where people ask, where moderators look at cases, and a channel that there is not. */
	readonly places: { readonly asking: Place; readonly moderators: Place; readonly nowhere: Place };
	/** The id of the person who asks. */
	readonly person: string;
	/** Gives the person who asks these powers here, and no others. */
	empower(powers: "none" | "moderator" | "admin"): void;
	/**
	 * Another person says something where people ask, and not to the bot: in a thread by its place, or in place of what
	 * they said before.
	 */
	says(line: string, how?: { readonly in?: string; readonly instead?: Asked; readonly bot?: boolean }): Asked;
	/** Presses a button that opens a form, and sends it with these values; what is not named is left as it stands there. */
	fill(shown: Shown, label: string, values: Readonly<Record<string, string>>): Asked;
	/** Reports what another person said by the message's menu, with these values in its form. */
	report(said: Asked, values: Readonly<Record<string, string>>): Asked;
	/** Takes a message of the bot's away, as moderators can. */
	erase(shown: Shown): void;
	/** Resolves when what the bot shows is as `found` says. */
	sees(what: string, found: (all: readonly Shown[]) => boolean): Promise<void>;
	/** All that the bot has shown so far, to everyone or to the asker alone. */
	everything(): readonly Shown[];
	/** What the platform or its readers could hold against the bot: broken rules, pings, markup that works. */
	harm(): readonly string[];
	stop(graceMs: number): Promise<void>;
	close(): Promise<void>;
}

/** Behaviours that a platform cannot have, and why. */
export interface Exception {
	readonly reason: string;
	readonly behaviours: readonly string[];
}

/** A platform under the contract. */
export interface Subject<Opened extends Stand = Stand> {
	readonly name: "console" | "discord" | "slack" | "slack over HTTP";
	readonly exceptions: readonly Exception[];
	/** The bot at this desk, started. `restless` tells people of a wait at once. */
	open(desk: TestDesk, how?: DeskOptions & { readonly restless?: boolean }): Promise<Opened>;
}
