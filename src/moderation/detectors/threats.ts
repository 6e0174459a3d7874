import { isTold } from "../quoting.ts";
import type { Reading } from "../reading.ts";
import { surely } from "./certainty.ts";
import { composedThreats } from "./composed-threats.ts";
import { menace } from "./menace.ts";
import { menaces } from "./menaces.ts";
import { ominous } from "./ominous.ts";
import { after, bare, before, type Detection, type Guard, matchesOf, rows, tableOf } from "./row.ts";

const OTHERS = "(?:you|u|him|her|them|%person|%member|%group|%side)";
const KIN =
	"(?:family|kids|kid|children|wife|husband|mother|mom|mum|daughter|son|dog|house|home|face|throat|neck|head|skull|legs|knees|kneecaps|teeth|brains|car|ass|office|supporters|voters|staff|guts|bones|jaw|fingers|hands|arms|eyes|tongue|heart|nose|windows)";
const PERSONLIKE = `(?:${OTHERS}|(?:your|his|her|their|%person 's|%member 's) (?:fucking |whole |entire |little |stupid |ugly )?${KIN}|(?:all |every |all of |every single |each |some |another |more )?(?:the |these |those |a |an |that |this |of the |of these |of those |our |your |my )?(?:GAP)?(?:ROLE|NOUN|%group|%one (?:in|who|on|at|you|i|that)|%one(?= (?:[.!?,] |$)))|every %one|all of (?:you|them|%group)|you all|every last one|each and every one of (?:you|them)|(?:the )?(?:%place|%one|%org) (?:ROLE|leaders|people|members|voters|supporters|officials|lawmakers|politicians|leader|headquarters|office|offices|building))`;
const WILL =
	"(?:will|shall|am going to|are going to|is going to|going to|want to|wants to|would love to|would like to|wish i could|wish we could|should|must|need to|needs to|have to|has to|had better|ought to|got to|better|swear i will|swear to god i will|promise to|plan to|am about to|are about to|can not wait to|am ready to|am gon|gon|be glad to|would happily|will gladly|intend to|plan on|fixing to|are coming to|am coming to|time to|hope to|dream of|hope someone will|volunteer to|will personally|vow to|is about to)";
const WHO =
	"(?:i|we|someone|somebody|one of us|us|patriots|real patriots|true patriots|%group|people|the people|we the people|everyone|everybody|anyone|a patriot|me and my boys|my boys|my friends|my crew|my buddies|whoever|y|a real man|good people|americans)";
const SOFT =
	"(?:(?:personally|just|all|really|literally|actually|gladly|happily|fucking|so|finally|come|go|over|there|to|and|up|down|find|then|please|simply|definitely|slowly|gonna|seriously|start|begin|be|have|first|hunt|track|you|grab|take|out) )";
const VERBS =
	"(?:kill|killing|murder|murdering|shoot|shooting|stab|stabbing|hang|hanging|lynch|lynching|execute|executing|behead|beheading|strangle|strangling|bash|bomb|bombing|assassinate|assassinating|hurt|hurting|harm|harming|rape|raping|torch|torching|poison|poisoning|decapitate|dismember|gut|exterminate|exterminating|firebomb|swat|slaughter|slaughtering|butcher|massacre|massacring|maim|torture|torturing|drown|choke|skin|guillotine|eradicate|annihilate|annihilating|beat|beating|burn|burning|slit|crush|break|stomp|curbstomp|gas|gassing|unalive|disembowel|impale|electrocute|crucify|castrate|mutilate|whack|cap|end|eliminate|bludgeon|pummel|neuter|cull|lynch|knock|smash|slice|chop|kidnap|nuke|purge|shank|throttle|ambush|scalp|smack|snap)";
const PARTED =
	"(?:shot|hanged|hung|lynched|executed|killed|murdered|beheaded|assassinated|stabbed|strangled|burned|burnt|exterminated|gassed|guillotined|slaughtered|massacred|tortured|beaten|raped|drowned|eradicated|crucified|dismembered|decapitated|bombed|stomped|curbstomped|gutted|firebombed|swatted|poisoned|choked|castrated|skinned|unalived|butchered|whipped|flogged|put down|put against|strung up|put to death|fed to|taken out back|culled|sterilized|sterilised|thrown off|thrown from|dragged out|dragged from|run over|gunned down|blown up|taken out|wiped out|set on fire|lit on fire|put in the ground|hunted down|hunted|bludgeoned|impaled|electrocuted|eliminated)";
const SUBJECT = `(?:you|u|he|she|they|${PERSONLIKE}|(?:you|these|those|all|all the|that|this|every) (?:GAP)?(?:people|NOUN|ROLE|%group|%one|bastards|fuckers)|anyone who GAP|people like (?:you|him|her|them|that)|%org)`;

