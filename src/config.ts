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
	const parsed = schema.safeParse(environment);
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
