import { stemOf } from "../quotes/finding/words.ts";

/** What a word does to the words it governs. */
export type Operator =
	| "not"
	| "possible"
	| "can"
	| "would"
	| "will"
	| "must"
	| "should"
	| "hedge"
	| "if"
	| "because"
	| "all"
	| "most"
	| "many"
	| "some"
	| "few"
	| "only"
	| "at-least"
	| "at-most"
	| "more-than"
	| "less-than"
	| "about"
	| "exactly";

const TABLE: Readonly<Record<Operator, string>> = {
	not: "not never no none neither nor nobody nothing nowhere without cannot cant hardly scarcely barely not_any_more fail_to isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt wont wouldnt shouldnt couldnt mustnt",
	possible: "may might could perhaps maybe possibly",
	can: "can able",
	would: "would",
	will: "will shall",
	must: "must",
	should: "should ought",
	hedge: "allegedly reportedly apparently supposedly purportedly likely probably unlikely",
	if: "if unless only_if provided",
	because: "because",
	all: "all every each both",
	most: "most",
	many: "many",
	some: "some several various",
	few: "few",
	only: "only just solely",
	"at-least": "at_least",
	"at-most": "at_most",
	"more-than": "more_than over",
	"less-than": "less_than under",
	about: "about roughly nearly almost approximately around estimated some",
	exactly: "exactly precisely",
};

const classes = new Map<string, Operator>();
for (const [operator, words] of Object.entries(TABLE)) {
	for (const word of words.split(" ")) if (!classes.has(word)) classes.set(word, operator as Operator);
}

/** Counts and bounds, which govern the next word or number and no more. */
const BOUNDS: ReadonlySet<Operator> = new Set([
	"all",
	"most",
	"many",
	"some",
	"few",
	"only",
	"at-least",
	"at-most",
	"more-than",
	"less-than",
	"about",
	"exactly",
]);

export function operatorOf(bare: string): Operator | null {
	return classes.get(bare) ?? null;
}

export function isBound(operator: Operator): boolean {
	return BOUNDS.has(operator);
}

/** "over", "under", "about" and "some" bound a number; before anything else they are no operators. */
export const BEFORE_NUMBERS: ReadonlySet<string> = new Set(["over", "under", "about", "around"]);

const stems = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(stemOf));

/**
 * Verbs whose complement is somebody's word, thought or aim and no fact. Stems are compared.
 * Those that take "that" or "to" only are facts with a plain object.
 */
export const GOVERNORS = stems(
	`say tell argue claim allege contend insist deny dispute warn caution predict estimate suggest hint promise vow pledge
threaten believe think doubt fear hope expect maintain accuse charge indict suspect reply respond
remark urge blame call describe complain acknowledge assert testify according question wonder deem consider liken
criticize criticise praise dismiss`,
);

/** These govern only what "that" or a clause opens after them. */
export const CLAUSAL_GOVERNORS = stems(
	"find rule decide conclude hold agree recommend propose show announce report write note add answer disclose reveal confirm determine learn know suggest indicate imply",
);

/** Verbs of voting upon what they name: "voted to reject" is "rejected". */
export const VOTE_ACTS = stems("approve reject repeal adopt ratify pass confirm back endorse");

/** Whoever does so does not say the words after it. */
export const DENIALS = stems("deny dispute doubt refuse decline question reject contest");

/** Saying so tells more than that it was said. */
export const AVOWALS = stems("agree admit concede confess boast joke lie");

/** What the outlet itself then tells as a fact. */
export const FACTUAL = stems("announce show report disclose reveal confirm determine know learn");