const TABLE = tableOf(
	rows(
		[
			"member",
			4,
			0.95,
			"tells somebody to kill or harm themselves",
			"(?:kill|hang|shoot|neck|off|drown|burn|stab|hurt|harm|end) (?:your self|yourself|yourselves|ur self|urself)",
			"(?:should|please|just|go|go and|better|do us a favor and|do the world a favor and|do everyone a favor and|do us all a favor and) (?:go )?(?:die|drink bleach|jump off a (?:bridge|cliff|building|roof)|jump in front of (?:a|the) (?:train|bus|car)|eat a bullet|swallow a bullet|slit your wrists|drop dead|choke|kill yourself|play in traffic|end your life|end it all|take a long walk off|blow your brains out|die in a fire|rot in hell|take your own life)",
			"(?:die in a fire|drop dead|go die|drink bleach|eat a bullet|rope yourself|neck yourself|unalive yourself|off yourself)",
			"(?:nobody|no one) would (?:miss|care if) you (?:if you )?(?:died|were dead|died tomorrow|were gone|dead)?",
			"the world would be (?:a )?(?:so much |much |far |way )?better (?:place |off )?(?:without you|if you (?:died|were dead|were gone|killed yourself|did not exist))",
		],
		[
			"member",
			4,
			0.92,
			"says that somebody will come to harm",
			`if (?:you|he|she|they|%person|%member|anyone|%group|i see|i catch|i ever) REST(?:, )?(?:i|we) (?:will |swear i will |am going to |are going to |swear )?(?:GAP)?${VERBS} (?:GAP)?(?:${OTHERS}|your|his|their|the)`,
			"(?:i|we) (?:know|found|have|got|found out) (?:exactly )?(?:where|your address|your home|which house) (?:you|he|she|they|your|his|her|their|%person|%member|and) ?(?:GAP)?(?:live|lives|sleep|sleeps|work|works|kids|family|go to school|and|are)?",
			"(?:i|we) (?:will |am going to |are going to |am gonna )(?:find|hunt|hunt down|track down|track|come for|be coming for|come after|come find|get|deal with|visit|be waiting for|be waiting outside|be at|show up at|be outside|come to|pay) (?:you|your (?:house|home|family|door|kids|work|job|office)|him at|her at|them at|him down|her down|them down|you down|%person down|%person at|%member down|%group down|(?:his|her|their) (?:house|home|family|kids|door|office))",
			"(?:i|we) (?:am|are) coming (?:for|after|to) (?:you|your|him|her|them|%person|%member|%group|all of you)(?: (?:family|house|home|next|tonight|and your))?",
			"(?:watch your back|watch your step|watch your mouth or|sleep with one eye open|your days are numbered|(?:his|her|their|%person 's) days are numbered|you are next|you are a dead man|you are a dead woman|dead man walking|you are dead meat|you are so dead|you are dead to rights|you are as good as dead|you will get what is coming|get what is coming to (?:you|him|her|them)|you have (?:it|this) coming|say your prayers|say goodbye to your|count your days|enjoy your last|your time is (?:up|coming)|you better (?:run|hide|sleep|pray|watch|start running|be scared|be afraid|be careful|lock your|not leave your|not show|keep)|you had better (?:run|hide|sleep|pray|watch|be careful|lock your)|better (?:watch|lock) your (?:back|doors|kids|family)|(?:look|keep looking|looking) over your shoulder|you can run but|you can not hide|you will be (?:sorry|next|dead|begging)|you will (?:regret|pay for|bleed|suffer for|die|never see|not see|not live|not make it|wake up dead|not wake up|be dead)|make you (?:regret|pay|suffer|bleed|beg|disappear)|make (?:him|her|them|%person|%group) (?:suffer|bleed|disappear|pay with)|be a shame if (?:something|anything|your|an accident)|would be a shame if (?:something|anything|your)|accidents happen|hope your brakes|check under your car|check your brakes|you are (?:fucking )?dead|pay (?:you|him|her|them|%person|your family|%member) a (?:little )?visit|teach (?:you|him|her|them) a lesson (?:with|you)|you (?:are going to|will) (?:die|get hurt|get shot|get stabbed|get killed|get jumped|bleed|end up dead|end up in|be found in|get beaten|need a doctor|need an ambulance|leave in a)|end up in a (?:ditch|body bag|coffin|grave|hospital|river|trunk)|snitches get stitches)",
			"(?:put|putting|buried|bury|plant|fire|empty|place|dump) (?:GAP)?(?:bullet|bullets|round|rounds|clip|mag|magazine|slug|lead|knife|ax|hatchet|nine) (?:GAP)?(?:in|into|through|between|to) (?:you|your|him|his|her|their|them|%person|%member|%group|ROLE|the back|every|all|each|a|an|this|that|NOUN|the)",
			"(?:bullet|bullets|noose|rope|casket|coffin|grave|knife|cell|gun|round) (?:GAP)?(?:with|has|have|got) (?:your|his|her|their|%person 's|%member 's|%person) name",
			"(?:i|we) (?:have|got|own|brought|am bringing|will bring|am going to bring|loaded|am loading|will be bringing) (?:a|my|the|our|some|enough|plenty of) (?:GAP)?(?:gun|guns|rifle|rifles|shotgun|knife|bullets|ammo|rope|ropes|bat|glock|pistol|ar15|ar) (?:REST)(?:you|your|him|his|her|them|their|%person|%member|%group|%org|rally|school|office|meeting|courthouse|capitol|polls|polling)",
			"(?:bring|bringing) (?:a|my|the|your|our) (?:gun|guns|rifle|rifles|rope|noose|ar15|knife) (?:to|and|for) (?:GAP)?(?:rally|school|office|meeting|courthouse|capitol|polls|polling|church|mosque|synagogue|his|her|their|your|%org|hang|find|him|her|them|%person|you|town)",
			"bringing (?:a|my|the|your|our) (?:gun|guns|rifle|rifles|rope|noose|ar15|knife) (?:to|and|for) ANY",
			"(?:i|we) (?:will |am going to |are going to |would |want to |should |could )(?:GAP)?(?:make sure (?:you|he|she|they|%person|%member) (?:GAP)?(?:never|do not|does not|can not|suffer|suffers|bleed|pay|die|dies|regret)|(?:watch|see|make) (?:you|him|her|them|%person|%member|%group) (?:die|bleed|burn|suffer|hang|hanging|swing|swinging|beg|dead|choke))",
			"or else (?:i|we|you) (?:will|are going to|am going to) (?:GAP)?(?:HARM|regret|pay|hurt|bleed|suffer|get)",
			"(?:say|do|try|post|touch|come) (?:GAP)?(?:again|that|it|here|near me|one more time) and (?:i|we|you) (?:will|am going to|are going to|are|am) (?:GAP)?(?:HARM|dead|hurt|bleed|regret|end|find|die|knock|smash|break|get HARMED)",
		],
		[
			"public-figure",
			4,
			0.92,
			"threatens violence or calls for it",
			`${WHO} ${WILL} (?:${SOFT}){0,4}${VERBS} (?:the shit out of |the hell out of |the crap out of |the fuck out of |the life out of |up |down |out |off |to death |alive )?${PERSONLIKE}`,
			`${WHO} (?:gonna |will |should |must |need to |needs to |am going to |are going to |have to |is going to |want to |would love to )(?:${SOFT}){0,3}(?:blow (?:up )?|shoot up |burn down |torch |firebomb |bomb |set fire to |set |light |storm and burn |drive (?:a|my) (?:truck|car) (?:into|through) |run over |mow down |gun down |take out |string up |wipe out |cut |rip |tear |put down |snuff out |finish off |open fire on |hunt down |hunt |pull the trigger on |pick off |jump |drag |throw |beat up |kick in |punch )(?:GAP)?(?:${PERSONLIKE}|%org|school|mosque|church|synagogue|rally|office|capitol|courthouse|headquarters|temple|building|house|home|throat|head|polling|precinct|hospital|clinic|brains|parade|convention)`,
			`(?:please |just |go |let us (?:just |all |go |go and )?|time to |go and |everyone |someone |somebody |somebody please |someone please |will someone |will somebody |can someone |can somebody |why does not someone |why has not (?:someone|anyone) |we gotta |hope someone |wish someone would |wish somebody would |when will someone |now |yes |gotta |it is time to |it is time we |start |keep |and |or |then |must |who wants to |who will |ready to |i say |i say we |say we )(?:${SOFT}){0,2}${VERBS} (?:up |down |the shit out of |to death )?${PERSONLIKE}`,
			`(?<=(?:^|[.!?,;:] | )) ?(?:kill|murder|shoot|hang|lynch|execute|assassinate|gas|exterminate|behead|slaughter|guillotine|bomb|burn|stab|massacre|eradicate|butcher|curbstomp|string up|gun down|wipe out|round up and shoot|mow down|hunt down|beat up|run over|put down|rape|torture|castrate|swat) (?:them all|him now|her now|every last|all (?:of )?(?:the |these |those |of the )?(?:GAP)?(?:%group|%one|ROLE|NOUN|them|you)|every (?:GAP)?(?:%one|ROLE|NOUN)|the (?:GAP)?(?:NOUN|ROLE|%group)|them|%person|%group|%member|these (?:GAP)?(?:NOUN|%group|people|ROLE)|those (?:GAP)?(?:NOUN|%group|people|ROLE)|(?:him|her)(?= [.!]))`,
			`(?<=(?:^|[.!?,;:]|^ (?:so|yeah|yes|ok|well|and|but|now|just|lol)) )(?:am |are |i |we )?(?:going to|about to|ready to|want to|will|should|ought to|would love to|need to|gotta|have to|can not wait to|planning to|thinking of|thinking about|time to) (?:${SOFT}){0,3}(?:${VERBS} (?:up |down )?|blow up |burn down |shoot up |torch |bomb |firebomb |mow down |gun down |string up |run over |set fire to )(?:${PERSONLIKE}|(?:the |that |this |a |every |your |his |her |their |%one |local )*(?:%org|school|mosque|church|synagogue|rally|capitol|courthouse|temple|headquarters|clinic|parade|polling place|embassy|precinct|campus|convention))`,
			`death to (?:all )?(?:the )?(?:you|%group|%person|%member|%one|%org|%place|every|each|ROLE|NOUN|traitors|them|all|those)`,
			`${SUBJECT} (?:GAP)?(?:should|must|deserve|deserves|deserved|need|needs|ought|has|have|had|can|will|gotta|better|are going|is going) (?:GAP)?(?:be|been|get|getting|being|to be|to get|gets|hope) (?:GAP)?${PARTED}`,
			`${SUBJECT} (?:deserve|deserves|deserved|need|needs|should|must|ought to|have to|has to) (?:to |all to |all )?(?:GAP)?(?:die|hang|burn|swing|bleed|suffer and die|a bullet|the bullet|bullets|the rope|a rope|the noose|a noose|the gallows|the guillotine|the firing squad|a firing squad|the electric chair|the gas chamber|the ovens|killing|shooting|hanging|death|a (?:painful|slow|horrible|violent|agonizing|brutal) (?:and GAP)?death|lynching|a lynching|a beating|to bleed|an assassin|an assassination|dead|stop breathing|worse than death|drop dead)`,
			`(?:i |we |really |just |seriously |so |all |honestly |sincerely )*(?:hope|hoping|pray|praying|wish|wishing|would love it if|can not wait until|can not wait till|can not wait for|waiting for|cannot wait until) (?:that )?(?:someone |somebody |a |an |the |some )?(?:GAP)?(?:${SUBJECT} (?:GAP)?)?(?:die|dies|died|dead|(?:get|gets|got|be|is|are|was|were) (?:GAP)?(?:${PARTED}|hit by|cancer|aids|covid and die|jumped)|drop|drops dead|burn in|burns in|choke|chokes|suffer|suffers|bleeds|bleed out|rot|rots|kills|kill|shoots|shoot|murders|assassinates|stabs|puts a bullet|hangs|swing|crash|crashes|has a stroke and|have a heart attack|has a heart attack)`,
			`(?:better off|i want|we want|would be better|prefer|need|like|wish) (?:GAP)?(?:you |him |her |them |%person |%group |%member |he |she |they )?(?:(?:was|were|being) )?(?:dead|six feet under|in the ground|in a coffin|in a casket|in a grave|hanging from|swinging from|in a body bag|in body bags)`,
			`the only good (?:GAP)?(?:%one|%group|ROLE|NOUN|%member|%person|%org ANY) is a dead`,
			`(?:second|2nd|2a|2) amendment (?:solution|solutions|remedy|remedies|people|option|answer|them|him|her|approach|way|fix|time|folks)`,
			`(?:use|exercise|try|apply|need|solve|handle|have|deal with) (?:REST)(?:second|2nd) amendment (?:REST)(?:on|for|against|to) (?:${PERSONLIKE}|%org)`,
			`(?:up against the wall|against the wall and|first against the wall|free helicopter ride|free helicopter rides|helicopter ride|helicopter rides|helicopter tour|day of the rope|bring (?:the|a|some|your|back the) (?:rope|ropes|noose|nooses|guillotine|guillotines|gallows|lampposts)|get (?:the|a|some|your) (?:rope|ropes|noose|nooses|guillotine|guillotines|pitchforks and|gallows)|build (?:the|a|some) (?:gallows|guillotine|guillotines)|roll out the guillotine|rope and a tree|rope , tree|tree and a rope|tree , (?:some )?rope|(?:need|find|know) (?:GAP)?(?:tall tree|tree|lamppost) (?:and|with|for)|some assembly required|(?:need|needs|deserve|deserves|find) (?:GAP)?(?:a )?(?:short|long|sturdy|strong|good|nice)? ?(?:rope|noose) (?:and|for|around)|necktie party|put (?:the |their |his |her |your |%person 's |%group 's )?heads? on (?:a )?(?:pike|pikes|spike|spikes|stick|sticks|stake|platter)|heads? on (?:a )?(?:pike|pikes|spike|spikes|stick|sticks|stakes)|dirt nap|six feet under|worm food|swim with the fishes|sleep with the fishes|through (?:a |the )?(?:wood ?chipper|woodchipper|wood chipper|meat grinder)|feed (?:you|him|her|them|%person|%group) to|send (?:you|him|her|them|%person|%group) to (?:hell|meet|the morgue|the grave|the hospital|an early grave|god)|put (?:you|him|her|them|%person|%group|%member|these|those|all) (?:GAP)?(?:in the ground|in a coffin|in a grave|in a body bag|in the hospital|in a hospital|six feet|down like|in the icu|in the oven|in ovens|against a wall|against the wall|in front of a firing squad|out of (?:his|her|their|your) misery|to sleep permanently|to the sword|through)|(?:hang|hanging) (?:him|her|them|%person|you) from|hang from (?:a|the) (?:tree|lamppost|bridge|rafters|nearest)|swing from (?:a|the)|string (?:him|her|them|%person|%group|you|these|those|up) (?:GAP)?up|rope (?:is )?(?:waiting|ready)|open season on|hunting season (?:on|for)|(?:target|open) practice on|use (?:you|him|her|them|%person|%group) (?:as|for) target|in (?:my|the|our) (?:crosshairs|scope|sights)|fire up the (?:ovens|gas)|back (?:in|to) the (?:ovens|gas)|gas chambers?|final solution for|lead poisoning|(?:take|took|taking) (?:you|him|her|them|%person|%group|%member|these) out (?:back|behind|permanently|for good|with|before|once|[.!])|send in the (?:firing squad)|line (?:them|you|him|%group|these|those|all|up) (?:GAP)?up (?:and|against|to be)|line them (?:all )?up|firing squad (?:for|is)|firing squads? for|watch (?:you|him|her|them|%person|%group) (?:bleed|burn|swing|hang|die)|blood (?:will|in) (?:flow|be spilled|run|the streets|be on|the street)|blood must|(?:water|watered|watering) the tree of liberty|tree of liberty (?:GAP)?(?:blood|watered|refreshed|thirsty)|civil war (?:GAP)?(?:kill|shoot|begins|starts) (?:you|with|%group)|lock and load|kill list|hit list|death list|swat (?:you|him|her|them|%person|%member|team to (?:your|his|her|their|%person))|swat team (?:GAP)?(?:to|at) (?:your|his|her|their|%person|%member)|swatting (?:you|him|her|them|%person|%member|your)|(?:bomb|bombs|explosive|explosives|pipe bomb|molotov|molotovs|c4) (?:GAP)?(?:in|at|under|outside|through|into|to|inside) (?:your|his|her|their|the|%person|%org|every|that|a|%member) (?:GAP)?(?:ANY)|there is a bomb|i planted a bomb|shoot (?:up|the place up)|dead by|(?:shoot|kill|hang|stab|lynch|execute|gas|bomb|burn|murder|assassinate|exterminate) (?:on sight|at sight)|shoot (?:them|him|her|%group) on sight|grab your (?:guns|rifles|pitchforks|rifle|ammo|gun) and|(?:guns|rifles|ammo|bullets) (?:are )?(?:loaded|ready) for|wipe (?:out )?(?:them|you|%group|these|those|all|every) (?:GAP)?(?:out|off|from)|wipe out (?:all )?(?:GAP)?(?:%group|%one|NOUN|ROLE|them)|rid of (?:all )?(?:%group|them|you|him|her|%person) (?:permanently|for good|with|by force|with bullets)|needs to (?:meet|have) (?:an|a) (?:accident|untimely|bullet|unfortunate|little accident)|should (?:meet|have) (?:an|a) (?:accident|untimely|bullet|unfortunate)|have an accident|lee harvey oswald when|where is (?:lee harvey oswald|oswald|john wilkes booth|luigi|an assassin|a sniper)|(?:need|needs|get|gets|deserve|deserves|call|hire|pull) (?:GAP)?(?:a |another |the |more )?(?:lee harvey oswald|oswald|john wilkes booth|luigi treatment|luigi|luigis|sniper|hitman|assassin|bullet|jfk)|hire (?:a )?hitman|take a shot at (?:him|her|them|%person|you)|aim (?:better|higher|for the head)|next time do not miss|do not miss next time|too bad (?:he|she|they|the shooter) missed|pity (?:he|she|the shooter|they) missed|shame (?:he|she|the shooter|they|the bullet) missed)`,
		],
		[
			"member",
			4,
			0.85,
			"says that somebody will come to harm",
			"(?:you|he|she|they|%person|%member|%group) (?:will not|will never|are not going to|is not going to|better not|will) (?:GAP)?(?:live to|see (?:tomorrow|another|the morning|christmas|next|the end|sunrise)|make it (?:home|out|to|through|alive)|be (?:breathing|alive|walking|safe) (?:REST)|wake up|leave (?:GAP)?alive|breathe)",
			"(?:break|snap|smash|slit|cut|rip|bash|crack|kick|knock|punch|beat|slash|cave|crush|stomp|blow|tear|bust|shatter|slap|shove|ram) (?:you|your|his|her|their|%person 's|%member 's|ur) (?:GAP)?(?:neck|legs|kneecaps|knees|face|skull|throat|head|teeth|jaw|nose|fingers|arms|spine|guts|brains|ass|in|bones|out|tongue|eyes|heart|lights|tires|windows|ribs)",
			"(?:i|we) (?:will|am going to|are going to|would|swear i will|am gonna|should) (?:GAP)?(?:fuck you up|mess you up|beat your ass|kick your ass|whoop your ass|beat you up|beat the (?:shit|hell|crap|fuck) out|fuck (?:him|her|them|%person|%member) up|jump you|end you|bury you|gut you|cut you|stab you|shoot you|smash you|knock you out|put you in|put you down|punch you|slap you|strangle you|kill you|smoke you|waste you|ice you|cap you|drop you|hurt you|burn you|burn your|skin you|snap you|destroy your (?:family|life)|drag you|hunt you|choke you|hang you|stomp you|rape you|torture you|poison you|gas you|run you over|blow your|ruin your (?:life|family)|make your (?:life|family)|break you|finish you|silence you|drown you|wring your|tear you|rip you|beat you)",
		],
	),
);

