import { type Command, defineCommand } from "../../../src/chat/command.ts";
import type { Place } from "../../../src/chat/invocation.ts";
import type { Action, Reply } from "../../../src/chat/reply.ts";
import { citedAs } from "./cited.ts";

type Given = Readonly<Record<string, string | null>>;

/** A group of commands for admins, a command that is only pressed, and what each was given. */
export class Administration {
	readonly given: ({ readonly command: string; readonly options: Given } & Pick<
		Place,
		"community" | "thread"
	>)[] = [];

	get commands(): readonly Command[] {
		const note = (command: string, options: Given, { community, thread }: Place) => {
			this.given.push({ command, options, community, thread });
		};
		const show = defineCommand({
			name: "settings show",
			description: "How the bot behaves here",
			access: "admins",
			examples: ["settings show"],
			options: {},
			cacheFor: 0,
			run: async ({ place }) => {
				note("settings show", {}, place);
				return said("caller", "These are the settings.", [CHANGE]);
			},
		});
		const change = defineCommand({
			name: "settings change",
			description: "Changes how the bot behaves here",
			access: "admins",
			examples: ["settings change answering:threads"],
			options: {
				answering: {
					kind: "choice",
					description: "What is answered",
					choices: ["mentions", "threads", "questions"],
				},
				note: { kind: "words", description: "Why", lines: true, longest: 200 },
				person: { kind: "person", description: "Who" },
				contact: { kind: "words", description: "Who is told" },
				since: { kind: "since", description: "From when on" },
				revision: { kind: "words", description: "Which one was seen" },
			},
			cacheFor: 0,
			run: async ({ options, place }) => {
				note("settings change", options, place);
				return said("caller", "Changed.", []);
			},
		});
		const report = defineCommand({
			name: "report",
			description: "Shows a message to the moderators",
			pressed: true,
			privately: true,
			examples: ["report message:…"],
			options: {
				message: { kind: "words", description: "The message", required: true },
				author: { kind: "words", description: "Who wrote it", required: true },
				text: { kind: "words", description: "What it says", longest: 4000 },
				link: { kind: "words", description: "Where it stands", longest: 300 },
				why: { kind: "words", description: "What is wrong with it", longest: 1000, lines: true },
				anonymous: { kind: "choice", description: "Whether you are named", choices: ["no", "yes"] },
			},
			cacheFor: 0,
			run: async ({ options, place }) => {
				note("report", options, place);
				return said("caller", "The moderators see it.", []);
			},
		});
		return [show, change, report];
	}
}

/** Opens a form that has some of the command's options, filled with what holds. */
const CHANGE: Action = {
	label: "Change…",
	command: "settings change",
	options: { answering: "threads", note: "as it was", person: "Ada Marsh", revision: "3" },
	form: ["answering", "note", "person", "since"],
};

/** A command whose answer grows as a test tells it to. */
export class Growing {
	#show: ((soFar: Reply) => void) | null = null;
	#begun = Promise.withResolvers<void>();
	#end = Promise.withResolvers<Reply>();

	/** Resolves when the command runs. */
	get begun(): Promise<void> {
		return this.#begun.promise;
	}

	show(words: string): void {
		this.#show?.(quotation(words));
	}

	finish(reply: Reply | string): void {
		this.#end.resolve(typeof reply === "string" ? quotation(reply) : reply);
	}

	get command(): Command {
		return defineCommand({
			name: "grow",
			description: "Grows",
			examples: ["grow"],
			options: {},
			cacheFor: 0,
			run: async ({ progress }) => {
				this.#show = progress;
				this.#begun.resolve();
				return this.#end.promise;
			},
		});
	}
}

export function quotation(words: string): Reply {
	return { ...said("channel", "", []), blocks: [citedAs(words, { speaker: "Ada Marsh" })] };
}

export function said(audience: Reply["audience"], words: string, actions: readonly Action[]): Reply {
	return {
		outcome: "answered",
		blocks: [{ kind: "text", runs: [words] }],
		actions,
		audience,
		data: {},
	};
}
