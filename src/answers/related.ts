import { relatedWords } from "../quotes/finding/related.ts";
import { EVERYDAY } from "./everyday.ts";
import { FUNCTION_WORDS } from "./vocabulary.ts";
import { stemOf } from "./words.ts";

export { sameFamily as kin } from "../quotes/finding/related.ts";

/** How far another word of a group stands for the one asked. */
const GROUPED = 0.6;
/** The same for names of places; a name is borne by no less. */
export const SAME_NAME = 0.75;

/**
 * Words that a question and a report use for one thing, group by group, beside the finder's own thesaurus.
 * A general list of the language of news, law and votes: a match through it counts for less than the word itself.
 */
const GROUPS = `
secede secession independence leave withdraw breakaway secessionist withdrawal exit independent separate separation split depart departure quit disunion dissolve go out
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
gov governor
rep representative
sen senator
against oppose opposed opposition dissent no
against objected
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

/** Names of places, of those who live there and of those who govern there: as good as each other in a name. */
const PLACES = `
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
confederate confederacy
california californian
la angeles
nyc york
gop republican
scotus supreme
washington federal
westminster british parliament
china chinese beijing
japan japanese tokyo
mexico mexican
italy italian rome
greece greek athens
poland polish warsaw
turkey turkish ankara
ukraine ukrainian kyiv
india indian delhi
israel israeli
iran iranian tehran
iraq iraqi baghdad
`
	.trim()
	.split("\n");

const membersOf = new Map<string, Map<string, number>>();
const groupsOf = new Map<string, string[][]>();
for (const [line, strength] of [
	...[...GROUPS, ...EVERYDAY].map((line) => [line, GROUPED] as const),
	...PLACES.map((line) => [line, SAME_NAME] as const),
]) {
	const words = line.split(" ");
	for (const stem of new Set(words.map(stemOf))) {
		groupsOf.set(stem, [...(groupsOf.get(stem) ?? []), words]);
		const members = membersOf.get(stem) ?? new Map<string, number>();
		membersOf.set(stem, members);
		for (const word of words) if (stemOf(word) !== stem) members.set(stemOf(word), strength);
	}
}

const places = new Set(PLACES.flatMap((line) => line.split(" ")));

/** Whether the folded word is a place's name, or calls its people or its government. */
export function isPlace(word: string): boolean {
	return places.has(word);
}

const known = new Map<string, ReadonlyMap<string, number>>();
const MOST_KNOWN = 5_000;

/** Stems that may stand for the same thing as `stem`, and how far, in (0, 1); never `stem` itself. */
export function relatedTo(stem: string): ReadonlyMap<string, number> {
	let related = known.get(stem);
	if (related === undefined) {
		const all = new Map(membersOf.get(stem));
		for (const { stem: other, strength } of relatedWords(stem)) {
			if (other !== stem) all.set(other, Math.max(strength, all.get(other) ?? 0));
		}
		related = all;
		if (known.size >= MOST_KNOWN) known.clear();
		known.set(stem, related);
	}
	return related;
}

/** The same as whole words, nearest first, for a search that stems them in its own way. */
export function wordsRelatedTo(stem: string): string[] {
	const forms = relatedWords(stem);
	const near = forms.filter(({ strength }) => strength > GROUPED).map(({ word }) => word);
	const far = forms.filter(({ strength }) => strength <= GROUPED).map(({ word }) => word);
	const all = [...near, ...(groupsOf.get(stem)?.flat() ?? []), ...far];
	return [...new Set(all)].filter((word) => stemOf(word) !== stem && !FUNCTION_WORDS.has(word));
}
