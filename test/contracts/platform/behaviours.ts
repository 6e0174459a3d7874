import type { TestArchive } from "../../archive/test-archive.ts";
import { buttons } from "./behaviours/buttons.ts";
import { collections } from "./behaviours/collections.ts";
import { commands } from "./behaviours/commands.ts";
import { community } from "./behaviours/community.ts";
import { editions } from "./behaviours/editions.ts";
import { hostile } from "./behaviours/hostile.ts";
import { messages } from "./behaviours/messages.ts";
import { notices } from "./behaviours/notices.ts";
import { outbox } from "./behaviours/outbox.ts";
import { overheard } from "./behaviours/overheard.ts";
import { trouble } from "./behaviours/trouble.ts";
import type { DeskOptions } from "./desk.ts";
import type { Stand } from "./subject.ts";

/** Opens the bot on the platform, at a desk of these properties. */
export type Open = (
	how?: DeskOptions & {
		/** People are told of a wait at once. */
		readonly restless?: boolean;
		/** Another archive than the seven reports about a bridge. */
		readonly over?: TestArchive;
	},
) => Promise<Stand>;

/** Declares a behaviour under its name. */
export type Behaviour = (name: string, prove: (open: Open, archive: TestArchive) => Promise<void>) => void;

/** All of the contract, in order. */
export function behaviours(it: Behaviour): void {
	commands(it);
	notices(it);
	buttons(it);
	messages(it);
	collections(it);
	hostile(it);
	community(it);
	outbox(it);
	editions(it);
	overheard(it);
	trouble(it);
}
