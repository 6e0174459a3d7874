/** Families of threat, by what is done to whom; see families.ts for how phrases are written. */
export const MENACES = {
	"calls somebody as good as dead": `
		you/he/she/they/%member/%person BE a/an? ROLE/NOUN? dead man/woman/men/women/meat/person/mod/kid/boy/girl/body
		you/he/she/they/%member/%person dead man/woman/meat/men
		you/%member/u BE/r? a/an? ~ dead man/woman/men walking
		your/ur days/hours/minutes/weeks/time BE ~ numbered/counted
		on/of borrowed time you/%member
		YOURS/my last day/days/week/night/hours/hour/breath/meal/summer/christmas/weekend/minutes ~ on/of/alive earth/life/breathing
		last day/week/night/hours/breath/weekend you/he/she WILL/ever/get/have
		enjoy/savor/savour/cherish your/ur/those/the last day/days/week/night/hours/hour/breath/meal/minutes/moments/weekend
		enjoy/cherish ~ breathing/walking/living/legs/teeth/kneecaps/knees/eyesight/life/limbs/sight/pulse/oxygen/heartbeat/face ~ while/before
		breathing/walking/living/smiling/breathe while/as you still? can/could
		say/saying/kiss/wave ~ goodbye/goodbyes/farewell to? ~ KIN/life/teeth/legs/kneecaps/world/loved
		say/saying your/his/her/their prayers/goodbyes
		get/getting/put/have YOURS affairs/funeral/coffin/casket/tombstone in? order/ready/done/planned
		write/writing/update YOURS will/obituary/eulogy/epitaph ./!/now/tonight/,
		pick/choose/picked/order/buy/measure/measuring/dig/digging YOURS own? coffin/casket/grave/headstone/tombstone/plot/shroud
		you/he/she WILL not ~ be? alive/breathing
		you WILL not/never ~ see/live/reach/survive/last ~ tomorrow/christmas/morning/sunrise/inauguration/birthday/night/summer/daylight
		you/he/she/they/%person/%member/ROLE die/dies DAY/screaming/slowly/next
		you/%member WILL/going to? ~ die/bleed/burn/swing/hang/scream/drown DAY/for/first/screaming/slowly/like/here/too/next/there/./!/hard
		poll/election/court/school/abortion/campaign/union worker/workers/officials/staff/volunteers/clerks/judges WILL die/bleed/burn/hang/swing
		%group/%one WILL ~ bleed/burn/hang/drown DAY/first/screaming/slowly
		you/%member BE next ./!/on
		your obituary/funeral BE/WILL ~`,
	"says that somebody will be hurt": `
		i/we WILL ~ KILL/bash/stomp/burn/bury/beat/hurt/harm/smash/break/cripple/jump/slit PERSONS/ROLE/YOURS/NOUN/every
		put PERSONS/ROLE/%org ~ down like
		put that/the/this/those ~ ROLE/NOUN down like
		you/he/she/they WILL/BE/be ~ eating/drinking/walking/leaving/breathing/talking through/with/on/from/in/without a ~ straw/limp/stretcher/tube/bag/cane/crutches/teeth/wheelchair
		leaving/leave ~ on/in a ~ stretcher/ambulance/hearse/bag/coffin
		WHOM/ROLE should/must/deserve/deserves/needs/ought ~ dragged ~~ KILL/shot/hanged/beaten
		enjoy your ~~ last ./!
		swat team ~ kicks/kick/kicking/breaking/at/busts ~ your
		i/we WILL ~ personally/gladly/happily/myself ~ end/bury/ruin/break/finish/destroy/hurt you/him/her/%member
		string/hang/lynch up? the/those/these/every/that/all whole/entire/fucking/damn? ROLE/council/board/committee/cabinet/lot/bunch/%org/NOUN
		i/we WILL be? ~ one/there/waiting ~ KILL/bat/bats/guns/rifle PERSONS/for/when
		i/we/us going to? ~ KILL PERSONS/ROLE/YOURS/NOUN
		ill KILL/beat/punch/smash/hurt/gut PERSONS
		i/we BE ~ KILL/throwing/pushing/beating/breaking/burning/burying/smashing/dragging/slitting PERSONS/ROLE ~ down/off/out/under/into/alive/apart/open/and/when/./!/if
		i/we want/wanna/need/itch/itching/crave/dying/eager/fantasize/dream/dreaming/daydream to/about/of ~ see/watch/make? ~ KILL PERSONS/ROLE/YOURS/NOUN
		every/each/all %one/%group/ROLE/NOUN ~~ WILL/should/gets/get be? stoned/flogged/whipped/crucified/gutted/KILL
		get/gets/have/having/getting YOURS BODY ~ KILL/broken/smashed/kicked/bashed/caved/snapped/cut/crushed
		break/breaks/breaking/smash/snap/slit/rip/crack/bash/slice/gouge/shatter/cave/punch/stomp/knock ~ YOURS BODY
		throw/throwing/push/pushing/shove/shoving/kick/kicking/toss/tossing/drag/dragging/chuck/hurl PERSONS/ROLE ~ down/off/out/under/into/from/in/through/behind ~~ stairs/bridge/roof/window/train/car/cliff/balcony/river/lake/traffic/truck/well/tracks/helicopter/plane/sea/ocean/woods/overpass/staircase
		WEAPON ~ in/into/through/between/across/upside/against/to/around/down/up YOURS/the BODY
		bullet/bullets/rope/noose/guillotine/grave/coffin ~ with/has YOURS/%person/%member name
		one/a/single/little push/shove/match/bullet/brick/spark ~ BE? all/enough/would/do/you/him/her ~ it/that/takes/need/needs/do/trick
		one/two/three/1/2/3 shots/shot/bullets/bullet ~~ all ~ ROLE/%person/PERSONS gets/get/needs/deserves
		one/a/1/two bullet/bullets/rope/noose for/each/per/4 PERSONS/ROLE/NOUN/u/every/%group
		carry/carried/carrying/leave/leaving/take/taken/scrape/ship/send PERSONS ~ in/off/into/out ~~ pieces/bag/box/casket/coffin/hearse/ambulance/stretcher/pavement/wheelchair/urn
		in/into a body/pine/wooden bag/box
		first/next one/ones i/we ~ KILL
		first/next one/ones to hang/swing/burn/bleed
		first/next i/we KILL PERSONS/ROLE
		i/we/come ~ put/land/send PERSONS ~ in/to/into ~ ground/hospital/morgue/grave/icu/coffin/wheelchair/dirt/ditch/earth/oven/ovens/cemetery/coma
		put/plant/bury/burying ~ few/some/couple/all/one ~ in/under the? ground/dirt/there
		only good PEOPLE/NOUN/ROLE/%one/%group/%member ~ BE/in ~ dead/ground/grave/hanging/buried
		dance/dancing/piss/spit/pissing/spitting on YOURS grave/graves/corpse/ashes
		feed/feeding PERSONS ~ to ~ dogs/pigs/hogs/gators/sharks/worms/fish/crows/alligators
		make/making you/%member/YOURS KIN? ~ suffer/bleed/beg/disappear/vanish/scream
		beg/begging ~ for mercy/life/lives
		you WILL ~ be ~ begging/screaming/bleeding
		find/found/dump/recover/identify/identified/floating YOURS/PERSONS ~ body/corpse/remains/ditch/trunk/dental
		you/%member WILL ~ disappear/vanish and/./!/one
		acid/petrol/gasoline/bleach in/on/over/into/at/through YOURS ~ BODY/door/house/car/letterbox/food/lawn/tank/drink
		run/running PERSONS/NOUN ~ over
		mow/mowing PERSONS/PEOPLE/NOUN ~ down
		drive/driving/plow/plough/ram my/a/our/the ~ truck/car/van/bus/pickup/suv ~ through/into/over PERSONS/PEOPLE/crowd/march/parade/rally/protest/line/picket/that/this/the/your/their`,
	"speaks of an attack": `
		start/starting shooting/killing/hanging/stabbing/bombing/lynching/executing ~ PEOPLE/them/you/ROLE/./!/and
		i/we/gonna ~ open fire/up ./!/on/in/fire/at
		shoot/blow/blowing/burn/burning/torch/bomb/firebomb/light/lighting up/down? YOURS/that/this/every/your PLACE
		shoot/blow/burn up the/your/that/this ~ PLACE
		i/we burn/torch/bomb/firebomb/shoot ~ PLACE ~ down/up
		set/setting fire to YOURS/PERSONS
		PLACE ~ burns/explodes DAY/next/inside
		burn/burns/burned/torch it/them/you/everyone ~ to? ~ down/with/while ~ in/inside/them/you/everyone asleep/inside/./!
		i/we planted/hid/rigged/left/put/mailed/have/built a/the/some? pipe? bomb/explosive/explosives/bombs/ied/anthrax/ricin
		there BE a/some bomb/bombs/explosives ~ in/at/under/inside
		boom at DAY
		ends/ending/end/finish/finishes with/in bodies/corpses/bloodshed/casualties/funerals/coffins
		there WILL be ~ blood/bodies/corpses/bloodshed ~ in/on the street/streets/gutters
		calling/call/calls/send/sending in? a/the? swat/hitman/hitmen/squad/shooters/gunmen team? ~ on/to/after/at PERSONS/YOURS/%member/ROLE
		calling/send/sending/call in? ~ swat team? ~ on/to/at
		send/sending some/few/a/my/couple guys/boys/friends/men/people/brothers ~ to/over/around/round your/ur/his/her/%member/%person/%link ~ place/house/home/door/street/work/way
		swat/swatting/swatted PERSONS/ROLE
		swat/swatting YOURS house/home/place
		get/gets/getting/be PERSONS? swatted
		in my/our crosshairs/scope/sights/gunsights
		pull/pulling/squeeze/squeezing the/that/a trigger ~ on/at PERSONS/ROLE/NOUN/myself
		hire/hiring/pay/paying/need/find/bring a/some? ~ hitman/hitmen/assassin/sniper
		bounty/contract/price on YOURS head/life
		bounty on YOUR/PERSONS
		someone/somebody/who/patriot/anyone ~ should/needs/ought/has/please/better/must/would ~ to? ~ KILL PERSONS/ROLE/%org/NOUN/%group
		shoot/hang/lynch/stone/whip/flog/burn PERSONS/ROLE/PEOPLE/NOUN ~ on/in/at/from ~ sight/square/public/lampposts/lamppost/stake/tree/trees/gallows
		hang/hanged/string/strung/swing/swinging/hanging PERSONS/up/ROLE/NOUN ~ from/by ~ lamppost/lampposts/tree/trees/bridge/rafters/streetlight/streetlights/gallows/crane/neck/balls/toes
		kill/hang/shoot/gas/burn/drown them/you/PEOPLE/%group ~ all ./!
		good old fashioned? lynching/hanging/beheading/stoning/beating/purge`,
	"tells somebody to die": `
		kill/hang/shoot/neck/off/rope/unalive/drown yourself/urself/yourselves
		go/just/please/should/now/then end/take your/ur own? life/lives
		end your/ur life already/now/./!/,/please/today
		go/just/please/should/better/then/do/must jump/leap/walk/step/lie/run/play ~ off/under/into/in/on/front ~ bridge/cliff/roof/building/train/traffic/bus/balcony/tracks/highway/freeway/volcano/ravine
		go/just/please/should/and/better drink/swallow/chug/inhale/huff ~ bleach/antifreeze/cyanide/poison/drain/lye/arsenic/pesticide/gasoline
		drink bleach/antifreeze/cyanide/lye
		stick/put/shove your ~ head/fork/tongue ~ in/into ~ oven/noose/socket/outlet/toaster
		eat/swallow/suck/taste a/the/your ~ bullet/barrel/lead/gun/shotgun/buckshot/pistol
		deserve/deserves/earned a/some ~ bullet/buckshot/noose/rope/lead
		better ~~ if/when/with/were PERSONS/%group/%one/YOURS ~ dead/died/buried/hanged
		hope/hoping/pray/praying/wish/wishing ~ PERSONS/ROLE/NOUN/%one/%group ~ die/dies/died/dead/choke/chokes/stroke/aneurysm/stabbed/lynched/murdered/drown/drowns/rot/rots/overdose/overdoses/painful/raped/ebola/leukemia
		hope/hoping/pray/praying/wish/wishing ~ PERSONS/ROLE/NOUN/%one/%group/KIN ~ get/gets/catch/catches/has/have ~ cancer/aids/tumor/tumour/ebola/leukemia/stabbed/raped/murdered/hanged
		hope/hoping/pray/praying/wish/wishing ~ PERSONS/ROLE/NOUN/%one/%group get/gets/got shot/hit/jumped/mugged/swatted/run
		hope/hoping/pray/wish/want YOURS KIN ~ die/dies/dead/cancer/suffer/suffers/raped/murdered
		hope/pray somebody/someone/something/a/one ~ KILL/falls/hits PERSONS/YOURS
		please/go/pls/plz/why/gonna and/not/you/just? fucking? die ./!/already/now/slowly/screaming/painfully/you/alone
		you/u/%member/ROLE should/can/could you/all? fucking? just? die ./!/already/slowly/painfully
		just die ./!/already/you/please
		die in a/the fire/ditch/gutter/hole/pain/agony
		die you/slow/slowly/painfully/screaming NOUN/SWEARING/./!
		hurry up and die
		nobody/no/noone one? would/will ~ miss/cry/mourn/notice/grieve/attend ~ you/him/her/%member/your/their ~~ died/dead/gone/funeral/die/disappeared/vanished/hanged/KILL
		celebrate/celebrating/cheer/champagne/party/laugh ~ when/at/the PERSONS/YOURS ~ die/dies/dead/death/funeral/buried`,
	"hints at harm": `
		you/u/%member WILL/gonna ~ regret/rue ~ this/it/that/day/born/posting/voting/saying/crossing/everything/ever
		you/u/%member WILL/gonna pay for this/that/it/what ./!/you/with
		you/u/%member WILL/gonna be ~ sorry ./!/you/when/for
		make/making/makes you/%member/him/her regret/sorry ./!/for/that/this/the/it/ever
		keep/try ~~ see what happens
		have/got your ~ plate/plates/address ~
		watch/guard/cover your/ur back/six/step/brakes/family/kids/mouth/backs
		look/glance behind you/yourself
		look/looking/glance over your/ur shoulder/shoulders
		check/checking under/your/ur your/ur? car/bed/brakes/brake
		sleep/sleeping with one/both eye/eyes open
		do not/never ~ fall/close/go/walk/open/answer ~ asleep/eyes/alone/outside/dark/door ~ tonight/eyes/alone/dark/again/if
		lock/locking/bolt/barricade your/ur/those/his/her/their ~ door/doors/windows
		sleep tight/well while/tonight you/,/i/we ~ can
		i/we/people/they/everybody/everyone/some/already/now ~ know/knows/found/find/have/got/memorized ~ where/which/what/when/exactly ~ you/your/%member/ur ~~ live/lives/sleep/sleeps/work/works/park/parks/shop/walk/jog/drive/eat/go/take/school/street/bus/train/route/home/house/car/kids/stay/commute/pray/drink/bed/leave/hang/train
		i/we/people/everybody/everyone/already ~ know/knows/found/memorized where/which/what/when/exactly/time ~ he/she/they/ROLE/%person/KIN/workers/%group ~ live/lives/sleep/sleeps/work/works/park/parks/shop/shops/jog/jogs/stay/stays/pray/prays/drink/drinks ./!/and/,/now/every/at/too/,/on/we
		know/knows/have/found/got your/ur/%member ~ address/house/street/commute/plate/plates/driveway/porch/bedroom/window
		know what school/street/church/gym/bus/car PERSONS ~ go/goes/live/lives/take/takes/drive/drives/attend
		nice/cute/lovely/pretty/beautiful/sweet/such ~ KIN/house/home/car/porch/place/window/windows/face/legs/teeth/lawn/kneecaps ~~ shame/pity/hate/happened/unlocked/flammable/burn/burns/alone
		shame/pity/tragedy/tragic/terrible/unfortunate/sad/awful if/when ~ anything/something/it/that/your/accident/their/his/her/YOURS ~~ happen/happened/accident/burned/burnt/brakes
		accident/accidents/fires/brakes do? happen/fail to ~ you/people/YOURS/mods/liars/traitors/%group
		have/has/having/meet/suffer/be/arrange an/a ~ unfortunate/little/tragic/nasty/fatal/mysterious accident/fall
		PERSONS/ROLE has/have a/two/three/lovely/young/little? KIN ~~ careful/shame/should/better
		count/counting your/ur days/hours/fingers/teeth
		your/ur KIN BE/WILL be? next/bleed
		i/we/us/me/friends/boys/guys/patriots/somebody/someone/to/and ~ come/coming/came/swing/stop/drop/roll/show/showing/pull ~ to/by/up/over/at/down/round/around ~ your/ur/%member ~ house/home/place/work/porch/window/school/job/gym/apartment/bedroom/street
		i/we BE/WILL ~ coming/come for/after you/him/her/%member/%person/NOUN
		i/we WILL find you/him/her/%member ./!/wherever/and
		i/we WILL deal/handle with? you/%member
		i/we WILL ~ hunt/track PERSONS/ROLE/PEOPLE ~ down
		hunt/hunting/hunted PERSONS/PEOPLE/ROLE ~ down/like
		you/he/she/they/%member/%person/ROLE WILL/gonna/should? ~ get/expect/have/receive a/some ~ visit/visitors/knock ~ from/on/at
		pay/paying/paid PERSONS/ROLE a/another ~ visit
		visit/visitors/company from/by/with ~ friends/boys/crew/guys/brothers/bats/pipes/militia
		see/meet/catch/find you/u/him/her/%member/%person in/at/on/when/behind/alone/after ~~ dark/alley/alone/hell/vest/grave/nightmares/sleep
		if/when/once/time/moment/day/until i/we ever? ~ see/catch/meet/find/get/spot/lay you/u/him/her/them/%member/%person/ROLE/hands ~~ KILL/throwing/pushing/beat/beating/punch/punching/smash/dead/hospital/teeth/finished/alive/bleed/swinging/blood/sorry/regret
		bring/wear/pack/buy/need/get a/your/some/body ~ vest/kevlar/armor/armour/bodyguard/mouthguard/tourniquet/coffin ./!/you/when/for/because/next
		this/it/that/consider BE/this/it not? a/an/your/the/no ~ threat/promise/warning ~~ KILL/guarantee/oath/hospital/regret/ground
		not/no a? threat ~ BE a/an promise/guarantee/fact/oath
		final/last warning ~~ dead/KILL/hospital/bleed/bullet/bullets/blood
		or else/i/we/you WILL/BE/get/gets ~ dead/KILL/bleed/burn/hospital/kneecapped/die/grave/carried/carry/bury/buried/pieces ~
		and you/he/she/they BE/WILL be? ~ dead/finished ./!/man/meat/,
		waiting/wait/lurking/sitting/parked/standing ~ outside/by/at/near/in your/ur/his/her/their/%member/%person ~ house/home/door/driveway/bushes/window/car/work/street/porch
		waiting/wait/lurking for you/him/her/%member/%person ~ outside/with/after/in ~ WEAPON/dark/alley
		WILL ~ be? waiting with WEAPON/friends/baseball
		bring/bringing/load/loading/loaded/grab/grabbing/cleaning/sharpen/sharpening/polishing/oiling my/our/the/your ~ gun/guns/rifle/rifles/ar/ar15/shotgun/shotguns/pistol/glock/machete/knife/axe/bat/ammo/noose/rope/molotovs/torches/pitchforks ~ for/to/when/and/ready/because/DAY/at
		WEAPON BE ~ loaded/cleaned/oiled/sharp/sharpened ./!/and/for/i/,/ready
		you/he/she can run but
		run/hide while you/he/she/they can
		guess who/what BE ~ outside/parked
		watch/watching/follow/followed/following you/u/him/her/%member/%person ~ from/through/home/sleep/sleeping/undress/shower/walk/jog/leave
		snitches/rats/traitors/scabs/collaborators/informers get/end/belong/deserve/hang/swing/die ~ stitches/up/ditches/ditch/hanged/rope/ropes/KILL/dead/shot/bullet/bullets/./!
		you/%member/u got/get/WILL/going get/getting? ~ what BE? coming ~ to/for/you
		you/he/she/%member WILL get what BE coming
		what/same happened to ~~ WILL/could/should/can/might happen to you/him/her/them/%member/%person
		end/ends/finish/winds up like jfk/caesar/mussolini/ceausescu/gaddafi/romanovs
		how would you like ~ a/your/some ~ WEAPON/broken/bullet/coffin/funeral/KILL
		you/%member/he/she better/best hope/pray/run/hide/sleep ~~ never/find/meet/alone/back/vest/catch/i/we/dark/away
		someone/somebody/we/i/they ~ teach/taught/teaching PERSONS/NOUN a ~ lesson ./!/with/he/she/they
		blood WILL be? ~ flow/spill/spilled/run/shed
		enough/plenty ~ rope/lampposts/nooses/bullets ~ for PERSONS/every/all/ROLE/%group
		keep/go laughing/smiling/talking ~ while/until you ~ can/BODY
		begging ./!/by/before/when`,
	"a threat in another language": `
		ich bring/bringe/brings/toete/tote/töte/mach/mache/steche/stech/erschieße/erschiesse dich/euch
		dich/euch/ihn/sie um/umbringen/töten/toten/toeten/abstechen/erschießen/erschiessen/kaltmachen
		du/ihr wirst/werdet/gehörst/gehorst ~ sterben/brennen/bluten/hängen/hangen/erschossen
		je/on vais/veux/viens/va te/vous/le/la/les ~ tuer/buter/crever/égorger/egorger/saigner/defoncer/défoncer/fumer
		vais/va/vont te/vous ~ tuer/buter/crever/égorger/egorger/defoncer/défoncer
		tu/vous vas/allez ~ mourir/crever
		te voy/vamos/vou a? matar/degollar/quemar/reventar
		voy/vamos/van/va/vou a/te/lhe? matarte/matar/matarlo/matarla/matarlos/quemarte/romperte
		te mato/mataré/matare/matarei/matamos
		vas/vais/van a morir
		ti/vi/lo ammazzo/uccido/ammazziamo/ammazzerò/ammazzero/uccideremo/sgozzo
		ik/we/wij maak/vermoord/schiet/steek je/jou/jullie/hem/haar ~ dood/neer/kapot
		ik vermoord/wurg je/jou/jullie
		jag ska/kommer ~ döda/doda/mörda/morda/skjuta dig/er/honom/henne
		jeg skal/dreper/vil ~ drepe/dræbe/drebe/skyte deg/dig/dere
		zabije/zabiję/zajebie/zajebię cie/cię/was
		seni/sizi öldürürüm/oldururum/öldüreceğim/oldurecegim`,
} as const;
