/** Families of wording that belittle whoever is spoken to; see families.ts. YOU is the second person or a member. */
export const BELITTLING = {
	"insults somebody present": `
		you/u/%member/your/ur BE/r/a/an/such/total/one/sound/look/act SO? SO? SO? SO? NOUN/ADJ
		your/ur a/an/such/so/the SO? SO? NOUN/ADJ/looser/idot/moorn/idoit/morron
		you/u/%member BE/r? SO? SO? idot/moorn/looser/idoit/morron/retart/stooopid/stoopid/stupit/clwon/dum/stewpid/imbecil/pathedic
		you/u SWEARING? SO? SWEARING/stooopid/stoopid/stupit/idot/moorn/dum
		NOUN/ADJ you/u %member
		you/%member NOUN ./!
		NOUN ./!/, you/%member %member?
		NOUN/ADJ ./!/, that BE the word/what ~ you
		ADJ ADJ/NOUN ~ that BE all/what/exactly you
		either a/an ~ NOUN or a/an ~ NOUN
		ADJ/stupid/dumb/dense/ignorant as you/%member
		as ADJ as you/%member
		imagine being as/this/so/that ADJ/stupid/dumb/dense
		least ~ intelligent/interesting/informed/educated/literate/competent/self-aware ~
		dumbest/stupidest/saddest/worst/lowest ~ person/human/mind/individual/poster/excuse ~ i/on/here/alive/ever/for
		listen/shut/hey/look/quiet/silence/grow/back/pipe/sit/calm/cope/wake/go up/here/down/away/off/off? you/u ~ SWEARING/NOUN/ADJ
		you ~ little/miserable/sorry/pathetic/rancid/absolute/utter/complete/total/worthless/steaming/walking/human SWEARING/NOUN/shit/shite/turd/excuse/joke/waste/manchild/creep/gremlin/rat/weasel
		piece/pieces/sack/bag/pile/load/waste/heap of shit/crap/garbage/trash/filth/excrement/skin/space/oxygen/air ./!/you/and/%member
		what a/an ~~ man/woman/person/excuse/creature/thing/human you/%member BE
		what/which kind/sort/type of ~ NOUN/ADJ ~ like/as/do you
		NOUN ./!/and/, NOUN/ADJ ./!/,/and ~ %member
		ignore/avoid/block/report/mute %member ~ he/she/they BE ~ ADJ/NOUN/mentally/drunk/off/unwell/crazy/sick/troll
		%member ~ little/stupid/dumb/ugly/pathetic/sad/smug/bitter miss/mister/brain/NOUN
		%member ~ opens/open/opened/runs/running/flapping ~ stupid/dumb/big/fat/filthy/ugly mouth/trap/gob
		little miss/mister ~ %member
		the/a NOUN of/in this/the/our ~ channel/server/thread/chat/village/room
		%member BE/'s? SO? SO? SO? NOUN/ADJ
		%member and ~ NOUN/ADJ
		ok/okay/sure/right/nice/alright boomer/karen/kid/sweetheart/junior/genius/einstein/sherlock/champ/princess/snowflake/sheep
		fuck/fvck/fck/fuk/phuck/fock/fukk/screw you/u/%member/off
		you/u senile/old/silly/sad/crazy/mad/daft/thick/dozy/bloody old? fool/fart/coot/bat/cow/goat/git/bastard/crone/hag/NOUN
		SO NOUN ./! %member
		you/u BE/r SO? SO? ~ disgrace/embarrassment/joke/waste/failure/clown/disappointment/laughingstock/abomination/burden/nobody/mistake/parasite/liability/blight`,
	"belittles somebody's mind": `
		if brains were _ ~ you
		depth/charm/charisma/wit/insight/empathy/intellect/integrity/vocabulary/range of a/an puddle/brick/spoon/teaspoon/wet/parking/potato/toddler/dead/doorknob/rock/cardboard/traffic/used/goldfish/turnip
		you BE ~ reason ~~ birth/contraception/abortion/condoms/instructions/labels/warnings/aliens
		imagine having your brain/life/face/personality
		let/leave ~ adults/grownups talk/speak/handle
		does/do mommy/mummy/daddy know
		sound/sounds/look/looks/act/acts/write/writes/talk/talks like a/an ~ lobotomized/brain-dead/drunk/drunken/toddler/parrot/child/clown/chimp/bot/cult/cultist
		clown take/behavior/behaviour/energy from
		if ignorance/stupidity were/was ~ you
		you/%member ~ couldn't/could/can/would/can't not ~ pour/find/spell/count/tie/think/reason/read/outwit/organize/run/argue/operate ~ way/water/out/shoelace/shoelaces/ass/to/name/your/a
		you/%member ~ reason/why they/we put/have/need ~ instructions/labels/warning/warnings/directions on
		talking/arguing/speaking/debating/reasoning/listening to/with you/%member BE ~ like/as ~
		wall/brick/rock/toaster/houseplant/potato/doorknob/toddler/dog/goldfish/pigeon/plank/hamster/bot/shoe BE/has/would/could/makes ~ smarter/brighter/better/more/faster/cleverer ~ than/./!
		did you ~ work/figure/think ~ that/it out? all? by/on yourself/your own?
		did/does/do your nurse/mommy/mom/mother/carer/handler/keeper/caretaker ~ help/know/type/write/dress
		or did your ~
		you/%member ~ BE ~ mentally ill/deficient/challenged/unstable/unwell/disturbed/slow/deranged/retarded/incompetent 
		some people are slow ./! you BE/are
		you BE parked/asleep/empty/vacant/unplugged/concussed
		you ~ failed/flunked/fail/skipped/slept ~ civics/english/math/school/life/history/kindergarten/biology/spelling/grammar/reading/logic/everything/basic/through
		you/%member/u ~ not smart/bright/clever/intelligent enough to/for
		you/%member/u ~ too stupid/dumb/dense/thick/dim/slow/stubborn/ignorant/brainwashed/drunk to
		evolution/god/nature/darwin ~ day/break/wrong/mistake/failed/skipped/forgot/off ~ you/%member
		tree/trees/plant/plants ~ working/work/works/oxygen ~ oxygen/for/you/apologise/apologize
		oxygen/air thief
		wasting/waste/wasted/stealing/steal ~ oxygen/air/bandwidth
		practice/practise/try/work ~ being/at ~ this/so/that ADJ/stupid/dumb/dense or/every/for
		natural talent/gift or/for being/stupidity
		you/%member BE ~ human/physical/walking equivalent/version/embodiment of
		you/%member BE ~ living/walking proof/argument/advertisement/reminder/evidence that/for/of/why
		your/ur iq/brain/brains/intellect/skull/neurons ~ BE/has/must/would/could/does ~
		brain/brains/mind/head/iq/intellect like/of/as/the ~ sieve/small/pea/walnut/goldfish/gnat/brick/potato/mush/toddler/turnip/rock/squirrel/hamster/child/amoeba/spoon
		lights are on but/and
		sandwich/sandwiches/fry/fries/brick/bricks/card/cards/beer/beers/crayon/crayons/clowns/marbles/screws short/shy/missing of/from a
		not the sharpest/brightest/smartest/quickest ~
		sharpest/brightest tool/bulb/crayon/knife/lamp in/of ~ shed/box/drawer
		you/%member BE ~ dumber/thicker/denser/stupider/slower/dimmer than
		dumb/thick/dense/stupid as ~ brick/bricks/rocks/post/shit/mud/fence/hammers/plank/doorknob/stump/rock/box
		you/%member ~ lost/losing/lose ~ mind/marbles/plot ./!/,
		the/your/both last/lone/only/single/two/remaining brain/braincell/braincells/neuron/neurons cell/cells?
		do/does thinking/reading/logic ~ hurt/hard
		you/%member must/have to/obviously/clearly ~ be ~ fun/blast/hoot/joy/riot/delight ~ at/of parties/party/dinner
		you/%member ~ peaked/stopped ~ in/at/maturing/learning/developing/reading
		congratulations/congrats/bravo/wow/oh/ah/nice/great/sure genius/einstein/sherlock
		read/open/try a book/dictionary for/once/./!
		use your brain/head ./!/for/,/once
		get/find/buy/rent/borrow/grow a/some ~ brain/brains/clue/spine/backbone/personality/therapist ./!/,/you/before/already
		get a life/grip`,
	"attacks somebody's person or life": `
		no wonder/surprise ~ your ~ wife/husband/kids/family/mother/father/parents/dad/mom/friends/ex/girlfriend/boyfriend/dog/children ~ left/leave/hate/hates/divorced/drinks/drink/ashamed/avoid/talk/gone/embarrassed/moved/kicked/disowned
		no wonder/surprise ~ nobody/no/everyone/everybody/people ~ likes/like/hates/hate/avoids/avoid/blocks/laughs/loves/left/invites ~ you/%member/your
		no wonder/surprise you/%member BE ~ single/alone/divorced/lonely/unemployed/banned/fat/broke/fired
		your/ur wife/husband/kids/family/mother/father/parents/dad/mom/mum/friends/ex/dog/children/students/boss/coworkers ~ must/should/would/probably/clearly/BE ~ ashamed/embarrassed/hate/disappointed/hates/miserable/relieved/failed
		does/do your ~ wife/husband/kids/family/mother/parents/boss/boyfriend/employer/mom ~ know/hate/realize ~ you
		your/ur mother/mom/mum/father/dad/parents ~ failed/dropped/swallowed/wasted/regret/regrets/aborted ~ you/./!/raising/her/his/their
		whatever/the/your hole/rock/cave/swamp/sewer/basement/bridge/gutter/troll ~ you ~ crawled/came/live/slithered/climbed
		crawl/slither/go/scurry/run/get back ~ in/into/under/to ~ hole/rock/cave/swamp/sewer/basement/bridge/gutter/whatever/4chan/kindergarten/trailer/mommy/wherever
		stay/keep away from ~ kids/children/school/schools/women/animals ~ %member/you/creep/pervert
		you/%member belong/belongs in ~ a/an/the ~ prison/jail/asylum/zoo/straitjacket/ward/kennel/circus/bin/trash/dumpster/cage/landfill/dump
		nobody/no one? ~ likes/cares/wants/asked/respects/loves/misses/believes/stand ~ you/%member/u ./!/,/here/anyway/anymore/or
		everyone/everybody/we/people ~ hates/hate/laughing/laughs/tired/sick/despise/despises/stand ~ you/%member/u/your
		you/%member BE/smell/stink/reek ~ ugly/fat/smelly/unlovable/unwashed/repulsive/hideous/balding/greasy/unemployable/virgin/friendless ./!/and/,/lol
		you/%member ~ touch/touched/need/needs/try ~ grass/shower/sunlight/therapy/deodorant/therapist/exorcist
		touch/touching grass
		take your/ur/his/her meds/pills
		forgot/forget your/ur/his/her meds/pills/medication
		off your/ur/his/her meds/medication/rocker/tits
		seek help/professional/therapy/psychiatric/mental
		you/%member ~ need/needs/get professional/psychiatric/serious/mental/therapy ~
		three/two/one/only words ~ tombstone/gravestone/you/headstone
		typical of/for you/%member/u
		typical %member
		that/it BE rich/hilarious/funny/cute coming from ~ you/%member/a/someone
		coming from a/an/someone/the ~ NOUN/like/who
		you/%member/u ~ to? lie/lied/lies/lying ~ when/about/again/constantly/through/like/every/for/as/to/cornered/teeth
		lie/lies/lying like/through/as/is ~ you/your/rug/breathe/teeth/breathing/personality
		shame/disgrace/embarrassment/insult/stain/blot on/to ~ you/your/family/humanity/profession/species/uniform/server/channel/country/name/school
		you/%member/u disgust/sicken/repulse/bore/revolt/stink/suck/nauseate/reek ./!/me/us/everyone/at/of/,
		nobody/no one? ~ can/could stand you/%member
		your whole/entire personality/life/existence/identity/career/family BE
		log/sign off forever/now/already ~
		do us/everyone/yourself all? a favor/favour ~
		you/%member make/makes me/us/everyone/people ~ sick/puke/vomit/ill/ashamed/cringe/gag
		world/server/channel/place/chat/we/everyone/room ~ better/brighter/smarter/quieter/happier ~ without/once ~ you/%member
		i/we pity/despise/loathe/detest you/%member/u/your
		feel/feels sorry/embarrassed for your/whoever/anyone
		life/lives ~ too short for NOUN
		muted/blocked/ignored/reported/blocking/muting %member ~~ NOUN/ADJ
		nasty/dirty/ugly/stupid/resting/punchable look/face/smile/mug ~ you/your/have/one
		face/mouth/voice/personality only/like ~ a/mother/nails/cold/wet/slapped/dumpster/train/dishrag
		your/ur face/breath/personality/existence/hairline BE/makes/looks/smells/scares/hurts/offends
		%member/you ~ licking/sniffing/worshipping/simping/kissing ~ boots/boot/ass/feet/arse
		cry/cope/seethe/mald/whine/sob harder/more/,
		stay mad/seething/coping/ignorant
		bless your ~ little/tiny/simple heart
		who let/allowed/gave you/%member/this ~ out/in/vote/internet/keyboard/a
		go/please/kindly/just ~ fuck/choke/piss/screw/suck/sod/bugger ~ yourself/off/on/dick/rocks
		shut/zip/close it/up/your ~ you/up/mouth/trap/face/hole/pie/%member`,
	"insults in another language": `
		du bist ~ ein/eine/so/dumm/bescheuert/lächerlich/lacherlich/behindert/krank
		du/sie ~ vollidiot/idiot/arschloch/depp/trottel/wichser/dummkopf/hurensohn/spast/missgeburt/schwachkopf/affe
		halt/halts die/dein/deine fresse/maul/klappe
		verpiss/fick dich
		tu/t'es/t/vous es/est/êtes/etes/vraiment/trop ~ con/conne/débile/debile/idiot/idiote/stupide/connard/nul/abruti
		ferme/ta ta gueule
		ta gueule
		va te faire ~
		fils de pute
		eres un/una/muy/tan/bien ~ idiota/estúpido/estupido/imbécil/imbecil/pendejo/tonto/tonta/payaso/basura/cabrón/cabron/burro
		hijo/hija de puta
		vete a la
		cállate/callate ~
		sei un/uno/una/così/cosi ~ idiota/stronzo/coglione/cretino/imbecille/deficiente
		vaffanculo
		jij/je bent ~ een/zo ~ idioot/debiel/sukkel/dom/lul/klootzak/achterlijk
		du/ni är/ar/er ~ en ~ idiot/jävla/javla/dum/dust
		você/voce/tu é/e/és/es ~ um/uma ~ idiota/burro/imbecil/otário/otario`,
} as const;
