import { DEFAULT_SETTINGS } from "../../src/chat/channel-settings.ts";
import { DEFAULT_DIGEST } from "../../src/chat/digest.ts";
import { parseLine } from "../../src/chat/grammar.ts";
import { DEFAULT_MODERATION } from "../../src/chat/moderation.ts";
import { notice } from "../../src/chat/reply.ts";
import type { Services } from "../../src/chat/services.ts";
import type { Desk } from "../../src/platforms/platform.ts";

const nothing = async () => {};
const NONE = notice("refused", ["Nothing is kept here."]);

/** The services of a bot that has no database: every channel has the default settings, and nothing is kept. */
export const withoutServices: Services = {
	settings: {
		read: async () => ({ settings: DEFAULT_SETTINGS, revision: 0 }),
		change: async () => false,
	},
	feedback: { give: nothing, remember: nothing },
	standing: {
		list: async () => [],
		add: async () => ({ ok: false, problem: "Nothing is kept here." }),
		edit: async () => ({ ok: false, problem: "Nothing is kept here." }),
		remove: async () => ({ ok: false, problem: "Nothing is kept here." }),
	},
	personal: { export: async () => [], delete: async () => ({ deleted: 0, kept: [] }) },
	outbox: { of: () => null },
	articles: { takeBack: async () => false },
	operators: { tell: nothing },
	moderation: {
		policy: async () => ({ policy: DEFAULT_MODERATION, revision: 0 }),
		changePolicy: async () => false,
		hasFilter: () => false,
		syncFilter: async () => ({ kind: "done", rules: 0, entries: 0, left: [] }),
		cases: async () => NONE,
		show: async () => NONE,
		decide: async () => NONE,
		appeal: async () => NONE,
		decideAppeal: async () => NONE,
		report: async () => NONE,
		shadow: async () => NONE,
		stats: async () => NONE,
	},
	digest: {
		settings: async () => DEFAULT_DIGEST,
		change: async (_place, change) => ({ ...DEFAULT_DIGEST, ...change }),
		preview: async () => NONE,
		now: async () => NONE,
		why: async () => NONE,
		next: () => null,
	},
	feeds: {
		add: async () => ({ ok: false, problem: "nothing is kept here" }),
		list: async () => [],
		remove: async () => null,
		check: async () => ({ kind: "problem", problem: "nothing is looked at here" }),
	},
};

/** What a desk without a database adds to them: nothing is remembered, and nothing overheard. */
export const withoutMemory: Pick<Desk, "settings" | "conversations" | "posted" | "overhear"> = {
	settings: withoutServices.settings,
	conversations: {
		answered: nothing,
		understand: async (_place, line, registry) => parseLine(line, registry),
		isForBot: async () => false,
	},
	posted: { remember: nothing },
	overhear: null,
};
