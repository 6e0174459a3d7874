/** Abbreviations (without the dot) that stand before a name or a number, so their dot never ends a sentence. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set(
	(
		"mr mrs ms messrs mme dr prof rev fr hon sen sens rep reps gov govs pres gen lt ltc col cmdr cpl capt maj sgt adm " +
		"det insp supt pvt st ste mt ft del atty asst assoc dir sec amb no nos vol fig p pp art sect cf vs v " +
		"jan feb mar apr jun jul aug sept sep oct nov dec"
	).split(" "),
);

/** Abbreviations that may also stand at the end of a sentence; the next word decides. */
export const TRAILING_ABBREVIATIONS: ReadonlySet<string> = new Set(
	(
		"jr sr esq inc corp co ltd llc bros etc al phd ave blvd rd dept est approx " +
		"ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa " +
		"tenn tex va vt wash wis wyo"
	).split(" "),
);

/** They stand in no name, so after "Nov.", "Gov." or an initial too they open a sentence ("… was built in Nov. The county …"). */
export const NEVER_IN_A_NAME: ReadonlySet<string> = new Set(
	"the he she it they we this these those there his her their its but and in on at if when".split(" "),
);

/** Capitalised words that open a sentence after "U.S." or "Inc.", where the dot alone leaves it open. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
	(
		"the a an he she it they we i you this that these those there his her its their our my but and or so yet if when while " +
		"as in on at for from by with after before since during although though because however meanwhile then now what " +
		"who why how where asked according one some many most no not both all each"
	).split(" "),
);
