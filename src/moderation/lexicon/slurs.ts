/** Slurs by the people they are aimed at. Nothing here is ever shown; it is only compared. */
export const SLURS: Readonly<Record<string, string>> = {
	black: `wog golliwog negress nigs nigguh niga burrhead shvartze schvartze darkey bluegum spearchuckers nigga coonie nigger nigga niggah niggr nigglet niglet nignog coonass jigaboo jiggaboo porchmonkey pickaninny picaninny
		darkie darky junglebunny mudshark sambo spearchucker groid negroid sheboon dindu`,
	asian: `poojeet streetshitter slopehead currynigger slanteyed gookeyed chinks chink chinky gook zipperhead chinaman chinamen jap slanteye chingchong paki currymuncher dothead pajeet`,
	latino: `spik sudaca immigrunt borderhopper rapefugee rapeugee spic spick wetback beaner`,
	jewish: `sheeny yid jewboy hooknose hooknosed zhid kikes ovendodger kike heeb hymie christkiller`,
	muslim: `musloid turbanhead diaperhead sandrat camelfucker mussie raghead towelhead muzzie muzrat mudslime cameljockey goatfucker sandnigger`,
	christian: `taig xtard christcuck papist christtard`,
	white: `wigger whigger wigga cumskin mayoid snowroach ofay wypipo honky honkey peckerwood whitey cracka`,
	european: `greaseball bohunk eyetie bogtrotter vatnik khokhol hohol moskal gippo gyppy polack dago wop gyppo gypo pikey kraut`,
	indigenous: `boong wagonburner featherhead abo redskin injun squaw prairienigger abbo`,
	gay: `faggit faggotry battyboy bumboy bulldyke bulldagger carpetmuncher rugmuncher muffdiver pillowbiter woofter lezzie lezzer lezza lezbo buttfucker cornholer turdburglar poove fags faggot fag fagot faggy lesbo poofter poof homo dyke fudgepacker shirtlifter`,
	trans: `troonie tranner dickgirl tranny trannie troon shemale heshe transtrender ladyboy`,
	women: `foid thot roastie cumdumpster cumdump cumslut bint cunt whore slut feminazi femoid`,
	disabled: `sperg downie downsy retardo tardo mongol-brain retard retarded mongoloid spastic spaz mong tard fucktard retart`,
	travellers: `gypsytrash`,
};

/**
 * Slurs that are also innocent words: what must stand before or after for the innocent one. Anything else is the
 * slur only where people are called it.
 */
export const HOMONYMS: Readonly<Record<string, RegExp>> = {
	chink: /chink\S* of (?:light|hope)|chink\S* in (?:the|his|her|their|its|our|my|your|an?) |(?:armou?r)/,
	dyke: /dykes? (?:broke|road|street|end)|van dyke|dick van|\b(?:sea|flood|earthen|north|break\w*|broke|build\w*|built|repair\w*) (?:the )?dyke|dykes? (?:along|against|breach|burst|wall|system)|offa/,
	fag: /fag ends?|fag break|fag packet|(?:smok\w*|light|packet of|pack of|fancy|for) (?:a |my )?fag/,
	spic: /spic and span/,
	jap: /jap (?:road|street|lane)|\bjap (?:it|ese)\b/,
	homo: /homo (?:sapiens|erectus|economicus|habilis|ludens|naledi|genus)|genus homo|ecce homo/,
	retard:
		/retards? (?:the|its|their|growth|progress|development|economic)|fire retard|flame retard|(?:to|will|may|can|could|would|not) retard/,
	retarded:
		/retarded (?:growth|the|its|development|economic|progress)|(?:has|have|had|was|were) retarded (?:the|by)/,
	tranny: /(?:slipping|manual|automatic|rebuilt|new|truck|car|the) tranny|tranny (?:fluid|shop|rebuild)/,
	redskin:
		/redskins? (?:game|fan|season|name|team|quarterback|coach|logo|stadium|player|owner|play\w*|beat|lost|won)|washington redskin/,
	squaw: /squaw (?:valley|creek|peak|mountain|rock|lake|butte|pass)/,
	mong: /(?:hmong|mong (?:kok|cai|people))/,
	darky: /$^/,
	poof: /poof (?:it|and|gone|of|the|they|he|she)|(?:and|then|just|go|goes|went|like that) (?:, )?poof|^ ?poof/,
	kraut: /sauerkraut|kraut(?:rock)? (?:and|salad|dog|on)|and kraut/,
	spastic: /spastic (?:colon|paralysis|diplegia|cerebral|gait|bladder|muscle)/,
	whore: /whore of babylon|attention whore|media whore/,
	spaz: /$^/,
	sambo: /sambo (?:champion|wrestl|match|martial|fighter|tournament)|combat sambo/,
	dago: /san dago|dago (?:,|island)|island of dago/,
	wop: /(?:doo|du) wop/,
	slut: /slut walk|slut sham/,
	papist: /papist (?:plot|conspiracy|rebellion)/,
	negroid: /$^/,
	pikey: /$^/,
	cracka: /$^/,
	mongoloid: /$^/,
	kike: /kike (?:hern|%person)|kik[eé] h/,
	troon: /royal troon|troon (?:golf|open|links|scotland|course|beach|harbour|in)|(?:in|at|to|from|of) troon/,
	lesbo:
		/(?:on|in|to|from|of|near|off|at) lesbos|lesbos (?:camp|island|refugee|greece|in|was|is|has|votes|and)/,
	paki: /paki (?:rupee|stan)/,
	injun: /injun joe|honest injun/,
	wetback: /operation wetback/,
	polack: /polack (?:jokes?|family|street)/,
	heeb: /heeb magazine/,
	hymie: /$^/,
	gook: /gook (?:and|on|off|out|in) (?:the|my)/,
	feminazi: /(?:term|word|coined|coinage) (?:of |the )?feminazi/,

	chinaman: /chinaman (?:'s )?(?:chance|bowler|delivery|hat|bowling)/,
	chinamen: /$^/,
	chinky: /$^/,
	honkey: /$^/,
	honky: /honky[- ]?tonk/,
	whitey: /whitey bulger/,
	spick: /spick and span/,
	peckerwood: /$^/,
	ladyboy: /$^/,
	darkie: /$^/,
	gyppo: /$^/,
	faggot:
		/faggots? (?:of (?:wood|sticks|twigs)|and peas|in gravy)|bundle of fagg?ots|tied the fagg?ots|(?:pork|wood|stick) fagg?ots/,
	fagot: /fagots? of|bundle of fagg?ots/,
	trannie: /$^/,
	...Object.fromEntries(
		"bluegum bogtrotter featherhead foid gippo greaseball gyppy hooknose hooknosed lezza lezzie poove spik tardo wigga woofter bulldyke bulldagger wog golliwog negress darkey shvartze schvartze sheeny yid taig ofay bohunk boong abo sperg thot bint eyetie wigger"
			.split(" ")
			.map((word) => [word, /$^/]),
	),
};

/** Insults by what somebody is; only where a person is called it ("you cracker", never the biscuit). */
export const ONLY_AS_NAME =
	"coon cracker gypsy gypsies queer spook savage redneck hillbilly hick gook limey mick slope nip greaser sodomite harlot slag pansy ponce haji hajji coolie cripple autist guido fenian trollop kaffir midget goy goyim juden jeet heathen";
