import { setTimeout as delay } from "node:timers/promises";
import {
	type APIApplicationCommandInteraction,
	type APIInteraction,
	type APIMessageApplicationCommandInteraction,
	type APIMessageComponentInteraction,
	type APIModalSubmitInteraction,
	ApplicationCommandType,
	InteractionResponseType,
	InteractionType,
} from "discord.js";
import type { Invocation, Place } from "../../chat/invocation.ts";
import { type Action, notice, type Run } from "../../chat/reply.ts";
import type { Desk } from "../platform.ts";
import { soon } from "../soon.ts";
import { remember } from "./after.ts";
import { type Answering, answer } from "./answering.ts";
import { suggestions } from "./autocomplete.ts";
import { customIdOf, rememberedId } from "./buttons.ts";
import type { Callbacks, Pending } from "./callbacks.ts";
import { claimed } from "./claim.ts";
import { collectionsOf } from "./collections.ts";
import { MESSAGE_MENU, REPORT_MENU } from "./command-list.ts";
import { messageLink, partsOf } from "./content.ts";
import { type Form, modalOf, readForm } from "./form.ts";
import { placeOf, powersOf } from "./place.ts";
import { type Manner, prepare, replyTo } from "./replying.ts";
import { isReport, Reports } from "./reports.ts";
import { subcommandOf } from "./subcommand.ts";

/** Commands whose answers are for the asker alone unless they are shared: so is the word that they are on their way. */
const PRIVATE: ReadonlySet<string> = new Set(["help", MESSAGE_MENU.command]);

/** What a button asks must be found in time to tell how long the answer takes. */
const FIND_WITHIN_MS = 1_000;
/** Who may see an answer must be known before anything is shown. */
const SETTINGS_WITHIN_MS = 500;
/** What a command does must not be done twice; Discord's own refusal of a second answer would come after that. */
const CLAIM_WITHIN_MS = 500;
/** The process that opened a form takes it up first; afterwards any may tell that it is too old. */
const ELSEWHERE_FIRST_MS = 700;
const MOST_REPORTED = 4000;

const UNKNOWN_BUTTON: readonly Run[] = [
	"This button is too old to be remembered. Ask again, and the new answer's buttons will work. ",
	{ code: "/help" },
	" lists what can be asked.",
];
const UNREADABLE_BUTTON: readonly Run[] = [
	"What this button asks cannot be looked up just now. Please press it again in a moment.",
];
const UNKNOWN_FORM: readonly Run[] = [
	"This form was open for too long to be remembered, so nothing was sent. Please open it again.",
];
const NO_TEXT: readonly Run[] = ["That message has no text, so there is no quotation in it to check."];

/** What people do with commands, menus, buttons and forms, each answered once. */
export class Interactions {
	readonly #desk: Desk;
	readonly #callbacks: Callbacks;
	readonly #answering: Answering;
	readonly #reports = new Reports();

	constructor(desk: Desk, callbacks: Callbacks, waits: Pick<Answering, "directMs" | "paceMs">) {
		this.#desk = desk;
		this.#callbacks = callbacks;
		this.#answering = { callbacks, log: desk.log, ...waits };
	}

