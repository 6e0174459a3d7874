import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { DiscordServer } from "../test/servers/discord/server.ts";
import { SlackServer } from "../test/servers/slack/server.ts";
import { seeded, word } from "./corpus.ts";
import { percentiles, shown } from "./timing.ts";

const RATES = [50, 200];
const SECONDS = 10;
/** Nobody asks more often than the cooldown allows. */
const PEOPLE = 1_000;

/** What the loopback servers tell of one question. */
interface Asked {
	readonly sentAt: number;
	readonly acknowledged: { readonly at: number } | null;
	readonly answeredAt: number | null;
	readonly deadlineMissed: boolean;
	answered(): Promise<unknown>;
}

interface Subject {
	readonly name: string;
	readonly environment: Record<string, string>;
	readonly connected: () => boolean;
	readonly ask: (person: number, words: string) => Asked;
	readonly close: () => Promise<void>;
}

/**
 * The product's own process, by its real clients, against the loopback servers: how soon a command is acknowledged and
 * answered at 50 and 200 commands a second, first time and cached, and what memory the process takes meanwhile.
 */
export async function platformsBench(report: (line: string) => void): Promise<void> {
	for (const open of [discord, slack]) {
		const subject = await open();
		const directory = await mkdtemp(join(tmpdir(), "on-record-bench-"));
		const bot = serve({ ...subject.environment, ON_RECORD_DATA_DIR: directory });
		try {
			await until(subject.connected);
			await delay(1_000);
			for (const rate of RATES) {
				const questions = Array.from({ length: rate * SECONDS }, (_, i) => question(rate, i));
				await burst(subject, questions.slice(0, 20), rate, 0);
				for (const manner of ["uncached", "cached"]) {
					const asked = await burst(subject, questions, rate, manner === "cached" ? PEOPLE / 2 : 0);
					report(
						`${subject.name}, ${rate} commands a second, ${manner}: ${summary(asked)}; ${memory(bot)} MB`,
					);
					// The cooldown's window.
					await delay(10_000);
				}
			}
		} finally {
			bot.kill("SIGTERM");
			await once(bot, "exit");
			await subject.close();
			await rm(directory, { recursive: true, force: true });
		}
	}
}

async function discord(): Promise<Subject> {
	const server = await new DiscordServer().listen();
	const people = Array.from({ length: PEOPLE }, (_, i) => server.world.addUser(`reader-${i}`));
	for (const user of people) server.world.addMember(server.guild, user);
	return {
		name: "Discord",
		environment: { DISCORD_TOKEN: server.settings.token, DISCORD_API_URL: server.url },
		connected: () => server.commands().length > 0 && server.gateway.identifies > 0,
		ask: (person, words) =>
			server.slash(server.guild.id, server.channel.id, people[person % PEOPLE]?.id ?? "", "who-said", {
				words,
			}),
		close: () => server.close(),
	};
}

async function slack(): Promise<Subject> {
	const server = await new SlackServer().listen();
	const people = Array.from({ length: PEOPLE }, (_, i) =>
		server.world.addUser(server.team.id, `reader-${i}`),
	);
	return {
		name: "Slack",
		environment: {
			SLACK_BOT_TOKEN: server.team.botToken,
			SLACK_APP_TOKEN: server.settings.appToken,
			SLACK_API_URL: server.url,
		},
		connected: () => server.socketMode.connected > 0,
		ask: (person, words) => server.slash("/or-who-said", words, { user: people[person % PEOPLE]?.id ?? "" }),
		close: () => server.close(),
	};
}

/** Asks evenly over the seconds, whatever comes back, and waits for what does. */
async function burst(
	subject: Subject,
	questions: readonly string[],
	rate: number,
	from: number,
): Promise<Asked[]> {
	const began = performance.now();
	const asked: Asked[] = [];
	for (const [i, words] of questions.entries()) {
		const ahead = (i * 1000) / rate - (performance.now() - began);
		if (ahead > 0) await delay(ahead);
		asked.push(subject.ask(from + i, words));
	}
	await Promise.allSettled(asked.map((each) => each.answered()));
	return asked;
}

function summary(asked: readonly Asked[]): string {
	const acknowledged = asked.flatMap(({ sentAt, acknowledged: ack }) => (ack ? [ack.at - sentAt] : []));
	const answered = asked.flatMap(({ sentAt, answeredAt }) =>
		answeredAt === null ? [] : [answeredAt - sentAt],
	);
	const missed = asked.filter(({ deadlineMissed }) => deadlineMissed).length;
	return `acknowledged ${shown(percentiles(acknowledged))}, answered ${shown(percentiles(answered))}, ${answered.length} of ${asked.length} answered, ${missed} deadlines missed`;
}

/** What the sample archive has; most questions are of such words. */
const SAID = [
	"there has been a massive wave of interest and it has really taken us by surprise",
	"there's no provision in the U.S. Constitution that allows for secession",
	"anything a state does during a period of secession is a nullity it means nothing",
	"if there was any constitutional issue resolved by the Civil War it is that there is no right to secede",
	"an indestructible Union composed of indestructible States",
];

/** A question that nobody asked before: of three, two of words somebody said, with one more, and one of nobody's. */
function question(rate: number, i: number): string {
	const random = seeded(rate * 100_003 + i);
	const said = SAID[Math.floor(random() * SAID.length)]?.split(" ") ?? [];
	const words = i % 3 === 2 ? [word(random), word(random), word(random), word(random)] : said;
	return words.toSpliced(Math.floor(random() * words.length), 0, `${word(random)}${i}`).join(" ");
}

function serve(environment: Record<string, string>): ChildProcess {
	const cli = fileURLToPath(new URL("../src/cli.ts", import.meta.url));
	const project = fileURLToPath(new URL("../", import.meta.url));
	return spawn(process.execPath, [cli, "serve"], {
		cwd: project,
		env: { ...process.env, ...environment },
		stdio: ["ignore", "ignore", "inherit"],
	});
}

/** Resident memory by the kernel's account; 0 where there is no /proc. */
function memory({ pid }: ChildProcess): number {
	try {
		const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
		return Math.round(Number(kilobytes) / 1024);
	} catch {
		return 0;
	}
}

async function until(ready: () => boolean): Promise<void> {
	for (let tries = 0; tries < 600; tries += 1) {
		if (ready()) return;
		await delay(100);
	}
	throw new Error("The bot did not connect within a minute.");
}
