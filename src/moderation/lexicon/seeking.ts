/** Private details as things that are asked for, offered and threatened with; see families.ts. */
export const SEEKING_PARTS = {
	/** What is private about somebody. */
	DETAIL: `
		address/addresses/addy/adress/residence/whereabouts/location/workplace/employer/dox/doxx/identity/identities/ip/plate/plates/socials/employers/boss/hometown/birthday/dob/ssn
		home/personal/private/cell/phone/work/real/full/actual/contact/family/school/mailing/license/legal/bank/credit/medical/criminal/kids/wife's/mother's ~ address/number/numbers/phone/cell/name/info/information/details/email/school/plate/records/record/schedule/life/history/identity
		phone/cell/number/digits/info/schedule/name/names/house/home`,
	/** Of whom. */
	WHOM: `
		him/her/them/%member/%person/whoever
		this/that/the/these/those/every/each ~ ROLE/%one/%group/NOUN/guy/reporter/mod/clerk/poster/user/account/teacher/person/dude/lady/woman/man/couple/family/bastard/op/organizer/organiser/owner/driver/kid/girl/boy/witness/juror/judge
		everyone/anyone/all who/in/on/that`,
	/** Belonging to somebody. */
	WHOSE: `
		his/her/their/your/ur/%member/%person 's?
		this/that/the/these/those/every ~ ROLE/%one/guy/reporter/mod/clerk/poster/user/teacher/person/dude/lady/owner/driver/kid/judge/op/organizer/witness/juror 's`,
	/** To be made known. */
	SPREAD: `
		post/posting/drop/dropping/leak/leaking/publish/publishing/share/sharing/release/releasing/expose/exposing/reveal/revealing/spill/spread/spreading/dump/dumping/screenshot/out/outing/blast/sell/selling/trade/trading/circulate`,
} as const;

export const SEEKING = {
	"asks for somebody's private details": `
		anyone/anybody/someone/somebody/who/does/can/could/pls/please/i/we/need/looking/anyone ~ got/get/has/have/know/knows/find/dig/pull/need/want/wants/trade/hunting/looking + <DETAIL> + of/for/on/about/to <WHOM>
		anyone/anybody/someone/somebody/who/does/can/could/pls/please/i/we/need/lets/us ~ got/get/has/have/know/knows/find/dig/pull/post/send/share/need/want/trade/look + <WHOSE> ~ <DETAIL>
		anyone/anybody/someone/somebody/who/does/can/could/pls/please/lets ~ got/get/has/have/know/knows/find/figure/tell/guess/track/dig ~ where/who/which/what + he/she/they/<WHOM> ~ live/lives/work/works/sleeps/park/parks/hangs/stays/drinks/shops/lives/is/really/goes/drive/drives
		pay/paying/reward/bounty/bucks/cash/offering/venmo/dollars/_ for/to + <DETAIL> + of/for/on <WHOM>
		pay/paying/reward/bounty/bucks/cash/offering/venmo ++ for/to + <WHOSE> ~ <DETAIL>
		track/hunt/find/dig ~ <WHOM> down/up ~ and/so/for/,
		who/whos/what BE/'s ~ behind/running/runs ~ this/that/the/%member ~ account/page/blog/channel/handle/burner/alt`,
	"offers or threatens to spread somebody's private details": `
		<SPREAD> + <WHOSE> ~ <DETAIL>
		<SPREAD> + the/a/full/some? <DETAIL> + of/on/for/about <WHOM>
		<SPREAD> + the/full? dox/doxx/docs/d0x on/of
		have/got/has/hold/holding ~ <WHOSE> ~ <DETAIL> ~ and/,/ready/dm/if/will/who
		dm/pm/message/ask/inbox ~ me for ~ <WHOSE>/the ~ <DETAIL>
		put/putting + <WHOSE> ~ <DETAIL> ~ up/on/out/online/here/everywhere
		doxx/dox/doxing/doxxing + <WHOM>/you/his/her/their`,
} as const;
