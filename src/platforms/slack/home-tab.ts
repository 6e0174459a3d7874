import type { App } from "@slack/bolt";
import { soon } from "../soon.ts";
import { collectionsOf } from "./collections.ts";
import type { Counter } from "./counter.ts";
import { homeActions, homeReply, homeView } from "./home.ts";

/** The Home tab, made anew whenever somebody opens it. */
export function listenToHome(app: App, { desk, client, claims, typed, pace, log }: Counter): void {
	app.event("app_home_opened", async ({ event, body, context }) => {
		if (event.tab !== "home" || !(await claims.take(body.event_id))) return;
		const { listed } = desk.registry;
		const collections = collectionsOf(context);
		const shown = (code: string) => typed.shown(code, collections);
		const actions = homeActions(
			listed,
			(name, text) => {
				const understood = typed.arguments(name, text);
				return understood.ok ? understood : null;
			},
			shown,
		);
		const archive = desk.archive.seenBy(collections);
		const [coverage, ids] = await Promise.all([
			soon(archive.coverage({}).catch(unavailable(null)), pace.lookupMs),
			soon(desk.buttons.remember(actions).catch(unavailable([])), pace.lookupMs),
		]);
		const buttons = (ids ?? []).flatMap((id, i) => (actions[i] ? [{ id, label: actions[i].label }] : []));
		const rendering = { now: new Date(), typed: shown, buttons, thread: null, sharedBy: null };
		await client.views.publish({
			user_id: event.user,
			view: homeView(homeReply(coverage, listed), rendering),
		});
	});

	function unavailable<T>(instead: T): (error: unknown) => T {
		return (error) => {
			log.warn({ err: error }, "the Home tab is shown without a part that could not be looked up");
			return instead;
		};
	}
}
