import type { webApi } from "@slack/bolt";
import type { Logger } from "pino";
import type { Reply, Run } from "../../chat/reply.ts";
import { LruMap } from "../../lru-map.ts";
import { soon } from "../soon.ts";

const KEPT = 1_000;
const FRESH_MS = 10 * 60_000;
/** More in one reply are shown by their ids. */
const MOST_IN_A_REPLY = 20;

/** What people are called, by their ids. */
export type Names = ReadonlyMap<string, string>;

/**
 * The names of the people in a reply: Slack would show them by itself where they are mentioned, and would notify them.
 */
export class PeoplesNames {
	readonly #client: webApi.WebClient;
	readonly #log: Logger;
	readonly #withinMs: number;
	readonly #kept = new LruMap<string, { readonly name: string; readonly at: number }>(KEPT);

	constructor(client: webApi.WebClient, log: Logger, withinMs: number) {
		this.#client = client;
		this.#log = log;
		this.#withinMs = withinMs;
	}

	/** Who cannot be looked up in time is left out. Never rejects. */
	async of(reply: Reply): Promise<Names> {
		const names = new Map<string, string>();
		const ids = peopleIn(reply).slice(0, MOST_IN_A_REPLY);
		if (ids.length === 0) return names;
		const all = Promise.all(
			ids.map(async (id) => {
				const name = await this.name(id);
				if (name !== null) names.set(id, name);
			}),
		);
		await soon(all, this.#withinMs);
		return new Map(names);
	}

	/** null when somebody cannot be looked up. Never rejects. */
	async name(id: string): Promise<string | null> {
		const kept = this.#kept.get(id);
		if (kept !== undefined && Date.now() - kept.at < FRESH_MS) return kept.name;
		try {
			const { user } = await this.#client.users.info({ user: id });
			const name = user?.profile?.display_name || user?.profile?.real_name || user?.name;
			if (!name) return null;
			this.#kept.set(id, { name, at: Date.now() });
			return name;
		} catch (error) {
			this.#log.debug({ err: error }, "a name could not be looked up; the id is shown");
			return null;
		}
	}
}

function peopleIn({ blocks }: Reply): string[] {
	const runs = blocks.flatMap((block): readonly Run[] => {
		if (block.kind === "list") return block.items.flat();
		return "runs" in block ? block.runs : [];
	});
	return [
		...new Set(runs.flatMap((run) => (typeof run === "object" && "person" in run ? [run.person] : []))),
	];
}