const FOR_FUN =
	/\b(?:minecraft|fortnite|call of duty|video ?game|in (?:the |this )?game|respawn|boss fight|raid boss|final boss|lobby|zombies?|npcs?|dungeon|quest|in the next (?:round|match|level)|ranked|speedrun|chess|checkers|poker|monopoly|mario kart|smash bros|paintball|laser tag|dnd|d and d|d & d|valorant|overwatch|halo|gta|skyrim|elden ring|dark souls|werewolf|mafia game|among us|fantasy (?:league|football)|scrabble|ping pong|tennis|the level|the boss|this boss|paladin|necromancer|wizard|rogue|hit ?points?|respawning|campaign night|act (?:one|two|three|four|five)|stage manager|rehearsals?|audition|second half|first half|half ?time|kick ?off|penalty|striker|goalie|keeper|tackle|scrum|innings|quiz|trivia|karaoke|pool (?:table|night)|darts|ping pong|pub quiz|backgammon|cards against)\b/;
const SUPPORT =
	/\b(?:988|helpline|hotline|lifeline|samaritans|talk to (?:someone|somebody|us|a)|you matter|reach out|please call|crisis line|i have been there|you are not alone)\b/;
const AT_THE_POLLS =
	/\b(?:at the (?:polls|ballot box|ballot|box office|voting booth)|in (?:the )?(?:20\d\d|polls|swing states|iowa|[a-z]+ (?:district|primary|county)|%place|every state|race|race for|contest|straw poll|polls|election|elections|primary|primaries|debate|debates|general|midterms|november|court|ratings|next (?:round|poll|debate)|fundraising|runoff|caucus|caucuses)|by (?:\d+|ten|double digits|a landslide|five|twenty) ?(?:points|percent|%)?|with (?:kindness|facts|votes|our votes|laughter|love|logic|arguments|a landslide)|on (?:election day|policy|the issues|the economy|taxes|the debate stage)|politically|electorally|(?:to|for) (?:lunch|dinner|coffee|drinks|brunch|the movies|a drink|ice cream|pizza)|for a (?:walk|drink|coffee|meal|beer))\b/;
