import type { Access } from "./command.ts";
import type { Caller } from "./invocation.ts";
import type { Run } from "./reply.ts";

/** The longest that a platform may take to say what somebody may do. */
export const POWERS_WITHIN_MS = 3_000;

const WANTED: Readonly<Record<Exclude<Access, "everyone">, string>> = {
	moderators: "those who may moderate here",
	admins: "those who may manage this server or workspace",
	operators: "whoever runs this bot",
};

/**
 * Whether the caller may give a command of this access, as the platform says now.
 * @returns null when they may, else what they are told. What cannot be found out is a no.
 */
export async function refusalOf(
	access: Access,
	caller: Caller,
	operators: ReadonlySet<string>,
): Promise<readonly Run[] | null> {
	if (access === "everyone" || caller.platform === "console") return null;
	if (access === "operators") {
		return operators.has(`${caller.platform}:${caller.id}`)
			? null
			: [`This is for ${WANTED.operators} only.`];
	}
	try {
		const { moderate, administer } = await caller.powers();
		const may = administer || (access === "moderators" && moderate);
		return may ? null : [`This is for ${WANTED[access]} only. Nothing was changed.`];
	} catch {
		return [
			`This is for ${WANTED[access]}, and who you are could not be looked up just now. Nothing was changed; please try again in a moment.`,
		];
	}
}
