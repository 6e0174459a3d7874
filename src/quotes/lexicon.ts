/** Word lists that the grammar of the narration needs. Common knowledge, ours; one list per question asked of a word. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ""));

export const PREPOSITIONS = words(
	`of in on at for from by with about against between into through during before after above below to over under near
	among amid across behind beyond despite toward towards upon within without outside inside via per like unlike since until
	throughout around including regarding concerning than alongside aboard versus vs. besides beside`,
);
export const CONJUNCTIONS = words(
	"and or but nor yet so because although though while whereas if unless when whenever where as whether that lest once",
);
export const DETERMINERS = words(
	`a an the one another some many several few most both two three four five six seven eight nine ten dozens hundreds thousands
	his her their its my our your each every no any other all this that these those half only even`,
);
export const DEFINITE = words("the this that his her their its my our your these those");
export const AUXILIARIES = words(
	`is are was were be been being am has have had having do does did will would can could shall should may might must
	'd 'll 've isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't
	isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t ought used`,
);
export const SUBJECT_PRONOUNS = words(
	"he she they i we who it you everyone everybody someone somebody others which",
);

/** Words between a subject and its verb that change nothing ("has also repeatedly said"). */
export const PRE_VERB = words(
	`also then later once now just even still often never always again first has had have is was are were been be would will can could did does do
	may might must not soon earlier previously already recently instead too both all himself herself themselves itself further
	long simply only once twice there here next ultimately at-one-point`,
);

/** Capitalised only because they open a sentence. */
export const FUNCTION_WORDS = words(
	`the a an and or but nor yet so because although though while whereas if unless when whenever where as whether that this these those
	of in on at for from by with about against between into through during before after above below to over under near among amid across
	behind beyond despite toward upon within without outside inside via per like unlike since until throughout around including
	he she they i we it you his her their its my our your one another some many several few most both two three four five six seven eight nine ten
	is are was were be been has have had do does did will would can could should may might must not no yes what who whom whose which why how
	there here then now later once also still even just only again meanwhile however moreover nevertheless nonetheless instead otherwise
	earlier recently today yesterday tomorrow tonight asked speaking according such much more less other others each every all any none
	perhaps maybe indeed certainly clearly finally first second third last next additionally similarly likewise rather thus therefore hence
	let please thanks ok okay well oh ah hey look listen it's that's he's she's there's i'm we're you're don't can't didn't
	it’s that’s he’s she’s there’s i’m we’re you’re don’t can’t didn’t him them us me
	said says told asked asking added adding responding noting citing calling referring having being given following based regardless
	another everyone everybody someone nobody nothing anything something somebody anyone either neither plus versus ever never always
	apparently obviously surprisingly unfortunately fortunately ironically notably importantly interestingly sadly
	privately publicly separately specifically previously originally initially eventually ultimately afterward afterwards
	overall soon off out up down things thing over again perhaps partial wait pause both same
	too very yet almost nearly roughly approximately about less back whatever whoever whichever though asked`,
);

export const MONTHS_AND_DAYS = words(
	`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
	jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. christmas easter thanksgiving ramadan`,
);

