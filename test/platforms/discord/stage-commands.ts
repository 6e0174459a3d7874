import { type Command, defineCommand } from "../../../src/chat/command.ts";
import { type Action, notice, type Reply } from "../../../src/chat/reply.ts";

/** While it is shut, no command ends: an answer is slow for as long as a test wants. */
export class Gate {
	#opening = Promise.withResolvers<void>();
	#shut = false;

	shut(): void {
		this.#shut = true;
	}

	open(): void {
		this.#shut = false;
		this.#opening.resolve();
		this.#opening = Promise.withResolvers<void>();
	}

	async pass(): Promise<void> {
		if (this.#shut) await this.#opening.promise;
	}
}

export function reply(words: string, rest: Partial<Reply> = {}): Reply {
	return {
		outcome: "answered",
		blocks: [{ kind: "text", runs: [words] }],
		actions: [],
		audience: "channel",
		data: {},
		...rest,
	};
}

export const more = (page: string): Action => ({
	label: `More of ${page}`,
	command: "ask",
	options: { question: page },
});

/** Options in a line without quotation marks, which the bot's own words never hold. */
export const listed = (options: Readonly<Record<string, string | null>>): string =>
	Object.entries(options)
		.map(([name, value]) => `${name}=${value}`)
		.join("; ");

/** A button that opens a form with something in it. */
export const FORM: Action = {
	label: "Change…",
	command: "change",
	options: { mode: "slow", about: "the bridge", note: "", kept: "3" },
	form: ["mode", "about", "note"],
};

/** Commands of the shapes that the shipped ones have, each of which tells what it was asked. */
export function commands(gate: Gate): Command[] {
	const shared = { examples: ["x"], cacheFor: 0 } as const;
	return [
		defineCommand({
			...shared,
			name: "ask",
			description: "A question",
			options: {
				question: { kind: "words", description: "What", required: true, main: true, longest: 6000 },
			},
			async run({ options: { question } }) {
				await gate.pass();
				if (question === "secret") return notice("refused", ["Only for you"]);
				if (question === "form") return reply("Asked for a form", { actions: [FORM] });
				return reply(`Asked: ${question}`, { actions: [more(`${question}!`)] });
			},
		}),
		defineCommand({
			...shared,
			name: "who-said",
			description: "Who said it",
			options: {
				speaker: { kind: "person", description: "Whom you suspect" },
				words: { kind: "words", description: "The words", required: true, main: true },
				since: { kind: "since", description: "Nothing earlier" },
				outlet: { kind: "outlet", description: "One outlet" },
			},
			run: async ({ options: { words, since } }) => reply(`Who: ${words} ${since ?? ""}`),
		}),
		defineCommand({
			...shared,
			name: "help",
			description: "What you can ask",
			options: {},
			async run() {
				await gate.pass();
				return reply("Help for you", { audience: "caller" });
			},
		}),
		defineCommand({
			...shared,
			name: "draft",
			description: "An answer that comes bit by bit",
			options: {},
			async run({ progress }) {
				for (const words of ["one", "one two", "one two three"]) {
					progress(reply(words));
					await gate.pass();
				}
				return reply("one two three four", { actions: [more("draft")] });
			},
		}),
		defineCommand({
			...shared,
			name: "change",
			description: "Changes something",
			access: "admins",
			options: {
				mode: { kind: "choice", description: "How", choices: ["fast", "slow"] },
				about: { kind: "words", description: "What about", required: true, longest: 30 },
				note: { kind: "words", description: "A note", longest: 500, lines: true },
				kept: { kind: "words", description: "Filled in by the bot" },
			},
			run: async ({ options }) => reply(`Changed: ${listed(options)}`, { audience: "caller" }),
		}),
		defineCommand({
			...shared,
			name: "report",
			description: "Reports a message",
			pressed: true,
			options: {
				message: { kind: "words", description: "Which", required: true },
				author: { kind: "words", description: "Whose", required: true },
				text: { kind: "words", description: "What it says", longest: 4000 },
				link: { kind: "words", description: "Where" },
				why: { kind: "words", description: "What is wrong with it", lines: true },
				anonymous: { kind: "choice", description: "Whether it is told who you are", choices: ["no", "yes"] },
			},
			run: async ({ options }) => reply(`Reported: ${listed(options)}`, { audience: "caller" }),
		}),
		defineCommand({
			...shared,
			name: "check-quotes",
			description: "Verdicts",
			listed: false,
			options: { message: { kind: "words", description: "The message", required: true, main: true } },
			run: async ({ options: { message } }) => reply(`Checked: ${message}`, { audience: "caller" }),
		}),
	];
}
