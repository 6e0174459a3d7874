import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { Archive } from "./archive/archive.ts";
import type { Conversations } from "./chat/conversations.ts";
import { collectionOf, type Place, type PlatformName } from "./chat/invocation.ts";
import type { Registry } from "./chat/registry.ts";
import type { Reply } from "./chat/reply.ts";
import type { Services } from "./chat/services.ts";
import type { StoryLines } from "./chat/story-lines.ts";
import { Amender } from "./community/amender.ts";
import { ArticleKeeper } from "./community/article-keeper.ts";
import { ChannelSettingsKeeper } from "./community/channel-settings.ts";
import { RecentConversations } from "./community/conversations.ts";
import { type Delivered, Delivery } from "./community/digest/delivery.ts";
import { ChannelDigests } from "./community/digest/desk.ts";
import { Material } from "./community/digest/material.ts";
import { DigestRunner } from "./community/digest/runner.ts";
import { momentOf } from "./community/digest/schedule.ts";
import { FeedTrouble } from "./community/feed-trouble.ts";
import { FeedbackKeeper } from "./community/feedback.ts";
import { CommunityFeeds } from "./community/feeds.ts";
import { runModeration } from "./community/moderation/background.ts";
import { CaseCards } from "./community/moderation/case-cards.ts";
import { CaseDesk } from "./community/moderation/desk.ts";
import { NativeFilters } from "./community/moderation/native-filters.ts";
import { Overhearing } from "./community/moderation/overhearing.ts";
import { personalCases } from "./community/moderation/personal-cases.ts";
import { Policies } from "./community/moderation/policies.ts";
import { SlowModes } from "./community/moderation/slow-modes.ts";
import { NamedOperators } from "./community/operators.ts";
import { EverywherePersonal } from "./community/personal-data.ts";
import { personalFeedback } from "./community/personal-feedback.ts";
import { PostedAnswers } from "./community/posted-answers.ts";
import { Posters } from "./community/posters.ts";
import { runRetention } from "./community/retention.ts";
import { StandingKeeper } from "./community/standing.ts";
import type { FetchingConfig } from "./config.ts";
import { SHARED } from "./corpus/article.ts";
import type { Edition } from "./editions/edition.ts";
import { openFeeds } from "./feeds/open.ts";
import type { Fetcher } from "./fetching/fetcher.ts";
import type { SecondOpinion } from "./moderation/second-opinion.ts";
import { Buttons } from "./store/buttons.ts";
import { Claims } from "./store/claims.ts";
import { ChannelSettingsStore } from "./store/community/channel-settings.ts";
import { FeedbackStore } from "./store/community/feedback.ts";
import { PostedStore } from "./store/community/posted.ts";
import { StandingQuestionsStore } from "./store/community/standing-questions.ts";
import type { Database } from "./store/database.ts";
import { EditionStore } from "./store/digest/editions.ts";
import type { Cache } from "./store/layered-cache.ts";
import { AppealStore } from "./store/moderation/appeals.ts";
import { CaseStore } from "./store/moderation/cases.ts";
import { EvidenceStore } from "./store/moderation/evidence.ts";
import { PointStore } from "./store/moderation/points.ts";
import { SlowModeStore } from "./store/moderation/slow-modes.ts";
import { StepStore } from "./store/moderation/steps.ts";
import { TallyStore } from "./store/moderation/tallies.ts";
import { UnshownStore } from "./store/moderation/unshown.ts";

interface ServiceParts {
	readonly db: Database;
	readonly archive: Archive;
	readonly registry: Registry;
	readonly cache: Pick<Cache, "get" | "set">;
	readonly corpusUri: string;
	readonly fetching: FetchingConfig;
	/** Instead of one made from `fetching`. */
	readonly fetcher?: Fetcher;
	/** `platform:id` of everyone who runs the bot. */
	readonly operators: ReadonlySet<string>;
	/** Words a line for each story of a digest; absent where no model is set. */
	readonly lines?: StoryLines;
	/** A model's, about messages that no rule found anything in; absent where none is set. */
	readonly secondOpinion?: SecondOpinion;
	/** The same by a rubric; absent where no model is set. */
	readonly rubric?: SecondOpinion;
	readonly log: Logger;
}