/** Titles that stand directly before a name. Their gender, where they have one, is in `TITLE_GENDER`. */
export const TITLES = words(
	`mr mrs ms miss mx dr prof professor rev reverend fr father sister brother rabbi imam pastor bishop archbishop cardinal pope deacon
	sen sens senator senators rep reps representative congressman congresswoman gov govs governor lt lieutenant president pres vice premier chancellor
	prime minister secretary undersecretary speaker mayor councilman councilwoman councilor councillor alderman assemblyman assemblywoman
	commissioner chairman chairwoman chair chairperson director judge justice justices chief sheriff deputy attorney general gen col colonel maj major capt
	captain sgt sergeant adm admiral cmdr commander officer detective constable inspector superintendent cpl corporal pvt marshal
	king queen prince princess duke duchess lord lady sir dame baron baroness emperor sultan emir sheikh ayatollah
	ambassador envoy delegate del treasurer comptroller auditor solicitor prosecutor coach manager
	leader whip majority minority spokesman spokeswoman spokesperson strategist pollster correspondent editor host anchor reporter
	columnist author actor actress singer rapper comedian director producer economist analyst adviser advisor aide counsel lawyer
	former ex-president ex-governor acting then-sen then-gov then-president then-secretary then-mayor co-founder founder ceo cfo coo
	republican democratic democrat gop libertarian independent tory labour rival fellow ex-wife ex-husband`,
);
/** Titles that by themselves make the next words a person's name, whatever they look like. */
export const PERSONAL_TITLES = words(
	`mr mrs ms miss dr prof professor rev reverend fr rabbi imam pastor sen senator rep representative congressman congresswoman gov governor lt
	president mayor judge justice gen general col colonel maj capt captain sgt sergeant adm admiral sir dame lord lady officer detective sheriff
	councilman councilwoman assemblyman assemblywoman ambassador speaker prince princess king queen pope bishop archbishop cardinal del delegate
	spokesman spokeswoman chairman chairwoman secretary commissioner premier chancellor minister coach director`,
);
export const TITLE_GENDER: ReadonlyMap<string, "m" | "f"> = new Map([
	..."mr sir lord king prince duke father brother fr congressman councilman assemblyman alderman chairman spokesman actor businessman pope widower son nephew uncle husband grandfather"
		.split(" ")
		.map((title) => [title, "m"] as const),
	..."mrs ms miss dame lady queen princess duchess sister congresswoman councilwoman assemblywoman chairwoman spokeswoman actress businesswoman widow daughter niece aunt wife mother grandmother"
		.split(" ")
		.map((title) => [title, "f"] as const),
]);

/** "R-Mo.", "D-N.C.": what a politician is, and no name. */
export const PARTY_AND_STATE = /^[DRI]-\p{Lu}[\p{L}.]*$/u;

/** Last (or only) words of an organisation's name. */
export const ORGANISATION_WORDS = words(
	`party committee commission council congress senate house court department ministry agency bureau administration office board authority service services
	university college school institute institution center centre foundation association society union federation league alliance coalition network group groups
	company corporation corp corp. inc inc. co co. ltd ltd. llc llp plc bank times post news press journal herald tribune gazette globe examiner chronicle
	magazine radio television tv media police army navy force forces guard church mosque temple synagogue hospital clinic club team campaign fund trust
	nations parliament assembly cabinet government conference caucus convention project initiative campaign movement international worldwide
	energy foods oil gas steel electric power solar wireless telecom pharmaceuticals labs dynamics aerospace insurance financial properties hotels stores brands
	airlines motors industries technologies systems partners associates records pictures studios entertainment holdings capital securities
	observer monthly weekly sentinel register inquirer courier standard telegraph guardian independent review report today daily weekly tonight
	republicans democrats liberals conservatives tories americans`,
);
/** Organisations of one word that newspapers do not explain. */
export const KNOWN_ORGANISATIONS = words(
	`reuters politico google facebook twitter apple amazon microsoft breitbart bloomberg yahoo uber netflix disney boeing exxon walmart pfizer
	congress senate parliament pentagon kremlin nato unesco unicef hamas hezbollah isis greenpeace gallup politifact wikileaks buzzfeed gawker vox slate salon
	democrats republicans libertarians labour tories conservatives liberals telemundo univision instagram snapchat youtube airbnb tesla
	verizon comcast goldman citigroup chevron starbucks nike nintendo lufthansa unilever siemens toshiba huawei alibaba
	homeland treasury interpol opec brexit obamacare medicare medicaid nasdaq intel ibm samsung sony toyota ford volkswagen`,
);
/** Organisations whose whole name could be a person's; those that share it with somebody well known are left out. */
export const NAMED_LIKE_PEOPLE: ReadonlySet<string> = new Set(
	[
		"morgan stanley, goldman sachs, jpmorgan chase, wells fargo, merrill lynch, lehman brothers, bear stearns, credit suisse, deutsche bank",
		"charles schwab, edward jones, raymond james, fannie mae, freddie mac, sallie mae, dow jones, arthur andersen, booz allen, jones day",
		"eli lilly, philip morris, lockheed martin, baker hughes, harley davidson, smith wesson, rolls royce, aston martin, alfa romeo",
		"ernst young, abercrombie fitch, levi strauss, calvin klein, louis vuitton, marks spencer, taco bell, burger king",
		"mother jones, rolling stone, vanity fair, daily kos, charlie hebdo, al jazeera, der spiegel, le monde, russia today, fox news, sky news",
		"judicial watch, planned parenthood, sierra club, true blue, public citizen, common cause, johns hopkins, carnegie mellon, william hill",
	]
		.join(", ")
		.split(", "),
);
export const PLACES = words(
	`america usa u.s. us uk u.k. eu u.n. un britain england scotland wales ireland france germany spain portugal italy greece turkey russia ukraine poland china
	japan india pakistan iran iraq syria israel egypt libya sudan nigeria kenya ethiopia mexico canada cuba brazil argentina chile colombia venezuela peru
	australia korea vietnam thailand indonesia philippines malaysia singapore afghanistan lebanon jordan yemen qatar kuwait
	saudi arabia tunisia algeria morocco ghana uganda rwanda somalia zimbabwe haiti jamaica panama guatemala honduras nicaragua ecuador bolivia
	netherlands belgium switzerland austria hungary romania bulgaria serbia croatia sweden norway denmark finland iceland estonia latvia lithuania
	alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana
	maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah
	vermont virginia wisconsin wyoming hampshire jersey york carolina dakota
	washington london paris berlin rome madrid moscow beijing tokyo delhi brussels geneva vienna sacramento chicago boston houston dallas miami atlanta
	philadelphia detroit denver seattle orlando tampa cleveland cincinnati columbus pittsburgh milwaukee baltimore manhattan brooklyn queens bronx harlem
	ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. mass. md. mich. minn. miss. mo. mont. neb. nev. okla. ore. pa. tenn. tex. va. vt. wash. wis. wyo. n.y. n.j. n.c. s.c. n.h. n.m. d.c. r.i.
	hollywood benghazi aleppo baghdad kabul tehran damascus jerusalem gaza pyongyang seoul havana quebec ontario toronto montreal
	europe asia africa antarctica arctic atlantic pacific mideast midwest south north east west`,
);

