import { type Json, object, string } from "../../loopback/json.ts";
import type { Call, Methods } from "../core.ts";
import { SlackError } from "../errors.ts";
import { checkView } from "../rules/views.ts";
import { type View, viewOnWire } from "../shapes.ts";
import { addView, replaceView } from "../views.ts";

const TRIGGER_LIVES_MS = 3000;
/** How many forms may lie on top of each other. */
const DEEPEST = 3;

/** Forms, and the Home tab. */
export const viewMethods: Methods = {
	"views.open": { run: (call) => open(call, false) },
	"views.push": { run: (call) => open(call, true) },
	"views.update": { run: update },
	"views.publish": { run: publish },
};

/** A trigger opens one form, within three seconds of what the person did. */
function open(call: Call, onTop: boolean): Json {
	const { core, team, args } = call;
	const trigger = core.triggers.get(string(args.trigger_id));
	if (trigger === undefined) throw new SlackError("invalid_trigger_id");
	if (trigger.used) throw new SlackError("exchanged_trigger_id");
	if (core.clock.now() - trigger.at > TRIGGER_LIVES_MS) throw new SlackError("expired_trigger_id");
	const body = object(args.view);
	checkView(body, "modal");
	const { userId } = trigger.interaction.origin;
	const below = [...core.world.views.values()].filter(
		({ user, type, closed }) => user === userId && type === "modal" && !closed,
	);
	if (onTop && below.length >= DEEPEST) throw new SlackError("push_limit_reached");
	trigger.used = true;
	const view = addView(core.world, team.id, userId, "modal", body);
	trigger.interaction.view = view;
	trigger.interaction.changed();
	return { view: viewOnWire(view, team.botId) };
}

function update({ core, team, args }: Call): Json {
	const wanted = string(args.view_id);
	const external = string(args.external_id);
	const view =
		core.world.views.get(wanted) ??
		[...core.world.views.values()].find(({ body }) => external !== "" && body.external_id === external);
	if (view === undefined || view.closed) throw new SlackError("not_found");
	checkHash(view, args.hash);
	const body = object(args.view);
	checkView(body, view.type);
	replaceView(core.world, view, body);
	return { view: viewOnWire(view, team.botId) };
}

function publish({ core, team, args }: Call): Json {
	const userId = string(args.user_id);
	if (!core.world.users.has(userId)) throw new SlackError("user_not_found");
	const body = object(args.view);
	checkView(body, "home");
	const home = [...core.world.views.values()].find(({ type, user }) => type === "home" && user === userId);
	if (home !== undefined) {
		checkHash(home, args.hash);
		replaceView(core.world, home, body);
	}
	const view = home ?? addView(core.world, team.id, userId, "home", body);
	core.exchanges.get(`home:${userId}`)?.changed();
	return { view: viewOnWire(view, team.botId) };
}

/** Whoever names a hash only wants to replace the view that they saw. */
function checkHash(view: View, hash: unknown): void {
	if (hash !== undefined && hash !== view.hash) throw new SlackError("hash_conflict");
}
