import type { ArticleKeeping } from "./article-keeping.ts";
import type { ChannelSettingsBook } from "./channel-settings.ts";
import type { DigestDesk } from "./digest.ts";
import type { FeedbackBook } from "./feedback.ts";
import type { FeedDesk } from "./feeds.ts";
import type { ModelAnswers } from "./model-answers.ts";
import type { ModerationDesk } from "./moderation.ts";
import type { Operators } from "./operators.ts";
import type { Outbox } from "./outbox.ts";
import type { PersonalData } from "./personal-data.ts";
import type { StandingBook } from "./standing-book.ts";

/** What a command may do beyond asking the archive. Each is a small contract; `main.ts` says who keeps it. */
export interface Services {
	readonly settings: ChannelSettingsBook;
	readonly feedback: FeedbackBook;
	readonly standing: StandingBook;
	readonly personal: PersonalData;
	readonly outbox: Outbox;
	readonly articles: ArticleKeeping;
	readonly operators: Operators;
	readonly moderation: ModerationDesk;
	readonly digest: DigestDesk;
	readonly feeds: FeedDesk;
	/** Absent when no model is set. */
	readonly model?: ModelAnswers;
}
