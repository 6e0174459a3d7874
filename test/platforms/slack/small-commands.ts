import { type Command, defineCommand } from "../../../src/chat/command.ts";
import { Registry } from "../../../src/chat/registry.ts";
import type { Action, Block, Reply } from "../../../src/chat/reply.ts";
import { citedAs } from "./cited.ts";
import type { SmallArchive } from "./small-archive.ts";

const MORE: Action = { label: "Show in context", command: "context", options: { article: "a1" } };

/** Echoes its words as a quotation. */
const ask = defineCommand({
	name: "ask",
	description: "An answer in the archive's own sentences",
	examples: ["ask how many states", "ask what did Ada say"],
	options: {
		question: { kind: "words", description: "What you want to know", required: true, main: true },
		speaker: { kind: "person", description: "Who said it" },
		since: { kind: "since", description: "Nothing dated earlier" },
	},
	cacheFor: 0,
	async run({ options }) {
		return reply("channel", [citedAs(options.question, { speaker: options.speaker ?? "Ada Marsh" })], [MORE]);
	},
});

/** For the asker alone. */
const help = defineCommand({
	name: "help",
	description: "What you can ask, and how",
	examples: ["help"],
	options: {},
	cacheFor: 0,
	async run() {
		return reply(
			"caller",
			[{ kind: "text", runs: ["Ask ", { code: "/ask" }, " or ", { code: "/elsewhere" }] }],
			[],
		);
	},
});

const nothing = defineCommand({
	name: "nothing",
	description: "The archive does not say",
	examples: ["nothing"],
	options: {},
	cacheFor: 0,
	async run() {
		return {
			...reply("channel", [{ kind: "text", runs: ["The archive does not say."] }], []),
			outcome: "abstained",
		};
	},
});

/** Tells which collections it may see. */
const collections = defineCommand({
	name: "collections",
	description: "What the caller may read",
	examples: ["collections"],
	options: {},
	cacheFor: 0,
	async run({ archive }) {
		const seen = (archive as unknown as SmallArchive).collections.join(" ");
		return reply("channel", [{ kind: "text", runs: [seen] }], []);
	},
});

const broken = defineCommand({
	name: "broken",
	description: "Fails",
	examples: ["broken"],
	options: {},
	cacheFor: 0,
	async run() {
		throw new Error("secret insides");
	},
});

const context = defineCommand({
	name: "context",
	description: "The paragraphs around a quotation",
	examples: ["context a1"],
	listed: false,
	options: { article: { kind: "words", description: "The article", required: true, main: true } },
	cacheFor: 0,
	async run({ options }) {
		return reply("channel", [{ kind: "text", runs: [`Around ${options.article}`] }], []);
	},
});

const checkQuotes = defineCommand({
	name: "check-quotes",
	description: "What the archive says of each quotation in a message",
	examples: ["check-quotes x"],
	listed: false,
	options: {
		message: { kind: "words", description: "The message", required: true, main: true, longest: 6000 },
	},
	cacheFor: 0,
	async run({ options }) {
		return reply("caller", [{ kind: "text", runs: ["Checked: ", { asked: options.message }] }], []);
	},
});

/** Waits until it is let go. */
export class Held {
	#open = Promise.withResolvers<void>();
	#reached = Promise.withResolvers<void>();

	get reached(): Promise<void> {
		return this.#reached.promise;
	}

	release(): void {
		this.#open.resolve();
	}

	get command() {
		return defineCommand({
			name: "slow",
			description: "Takes its time",
			examples: ["slow"],
			options: {},
			cacheFor: 0,
			run: async () => {
				this.#reached.resolve();
				await this.#open.promise;
				return reply("channel", [{ kind: "text", runs: ["At last."] }], []);
			},
		});
	}
}

export function smallRegistry(held: Held, more: readonly Command[] = []): Registry {
	return new Registry([ask, help, nothing, collections, broken, context, checkQuotes, held.command, ...more]);
}

function reply(audience: "channel" | "caller", blocks: readonly Block[], actions: readonly Action[]): Reply {
	return { outcome: "answered", blocks, actions, audience, data: {} };
}