/** What commands may do, and what platforms and background work share with them. */
export interface OpenServices {
	readonly services: Services;
	readonly posters: Posters;
	readonly posted: PostedAnswers;
	readonly standing: StandingKeeper;
	readonly amender: Amender;
	readonly conversations: Conversations;
	readonly digests: ChannelDigests;
	readonly editions: EditionStore;
	/** Posts a channel's edition of a local date, unless there has been one. */
	deliver(place: Place, localDate: string): Promise<Delivered>;
	/** Hears what is said where the bot moderates. */
	readonly overhearing: Overhearing;
	/** What goes on beside answering, until told to stop; never rejects. */
	background(signal: AbortSignal): Promise<void>;
	/** The part of it that needs no chat platform: feeds are asked. */
	polling(signal: AbortSignal): Promise<void>;
	/** After both have ended. */
	close(): Promise<void>;
}

/** Feedback is read for a year, and answers that stand in channels can be amended for half of one. */
const FEEDBACK_DAYS = 365;
const POSTED_DAYS = 180;
/** Counts of what rules did, and editions, hold nothing about people. */
const TALLY_DAYS = 400;

/** Wires what commands may do beyond asking the archive. */
export function openServices(parts: ServiceParts): OpenServices {
	const { db, archive, registry, cache, corpusUri, fetching, fetcher, operators, lines, log } = parts;
	const feedbackStore = new FeedbackStore(db);
	const postedStore = new PostedStore(db);
	const posters = new Posters();
	const posted = new PostedAnswers(postedStore, log);
	const standing = new StandingKeeper({ store: new StandingQuestionsStore(db), registry, log });
	const amender = new Amender({
		posted: postedStore,
		outbox: posters,
		version: () => archive.version(),
		log,
	});
	const behaviour = new ChannelSettingsStore(db, "behaviour");
	const settings = new ChannelSettingsKeeper(behaviour);
	const claims = new Claims(db);
	const cases = new CaseStore(db);
	const appeals = new AppealStore(db);
	const steps = new StepStore(db);
	const points = new PointStore(db);
	const evidence = new EvidenceStore(db);
	const tallies = new TallyStore(db);
	const moderationSettings = new ChannelSettingsStore(db, "moderation");
	const policies = new Policies(moderationSettings);
	const enforcer = (platform: PlatformName) => posters.enforcer(platform);
	const toldAdmins = async (place: Place, reply: Reply) => {
		const { adminChannel } = (await settings.read(place)).settings;
		if (adminChannel === null) return false;
		const key = `admins:${adminChannel}:${Date.now()}`;
		await posters.of(place.platform)?.post({ ...place, channel: adminChannel, thread: null }, reply, key);
		return true;
	};
	const tellAdmins = async (place: Place, reply: Reply) => {
		await toldAdmins(place, reply);
	};
	const shared = {
		cases,
		appeals,
		steps,
		points,
		tallies,
		policies,
		outbox: posters,
		archive,
		claims,
		enforcer,
		log,
	};
	// Without a channel for admins, whoever set moderation up is the one who can mend it.
	const tellModerationsAdmins = async (place: Place, reply: Reply) => {
		if (await toldAdmins(place, reply).catch(() => false)) return;
		const collection = collectionOf(place);
		const admin = collection === null ? null : await moderationSettings.lastChangedBy(collection);
		if (admin !== null) await posters.of(place.platform)?.tell(admin, place, reply);
	};
	const cards = new CaseCards({
		...shared,
		unshown: new UnshownStore(db),
		tellAdmins: tellModerationsAdmins,
	});
	const slowModes = new SlowModes({
		...shared,
		slowModes: new SlowModeStore(db),
		tellAdmins: tellModerationsAdmins,
	});
	const filters = new NativeFilters({ ...shared, tellAdmins: tellModerationsAdmins });
	const moderation = new CaseDesk({ ...shared, cards, slowModes, filters });
	const digestSettings = new ChannelSettingsStore(db, "digest");
	const editions = new EditionStore(db);
	const material = new Material(db, editions);
	const composeFor = async (place: Place, localDate: string): Promise<Edition> => {
		const wanted = await digests.settings(place);
		const edition = await digests.composed(place, wanted, momentOf(localDate, wanted), localDate);
		if (!lines || !(await settings.read(place)).settings.model) return edition;
		const articles = await material.inVersions(edition.stories.flatMap((story) => story.articles));
		return lines.withLines(edition, articles, collectionOf(place));
	};
	const delivery = new Delivery({
		editions,
		outbox: posters,
		holder: randomUUID(),
		compose: composeFor,
		render: (edition) => digests.render(edition),
		remember: (message, reply, place, mark) => {
			const own = collectionOf(place);
			return posted.remember(message, reply, { place, collections: own ? [SHARED, own] : [SHARED], mark });
		},
		log,
	});
	const digests: ChannelDigests = new ChannelDigests({
		store: digestSettings,
		editions,
		material,
		delivery,
		feedback: feedbackStore,
	});
	const runner = new DigestRunner({
		store: digestSettings,
		editions,
		delivery,
		outbox: posters,
		tellAdmins,
		log,
	});
	const trouble = new FeedTrouble({
		outbox: posters,
		toldAdmins,
		channelsOf: async (collection) =>
			(await behaviour.all()).flatMap((each) => (each.collection === collection ? [each.channel] : [])),
		log,
	});
	const feeds = openFeeds(
		db,
		{ corpusUri, fetching },
		{
			...(fetcher && { fetcher }),
			onTrouble: (feed) => trouble.began(feed),
			onRecovered: (feed) => trouble.ended(feed),
			onPolled: (polled) => {
				if (!("fault" in polled)) return;
				log.error({ err: polled.fault, url: polled.feed.url }, "a feed's articles could not be taken in");
			},
		},
	);
	const services: Services = {
		settings,
		feedback: new FeedbackKeeper(feedbackStore, cache),
		standing,
		personal: new EverywherePersonal([personalFeedback(feedbackStore), personalCases(cases, evidence)]),
		outbox: posters,
		articles: new ArticleKeeper(db, corpusUri),
		operators: new NamedOperators(operators, posters, log),
		moderation,
		digest: digests,
		feeds: new CommunityFeeds(feeds),
	};
	const kept = [
		{ what: "feedback", days: FEEDBACK_DAYS, forgetBefore: (at: string) => feedbackStore.forgetBefore(at) },
		{ what: "buttons", days: 0, forgetBefore: () => new Buttons(db).forgetOld() },
		{ what: "words of flagged messages", days: 0, forgetBefore: () => evidence.dropOld() },
		{
			what: "editions",
			days: TALLY_DAYS,
			forgetBefore: (at: string) => editions.forgetBefore(at.slice(0, 10)),
		},
		{
			what: "counts of rules",
			days: TALLY_DAYS,
			forgetBefore: (at: string) => tallies.forgetBefore(at.slice(0, 10)),
		},
		{ what: "posted answers", days: POSTED_DAYS, forgetBefore: (at: string) => postedStore.forgetBefore(at) },
	];
	return {
		services,
		posters,
		posted,
		standing,
		amender,
		digests,
		editions,
		deliver: (place, localDate) => delivery.deliver(place, localDate),
		overhearing: new Overhearing({
			...shared,
			cards,
			...(parts.secondOpinion && { secondOpinion: parts.secondOpinion }),
			...(parts.rubric && { rubric: parts.rubric }),
		}),
		conversations: new RecentConversations({ cache, settings, log }),
		async background(signal) {
			await Promise.all([
				amender.run(signal),
				standing.run(signal),
				runRetention(kept, log, signal),
				runner.run(signal),
				feeds.poller.run(signal),
				runModeration(
					{ policies, cards, slowModes, filters, desk: moderation, outbox: posters, claims, log },
					signal,
				),
			]);
		},
		polling: (signal) => feeds.poller.run(signal),
		async close() {
			await Promise.all([feeds.close(), material.close()]);
		},
	};
}