const POLITE =
	/\b(?:drop dead gorgeous|dead to me|sick burn|take out the trash|effigy|feet to the fire|knock them dead|under the bus|heart broken|breaking (?:their|your|my) backs?|(?:hang|hold|hung) (?:on|in|out|up|tight|back|with|around|around)\b|shoot (?:me|you|him|her|them|us|%person|%member|%group) (?:an?|the|your|some|over|a quick) (?:email|message|text|dm|note|line|link|pm|mail|question|ping|quick|invite|copy|file|draft|draught|reply|schedule|list|look|glance|smile|details)|hang (?:you|him|her|them) (?:a|out)|beat (?:you|him|her|them|%person|%member) (?:to (?:it|the punch|the)|here|there|by|in|at|on|this|last)|hit (?:you|him|her|them) up|burn (?:you|them|him|her) a|cut (?:you|him|her|them) (?:off|some|a|in|slack)|(?:knock|blow) (?:you|your|their) (?:socks|mind|minds|socks off)|break (?:it|the news|your heart|their hearts|a leg|the)|break (?:the|your|their|his|her) (?:bank|record|streak|promise|monopoly|heart|news|ice|fast|habit|silence|union|party|word|campaign)|end (?:their|his|her|your|the) (?:career|term|tenure|campaign|monopoly|subsidy|debate|argument|streak|presidency|war|program)|crush (?:it|on)|choke (?:up|under|on the)|get you a|take you (?:up|on)|purge (?:the )?(?:voter|rolls|list))\b/;
