/**
 * Plain words in which people ask, and the words of reports for the same: general English, a group a line. A match
 * through it counts for less than the word itself.
 */
export const EVERYDAY: readonly string[] = `
define definition specify determine spell
exact precise specific
undo revoke rescind repeal annul
piece chunk slice
way means avenue
wait patience
boast claim proud tout
feel emotion mood sense reaction disappointment relief joy
deputy second
hurdle bar
row dispute argument quarrel feud clash
probe inquest
bid attempt effort try
axe cut abolish scrap cancel eliminate
curb restrain
mull consider weigh ponder
oust remove expel topple depose
probe inquire
rift split division
toll deaths casualties
snub reject refuse rebuff
spark cause trigger prompt
soar jump
plunge fall drop tumble plummet
hike increase raise rise
loom approach near
unveil announce present introduce
launch campaign
draft prepare proposal
rally gathering
turnout attendance
crowd people attendees thousands
top highest leading chief supreme
bottom lowest
money financial
broke penniless
debt loan liability
fee charge payment cost
punish sanction
jail custody imprisonment sentence
crime offence
steal robbery
fort fortress arsenal garrison
battle fought
tie draw deadlock even
fail unsuccessful
limit ceiling maximum
most maximum
amount sum total
extra more
next subsequent
first maiden
last latest
soon imminent
important momentous
famous prominent well-known noted
free sovereign
sovereign independent self-governing
union confederation
empire colony colonial imperial
king queen crown monarch monarchy
map boundary border line redraw
neighbour adjacent bordering
edge border
settle settlement
citizenship passport
foreigner immigrant
newcomer immigrant migrant
native born
live inhabit
population inhabitants residents
flat apartment
land soil
sea ocean coast
island isle
currency money dollar euro pound
economy gdp output
job post
strike stoppage
teacher lecturer
scholar historian expert
expert scholar analyst
vaccine jab
height tall
distance miles
size area
reply letter
contact call email reach
website online internet page
post publish
photo picture image
movie picture
book volume memoir
author writer
nickname dub
rename name
include contain comprise
exclude omit leave
add join include
force oblige require
prefer favor favour want
hate oppose
hope expect
expect forecast
guess predict
sad disappointment disappointed
shame regret
mistake incorrect
remedy cure
trouble crisis
aid relief
threat threaten
show indicate
check verify examine review
review reconsider check
test trial examine
jury panel
lawyer advocate
overrule overturn reverse
agree unanimous
unanimous agree all
consent permission agreement
permission consent leave approval authorization
grant allow award
win award
prize medal
volunteer helper activist
member join
join accede membership
visit travel
send mail
own possess property owner
property asset possession
share stake
merge unite combine join
unite merge
build erect
burn fire
flood inundate
cancel scrap abandon revoke
expire end lapse
renew extend
extend lengthen prolong
shorten cut reduce
shrink contract
improve enhance
twice two
pair two couple both
couple two pair
dozen twelve
quarter fourth
`
	.trim()
	.split("\n");
