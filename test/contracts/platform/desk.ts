import { pino } from "pino";
import type { Archive } from "../../../src/archive/archive.ts";
import { buttonLife } from "../../../src/chat/button-life.ts";
import { Cooldown } from "../../../src/chat/cooldown.ts";
import { type Dispatched, Dispatcher, type Progress } from "../../../src/chat/dispatch.ts";
import type { Invocation } from "../../../src/chat/invocation.ts";
import type { Overheard } from "../../../src/chat/overheard.ts";
import { loadCommands, type Registry } from "../../../src/chat/registry.ts";
import type { Action, Reply } from "../../../src/chat/reply.ts";
import type { Desk, Platform } from "../../../src/platforms/platform.ts";
import { type OpenServices, openServices } from "../../../src/services.ts";
import { Buttons } from "../../../src/store/buttons.ts";
import { openCache } from "../../../src/store/cache.ts";
import { Claims } from "../../../src/store/claims.ts";
import type { Cache } from "../../../src/store/layered-cache.ts";
import type { TestArchive } from "../../archive/test-archive.ts";
import { COMMANDS } from "../../chat/bot.ts";
import { Watched } from "../../servers/loopback/watched.ts";
import { Troubles } from "./troubles.ts";

export interface DeskOptions {
	/** Calls at once; so many that none is refused, if nothing is said. On a clock that stands still. */
	readonly burst?: number;
	readonly deadlineMs?: number;
	readonly redisUrl?: string;
	/** The bot hears what people say to each other; else it looks at no message that is not for it. */
	readonly hearing?: boolean;
}

const OF_A_PLATFORM = [
	"claims",
	"channel_settings",
	"standing_questions",
	"feedback",
	"posted_citations",
	"posted_answers",
	"case_events",
	"case_claims",
	"case_points",
	"cases",
	"rule_tallies",
	"slow_modes",
] as const;

let desks = 0;

/** The real desk over a real archive, which tells what it was asked and can be given trouble. */
export class TestDesk extends Watched {
	readonly troubles: Troubles;
	readonly archive: TestArchive;
	readonly registry: Registry;
	readonly parts: Desk;
	readonly asked: Invocation[] = [];
	readonly replies: Reply[] = [];
	/** What people said to each other, as far as it is heard. */
	readonly heard: Overheard[] = [];
	readonly community: OpenServices;
	readonly #cache: Cache;

	private constructor(archive: TestArchive, registry: Registry, cache: Cache, options: DeskOptions) {
		super();
		this.archive = archive;
		this.registry = registry;
		this.#cache = cache;
		this.troubles = new Troubles(this);
		const log = pino({ level: "silent" });
		const troubled: Archive = this.troubles.around(archive.archive);
		const cooldown = new Cooldown({ burst: options.burst ?? 1_000_000, now: () => 0 });
		desks += 1;
		const community = openServices({
			db: archive.db,
			archive: archive.archive,
			registry,
			cache,
			corpusUri: archive.uri,
			fetching: { ports: [], contact: null },
			operators: new Set(),
			log,
		});
		this.community = community;
		const dispatcher = new Telling(this, {
			services: community.services,
			registry,
			archive: troubled,
			cache: {
				get: (key) => cache.get<Reply>(key),
				set: (key, reply, ttlMs) => cache.set(key, reply, ttlMs),
			},
			cooldown,
			log,
			// No desk reads what another one remembered.
			build: `desk-${desks}`,
			...(options.deadlineMs === undefined ? {} : { deadlineMs: options.deadlineMs }),
		});
		const buttons = new Buttons<Action>(archive.db, { keptMs: (action) => buttonLife(action, registry) });
		const claims = new Claims(archive.db);
		const { conversations, posted, services } = community;
		const { settings } = services;
		const kept = { buttons, claims, settings, conversations, posted };
		const overhear = async (heard: Overheard) => {
			this.heard.push(heard);
			this.changed();
			await community.overhearing.hear(heard);
		};
		const hearing = { overhear: options.hearing ? overhear : null };
		this.parts = { registry, dispatcher, archive: troubled, ...kept, ...hearing, log };
	}

	static async open(archive: TestArchive, options: DeskOptions = {}): Promise<TestDesk> {
		// Each loopback server counts from one, as no real platform does: nothing of another one's may stand.
		for (const table of OF_A_PLATFORM) await archive.db.deleteFrom(table).execute();
		const cache = await openCache({
			redisUrl: options.redisUrl ?? null,
			db: archive.db,
			memoryItems: 1_000,
		});
		return new TestDesk(archive, await loadCommands(COMMANDS), cache, options);
	}

	/** As the bot's process does with a platform that has started. */
	serve(platform: Platform): void {
		this.community.posters.set(platform.name, platform);
		this.community.standing.offerBy(platform.name, (collection, registry) =>
			platform.offer(collection, registry),
		);
	}

	/** Resolves when `count` invocations have reached the desk in all. */
	async reached(count: number): Promise<void> {
		await this.until(`${count} invocations`, ({ asked }) => asked.length >= count);
	}

	/** Buttons are remembered no more. */
	async forgetButtons(): Promise<void> {
		await this.archive.db.deleteFrom("buttons").execute();
	}

	async close(): Promise<void> {
		this.troubles.end();
		await this.#cache.close();
	}

	override describe(): string {
		return JSON.stringify({ asked: this.asked.length, replies: this.replies.length });
	}
}

/** Notes what it is asked and what it replies. */
class Telling extends Dispatcher {
	readonly #desk: TestDesk;

	constructor(desk: TestDesk, collaborators: ConstructorParameters<typeof Dispatcher>[0]) {
		super(collaborators);
		this.#desk = desk;
	}

	override async dispatch(invocation: Invocation, progress?: Progress): Promise<Dispatched> {
		this.#desk.asked.push(invocation);
		this.#desk.changed();
		const dispatched = await super.dispatch(invocation, progress);
		this.#desk.replies.push(dispatched.reply);
		this.#desk.changed();
		return dispatched;
	}
}
