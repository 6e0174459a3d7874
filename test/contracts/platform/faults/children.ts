import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Ran, start } from "../../../cli/run.ts";
import { DiscordServer } from "../../../servers/discord/server.ts";
import { SlackServer } from "../../../servers/slack/server.ts";

const COMMANDS = 10;
const WORDS = "costs the port a ship";
/** A process of its own starts, and takes in its articles, in seconds. */
const PATIENCE_MS = 60_000;

/** What became of a process that was told to stop with commands under way. */
export interface Stopped {
	readonly code: number | null;
	/** From the signal to the end. */
	readonly ms: number;
	readonly answered: number;
	readonly doubled: number;
	readonly late: number;
}

/** Runs the real program over these articles, gives it to `use`, and cleans up. */
async function withChild<Result>(
	articles: string,
	settings: Readonly<Record<string, string>>,
	input: string | null,
	use: (child: ChildProcess, ended: Promise<Ran>) => Promise<Result>,
): Promise<Result> {
	const folder = await mkdtemp(join(tmpdir(), "on-record-child-"));
	const env = { ON_RECORD_DATA_DIR: folder, CORPUS_DIR: articles, ...settings };
	const { child, ended } = start(["serve"], env, input);
	try {
		return await use(child, ended);
	} finally {
		child.kill("SIGKILL");
		await ended;
		await rm(folder, { recursive: true, force: true });
	}
}

/** Tells it to stop, and resolves when it says that it does. */
async function terminate(child: ChildProcess): Promise<number> {
	const heard = new Promise<void>((resolve) => {
		child.stderr?.on("data", (text: string) => {
			if (text.includes("Stopping")) resolve();
		});
		child.once("close", () => resolve());
	});
	const at = performance.now();
	child.kill("SIGTERM");
	await heard;
	return at;
}

/** Ten people ask; the answers are held on their way until the process has been told to stop. */
export async function discordChild(articles: string): Promise<Stopped> {
	const server = await new DiscordServer().listen();
	const settings = { DISCORD_TOKEN: server.settings.token, DISCORD_API_URL: server.url };
	try {
		return await withChild(articles, settings, "", async (child, ended) => {
			await server.gateway.until("the bot", (it) => it.connected === 1, PATIENCE_MS);
			const { guild, channel, world, faults } = server;
			faults.next(COMMANDS, "hang", /^POST .*callback$/);
			const asked = Array.from({ length: COMMANDS }, (_, i) => {
				const user = world.addUser(`reader ${i}`);
				world.addMember(guild, user);
				return server.slash(guild.id, channel.id, user.id, "who-said", { words: `${WORDS} ${i}` });
			});
			await faultsMet(server);
			const at = await terminate(child);
			faults.release();
			const { code } = await ended;
			const answers = server.transcript(channel.id).filter(({ author }) => author.id === world.bot.id);
			const answered = asked.filter(({ answeredAt }) => answeredAt !== null).length;
			return {
				code,
				ms: performance.now() - at,
				answered,
				doubled: answers.length - answered,
				late: late(server),
			};
		});
	} finally {
		await server.close();
	}
}

/** The same in Slack, each in a channel of their own: the posts of one channel go one after the other. */
export async function slackChild(articles: string): Promise<Stopped> {
	const server = await new SlackServer().listen();
	const { team, world, faults } = server;
	const settings = {
		SLACK_BOT_TOKEN: team.botToken,
		SLACK_APP_TOKEN: server.settings.appToken,
		SLACK_API_URL: server.url,
	};
	try {
		return await withChild(articles, settings, "", async (child, ended) => {
			await server.socketMode.until("the bot", (it) => it.connected === 1, PATIENCE_MS);
			faults.next(COMMANDS, "hang", /chat\.postMessage/);
			const asked = Array.from({ length: COMMANDS }, (_, i) => {
				const who = { user: world.addUser(team.id, `reader ${i}`).id };
				const channel = server.addChannel(`room ${i}`).id;
				return server.slash("/or-who-said", `${WORDS} ${i}`, { ...who, channel });
			});
			await faultsMet(server);
			const at = await terminate(child);
			faults.release();
			const { code } = await ended;
			const answers = [...world.messages.values()].filter(({ user }) => user === team.botUserId);
			const answered = asked.filter(({ answeredAt }) => answeredAt !== null).length;
			return {
				code,
				ms: performance.now() - at,
				answered,
				doubled: answers.length - answered,
				late: late(server),
			};
		});
	} finally {
		await server.close();
	}
}

/** The terminal is not served: ten lines are asked, and its input ends. */
export async function consoleChild(articles: string): Promise<Stopped> {
	const lines = Array.from({ length: COMMANDS }, (_, i) => `/who-said ${WORDS} ${i}\n`).join("");
	return withChild(articles, {}, lines, async (_child, ended) => {
		const at = performance.now();
		const { code, stdout } = await ended;
		const answered = stdout.split("Every day without the bridge costs").length - 1;
		return { code, ms: performance.now() - at, answered, doubled: answered - COMMANDS, late: 0 };
	});
}

function faultsMet(server: DiscordServer | SlackServer): Promise<unknown> {
	const pending = () => server.faults.pending;
	const what = "ten answers on their way";
	return server instanceof DiscordServer
		? server.until(what, () => pending() === 0)
		: server.until(what, () => pending() === 0);
}

function late({ violations }: DiscordServer | SlackServer): number {
	return violations.filter(({ rule }) => rule === "deadline").length;
}
