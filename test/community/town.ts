import { pino } from "pino";
import { Cooldown } from "../../src/chat/cooldown.ts";
import { Dispatcher } from "../../src/chat/dispatch.ts";
import type { Enforcer } from "../../src/chat/enforcing.ts";
import { parseLine } from "../../src/chat/grammar.ts";
import type { Caller, Place, Powers } from "../../src/chat/invocation.ts";
import { PostError, type Posted, type Poster, type Told } from "../../src/chat/outbox.ts";
import { loadCommands, type Registry } from "../../src/chat/registry.ts";
import type { Action, Reply } from "../../src/chat/reply.ts";
import { type OpenServices, openServices } from "../../src/services.ts";
import { openCache } from "../../src/store/cache.ts";
import { TestArchive } from "../archive/test-archive.ts";
import { COMMANDS } from "../chat/bot.ts";

export const SQUARE: Place = { platform: "discord", community: "1", channel: "square", thread: null };
export const MEMBER: Powers = { moderate: false, administer: false };
export const ADMIN: Powers = { moderate: true, administer: true };

/** A poster that keeps what it was given; a place can be closed to it. */
export class Noticeboard implements Poster {
	readonly posts: { readonly place: Place; readonly reply: Reply; readonly key: string }[] = [];
	readonly told: { readonly person: string; readonly reply: Reply }[] = [];
	readonly closed = new Set<string>();
	reaches: Told = "direct";

	async post(place: Place, reply: Reply, key: string): Promise<Posted> {
		if (this.closed.has(place.channel)) throw new PostError("The channel is gone.", true);
		this.posts.push({ place, reply, key });
		return { platform: place.platform, channel: place.channel, message: String(this.posts.length) };
	}

	async find(): Promise<Posted | null> {
		return null;
	}

	async edit() {
		return { kind: "edited" as const };
	}

	async tell(person: string, _place: Place, reply: Reply): Promise<Told> {
		this.told.push({ person, reply });
		return this.reaches;
	}
}

/** The whole bot over a real archive and database, in one community, with people in it. */
export class Town {
	readonly archive: TestArchive;
	readonly registry: Registry;
	readonly community: OpenServices;
	readonly dispatcher: Dispatcher;
	readonly board = new Noticeboard();

	private constructor(archive: TestArchive, registry: Registry, community: OpenServices) {
		this.archive = archive;
		this.registry = registry;
		this.community = community;
		community.posters.set("discord", { poster: this.board, enforcer: {} as Enforcer });
		this.dispatcher = new Dispatcher({
			registry,
			archive: archive.archive,
			cache: { get: async () => undefined, set: async () => {} },
			cooldown: new Cooldown({ burst: 1_000 }),
			services: community.services,
			operators: new Set(["discord:operator"]),
			log: pino({ level: "silent" }),
			build: "test",
		});
	}

	static async open(): Promise<Town> {
		const archive = await TestArchive.open();
		const registry = await loadCommands(COMMANDS);
		const cache = await openCache({ redisUrl: null, db: archive.db, memoryItems: 100 });
		const community = openServices({
			db: archive.db,
			archive: archive.archive,
			registry,
			cache,
			corpusUri: archive.uri,
			operators: new Set(["discord:operator"]),
			fetching: { ports: [], contact: null },
			log: pino({ level: "silent" }),
		});
		return new Town(archive, registry, community);
	}

	/** What somebody gets for a line. */
	async say(line: string, as: { id?: string; powers?: Powers; place?: Place } = {}): Promise<Reply> {
		const place = as.place ?? SQUARE;
		const collections = place.community === null ? ["shared"] : ["shared", `discord:${place.community}`];
		const parsed = parseLine(line, this.registry.seenBy(collections));
		if (!parsed.ok) throw new Error(`expected a command, got ${line}`);
		return this.#give(parsed, as, place, collections);
	}

	/** What pressing a button gives, with what was typed in its form. */
	async press(
		reply: Reply,
		label: string,
		as: { id?: string; powers?: Powers; typed?: Readonly<Record<string, string>> } = {},
	): Promise<Reply> {
		const action = reply.actions.find((each) => each.label === label);
		if (!action) throw new Error(`expected a button ${label}, got ${JSON.stringify(reply.actions)}`);
		const options = { ...action.options, ...as.typed };
		return this.#give({ ...action, options }, as, SQUARE, ["shared", "discord:1"]);
	}

	async #give(
		{ command, options }: Pick<Action, "command" | "options">,
		{ id = "ann", powers = MEMBER }: { id?: string; powers?: Powers },
		place: Place,
		collections: readonly string[],
	): Promise<Reply> {
		const caller: Caller = { platform: "discord", id, powers: async () => powers };
		return (await this.dispatcher.dispatch({ command, options, caller, place, collections })).reply;
	}
}
