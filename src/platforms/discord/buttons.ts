import { type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from "discord.js";
import { shortened } from "../fitting.ts";
import { oneLine } from "./escape.ts";

export interface Button {
	readonly label: string;
	/** Under which the action is remembered. */
	readonly id: string;
}

/** Tells our buttons from those of bots that had this account before. */
const PREFIX = "on:";
const A_ROW = 5;
/** Discord takes five rows. */
const MOST = 25;
/** Discord's limit. */
const LONGEST_LABEL = 80;

/** Up to five rows. Two buttons that do the same are one: Discord takes no id twice. */
export function buttonRows(buttons: readonly Button[]): APIMessageTopLevelComponent[] {
	const distinct = [...new Map(buttons.map((button) => [button.id, button])).values()].slice(0, MOST);
	const rows: APIMessageTopLevelComponent[] = [];
	for (let at = 0; at < distinct.length; at += A_ROW) {
		rows.push({
			type: ComponentType.ActionRow,
			components: distinct.slice(at, at + A_ROW).map(({ label, id }) => ({
				type: ComponentType.Button,
				style: ButtonStyle.Secondary,
				label: shortened(oneLine(label).trim(), LONGEST_LABEL) || "Show",
				custom_id: customIdOf(id),
			})),
		});
	}
	return rows;
}

/** By which a form is known to be a pressed button's. */
export function customIdOf(id: string): string {
	return `${PREFIX}${id}`;
}

/** The id under which a pressed button's action is remembered; null when the button is not one of ours. */
export function rememberedId(customId: string): string | null {
	return customId.startsWith(PREFIX) ? customId.slice(PREFIX.length) : null;
}

/** As many actions as may have a button, leaving room for `others`. */
export function showable<T>(actions: readonly T[], others: number): readonly T[] {
	return actions.slice(0, MOST - others);
}
