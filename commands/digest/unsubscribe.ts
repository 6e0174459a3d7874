import { defineCommand } from "../../src/chat/command.ts";
import { inCommunity } from "../../src/chat/in-community.ts";
import { notice } from "../../src/chat/reply.ts";

export default defineCommand({
	name: "digest unsubscribe",
	description: "No more digests in this channel; its settings are kept",
	access: "admins",
	examples: ["digest unsubscribe"],
	options: {},
	cacheFor: 0,
	run: ({ place, caller, services }) =>
		inCommunity(place, async () => {
			await services.digest.change(place, { since: null }, caller.id);
			return {
				...notice("refused", ["No more digests come here. What was set up is kept."]),
				outcome: "answered",
				actions: [{ label: "Undo", command: "digest subscribe", options: {} }],
			};
		}),
});
