/** Parts of what degrades groups; those of parts.ts beside them. */
export const DEGRADING_PARTS = {
	/** That they are, in whichever words. */
	AREN: `
		BE/r/= ~
		look/looks/act/acts/live/lives/behave/behaves/breed/breeds/smell/smells/eat/eats/spread/multiply/crawl/swarm/fight/think like/as
		remain/become/resemble/equal/equals/seem ~
		will/would/have/has ~ be/been/become`,
	/** What is not a human being. */
	LOW: `
		CREATURE
		vermin/ungeziefer/cafards/cafard/ratas/rata/cucarachas/parasiten/parassiti/scarafaggi/tiere/singes/untermenschen/untermensch/schädlinge
		sub/half/less/lesser/non/lower/barely/hardly human/than/humans/beings/creatures/lifeforms/men/people/life
		lower/inferior/lesser/different/separate/another/degenerate/dead ~ species/race/breed/beings/form/stock/blood/genes/dna/life
		genetic/human/evolutionary/biological/social/toxic/medical ~ trash/waste/garbage/filth/refuse/error/errors/mistake/mistakes/dead/hazard/scum/debris/failures/defects/pollution
		breeding/dead/surplus/brood/useless stock/weight/mares/mouths/eaters/sows
		pathogen/pathogens/bacillus/bacilli/herpes/litter/dregs/ants/fleas/robots/npcs/npc/things/it/vampires/turds/vegetables/throwbacks/subnormal/ovens/wombs/meat/stock/half-minds/mammals/pets/property/surplus/half-human/degenerates/primitives/troglodytes/insects/gorillas/slaves/dogs/puppets/script/parasite/viper/vipers/bugs/buffaloes/whales
		disease/diseases/cancer/cancers/tumor/tumors/tumour/virus/viruses/plague/plagues/infection/infections/contagion/pestilence/epidemic/poison/toxin/rot/mold/mould/gangrene/scourge/blight/malignancy/cyst/abscess/boil/rash/pox/leprosy/fungus/bacteria/germs
		plague/disease/germ/virus carrier/carriers/spreader/spreaders/ridden
		glitch/defect/defects/defective/mistake/mistakes/abomination/abominations/aberration/aberrations/freaks/mutants/mutations/monstrosities/monsters/demons/devils/zombies/orcs/trolls/goblins/ghouls/demonspawn/hellspawn/spawn/cavemen/neanderthals/brutes/cannibals/barbarians/savages/husks/drones/cattle/livestock/sheep/chattel/beasts
		trash/garbage/filth/scum/dirt/shit/excrement/sewage/manure/dung/rubbish/refuse/slime/sludge/waste/pollution/compost/fertilizer/meat/biomass/landfill/offal/pus/vomit
		soulless/subhuman/inhuman/unclean/impure/inbred/diseased/verminous/feral/rabid/bestial/demonic/mongrelized
		drain/burden/stain/infestation/curse/leech/leeches on/that/of/upon`,
} as const;

