import { defineCommand } from "../src/chat/command.ts";
import { roomOf } from "../src/chat/invocation.ts";
import { notice, type Reply } from "../src/chat/reply.ts";

export default defineCommand({
	name: "get-a-human",
	description: "Asks the person or channel that this channel's admins named to look at something",
	privately: true,
	examples: ["get-a-human the answer above mixes up two people"],
	options: {
		note: { kind: "words", description: "What it is about", main: true, longest: 1000, lines: true },
	},
	cacheFor: 0,
	async run({ options, caller, place, services }): Promise<Reply> {
		const { settings } = await services.settings.read(place);
		const { contact } = settings;
		const poster = services.outbox.of(place.platform);
		if (contact === null || poster === null) {
			return notice("refused", [
				"Nobody is named here who could be asked. An admin of this channel can name someone: ",
				{ code: "/settings change" },
				".",
			]);
		}
		const message: Reply = {
			outcome: "answered",
			blocks: [
				{ kind: "heading", runs: ["Somebody asks for a human"] },
				{
					kind: "text",
					runs: [
						{ person: caller.id },
						" in ",
						{ channel: roomOf(place) },
						...(options.note === null ? ["."] : [" writes: ", { asked: options.note }]),
					],
				},
			],
			actions: [],
			audience: "caller",
			data: {},
		};
		const told = await deliver();
		return told
			? {
					...notice("refused", ["They have been told, with your name, this place and your words."]),
					outcome: "answered",
				}
			: notice("failed", [
					"They could not be reached just now. Please try again in a moment, or ask a moderator.",
				]);

		async function deliver(): Promise<boolean> {
			if (poster === null || contact === null) return false;
			if (contact.startsWith("person:")) {
				return (await poster.tell(contact.slice("person:".length), place, message)) !== "undelivered";
			}
			try {
				const channel = { ...place, channel: contact.slice("channel:".length), thread: null };
				await poster.post(channel, message, `human:${place.channel}:${caller.id}:${Date.now()}`);
				return true;
			} catch {
				return false;
			}
		}
	},
});
