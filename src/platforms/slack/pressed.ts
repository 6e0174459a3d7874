import type { Logger } from "pino";
import { type Action, notice } from "../../chat/reply.ts";
import type { Remembered } from "../platform.ts";
import { soon } from "../soon.ts";

/** What a button asks, or what the one who pressed it is told instead. */
export type Found =
	| { readonly ok: true; readonly action: Action }
	| { readonly ok: false; readonly notice: ReturnType<typeof notice> };

/** Looks a button up, in time to open a form. Never rejects. */
export async function findAction(
	id: string,
	{ buttons, log, withinMs }: { buttons: Remembered; log: Logger; withinMs: number },
): Promise<Found> {
	const found = buttons.find(id).then(
		(action) => ({ action }),
		(error: unknown) => log.warn({ err: error }, "a button could not be looked up") as undefined,
	);
	const known = await soon(found, withinMs);
	if (!known) return { ok: false, notice: UNREACHABLE };
	return known.action === null ? { ok: false, notice: TOO_OLD } : { ok: true, action: known.action };
}

const TOO_OLD = notice("refused", [
	"This button is too old to be pressed. Ask again, and the answer brings new ones: ",
	{ code: "/help" },
	" lists what can be asked.",
]);

const UNREACHABLE = notice("failed", [
	"What this button asks could not be looked up just now, which is a fault here. Please press it again in a moment.",
]);

/** A trigger is good for three seconds and once: there is no second try. */
export const NOT_OPENED = notice("failed", [
	"The form could not be opened in the three seconds that Slack allows. Please try it again.",
]);
