/** What streets and houses are called, behind a name. */
export const STREETS = `street st avenue ave road rd lane ln drive dr boulevard blvd court ct place pl way terrace ter circle cir parkway
	pkwy trail trl square sq crescent cres close loop row highway hwy alley path ridge heights hts mews gardens grove
	plaza quay wharf rise green hill hills fields field cottages cottage towers tower park view walk gate lea vale yard wynd
	bend point crossing pike turnpike landing manor mount meadow meadows orchard brook bridge common commons esplanade
	parade promenade estate estates villas villa apartments apts condos flats buildings house lodge hall hollow run spur
	cove glen dale croft chase drove end circus arcade passage trace canyon creek shore shores springs valley
	junction mall extension expressway freeway causeway embankment cres byway track fork`;

/** Families of words that make a place or a number somebody's own; the score of a message is their sum. */
export const EXPOSING = {
	kin: {
		weight: 1,
		phrases: `
		my ~ neighbor/neighbour/coworker/colleague/boss/landlord/teacher/classmate/ex/cousin ~
		YOURS KIN
		%member 's? KIN
		%person 's? KIN
		name on the/his/her bell/mailbox/door/lease/deed
		on the bell/mailbox`,
	},
	home: {
		weight: 1.25,
		phrases: `
		renting/rents/rent/renting/boards/boarding/squatting/subletting at/on/in
		house/home/place/apartment/flat/trailer/cabin/cottage on/at/in/by
		two/three/four/few doors/houses/blocks down/up/away/from/over
		sent/ordered/sending ~ pizza/pizzas/package/flowers/cops to
		buzzer/doorbell/mailbox/intercom/shutters/porch/driveway ~
		live/lives/living/lived/resides/reside/residing/sleeps/sleep/sleeping/stays/staying/lodges/dwells/bunks/crashes ~ at/on/in/off/near/above/behind/across/by/out/with/over/next/under/just
		home/private/personal/actual/current/real/house/mailing/street address/addy/addresses/residence
		address/addy/addresses/residence/domicile/home/house/apartment/flat/place/location/whereabouts is/:/=/for/on/of/are
		YOURS/%member/%person/ROLE 's? ~ address/addy/house/home/apartment/flat/street/residence/door/doorstep/porch/place/building/whereabouts/bedroom/driveway/mailbox/crib/trailer
		house/home/flat/apartment/place/door/cottage/trailer with/next/behind/across/above/the/has/number
		moved/moving/move ~ to/into/in from? ~
		hiding/hides/holed/shacked/camped/staying/stays up/out/at/in/with/on
		home/back by/at/around/after/from/alone
		drop/drop-off off? is/BE
		dirección/direccion/domicilio/telefono/teléfono/vive/wohnt/privatadresse/adresse/habite/domicile/indirizzo/abita/adres/woont ~`,
	},
	identity: {
		weight: 1.25,
		phrases: `
		account/page/blog/handle/burner/alt/profile belongs to
		this/here/that BE/'s the guy/woman/man/one/girl/dude/person/account/rat/kid/%one
		guy/woman/man/girl/kid/person/dude/%one who/in/on/behind/from ~~ is/was/named/called
		changed/changing his/her/their name
		used to be
		maiden/dead name/deadname
		background check
		10th/9th/11th/12th/8th/7th/first/second/third/tenth/ninth/eleventh grade/grader
		whistleblower/leaker/snitch/organizer/organiser/complainant/accuser ~ name/is/was
		real/full/actual/legal/true/government/birth/maiden/first/last name/surname/identity/names
		name's/names/name is/BE/:/=/on/tag/for
		name of/behind ~
		behind the/that/this/your account/handle/mask/screen/memes/username/page/keyboard/avatar/profile
		same guy/person/woman/man
		aka/a.k.a/alias/otherwise ~
		also/better known as
		is/was really/actually/secretly/none ~
		your/ur/his/her handle/profile/account/linkedin/facebook/insta/instagram/employer ~
		nice to ~ meet
		small world
		went to school with/together
		meet/say the/hello/hi real/to
		this/that is/BE ~ from accounting/hr/sales/work/payroll/church/school/marketing/reception/finance/it
		in/at/from accounting/payroll/hr/marketing/sales/reception`,
	},
	spread: {
		weight: 1.25,
		phrases: `
		you/yall/all/we all? know/knows what to
		tell/let/show/ask/send him/her/them/%member ~ what/how/know/that/why/who/hear/think
		boot/kick/knock/hit/swat/ddos him/her/them/%member ~ offline/off/down/up/tonight
		blow/light it/him/her/them/that/phone up
		if anyone/anybody/somebody/you/yall BE? ~ curious/wondering/interested/nearby/local/asking/around
		anyone/anybody/somebody local/nearby/close/near/around
		alone most/all/every/on/at/there/up
		have fun/at
		come get
		you/your BE? welcome ./!
		do with this/that/it/the what/as
		you/yall/we/everyone know/knows what to
		spread/share/repost/screenshot/pass/copy/save it/this/that/everywhere/wide/around/the/before
		before/until mods/they/the/it ~ delete/deletes/deleted/removed/remove/take
		just so you/yall/everyone know/knows
		just/only saying/putting ~ ./!
		just putting this/that
		say/says/send/sends hi/hello/regards/flowers/love/pizza/pizzas/something
		go/someone/somebody/let/feel/anyone/please/might/should/could/be ~ get/visit/say/knock/ring/film/pay/wait/call/text/stop/swing/drop/follow/ask/tell/let/free ~ her/him/them/by/it/hi/hello/door/bell/work/know
		pay ~ a visit
		go get her/him/them
		let her/him/them ~ know/hear/have
		get her/him/them ~ fired/suspended/evicted/deported/expelled
		call/contact/email/ring/phone/visit/show/flood/spam/bombard her/his/their/him/them ~
		should sell/move/worry/leave/know/feel
		shame/pity if/it
		it is public record
		public record
		post/drop/leak/publish/share/reveal/dox/doxx/out ~ 's/his/her/their/your/name/street/address/it
		took me ~ minutes/minute/seconds/clicks/hour
		found/got/caught/traced/located/tracked/pinned/have her/him/them/you/it/the
		want/wants ~ up/too/next/posted/out
		sweet dreams
		you are/BE welcome
		ddos/drain/swat/raid/fish/hack/flood him/her/away/them/it
		do what you want
		enjoy boys/./!/,
		i can/could/will keep going
		gated code
		for/to the people asking/wondering/who
		gate/door/alarm code
		how is life/things/the
		have fun/enjoy/go nuts/wild/crazy/enjoy
		the/a witch/rat/snitch/traitor/coward/karen/whistleblower/leaker/juror/jurors/informant/troll
		guess who/where
		drove/driving/walked/went past/by/to it/his/her/their/the/there?
		now/here you/we/they ~ know/have/go
		here/there is/are ~ his/her/their/where/name/address
		lives/living/is/walks/home/herself/himself/she/he by/alone/on alone/herself/himself/her/his/own`,
	},
	routine: {
		weight: 1,
		phrases: `
		every/each morning/night/day/evening/afternoon/weekend/weekday/DAY/week
		mornings/evenings/nights/weekends/weekdays/mondays/tuesdays/wednesdays/thursdays/fridays/saturdays/sundays
		at/around/until/till/after/before/by/from/to noon/midnight/dawn/dusk/dark/one/two/three/four/five/six/seven/eight/nine/ten/eleven/twelve/1/2/3/4/5/6/7/8/9/10/11/12/6am/7am/8am/9am/5pm/6pm/7pm/8pm/9pm/10pm/11pm
		gets/get/getting off/out/home ~
		walks/walk/walking/jogs/jogging/runs/drives ~ dog/home/alone/to/past/through
		on/his/her/their/night/day/late/early/graveyard shift/shifts
		works/working/on the/a? night/day/late/early/graveyard/morning shift
		just saying/sayin ~
		YOURS hours/schedule/shift/commute/route/routine/bus
		sees/goes/go/going/visits ~ to/at/dr/doctor/the ~ clinic/gym/therapist/church/mosque/bar/pharmacy/meetings/aa/rehab
		picks/pick/dropped/drops up/off ~ KIN/her/his/them
		therapist/doctor/dentist/gym/daycare/school/church/barber/parole is/at/on`,
	},
	work: {
		weight: 0.75,
		phrases: `
		coaches/coach/preaches/bartends/waits/cashier/manages/owns/runs/drives/delivers/codes/moderates ~ at/for/in/on/little/the
		where he/she/they/%member works/work/teaches/trains/studies/shops/drinks
		ask/asking for _
		boss/manager/supervisor is/BE/'s
		get/getting him/her/them/%member fired/expelled/suspended/deported
		works/work/working/employed/teaches/interns/volunteers/clerks/nurses ~ at/for/in/as/the/out
		employer/workplace/boss/supervisor/manager/hr/principal is/at/line/:/number
		attends/attend/enrolled/studies/goes/go at/in/to ~
		is/as a substitute/school/nurse/teacher/kindergarten/second/third/middle/high/night teacher?
		school/college/dorm/daycare/kindergarten/elementary/preschool ~`,
	},
	medical: {
		weight: 1,
		phrases: `
		medical/mental/psychiatric/health/criminal/arrest/adoption/immigration info/records/record/history/files/status/file
		on lithium/methadone/antidepressants/medication/probation/parole/welfare/prozac/insulin/hormones
		diagnosed/hiv/std/herpes/rehab/miscarriage ~
		YOURS/had/an abortion/miscarriage`,
	},
	call: {
		weight: 1,
		phrases: `
		found/here %member 's? ~ facebook/linkedin/instagram/profile/account/page
		phone/cell/mobile/landline/number/digits/tel/telephone/extension/ext/line/whatsapp/cellphone ~
		ip/isp/router/wifi/imei/iban/bank/passport/ssn/social/licence/license/plate is/details/security/scan/number/of/registered
		registered to/at ~
		call/called/text/ring/dial/phone/reach/contact him/her/them/up/now/this/work/his/her/their/anytime/at/on/%member/%person`,
	},
} as const;
