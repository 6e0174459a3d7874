/**
 * Words that ask or bind and name nothing: they are no part of what a question is about.
 * Auxiliaries and pronouns, the words of asking, and verbs of saying (which say how, not what).
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
	`a an the this that these those there here it its itself he him his himself she her hers herself they them their theirs
	themselves i me my mine we our ours you your yours one ones
	who whom whose which what when where why how whether if
	is are was were be been being am isn't aren't wasn't weren't do does did doing done don't doesn't didn't
	has have had having hasn't haven't can could may might must shall should will would can't cannot couldn't won't wouldn't
	ought going able
	and or but nor so as than then too also just only very really actually even still yet ever please
	of in on at by to from for with without about into onto over under up down out off through during between among
	regarding concerning per via upon within toward towards around near above below behind beyond since until while because despite
	not no yes n't s t re ve ll d m
	any some such same other another each every all both either neither more most much many few
	say says said saying tell tells told telling according quote quotes quoted quotation quotations
	get gets got getting make makes made making come comes came let lets go goes went give gives gave
	know tell me explain`.split(/\s+/),
);

/** Words that a question may hold without its answer holding them: they count for less. */
export const FAINT_WORDS: ReadonlySet<string> = new Set(
	`happen happens happened happening take takes took taken taking place need needs needed want wants wanted
	mean means meant become becomes became use uses used involve involved happen exactly ago big large like thing things
	people person man woman someone somebody anyone anybody way ways kind sort type reason reasons cause causes caused
	year years date day days month time times number numbers many much long far often percentage percent proportion
	fraction share total amount called name named famous first last main story article articles archive report reports
	news word words view views against opinion opinions think thinks thought believe believes believed argue argues argued
	claim claims claimed describe describes described call calls position stance reaction react reacted respond responded
	comment comments statement statements fact facts true currently now today recent recently latest
	guy guys folks lady bunch stuff deal mess stack pile chunk bit bits
	enough anything everything whenever never mind anyway
	size level extent degree look looks looked looking`.split(/\s+/),
);

/** Verbs that report speech, wherever a question or a sentence has one. */
export const SAYING_WORDS: ReadonlySet<string> = new Set(
	`say says said saying tell tells told argue argues argued claim claims claimed think thinks thought believe believes
	believed write writes wrote written state states stated declare declares declared announce announces announced
	explain explains explained describe describes described call calls called warn warns warned add adds added
	answer answers answered respond responds responded react reacts reacted reply replies replied hold holds held rule rules ruled find finds
	found decide decides decided conclude concludes concluded predict predicts predicted suggest suggests suggested
	promise promises promised mention mentions mentioned comment comments commented quote quotes quoted insist insists
	insisted admit admits admitted deny denies denied tweet tweets tweeted testify testified`.split(/\s+/),
);

/** Words of law and of leave: what answers "can …" and "is it legal to …". */
export const RULE_WORDS: ReadonlySet<string> = new Set(
	`can cannot can't could may must shall would constitution constitutional unconstitutional law laws legal legally illegal
	illegally lawful unlawful court courts judge judges justice justices ruled ruling rule rules held provision provisions
	amendment amendments clause article allow allows allowed allowing permit permits permitted forbid forbids forbidden
	require requires required requirement ban bans banned prohibit prohibits prohibited void nullity right rights
	power powers ratify ratified ratification approve approved approval consent vote treaty statute statutes valid invalid`.split(
		/\s+/,
	),
);

/** Words that give a reason. */
export const REASON_WORDS: ReadonlySet<string> = new Set(
	`because since after due owing thus therefore hence reason reasons cause caused causes prompted led leading following
	motivated fearing citing cited blamed order argue argued argues arguing found so that saying said amid as`.split(
		/\s+/,
	),
);
