import type { Json } from "../loopback/json.ts";
import type { View } from "./shapes.ts";
import type { World } from "./world.ts";

/** Puts a view before a user. */
export function addView(world: World, team: string, user: string, type: View["type"], body: Json): View {
	const id = world.id("V");
	const view: View = { id, team, user, type, body, hash: `${world.ts()}.${id}`, closed: false };
	world.views.set(id, view);
	return view;
}

/** Shows something else in its place, under a new hash. */
export function replaceView(world: World, view: View, body: Json): void {
	view.body = body;
	view.hash = `${world.ts()}.${view.id}`;
}
