import { defineCommand } from "../../src/chat/command.ts";

export default defineCommand({
	name: "digest preview",
	description: "The digest as it would be now, for your eyes; nothing is posted",
	access: "admins",
	examples: ["digest preview"],
	options: {},
	cacheFor: 0,
	run: ({ place, services }) => services.digest.preview(place),
});
