/**
 * Forms of one word that no stemmer brings together, a word a line: irregular verbs and plurals, and two spellings.
 */
export const FORMS = `
arise arose arisen
awake awoke awoken
bear bore borne
beat beaten
become became
begin began begun
bend bent
bet betting
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
come came
cling clung
creep crept
deal dealt
dig dug
do did done does
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fly flew flown
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
go went gone goes
grind ground
grow grew grown
hang hung
have has had
hear heard
hide hid hidden
hold held
keep kept
kneel knelt
know knew known
lay laid
lead led
lean leant
leap leapt
learn learnt
leave left
lend lent
lose lost
make made
mean meant
meet met
mislead misled
mistake mistook mistaken
overcome overcame
overthrow overthrew overthrown
pay paid
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shine shone
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
speak spoke spoken
speed sped
spend spent
spin spun
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
strike struck
strive strove striven
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
undergo underwent undergone
understand understood
undertake undertook undertaken
undo undid undone
wake woke woken
wear wore worn
weep wept
win won
withdraw withdrew withdrawn
write wrote written
man men
woman women
child children
person people persons
foot feet
tooth teeth
mouse mice
goose geese
wife wives
life lives
knife knives
leaf leaves
half halves
thief thieves
wolf wolves
self selves
crisis crises
analysis analyses
criterion criteria
phenomenon phenomena
medium media
memorandum memoranda
referendum referenda
good better best well
bad worse worst
far further farther furthest
die died dying death dead
lie lied lying
big bigger biggest
colour color
favour favor
labour labor
honour honor
neighbour neighbor
behaviour behavior
harbour harbor
defence defense
offence offense
licence license
centre center
theatre theater
programme program
cheque check
tyre tire
grey gray
judgement judgment
enquiry inquiry
organise organize
recognise recognize
realise realize
apologise apologize
criticise criticize
analyse analyze
authorise authorize
prioritise prioritize
mum mom
legislate legislation legislator legislature
strength strong strengthen
length long lengthen
width wide widen
depth deep deepen
high height heighten
weak weakness weaken
choice choose chose chosen
belief believe
proof prove proven
loss lose lost
growth grow
speech speak spoke spoken
thought think
sale sell sold
gift give
flight fly
sight see
life live alive
birth born
success succeed
receipt receive
decision decide
division divide
invasion invade
explosion explode
expansion expand
suspicion suspect
defence defend defense
response respond
pretence pretend pretense
destruction destroy
description describe
subscription subscribe
prescription prescribe
explanation explain
pronunciation pronounce
repetition repeat
admission admit
permission permit
submission submit
commission commit
persuasion persuade
conclusion conclude
inclusion include
exclusion exclude
intrusion intrude
confusion confuse
evasion evade
reception receive
deception deceive
perception perceive
conception conceive
assumption assume
consumption consume
resumption resume
presumption presume
solution solve
resolution resolve
revolution revolve
evolution evolve
poverty poor
wealth wealthy
health healthy
truth true
youth young
hunger hungry
anger angry
hatred hate
freedom free
wisdom wise
pride proud
heat hot
safety safe
certainty certain
cruelty cruel
loyalty loyal
honesty honest
beauty beautiful
duty dutiful
liar lie
theft thief steal
criminal crime
president presidency presidential
democracy democratic democrat
politics political politician
economy economic economist
history historic historical historian
science scientific scientist
nation national nationality
constitution constitutional
`
	.trim()
	.split("\n")
	.map((line) => line.split(" "));
