import { defineCommand } from "../../src/chat/command.ts";
import { inCommunity } from "../../src/chat/in-community.ts";

export default defineCommand({
	name: "digest now",
	description: "Posts today's digest here now, unless there has been one",
	access: "admins",
	examples: ["digest now"],
	options: {},
	cacheFor: 0,
	run: ({ place, services }) => inCommunity(place, () => services.digest.now(place)),
});
