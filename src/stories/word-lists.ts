import { stemmer } from "stemmer";

const words = (list: string) => list.trim().split(/\s+/);

/** Function words, and the words by which any article reports. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
	words(`a about above after again against ago all almost along already also although always am among an and another any
	anyone anything are arent around as at away back be became because become been before behind being below between both but
	by came can cannot cant come comes could couldnt did didnt do does doesnt doing done dont down during each either else
	enough even ever every everyone few for from further gave get gets getting give given go goes going gone got had hadnt has
	hasnt have havent having he hed her here hers herself hes him himself his how however i id if ill im in including indeed
	instead into is isnt it its itself ive just keep kept last later least less let like likely made make makes making many
	may maybe me might more moreover most much must my myself near nearly neither never next no nobody none nor not nothing
	now of off often on once only onto or other others our ours ourselves out over own per perhaps put quite rather really
	s said same saw say saying says see seem seemed seems seen shall she shed shes should shouldnt since so some somebody
	someone something sometimes soon still such t take taken takes taking tell than that thats the their theirs them
	themselves then there theres these they theyd theyre theyve thing things this those though through throughout thus to
	today together told tomorrow tonight too took toward towards under until unless up upon us very via want wanted was wasnt
	way we well went were werent weve what whatever when where whether which while who whole whom whose why will with within
	without wont would wouldnt yesterday yet you youd youll your youre yours yourself youve
	according added adding announced announcing asked calling called confirmed early known late latest new news
	mr mrs ms dr reported reportedly reporters reporting reports spokesman spokeswoman spokesperson statement
	nt ve re ll d m t n http https www com org net html htm php asp posted published publish
	ap reuters afp update updated photo photos video copyright reserved`),
);

const CARDINALS = words(
	"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
);
const TENS = words("thirty forty fifty sixty seventy eighty ninety");

/** What a number written as a word stands for. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = Object.freeze(
	Object.assign(
		Object.create(null),
		Object.fromEntries([
			...CARDINALS.map((word, i) => [word, i] as const),
			...TENS.map((word, i) => [word, 30 + 10 * i] as const),
			["dozen", 12],
		]),
	),
);

/** What an ordinal written as a word stands for; "second" as a noun is one too, rarely. */
export const ORDINAL_WORDS: Readonly<Record<string, number>> = Object.freeze(
	Object.assign(
		Object.create(null),
		Object.fromEntries(
			words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth").map(
				(word, i) => [word, i + 1] as const,
			),
		),
	),
);

export const WEEKDAYS: ReadonlySet<string> = new Set(
	words("monday tuesday wednesday thursday friday saturday sunday"),
);
/** Not "may" and "march", which are other words as well: those count only before or after a number. */
export const MONTHS: ReadonlySet<string> = new Set(
	words("january february march april may june july august september october november december"),
);

/** The states of the Union, in lower case. */
export const STATES: readonly string[] =
	"alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming".split(
		",",
	);

/** Offices before a name, as stems: a politician's office is no more of an event than the name is. */
export const TITLES: ReadonlySet<string> = new Set(
	words(`mayor president premier chancellor senator senate sen representative rep congressman congresswoman governor gov
	minister secretary judge justice king queen prince pope chairman chairwoman`).map((word) => stemmer(word)),
);

/** Numbers beside these are counts of the harmed or the helped, which change while an event goes on. */
export const TALLIES: ReadonlySet<string> = new Set(
	words(`dead death deaths die dies died dying kill kills killed killing hurt hurts injure injures injured injuring injuries
	wound wounds wounded missing victims toll casualties fatalities arrest arrests arrested detained rescued rescue saved
	evacuated displaced homeless stranded trapped people persons residents homes houses families bodies survivors`),
);
