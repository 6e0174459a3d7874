import { expect, test } from "@jest/globals";
import { personIn } from "../../../src/platforms/slack/person.ts";

test.each([
	["a person", { user: "U1" }, "U1"],
	["another app's bot", { user: "U1", bot_id: "B1" }, null],
	["a bot of the old kind", { subtype: "bot_message" }, null],
	["somebody joining", { user: "U1", subtype: "channel_join" }, null],
	["an edit", { user: "U1", edited: { user: "U1", ts: "1.1" } }, null],
])("%s is %j: %j asks", (_, said, asker) => {
	expect(personIn({ text: "who?", ...said })).toBe(asker);
});
