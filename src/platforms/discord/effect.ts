import { DiscordAPIError, RESTJSONErrorCodes } from "discord.js";
import type { Effect } from "../../chat/enforcing.ts";
import { codeOf } from "./callbacks.ts";
import { persist } from "./persist.ts";

/** What came of an act; a fault is met with another attempt for `withinMs`. `permission` says what to give the bot. */
export async function effectOf(
	act: () => Promise<unknown>,
	{ withinMs, permission }: { readonly withinMs: number; readonly permission: string },
): Promise<Effect> {
	try {
		await persist(performance.now() + withinMs, act);
		return { kind: "done" };
	} catch (error) {
		return { kind: "refused", reason: refusal(error, permission) };
	}
}

/** In words for moderators, with what to change. */
function refusal(error: unknown, permission: string): string {
	switch (codeOf(error)) {
		case RESTJSONErrorCodes.MissingPermissions:
		case RESTJSONErrorCodes.MissingAccess:
			return `Discord does not let the bot do that. ${permission}`;
		case RESTJSONErrorCodes.UnknownMember:
		case RESTJSONErrorCodes.UnknownUser:
			return "They are not in the server any more.";
		case RESTJSONErrorCodes.UnknownMessage:
			return "The message is not there any more.";
		case RESTJSONErrorCodes.UnknownChannel:
			return "The channel is gone.";
		case null:
			return "Discord could not be reached. Please try again in a moment.";
		default:
			return `Discord refused it: ${error instanceof DiscordAPIError ? error.message : "no reason given"}.`;
	}
}