const IDEA =
	/\b(?:bill|bills|amendment|filibuster|deal|program|programme|programs|proposal|measure|motion|legislation|law|laws|act|budget|tax|taxes|policy|policies|regulation|regulations|subsidy|subsidies|project|pipeline|vibe|mood|time|joke|messenger|engine|process|lights?|economy|jobs|grass|weeds?|mosquito(?:es)?|spiders?|ants|roaches|bugs?|rats?|mice|weeds|vampire|orcs?|zombies?|aliens|turkey|deer|chicken|pigs?|cow|cattle|hog|hogs|career|careers|campaign|candidacy|chances|nomination|argument|story|music|dance|song|stage|debate|hype|momentum|idea|ideas|movie|interview|exam|test|agreement|treaty|mandate|provision|clause|veto|competition|polls?|numbers|record|incentive|server|app|tab|browser|process|switch|virus|germs|bacteria|coffee|calories|fat|hunger|darlings|deadline|power|influence|plan|plans)\b/;
const DEFENCE =
	/\b(?:self[- ]?defen[cs]e|breaks? (?:in|into)|broke (?:in|into)|breaking (?:in|into)|intruder|burglar|home invasion|attacks? (?:me|us|my)|castle doctrine|stand your ground|to protect (?:my|your) (?:family|home|kids))\b/;