export const DEGRADING = {
	"calls people less than human": `
		<MANY> + <AREN> + <LOW>
		<MANY> + even human/people/humans
		BE/r <MANY> even/really/actually/fully/truly? ~ human/humans/people/<LOW>
		<MANY> BE not/never/hardly/barely/half/no ~ even/real/fully/really/actual/true? human/humans/people/person/persons/beings
		they/these/those BE not/never/hardly/barely ~ even/real/fully/really/actual? human/humans/people ~~ <MANY>/PEOPLE/they
		do/would/can/could not/never ~ consider/call/see/regard/count/think ~ <MANY> ~ as/of/are? ~ human/humans/people
		call/calling/consider/considering them/<MANY> ~ people/human/humans ./!/,/BE/when
		can/could not/nobody/never ~ tell/convince ~ <MANY> BE not <LOW>
		<LOW> all/every/each/the/both of? ~ <MANY>/them/you
		<LOW> with/in/wearing/on ~ passports/suits/clothes/haircuts/phones/legs/ties/robes/badges/degrees/keyboards/hats/shoes/visas
		they/them BE/r + <LOW> + i mean/talking ~ <MANY>
		<MANY> ./!/, they/them BE ~ <LOW>
		<MANY> ./!/, just/all/nothing/pure/literally ~ <LOW>
		<MANY> ./!/, <LOW> with/who/that/and
		some/these/those/certain/whole/such groups/people/races/cultures/nations/tribes/communities/folks + BE ~ animals/vermin/savages/beasts/parasites/apes/subhuman/inferior/primitive/backward/rats/cockroaches
		closer/nearer/related to ~ apes/monkeys/animals/rats/chimps/baboons/beasts/pigs/gorillas than/./!/,/i
		<MANY> + breed/breeds/multiply/reproduce/spawn/swarm/infest/infests/infect/infects/crawl/slither/scurry/contaminate/pollute/poison/fester/overrun + like/out/everywhere/everything/our/the/too/all/over/into/across/from/here/so
		<MANY> + suck/sucks/sucking/drain/drains/draining/bleed/bleeding/feed/feeds/feeding + blood/life/off/dry/us
		evolution/god/nature/darwin + skipped/forgot/left/missed/failed/hates/passed/rejected + <MANY>
		genetically/biologically/mentally/intellectually/racially/morally/naturally/inherently/evolutionarily + inferior/defective/violent/stupid/criminal/dirty/weaker/lesser/retarded/primitive/lazy/dumb/evil
		<MANY> + BE + stupid/dumb/violent/dirty/lazy/criminal/evil/dishonest/filthy/deceitful/greedy/primitive/savage/inferior by/genetically/naturally/inherently nature/birth/blood/default/design?
		<MANY> + have/has + brains/minds/iq/iqs/intelligence/morals/manners/souls + of/like + children/animals/apes/a/monkeys/toddlers/insects/dogs/rats
		minds/brains/iqs of children/animals/apes/monkeys/toddlers/rats
		<MANY> + have/has no soul/souls/humanity/place/right/rights/business/morals/brain/brains/brains/feelings/honor
		look/looking/watch/see/smell at? these/those/them/the/all ~ chimps/apes/monkeys/animals/savages/vermin/rats/cockroaches/beasts/pigs/roaches/swine/hyenas/creatures
		put/lock/keep/throw/ship/chain/leash/cage/herd/muzzle/brand/collar/kennel/pen them/<MANY> + in/into/to/on/up/like + pound/cage/cages/zoo/kennel/kennels/pen/pens/leash/leashes/chains/barn/stables/sty/crates/wild/jungle
		<MANY> ++ belong/belongs/kept/caged/chained/locked/put/housed + in/on/to ~ cage/cages/zoo/zoos/kennel/kennels/leash/chains/jungle/trees/sewer/sewers/gutter/barn/wild/kitchen/camps/camp/ovens/asylum
		what do you call/get ++ <MANY>/PEOPLE ++ ./? ~ start/pest/vermin/bottom/ocean/sea/sewer/waste/garbage
		pest/vermin/rodent/insect/roach/population control ./!
		go/run/crawl/get/back back? + to/in/into your/the/their + cage/zoo/trees/jungle/cave/sewer/swamp/kennel/sty ./!/,/you/where
		you/your people/lot/kind/folk/all? BE/r ~ mongrels/leeches/vermin/animals/savages/parasites/apes/cockroaches/subhuman/rats/termites/maggots/locusts/filth/monkeys
		half/cross/mixed breed/breeds/blood/race mutt/mutts/mongrel/dog/freak/filth/trash
		not ~ real american/americans/human/humans/people/person
		dirty/filthy/stinking/smelly/disgusting/lousy/rotten/goddamn/damn/fucking/bloody/inbred ~ <MANY>/%one ./!/,/get/go/out/everywhere/again/and
		white/trailer/ghetto/eurotrash/border trash/rats/apes/vermin ./!/,/inbred/and/mutants`,
	"speaks of people as things to be rid of": `
		exterminate/eradicate/cull/euthanize/euthanise/sterilize/sterilise/neuter/castrate/purge/cleanse/gas/liquidate/incinerate/fumigate/spray/delouse/deport/expel/eliminate/wipe/flush/remove/banish/evict/segregate/quarantine/enslave ~ every/all/each/the/these/those ~ <MANY>/%one/last/single/brown/black/white
		<MANY> ~ should/must/need/needs/deserve/deserves/ought/have ++ exterminated/eradicated/culled/euthanized/sterilized/sterilised/neutered/castrated/purged/gassed/liquidated/drowned/aborted/caged/enslaved/segregated/quarantined/banned/deported/expelled/erased/eliminated/shot/hanged/flushed/sprayed/fumigated/chained/whipped/registered/tagged/chipped/removed/leashed/interned/burned/locked/barred
		<MANY> should/must/ought/need/can not/never ~ be? ~ allowed/permitted/vote/breed/exist/reproduce/marry/adopt/teach/near/rights/have/hold/live/let/own/trusted/around/drive/walk
		<MANY> do/does/did not deserve/have/belong/need ~ to/rights/live/exist/life/here/vote/breathe/human/mercy/respect/country/a
		<MANY> BE/are/is ~ burden/drain/weight/surplus/useless/waste ~ on/and/to/,/of ~~ cull/drown/drowned/die/society/kill/us/tax/sterilize/euthanize/everyone/let
		<MANY> ++ ./!/,/and ~ cull/drown/gas/sterilize/exterminate/eradicate/neuter/deport/burn/shoot/hang/spray/flush/cage them/all/every/the
		no/not a/one/single/more? ~ <MANY>/%one allowed/wanted/welcome/here/in/permitted/./!
		keep/get/kick/drive/throw/push/sweep/force ~ <MANY>/%one + out/away of/from/off ~ our/my/this/the/country/town/neighborhood/schools/city/here
		kick/drive/throw/get/push/sweep/flush/ship/send/wash/herd/round + <MANY>/them/all/%one + out/into/to/back/up ~ of/the/sea/ocean/africa/mexico/desert/jungle/where/gutter/sewer/camps/sewers/came
		finish/finished/finishing/complete/completed ~ job ~ of/on/with/hitler/clearing/cleaning ~ them/<MANY>/out
		clear/clearing/clean/cleaning/wipe/wiping/rub/rubbing ~ them/<MANY> ~ out/off
		country/world/town/earth/america/europe/planet/state/city/place/we/society/would ++ better/heal/cleaner/safer/healthier/happier/great/nicer + off/place? ~ without/if/once/rid ~ <MANY>/them/died/vanished
		get/getting/got/be rid of ~ <MANY>/%one
		<MANY> should ~ go/crawl/swim/get/be + back/home/away/out/sent + to/where/from/in
		<MANY> ruin/ruins/destroy/destroys/infect/poison/pollute ~ everything/country/everywhere/america/society/nation/culture/schools/neighborhoods
		dont/do not negotiate/reason/talk/argue with ~ swarm/vermin/animals/cancer/parasites/roaches/disease
		bug/roach/rat/wasp spray/poison/traps/trap ~~ <MANY>/they/them
		<MANY> ~~ bug/roach/rat spray/poison/traps/trap
		<LOW> ~ you/we don't/do/should/must/just ~~ spray/fumigate/exterminate/poison/cut/burn/crush/trap it/them`,
	"people as vermin in another language": `
		%group/%one/jude/juden/türken/turken/ausländer/auslander/flüchtlinge/zigeuner/araber/moslems/schwule/polen/russen/arabes/juifs/noirs/musulmans/migrants/judíos/judios/moros/negros/maricones/inmigrantes/ebrei/zingari/negri/immigrati/gens-là/gens =/sind/ist/sont/son/sono/est ~ ungeziefer/ratten/parasiten/tiere/abschaum/dreck/schädlinge/cafards/cafard/rats/vermine/parasites/animaux/singes/ordures/merde/ratas/cucarachas/parásitos/parasitos/animales/monos/escoria/basura/parassiti/topi/bestie/scimmie/feccia/untermenschen
		jude/juden/türken/ausländer/zigeuner/araber/moslems/arabes/juifs/noirs/musulmans/judíos/moros/negros/ebrei/zingari ungeziefer/ratten/parasiten/abschaum/cafards/cafard/vermine/singes/ratas/cucarachas/escoria/feccia/untermenschen
		cafards/cafard/ungeziefer/cucarachas/ratas/parasiten/scarafaggi/untermenschen/vermine , ~ les/tous/todos/alle/die/los/tutti/i`,
} as const;
