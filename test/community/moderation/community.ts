import { PassThrough } from "node:stream";
import { pino } from "pino";
import type { Place } from "../../../src/chat/invocation.ts";
import type { Act, ModerationPolicy } from "../../../src/chat/moderation.ts";
import type { Overheard } from "../../../src/chat/overheard.ts";
import type { Block, Reply, Run } from "../../../src/chat/reply.ts";
import { moderationRound } from "../../../src/community/moderation/background.ts";
import { CaseCards } from "../../../src/community/moderation/case-cards.ts";
import { CaseDesk } from "../../../src/community/moderation/desk.ts";
import { NativeFilters } from "../../../src/community/moderation/native-filters.ts";
import { Overhearing, type OverhearingParts } from "../../../src/community/moderation/overhearing.ts";
import { personalCases } from "../../../src/community/moderation/personal-cases.ts";
import { Policies } from "../../../src/community/moderation/policies.ts";
import { SlowModes } from "../../../src/community/moderation/slow-modes.ts";
import { Posters } from "../../../src/community/posters.ts";
import { Claims } from "../../../src/store/claims.ts";
import { ChannelSettingsStore } from "../../../src/store/community/channel-settings.ts";
import { AppealStore } from "../../../src/store/moderation/appeals.ts";
import { CaseStore } from "../../../src/store/moderation/cases.ts";
import { EvidenceStore } from "../../../src/store/moderation/evidence.ts";
import { PointStore } from "../../../src/store/moderation/points.ts";
import { SlowModeStore } from "../../../src/store/moderation/slow-modes.ts";
import { StepStore } from "../../../src/store/moderation/steps.ts";
import { TallyStore } from "../../../src/store/moderation/tallies.ts";
import { UnshownStore } from "../../../src/store/moderation/unshown.ts";
import { TestArchive } from "../../archive/test-archive.ts";
import { MemoryPlatform } from "./memory-platform.ts";

export const PLACE: Place = { platform: "discord", community: "1", channel: "talk", thread: null };
export const COLLECTION = "discord:1";
export const QUEUE = "mods";
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
/** Attacks a member who is spoken to. */
export const ATTACK = "@Rowan you are a pathetic moron and everybody here knows it";
export const ORDINARY = "The council votes on the tunnel on Tuesday, and the ferry runs until nine.";
const ROWAN = { id: "rowan", name: "Rowan" };

/** A community that is moderated: a real archive and database, the real rules, and a platform in memory. */
export class Community {
	readonly archive: TestArchive;
	readonly platform: MemoryPlatform;
	readonly posters = new Posters();
	readonly cases: CaseStore;
	readonly steps: StepStore;
	readonly points: PointStore;
	readonly evidence: EvidenceStore;
	readonly tallies: TallyStore;
	readonly policies: Policies;
	readonly cards: CaseCards;
	readonly slowModes: SlowModes;
	readonly filters: NativeFilters;
	readonly desk: CaseDesk;
	readonly overhearing: Overhearing;
	/** What the bot logged, as JSON lines. */
	readonly logged: string[] = [];
	readonly adminsTold: Reply[] = [];
	/** Stands still until a test moves it on. */
	now = Date.UTC(2026, 2, 10, 12);
	readonly #claims: Claims;
	readonly #log;
	#messages = 0;

	private constructor(
		archive: TestArchive,
		extra: Partial<OverhearingParts>,
		platform = new MemoryPlatform(),
	) {
		this.archive = archive;
		this.platform = platform;
		const { db } = archive;
		const now = () => this.now;
		const date = () => new Date(this.now);
		this.cases = new CaseStore(db, date);
		this.steps = new StepStore(db, date);
		this.points = new PointStore(db, date);
		this.evidence = new EvidenceStore(db, date);
		this.tallies = new TallyStore(db);
		this.policies = new Policies(new ChannelSettingsStore(db, "moderation"), now);
		this.#claims = new Claims(db, now);
		const stream = new PassThrough();
		stream.on("data", (line: Buffer) => this.logged.push(line.toString("utf8")));
		this.#log = pino({ level: "trace" }, stream);
		this.posters.set("discord", { poster: this.platform, enforcer: this.platform });
		const shared = {
			cases: this.cases,
			appeals: new AppealStore(db),
			steps: this.steps,
			points: this.points,
			tallies: this.tallies,
			policies: this.policies,
			outbox: this.posters,
			archive: archive.archive,
			claims: this.#claims,
			enforcer: () => this.platform,
			log: this.#log,
			now,
		};
		const tellAdmins = async (_place: Place, reply: Reply) => void this.adminsTold.push(reply);
		this.cards = new CaseCards({ ...shared, unshown: new UnshownStore(db), tellAdmins });
		this.slowModes = new SlowModes({ ...shared, slowModes: new SlowModeStore(db), tellAdmins });
		this.filters = new NativeFilters({ ...shared, tellAdmins });
		this.desk = new CaseDesk({
			...shared,
			cards: this.cards,
			slowModes: this.slowModes,
			filters: this.filters,
		});
		this.overhearing = new Overhearing({ ...shared, cards: this.cards, ...extra });
	}

