import { z } from "zod";

/** A setting that is there only when it is not empty, so that `KEY=` in an env file means "not set". */
const optional = <T extends z.ZodType>(schema: T) =>
	z.preprocess((value) => (value === "" ? undefined : value), schema);

const schema = z.object({
	ON_RECORD_DATA_DIR: optional(z.string().default(".on-record")),
	CORPUS_DIR: optional(z.string().default("data/articles")),
	CORPUS_URI: optional(
		z
			.string()
			.regex(
				/^(?!\w[\w+.-]+:)|^s3:\/\/[a-z0-9][a-z0-9.-]+(\/[^?#]*)?$/,
				"expected a folder, or object storage as s3://bucket/path",
			)
			.optional(),
	),
	AWS_ACCESS_KEY_ID: optional(z.string().optional()),
	AWS_SECRET_ACCESS_KEY: optional(z.string().optional()),
	AWS_SESSION_TOKEN: optional(z.string().optional()),
	AWS_REGION: optional(z.string().optional()),
	AWS_ENDPOINT: optional(z.url({ protocol: /^https?$/, error: "expected an http(s) URL" }).optional()),
	AWS_ALLOW_HTTP: optional(z.string().optional()),
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
	OPERATOR_IDS: optional(
		z
			.string()
			.regex(
				/^(discord:\d{17,20}|slack:[UW][A-Z0-9]+)(,(discord:\d{17,20}|slack:[UW][A-Z0-9]+))*$/,
				"expected ids such as discord:123456789012345678,slack:U0123ABCD",
			)
			.optional(),
	),
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
	DISCORD_MESSAGE_CONTENT: optional(z.enum(["on", "off"]).default("off")),
	SLACK_BOT_TOKEN: optional(
		z.string().startsWith("xoxb-", "expected a bot token, which begins with xoxb-").optional(),
	),
	SLACK_APP_TOKEN: optional(
		z.string().startsWith("xapp-", "expected an app-level token, which begins with xapp-").optional(),
	),
	SLACK_ADMIN_TOKEN: optional(
		z.string().startsWith("xoxp-", "expected an admin's user token, which begins with xoxp-").optional(),
	),
	SLACK_MODE: optional(z.enum(["socket", "http"]).default("socket")),
	SLACK_SIGNING_SECRET: optional(z.string().optional()),
	PORT: optional(z.coerce.number().int().min(0).max(65_535).default(3000)),
	SLACK_API_URL: optional(z.url({ protocol: /^https?$/, error: "expected an http(s) URL" }).optional()),
	OPENAI_API_KEY: optional(z.string().optional()),
	OPENAI_BASE_URL: optional(z.url({ protocol: /^https?$/, error: "expected an http(s) URL" }).optional()),
	OPENAI_MODEL: optional(z.string().default("gpt-4o-mini")),
	OPENAI_EMBEDDING_MODEL: optional(z.string().optional()),
	MODEL_DAILY_TOKENS: optional(z.coerce.number().int().min(0).default(2_000_000)),
	MODEL_DAILY_TOKENS_PER_COMMUNITY: optional(z.coerce.number().int().min(0).default(400_000)),
	MODERATION_DAILY_TOKENS: optional(z.coerce.number().int().min(0).default(500_000)),
	EMBEDDING_DAILY_TOKENS: optional(z.coerce.number().int().min(0).default(20_000_000)),
	MODEL_PRICES: optional(
		z
			.string()
			.regex(/^\d+(\.\d+)?\/\d+(\.\d+)?$/, "expected input/output per million tokens, such as 0.15/0.60")
			.optional(),
	),
	SLACK_COMMAND_PREFIX: optional(
		z
			.string()
			.regex(/^[a-z0-9_-]{0,12}$/, "expected at most 12 of a–z, 0–9, - and _")
			.default("or-"),
	),
	FETCH_PORTS: optional(
		z
			.string()
			.regex(/^\s*\d{1,5}\s*(,\s*\d{1,5}\s*)*$/, "expected ports such as 8080,8443")
			.refine((ports) => ports.split(",").every((port) => Number(port) >= 1 && Number(port) <= 65_535), {
				error: "expected ports between 1 and 65535",
			})
			.optional(),
	),
	CONTACT_URL: optional(
		z
			.url({ protocol: /^(https?|mailto)$/, error: "expected an http(s) or mailto: URL" })
			.regex(/^[\x21-\x27\x2a-\x7e]+$/, "expected a URL of ASCII characters, without brackets")
			.optional(),
	),
});

/** Every setting that is read, by name. */
export const SETTINGS: readonly string[] = Object.keys(schema.shape);

export interface Config {
	/** Where state lives: the SQLite file, the search tables, the console's history. */
	readonly dataDir: string;
	/** The operator's articles. */
	readonly corpusDir: string;
	/** Where the search tables lie: a folder, or object storage (`s3://…`), whose keys the search engine reads itself. */
	readonly corpusUri: string;
	readonly databaseUrl: string | null;
	readonly redisUrl: string | null;
	readonly logLevel: string;
	readonly colour: boolean;
	/** `platform:id` of everyone who runs the bot: told of wrong speakers, and may take attributions back. */
	readonly operators: ReadonlySet<string>;
	/** null when no token is set: the bot is not in Discord. */
	readonly discord: DiscordConfig | null;
	/** null when no bot token is set: the bot is not in Slack. */
	readonly slack: SlackConfig | null;
	/** null when no key is set: answers are the archive's own sentences, and nothing is asked of any model. */
	readonly model: ModelConfig | null;
	/** Before every Slack command's name, since a workspace's apps share them: `/or-ask`. */
	readonly slackCommandPrefix: string;
	readonly fetching: FetchingConfig;
}

/** How feeds and pages are fetched. */
export interface FetchingConfig {
	/** Ports that may be asked beside 80 and 443. */
	readonly ports: readonly number[];
	/** Where whoever runs a site can reach whoever runs this bot; null when it is not set. */
	readonly contact: string | null;
}

export interface DiscordConfig {
	readonly token: string;
	/** Another base than Discord's own. */
	readonly apiUrl: string | null;
	/** Commands are registered in this server only, which is at once; null is everywhere. */
	readonly guildId: string | null;
	/** Messages that do not mention the bot are read too; Discord must have granted that. */
	readonly messageContent: boolean;
	/** Which shards this process runs; null is one for all. */
	readonly shards: "auto" | { readonly ids: number[]; readonly count: number } | null;
}

export interface ModelConfig {
	readonly apiKey: string;
	/** Any server that speaks OpenAI's protocol; null is OpenAI's own. */
	readonly baseUrl: string | null;
	readonly name: string;
	/** null is no search by meaning. */
	readonly embeddingModel: string | null;
	/** Tokens a day (UTC). */
	readonly dailyTokens: {
		readonly all: number;
		readonly community: number;
		readonly moderation: number;
		readonly embedding: number;
	};
	/** Of a million tokens, for the log; null is not told. */
	readonly prices: { readonly input: number; readonly output: number } | null;
}

export interface SlackConfig {
	readonly botToken: string;
	readonly mode:
		| { readonly kind: "socket"; readonly appToken: string }
		| { readonly kind: "http"; readonly signingSecret: string; readonly port: number };
	/** An admin's, with which moderators may have messages removed; null is never. */
	readonly adminToken: string | null;
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
		operators: new Set(settings.OPERATOR_IDS?.split(",")),
		discord: discordConfig(settings),
		slack: slackConfig(settings),
		model: modelConfig(settings),
		slackCommandPrefix: settings.SLACK_COMMAND_PREFIX,
		fetching: {
			ports: settings.FETCH_PORTS?.split(",").map(Number) ?? [],
			contact: settings.CONTACT_URL ?? null,
		},
	};
}

type Settings = z.infer<typeof schema>;

/** Settings that are no good without each other. */
function belongTogether(settings: Settings, check: z.core.$RefinementCtx<Settings>): void {
	const missing = (name: keyof Settings, message: string) =>
		check.addIssue({ code: "custom", path: [name], message });
	if (settings.OPENAI_EMBEDDING_MODEL !== undefined && settings.OPENAI_API_KEY === undefined) {
		missing("OPENAI_API_KEY", "is needed beside OPENAI_EMBEDDING_MODEL; a server without keys takes any");
	}
	if (settings.CORPUS_URI?.startsWith("s3://")) {
		const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_ENDPOINT, AWS_ALLOW_HTTP } = settings;
		if (AWS_ACCESS_KEY_ID !== undefined && AWS_SECRET_ACCESS_KEY === undefined) {
			missing("AWS_SECRET_ACCESS_KEY", "is needed beside AWS_ACCESS_KEY_ID");
		}
		if (AWS_ACCESS_KEY_ID === undefined && AWS_SECRET_ACCESS_KEY !== undefined) {
			missing("AWS_ACCESS_KEY_ID", "is needed beside AWS_SECRET_ACCESS_KEY");
		}
		if (AWS_ENDPOINT?.startsWith("http:") && AWS_ALLOW_HTTP !== "true") {
			missing(
				"AWS_ALLOW_HTTP",
				"must be true when AWS_ENDPOINT is not https, which lets keys travel unencrypted",
			);
		}
	}
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
		messageContent: settings.DISCORD_MESSAGE_CONTENT === "on",
		shards: count
			? { ids: (ids ?? "").split(",").map(Number), count: Number(count) }
			: ids === "auto"
				? "auto"
				: null,
	};
}

