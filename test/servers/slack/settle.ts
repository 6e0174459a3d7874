import { isObject, type Json, objects } from "../loopback/json.ts";
import type { Core } from "./core.ts";
import { BlockFaults, SlackError } from "./errors.ts";
import type { Interaction } from "./exchanges.ts";
import { postAnswer } from "./response-url.ts";
import { checkOptions } from "./rules/elements.ts";
import { checkMessage } from "./rules/message.ts";
import { checkView } from "./rules/views.ts";
import { addView, replaceView } from "./views.ts";

/** Does what the body of an acknowledgement says; the result is what kind of acknowledgement it was. */
export function settle(core: Core, interaction: Interaction, body: unknown): string {
	const answer = isObject(body) ? body : {};
	try {
		switch (interaction.origin.kind) {
			case "command":
				return settleCommand(core, interaction, answer);
			case "suggestion":
				return settleSuggestion(interaction, answer);
			case "submission":
				return settleSubmission(core, interaction, answer);
			default:
				return "empty";
		}
	} catch (error) {
		if (!(error instanceof SlackError)) throw error;
		core.ledger.violate(error.error, `acknowledgement ${JSON.stringify(error.details)}`);
		return "invalid";
	}
}

function settleCommand(core: Core, interaction: Interaction, answer: Json): string {
	if (Object.keys(answer).length === 0) return "empty";
	checkMessage(answer, core.ledger);
	postAnswer(core, interaction, answer);
	return "message";
}

function settleSuggestion(interaction: Interaction, answer: Json): string {
	const groups = objects(answer.option_groups);
	const options =
		groups.length > 0 ? groups.flatMap((group) => objects(group.options)) : objects(answer.options);
	const faults = new BlockFaults();
	checkOptions(options, 100, 0, faults, "/options");
	faults.check("invalid_arguments");
	interaction.options = options;
	return "options";
}

/** Without a word, the form closes; otherwise the bot says what happens to it. */
function settleSubmission(core: Core, interaction: Interaction, answer: Json): string {
	const { view } = interaction.origin;
	if (view === null) return "empty";
	const { response_action: action, view: next } = answer;
	if (action === "errors") {
		interaction.errors = isObject(answer.errors) ? answer.errors : {};
		return "errors";
	}
	if ((action === "update" || action === "push") && isObject(next)) {
		checkView(next, "modal");
		if (action === "update") replaceView(core.world, view, next);
		interaction.view = action === "update" ? view : addView(core.world, view.team, view.user, "modal", next);
		return action;
	}
	view.closed = true;
	if (action !== "clear") return "empty";
	for (const each of core.world.views.values())
		if (each.user === view.user && each.type === "modal") each.closed = true;
	return "clear";
}
