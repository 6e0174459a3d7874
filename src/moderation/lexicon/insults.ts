/** What nobody may call a member who is present: nouns. */
export const INSULT_NOUNS = `idiot moron imbecile cretin dumbass dumbfuck fucktard fuckwit fuckface fucker motherfucker asshole
	arsehole ass asshat asswipe asswad dipshit dipstick shithead shitbag shitstain shitbird dickhead dickwad dick
	prick bastard bitch douche douchebag douchecanoe twat wanker tosser bellend knob knobhead cock cocksucker
	scumbag scum sleazeball slimeball dirtbag dirtball pig loser failure dunce dimwit nitwit halfwit twit dolt
	dullard numbskull numskull blockhead bonehead airhead knucklehead meathead nincompoop ignoramus simpleton
	buffoon clown jackass dumdum dummy dumbbell dumbo doofus dork dweeb lunatic psycho psychopath sociopath
	maniac nutcase nutjob nutter wacko whackjob crackpot weirdo freak creep pervert perv pedo pedophile paedophile
	degenerate lowlife trash garbage filth vermin parasite leech maggot cockroach worm rat snake weasel swine
	liar fraud conman charlatan grifter crook traitor coward wimp sissy crybaby pussy wuss bigot racist sexist
	misogynist homophobe transphobe antisemite nazi fascist commie hypocrite shill troll sheep
	sheeple bootlicker simp incel cuck cuckold mouthbreather neckbeard smoothbrain pea-brain peabrain birdbrain
	lamebrain lardass fatass fatso pussies turd piece-of-shit scoundrel wretch cultist stooge puppet tool
	ingrate brat hack sellout disgrace embarrassment joke waste-of-space oaf goon thug monster demon devil
	fool muppet pillock plonker numpty gimp imbeciles groomer terrorist tyrant zealot nutbag schmuck putz
	schlub ninny dingbat dumbhead pinhead fathead fool jerk jerkoff slimebag sleazebag skank hoe tramp bimbo
	douchenozzle dingus dope boob nobody vulture bully blowhard windbag crackhead junkie boomer-brain
	airbag amoeba potato goldfish toddler gargoyle troglodite gremlin goblin ghoul ogre witch harpy shrew karen bootlick lapdog mouthpiece parrot robot npc sewer stain smear pustule boil wart blister carbuncle dullard sadsack killjoy busybody knowitall poseur pretender quack hypocrit nincompoop windowlicker shitposter ratbag toad gutless wonder tyrant snob hag crone eejit eedjit wanka tosspot muppethead donkey nobhead melt bellwhiff drunk dipso loon loony crank gasbag scrub reprobate bawbag gobshite plank berk div divvy spanner minger cow dirtball trashbag sleaze lardball pisshead drongo galah bogan vollidiot idiota imbecil pendejo cabron arschloch connard trottel dummkopf pendeja estupido cretino stronzo twerp runt punk chump schmo goofball screwball bum slob pigs rodent lackey stupidhead imposter phony phoney
	scammer swindler bullshitter bullshit-artist knuckledragger troglodyte neanderthal caveman tinfoil-hat
	ignoramuses knob-end lowlifes bootlickers shitlord edgelord keyboard-warrior propagandist hatemonger
	warmonger subhuman degenerates animal leeches plague disease cancer
	🤡 💩 🖕 🤮 🐖 🐷 idjit idoit idot moorn dumbarse dumbshit dumbfucks dumbo numpties lummox clod galoot boor lout yob chav cad knave rogue
	miscreant wastrel layabout deadbeat freeloader moocher sponger slacker milksop scaredycat quitter whiner moaner
	sniveller sniveler tattletale backstabber turncoat sicko deviant nonce paedo oddball fruitcake headcase basketcase
	fruitloop madman madwoman nutso wannabe tryhard showoff loudmouth bigmouth smartass smartarse wiseass
	spoilsport sourpuss grouch tosspot dickweed assclown arseclown assface arseface asslicker arselicker
	brownnoser sycophant toady lickspittle minion lemming patsy chump sucker dupe shutin misfit
	reject outcast washout dropout philistine brute hooligan delinquent slob lardarse battleaxe
	ditz hussy floozy trollop skank thot golddigger manchild manbaby edgelad incels basement-dweller
	mouth-breather knuckle-dragger glue-eater glue-sniffer drooler bedwetter pants-pisser
	shitbrain shithole shitstick shitgibbon shitweasel cockwomble thundercunt wankstain jizzstain cumstain
	fucknut fucknugget fuckstick fuckboy fuckup fuckknuckle cuntface pisspot pissant pissbaby turdface turdbrain turdburger
	dillweed dingleberry poopyhead buttface butthead buttmunch jackoff wankface knobjockey bozo
	pea-wit lackwit fuckhead dumbcunt dipwad dimbulb dullwit addlebrain featherbrain rattlebrain scatterbrain
	lardbrain mushbrain potatohead saphead softhead woodenhead chucklehead muttonhead chowderhead cabbagehead
	trumpkin bidenbot libdroid condroid wokescold gammon grifters
	mediocrity nonentity embarassment disgraces abomination atrocity bloodsucker gaslighter
	hypocrits cheater cheat swindler thief snitch rodent scab quisling judas bottomfeeder bottom-feeder
	narcissist egomaniac megalomaniac control-freak drama-queen attention-whore prima-donna
	dunderhead scrote gowl gombeen clype gobdaw prat poltroon fantasist plagiarist noob mf pos a-hole d-bag dbag
	chutiya bevakoof kutte kutta gadha saala duffer scemo debilu debil schizo butterface four-eyes goober wazzock
	gimp twonk wally wassock gobbin bogan gronk
	ullu harami bakchod madarchod behenchod tolol bodoh gago salaud
	enculé bouffon blyat suka durak idiotka stronza cagna payasa malparido gonorrea huevon culiao
	viper serpent`;