const LEGAL =
	/\b(?:murderers?|rapists?|serial killers?|convicted|child (?:rapists?|molesters?|killers?)|death penalty|capital punishment|death row|found guilty|due process|jury|war criminals?|terrorists? (?:convicted|who)|mass shooters?|pedophiles?)\b/;
const PAST_OR_ASKED =
	/\b(?:was|were|got|been|almost|nearly|had|have|has|used to|tried to|plotted to|planned to|wanted to|attempted to|plot to|plan to|attempt to|conspired to|conspiracy to|who (?:would|wanted|tried|wants)|to have|would have|could have|accused of|afraid (?:that|of|they|he|she|you|someone)|worried (?:that|about|someone|they)|fear(?:s|ed)? (?:that|they|someone|he)|scared (?:that|of|they|someone)|nobody|no one|never|not|why did|how did|did|does|do you think|asked if|wonder(?:s|ing)? if|without|instead of|laws? against|illegal to|crime to|anyone who|if (?:i|we|you) (?:had|could)|ai|robots?|cigarettes|smoking|sugar|covid|the virus|cancer|alcohol|climate change|this heat|heat|speeding|drugs|fentanyl) *$/;

/** What anybody may say of a vote or the weather; it is a threat where somebody means to see to it. */
const HINTED =
	/ ?(?:will (?:regret|pay for|be sorry|suffer for)|gonna (?:regret|pay)|watch your step|be careful|have this coming|teach .* a lesson|you are next|hope your brakes|check your brakes) ?/;
