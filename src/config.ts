import { z } from "zod";

/** A setting that is there only when it is not empty, so that `KEY=` in an env file means "not set". */
const optional = <T extends z.ZodType>(schema: T) =>
	z.preprocess((value) => (value === "" ? undefined : value), schema);

const schema = z.object({
	ON_RECORD_DATA_DIR: optional(z.string().default(".on-record")),
	CORPUS_DIR: optional(z.string().default("data/articles")),
	CORPUS_URI: optional(z.string().optional()),
	DATABASE_URL: optional(
		z
			.string()
			.regex(/^postgres(ql)?:\/\//, "expected postgres://user:password@host:5432/database")
			.optional(),
	),
	REDIS_URL: optional(
		z
			.string()
			.regex(/^rediss?:\/\//, "expected redis://host:6379")
			.optional(),
	),
	LOG_LEVEL: optional(z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("warn")),
	NO_COLOR: optional(z.string().optional()),
	DISCORD_TOKEN: optional(z.string().optional()),
	DISCORD_API_URL: optional(z.url({ protocol: /^https?$/, error: "expected an http(s) URL" }).optional()),
	DISCORD_GUILD_ID: optional(
		z
			.string()
			.regex(/^\d{17,20}$/, "expected a server's id of 17 to 20 digits")
			.optional(),
	),
	DISCORD_SHARDS: optional(
		z
			.string()
			.regex(/^(auto|\d+(,\d+)*\/\d+)$/, "expected auto, or shards of a total such as 0,1/4")
			.optional(),
	),
	SLACK_BOT_TOKEN: optional(
		z.string().startsWith("xoxb-", "expected a bot token, which begins with xoxb-").optional(),
	),
	SLACK_APP_TOKEN: optional(
		z.string().startsWith("xapp-", "expected an app-level token, which begins with xapp-").optional(),
	),
	SLACK_MODE: optional(z.enum(["socket", "http"]).default("socket")),
	SLACK_SIGNING_SECRET: optional(z.string().optional()),
	PORT: optional(z.coerce.number().int().min(0).max(65_535).default(3000)),
	SLACK_API_URL: optional(z.url({ protocol: /^https?$/, error: "expected an http(s) URL" }).optional()),
	SLACK_COMMAND_PREFIX: optional(
		z
			.string()
			.regex(/^[a-z0-9_-]{0,12}$/, "expected at most 12 of a–z, 0–9, - and _")
			.default("or-"),
	),
});

/** Every setting that is read, by name. */
export const SETTINGS: readonly string[] = Object.keys(schema.shape);

export interface Config {
	/** Where state lives: the SQLite file, the search tables, the console's history. */
	readonly dataDir: string;
	/** The operator's articles. */
	readonly corpusDir: string;
	/** Where the search tables lie: a folder, or object storage (`s3://…`). */
	readonly corpusUri: string;
	readonly databaseUrl: string | null;
	readonly redisUrl: string | null;
	readonly logLevel: string;
	readonly colour: boolean;
	/** null when no token is set: the bot is not in Discord. */
	readonly discord: DiscordConfig | null;
	/** null when no bot token is set: the bot is not in Slack. */
	readonly slack: SlackConfig | null;
	/** Before every Slack command's name, since a workspace's apps share them: `/or-ask`. */
	readonly slackCommandPrefix: string;
}

export interface DiscordConfig {
	readonly token: string;
	/** Another base than Discord's own. */
	readonly apiUrl: string | null;
	/** Commands are registered in this server only, which is at once; null is everywhere. */
	readonly guildId: string | null;
	/** Which shards this process runs; null is one for all. */
	readonly shards: "auto" | { readonly ids: number[]; readonly count: number } | null;
}

export interface SlackConfig {
	readonly botToken: string;
	readonly mode:
		| { readonly kind: "socket"; readonly appToken: string }
		| { readonly kind: "http"; readonly signingSecret: string; readonly port: number };
	/** Another base than Slack's own. */
	readonly apiUrl: string | null;
	readonly commandPrefix: string;
}

/** Names every setting that is wrong, not only the first. */
export class ConfigError extends Error {
	readonly problems: readonly string[];

	constructor(problems: readonly string[]) {
		super(`The settings need a look:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
		this.problems = problems;
	}
}

/**
 * The only reader of the environment.
 * @throws ConfigError listing every bad setting at once; values are never repeated, since they may be secrets.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
	const parsed = schema.superRefine(belongTogether).safeParse(environment);
	if (!parsed.success) {
		throw new ConfigError(
			parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message} (see .env.example)`),
		);
	}
	const settings = parsed.data;
	return {
		dataDir: settings.ON_RECORD_DATA_DIR,
		corpusDir: settings.CORPUS_DIR,
		corpusUri: settings.CORPUS_URI ?? `${settings.ON_RECORD_DATA_DIR}/search`,
		databaseUrl: settings.DATABASE_URL ?? null,
		redisUrl: settings.REDIS_URL ?? null,
		logLevel: settings.LOG_LEVEL,
		colour: settings.NO_COLOR === undefined,
		discord: discordConfig(settings),
		slack: slackConfig(settings),
		slackCommandPrefix: settings.SLACK_COMMAND_PREFIX,
	};
}

type Settings = z.infer<typeof schema>;

/** Settings that are no good without each other. */
function belongTogether(settings: Settings, check: z.core.$RefinementCtx<Settings>): void {
	const missing = (name: keyof Settings, message: string) =>
		check.addIssue({ code: "custom", path: [name], message });
	const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_MODE, SLACK_SIGNING_SECRET } = settings;
	if (SLACK_BOT_TOKEN === undefined) {
		if (SLACK_APP_TOKEN !== undefined) missing("SLACK_BOT_TOKEN", "is needed beside SLACK_APP_TOKEN");
		return;
	}
	if (SLACK_MODE === "socket" && SLACK_APP_TOKEN === undefined) {
		missing("SLACK_APP_TOKEN", "is needed for Socket Mode; or set SLACK_MODE=http");
	}
	if (SLACK_MODE === "http" && SLACK_SIGNING_SECRET === undefined) {
		missing("SLACK_SIGNING_SECRET", "is needed when SLACK_MODE is http");
	}
}

function discordConfig(settings: Settings): DiscordConfig | null {
	if (settings.DISCORD_TOKEN === undefined) return null;
	const [ids, count] = (settings.DISCORD_SHARDS ?? "").split("/");
	return {
		token: settings.DISCORD_TOKEN,
		apiUrl: settings.DISCORD_API_URL ?? null,
		guildId: settings.DISCORD_GUILD_ID ?? null,
		shards: count
			? { ids: (ids ?? "").split(",").map(Number), count: Number(count) }
			: ids === "auto"
				? "auto"
				: null,
	};
}

function slackConfig(settings: Settings): SlackConfig | null {
	if (settings.SLACK_BOT_TOKEN === undefined) return null;
	return {
		botToken: settings.SLACK_BOT_TOKEN,
		mode:
			settings.SLACK_MODE === "http"
				? { kind: "http", signingSecret: settings.SLACK_SIGNING_SECRET ?? "", port: settings.PORT }
				: { kind: "socket", appToken: settings.SLACK_APP_TOKEN ?? "" },
		apiUrl: settings.SLACK_API_URL ?? null,
		commandPrefix: settings.SLACK_COMMAND_PREFIX,
	};
}

/** Reads the settings of a `.env` file in the working directory, where there is one; what is set already stands. */
export function loadEnvFile(): void {
	try {
		process.loadEnvFile();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
	}
}
