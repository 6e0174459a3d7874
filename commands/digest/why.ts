import { defineCommand } from "../../src/chat/command.ts";
import { inCommunity } from "../../src/chat/in-community.ts";

export default defineCommand({
	name: "digest why",
	description: "What was considered for the newest digest, what was dropped, and why",
	access: "admins",
	examples: ["digest why"],
	options: {},
	cacheFor: 0,
	run: ({ place, services }) => inCommunity(place, () => services.digest.why(place)),
});
