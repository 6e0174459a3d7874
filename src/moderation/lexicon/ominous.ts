/**
 * What threats are made of when no set phrase gives them away, and how much each weighs; a message is one from the sum
 * on. Everyday talk has one or two of these, a threat several.
 */
export const OMINOUS = {
	harm: {
		weight: 1.25,
		phrases: `
		KILL
		bash/bashed/bashing/stomp/stomped/beat/beaten/punch/punched/smash/smashed/cripple/crippled/maim/slit/bury/buried/knife/knifed/jump/jumped/kidnap/kidnapped/snatch/ambush/ambushed/whip/flog/flogged/mutilate/mug/mugged/hurt/hurts/hurting/harm/waterboard/tase/acid/neuter/chop/carve/skewer/swat/swatted/clap/smoke/dome/ventilate/waste/ice
		open/opening/opens fire
		blow/blowing/blown/blows + up/away/head/brains
		run/running/ran/runs + over/down
		burn/burning/torch/torched/flames/firebomb/arson/ablaze/inferno
		cut/cutting/cuts + throat/brakes/head/tongue/balls/fingers/hands/off
		two/three/one/rounds in/to/through your/his/her/their/the chest/head/back/skull/face/gut
		drag/dragged/dragging <VICTIM>
		teach/teaching/taught <VICTIM> a lesson
		take/taking/took/takes care of PERSONS/%one/that/this/ROLE
		take/taking <VICTIM> out
		deal/dealt with PERSONS
		make/making you/him/her/them/%member suffer/pay/bleed/disappear/cry/scream/regret/vanish
		explode/explodes/exploding/detonate/detonates/boom/kaboom/fireworks
		put/putting PERSONS + down/under/away
		plant/planting/planted something/package/bomb/one/it/device
		mow/mowed/mowing/gun/gunned/cut/strike/struck PERSONS/<VICTIM> down`,
	},
	death: {
		weight: 1,
		phrases: `
		die/dies/dying/dead/death/deaths/corpse/corpses/coffin/coffins/casket/grave/graves/graveyard/cemetery/funeral/funerals/morgue/mortuary/hearse/obituary/eulogy/tombstone/headstone/widow/widows/widowed/orphan/orphans/orphaned/ashes/rot/rotting/worms/hell/reaper/undertaker/autopsy/coroner/remains/burial
		body/pine/wooden bag/bags/box/count/outline
		last/final breath/words/meal/day/days/sunrise/christmas/ride/thing/chance/hours/prayer/moments/supper
		six feet/ft
		bleed/bleeding/bleeds/blood/bloody/bloodshed/bloodbath/carnage/bodies
		not/never/nobody/no/without ~ make/makes/walk/walks/wake/see/live/lives/breathe/leave/leaves/survive/come/comes ~ alive/out/up/it/home/again/tomorrow/away/back/morning/election/through
		stop/stops/stopped breathing/moving/ticking/existing
		while/still/long/much + have/has/breathing/alive/walking/living/can/left
		cease/ceases/vanish/vanishes/disappear/disappears/disappeared/expire/perish/flatline
		hospital/icu/ambulance/stretcher/wheelchair/crutches/paramedics/ventilator/coma/morphine/stitches/surgeon/tourniquet
		end/ends/ended/ending/finish/finished you/him/her/them/badly/bloody/ugly/life/lives/tonight/it/here/soon`,
	},
	weapon: {
		weight: 1.25,
		phrases: `
		gun/guns/rifle/rifles/ar15/ak47/glock/pistol/shotgun/shotguns/knife/knives/machete/machetes/axe/axes/crowbar/bomb/bombs/molotov/molotovs/gasoline/petrol/noose/nooses/bullet/bullets/ammo/explosive/explosives/grenade/grenades/chainsaw/sniper/hatchet/sledgehammer/dynamite/buckshot/bayonet/cleaver/crossbow/revolver/silencer/ied/pitchfork/pitchforks/shiv/firearm/firearms/kalashnikov/uzi/9mm/rope/ropes/lamppost/lampposts/gallows/guillotine/guillotines/tannerite/thermite/napalm/pipebomb/caliber/magazine/scope/woodchipper/acid/poison/cyanide/ricin/anthrax/arsenic
		baseball/cricket bat/bats
		tire/tyre/lead/steel iron/pipe/toe
		gas can/cans/chamber/chambers
		nail/stun/bb/nerf gun
		trigger/crosshairs/gunpoint/knifepoint/tripwire/fuse/detonator/countdown/timer
		truck/car/van/suv/pickup/bus/bulldozer/tractor through/into/over
		fist/fists/knuckles/boot/boots
		brake/brakes/accelerator/cables`,
	},
	body: {
		weight: 0.75,
		phrases: `
		YOURS/the/%member/%person 's? SO?/ADJ?/little/ugly/pretty/empty? BODY
		YOURS SO? KIN
		skull/throat/kneecaps/kneecap/windpipe/teeth/jaw/spine/ribs/guts/eyeballs`,
	},
	stalking: {
		weight: 1,
		phrases: `
		know/knows/knew/found/find/memorized/saw/seen/learned ~ where/when/what/which/your/ur/his/her/their/the ~~ live/lives/park/parks/work/works/sleep/sleeps/shift/route/school/car/house/gym/street/bus/address/train/walk/jog/shop/eat/drive/driveway/plate/kids/home/leave/go/goes/floor/door/window/you/at
		watch/watching/watched/follow/following/followed/track/tracking/tracked/trailing/tailing/hunt/hunting/hunted/stalking PERSONS/YOURS/your
		wait/waiting/waits/lurking/sitting/parked/standing ++ outside/by/at/near/behind/for/in you/your/ur/his/her/house/car/door/work/driveway/garage/him/them/lot/parking/there/dark
		outside/near/behind/past YOURS house/home/door/window/apartment/office/place/work/building/school/fence/gate/porch
		YOURS/the ~ shift/driveway/porch/commute/route/schedule/garage/mailbox/doorstep/bedroom/backyard/license/plate/dog/curtains/lawn/blinds
		parking/dark/empty lot/garage/alley/road/street/house/stairwell
		no/without/zero/few cameras/witnesses/lights/guards/security/neighbors/neighbours/cops/police
		see/catch/meet/find/visit/get you/u/%member/him/her soon/there/outside/tonight/tomorrow/around/sunday/monday/tuesday/wednesday/thursday/friday/saturday/alone/later/at/on/in/before/first
		coming/come/came/driving/headed/heading + for/to/after/over/by/down/up/there/through you/your/%member/him/her/them/there/here/town/city/house/door/place/there/over/with
		knock/knocking/show/showing/turn/stop/drop/swing/pull/roll + up/by/at/in/around/on + your/ur/his/her/their/the/with
		pay/paying/paid ~ visit
		home/house/work/school/alone/asleep/bed + alone/tonight/unlocked/empty/late/kids/dark`,
	},
	omen: {
		weight: 0.75,
		phrases: `
		you/youve + been/BE warned
		warn/warned/warning/warns you/u/him/her/them/last/final/only/ROLE
		watch/guard your/ur back/step/mouth/family/six/neck/tongue/kids
		sleep/rest well/tight/lightly/easy/good/while
		tick/tik tock/tok
		see/catch you/u soon/around/there/then/later/at/in
		sorry/regret/regrets/rue/beg/begging/pray/praying/prayers/mercy/suffer/suffers/scream/screaming/fear/afraid/scared/terrified/trembling/shaking
		shame/pity/tragic/tragedy/unfortunate/accident/accidents/happen/happens/happened
		consequences/payback/reckoning/retribution/revenge/vengeance/judgment/karma/comeuppance/lesson/settle/debt/due/scores
		careful/unsafe/safe/guarded/locked/protected/protection/bodyguard/bodyguards/security/hide/hiding
		next/first/numbered/coming/comes/counting/marked/list
		what/get/gets/whats BE? coming to
		enjoy/savor/savour/cherish/treasure/appreciate/hug/kiss/hold ++ while/last/still/your/family/kids/now/before
		for now/long/good/much
		good/best luck
		nowhere/cannot/can to? not? run/hide
		promise/swear/guarantee/vow/oath/mark/bet/threat
		or else
		one day/night/way/morning
		find/finds/found/see out/what/how/who
		say/kiss/wave goodbye/bye/farewell
		keep/go/try on? talking/posting/laughing/smiling/it/me/writing/pushing/running
		huh/hmm/heh/oops/whoops
		traitor/traitors/treason/treasonous/tyrant/tyrants/vermin/snitch/snitches/scum/enemy/enemies`,
	},
	will: {
		weight: 0.75,
		phrases: `
		i/we + will/would/going/gonna/am/are/have/got/know/want/wanna/hope/swear/promise/could/should/need/might/cannot/imma/ready/intend/plan/love
		<AGENT> <WILL>
		someone/somebody/anyone/patriot/patriots ~ should/needs/must/ought/better/has/please/gonna/will/could/would
		deserve/deserves/deserved/needs/earned
		should/must/gotta/ought + be/get/have/all
		time to/for/we/someone
		let us/me/them/him/her
		WILL/wont/gonna + be/get/have/not/find/see/make/end/pay/go
		hope/hoping/wish/wishing/pray/praying/cannot/waiting + you/he/she/they/someone/somebody/%person/%member/for/until/to
		my/our/the boys/friends/crew/cousins/brothers/guys/people
		please/pls/just/go/someone/somebody ~ HARM
		if/when/once/next/until you/he/she/they/i/we/%person/%member/ROLE/the/that/any/time/anyone/another/one
		tell/ask/warn YOURS/him/her/them/%person/%member/the`,
	},
	you: {
		weight: 0.75,
		phrases: `
		you/u/your/ur/yourself/%member/yall/ya`,
	},
	them: {
		weight: 0.5,
		phrases: `
		him/her/them/%person/%one/%group/ROLE/NOUN/%org/those/these/he/she/they/everyone/everybody/anyone/people/officials/workers/staff/volunteers/protesters/board/council/committee/clerks/panel/nobody/all
		the/that/this/every/their/any ~ PLACE/synagogue/mosque/church/polls/precinct/dropbox`,
	},
	when: {
		weight: 0.4,
		phrases: `
		DAY
		next/this/that/by/on/before/come time/week/month/year/election/inauguration/vote/meeting/rally/hearing/march/christmas/summer/sunday/monday/tuesday/wednesday/thursday/friday/saturday
		soon/already/now/again/ever/never/finally/until`,
	},
} as const;

