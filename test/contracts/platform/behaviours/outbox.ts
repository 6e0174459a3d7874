import { expect } from "@jest/globals";
import { withdrawArticle } from "../../../../src/archive/withdraw.ts";
import { PostError } from "../../../../src/chat/outbox.ts";
import type { Reply } from "../../../../src/chat/reply.ts";
import type { Platform } from "../../../../src/platforms/platform.ts";
import { TestArchive } from "../../../archive/test-archive.ts";
import { until } from "../../../store/manual-clock.ts";
import type { Behaviour } from "../behaviours.ts";
import { expectShown } from "../expected.ts";
import type { Shown, Stand } from "../subject.ts";

const news = (words: string): Reply => ({
	outcome: "answered",
	blocks: [{ kind: "text", runs: [words] }],
	actions: [{ label: "Sources", command: "sources", options: {} }],
	audience: "channel",
	data: {},
});

function platformOf({ bot }: Stand): Platform {
	if (bot === null) throw new Error("Expected a platform on which the bot can say something.");
	return bot;
}

const showing = (stand: Stand, words: string): Shown => {
	const found = stand.everything().find(({ text }) => text.includes(words));
	if (found === undefined) throw new Error(`Expected a message that says ${words}.`);
	return found;
};

const NAMES = {
	posts: "what the bot posts stands there for everybody, and its buttons work",
	finds: "a post is found again by its key, and by no other",
	edits: "a post is changed in its place, and is found by its key afterwards",
	gone: "a post that was deleted is gone for good",
	nowhere: "a channel that is not there cannot be posted to for as long as that is so",
	tells: "what one person is told is for their eyes, and its buttons work",
	amends: "an answer that everybody saw says that its article was withdrawn",
} as const;

export const OUTBOX: readonly string[] = Object.values(NAMES);

/** What the bot says of its own accord. */
export function outbox(it: Behaviour): void {
	it(NAMES.posts, async (open) => {
		const stand = await open();
		await platformOf(stand).poster.post(stand.places.asking, news("News of the bridge"), "contract:posts");
		const shown = showing(stand, "News of the bridge");
		expectShown(news("News of the bridge"), shown);
		expect(shown).toMatchObject({ privately: false, place: stand.places.asking.channel });
		const pressed = await stand.press(shown, "Sources").answer();
		expectShown(stand.desk.replies.at(-1) as never, pressed);
	});

	it(NAMES.finds, async (open) => {
		const stand = await open();
		const { poster } = platformOf(stand);
		const { asking, moderators } = stand.places;
		const posted = await poster.post(asking, news("One"), "contract:one");
		await poster.post(asking, news("Two"), "contract:two");
		expect(await poster.find(asking, "contract:one")).toEqual(posted);
		expect(await poster.find(asking, "contract:three")).toBeNull();
		expect(await poster.find(moderators, "contract:one")).toBeNull();
	});

	it(NAMES.edits, async (open) => {
		const stand = await open();
		const { poster } = platformOf(stand);
		const { asking } = stand.places;
		const posted = await poster.post(asking, news("Before it was corrected"), "contract:edits");
		expect(await poster.edit(posted, news("After"), "contract:edits")).toEqual({ kind: "edited" });
		expect(stand.everything().map(({ text }) => text)).not.toContain("Before it was corrected");
		expectShown(news("After"), showing(stand, "After"));
		expect(await poster.find(asking, "contract:edits")).toEqual(posted);
	});

	it(NAMES.gone, async (open) => {
		const stand = await open();
		const { poster } = platformOf(stand);
		const posted = await poster.post(stand.places.asking, news("Soon gone"), "contract:gone");
		stand.erase(showing(stand, "Soon gone"));
		expect(await poster.edit(posted, news("After"), null)).toMatchObject({ kind: "gone" });
	});

	it(NAMES.nowhere, async (open) => {
		const stand = await open();
		const posting = platformOf(stand).poster.post(stand.places.nowhere, news("Lost"), "contract:nowhere");
		const error = await posting.then(
			() => null,
			(reason: unknown) => reason,
		);
		expect(error).toBeInstanceOf(PostError);
		expect((error as PostError).lasting).toBe(true);
	});

	it(NAMES.tells, async (open) => {
		const stand = await open();
		const { asking } = stand.places;
		const told = await platformOf(stand).poster.tell(stand.person, asking, news("Only for your eyes"));
		expect(["private", "direct"]).toContain(told);
		const shown = showing(stand, "Only for your eyes");
		expect(shown.privately || shown.place !== asking.channel).toBe(true);
		expectShown(news("Only for your eyes"), shown);
		const pressed = await stand.press(shown, "Sources").answer();
		expectShown(stand.desk.replies.at(-1) as never, pressed);
	});

	it(NAMES.amends, async (open) => {
		const archive = await TestArchive.open();
		const text = "“The mill stream has run dry for the third summer,” said Ines Okoro, who keeps the mill.";
		await archive.add([{ id: "mill", outlet: "Mill Post", headline: "A dry summer", text }]);
		const stand = await open({ over: archive });
		await stand.slash("/who-said mill stream has run dry for the third summer").answer();
		const kept = () => archive.db.selectFrom("posted_answers").select("message").execute();
		await until(async () => (await kept()).length === 1);
		const why = "the interview was never given";
		await withdrawArticle(archive.db, archive.uri, { collection: "shared", id: "mill", why });
		const report = await stand.desk.community.amender.round();
		expect(report).toEqual({ edited: 1, gone: 0, refused: 0 });
		const shown = stand.everything().filter(({ privately }) => !privately);
		expect(shown.map(({ text: now }) => now).join(" ")).toMatch(/withdrawn/i);
		expect(shown.map(({ text: now }) => now).join(" ")).not.toContain("has run dry");
	});
}
