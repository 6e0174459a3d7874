import type { webApi } from "@slack/bolt";

/** Who the bot is in its workspace, and where that is. */
export interface Self {
	readonly botUserId: string;
	/** `https://name.slack.com/`; null where Slack told another kind of address. */
	readonly url: string | null;
}

/** Asks Slack once who the bot is. */
export class Workspace {
	readonly #client: webApi.WebClient;
	#self: Promise<Self> | null = null;

	constructor(client: webApi.WebClient) {
		this.#client = client;
	}

	/** @throws when Slack cannot be asked; the next call asks again. */
	self(): Promise<Self> {
		this.#self ??= this.#ask().catch((error: unknown) => {
			this.#self = null;
			throw error;
		});
		return this.#self;
	}

	/** A link to a message; null when it cannot be made. */
	async linkTo({ channel, ts, thread }: { channel: string; ts: string; thread: string | null }) {
		const url = (await this.self().catch(() => null))?.url ?? null;
		if (url === null) return null;
		const within = thread === null || thread === ts ? "" : `?thread_ts=${thread}&cid=${channel}`;
		return `${url}archives/${channel}/p${ts.replace(".", "")}${within}`;
	}

	async #ask(): Promise<Self> {
		const { user_id = "", url = "" } = await this.#client.auth.test();
		return { botUserId: user_id, url: /^https:\/\/[a-z0-9.-]+\.slack\.com\/$/.test(url) ? url : null };
	}
}
