/** How members are held in contempt, composed; see families.ts. YOU is whoever is spoken to. */
export const CONTEMPT_PARTS = {
	YOU: `
		you/u/%member/ya`,
	SELF: `
		you/u/%member BE/r?/sound/look/act/seem/smell/were`,
	/** What somebody may be found wanting in. */
	GIFT: `
		charm/charisma/wit/intellect/intelligence/brain/brains/brainpower/iq/skills/skill/reasoning/logic/depth/personality/memory/attention/grammar/vocabulary/spine/backbone/courage/maturity/manners/conversation/empathy/insight/awareness/self-awareness/education/knowledge/sense/wisdom/grace/imagination/originality/integrity/honesty/morals/dignity/class/style/taste/humour/humor/humility/subtlety/nuance/comprehension/curiosity/mind/patience/spelling/math/conviction/presence/energy/appeal/sophistication/creativity/warmth/compassion/judgment/judgement/instincts/reflexes/literacy/argumentation/capacity/competence/talent/ability/abilities/credibility/appetite/soul/heart/principles/perception/discipline`,
	/** What nobody wants to be likened to. */
	THING: `
		sock/sponge/potato/brick/rock/rocks/plank/plant/houseplant/doorknob/doorstop/toaster/spoon/fork/spatula/bag/paper/napkin/goldfish/hamster/pigeon/gnat/slug/snail/clam/oyster/amoeba/jellyfish/donkey/mule/chimp/monkey/parrot/sheep/toddler/child/infant/baby/fetus/kindergartner/teenager/corpse/zombie/ghost/lamp/post/fence/wall/bucket/mop/broom/shovel/puddle/pond/ditch/swamp/sewer/toilet/plunger/dumpster/landfill/dishrag/rag/mat/doormat/carpet/curtain/chair/stool/shoe/boot/flip-flop/marble/marbles/pebble/gravel/cement/concrete/lettuce/cabbage/turnip/carrot/melon/pumpkin/raisin/prune/walnut/pea/bean/muffin/cupcake/pancake/bread/toast/cracker/mayonnaise/yogurt/porridge/pudding/cheese/soup/salad/fart/burp/rash/wart/mold/fungus/bacteria/virus/parasite/tapeworm/tick/flea/cockroach/rat/weasel/mannequin/robot/bot/chatbot/machine/calculator/abacus/modem/printer/microwave/fridge/vacuum/hammer/wrench/screwdriver/nail/spork/thimble/balloon/piñata/pinata/clown/mime/lobotomy/concussion/coma/tumor/mosquito/fly/moth/lemming/ostrich/turkey/chicken/goat/cow/pig/dog/cat/squirrel/possum/raccoon/skunk/sloth/trout/tuna/haddock/shrimp/barnacle/kelp/algae/moss/lichen/cactus/weed/stump/log/twig/stick/tree/tools/tool/appliance/furniture/cardboard/styrofoam/plastic/wet/damp/soggy/stale/rotten/dead/empty/broken/used/expired/burnt`,
	/** What only somebody dull would need to be asked. */
	FUNCTION: `
		breathe/function/dress/survive/live/manage/cope/eat/walk/chew/blink/type/write/drive/graduate/remember/find/tie/operate/sleep/get/make/even/work/stand/look/face/show`,
} as const;