const AT_ME =
	/ (?:i|me|my|us|our|we|born|crossing|cross|messing|posting that|saying that|snitching|promise|promised|swear|mark my words|blood|dearly|with your|traitors?|warned|bitch|scum|you piece|enemy|soon|tonight) |(?:regret|pay for|sorry for|suffer for) (?:this|that|it|what you \w+)(?: you %?\w+)? (?:[.!] )*$| (?:watch your step|have this coming|you are next) (?:[.!,] )*(?:[a-z%]+ )?(?:[.!] )*$/;
const CONTEST =
	/(?:beat|beats|beating|crush|crushing|smash|smashing|destroy|destroying|slaughter|bury|burying|end|knock|knocking|take|taking|annihilate|whip) (?:them|it|you|%group|%side|%org|us|out) ?$/;
const AGAIN =
	/^ *(?:again|every time|this time|next (?:year|cycle|time)|last (?:year|time|cycle)|and we will|twice|handily|easily|like we did|fair and square|on turnout) /;

const guard: Guard = (matched, reading, from, to, reason) => {
	const words = bare(matched);
	const lead = bare(before(reading, from, 50));
	const trail = bare(after(reading, to, 60));
	const whole = bare(reading.line);
	if (SUPPORT.test(whole)) return "help is offered";
	if (
		/ (?:not|never|nobody|no one) /.test(words) &&
		/^(?:hope|hoping|pray|praying|wish|wishing) /.test(words)
	)
		return "nobody's death is wished";
	if (
		/know where you/.test(words) &&
		/^ *(?:are )?(?:coming from|stand|going with|heading with) /.test(trail)
	)
		return "a harmless turn of phrase";
	if (/find you ?$/.test(words) && /^ ?(?:an?|some|the|another|more|help|someone) /.test(trail.trimStart()))
		return "a harmless turn of phrase";
	// Names of games and plays are masked as people's are.
	if (FOR_FUN.test(whole) || FOR_FUN.test(reading.view.text)) return "a game is spoken of";
	if (HINTED.test(words) && !AT_ME.test(whole)) return "what comes of something is foretold, not threatened";
	if (
		CONTEST.test(words) &&
		(AGAIN.test(` ${trail}`) || / (?:last|every) (?:year|time|cycle|season|election) /.test(whole))
	)
		return "a contest, not violence";
	if (POLITE.test(`${words}${trail.slice(0, 24)}`.replaceAll("  ", " "))) return "a harmless turn of phrase";
	if (
		!/\b(?:bombs?|explosives?|bullets?|guns?)\b/.test(words) &&
		AT_THE_POLLS.test(`${words}${trail}`.replaceAll("  ", " "))
	)
		return "a contest, not violence";
	if (DEFENCE.test(whole)) return "self-defence is spoken of";
	if (
		reason.startsWith("threatens") &&
		LEGAL.test(whole) &&
		/\b(?:executed|death|die|penalty|hang(?:ed)?)\b/.test(whole)
	)
		return "a punishment is argued about";
	if (
		PAST_OR_ASKED.test(lead.trimEnd()) &&
		!/^ ?been /.test(words) &&
		!/not going to lie|do not care|not sorry/.test(lead)
	)
		return "what happened, or is feared or denied";
	if (IDEA.test(firstNounAfter(words, trail)) && !/\b(?:you|him|her|them|your|his)\b/.test(words))
		return "a thing is meant, not people";
	if (
		/\b(?:you|he|she|they) (?:will|are going to|is going to) die (?:of|from|on|laughing|without|one|some|eventually|if|alone|in|when|at|happy|old|young|waiting|trying|for)\b/.test(
			`${words}${trail}`.replace(/ +/g, " "),
		)
	)
		return "dying is not threatened";
	return null;
};

