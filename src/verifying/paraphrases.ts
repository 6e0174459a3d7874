/*
 * Words that may stand for one another in a claim without changing what it says, written down by hand from the English of
 * news. Far narrower than the synonyms that a search uses: a word that is only near does not do.
 */

/**
 * A group a line; the words before ">" may also be given for those after it, but not the other way about ("insisted" may be
 * told as "said", "said" not as "insisted"; a "blaze" and a "fire" are one, a "hurricane" is a "storm" and not the reverse).
 */
export const GROUPS = `
say tell add note explain write remark
say > argue insist contend claim warn caution maintain reply answer respond estimate suggest predict acknowledge complain call concede stress declare urge announce report observe cite testify determine confirm disclose reveal emphasize assert comment
write say
say warn > according
according > say find report tell write announce show argue warn estimate contend note add
report > say find announce according
announce > say report declare disclose
warn caution
reply respond answer
argue contend maintain
acknowledge concede admit
emphasize stress underscore
criticize criticise > denounce condemn blast attack fault slam rebuke decry lambaste assail
praise > hail laud commend applaud
call describe label dub term
name > appoint
appoint name
choose select pick
promise vow pledge
plan intend
plan > propose
want wish
want > seek hope
try attempt
seek > ask request pursue
ask request
require need mandate
require > ask_for
need > ask_for
fire dismiss sack oust
fire > lay_off
delay postpone defer
cancel scrap
defeat beat oust topple unseat upset
lose_to defeat
lose_to beat
lose_to oust
lose_to upset
lose_to unseat
lose fall_short
approve pass ratify adopt enact
approve > agree authorize
authorize allow permit
allow permit let
back > approve
support back endorse favor favour
support favor
support > backing approval
supporter backer proponent advocate
opponent critic foe
opponent > rival challenger
rival > opponent challenger
oppose > object resist
object > oppose
fall drop decline decrease
fall > plunge plummet slump tumble dip slide shrink
rise climb increase grow
rise > jump soar surge spike
raise increase boost hike
raise > lift
cut reduce lower trim slash decrease
cut > drop
eliminate abolish
eliminate > cut scrap
end conclude finish
end > stop halt
stop halt
stop > block
block > bar stop
start begin launch commence
launch > found
dispute contest
overturn reverse
overturn > throw_out
reject > throw_out rebuff
throw_out dismiss toss
throw_out overturn
dump drop
take > accept
current existing
reveal disclose
lawmaker > legislature
collapse fail
raise > bring_in
bring_in raise
shorten > cut reduce
cut > shorten
call_for demand
call_for > urge
juror jury
attribute blame
attend > come
invalidate > throw_out
shut close
file lodge submit
submit deliver
submit > present
build construct
erect build
fix repair mend
buy purchase acquire
sell > auction
get receive obtain
receive > win
gather collect
gather > get receive have amass
collect > gather
find > discover learn
learn discover
show demonstrate
show > reveal indicate
forbid ban prohibit bar
kill slay
injure hurt wound
quit resign
resign > leave
leave depart
leave exit
stay remain
live reside
split divide
divide > cut
help assist aid
occur happen
hold > conduct
conduct carry_out
attend > come_to go_to
participate take_part
establish create form found
create > make start
make > create produce
serve > work
move relocate
move > transfer
owner > proprietor
pay > spend
provide > offer give supply
provide supply
give > award grant provide donate
offer > propose
award grant
examine review
examine > study inspect
investigate > probe examine
investigation probe inquiry
inspect examine
abandon drop
abandon > end scrap
withdraw retract
withdraw > drop
sponsor author
author write
write author draft
draft write
leader head
head lead
lead > head run chair direct
lead > leader
leader > lead
direct > lead head
manage > run oversee
oversee supervise
run > operate manage
operate run
represent > speak_for
lawyer attorney counsel
lawyer > prosecutor solicitor
cellphone phone
town municipality
city > town municipality
nation country
gov governor
sen senator
rep representative
rev reverend
prof professor
sgt sergeant
capt captain
dr doctor
doctor physician
lt lieutenant
st saint street
ave avenue
chairman chair chairwoman chairperson
spokesman spokeswoman spokesperson
spokesperson > press_secretary
spokesman > press_secretary
spokeswoman > press_secretary
councilman councilwoman councilor councillor council_member
congressman congresswoman
lawmaker legislator
lawmaker > senator representative congressman congresswoman assemblyman assemblywoman
republican gop
democrat democratic
ceo chief_executive
firm company business
company > corporation manufacturer maker developer contractor
corporation company
group organization organisation
group > coalition committee alliance union association campaign
organization > group coalition association nonprofit charity
survey poll
poll > survey
study > survey report
report > study audit review
worker employee
employee > staff
staff employee
member > councilor trustee
kid child
pupil student
teacher educator
policeman officer
resident inhabitant
resident > villager islander
people > resident voter member worker employee student patient protester demonstrator person
person people
protester demonstrator
protest demonstration
protest > rally march
largest biggest
big large
small little
deadly fatal
almost nearly
quickly rapidly
yearly annual
measure proposition ordinance
measure > bill proposal initiative resolution amendment plan
proposal > plan bill measure initiative
proposal propose
initiative measure
initiative > proposition text petition
bill legislation
bill > measure
law > statute act ordinance
law legislation
plan > proposal scheme
petition > initiative
ruling > decision judgment judgement order verdict
decision ruling
decision > judgment judgement order verdict
decide > rule determine
rule > decide hold find
judgment judgement verdict
judge justice
opinion > view
view opinion
word > text
wording > word
agreement > deal pact accord contract settlement treaty
agreement agree
deal > agreement pact accord contract settlement
contract > agreement deal
pact accord
talk negotiation
talk > discussion
election > race vote referendum
vote > ballot referendum
referendum > vote
result outcome verdict
effort campaign
effort > drive
campaign > drive
drive campaign
trial > case
case > lawsuit suit
lawsuit suit
sue > lawsuit
strike walkout
fire blaze
storm > hurricane blizzard
crash collision
crash > accident
attack assault
blast explosion
explode > blast
illness disease
death die
number figure total
figure number total
total > number tally
amount sum
cost price
cost > expense
pay salary wage
salary pay wage
money fund
fund money
tax levy
charge accuse
accuse > charge
area region
road > street highway
home house
vehicle > car truck bus van
shop store
goal aim
reason cause
problem issue
chance opportunity
danger risk
error mistake
percent percentage
share percentage
share > percent
deputy > vice
immediately instantly
currently now
earlier previously before
ahead before
additional more
additional > extra
entire whole
roughly approximately
binding bind
oppose opposition
win victory
victory win
believe think
think believe
own > owner
speed > fast quick
price cost
price > cost
concede > acknowledge admit
cooperate work_with
hire employ recruit
hire > recruit employ
employ > employee worker
detain > arrest
release free
free release
film movie
player > striker midfielder defender
match game
game match
team side club
club team
charge fee
fee > charge
fund finance
finance > fund pay_for
illness sickness
baby infant newborn
infant baby
blaze > wildfire
wildfire blaze
tenant renter
landlord owner
jail prison
prison jail
probe inquiry investigation
inquiry investigation probe
quarrel dispute
immediately at_once
at_once immediately
yearly > year
apologize apologise
organiser organizer
criticise criticize
resume restart
restart > resume
refund repay
repay refund
refund > repay
`;

