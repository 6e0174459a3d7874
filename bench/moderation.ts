import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import { judge, NO_CONTEXT } from "../src/moderation/judge.ts";
import { ACTING_POLICY, decide } from "../src/moderation/policy.ts";
import type { Message } from "../src/moderation/verdict.ts";
import { Window } from "../src/moderation/window.ts";

/** What a political channel reads like: mostly talk, some heat, a little of everything that is looked for. */
const TEXTS = [
	"I think the infrastructure bill was a mistake, but I see why the senators from Ohio voted for it.",
	"The governor said on Tuesday that the state would not raise property taxes this year. https://news.example/tax",
	"That's a stupid argument and you know it, the numbers just don't add up.",
	"Can someone explain how ranked-choice voting works in Alaska?",
	"lol",
	"@maria you keep repeating this, where is your source for the 40% figure?",
	"Democrats will lose the House if they keep ignoring rural voters. Republicans have the same problem in cities.",
	"“We will fight this in every court,” the attorney general told reporters, and the judge agreed to hear the case in May.",
	"You are an idiot if you believe that poll.",
	"I could kill for a coffee after that six hour committee hearing, what a marathon.",
	"Straße, café, naïve, Москва – even the foreign press is confused by our primaries 🤷‍♀️",
	"The Supreme Court's decision means the map stays. Everyone should read the dissent before shouting about it here.",
	"Every single Republican is a liar, change my mind",
	"does anybody know when the polling places open in Travis county tomorrow?",
	"Turnout was 66.6% in 2020, the highest since 1900, and it still was not enough to convince anyone in this thread that people care. ".repeat(
		3,
	),
];
const MESSAGES = 20_000;
const BATCH = 50;

/** Messages a second through all rules and the policy on one core, and what it does to the event loop. */
export async function moderationBench(report: (line: string) => void): Promise<void> {
	const window = new Window();
	const delay = monitorEventLoopDelay({ resolution: 1 });
	const judgeOne = (index: number) => {
		const message: Message = {
			text: TEXTS[index % TEXTS.length] ?? "",
			author: `member-${index % 997}`,
			channel: "politics",
			mentions: [],
			at: index * 1_000,
		};
		const trace = window.traceOf(message);
		const verdict = judge(message, { ...NO_CONTEXT, recent: window.recent(message.at), trace });
		window.add(trace);
		return decide(verdict, ACTING_POLICY, 0).action;
	};
	for (let index = 0; index < 2_000; index += 1) judgeOne(index);
	delay.enable();
	const began = performance.now();
	for (let index = 0; index < MESSAGES; index += 1) {
		judgeOne(index);
		if (index % BATCH === 0) await setImmediate();
	}
	const seconds = (performance.now() - began) / 1_000;
	delay.disable();
	report(
		`moderation: ${Math.round(MESSAGES / seconds)} messages a second through every rule; event loop delay p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms (in turns of ${BATCH})`,
	);
}