/** Milder names: an insult to a member, and to a group only where all of it is meant. */
export const MILD_NOUNS =
	"hypocrite coward shill troll sheep sheeple fool puppet stooge clown joke tool hack puppet cultist crybaby boomer-brain animal propagandist embarrassment disgrace bully dope bum failure monster beast devil freak dork goofball demon witch diva chump whiner mediocrity cheat minion simp whale rodent brute snitch reject gammon atrocity abomination loser hypocrite liar dweeb snob parrot robot";

export const INSULT_ADJECTIVES = `stupid dumb idiotic moronic imbecilic braindead brainless brainwashed brain-dead dimwitted dim
	halfwitted witless mindless senseless pathetic worthless useless disgusting repulsive revolting vile evil
	despicable contemptible loathsome hateful filthy rotten deranged demented insane unhinged delusional psychotic
	crazy mental nuts batshit schizo ignorant clueless uneducated illiterate uninformed dense thick slow-witted
	gullible naive spineless gutless cowardly dishonest lying deceitful two-faced hypocritical ugly fat disgraceful
	laughable ridiculous clownish childish immature infantile petty sad sick twisted perverted racist sexist bigoted
	homophobic transphobic antisemitic misogynistic xenophobic fascist treasonous traitorous un-american
	unamerican corrupt crooked shameless heartless soulless subhuman inhuman inbred degenerate backward
	backwards toxic trashy scummy sleazy slimy creepy smug arrogant incompetent inept hopeless thickheaded
	thick-skulled dumbass retarded braindamaged hysterical paranoid obtuse vapid insufferable obnoxious
	lazy selfish greedy entitled unintelligent simpleminded simple-minded brain-damaged moronical
	drooling miserable lonely unlovable talentless gormless vacuous shrill hollow wretched foul lousy crummy nasty snivelling sniveling whiny spiteful vindictive deluded unhinged thick-headed bonkers barmy daft boneheaded pigheaded bovine cringe cringey insipid brain-rotted power-hungry two-bit asinine weak-minded weakminded narrow-minded narcissistic shitty bitchy dumber stupider dumbest stupidest stoopid stupit dumm retardid moranic braindamaged bird-brained birdbrained
	pea-brained peabrained hare-brained harebrained empty-headed emptyheaded air-headed airheaded pig-headed fat-headed bone-headed
	dull-witted dim-witted slow-minded feeble-minded feebleminded soft-headed half-baked half-brained brain-addled addled
	lily-livered yellow-bellied chickenshit chicken-shit gutter-minded foul-mouthed lowdown low-down no-good good-for-nothing
	two-faced back-stabbing backstabbing double-dealing self-righteous holier-than-thou sanctimonious pompous pretentious
	condescending patronizing patronising conceited haughty snobby snotty stuck-up bratty spoiled entitled needy clingy
	pitiful pitiable risible farcical cretinous loutish oafish boorish uncouth vulgar crass slovenly unwashed smelly stinking
	stinky putrid rancid rank festering oozing diseased mangy flea-bitten inbred subnormal defective abnormal deviant depraved
	debauched perverse degenerate immoral amoral unprincipled unscrupulous dishonorable dishonourable treacherous duplicitous
	conniving scheming manipulative parasitic freeloading leeching grifting bootlicking brown-nosing sycophantic servile
	gutless toothless limp-wristed impotent effete talentless tasteless clueless witless joyless friendless loveless humorless humourless
	sexless toxic rotten wretched godawful ghastly hideous grotesque repugnant repellent revolting odious abhorrent detestable
	execrable insufferable intolerable unbearable tiresome tedious insipid vacant fatuous inane imbecile idiotical cretinish`;

/** Adjectives that criticise as well as insult: an attack on a member, on a group only where all of it is meant. */
export const MILD_ADJECTIVES = `miserable lonely shrill hollow nasty daft cringe insipid whiny spiteful bonkers ignorant clueless uninformed gullible naive dishonest hypocritical ridiculous childish immature petty sad sick crazy nuts mental dense thick dim slow-witted corrupt crooked smug arrogant incompetent inept hopeless lazy selfish greedy entitled laughable hysterical paranoid obtuse backward backwards toxic fat weak-minded narrow-minded dumber creepy ugly shameless cowardly spineless uneducated hateful lying senseless mindless useless narcissistic obnoxious
	snobby spoiled stinking stinky defective scheming manipulative toothless tasteless joyless ghastly hideous grotesque
	unbearable tiresome tedious vacant inane pretentious pompous condescending patronizing patronising sanctimonious
	pitiful farcical clingy conceited self-righteous no-good intolerable`;

export const PROFANITY = `fuck fucking fucked fuckin fuckers shit shitty bullshit crap crappy piss pissed damn damned goddamn
	goddamned bloody hell effing freaking frigging frickin friggin motherfucking arse cum dildo dick cock tits blowjob
	jizz wank wanking bollocks clusterfuck fuckup horseshit dogshit batshit bitchass bitching fck fuk fcking fukin fkn`;