/** Phrases that count as one word, whatever stands for them; each in the one form that is given. */
export const SET_PHRASES = `
no longer|not_any_more
no one|nobody
at once|at_once
straight away|at_once
republican party|republicans
democratic party|democrats
european union|eu
united kingdom|uk
united states|united_states
united nations|un
more than|more_than
no more than|at_most
greater than|more_than
in excess of|more_than
upwards of|more_than
fewer than|less_than
less than|less_than
at least|at_least
no fewer than|at_least
no less than|at_least
a minimum of|at_least
at most|at_most
as much as|at_most
as many as|at_most
up to|at_most
according to|according
chief executive officer|chief_executive
chief executive|chief_executive
ceo|chief_executive
press secretary|press_secretary
council member|council_member
only if|only_if
percentage points|points
percentage point|points
because of|because
due to|because
on account of|because
owing to|because
instead of|without
rather than|without
in favor of|for
in favour of|for
in support of|for
prior to|before
ahead of|before
subsequent to|after
in order to|to
as well as|and
along with|and
police officer|officer
police officers|officers
a number of|some
a total of|the
a handful of|few
a majority of|most
`;

/** Verbs with what goes with them, in any of the verb's forms. */
export const VERB_PHRASES = `
vote down|reject
turn down|reject
knock down|reject
strike down|overturn
put off|delay
push back|delay
hold off on|delay
throw out|throw_out
turn in|submit
hand in|submit
send in|submit
call off|cancel
give up on|abandon
give up|abandon
walk away from|abandon
set up|establish
carry out|carry_out
take part|take_part
take part in|take_part
take place|occur
take over|take_over
take effect|take_effect
go into effect|take_effect
come into effect|take_effect
come into force|take_effect
go up|rise
go down|fall
come to|come_to
go to|go_to
point out|note
rule out|exclude
back out|withdraw
pull out|withdraw
drop out|withdraw
step down|resign
step aside|resign
shut down|close
close down|close
lay off|lay_off
sign off on|approve
find out|learn
do away with|eliminate
get rid of|eliminate
look into|investigate
lose to|lose_to
fail to|fail_to
call on|urge
call upon|urge
call for|call_for
ask for|ask_for
file suit against|sue
file a lawsuit against|sue
file a suit against|sue
bring suit against|sue
bring a lawsuit against|sue
reach an agreement|agree
reach a deal|agree
make a decision|decide
make the decision|decide
cast a vote|vote
cast a ballot|vote
fall short|fall_short
kick off|start
team up|cooperate
turn out|turn_out
die of|die_of
die from|die_of
break down|collapse
run against|challenge
bring in|bring_in
cast ballots|vote
side with|side_with
`;
