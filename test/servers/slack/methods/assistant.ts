import { type Json, objects, string } from "../../loopback/json.ts";
import { joinedChannel } from "../channels.ts";
import type { Call, Methods } from "../core.ts";
import { SlackError } from "../errors.ts";

const scope = "assistant:write";
const MOST_PROMPTS = 4;

/** What an assistant shows in its thread. */
export const assistantMethods: Methods = {
	"assistant.threads.setStatus": { scope, run: setStatus },
	"assistant.threads.setTitle": { scope, run: (call) => note(call, "title", string(call.args.title)) },
	"assistant.threads.setSuggestedPrompts": { scope, run: setPrompts },
};

/** A status counts as the first sign of life in a thread. */
function setStatus(call: Call): Json {
	const { core, args } = call;
	const done = note(call, "status", string(args.status));
	const exchange = core.exchanges.get(`${string(args.channel_id)}:${string(args.thread_ts)}`);
	if (exchange !== undefined && exchange.acknowledged === null) {
		exchange.acknowledge(core.clock.now(), "status", false);
	}
	return done;
}

function setPrompts(call: Call): Json {
	const prompts = objects(call.args.prompts);
	if (prompts.length > MOST_PROMPTS) throw new SlackError("too_many_prompts");
	return note(call, "prompts", JSON.stringify(prompts));
}

function note({ core, team, args }: Call, what: string, value: string): Json {
	const channel = joinedChannel(core, team, args.channel_id);
	core.assistantThreads.push({ channel: channel.id, thread: string(args.thread_ts), what, value });
	return {};
}