function firstNounAfter(words: string, trail: string): string {
	const last = words.split(" ").slice(-2).join(" ");
	return `${last} ${trail.trim().split(" ").slice(0, 1).join(" ")}`;
}

/** Words; what is longer is argued, and its menace is told by set phrases only. */
const LONGEST = 60;

/** Threats, calls for violence, and wishes of death, against whomever. */
export function threats(reading: Reading): Detection {
	if (!/[CVW]/.test(reading.classes)) return menacing(reading, "no word of violence");
	const found = matchesOf("threat", reading, TABLE, guard);
	return found.matches.length === 0
		? menacing(reading, found.why)
		: aimed(reading, surely(reading, found, isOutright));
}

/** Harm that can be nothing else: what is only hinted at, or is said of contests too, is for humans to see. */
const OUTRIGHT =
	/ (?:kill\w*|murder\w*|shoot|shot|shooting|stab\w*|hang|hanged|hung|hanging|lynch\w*|execut\w+|behead\w*|strangle\w*|assassinat\w+|rape\w*|poison\w*|decapitat\w+|gut|gutted|exterminat\w+|firebomb\w*|massacr\w+|tortur\w+|drown\w*|guillotin\w+|curbstomp\w*|unaliv\w+|crucif\w+|castrat\w+|bombs?|bombing|bullets?|noose|rope|gallows|gas|gassed|die|dead|death|throat|skull|neck|brains|kneecaps|corpse|coffin|casket|body bags?|grave|yourself|urself|yourselves|bleed|slit|knife|gun|guns|rifles?|burned|burnt|ovens?|lampposts?|pikes?|spikes|acid|swat|swatted|machete) /;

/** What is said to somebody here is acted on; calls for violence elsewhere are for humans to see. */
const AT_SOMEBODY = / (?:you|u|your|ur|yourself|yourselves|urself|%member) /;
/** What would be done is not yet said to be done. */
const SUPPOSED =
	/ (?:would|could|might|if|unless|time to|have to|need to|needs to|got to|had to|trying to|love to) /;
function isOutright(words: string): boolean {
	const plain = bare(words);
	return !SUPPOSED.test(plain) && OUTRIGHT.test(plain) && AT_SOMEBODY.test(plain);
}

function menacing(reading: Reading, why: string): Detection {
	if (reading.words.length > LONGEST) return { matches: [], why: "too long to be told by its words alone" };
	const set = menaces(reading, guard);
	const found = set.matches.length > 0 ? set : composedThreats(reading, guard);
	if (found.matches.length > 0)
		return isTold(reading) ? { matches: [], why: "told of somebody else's words" } : aimed(reading, found);
	if (found.why !== "no such words") return found;
	if (why !== "no such words" && why !== "no word of violence") return { matches: [], why };
	const spoken = menace(reading);
	return spoken.matches.length > 0 ? spoken : ominous(reading);
}

function aimed(reading: Reading, found: Detection): Detection {
	return {
		...found,
		matches: found.matches.map((match) => ({ ...match, target: targetOf(reading, match) })),
	};
}

function targetOf(reading: Reading, { start, end }: { start: number; end: number }) {
	const words = reading.words
		.filter((word) => word.start >= start && word.end <= end)
		.map(({ text }) => text);
	if (words.some((word) => word === "%member" || /^(?:you|your|yourself|yourselves)$/.test(word)))
		return "member";
	if (words.includes("%person")) return "public-figure";
	if (words.includes("%group") || words.includes("%side")) return "group";
	if (reading.words.some(({ text }) => text === "%member")) return "member";
	if (words.includes("%org")) return "institution";
	if (reading.words.some(({ text }) => text === "%group")) return "group";
	if (reading.words.some(({ text }) => /^(?:you|your|yourself|yourselves)$/.test(text))) return "member";
	return "public-figure";
}
