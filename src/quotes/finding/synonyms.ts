/**
 * Words that people use for one thing, a group a line, by topic: common knowledge of English and of the language of
 * news, politics and law. Groups are loose on purpose. A match through them ranks statements by what they are about,
 * and never makes words a quotation.
 */
export const SYNONYMS = `
say state declare announce claim assert maintain remark mention
tell inform notify brief advise
speak talk chat converse discuss address
speech address remarks talk lecture sermon
ask question inquire query wonder
answer reply respond response retort
explain clarify elaborate account
describe portray depict characterize paint
suggest imply hint insinuate indicate
argue contend insist claim
admit concede acknowledge confess own
deny dispute contradict reject refute rebut
promise pledge vow swear guarantee commit
threaten warn menace intimidate
warn caution alert alarm
urge exhort press encourage implore beg plead
demand insist require call
order command instruct direct dictate
invite welcome ask summon
request ask appeal petition plea
complain grumble moan gripe whine
criticize blast slam condemn denounce attack lambaste knock bash
praise laud applaud commend hail compliment
thank grateful appreciate gratitude thankful
apologize sorry apology regret
blame fault accuse charge responsible
accuse allege charge allegation accusation
joke kid jest laugh humor funny
mock ridicule deride taunt tease
insult offend slur demean belittle
shout yell scream cry holler
whisper murmur mutter
boast brag gloat
lie dishonest deceive untruthful falsehood liar mislead
truth honest honesty fact truthful candor frank
rumor gossip hearsay speculation
message note letter word memo
email mail correspondence message
tweet post twitter
phone call telephone ring dial
write author pen draft compose wrote
read peruse study
report story article account coverage
news press media journalism
journalist reporter correspondent press media
newspaper paper press daily tabloid
broadcast air television tv network channel
interview conversation sitdown
publish release print issue
reveal disclose expose uncover unveil divulge leak
hide conceal cover mask secret bury
secret hidden confidential classified private undisclosed covert
transparent open openness disclosure transparency
public open everyone
question issue matter topic subject
debate argument discussion dispute
controversy scandal uproar row furor outcry
rhetoric language tone words talk
narrative story tale
comment remark statement observation
quote cite quotation
slogan motto chant
headline title
think believe feel reckon consider suppose
opinion view belief stance position attitude
idea notion concept thought
know understand realize aware grasp comprehend
understand comprehend grasp get see
aware conscious informed mindful
ignorant clueless unaware uninformed oblivious
learn discover find study
teach educate instruct school train
forget overlook neglect ignore
remember recall recollect memory
ignore disregard neglect dismiss overlook
imagine envision picture dream
guess estimate assume speculate
assume presume suppose
expect anticipate foresee await predict
predict forecast projection foresee prophesy
doubt skeptical question uncertain suspicious
suspect suspicion distrust wary
certain sure confident convinced definite positive
uncertain unsure unclear unknown doubt
confuse baffle bewilder puzzle perplex
confident confidence sure assurance faith
trust faith rely confidence believe
distrust mistrust suspicion skeptical
decide decision determine choose resolve
choose pick select choice opt option elect
choice option alternative pick
plan scheme program proposal blueprint strategy
strategy tactic approach plan
goal aim objective target purpose ambition
intend mean plan aim purpose
try attempt effort seek strive
effort attempt endeavor work push drive
hope wish aspire optimistic optimism
want desire wish seek like
need require must necessity necessary essential
necessary essential needed vital required
important crucial vital significant key critical major essential
matter count important
serious grave severe major
trivial minor petty unimportant small irrelevant
irrelevant unrelated beside immaterial
focus concentrate attention emphasis
attention notice heed focus
notice observe see spot
watch observe monitor view look
look see glance gaze stare watch
see view witness observe saw seen
hear listen heard
search seek hunt look
find discover locate found
show demonstrate display reveal exhibit prove
prove proof evidence demonstrate establish confirm
evidence proof sign indication data
confirm verify validate corroborate
compare contrast comparison liken
similar alike same like comparable resemble
same identical equal alike
different other distinct unlike differ
difference distinction gap disparity
strange odd weird bizarre unusual peculiar
normal usual ordinary typical regular standard
special unique exceptional extraordinary particular
rare uncommon unusual scarce
common frequent widespread ordinary prevalent
general overall broad
whole entire all total complete full
complete total utter absolute finish
part piece portion section share segment
some several few
many numerous multiple lots countless plenty
much lot plenty deal
more additional extra further
most majority largest bulk
least minimum lowest
few handful several couple
every each all
only just sole merely
enough sufficient adequate ample
lack shortage absence without scarce missing
empty vacant void hollow
full packed crowded filled
big large huge enormous massive giant great immense vast
small little tiny minor slight miniature
long lengthy extended
short brief quick
high tall elevated
low bottom reduced
wide broad
narrow slim thin close
deep profound
heavy weighty
strong powerful mighty tough robust strength
weak feeble frail weakness powerless
hard difficult tough challenging
easy simple effortless straightforward
simple plain basic easy
complex complicated intricate
fast quick rapid swift speedy soon
slow gradual sluggish
new recent fresh novel modern
old ancient aged elderly former
modern contemporary current today
young youth youthful kid teenager
good great excellent fine decent positive
great wonderful fantastic terrific amazing tremendous outstanding superb
best greatest finest top
bad poor awful terrible horrible dreadful lousy
worst terrible lowest
better improve superior improvement
worse worsen deteriorate decline
perfect flawless ideal
wrong mistaken incorrect false error
right correct accurate proper true
true real genuine factual authentic
false untrue fake bogus phony
fake phony fraud counterfeit bogus sham
clear obvious plain evident apparent
vague unclear ambiguous fuzzy
dangerous risky hazardous unsafe perilous danger
safe secure protected safety
risk danger threat hazard peril gamble
threat danger menace risk
crisis emergency disaster catastrophe
disaster catastrophe calamity tragedy
tragedy tragic sad heartbreaking
problem issue trouble difficulty challenge concern
trouble problem difficulty mess
mess chaos disorder disarray confusion
solution fix answer remedy resolve
fix repair mend restore solve correct
solve resolve fix settle
mistake error blunder fault wrong gaffe
failure fail collapse flop defeat
success succeed achievement win triumph prosper
achieve accomplish attain reach
accomplishment achievement feat record
help aid assist support assistance
support back endorse favor stand backing
harm hurt damage injure injury
damage destroy harm ruin wreck
destroy ruin wreck demolish devastate
build construct create make
create make produce form establish generate
start begin launch initiate open commence
end finish stop conclude close terminate over
stop halt cease quit prevent block
prevent stop block avert avoid
avoid evade dodge escape shun skip
continue keep persist remain proceed
stay remain keep linger
leave depart exit quit go withdraw
arrive come reach
go move travel head leave
come arrive approach
return back revert
enter join entry admit
move shift transfer relocate
turn shift change rotate
change alter shift transform reform modify
reform overhaul change improve
transform change convert revolution
replace substitute swap succeed
restore revive return renew
keep retain hold preserve maintain
preserve protect maintain conserve save
save rescue preserve
protect defend guard shield safeguard secure
defend protect guard defense
attack assault strike hit
fight battle struggle combat war conflict
struggle fight difficulty battle
win victory beat triumph prevail won
lose defeat loss lost
beat defeat win crush trounce
compete competition rival contest race
rival opponent competitor adversary
opponent rival adversary foe enemy
friend ally pal buddy companion
ally partner friend coalition
partner ally associate colleague
team group squad staff crew
group organization association body
join unite combine together
together united jointly unity
unite unity together join unify
divide split separate divisive division
separate split apart divide
gather collect assemble meet
meet encounter gather meeting
meeting gathering session summit conference
event occasion incident
incident event episode
happen occur place transpire
cause reason bring lead produce
reason cause motive ground explanation
result outcome consequence effect
effect impact influence result consequence
influence affect sway power impact
affect influence impact touch
lead guide head direct
follow pursue trail obey
obey comply follow abide
control command govern power dominate
power authority control force might
force compel coerce make push
push press drive shove
pull drag draw
hold keep grip grasp
give grant provide offer donate hand gave given
take seize grab took taken
get obtain receive acquire gain got
receive get accept
send dispatch deliver sent
bring carry deliver brought
carry bear transport
put place set lay
throw toss hurl cast
drop fall decline lower
rise increase climb grow soar surge
grow increase expand rise growth
increase raise boost rise growth expand more
decrease reduce cut lower decline less shrink
cut reduce slash trim
expand extend broaden widen grow
limit restrict cap constrain curb
allow permit let enable authorize
forbid ban prohibit bar outlaw block
accept agree embrace receive
refuse decline reject deny
reject refuse spurn dismiss
agree consent concur accept
disagree differ dissent dispute object
oppose against resist object opposition
resist oppose fight defy
defy disobey resist
approve endorse ratify back
disapprove oppose reject condemn
like enjoy love fond
love adore affection passion
hate despise loathe detest hatred
happy glad pleased delighted joyful thrilled joy
sad unhappy sorrow upset grief
angry mad furious outrage anger rage fury
upset distressed angry disturbed bothered
afraid scared fear fearful frightened terrified
fear dread afraid terror worry
worry concern anxiety anxious nervous fret
calm peaceful quiet cool
surprise shock astonish amaze stun
shock stun horrify appall
disappoint disappointment letdown dismay frustrate
frustrate frustration annoy exasperate
proud pride honored
honor privilege respect proud
shame disgrace embarrass ashamed
embarrass humiliate shame awkward
disgust revolting repulsive sickening disgusting
respect admire esteem regard
admire respect look
contempt disdain scorn disrespect
jealous envy
guilty guilt blame remorse
lonely alone isolated
tired exhausted weary fatigue
bored boring dull tedious
excited enthusiastic thrilled eager excitement
enthusiasm passion energy excitement zeal
energy vigor stamina power
interest curiosity concern
curious interested wonder
brave courage bold courageous fearless
coward afraid timid
kind nice generous gentle compassionate
cruel mean brutal harsh vicious
compassion sympathy mercy empathy pity
generous giving charity
selfish greedy greed
humble modest humility
arrogant proud conceited ego
smart intelligent clever bright brilliant
stupid dumb foolish idiotic silly
crazy insane mad nuts lunatic
wise wisdom sensible prudent
foolish silly unwise reckless
reckless careless irresponsible rash
careful cautious prudent
responsible accountable duty liable
honest sincere truthful candid
hypocrisy hypocrite hypocritical double
corrupt crooked dishonest corruption bribery rigged
crook criminal thief
cheat swindle defraud rig
fraud scam deception cheat
steal theft rob stole
fair just equitable even
unfair unjust biased
bias prejudice slant partial
prejudice bigotry discrimination racism
racist racism bigot racial
sexist sexism misogyny chauvinist
bigot intolerant hateful racist
tolerance tolerant acceptance
discriminate discrimination unequal prejudice
equal equality parity same
inequality disparity gap
diversity diverse variety
minority minorities ethnic
race ethnicity color
black african
hispanic latino latina
muslim islam islamic
jew jewish judaism
christian christianity evangelical church
catholic pope vatican
religion faith religious belief church
god lord almighty
pray prayer worship
church parish congregation
priest pastor minister clergy reverend
bible scripture gospel
moral ethical ethics values morality
values principles beliefs ideals
sin evil immoral
evil wicked sinister
man male guy gentleman fellow
woman female lady girl
men males guys
women females ladies
person individual human somebody
people folks citizens population persons public
everybody everyone all
nobody none
child kid children baby youngster
baby infant newborn
boy lad son
girl daughter
parent mother father mom dad
mother mom mama
father dad papa
family relatives household kin
brother sister sibling
husband wife spouse married
marry marriage wedding
divorce split separation
grandfather grandmother grandparent
friendship relationship bond
relationship ties relation
neighbor neighborhood community
community society neighborhood
society culture community
culture tradition heritage custom
history past historical
past previous former history
previous former earlier prior past
present current now today
current present now existing
future tomorrow ahead coming
now today currently immediately
soon shortly quickly
later afterwards after
early beginning soon
late delayed tardy
delay postpone defer wait
wait delay hold await
always forever constantly
forever eternal permanent always
never ever
often frequently regularly
sometimes occasionally
again repeatedly once
repeat again recur
recent lately new
immediate instant prompt urgent
urgent pressing immediate emergency
temporary interim brief
permanent lasting forever
time moment period era
era age period time
night evening tonight
week weekly
month monthly
year annual yearly
decade years
century hundred
holiday vacation
birthday anniversary
country nation land homeland
nation country state
world globe earth international global
international global foreign worldwide
foreign overseas abroad alien international
domestic home internal
local regional community
national federal nationwide
american america us usa
british britain uk england
european europe eu
russian russia moscow kremlin
chinese china beijing
mexican mexico
iran iranian tehran
iraq iraqi baghdad
syria syrian assad damascus
israel israeli jerusalem
palestinian gaza palestine
japan japanese tokyo
germany german berlin
france french paris
canada canadian ottawa
cuba cuban havana
africa african
afghanistan afghan taliban
saudi arabia riyadh
ukraine ukrainian kiev
region area zone territory district
area region place district
place location spot site
city town urban municipal metropolis
town village
rural country farm
street road avenue
road highway street
border frontier boundary wall
wall fence barrier border
bridge crossing
building structure house
house home residence
rent lease tenant
landlord owner tenant
property estate land
land ground territory
room chamber space
door gate entrance
government state administration authorities
administration government regime
regime government dictatorship
washington capital capitol
politics political politician
politician lawmaker politicians official
politics campaign partisan
establishment elite insider elites
insider establishment outsider
elite establishment privileged wealthy
president commander leader
presidency president oval
leader leadership head chief boss
chief head boss director
vice deputy assistant
mate ticket
governor governors statehouse
senator senate lawmaker
congress house senate legislature lawmakers capitol
congressman representative congresswoman lawmaker
legislature parliament congress assembly
lawmaker legislator representative senator
speaker house
cabinet secretary minister
official officer authority
ambassador envoy diplomat
diplomat diplomacy diplomatic envoy
diplomacy negotiation talks
aide adviser assistant staffer
adviser counselor consultant aide
spokesman spokeswoman spokesperson
staff employees personnel aides
appoint name nominate pick
nominate nominee nomination candidate
candidate contender nominee hopeful runner
frontrunner favorite leader
run campaign bid
campaign race run election
election vote ballot poll polls
elect vote choose
vote ballot cast
voter electorate voters
poll survey polling numbers
survey poll study
percent percentage share
turnout participation
primary caucus
convention gathering rnc dnc
delegate delegates convention
debate stage moderator
moderator host debate
rally event crowd
crowd audience supporters
audience crowd viewers listeners
supporter backer fan follower
fan supporter admirer
donor contributor donation fundraiser
donate donation contribute give
fundraise raise money
lobbyist lobby influence
volunteer unpaid
endorse endorsement support
party democrats republicans
democrat democratic liberal left
republican gop conservative right
liberal progressive left
conservative right traditional
moderate centrist middle
radical extreme extremist
socialist socialism communist
populist populism
nationalist nationalism
independent independence free
independence freedom autonomy sovereignty
secession secede breakaway independence
union federation unity
constitution constitutional amendment
amendment change constitution
democracy democratic freedom
dictator tyrant strongman authoritarian autocrat
tyranny oppression dictatorship
oppress oppression suppress
freedom liberty free
rights liberty freedoms
right entitlement privilege
privacy private surveillance
surveillance spying monitor
spy espionage intelligence
intelligence cia spy
law statute legislation act rule
legal lawful law
illegal unlawful criminal
legislation bill law act
bill legislation measure
pass approve enact adopt
repeal scrap abolish revoke overturn
abolish eliminate end scrap
eliminate remove erase abolish rid
veto reject block
policy policies plan platform
agenda platform plan program
platform agenda manifesto
program initiative plan scheme
initiative program proposal measure
proposal plan suggestion offer
regulation rule regulate restriction
regulate regulation oversee
oversight supervision accountability
order decree
power authority jurisdiction
court tribunal bench
justice court
judge justice magistrate
justice fairness judge
ruling decision verdict judgment
trial case hearing court
case lawsuit trial
lawsuit suit sue litigation
sue lawsuit court
lawyer attorney counsel
prosecute prosecutor charge indict
prosecutor attorney district
indict charge prosecute indictment
charge accuse indict
guilty convicted culpable
innocent blameless guiltless
convict conviction guilty
sentence punishment term
punish punishment penalty discipline
penalty fine punishment
prison jail incarcerate
jail prison lock
prisoner inmate detainee
release free
arrest detain custody apprehend
police cop officer law enforcement
officer cop policeman
sheriff deputy
fbi bureau agents
investigate probe inquiry investigation examine
examine inspect study review
review examine assess
witness testify testimony
testify testimony oath
victim survivor
crime offense felony criminal
criminal crook felon offender
gang thug criminal
violence violent brutality
murder kill homicide slay
kill murder slay slaughter
shoot shooting gunfire shot gun
gun firearm weapon rifle pistol
weapon arm gun bomb
bomb explosive blast
explosion blast bomb
rape assault sexual
assault attack beat
harass harassment abuse
abuse mistreat harass
torture waterboard interrogation
drug narcotic heroin marijuana
marijuana cannabis pot weed
addiction addict opioid heroin
alcohol drink drunk beer wine
riot unrest protest
protest demonstrate march demonstration
protester demonstrator activist
activist campaigner advocate
advocate champion supporter
movement cause campaign
revolution uprising revolt
rebel revolt insurgent
chaos turmoil disorder
order stability
stable stability steady
peace peaceful harmony
war conflict battle combat fighting
military army forces troops armed
army troops soldiers military
soldier troop serviceman
troops soldiers forces
navy ship fleet
marine marines corps
veteran vet veterans
general commander officer
commander chief leader
nuclear atomic
missile rocket
terrorist terrorism terror extremist
isis islamic jihadist caliphate
refugee asylum migrant
immigrant migrant immigration alien
immigration immigrant border
deport deportation remove expel
undocumented illegal alien
citizenship citizen
visa passport
security safety protection
defense military security
treaty accord pact agreement
agreement deal accord pact
deal agreement bargain
negotiate bargain talks
compromise concession deal
sanction embargo penalty
alliance nato ally
invade invasion occupy
bombing airstrike strike
ceasefire truce peace
hostage captive kidnapped
death die dead deceased
die perish dead death pass
dead deceased killed
funeral burial
mourn grieve grief loss
grave tomb
wound injury hurt
injure hurt wound
pain suffering agony ache
suffer endure pain
survive live endure
life live existence
live reside dwell
pregnant pregnancy
abortion unborn fetus
birth born delivery
contraception contraceptive
health medical wellness
healthy fit well
ill sick unwell illness
illness disease sickness
disease illness virus
cancer tumor
pneumonia infection lung
virus infection flu zika
doctor physician medic
nurse doctor hospital
hospital clinic medical
medicine drug medication
treatment therapy care
surgery operation
patient sick
mental psychological mind
disability disabled handicapped
healthcare obamacare insurance coverage
care treatment concern
vaccine vaccination
diet food eat
food meal eat
eat consume dine ate
drink beverage
hungry hunger starving
water drinking
sleep rest
body physical
head brain mind
eye sight
hand finger
heart soul
blood bleeding
money cash dollars funds wealth
rich wealthy affluent millionaire billionaire
billionaire millionaire wealthy tycoon
poor poverty impoverished needy
wealth riches fortune money
economy economic financial
financial fiscal monetary
finance fund money
budget spending fiscal
spend spending expenditure spent
cost price expense
expensive costly pricey
cheap inexpensive affordable
afford pay
pay wage salary payment paid
wage salary pay income earnings
income earnings revenue
earn make earnings
profit gain earnings
debt owe deficit borrowing
deficit shortfall debt
loan lend borrow mortgage
bankrupt bankruptcy broke insolvent
tax taxes taxation levy
taxpayer taxpayers
deduction writeoff loophole
loophole exemption
return filing
irs audit tax
audit irs review
subsidy aid grant
welfare benefits assistance
benefit advantage gain
advantage edge benefit
disadvantage drawback
retire retirement pension
pension retirement retiree
save savings
invest investment investor
investor shareholder
bank lender banker
market markets stock
stock share equity
recession downturn slump depression
inflation prices
growth expansion
business company firm corporation enterprise
industry sector business
entrepreneur businessman owner
businessman executive mogul tycoon
ceo executive boss
executive ceo manager
manager boss supervisor
customer client consumer
buy purchase acquire bought
sell sale vend sold
store shop retail
product goods item
brand name label
ad commercial advertisement spot
promote advertise push
trade commerce
tariff duty tax
import export trade
factory plant manufacturing
manufacture produce make
manufacturing factory industrial
outsource offshore overseas
job work employment position occupation
jobs employment work
unemployment jobless unemployed
unemployed jobless out
worker employee laborer
employee worker staff
employer boss company
hire recruit employ
fire dismiss sack
resign quit step
labor union workers
work labor job
strike walkout
career profession job
experience background qualified
qualified fit capable experienced
unqualified unfit inexperienced
unfit unqualified unsuitable
fit suitable qualified
temperament character disposition
character personality nature
judgment sense wisdom
ability skill talent capable
talent gift skill
able capable can
incompetent inept unable
disqualify disqualified unfit
dangerous unfit
record history past
reputation image name
image picture reputation
famous celebrated known
celebrity star
popular liked favorite
unpopular disliked
favorite preferred
legacy heritage
hero champion
foundation charity nonprofit
charity foundation donation
favor access pay
access entry
gift present donation
university college school
school education classroom
education school learning
student pupil
teacher professor educator
professor academic scholar
graduate degree
research study science
science scientific scientist
scientist researcher
expert specialist authority
expertise knowledge
data information statistics
information data facts
fact truth data
computer technology server
technology tech digital
internet web online
server computer email
hack hacker breach cyber
website site web
facebook twitter
video footage tape film
tape recording video
record tape
film movie
music song
art artist
sport game
football nfl
game match play
play perform
player athlete
coach trainer
champion winner
television tv show
show program
actor actress
climate warming
warm hot heat
cold freeze
weather storm
storm hurricane
flood water
earthquake quake
drought dry
fire blaze
environment environmental nature
pollution contaminate dirty
clean pure
dirty filthy
energy power electricity
oil petroleum gas
gas fuel
coal mining
solar wind renewable
pipeline oil
car vehicle automobile
truck vehicle
train rail
plane aircraft jet flight
fly plane
ship boat
travel trip journey
trip journey visit
visit trip tour
tourist visitor
airport plane
drive ride
walk march stroll
animal creature
dog pet
cat pet
tree wood
farm agriculture farmer
infrastructure roads bridges
housing homes
homeless street
suburb suburban
generation age
millennial young
senior elderly
old age
aging old
gay lesbian homosexual lgbt
transgender trans
bathroom restroom
flag banner
patriot patriotism patriotic
traitor treason betray
betray disloyal traitor
loyal loyalty faithful
loyalty allegiance
swear oath
duty obligation responsibility
service serve
serve work
sacrifice give
reality real fact
real actual genuine
fantasy fiction dream
myth legend fiction
plot scheme conspiracy
scheme plot plan
trick fool deceive
pretend fake
appear seem look
disappear vanish
exist be
absent missing
miss lack
lost missing
hurry rush
hesitate pause
pause break stop
break rest
violate breach break
breach violation
standard level
level rank degree
rank position
position post role
role part job
divide portion
half fifty
double twice
single one
first initial primary
final last ultimate
next following
second another
other another
side part
middle center
top peak
bottom base
edge brink
front ahead
behind back
inside within
outside beyond
near close
far distant
distance far
across over
around about
above over
below under
between among
alone single
direct straight
wrongdoing misconduct
impeach impeachment
pardon forgive clemency
forgive pardon mercy
revenge retaliate vengeance
prize award reward
award prize honor
lesson teaching
example instance model
pattern trend
trend tendency
habit custom
practice habit
way method manner path
path road way route
step move stage
process procedure
system structure
rigged fixed unfair
machine device
tool instrument
device tool
material stuff
stuff things
thing object item
kind type sort
form shape
size scale
amount quantity number
number amount figure
total sum
count number tally
measure step
weight heavy
speed pace
rate speed
average mean typical
range span
crowd mob
line queue
list roster
name title
sign signal
symbol sign
mark sign
word term
language tongue
voice sound
sound noise
quiet silent
silence quiet
loud noisy
bright light
dark night
clothes dress
dress wear clothing
beautiful pretty attractive gorgeous
ugly unattractive
attractive handsome
look appearance
fat overweight obese
strength power
flaw defect weakness
virtue strength
stamina endurance
endure last
gentle soft
hard firm
firm strong
rough tough
smooth easy
sharp keen
nice pleasant
unpleasant nasty
nasty mean
rude impolite
polite courteous
vulgar crude lewd
lewd vulgar obscene
grope touch
touch feel
embrace hug accept
smile grin
laugh giggle
cry weep
tear cry
anger wrath
comfort ease
relief ease
relax rest
stress pressure
tension strain
burden load
obstacle barrier hurdle
chance opportunity odds
odds chance probability
likely probable
unlikely improbable
possible feasible
impossible unthinkable
possibility chance
potential possible
luck fortune
fate destiny
accident mishap
deliberate intentional purpose
accidental unintentional
natural normal
artificial fake
official formal
informal casual
private personal
collective joint
mutual shared
shared common
belong member
membership member
club group
committee panel
commission panel
council board
agency bureau department
institution organization
network web
base foundation
core heart
heart center
root cause
source origin
beginning start
conclusion end
ending end
`
	.trim()
	.split("\n")
	.map((line) => line.split(" "));
