/** What phrases of several families are made of; see families.ts. */
export const PARTS = {
	/** Who would do it. */
	AGENT: `
		i/we/someone/somebody/anyone/anybody/us/they/he/she/patriots/people/whoever/everyone/everybody
		one/some/any/all of us/you/them/these/you
		my/our/his/the boys/friends/crew/brother/brothers/cousin/cousins/guys/people/buddies/gang/mates/lads/dad/uncle
		a/some/real/true/good/any/every patriot/patriots/man/men/marksman/sniper/hero/citizen/citizens/nut/vet/veteran/maniac/lunatic/psycho/mob`,
	/** That it would be done. */
	WILL: `
		will/would/shall/should/must/could/might/gotta/gonna/may/can
		BE going/about/ready/willing/prepared/glad/happy/itching/dying/waiting/planning/tempted/desperate/eager/fixing/thinking/dreaming to/of/about
		want/wants/need/needs/ought/love/like/plan/plans/promise/promises/swear/vow/intend/intends/hope/hopes/mean/means/threaten/prefer/long/wish to
		have/has/got/had to/better/half
		swear/promise/vow/bet/guarantee/say i/we will/would/BE
		can not wait to/until
		cannot/will/would/could gladly/happily/personally/literally`,
	/** Whom it is done to. */
	VICTIM: `
		PERSONS
		all/each/every/any/both/some/half/most/one/none of you/them/these/those/%group/%side
		all/both/each you/them/these/those/the/%group/ROLE/NOUN
		the/this/that whole? lot/bunch/crowd/board/council/committee/cabinet/family/caucus/panel/crew/jury/delegation/mob of? them?/you?/%group?
		every/any/each/another last/single/damn/fucking? one? of? ~ %one/%group/ROLE/NOUN/you/them/these/those/motherfucker/person/man/woman
		the/a/an/that/this/those/these/some/first/next/our/my/your/their/his/her ~ %one/%group/ROLE/NOUN/%side/protester/protesters/crowd/people/witness
		YOURS KIN
		everyone/everybody/anyone/anybody/people
		%group/%one/%side/ROLE`,
	/** A part of somebody's body. */
	LIMB: `
		YOURS/the/%person/%member 's? SO?/stupid/ugly/little/empty/thick/fat? BODY`,
	/** A house, an office, a car of somebody's. */
	HOUSE: `
		YOURS/the/that/this/their/every/a/%person/%member/%one/%org/%place 's? ~ PLACE/car/truck/boat/barn/church/mosque/synagogue/temple/clinic/school/precinct/bus/van/place/bookstore/restaurant/bank/dropbox/server
		%org`,
	/** People spoken of as a group. */
	MANY: `
		PEOPLE/%side
		%one/%place/%org people/voters/folks/men/women/kids/families/immigrants/migrants/supporters/types/lot/crowd/community
		these/those/such/all/most/every/any ~ people/migrants/immigrants/refugees/foreigners/protesters/women/men/children/families/workers/voters
		disabled/poor/old/fat/homeless/gay/trans/rich/brown/black/white/autistic/deaf/blind/elderly/mixed/indigenous/native/rural/urban/unvaccinated/young/working people/folks/kids/men/women/class/communities/person/man/woman
		autistics/transgenders/cripples/indigenous/welfare/queers/blacks/whites/jews/elderly/disabled/natives/homeless/unemployed/addicts/junkies/trannies/lesbians/tourists/teenagers/feminists/billionaires/millennials/zoomers/pensioners/vegans/hunters/bikers/nurses/doctors/lawyers/actors/immigrant/gingers/scousers/prisoners/convicts/squaddies/dalits/aboriginals/biharis/somalis/albanians/africans/travellers/zionists/nationalists/unionists/leftists/normies/journos/servants/aristocracy/unemployed/surrogates/patients/newborns/residents/deaf/gays/lesbians/trans/gypsies/poms/yanks/illegals/incels/karens/tories/labour/hijabis/boaters
		people who/from/with/like/in ~ %person/%group/%one/%org/%place/%side/you/them/that/disabilities/autism`,
} as const;