function modelConfig(settings: Settings): ModelConfig | null {
	if (settings.OPENAI_API_KEY === undefined) return null;
	const [input, output] = settings.MODEL_PRICES?.split("/").map(Number) ?? [];
	return {
		apiKey: settings.OPENAI_API_KEY,
		baseUrl: settings.OPENAI_BASE_URL ?? null,
		name: settings.OPENAI_MODEL,
		embeddingModel: settings.OPENAI_EMBEDDING_MODEL ?? null,
		dailyTokens: {
			all: settings.MODEL_DAILY_TOKENS,
			community: settings.MODEL_DAILY_TOKENS_PER_COMMUNITY,
			moderation: settings.MODERATION_DAILY_TOKENS,
			embedding: settings.EMBEDDING_DAILY_TOKENS,
		},
		prices: input === undefined || output === undefined ? null : { input, output },
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
		adminToken: settings.SLACK_ADMIN_TOKEN ?? null,
		apiUrl: settings.SLACK_API_URL ?? null,
		commandPrefix: settings.SLACK_COMMAND_PREFIX,
	};
}

/**
 * Reads the settings of a `.env` file in the working directory, where there is one; what is set already stands.
 * The search engine reads AWS's settings from the environment by itself, and writes a log of its own, which would stand
 * between the lines of ours: what goes wrong in it is told by its errors.
 */
export function loadEnvFile(): void {
	process.env.LANCEDB_LOG ??= "off";
	try {
		process.loadEnvFile();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
	}
}