	/** Moderated as by default, but for what is given. */
	static async open(
		policy: Partial<ModerationPolicy> = {},
		extra: Partial<OverhearingParts> = {},
	): Promise<Community> {
		const community = new Community(await TestArchive.open(), extra);
		await community.set({ queue: QUEUE, ...policy });
		return community;
	}

	/** Another process, on the same database and platform, started at that moment. */
	static beside({ archive, platform, now }: Community): Community {
		const other = new Community(archive, {}, platform);
		other.now = now;
		return other;
	}

	async set(policy: Partial<ModerationPolicy>, place: Place = PLACE, whole = true): Promise<void> {
		const { revision } = await this.desk.policy(place);
		if (!(await this.desk.changePolicy(place, policy, { revision, who: "admin", whole })))
			throw new Error("expected the policy to be changed, but somebody else changed it");
	}

	/** A message as the platform gives it, a minute after the one before. */
	message(text: string, given: Partial<Overheard> = {}): Overheard {
		this.#messages += 1;
		return {
			place: PLACE,
			message: `m${this.#messages}`,
			author: { id: "mallory", name: "Mallory" },
			text,
			parts: [],
			mentions: text.includes("@Rowan") ? [ROWAN] : [],
			repliesTo: null,
			edited: false,
			at: this.now + this.#messages * MINUTE,
			link: null,
			...given,
		};
	}

	async hear(text: string, given: Partial<Overheard> = {}): Promise<Overheard> {
		const message = this.message(text, given);
		await this.overhearing.hear(message);
		await this.overhearing.idle();
		return message;
	}

	/** Opens a case by an attack on a member. */
	async attacked(given: Partial<Overheard> = {}): Promise<number> {
		const before = (await this.all()).length;
		await this.hear(ATTACK, given);
		const [newest] = await this.all();
		if (newest === undefined || newest.number !== before + 1)
			throw new Error("expected the attack to open a case, got none");
		return newest.number;
	}

	/** Every case, newest first. */
	all() {
		return this.cases.list(COLLECTION, { limit: 10_000 });
	}

	async found(number: number) {
		const found = await this.cases.find(COLLECTION, number);
		if (found === null) throw new Error(`expected case ${number}`);
		return found;
	}

	async kinds(number: number): Promise<string[]> {
		return (await this.found(number)).events.map(({ kind }) => kind);
	}

	decide(number: number, act: Act, who = "mod", minutes: number | null = null): Promise<Reply> {
		return this.desk.decide(PLACE, number, act, { who, minutes });
	}

	appeal(number: number, why = "It was a joke among friends.", id = "mallory"): Promise<Reply> {
		return this.desk.appeal(COLLECTION, number, why, { platform: "discord", id });
	}

	round(): Promise<void> {
		const { policies, cards, slowModes, filters, desk, posters: outbox } = this;
		return moderationRound({
			policies,
			cards,
			slowModes,
			filters,
			desk,
			outbox,
			claims: this.#claims,
			log: this.#log,
			now: () => this.now,
		});
	}

	personal() {
		return personalCases(this.cases, this.evidence);
	}

	/** What stands in the moderators' channel, oldest first. */
	queue() {
		return this.platform.posts.filter(({ channel }) => channel === QUEUE);
	}
}

/** All that a reply shows, as one text: members' words between ‹ ›. */
export function shown({ blocks }: Reply): string {
	return blocks.map(blockText).join("\n");
}

function blockText(block: Block): string {
	if (block.kind === "list") return block.items.map(line).join("\n");
	if (block.kind === "heading" || block.kind === "text") return line(block.runs);
	if (block.kind === "quotation" || block.kind === "paraphrase")
		return `“${block.words}” ${block.attribution.speaker ?? "unattributed"}`;
	return "";
}

function line(runs: readonly Run[]): string {
	return runs
		.map((run) =>
			typeof run === "string" ? run : "spoiler" in run ? `‹${run.spoiler}›` : Object.values(run)[0],
		)
		.join("");
}

export function buttons({ actions }: Reply): string[] {
	return actions.map(({ label }) => label);
}