	async handle(interaction: APIInteraction): Promise<void> {
		const { id, token, application_id } = interaction;
		const pending = { id, token, application_id, receivedAt: performance.now() };
		if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
			// It changes nothing and must be quick: whoever is first gives the names.
			await this.#callbacks.respond(pending, {
				type: InteractionResponseType.ApplicationCommandAutocompleteResult,
				data: { choices: await suggestions(interaction, this.#desk) },
			});
			return;
		}
		if (isForm(interaction) && this.#isElsewhere(interaction)) await delay(ELSEWHERE_FIRST_MS);
		if (!(await claimed(this.#desk, `interaction:${id}`, CLAIM_WITHIN_MS))) return;
		if (interaction.type === InteractionType.ApplicationCommand) await this.#command(pending, interaction);
		else if (interaction.type === InteractionType.MessageComponent) await this.#button(pending, interaction);
		else if (isForm(interaction)) await this.#form(pending, interaction);
	}

	/** Whether a form was opened by another process, or too long ago: only the one that opened it knows of what it is. */
	#isElsewhere({ data }: APIModalSubmitInteraction): boolean {
		return isReport(data.custom_id) && !this.#reports.has(data.custom_id);
	}

	async #command(pending: Pending, interaction: APIApplicationCommandInteraction): Promise<void> {
		if (isReportMenu(interaction)) return this.#report(pending, interaction);
		const asked = askedBy(interaction);
		if (asked === null) return this.#notice(pending, NO_TEXT);
		const privately = await this.#isPrivate(asked.command, placeOf(interaction));
		await this.#ask(pending, interaction, asked, privately ? { privately } : {});
	}

	async #button(pending: Pending, interaction: APIMessageComponentInteraction): Promise<void> {
		const id = rememberedId(interaction.data.custom_id);
		const found = await this.#find(id);
		if (found === null || id === null) return this.#notice(pending, UNKNOWN_BUTTON);
		if (found === "unreadable") return this.#notice(pending, UNREADABLE_BUTTON);
		const { form: fields, command: name, options: filled, label: title } = found;
		const command = this.#registry(interaction).get(name);
		if (fields && command) {
			const opened = await this.#open(pending, { id: customIdOf(id), title, command, fields, filled });
			if (opened) return;
		}
		if (found.share) {
			await this.#ask(pending, interaction, found, {
				privately: false,
				sharedBy: displayName(interaction),
			});
		} else await this.#ask(pending, interaction, found, { privately: true });
	}

	/** What was put into a form takes the place of what stood in its fields. */
	async #form(pending: Pending, interaction: APIModalSubmitInteraction): Promise<void> {
		const { custom_id: formId } = interaction.data;
		const found = isReport(formId) ? this.#reports.take(formId) : await this.#find(rememberedId(formId));
		if (found === null) return this.#notice(pending, UNKNOWN_FORM);
		if (found === "unreadable") return this.#notice(pending, UNREADABLE_BUTTON);
		const typed = Object.entries({ ...found.options, ...readForm(interaction.data) });
		const options = Object.fromEntries(typed.filter(([, value]) => value !== ""));
		await this.#ask(pending, interaction, { command: found.command, options }, { privately: true });
	}

	/** The message is reported once it is said what is wrong with it. */
	async #report(pending: Pending, interaction: APIMessageApplicationCommandInteraction): Promise<void> {
		const { data, guild_id: guildId, channel } = interaction;
		const message = data.resolved.messages[data.target_id];
		const command = this.#registry(interaction).get(REPORT_MENU.command);
		if (message === undefined || command === undefined || guildId === undefined) {
			return this.#notice(pending, UNKNOWN_BUTTON);
		}
		const action: Action = {
			label: REPORT_MENU.name,
			command: command.name,
			options: {
				message: message.id,
				author: message.author.id,
				text: [message.content, ...partsOf(message)].join("\n").slice(0, MOST_REPORTED),
				link: messageLink(guildId, channel.id, message.id),
			},
		};
		const fields = ["why", "anonymous"];
		await this.#open(pending, {
			id: this.#reports.keep(action),
			title: REPORT_MENU.name,
			command,
			fields,
			filled: { anonymous: "no" },
		});
	}

	/** @returns whether there was anything to ask for. */
	async #open(pending: Pending, form: Form): Promise<boolean> {
		const modal = modalOf(form);
		if (modal === null) return false;
		await this.#callbacks.respond(pending, { type: InteractionResponseType.Modal, data: modal });
		return true;
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

	/** By the channel's settings; while these cannot be read, answers are for the asker, who can share them. */
	async #isPrivate(command: string, place: Place): Promise<boolean> {
		if (place.community === null) return false;
		const reading = Promise.resolve()
			.then(() => this.#desk.settings.read(place))
			.catch((error: unknown) => {
				this.#desk.log.warn({ err: error }, "a channel's settings could not be read");
				return null;
			});
		const read = await soon(reading, SETTINGS_WITHIN_MS);
		if (read === null) return true;
		const { audience, privateCommands } = read.settings;
		return audience === "caller" || privateCommands.includes(command);
	}

	async #ask(
		pending: Pending,
		interaction: APIInteraction,
		{ command, options }: Pick<Invocation, "command" | "options">,
		manner: Manner,
	): Promise<void> {
		const { guild_id: guildId } = interaction;
		const powers = powersOf(interaction.member?.permissions);
		const caller = { platform: "discord", id: userOf(interaction).id, powers: async () => powers } as const;
		const place = placeOf(interaction);
		const invocation = { command, options, caller, place, collections: collectionsOf(guildId) };
		// In a direct message there is nobody to share with.
		const shareable = guildId !== undefined;
		const known = this.#registry(interaction).get(command);
		const privately = manner.privately ?? (PRIVATE.has(command) || known?.privately === true);
		const shown = await answer(
			pending,
			(progress) => replyTo(invocation, this.#desk, { ...manner, shareable }, progress.take),
			privately,
			this.#answering,
		);
		const said = shown?.outcome === "answered" || shown?.outcome === "abstained";
		const message = said ? await this.#shown(pending) : null;
		if (shown === null || message === null) return;
		const channel = interaction.channel?.id ?? place.channel;
		await remember({ platform: "discord", channel, message }, invocation, shown, this.#desk);
	}

	/** The id of the answer, unless it has been taken away already. */
	async #shown(pending: Pending): Promise<string | null> {
		try {
			return await this.#callbacks.shown(pending);
		} catch (error) {
			this.#desk.log.warn({ err: error }, "an answer could not be looked up; corrections will not reach it");
			return null;
		}
	}

	async #notice(pending: Pending, line: readonly Run[]): Promise<void> {
		const prepared = prepare(notice("refused", line), this.#desk, {});
		await answer(pending, () => prepared, true, this.#answering);
	}

	#registry({ guild_id: guildId }: Pick<APIInteraction, "guild_id">) {
		return this.#desk.registry.seenBy(collectionsOf(guildId));
	}
}

function isForm(interaction: APIInteraction): interaction is APIModalSubmitInteraction {
	return interaction.type === InteractionType.ModalSubmit;
}

function isReportMenu(
	interaction: APIApplicationCommandInteraction,
): interaction is APIMessageApplicationCommandInteraction {
	const { data } = interaction;
	return data.type === ApplicationCommandType.Message && data.name === REPORT_MENU.name;
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
	const { name, options: values } = subcommandOf(data.name, given);
	const options = Object.fromEntries(
		values.flatMap((each) => ("value" in each ? [[each.name, String(each.value)]] : [])),
	);
	return { command: name, options };
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
