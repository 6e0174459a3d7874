/** Families of wording that take people's being human away; see families.ts. */
export const BEASTS = {
	"calls people creatures, dirt or illness": `
		PEOPLE ~~ BE/=/equals/become/resemble/remain SO? SO? SO? ADJ? CREATURE
		PEOPLE ~ BE/= ~ supposed/filthy/invasive/breeding/rabid/walking/human/diseased CREATURE
		PEOPLE ~ act/behave/breed/live/look/smell/swarm/multiply like ~ CREATURE
		those/these/such they/%group/%one/ROLE ~ BE SO? SO? CREATURE
		CREATURE all/every/each of? ~ PEOPLE
		a/of/that/this rat/vermin/mongrel/dog/pig/parasite/ape nation/religion/tribe/faith/people
		PEOPLE/that/those race/races/lot/nation/tribe ~ BE ~ inferior/closer/subspecies/animals
		PEOPLE ~ BE ~ subspecies/subhuman/inferior/diseased/livestock/genetically/dirt/biomass/half-human/untermenschen/soulless
		PEOPLE BE/have ~ thieves/criminals/liars/murderers/rapists/violent/evil/dirty/lazy by blood/birth/nature/breeding/dna/genes
		dead/excess/surplus weight/humans ~ euthanize/cull
		PEOPLE ~~ knuckle/two draggers/draggers/legs
		PEOPLE ~ line/act/eat/fight/live/come/crawl/pour/behave like ~ dogs/rats/animals/vermin/pigs/cattle/swine/roaches/cockroaches/apes/monkeys/locusts/maggots/insects/beasts/ants/flies/worms/lice/parasites
		swarm/horde/plague/infestation/hive of ~ PEOPLE
		herd of swine/cattle/pigs/animals
		dogs/rats/animals/vermin/pigs/swine/roaches/apes/monkeys/parasites/beasts/worms/lice they BE
		like ~ worms/rats/roaches/cockroaches/vermin/lice/maggots/ants/flies/locusts/swine/animals ~~ PEOPLE
		PEOPLE ~~ crawl/crawled/crawls/slither/slithered/scurry/scuttle/infest/fester/swarm/swarming/breed/spawn ~ out/from/in/into/like/our/under/everywhere/up/all
		they/them all/BE ~ CREATURE ~ i mean PEOPLE
		nits make lice
		PEOPLE/they/them ~~ CREATURE they BE
		human/sub/subhuman CREATURE all/every/each/the ~ PEOPLE
		look/watch/see at? them/these/those ~ crawl/crawling/slither/scurry/scuttle
		CREATURE not students/pastors/people/humans/workers/parents/voters/children/men/women/believers/soldiers/teachers/farmers
		PEOPLE ~ BE ~ brood? sows/piglets/mares
		deport/expel/remove/evict all/these/the/those/every ~ cockroach/cockroaches/vermin/rats/parasites/animals/savages/leeches/filth
		once a CREATURE ~ always a CREATURE
		a CREATURE 's/BE a CREATURE
		let/would/allow ~ rat/pig/dog/ape/monkey/roach/snake/vermin run/vote/marry/teach for/in/a/your/?/!/our
		call/calling PEOPLE ~ human/people`,
	"speaks of people as things to be rid of": `
		exterminate/eradicate/fumigate/disinfect/sterilize/sterilise/neuter/cull/euthanize/euthanise/incinerate/delouse ~ PEOPLE/herd/lot/vermin/infestation
		purge/cleanse/clean/scrub/rid/scour/disinfect ~ vermin/filth/scum/parasites/cockroaches/CREATURE from/of/out ~ our/the/this/city/town/country/streets
		call/get/bring/need/hire/send ~ exterminator/exterminators/fumigator/zyklon
		pest/rodent/vermin/bug/insect control ~ for/on/against ~ PEOPLE/them/those/all/%side
		PEOPLE ~ should/must/need/deserve/ought/belong ~ exterminated/fumigated/culled/sterilized/sterilised/neutered/euthanized/sprayed/caged/cages/cage/zoo/zoos/kennel/kennels/leash/muzzled/chipped/herded
		evolution/god/nature/darwin ~ skipped/missed/forgot/passed/failed/rejects/botched ~ PEOPLE/those/these/them
		PEOPLE ~ BE never/not/barely/hardly/less/sub even/really/fully/than/truly? human/humans
		never/not/hardly/barely/less ~ human/humans ~ PEOPLE
		not like us humans/people
		back/return/sent to/into/in ~ swamp/sewer/sewers/gutter/jungle/zoo/trees/cave/caves/hole/slime ~ crawled/came/where/they/you
		nobody/no/who one? mourns/mourn/cries/cry/misses/weeps ~ CREATURE
		PEOPLE ~~ don't/do feed not? the animals
		do not feed the animals
		PEOPLE = zoo/nest/hive
		share/sharing oxygen with ~ PEOPLE/them
		a/that/their/the dead end species/race/breed
		burn/smoke/clear/flush/hose ~ out ~ nest/nests
		sweep/wash/flush/drive/hose PEOPLE/them/%group ~ into ~ sea/sewer/gutter
		comb them out
		nobody/no ~ mourns/mourn ~ CREATURE/%one/%group
		salt/drown/crush/squash/trap/poison/bait/spray them all
		breed/bred/breeding/multiply/reproduce like ~`,
} as const;