/** Heads of descriptions of one person ("the mayor", "one Sacramento man"). */
export const PERSON_NOUNS = words(
	`man woman boy girl person mother father son daughter brother sister wife husband uncle aunt cousin grandmother grandfather parent mom dad widow
	spokesman spokeswoman spokesperson official aide adviser advisor strategist consultant pollster analyst expert economist scholar professor historian scientist
	researcher doctor physician nurse surgeon psychologist teacher student principal lawyer attorney prosecutor judge justice counsel sheriff detective officer
	mayor governor senator congressman congresswoman lawmaker legislator representative delegate president minister secretary chancellor premier king queen prince
	candidate nominee contender rival opponent frontrunner front-runner incumbent challenger politician statesman activist organizer advocate campaigner protester
	chairman chairwoman chair director executive ceo manager owner founder co-founder businessman businesswoman mogul tycoon billionaire entrepreneur investor banker
	author writer novelist poet editor journalist reporter columnist correspondent anchor host commentator pundit blogger critic moderator interviewer narrator announcer
	engineer architect plumber electrician nurse lifeguard ranger firefighter paramedic translator librarian curator baker butcher fisherman carpenter
	actor actress singer musician rapper comedian artist director producer filmmaker photographer athlete player coach quarterback
	general colonel captain sergeant soldier veteran commander admiral marine pilot priest pastor bishop rabbi imam pope cardinal minister
	voter supporter resident neighbor neighbour friend colleague ally associate insider operative donor delegate attendee participant questioner worker farmer
	niece nephew granddaughter grandson stepson stepdaughter fiance fiancee girlfriend boyfriend classmate roommate
	witness victim suspect defendant plaintiff survivor caller customer driver passenger tourist homeowner veteran retiree immigrant refugee
	leader member chief head boss deputy assistant ambassador diplomat envoy speaker treasurer commissioner superintendent source guy lady kid teenager child
	democrat republican libertarian conservative liberal independent socialist newyorker native democrat`,
);
/** Heads of descriptions of several people. Plurals of the above are found by rule. */
export const GROUP_NOUNS = words(
	`police people officials critics supporters opponents protesters demonstrators voters experts sources aides advisers advisors lawmakers authorities prosecutors
	lawyers attorneys researchers scientists economists analysts observers activists advocates reporters journalists residents witnesses investigators
	democrats republicans conservatives liberals delegates leaders members pollsters strategists operatives insiders allies colleagues friends
	parents students teachers workers farmers doctors scholars historians men women children crowd crowds audience family couple public
	authors editors commentators pundits skeptics detractors defenders fans followers backers donors senators congressmen governors mayors judges
	executives managers owners organizers planners firefighters troops soldiers veterans others staffers campaigners refugees immigrants
	majority minority respondents relatives neighbors neighbours rivals candidates nominees presidents diplomats regulators doctors nurses media`,
);
export const ORGANISATION_NOUNS = words(
	`campaign company firm agency department ministry government administration committee commission council court panel board party group organization
	organisation association union coalition alliance network newspaper paper magazine publication outlet site website station channel university
	college school hospital church bank airline manufacturer retailer team club foundation charity nonprofit think-tank institute center centre office bureau
	army military navy regime state city county country nation congress senate house parliament legislature caucus conference delegation
	camp side team band gop white house media press blog service force authority division unit embassy consulate`,
);
export const DOCUMENT_NOUNS = words(
	`report statement letter article story piece memo memorandum document documents email e-mail emails book bill law lawsuit suit complaint ruling opinion decision order
	filing affidavit indictment brief motion petition resolution treaty agreement constitution amendment clause rule rules bylaws manifesto platform plan
	proposal study survey poll review analysis audit transcript tweet post message note sign banner headline editorial column essay op-ed op-ed ad ads
	advertisement commercial spot video clip film movie documentary trailer song release communique communiqué dispatch cable diary diaries memoir
	biography pamphlet flyer flier leaflet poster questionnaire website page contract will text caption announcement notice advisory summary
	polls surveys studies data statistics slide chart presentation paper papers draft records record files standards guidelines policy preamble ordinance judgment judgement verdict decree act statute code charter declaration narrator`,
);
/** Verbs outside the words of saying that often follow a subject; they end its phrase. */
export const OTHER_VERBS = words(
	`went came took got gave made won lost ran left met stood sat kept began became brought built bought fell grew led paid sent spent understood
	wants makes takes gets goes comes gives seems appears becomes remains looks needs uses tries works runs leads stands sits holds keeps plays
	moves lives loses wins helps turns starts begins continues includes contains follows leaves meets sends pays serves drew broke chose drove
	fought rose shook threw wore withdrew faces represents believes hopes thinks fears argues insists knows sees feels said says reads wrote told
	dealt caught fled flew forgot froze hid rode shot shut slept stole struck stuck swept taught tore woke bound dug swam
	opened leaned cut stepped walked gestured nodded laughed smiled sought held`,
);
/** Words of saying that are nouns as often; after a determiner, an adjective or an owner they stay nouns. */
export const VERBS_THAT_ARE_NOUNS = words(
	`report claim comment note state reply answer call remark tweet warning charge host post question order demand attack chant joke estimate plan aim
	hope fear doubt project address press rate list view sign promise pledge vow text email shout cheer author counsel pitch bill rule ruling finding
	support back set cast credit fault lecture protest appeal target raise point show speaking saying guess volunteer voice object advocate judge
	broadcast label term brand blog blast knock hit rail poke boo crack tag style study detail outline highlight forecast lay read regret counter relay
	echo greet offer release mention reference challenge dispute insult salute approach move push feature sound figure suspect pen opening building
	meeting feeling reporting planning polling closing painting calling following tease taunt rant rave vent sneer quip riff crow close end finish
	start open instagram message yell scream whisper cry murmur roar howl bark snap instruct caution praise welcome thank ridicule mock trash hammer
	savage hint signal project promote`,
);
