import { once } from "node:events";
import { createInterface } from "node:readline";
import { judge, NO_CONTEXT } from "../moderation/judge.ts";
import { ACTING_POLICY, DEFAULT_POLICY, decide } from "../moderation/policy.ts";
import type { Message, Verdict } from "../moderation/verdict.ts";
import { Window } from "../moderation/window.ts";
import { harmless } from "../platforms/harmless.ts";
import type { Note, RecordNotes } from "./record-notes.ts";

export interface ModerateFlags {
	readonly json: boolean;
	readonly explain: boolean;
	readonly policy: string;
}

/** Without a time of its own a line comes a second after the one before: a stream of lines is no flood. */
const STEP_MS = 1_000;

/**
 * Judges one text, or with `-` the lines `{id,text,author?,channel?,mentions?,at?}` of standard input, and compares what
 * they quote with the record. 1 when any was refused.
 */
export async function moderate(text: string, flags: ModerateFlags, notes: RecordNotes): Promise<number> {
	if (flags.policy !== "default" && flags.policy !== "acting") {
		process.stderr.write(`--policy: expected default or acting, got ${harmless(flags.policy)}\n`);
		return 2;
	}
	const policy = flags.policy === "default" ? DEFAULT_POLICY : ACTING_POLICY;
	const window = new Window();
	if (text !== "-") {
		const message = { text, author: null, channel: null, mentions: [], at: 0 };
		const verdict = judge(message, NO_CONTEXT);
		const decision = decide(verdict, policy, 0);
		const note = await notes.of(verdict.attributions);
		process.stdout.write(
			flags.json
				? `${JSON.stringify(datum(null, verdict, decision.action, note))}\n`
				: `${explained(text, verdict, decision, flags.explain)}${noted(note)}`,
		);
		return 0;
	}
	let refused = false;
	let number = 0;
	let clock = 0;
	for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
		number += 1;
		if (line.trim() === "") continue;
		clock += STEP_MS;
		const read = messageOf(line, clock);
		if (!read.ok) {
			refused = true;
			process.stderr.write(`line ${number}: ${harmless(read.error)}\n`);
			await print(JSON.stringify({ id: read.id, error: read.error }));
			continue;
		}
		clock = Math.max(clock, read.message.at);
		const trace = window.traceOf(read.message);
		const verdict = judge(read.message, { ...NO_CONTEXT, recent: window.recent(read.message.at), trace });
		window.add(trace);
		for (const { rule } of verdict.failures)
			process.stderr.write(`line ${number}: the rule ${rule} broke down; the others were asked\n`);
		const decision = decide(verdict, policy, 0);
		const note = await notes.of(verdict.attributions);
		await print(
			flags.json
				? JSON.stringify(datum(read.id, verdict, decision.action, note))
				: `${harmless(String(read.id))}: ${explained(read.message.text, verdict, decision, flags.explain)}${noted(note)}`.trimEnd(),
		);
	}
	return refused ? 1 : 0;
}

async function print(line: string): Promise<void> {
	if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}

function datum(id: unknown, { findings }: Verdict, action: string, note: Note | null): object {
	return {
		id,
		action,
		findings: findings.map(({ rule, target, start, end, severity, confidence, reason }) => ({
			rule,
			target,
			start,
			end,
			severity,
			confidence,
			reason,
		})),
		...(note && { note }),
	};
}

/** What is on record, for a terminal. */
function noted(note: Note | null): string {
	if (note === null) return "";
	const { kind, speaker, said } = note;
	const lines = [`on record: ${kind.replaceAll("-", " ")} (of ${harmless(speaker)})`];
	if (said !== null) {
		const where = [said.outlet, said.date, said.url].filter((each) => each !== null).join(", ");
		lines.push(`  ${harmless(said.speaker)}: “${harmless(said.words)}” ${harmless(where)}`);
	}
	return `${lines.join("\n")}\n`;
}

function explained(
	text: string,
	{ findings, reports }: Verdict,
	{ action, reasons }: { readonly action: string; readonly reasons: readonly string[] },
	all: boolean,
): string {
	const lines = [`action: ${action}`, ...reasons.map((reason) => `  ${harmless(reason)}`)];
	for (const { rule, target, start, end, severity, confidence, reason } of findings)
		lines.push(
			`${rule} (${target}, severity ${severity}, confidence ${confidence}) “${harmless(text.slice(start, end)).replace(/\s+/g, " ")}” ${start}–${end}: ${harmless(reason)}`,
		);
	if (all) {
		lines.push("rules:");
		for (const { rule, fired, why } of reports)
			lines.push(`  ${fired ? "fired  " : "silent "} ${rule.padEnd(16)} ${harmless(why)}`);
	}
	return `${lines.join("\n")}\n`;
}

type Line =
	| { readonly ok: true; readonly id: unknown; readonly message: Message }
	| { readonly ok: false; readonly id: unknown; readonly error: string };

/** One line of input as a message. */
function messageOf(line: string, clock: number): Line {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		return { ok: false, id: null, error: "expected one JSON object a line, got something else" };
	}
	if (typeof value !== "object" || value === null || Array.isArray(value))
		return { ok: false, id: null, error: "expected a JSON object {id, text}, got something else" };
	const {
		id = null,
		text,
		author = null,
		channel = null,
		mentions = [],
		at = clock,
	} = value as Record<string, unknown>;
	if (typeof text !== "string")
		return {
			ok: false,
			id,
			error: `expected text as a string, got ${text === undefined ? "none" : typeof text}`,
		};
	const isName = (one: unknown) => one === null || typeof one === "string" || typeof one === "number";
	if (!isName(author) || !isName(channel))
		return { ok: false, id, error: "expected author and channel as strings" };
	if (!Array.isArray(mentions) || !mentions.every((one) => typeof one === "string"))
		return { ok: false, id, error: "expected mentions as a list of strings" };
	if (typeof at !== "number" || !Number.isFinite(at))
		return { ok: false, id, error: "expected at as a number of milliseconds" };
	return {
		ok: true,
		id,
		message: {
			text,
			author: author === null ? null : String(author),
			channel: channel === null ? null : String(channel),
			mentions,
			at,
		},
	};
}
