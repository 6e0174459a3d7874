import { PassThrough, Writable } from "node:stream";
import { SHARED } from "../../../../src/corpus/article.ts";
import { complete } from "../../../../src/platforms/console/complete.ts";
import { runConsole } from "../../../../src/platforms/console/console.ts";
import { HARMFUL } from "../../../platforms/console/hostile.ts";
import { Watched } from "../../../servers/loopback/watched.ts";
import { COMMUNITY } from "../behaviours/community.ts";
import { EDITIONS } from "../behaviours/editions.ts";
import { OUTBOX } from "../behaviours/outbox.ts";
import { OVERHEARD } from "../behaviours/overheard.ts";
import type { TestDesk } from "../desk.ts";
import { folded } from "../expected.ts";
import type { Asked, Shown, Stand, Subject } from "../subject.ts";

const PLACE = "terminal";
const AT = { platform: "console", community: null, channel: PLACE, thread: null } as const;

/** The terminal: the real console over streams in place of a keyboard and a screen. */
export const terminal: Subject = {
	name: "console",
	exceptions: [
		{
			reason: "a terminal has one reader, so there is nobody to share with or to be discreet towards",
			behaviours: ["Share with channel shows everybody what only the asker saw, and who shares it"],
		},
		{
			reason: "the terminal is one place, without channels, threads, mentions or bots",
			behaviours: [
				"a mention is answered for everybody, where it was made",
				"a mention in a thread stays in the thread, commands too",
				"a slash command in a thread stays in the thread",
				"a direct message is answered in place, and needs no mention",
				"bots are not answered",
			],
		},
		{
			reason: "nothing comes between the keyboard and the bot that would deliver a line twice",
			behaviours: [
				"an event that is delivered twice is answered once, while the answer is on its way and after it",
			],
		},
		{
			reason: "the cooldown keeps people from crowding each other out; a terminal has one",
			behaviours: ["a sixth question within ten seconds is asked to wait, for the asker's eyes alone"],
		},
		{
			reason: "nobody else's deadline runs: the terminal waits for its answer",
			behaviours: ["a slow archive: what was asked is acknowledged in time, long before the answer"],
		},
		{
			reason: "the terminal is the operator's, who reads what all share",
			behaviours: ["a guild's or workspace's own articles are found there, beside the operator's"],
		},
		{
			reason: "a terminal has no members, channels or moderators, and says nothing that is not asked for",
			behaviours: [...COMMUNITY, ...OUTBOX, ...EDITIONS, ...OVERHEARD],
		},
		{
			reason: "others' names are shown nowhere",
			behaviours: ["a hostile name under a shared answer is shown as written, and does nothing"],
		},
	],
	open: async (desk) => new Terminal(desk),
};

class Terminal extends Watched implements Stand {
	readonly desk: TestDesk;
	readonly own = null;
	readonly bot = null;
	readonly person = "terminal";
	readonly places: Stand["places"] = { asking: AT, moderators: AT, nowhere: AT };
	readonly #raw: string[] = [];
	readonly #input = new PassThrough();
	readonly #ended: Promise<void>;
	#lines = 0;

	constructor(desk: TestDesk) {
		super();
		this.desk = desk;
		const output = new Writable({
			decodeStrings: false,
			write: (text: string, _encoding, done) => {
				// Replies come in one piece each, parted by a line end of its own.
				if (text !== "\n") this.#raw.push(text);
				this.changed();
				done();
			},
		});
		const { registry, dispatcher, archive } = desk.parts;
		this.#ended = runConsole({
			registry,
			dispatcher,
			archive: archive.seenBy([SHARED]),
			input: this.#input as unknown as NodeJS.ReadStream,
			output: output as unknown as NodeJS.WriteStream,
			colour: false,
			historyFile: "",
		});
	}

	slash(line: string): Asked {
		this.#lines += 1;
		const mine = this.#lines;
		this.#input.write(`${line}\n`);
		return {
			place: PLACE,
			acknowledged: async () => undefined,
			answer: async () => {
				await this.until("the answer", () => this.#raw.length >= mine);
				return see(this.#raw[mine - 1] ?? "");
			},
		};
	}

	mention(line: string): Asked {
		return this.slash(line);
	}

	direct(line: string): Asked {
		return this.slash(line);
	}

	/** A button is pressed by its number. */
	press({ buttons }: Shown, label: string): Asked {
		return this.slash(String(buttons.indexOf(label) + 1));
	}

	/** Only the reply before can be pressed. */
	async age(): Promise<void> {
		await this.slash("/sources").answer();
	}

	checkQuote(text: string): Asked {
		return this.slash(`/check-quotes ${text}`);
	}

	async complete(command: string, option: string, typed: string): Promise<readonly string[]> {
		const { registry, archive } = this.desk.parts;
		const line = `/${command} the bridge ${option}:${typed.includes(" ") ? `"${typed}` : typed}`;
		// As the editor does: what fails completes nothing.
		const [values] = await complete(line, registry, archive.seenBy([SHARED])).catch(() => [[]] as const);
		return values.map((value) => /"(.*)"/.exec(value)?.[1] ?? value);
	}

	elsewhere(line: string): Asked {
		return this.slash(line);
	}

	rename(): void {}

	empower(): void {}

	says(line: string): Asked {
		return this.slash(line);
	}

	/** There are no forms: options are typed. */
	fill(shown: Shown, label: string): Asked {
		return this.press(shown, label);
	}

	report(): Asked {
		return this.slash("/moderation help");
	}

	erase(): void {}

	async sees(what: string, found: (all: readonly Shown[]) => boolean): Promise<void> {
		await this.until(what, () => found(this.everything()));
	}

	async redeliver(): Promise<void> {}

	everything(): readonly Shown[] {
		return this.#raw.map(see);
	}

	harm(): readonly string[] {
		return this.#raw.filter((text) => HARMFUL.test(text));
	}

	/** The end of the input. */
	async stop(): Promise<void> {
		this.#input.end();
		await this.#ended;
	}

	async close(): Promise<void> {
		await this.stop();
	}

	override describe(): string {
		return JSON.stringify(this.#raw);
	}
}

function see(raw: string): Shown {
	const lines = raw.trimEnd().split("\n");
	const last = raw.trimEnd().split("\n\n").at(-1) ?? "";
	const buttons = /^\[1\] /.test(last) ? last.split(/\s*\[\d+\] /).slice(1) : [];
	return {
		text: folded(lines.map((line) => line.replace(/^\s*[│┊]/u, "")).join(" ")),
		// A link stands on a line of its own; what else looks like one is text.
		links: lines.flatMap((line) => /^ {4}(https?:\/\/\S+)$/.exec(line)?.[1] ?? []),
		buttons: buttons.map((label) => folded(label)),
		privately: true,
		place: PLACE,
	};
}