/** What makes it something else: sport and contests, law and history, things and trouble of one's own. */
export const HARMLESS_HARM = `
	bill/bills/amendment/filibuster/veto/budget/tax/taxes/policy/argument/turnout/polls/primary/primaries/runoff/midterms/season/playoffs/game/games/match/league/chess/movie/film/novel/episode/recipe/garden/weeds/signs/petition/funding/workout/vaccine/vaccines/insurance/medicare/medicaid/statistics/percent/inflation/economy/climate/wildfire/wildfires/firefighters/hunters/laptop/phone/battery/batteries/diet/coffee/beer/pizza/lunch/dinner/homework/deadline/deadlines/traffic/weather/heat/cold/snow/rain/storm/flood/hurricane/earthquake/ai/robots/software/server/code/script/app/website/ballots/polling/hearing/lawsuit/court/trial/jury/verdict/statute/law/laws/rights/control/legislation/ordinance/subsidy/subsidies/pipeline/zoning/rezoning/debate/interview/speech/headline/joke/pun/puns/meme/song/album/concert/band/team/coach/quarterback/goal/inning/overtime/poll/record/grant/merger/contract/shutdown/recess/seminar/exhibit/museum/history/historian/historians/century/war/wartime/ceasefire/troops/soldiers/military/genocide/memorial/vigil/veteran/veterans/holocaust/slavery
	minecraft/fortnite/boss/respawn/lobby/quest/dungeon/zombie/zombies
	years/decades/centuries/months/weeks/days ago
	last year/week/month/night/summer/winter/spring/fall/election
	back in
	in 19_
	was/were/been/got/getting/had KILL/attacked/assaulted/threatened/beaten/harassed/wounded/injured/hurt
	died/killed/murdered/wounded/injured/attacked/assaulted/threatened in/by/at/during/after/while/last/on
	myself/me/ourselves KILL
	KILL me/myself/us
	to death of/by/with
	scared/sick/bored/tired/worried/frozen/laughing/laughed to death
	not/never/nobody/dont/no ~ KILL/threaten/threatening/violence/harm/hurt
	stop/end/against/condemn/oppose/without/reject/prevent/report violence/killing/threats/threatening/harassment/abuse/hate/hatred
	my/our dad/mom/mother/father/grandmother/grandfather/grandma/grandpa/uncle/aunt/son/daughter/kid/kids/wife/husband/brother/sister/friend/dog/cat ~ BE/died/had/has/was/got/is
	prayers/condolences/rip/thoughts/respects/sympathy
	please/stay/be safe
	food/farmers bank/market/markets
	for/in charity/memory
	get/got/see/saw/ask/asked/call/called/take/took ~ doctor/vet/hospital/mechanic/checked/fixed/repaired
`;
