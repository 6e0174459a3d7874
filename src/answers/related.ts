import { stemOf } from "./words.ts";

export { sameFamily as kin } from "../quotes/finding/related.ts";

/**
 * Words that a question and a report use for one thing, group by group.
 * A general list of the language of news, law and votes: a match through it counts for less than the word itself.
 */
const GROUPS = `
secede secession secessionist breakaway leave withdraw withdrawal exit independence independent separate separation split depart departure quit disunion dissolve go out
lawyer attorney counsel barrister solicitor jurist
legal law lawful constitutional unconstitutional illegal constitution legally
court judge justice ruling tribunal bench
rule ruling decide decision hold held judgment judgement verdict find opinion
vote ballot referendum plebiscite poll voter
elect election elected win won victory
approve approval ratify ratification endorse accept back consent sign agree pass
reject rejection refuse decline turn defeat dismiss block deny no
remove removal strike struck pull drop off
change alter amend amendment revise revision
split divide division partition carve cut
create creation form establish found founder set start launch begin began launched
create creation birth child
leader president chairman chair head chief boss director speaker minister
prime premier leader
halt stop suspend end drop abandon withdraw cease quit give
signature signed sign signatory signer name
petition plea appeal request ask
country nation state republic land
parliament legislature congress house assembly lawmaker commons
lawmaker legislator senator congressman representative assemblyman legislature
citizen resident people inhabitant voter public
supporter backer advocate campaigner activist proponent support friend
opponent critic foe opposing
oppose opposed opposition against object objection dissent disagree reject
favour favor support back agree approve
dissent disagree disagreed dissented minority
protest demonstration demonstrator rally march
money dollar cost price fund funding donor spend spent pay paid
donor backer funder contributor
job work employment occupation profession
war conflict fight battle
kill die dead death shoot shot assassinate
hurt injure injured wound wounded injury
big large great
percent percentage share proportion
majority most half
law act statute bill legislation
proposal proposition initiative measure plan bill scheme idea
unlawful illegal unconstitutional void null nullity invalid
join admit admission entry enter accession become
rejoin return
region area territory part piece
border boundary frontier line
reply response respond answer react reaction
demand call urge
rebel rebellion insurrection revolution revolt
confederate confederacy southern south
north northern
east eastern
west western
america american usa us united states union
britain british uk kingdom
britain england english london
scotland scottish scot
europe european eu brussels
wales welsh
ireland irish
spain spanish madrid
catalonia catalan
france french
germany german
russia russian moscow kremlin
texas texan
quebec quebecer quebecker
canada canadian ottawa
brexit leave withdrawal exit
calexit secession independence
immediately instantly automatically
deadline period limit
extend extension
negotiate negotiation talk
agree agreement deal accord
question wording ask
clear unambiguous plain
duty obligation oblige bound must
need require requirement necessary must take takes
move relocate emigrate settle live home
buy purchase
sell sale
turnout participation part
lose lost defeat fail failed failure fall fell short miss missed
narrow close slim margin
young youth age old year
union federation
unilateral alone own
reverse overturn undo
file submit lodge hand deliver turn
collect gather
qualify qualified eligible
convention meeting assembly conference gathering
threshold minimum least
propose proposal suggest
trigger invoke start notify notice notification
mistake error wrong correct correction
write wrote written author pen draft
letter note message wrote
film movie screenplay comedy drama
film screenwriter screenplay script
publish print release public reveal
say said speak spoke talk tell remark
promise pledge vow
complain complaint grievance lament
criticize criticise mock ridicule deride dismiss attack
praise welcome applaud hail
think believe view consider regard opinion hold held
wish want hope aim goal intend intention plan
aim goal objective purpose
reason cause ground grounds motive
good just valid
fear afraid scared worry worried spooked
doubt uncertain unsure
binding bound bind force effect
legislative legal binding
role part
role power
protect shield guard guarantee safeguard
seat suffrage representation
equal same
change constitution amend amendment
step stage phase
first initial original
final last
begin start open
large size big
small little
town city village
mayor supervisor councillor
police officer
slave slavery enslaved
soldier troops army military
tax taxation levy
school university college
husband wife spouse
divorce separate split
unity united unify
unanimous unanimously undivided
divide divided split
dissolve break broke broken
break broke tear breakaway
allow permit authorise authorize let
forbid ban prohibit bar
possible possibility able
sue suit lawsuit case litigation
case lawsuit suit brought
plaintiff petitioner
hear heard hearing
appoint name nominate
resign quit step
elected inaugurated sworn
inauguration inaugural
office power
tweet twitter post wrote
reporter journalist newspaper media
newspaper paper press
estimate count figure number tally
count number figure total
increase rise grow grew
decrease fall decline drop
debate argument discussion
compare liken comparison
describe call label term
illegal crime criminal
evidence proof
secret hidden
wealthy rich investor capitalist venture
invest investor investment
company business firm
farm rural countryside
citizen citizenship nationality
flag banner
anthem song
date day
`
	.trim()
	.split("\n");

const membersOf = new Map<string, Set<string>>();
const groupsOf = new Map<string, string[][]>();
for (const line of GROUPS) {
	const words = line.split(" ");
	for (const stem of words.map(stemOf)) {
		groupsOf.set(stem, [...(groupsOf.get(stem) ?? []), words]);
		const members = membersOf.get(stem) ?? new Set();
		membersOf.set(stem, members);
		for (const word of words) if (stemOf(word) !== stem) members.add(stemOf(word));
	}
}
const NONE: ReadonlySet<string> = new Set();

/** Stems that may stand for the same thing as `stem`; never `stem` itself. */
export function relatedTo(stem: string): ReadonlySet<string> {
	return membersOf.get(stem) ?? NONE;
}

/** The same as whole words, for a search that stems them in its own way. */
export function wordsRelatedTo(stem: string): string[] {
	return [...new Set(groupsOf.get(stem)?.flat())].filter((word) => stemOf(word) !== stem);
}
