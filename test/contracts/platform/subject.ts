import type { TestDesk } from "./desk.ts";

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
	open(desk: TestDesk, how?: { readonly restless?: boolean }): Promise<Opened>;
}
