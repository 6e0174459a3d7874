/** What a description may call the person that a text is about, without ever having given the title. */
export const STATUS = new Set(
	"senator governor congressman congresswoman representative lawmaker president mayor minister premier chancellor secretary candidate nominee contender frontrunner front-runner incumbent challenger hopeful politician republican democrat libertarian billionaire businessman businesswoman mogul tycoon magnate entrepreneur neurosurgeon developer star actor actress singer king queen prince princess pope general champion".split(
		" ",
	),
);

/** Words for a party; a person of one is not meant by a description of another. */
export const PARTIES = new Set([
	"republican",
	"democratic",
	"democrat",
	"libertarian",
	"green",
	"labour",
	"conservative",
	"liberal",
	"gop",
]);

/** Descriptions and the titles that they stand for. */
export const TITLE_FORMS: ReadonlyMap<string, readonly string[]> = new Map([
	["senator", ["sen"]],
	["governor", ["gov"]],
	["congressman", ["rep", "representative"]],
	["congresswoman", ["rep", "representative"]],
	["representative", ["rep", "congressman", "congresswoman"]],
	["lawmaker", ["rep", "sen", "representative", "senator", "congressman", "congresswoman"]],
	["president", ["president-elect", "pres"]],
	["candidate", ["nominee", "contender"]],
	["nominee", ["candidate"]],
	["contender", ["candidate"]],
	["general", ["gen"]],
	["colonel", ["col"]],
	["captain", ["capt"]],
	["doctor", ["dr"]],
	["professor", ["prof"]],
	["delegate", ["del"]],
	["lieutenant", ["lt"]],
	["reverend", ["rev"]],
	["pastor", ["rev"]],
]);

/** The postal and press abbreviations of states after a party letter ("D-Vt."). */
export const STATE_FORMS: ReadonlyMap<string, string> = new Map(
	"alabama:ala. arizona:ariz. arkansas:ark. california:calif. colorado:colo. connecticut:conn. delaware:del. florida:fla. georgia:ga. illinois:ill. indiana:ind. kansas:kan. kentucky:ky. louisiana:la. massachusetts:mass. maryland:md. michigan:mich. minnesota:minn. mississippi:miss. missouri:mo. montana:mont. nebraska:neb. nevada:nev. oklahoma:okla. oregon:ore. pennsylvania:pa. tennessee:tenn. vermont:vt. virginia:va. washington:wash. wisconsin:wis. wyoming:wyo."
		.split(" ")
		.map((pair) => pair.split(":") as [string, string]),
);
