import { type Logger as BoltLogger, LogLevel } from "@slack/bolt";
import type { Logger } from "pino";

/**
 * Bolt's log in ours. Its debug lines hold whole messages, and the log never holds a question's words: they are
 * dropped.
 */
export function boltLog(log: Logger): BoltLogger {
	return {
		debug: () => undefined,
		info: (...parts) => log.debug({ bolt: said(parts) }, "bolt"),
		warn: (...parts) => log.warn({ bolt: said(parts) }, "bolt"),
		error: (...parts) => log.warn({ bolt: said(parts) }, "bolt"),
		setLevel: () => undefined,
		getLevel: () => LogLevel.INFO,
		setName: () => undefined,
	};
}

function said(parts: readonly unknown[]): string {
	return parts.map((part) => (part instanceof Error ? part.message : String(part))).join(" ");
}
