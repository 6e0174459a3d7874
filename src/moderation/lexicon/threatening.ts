/**
 * Threats as who would do what to whom, composed; see families.ts. What is only hinted at stands apart from what is
 * said outright.
 */
export const THREATENING = {
	"says that somebody will be harmed, or should be": `
		<AGENT> <WILL> + put/puts/putting <VICTIM> + down/out/under/away for/like/good/permanently/misery/dirt/ground/back
		<AGENT> <WILL> + put/puts/place/plant/bury/lodge/fire/empty/pump/sink + in/into/through/between <LIMB>
		put/puts/place/plant/fire/empty/pump/sink/stick/drive/shove/ram/bury/jam one/two/three/four/some/a/an/several/my/this/that/some/few/rounds/slug/slugs/bullets + in/into/through/between/up/across/against <LIMB>
		put/plant/fire/empty/pump two/three/one/a/some bullet/bullets/rounds/holes/slugs? in/into PERSONS
		<AGENT> <WILL> + KILL + <VICTIM>
		<AGENT> <WILL> + see/watch/have/get/want <VICTIM> + KILL/hanged/dead/bleed/swing/burn/buried/suffer/die/hang
		pay/paying/money/love/dream/live/wait to see/watch/have + <VICTIM> + KILL/hanged/dead/bleed/swing/buried/burn/die/hang
		take/taking/took/takes out the/that/this/those/every/all/these/whole ~ ROLE/board/council/committee/family/NOUN/%group/%one/%org
		<AGENT> <WILL> + snap and/&
		drag/dragged/dragging/drags + <VICTIM> ++ behind/through/out/from ~ truck/car/street/streets/mud/square/bed/house/home/office/hall/capitol
		<VICTIM> <WILL> + be/get dragged/hauled ++ behind/through/out/from ~ truck/car/street/streets/mud/square/bed/house/home/office/hall
		<VICTIM> deserve/deserves/deserved/earned/needs/need ++ dragged/stoned/flogged/whipped/thrown/fed/beaten/skinned/KILL/kneecapped/curbstomped
		<VICTIM> + should/must/need/needs/ought/deserve/deserves ++ thrown/pushed/tossed/dropped/kicked/shoved out/off/from/into/under/in ++ helicopter/helicopters/roof/roofs/plane/planes/bridge/cliff/train/bus/river/sea/ocean/volcano/furnace/oven/ovens/lake/woodchipper/truck/lions/wolves
		drown/gas/shoot/hang/burn/bury/lynch/kill/slaughter/stone/exterminate/execute/poison/butcher/string/round the/every/all lot/bunch/last of? them/you/these/those?
		<AGENT> BE coming/come for/after + <VICTIM>
		<AGENT> <WILL> + come/be coming for/after + <VICTIM>
		poison/poisoning/contaminate/spike YOURS/the/%member/%person + water/food/coffee/drink/dog/well/supply/reservoir/tea
		i/we/imma/im + opening/open fire/up
		i/we/im/going/gonna/we + blow/blowing/burn/burning/torch/torching/light/lighting/set/setting/bomb/bombing/shoot/shooting/firebomb/raze/level/trash/smash/storm + <HOUSE>
		blow/burn/torch/bomb/firebomb/raze/level/shoot/set/light + <HOUSE> + down/up/ground/tonight/tomorrow/with/fire/solved/now/already/alight/on/before
		bomb/torch/firebomb the/that/this/every/your ~ PLACE/synagogue/mosque/church/bus/%org
		plant/planting/leave/leaving/hide/hiding/drop/dropping something/package/surprise/present/gift/device ++ at/in/under/outside/for <HOUSE>
		<HOUSE> + WILL/gonna/should + burn/burns/explode/blow/be/go ash/ashes/up/down/rubble/flames/explode/smoke
		<HOUSE> + goes/going/go up/boom in/with? flames/smoke/fire/everyone
		<HOUSE> + WILL not be? standing/left/there/exist + DAY/by/when/next/tomorrow/long/after
		<HOUSE> + burns/burned/burnt/torched/bombed with/while/and + you/them/everyone/her/him/kids/inside/in
		coming/come/walking/walk/storm/storming/going/march/marching/rolling + in/into/to/over/up/there/down + with my/a/our/the/some gun/guns/rifle/rifles/ar/ar15/glock/pistol/shotgun/knife/bat/axe/machete
		nobody/no/none one? ++ walks/walk/leaves/gets/comes/makes + out/alive/home/away
		<AGENT> <WILL> + hurt/harm/maim/cripple/injure + <VICTIM>
		<AGENT> <WILL> + hurt/harm/injure people/some somebody/someone/bodies?
		<AGENT> <WILL> + break/smash/bash/cave/crush/crack/snap/slit/cut/rip/punch/kick/slice/gouge/carve/stomp/split/twist/bust/bloody/rearrange/remove/knock/shatter/chop/slap/boot/drive/rub + <LIMB>
		<AGENT> <WILL> + beat/kick/knock/stomp/smack/slap/punch/whip/pound/choke/squeeze/shake the + out/off/outta of? PERSONS/YOURS
		beat/kick/knock/stomp/smack/slap/whip/pound/choke/squeeze/scare the + life/daylights/lights/shit/hell/crap/piss/stuffing/snot/teeth/brains/breath + out + of? PERSONS/%one/%group/ROLE
		<AGENT> <WILL> + make/makes/ensure/see + sure? + PERSONS + never/not + again/post/walk/see/speak/breathe/talk/type/work/sleep/leave
		<AGENT> <WILL> + feed/throw/dump/bury/dissolve/drown/nail/tie/hang/string/skin/boil/roast/hunt/gun/mow/strike/cut/finish/run/put/light/smoke/hose/chop/gut PERSONS + to/in/into/down/off/up/over/alive/like/with/on/one/from/out/open
		lose/losing/lost/missing/swallow/swallowing/spitting/picking/eat/eating/collect your/ur/his/her ~ teeth/fingers/legs/eyes/tongue/head/kneecaps/hands/scalp
		say/post/do/try/come/touch/type/vote/look/breathe + again/here/me/near/that/it/one and/or/& ++ KILL/lose/teeth/dead/blood/die/bleed/hospital/bury/hurt/grave
		rearrange/ruin/bloody/fix/wreck/smash/paint your/ur/his/her ~ face/teeth/smile/jaw/features/nose/skull
		hope/hoping/pray/praying/wish/wishing ++ YOURS/you/he/she/they/%person/%member + plane/car/bus/house/truck/brakes/heart/flight/helicopter/train/home/parachute/family/kids/office/lungs/kidneys + goes/go/crashes/crash/burns/burn/stops/stop/fail/fails/explodes/falls/catches/gives/collapses/suffer/suffers/rots/die/dies
		hope/hoping/pray/praying/wish/wishing ++ a/an/some/the truck/bus/train/tree/piano/car/meteor/nut/maniac/lunatic/stray/bullet/disease/stroke/tumor/lightning + hits/flattens/hit/falls/crushes/finds/runs/gets/takes/strikes/kills <VICTIM>
		hope/hoping/pray/praying/wish/wishing PERSONS + suffer/suffers/burns/burn/bleeds/bleed/rots/rot/hurts/chokes/drowns/starve/starves/fall/falls/crash/crashes
		nothing/no/problem ++ bullet/bullets/noose/rope/guillotine/firing/gun/brick/baseball/molotov/lead squad? + would/could/will/can/wouldn't/not + fix/solve/cure/help/sort
		bullet/bullets/rope/ropes/lead/nooses BE + cheaper/cheap/faster/quicker/better/answer/easier than/for/solution?
		penalty/punishment/price/sentence/remedy/cure/answer for/to + BE/equals + death/rope/bullet/hanging/noose/gallows + and/for/or <AGENT>
		traitors/traitor/rapists/groomers/commies/fascists/nazis/liars/thieves/bankers/landlords/tyrants/collaborators/%group/%one/ROLE get/gets/deserve/deserves/need/needs the/a rope/bullet/noose/wall/gallows/guillotine/lamppost/firing/chair/chamber/axe/stake/woodchipper/oven
		acid/bleach/lye/petrol/gasoline/fire/bullet/knife/brick/axe/blade/bat + in/to/through/between/across/on/over <LIMB>
		acid/bleach/bullet/noose/rope/brick/axe/lead/guillotine/hammer/knife/baseball ++ what/all + PERSONS/ROLE/%one + needs/need/deserves/deserve/gets
		curb stomp + PERSONS/YOURS
		bring/brings/bringing/wear/need/buy/get + a/your helmet/vest/casket/mouthguard/kevlar/ambulance/bodyguard/medic ++ WILL/gonna/BE/when/for/because/need
		gun/barrel/pistol/glock/knife/blade/blowtorch/drill in/to/at/against/on/up <LIMB>
		five/ten/two/one/few/some minutes/minute/seconds alone? with + PERSONS + and/in/in? + a/my + WEAPON/pliers/blowtorch/locked
		me/you/him/%person/%member and? a? WEAPON/bat alone/in/and
		i/we + load/loading/loaded/lock/locked/locking/arming/armed/gearing/geared/packing/packed up/and/my ++ drive/driving/coming/heading/headed/going/ready/see/capitol/there/you/go
		if/when/next/first/once/time/should ++ i/we BE? shoot/shooting/opening/kill/killing/stab/stabbing/swinging/gutting/lynching/firing/burning ++ PERSONS/%group/%one/ROLE/NOUN/first/up/fire/back
		first/next/any/every %one/%group/ROLE/NOUN ++ gets/get/catches/eats/takes/i/we + see/shot/bullet/stabbed/shoot/lead/buckshot/knifed/run/hanged/KILL
		i/we would shoot/hang/gas/drown/kill/stab/deport + <VICTIM> ++ if/when/given/without/myself
		someone/somebody/anyone/who/patriot/patriots/please/pls + KILL + this/that/him/her/them/these/those/%person/%member/ROLE + NOUN/guy/clown/man/woman/already/now/please/?/./!
		dead ./! you hear/understand/read/got me?/that?
		dead man/woman/men/meat walking/here/./!`,
	"wishes somebody dead": `
		world/country/state/town/city/place/earth/planet/humanity/we/all/everyone ++ better + place/off/world/without if/when/with/once/after + someone/somebody/PERSONS/%group/%one/ROLE/they/all ++ KILL/dead/died/gone/hanged/drowned/buried
		deserve/deserves/deserved to? be? lynched/hanged/KILL/drowned/beaten/strung/flogged/gutted/skinned
		should/ought/must/could + have been? KILL/drowned/aborted/smothered/strangled/hanged at/in/before/on/as/when/by + birth/cradle/crib/womb/sight/you/him/her/they
		should/must/wish ++ PERSONS/%group/%one/<MANY> ++ drowned/aborted/smothered/KILL at/in + birth/cradle/crib/womb
		hope/wish/pray/hoping ++ PERSONS/YOURS/ROLE/NOUN ++ raped/KILL/tortured/run/flattened/crushed/mauled/electrocuted/drown/drowned/burns/burn/burned
		please/just/go/kindly/now end/ending/off/delete/unalive/yeet/rope/neck yourself/urself/it/yourselves
		play/playing/nap/dance/lie/jog/stand/sleep/run/walk + on/in/into/near ~ tracks/track/traffic/highway/freeway/motorway/rails/train
		jump/leap/dive/step/walk/swan off/from/in/into/under ~ bridge/cliff/roof/building/train/traffic/volcano/balcony/tower/ledge/overpass/pier
		special place/spot/hole/seat/grave in/waiting ++ ground/dirt/cemetery/morgue for you/him/her/%person/%member
		best/good/great/happiest/better thing/day/news/thing + PERSONS + could/can/will/would/you + do/be/is + die/dead/funeral/hang/grave/disappear`,
	"hints at what may befall somebody": `
		tell YOURS KIN to ++ lock/locked/keep/hide/doors/goodbye/careful/watch/pack/scared
		KIN + look/looks/looked + so/happy/cute/sweet/nice/precious/pretty/adorable/safe ++ would/shame/pity/hate/playing/if ++ anything/something/happen/happened/lose/accident
		hate/terrible/awful/tragic/shame/pity/sad/unfortunate/horrible/funny for/if/when/it ++ anything/something/it/YOURS/that/brakes/accident/they ++ happen/happened/fire/burned/burnt/stopped/failed/broke/befell/exploded/crashed/slipped/burn/hurt
		wouldn't/would/will not? it be ++ terrible/awful/tragic/shame/pity/sad/funny/unfortunate/bad + if/when ++ fire/brakes/accident/burned/happen/happened/fell/crashed/inside/caught/exploded/slipped
		enjoy/savor/savour/cherish/treasure/use + time/days/weeks/hours/moments/dinners/family/freedom/sleep/view/evening/nights/weekend ++ left/while/remaining/last/still/before ++ you/he/she/have/has/left/can
		the/what little? time/days/hours/weeks YOURS/you/he/she + have/has/got left ,/./!/judge/ROLE/%member
		while you/he/she/they still have/has/got/can + family/legs/face/teeth/house/home/walk/breathe/one/breathing/pulse
		sleep/sleeping/rest/dream/nap lightly/tight/well/soundly/easy/while tonight/,/?/./!/ROLE/%member ROLE/%member/./!
		<AGENT> know/knows/memorized/learned/found/figured/have + when/what/where/your/which ++ shift/bus/route/parking/gym/school/train/commute/schedule/walk/driveway/window/bedroom/car/park/jog/floor
		no/without/zero cameras/witnesses/lights/neighbors/neighbours/security/guards ++ ./!/sleep/there/around/watching/near/at/and
		been/be/started/keep watching/following/tracking/stalking/studying/observing you/your/him/her/%member/%person
		have/has/got + idea + who/whos/what + BE? been? following/watching/coming/outside
		you/u/%member/he/she/they WILL not/never + make/made/reach/see/get/survive/last/live + to/it/through/past/until/till/home/alive/another/next/tomorrow/morning/election/week/month/year/christmas/sunrise/summer/night
		you/u/%member/he/she WILL not + walk/be + walking/home/out/away/breathing/alive/around/here + home/long/out/again/./!/much
		check/look/looking/glance + under/inside/behind + your/ur car/truck/bed/seat/hood/bonnet ++ morning/tomorrow/start/drive/before/./!/tonight/again/every
		i have/got/know/memorized + your/ur/his/her address/home/plate/schedule/route and/& ++ time/gun/gas/friends/nothing/weekend/free/rifle/anger
		you/u/he/she better/best/should/had pray/hope/beg ++ never/not/dont ++ run/meet/find/see/catch/cross/bump
		find/found/finding/see/know out how fast/quick/quickly/soon/close/easy/far ++ get/find/house/door/drive/reach/to
		you/u/%member ++ gonna/going/will/about + get/be/gets + hurt/jumped/rolled/shot/stabbed/smoked/clapped/dealt/handled/sorted/got/touched/ghosted/popped/beaten
		mark my words ++ hurt/die/bleed/pay/dead/blood/hang
		run/running/hide/hiding while/as/before you/he/she/they/if + can/could/still/found/outside
		already/right/we/BE outside YOURS/you/. ++ house/window/door/place/home/street/./!
		you/they/he/she/people/snitches/traitors/rats ++ end/ends/ending/wind/winds/finish up in/under/at/as the/a ~ river/ditch/ditches/lake/grave/graves/trunk/morgue/woods/swamp/bay/canal/dumpster/hospital/coffin/statistic/dirt
		mess/messing/fuck/fucking/screw/screwing/play/playing with us/me/my ++ and/,/you/end/get ++ river/ditch/hurt/die/grave/burned/dead/buried/bullet/hospital
		YOURS ~ KIN/family/wife/kids + BE/WILL/gonna ++ pay/suffer/bleed/next/cry/mourn/sorry/bury/orphans/widow
		<AGENT> <WILL> + end/finish/destroy/ruin/bury/break/erase/silence PERSONS ./!/,/and/for/if/next/when/slowly/myself/%member
		i/we WILL + find + you/where/him/her/%member ++ and/work/live/end/,/./!
		driving/drive/coming/come/heading/flying/fly + over/there/to/down/up/your/ur + with/house/place/door/city/town/work/and ++ gun/rifle/bat/hurt/blood/weapon/friends/violence/nobody/bring/not
		see how brave/tough/funny/smart/loud/bold/big + PERSONS + BE + when/with/without/after/once/if/in ++ gun/door/face/knife/person/dark/alley/teeth/alone/fists/bat
		catch/meet/find/see me/us/you outside/behind/alone/round/around/after/in ++ and/,/ill/i/we ++ KILL/two/put/rearrange/show/teeth/face/chest/hurt/beat/bleed/fists`,
} as const;
