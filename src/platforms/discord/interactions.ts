import {
	type APIApplicationCommandInteraction,
	type APIInteraction,
	type APIMessageComponentInteraction,
	ApplicationCommandType,
	InteractionResponseType,
	InteractionType,
} from "discord.js";
import type { Invocation } from "../../chat/invocation.ts";
import { type Action, notice, type Run } from "../../chat/reply.ts";
import type { Desk } from "../platform.ts";
import { soon } from "../soon.ts";
import { answer } from "./answering.ts";
import { suggestions } from "./autocomplete.ts";
import { rememberedId } from "./buttons.ts";
import type { Callbacks, Pending } from "./callbacks.ts";
import { collectionsOf } from "./collections.ts";
import { MESSAGE_MENU } from "./command-list.ts";
import { type Manner, prepare, replyTo } from "./replying.ts";

/** Commands whose answers are for the asker alone: so is the word that they are on their way. */
const PRIVATE: ReadonlySet<string> = new Set(["help", "privacy", MESSAGE_MENU.command]);

/** What a button asks must be found in time to tell how long the answer takes. */
const FIND_WITHIN_MS = 1_000;

const UNKNOWN_BUTTON: readonly Run[] = [
	"This button is too old to be remembered. Ask again, and the new answer's buttons will work. ",
	{ code: "/help" },
	" lists what can be asked.",
];
const UNREADABLE_BUTTON: readonly Run[] = [
	"What this button asks cannot be looked up just now. Please press it again in a moment.",
];
const NO_TEXT: readonly Run[] = ["That message has no text, so there is no quotation in it to check."];

/** What people do with commands, menus and buttons, each answered once. */
export class Interactions {
	readonly #desk: Desk;
	readonly #callbacks: Callbacks;
	readonly #directMs: number;

	constructor(desk: Desk, callbacks: Callbacks, directMs: number) {
		this.#desk = desk;
		this.#callbacks = callbacks;
		this.#directMs = directMs;
	}

	async handle(interaction: APIInteraction): Promise<void> {
		const { id, token, application_id } = interaction;
		const pending = { id, token, application_id, receivedAt: performance.now() };
		if (interaction.type === InteractionType.ApplicationCommand) await this.#command(pending, interaction);
		else if (interaction.type === InteractionType.MessageComponent) await this.#button(pending, interaction);
		else if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
			await this.#callbacks.respond(pending, {
				type: InteractionResponseType.ApplicationCommandAutocompleteResult,
				data: { choices: await suggestions(interaction, this.#desk) },
			});
		}
	}

	async #command(pending: Pending, interaction: APIApplicationCommandInteraction): Promise<void> {
		const asked = askedBy(interaction);
		if (asked === null) return this.#notice(pending, NO_TEXT);
		await this.#ask(pending, interaction, asked, PRIVATE.has(asked.command), {});
	}

	async #button(pending: Pending, interaction: APIMessageComponentInteraction): Promise<void> {
		const found = await this.#find(rememberedId(interaction.data.custom_id));
		if (found === null) return this.#notice(pending, UNKNOWN_BUTTON);
		if (found === "unreadable") return this.#notice(pending, UNREADABLE_BUTTON);
		if (found.share)
			return this.#ask(pending, interaction, found, false, {
				privately: false,
				sharedBy: displayName(interaction),
			});
		await this.#ask(pending, interaction, found, true, { privately: true });
	}

	async #find(id: string | null): Promise<Action | "unreadable" | null> {
		if (id === null) return null;
		const finding = Promise.resolve()
			.then(async () => ({ action: await this.#desk.buttons.find(id) }))
			.catch((error: unknown) => {
				this.#desk.log.warn({ err: error }, "a button could not be looked up");
				return null;
			});
		const found = await soon(finding, FIND_WITHIN_MS);
		return found === null ? "unreadable" : found.action;
	}

	async #ask(
		pending: Pending,
		interaction: APIInteraction,
		{ command, options }: Pick<Invocation, "command" | "options">,
		deferPrivately: boolean,
		manner: Manner,
	): Promise<void> {
		const { guild_id: guildId } = interaction;
		const caller = { platform: "discord", id: userOf(interaction).id } as const;
		const invocation = { command, options, caller, collections: collectionsOf(guildId) };
		// In a direct message there is nobody to share with.
		const work = replyTo(invocation, this.#desk, { ...manner, shareable: guildId !== undefined });
		await answer(pending, work, deferPrivately, this.#answering);
	}

	async #notice(pending: Pending, line: readonly Run[]): Promise<void> {
		await answer(pending, prepare(notice("refused", line), this.#desk, {}), true, this.#answering);
	}

	get #answering() {
		return { callbacks: this.#callbacks, log: this.#desk.log, directMs: this.#directMs };
	}
}

/** The command and options that a slash command or a message menu gives; null when there is nothing to ask about. */
function askedBy({ data }: APIApplicationCommandInteraction): Pick<Invocation, "command" | "options"> | null {
	if (data.type === ApplicationCommandType.Message) {
		const text = data.resolved.messages[data.target_id]?.content ?? "";
		return text.trim() === ""
			? null
			: { command: MESSAGE_MENU.command, options: { [MESSAGE_MENU.option]: text } };
	}
	const given = data.type === ApplicationCommandType.ChatInput ? (data.options ?? []) : [];
	const options = Object.fromEntries(
		given.flatMap((each) => ("value" in each ? [[each.name, String(each.value)]] : [])),
	);
	return { command: data.name, options };
}

function userOf({ member, user }: APIInteraction): {
	id: string;
	username: string;
	global_name: string | null;
} {
	const who = member?.user ?? user;
	if (!who) throw new Error("expected an interaction to name its user, got neither user nor member");
	return who;
}

/** As the server's members see them called. */
function displayName(interaction: APIInteraction): string {
	const { global_name, username } = userOf(interaction);
	return interaction.member?.nick ?? global_name ?? username;
}