export const CONTEMPT = {
	"calls somebody wanting in mind or character": `
		<YOU> + have/has/had/got/possess/possesses/display/show the/a/all/about/as/less/zero/no ++ <GIFT> + of/like/as a/an/your/the/two/someone/somebody/wet
		<YOU> + have/has/got/possess the ~ <GIFT> of _
		the/all/with <GIFT> + of a/an ++ <THING>
		<SELF> + about/roughly/only/barely? as/so/that + sharp/bright/smart/useful/deep/interesting/clever/subtle/funny/charming/appealing/thick/dense/dumb/pleasant/welcome/relevant/honest/convincing/coherent/thoughtful/entertaining/attractive/intelligent/quick + as a/an/the/my/two/wet
		as sharp/bright/smart/useful/deep/interesting/clever/subtle/charming/intelligent/quick as a/an/the/my ++ <THING>
		<SELF> + human/walking/talking/living/physical/verbal/political/intellectual/literal/actual equivalent/version/embodiment/definition/personification/incarnation/proof/manifestation/form of/that
		<SELF> + what happens/you/we when/get/happens
		met/seen/owned/known/had/have/eaten/talked/spoken/heard/scraped/argued/fed/flushed/stepped ++ smarter/sharper/brighter/cleverer/better/funnier/deeper/wiser/kinder/livelier/more/tougher/nicer + than/conversations/conversation/arguments/ideas/things
		smarter/sharper/brighter/cleverer/wiser/deeper/funnier/livelier than <YOU>
		more/better/greater ~ <GIFT>/conversation/conversations/substance/brains/point/points + from/with/than/in/on + a/an/my/the/you/%member + <THING>/you/%member
		conversation/conversations/debate/debates/argument/arguments + with ~ toaster/cat/dog/wall/toddler/houseplant/fridge/parrot/goldfish/shoe/lamp/brick
		my/a/the + <THING> + BE/has/have/makes/could/would/knows/can/argues ++ smarter/better/more/brighter/sharper/cleverer/sense/you
		how do/does/can/did <YOU> + <FUNCTION> + and/in/without/at/yourself/the/your/through/with/with/genius/every/to
		how/why BE <YOU> + this/so/that/always/still/even/real/real? stupid/dumb/dense/thick/slow/ignorant/dim/clueless/obtuse/gullible/naive/insufferable/annoying/boring/delusional/miserable/bitter/pathetic/wrong
		imagine being ~ this/that/so/as ADJ/wrong/loud/dense/slow/mad/bitter/gullible/bad
		imagine being you/%member ./!/lol/lmao/and
		<SELF> + not ~ bright/sharp/smart/brightest/sharpest/smartest/clever/quickest/quick
		not the ~ sharpest/brightest/smartest/quickest/fastest/deepest ~ tool/bulb/knife/pencil/crayon/card/pea/cookie/spoon/star
		<YOU> + could/couldn't/can/would/will not ~ find/pour/spell/count/tie/think/read/reason/beat/outwit/outsmart/debate/argue/pass/name/define/locate/organise/organize/run/recognize/recognise/grasp/handle/hold/form/string/manage/win/tell + your/ur/water/a/an/the/basic/two/its/anything/out/to
		could/would not ~ find ~ own/your ~ ass/arse/way/nose/shoes/butt/feet
		did/does/has your ~ brain/mother/mom/mum/parents/teacher/skull/doctor/nurse/carer ~ fall/drop/leave/know/rot/melt/dropped/ever/teach/have/die
		dropped/drop/fell/landed/kicked + as/on + a? baby/head/child/birth/kid/skull
		bet/guess/think/assume <YOU> + BE/were/still/never ~ dropped/raised/live/lived/flunked/failed/bullied/picked/homeschooled/loved/hugged/eat/eats/lick/wet
		<YOU> + peaked/failed/flunked/skipped/slept ~ in/through/at/kindergarten/school/grade/biology/history/civics/english
		<YOU> + write/type/talk/think/argue/post/sound/read/spell/reason/debate ~ like ~ head/brain/a/an/someone/somebody/you/they ~ injury/damage/stroke/hammer/concussion/<THING>/drunk/moron/idiot/bot/concussed/lobotomy/fell/child/toddler/teenager/caveman/cult
		proof/evidence/reminder/argument/reason ~ that/for/why/of/against + evolution/abortion/birth/contraception/darwin/god/natural/inbreeding/cousins/lead/democracy/education/schools/school
		evolution/god/nature/darwin + can/could/must/went/had/made/gave/skipped/forgot/failed/fails/took/is ++ you/%member/reverse/wrong/backwards/off/mistake
		your/ur/%member 's? ~ opinion/opinions/take/takes/word/words/input/existence/life/views/presence/contribution/vote/posts/comments ~ BE/means/mean/worth/matters/matter/count/counts ~ worth/nothing/less/worthless/garbage/trash/shit/joke/irrelevant/meaningless/zero/pointless
		opinion/opinions/take/takes/posts/comments/arguments ~ worth less/nothing than?
		if stupidity/ignorance/being/brains/idiocy/arrogance/dumb ~ were/was/had/could/hurt/painful/crime/burned/sport/illegal ++ you/%member
		must/it be/BE ~ hard/exhausting/tough/tiring/sad/difficult/embarrassing/nice/peaceful/lonely ~ being/to/going/having/with/living/typing/inside + you/so/that/this/be/no/such/your/those/as/wrong/your ++ stupid/dumb/dense/wrong/brain/brains/you/head/ignorant/life/friends/hands/bitter/miserable
		both/two/last/single/only/remaining/lonely/one of? your/ur? brain/braincell/braincells/neuron/neurons cell/cells?
		rubbing/rub/fire/firing/running ~ brain/two ~ cells/cell/neurons/cylinders/together
		nothing/nobody/noone/hollow/vacancy/empty + between/behind/in/upstairs + those/your/ur/the/these + ears/eyes/skull/head
		reading/read/hearing/seeing/listening your/ur/this/you/these + posts/post/comments/takes/take/words/drivel/messages/you + gives/gave/makes/made/hurts/is/causes/lowers/lowered/kills/killed/costs/cost
		average/collective/combined/median iq/intelligence ++ drops/drop/dropped/falls/plummets/lowered/ten/points/when/every
		every/each time/post/comment/message/word <YOU> + speak/type/post/talk/open/write/says/comment/say
		dumbest/stupidest/worst/dullest/laziest/weakest/saddest/ugliest/shittiest/lamest/least ~ take/post/person/poster/dude/guy/human/comment/user/one/thing/man/woman/human/member/mod/troll/being/individual/brain/mind ++ here/ever/alive/from/on/in/server/channel/chat/internet/you/i
		nice/great/good/brilliant/solid/amazing job/work/going/try/one/effort/move/contribution ~ NOUN/genius/einstein/sherlock/dumbass/captain/champ/idiot
		genius/einstein/sherlock/brainiac/mastermind/rocket + ./!
		, genius/einstein/sherlock/brainiac/champ/sunshine/sweetheart/princess/sparky/cupcake/buttercup
		a/an/such/ a? NOUN/ADJ and/,/but a/an? NOUN/ADJ ./!`,
	"tells somebody off with contempt": `
		shut/shuts/zip/stuff/close ~ it/mouth/trap/gob/hole/cakehole/piehole/face/up/yap/beak ./!/,/you/and/already/before
		shut/stfu ~ fuck/hell up
		go/get/please/kindly/just/pls ~ f/fk/fck/fuq/eff/frick/screw/stuff/shag/shove/bury/love/blow/choke ~ yourself/urself/off/you/on/it
		eat/suck/lick/bite/swallow/choke/chug/smoke/gargle/kiss ~ a/my/on/these/deez/bag/each ~ dick/dicks/cock/shit/ass/arse/balls/nuts/butt/boot/boots/taint/hole/turd/crap/sack/schlong/pole/nutsack/toes
		bugger/piss/sod/naff/fuck/jog/rack/buzz/shove/shog/screw/clear/beat/eff off/it ./!/you/,/back/then/with/and/%member
		kiss/lick my ~ ass/arse/butt/boots/feet
		up yours
		get bent/fucked/stuffed/lost/knotted/wrecked/rekt ./!/you/,/%member
		go ~ cry/whine/moan/sulk/weep/tell/run ~ to/about/in/into/back/home + your/mommy/mom/mum/mother/corner/pillow/diary/daddy/someone/tissue/it
		cry/cope/seethe/whine/sob/mald/weep + harder/more/about/river/me + it/a/river/,/you/./!
		sit/pipe/settle/calm/quiet/simmer down/quiet , ~ child/kid/boy/girl/son/little/sweetheart/junior/buddy/princess/clown/kiddo/snowflake/love/pal/grandpa/boomer/NOUN
		adults/grownups BE talking/speaking/busy/discussing
		nobody/no/noone/who/literally one? ~ asked/cares/wants/invited/likes/respects/believes/gives/needs/misses/loves/missed/listens/reads/takes ~ you/u/%member/your/ur/a/shit/fuck/damn/rat's/here/opinion/anything
		who/nobody/noone asked/cares/invited/summoned ./!/you/u/%member/lol/tho/bro/bozo
		everyone/everybody/nobody/we/people/whole/channel/all ++ hates/hate/despises/loathes/ignores/laughing/laughs/mocks/tired/sick/stand/done/embarrassed/avoids/muted + you/u/%member/your/at/of/with/here + you/u/%member/your/shit/bullshit/ass/nonsense/./!
		mods/mod/someone/somebody/admin/admins/please/can/pls/just ++ ban/remove/mute/kick/block/boot/delete/shut/muzzle/silence/throw ++ this/that/the/him/her/you/%member ~ NOUN/loser/already/forever/asap
		i/we/everyone + pity/despise/loathe/detest/hate/ashamed/embarrassed/sorry/ache/weep/feel + for/of/by? + you/%member/anyone/anybody/whoever/your/people/the/poor ++ you/%member/live/lives/married/raised/works/knows/kids/family/wife/./!/students/dog/children/spouse
		<YOU> + disgust/bore/sicken/repulse/repel/exhaust/amuse/embarrass/nauseate/revolt + me/us/everyone/yourself/people
		<YOU> + make/makes/made me/us/everyone/people/this/my ++ sick/vomit/puke/cringe/gag/ill/dumber/stupider/worse/crawl/nauseous/ashamed/embarrassed
		<YOU> + reek/reeks/stink/stinks/smell/smells/suck/sucks/blow/blows + of/like/at/./!/so/,/ass/balls/and
		<SELF> ++ cancer/plague/stain/blight/rot/rash/disease/pox/parasite/tumor/waste/burden/drain/boil/cockroach/abortion/miscarriage/accident/mistake/failure/disappointment/embarrassment/disgrace/insult/shame/joke/clown/liability/laughingstock/punchline/meme/nobody/nothing/trash/garbage/toxic/filth/scum + of/on/to/that/./!/,/and/lol/in/for/here/who/your/skin/space/oxygen
		failed/botched/walking/human/living/unfinished/late abortion/miscarriage/accident/mistake/error/experiment/birth/condom
		should/wish your/ur/his/her + mother/mom/mum/dad/father/parents + swallowed/aborted/have/pulled/used/kept/never/worn/stopped
		your/ur + mother/mom/mum/father/dad/parents/wife/husband/kids/dog/teachers/ancestors/grandmother/children/boyfriend/girlfriend/boss ++ ashamed/hate/hates/disappointed/embarrassed/regret/regrets/weep/proud/despise/swallowed/failed/cry/cries/drink/drinks/left/cheats/cheating/divorce/miserable/sorry
		what/which/whatever/the rock/hole/cave/swamp/sewer/gutter/cesspit/basement/troll ~ did/do/you/bridge ++ crawl/crawled/slither/slithered/come/came/climb/emerge/live
		crawl/slither/scurry/slink/go/run/get ~ back ~ to/under/into/in ~ rock/hole/cave/swamp/sewer/gutter/basement/bridge/4chan/reddit/facebook/kindergarten/mommy/mother/mom/cage/sty/sandbox/crib/trailer/echo/parler/twitter/tumblr
		take/need/get/see/seek/try/find/buy/rent/borrow/grow ~ meds/medication/therapy/therapist/shower/shrink/psychiatrist/grip/life/brain/clue/spine/personality/deodorant/soap/bath/helmet/hobby/job/friend/girlfriend/boyfriend/education/dictionary/mirror ./!/,/you/dude/bro/already/loser/clown/and/,/first/before
		touch grass/some
		log/sign/get off/out ~ and/forever/,/for/the ~ grass/outside/help/never/life/internet/everyone
		grow up/some ,/you/and/a/pair/balls/already/./! ~ NOUN/child/kid/baby/spine/man/loser/pair
		bless/aww/aw your/ur/you/look/sweetie/honey/bless ~ heart/soul/trying/tried/thinks/it's/little
		oh/aw/aww/wow/lol/ok/okay/sure look/honey/sweetie/buddy/bud/champ/sweetheart/pal ~ you/thinks/tried/thought/bless/whatever
		stay in/mad/salty/pressed/triggered/broke/poor/jealous/delusional/dumb/lane ./!/your/,/clown/NOUN/bro/kid/loser
		your/you/ur face/voice/mouth/breath/existence/profile/smile/hairline + makes/make/could/would/BE/looks/look/scares/offends/belongs/needs/curdles
		lower/lowest/dumber/fewer/smaller than/thing ++ your/ur ~ iq/brain/score/standards/vocabulary/dick/morals/character/grades
		day/moment/minute/second/when you/%member ~ leave/quit/log/go/die/shut ++ better/cake/party/celebrate/improve/quiet/peace/cheer
		<YOU> + single/personally/alone/handedly/actively ++ ruin/ruined/made/make/lower/lowered/worse/worst/dumber/destroyed/killing
		<YOU> + little/sad/sorry/lonely/lying/sack/piece/pile/bag/load/waste/useless/spineless/lowlife/two-faced/bitter/jealous/racist/sexist/woke/maga/smug/pompous/inbred ~ of/sack/shit/crap/garbage/liar/man/woman/boy/girl/person/thing/creature/bastard/loser/troll/tool/fraud/excuse/trash/filth/hick/hack/snob/prude/NOUN
		<SELF> ++ drama/attention/keyboard/armchair/professional/career/compulsive/pathological/serial/chronic/habitual/certified/grade-a/textbook/world-class queen/whore/warrior/seeker/troll/liar/victim/idiot/loser/clown/hypocrite/expert/failure/moron/narcissist/asshole/dumbass/bully
		what/tf/wtf/the fuck/hell/is/f ~ BE/wrong ~ wrong/with w/with? you/u/%member/your
		<SELF> + cooked/finished/pathetic/washed/clueless/hopeless/deranged/unhinged/delusional/trash/garbage/worthless/useless/insufferable/unbearable/repulsive/vile/disgusting/scum/brainwashed/braindead/brainrotted/illiterate/inbred/irrelevant/dense/thick/slow/dim/mental/psychotic/insane/unwell/sick/evil/rotten/foul/loathsome/despicable/contemptible ./!/,/and/bro/dude/lol/lmao/af/tbh/honestly/fr/man/you/tho
		<SELF> + dumb/stupid/slow/dense/ugly/fat/thick/boring/annoying/pathetic/dumber/wrong af/asf/fr/lol/lmao/huh/innit/bro
		wow/god/jesus/christ/damn/lord/holy/man/bro/dude ~ you/u/ur/%member ~ BE/r/really? ~ thick/dense/dumb/stupid/slow/dim/fat/ugly/gross/vile/insufferable/pathetic/clueless/that
		BE you/u/%member ~ stupid/dumb/slow/thick/dense/retarded/blind/deaf/drunk/high/illiterate/braindead/mental/insane/simple/special/12/twelve/five/nine or/./!/,/bro/dude/in/again/today/something/on
		people/types/men/women/clowns/losers/idiots/trash/someone/somebody/jerks/creeps/trolls like you/%member/u BE/are/should/make/why/who/need/deserve/ruin/don't/do/never/can/give/belong/always
		NOUN like you/u/%member/ur
		wouldn't/would not piss/spit/trust/believe ~ on you/%member/u ~ if/with
		absolute/total/utter/complete/proper/massive/raging/flaming/fucking/certified/pure/literal/actual/real NOUN ./!/,/you/energy/behaviour/behavior/lol/lmao`,
	"insults in another language": `
		t'es/tes/tu/t'as qu'un/un/une/es/trop/vraiment/qu'une ~ con/conne/connard/connasse/débile/debile/abruti/abrutie/crétin/cretin/nul/nulle/merde/salope/pute/idiot/imbécile/imbecile/bouffon/clown/raté/rate/ordure
		sale con/conne/connard/pute/merde/chien/juif/arabe/race
		gros/grosse/petit/pauvre/espèce/espece con/conne/de/connard/merde/débile/debile
		casse/casses toi
		nique ta/toi
		du ~ vollidiot/idiot/arschloch/depp/trottel/wichser/dummkopf/hurensohn/spast/missgeburt/schwachkopf/affe/vollpfosten/fotze/schlampe/opfer/hund/sau/schwein/versager/penner
		fick/verpiss/halt/halts ~ dich/maul/fresse/klappe/schnauze
		eres/sos/es/pinche/maldito/puto/pedazo ~ idiota/estúpido/estupido/imbécil/imbecil/pendejo/pendeja/tonto/payaso/basura/cabrón/cabron/burro/mierda/perra/puta/gilipollas/subnormal/boludo/pelotudo/inútil/inutil
		chinga/chupa/vete/vaya tu/la/mi/a/te ~ madre/verga/mierda/carajo/polla/pinga
		sei/siete/brutto/pezzo ~ idiota/stronzo/stronza/coglione/cretino/imbecille/deficiente/merda/scemo/schifo
		vai/vaffanculo/va a/in fanculo/cagare
		és/voce/você/seu ~ burro/idiota/imbecil/otário/otario/merda/lixo/babaca/filho/viado
		ty/jesteś/jestes ~ debil/debilem/idiota/idiotą/kretyn/kurwa/kurwo
		jij/je bent ~ idioot/debiel/sukkel/lul/klootzak/achterlijk/mongool/kankerlijer
		kanker/tyfus/tering lijer/hoer/op`,
} as const;
