import { isObject, type Json } from "../loopback/json.ts";
import { known } from "../loopback/known.ts";
import type { WireAnswer, WireRequest } from "../loopback/listener.ts";
import { revise, store } from "./channels.ts";
import type { Core } from "./core.ts";
import { SlackError } from "./errors.ts";
import type { Interaction } from "./exchanges.ts";
import { checkMessage } from "./rules/message.ts";

const MOST_USES = 5;
const LIVES_MS = 30 * 60_000;

/** Answers a request to a response URL: `ok`, or what is wrong as plain text. */
export function answerResponseUrl(core: Core, request: WireRequest): WireAnswer {
	const id = request.path.replace(/^\/response\//, "");
	const url = core.responseUrls.get(id);
	try {
		if (url === undefined) throw new SlackError("invalid_url");
		if (core.clock.now() - url.at > LIVES_MS) throw new SlackError("expired_url");
		if (url.uses >= MOST_USES) throw new SlackError("used_url");
		const body: unknown = JSON.parse(request.raw.toString());
		if (!isObject(body)) throw new SlackError("invalid_payload");
		respond(core, url.interaction, body);
		url.uses += 1;
		return { status: 200, body: "ok" };
	} catch (error) {
		if (!(error instanceof SlackError)) throw error;
		core.ledger.violate(error.error, `response_url ${JSON.stringify(error.details)}`);
		const gone = ["invalid_url", "expired_url", "used_url"].includes(error.error);
		return { status: gone ? 404 : 400, body: error.error };
	}
}

/** Does what the answer says: a new message, or a change of the one that was used. */
function respond(core: Core, interaction: Interaction, body: Json): void {
	const { origin } = interaction;
	const team = known("team", origin.teamId, core.world.teams);
	const target = origin.message;
	if (body.delete_original === true && target !== null) {
		target.deleted = true;
		return void interaction.changed();
	}
	checkMessage(body, core.ledger);
	if (body.replace_original === true && target !== null) {
		revise(core, team, target, body);
		return void interaction.answer(target, core.clock.now());
	}
	postAnswer(core, interaction, body);
}

/** Without `in_channel`, only the person who asked sees it. */
export function postAnswer(core: Core, interaction: Interaction, body: Json): void {
	const { teamId, userId, channelId } = interaction.origin;
	if (channelId === null) throw new SlackError("channel_not_found");
	const team = known("team", teamId, core.world.teams);
	const channel = known("channel", channelId, core.world.channels);
	const ephemeralFor = body.response_type === "in_channel" ? null : userId;
	const message = store(core, { team, channel, user: team.botUserId, body, ephemeralFor });
	core.exchanges.set(`${channel.id}:${message.ts}`, interaction);
	if (interaction.original === null) interaction.answer(message, core.clock.now());
	else interaction.followUp(message);
}
