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
ok okay approve approval consent permission
greenlight approve approval permission
autograph signature sign
yank remove withdraw
greens environmental environmentalist conservation
bail leave quit withdraw
bounce leave exit
cop police officer
copper police
cash money dollars
bucks dollars money
dough money
grand thousand
blow spend spent
splash spend spent
legit valid genuine legitimate
fake false forged
gutted disappointed disappointment sad
pissed angry anger furious
mad angry anger upset
furious angry anger
annoyed angry complain irritated
upset angry disappointed
nuts crazy foolish
crazy foolish absurd imagine
stupid foolish absurd flawed
dumb stupid foolish
silly foolish absurd
yeah yes
yep yes
nope no
lone only single sole
sole only single
flop fail failed
toast dead failed invalid
tank fail collapse
beaten injured hurt
beat injured defeat
busy turnout crowded
allowed legal lawful permitted
fault blame responsible
blame fault responsible
gymnastics cartwheels
folks people voters residents
guys people campaign committee
bunch group several
gang group
crew group team
camp campaign side supporters
paper document declaration
teen teenager young youth
teenager teen young youth
nice kind polite friendly
vague unclear ambiguous
fair clear just
speech address inaugural remarks
sure confident certain convinced
confident sure certain convinced
eager keen willing
fight conflict violence bloodshed
club union association
dean professor
professor dean scholar academic
mess chaos disorder
lie false untrue
slam criticize attack condemn
blast criticize condemn
bash criticize attack
trash criticize
rant criticize complain
roast mock criticize
diss insult
hype promote praise
push campaign drive effort
drive campaign effort petition
kill end stop block
drag bring brought
dump drop abandon
ditch abandon drop
nix reject veto cancel
skip miss absent boycott
dodge avoid refuse evade
duck avoid evade
stall delay
rush hurry hasten
balk refuse object
cave yield concede surrender
concede conceded admit defeat
freak panic alarm
spook scared afraid frightened
nab arrest capture seize
bust arrest raid
prison jail imprisonment
rig fraud manipulate
shady illegal suspicious
spill reveal disclose
trounce defeat
crush defeat
thrash defeat
landslide majority
lately recently
forever perpetual eternal permanent permanently
perpetual forever eternal permanent
reckon think believe
fancy want like
gripe complain complaint
moan complain complaint
whine complain complaint
beef complaint grievance
brag boast
swear vow promise
hint suggest imply
chat talk discuss
yell shout
scribble write
ink sign
bigwig leader official
mogul tycoon capitalist
rich wealthy capitalist tycoon
bloke man
tiny small
huge large
massive large huge
loads many
handful few
easy simple hard
hard difficult easy
solution fix remedy
fix remedy solution
idea theory principle doctrine
principle doctrine idea
excuse ground grounds justification
tie bond link
bond tie
loophole gap exception
exception exempt except
free release
lead ahead
pick choose select
choose choice decide
decide choose determine
holiday vacation
trip visit travel
present gift
chance odds likelihood
shop store
boat ship vessel
plane aircraft flight
car vehicle
truck lorry vehicle
sick ill disease
illness disease sickness
medicine drug treatment
doctor physician
hospital clinic
weather storm
blaze fire
quake earthquake
blast explosion
bomb explosive explosion
weapon gun arms
gun weapon firearm
killer murderer suspect
murder kill homicide
wed marry married
wedding marriage
boss employer manager
fire dismiss sack
sack dismiss fire
hire employ recruit
wage pay salary
salary pay wage
worker employee staff
union labor
school pupil student
kid child children
baby infant
woman female
man male
house home building
rent lease
factory plant
`
	.trim()
	.split("\n");
