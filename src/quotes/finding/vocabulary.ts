/** Closed word lists, in folded form with straight apostrophes removed ("dont"). */
function list(words: string): ReadonlySet<string> {
	return new Set(words.trim().split(/\s+/));
}

/** Words that carry grammar rather than content. */
export const FUNCTION_WORDS = list(`
	a an the this that these those and or but nor so yet if then than as of in on at by for with from to into
	onto upon over under about after before between through during against without within up down out off
	i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself
	it its itself they them their theirs themselves who whom whose which what when where why how
	is am are was were be been being do does did doing done have has had having will would shall should can could
	may might must ought not no never there here very too also just only even still again all any some each every
	both few more most much many other such own same
	im ive ill id youre youve youll youd hes shes its were weve well wed theyre theyve theyll theyd
	thats theres whats whos lets isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt wont wouldnt shouldnt
	cant cannot couldnt mustnt mightnt aint`);

/** Words that turn a statement into its opposite. */
export const NEGATIONS = list(`
	not no never nor neither none nobody nothing nowhere cannot cant without noone
	isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt wont wouldnt shouldnt couldnt mustnt mightnt
	neednt shant darent aint`);

/** Words that take back part of a statement. */
export const HEDGES = list(`
	may might could if unless hardly barely scarcely rarely seldom almost nearly perhaps maybe possibly probably
	allegedly supposedly purportedly`);

/** Words that limit what a statement is about. */
export const QUANTIFIERS = list("some few most half");

/** Words that call what follows, or what they stand beside, untrue or unsure. */
export const DENIALS = list(`
	deny denies denied denying doubt doubts doubted doubtful refute refutes refuted reject rejects rejected
	false untrue wrong lie lies lied myth hoax nonsense ridiculous absurd impossible unlikely pretend pretends
	pretended refuse refuses refused fail fails failed`);

/** Verbs and nouns whose negation reaches into the clause after them: "I don't think that …". */
export const ATTITUDES = list(`
	think thinks thought believe believes believed know knows knew known say says said saying mean means meant
	agree accept suggest suggests suggested suggesting see feel feels felt imagine buy claim claims claimed
	expect expects expected suppose supposed evidence proof sign indication reason chance way true sure certain
	convinced clear`);

/** Those that take a clause without "that". */
export const BARE_ATTITUDES = list(`
	think thinks thought believe believes believed know knows knew say says said saying mean means meant
	imagine expect suppose evidence proof chance way sure certain convinced`);

/** Verbs that pass a negation on to the infinitive after them: "not going to …", "don't want to …". */
export const INFINITIVE_VERBS = list(`
	going want wants wanted able intend intends intended plan plans planned planning need needs needed have has had
	try trying like allowed supposed ready willing prepared here time about afford`);

/** Words that may stand between a negation and the word it governs. */
export const INTERVENING = list(`
	be been being have has had a an the any ever even really very so such yet all quite exactly actually simply
	necessarily always truly entirely`);

/** Words a statement's "not" follows directly. */
export const AUXILIARIES = list(`
	is am are was were be been do does did have has had will would shall should can could may might must
	im youre hes shes its were theyre thats theres ill youll hell shell itll well theyll ive weve youve theyve`);

/** Before "if", these make it no condition: "I wonder if", "as if", "even if". */
export const OPEN_QUESTIONS = list(`
	know see wonder ask asked asking wondering as even what and but or only sure care matter tell like especially
	particularly whether that because than just say find clear`);

export const PRONOUNS = list(`
	i me my we us our you your he him his she her it its they them their this that these those who
	im youre hes shes its were theyre mine ours yours hers theirs myself himself herself itself themselves`);

export const DETERMINERS = list("the a an this that these those my our your his her its their");

/** Verb forms that a bracket may swap for one another to fit a sentence. */
export const VERB_FORMS: readonly ReadonlySet<string>[] = [
	list("be am is are was were been being"),
	list("have has had having"),
	list("do does did doing done"),
];

/** Bracketed notes of an editor, which replace nothing. */
export const EDITORIAL_NOTES = list("sic laughs laughter laughing applause cheers crosstalk inaudible");

/** Never mistaken for a misspelling of one another: days and months. */
export const CALENDAR = list(`
	monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
	september october november december`);

/** Forms that lose their apostrophe and become another word. */
export const LOOKALIKES = list("were ill shell hell wed well id shed whore");

/** Words a letter or two apart that say different things; each line is one family. */
export const CONFUSABLES: readonly ReadonlySet<string>[] = `
	increase decrease|increases decreases|increased decreased|increasing decreasing|internal external
	interior exterior|superior inferior|inflation deflation|implicit explicit|implicitly explicitly
	employer employee employed|employers employees|nuclear unclear|president resident precedent
	presidents residents precedents|mortality morality|moral mortal morale|proscribe prescribe
	principal principle|principals principles|prosecute persecute|preserve reserve|adverse averse
	immigrant emigrant|immigrants emigrants|immigration emigration|causal casual|united untied|trial trail
	country county|countries counties|public pubic|martial marital|affect effect|affects effects
	affected effected|federal feral|state stake stale start|states stakes|party parts|right fight might light
	peace piece|voter voters|raise raised rise|accept except|accepted excepted|advice advise
	assure ensure insure|breath breathe|censor censure|loose lose|quiet quite|statue statute|there their
	where were|while white whole|whose those|these there where|would could should|world word would
	house horse|later latter|leave leaves|lived loved|money monkey|police policy|price prize pride
	production protection|reform deform inform perform|religion region|serious series|south mouth|taxes texas
	terrorist terrorism|threat treat|truth trust|troops tropes|weather whether|women woman|worth north
	conservation conversation|convention conviction|commission omission|corporation cooperation
	descend ascend|detract retract|election selection ejection|eligible legible|export expert import
	exports imports|expand expend|exclude include|excludes includes|excluded included|excluding including
	formally formerly|hospital hostile|induce reduce|insult consult|invest infest|legislator legislature
	military militant|minister ministry|mission fission|overstate understate|overestimate underestimate
	personal personnel|physical fiscal|popular populist|probable improbable|premise promise|premises promises
	proposal disposal|recession secession|recessions secessions|secede recede|secedes recedes|secure obscure
	section sanction|sections sanctions|support supporter|vacation vocation|violence violent`
	.split(/\||\n/)
	.filter((family) => family.trim() !== "")
	.map(list);
