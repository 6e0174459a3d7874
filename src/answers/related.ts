import { stemOf } from "./words.ts";

/**
 * Words that a question and a report use for one thing, group by group.
 * A general list of the language of news, law and votes: a match through it counts for less than the word itself.
 */
const GROUPS = `
secede secession secessionist seceding breakaway leave leaving withdraw withdrawal exit independence independent separate separation split depart departure quit
lawyer attorney counsel barrister solicitor
legal law lawful constitutional unconstitutional illegal constitution legally
court judge justice justices ruling tribunal bench
rule ruling decide decision hold held judgment verdict find
vote ballot referendum plebiscite poll polls election voted voters voter
elect election elected win won victory
approve approval ratify ratification endorse accept back consent
reject rejection refuse refused decline turn defeat defeated dismiss block blocked
remove removed removal strike struck pull pulled
change alter amend amendment revise
split divide division partition carve
create creation form formed establish established found founded founder set start started launch launched begin began
found founder founded founding cofounder start
leader leaders president chairman chair head chief boss director
leadership lead led run
halt stop suspend end drop dropped abandon abandoned withdraw withdrew
signature signatures signed sign signatory signer names
petition petitions petitioned plea appeal
country nation state countries nations
parliament legislature congress house lawmakers legislators assembly
lawmaker legislator senator congressman representative
citizen citizens resident residents people inhabitants voters
supporter supporters backer backers advocate advocates campaigner campaigners activist activists proponent
opponent opponents critic critics foe
oppose opposed opposition against
protest protests protesters demonstration demonstrators rally rallies march
rally rallies gathering
money dollars cost costs price funds funding fund
pay paid payment spend spent cost
job work employment occupation profession
war conflict fighting battle
kill killed died dead death deaths
big large largest biggest
percent percentage share proportion
majority most
law act statute bill legislation
proposal proposition initiative measure plan bill
unlawful illegal unconstitutional void null nullity invalid
void null nullity invalid meaningless
join admit admitted admission entry enter joined accession
membership member members
capital city
region area territory part
county counties
border boundary frontier
governor premier
premier minister
reply response respond answer answered
demand call urge
rebel rebels rebellion insurrection confederate confederacy confederates
north northern
south southern
east eastern
west western
america american usa u.s united
britain british uk kingdom
scotland scottish scots
europe european eu
england english
wales welsh
ireland irish
spain spanish
france french
germany german
russia russian
texas texan texans
brexit leave withdrawal
calexit secession
immediately instantly automatically
deadline period limit
period years term
extend extension extended
negotiate negotiation negotiations talks
agree agreement deal
question questions asked wording
answer reply
clear clarity unambiguous
duty obligation obliged bound
need require required requirement necessary
three-quarters quarters
move relocate relocated emigrate
Russia Moscow Kremlin
buy purchase sell sold sale
bond bonds debt
turnout participation
lose lost defeat defeated
narrow close margin
youth young age teenagers sixteen 16
plebiscite referendum
union federation
unilateral unilaterally alone
reverse overturn overturned undo
file filed submit submitted lodge
collect collected gather gathered
qualify qualified eligible
convention meeting assembly
threshold minimum least
propose proposed proposal suggest
trigger triggered invoke invoked start notify
mistake error wrong correct correction corrected
`;

const groupsOf = new Map<string, Set<number>>();
const members = GROUPS.trim()
	.split("\n")
	.map((line, group) => {
		const stems = [...new Set(line.toLowerCase().split(" ").map(stemOf))];
		for (const stem of stems) groupsOf.set(stem, (groupsOf.get(stem) ?? new Set()).add(group));
		return stems;
	});

/** Stems that may stand for the same thing as `stem`; never `stem` itself. */
export function relatedTo(stem: string): ReadonlySet<string> {
	const related = new Set<string>();
	for (const group of groupsOf.get(stem) ?? [])
		for (const member of members[group] ?? []) related.add(member);
	related.delete(stem);
	return related;
}

/** The shortest beginning that two stems of one family share, and the longest ending each may have beyond it. */
const FAMILY_ROOT = 5;
const FAMILY_ENDING = 4;

/** Whether two stems are of one family: "ratifi" and "ratif", "california" and "californian". */
export function kin(one: string, other: string): boolean {
	const longest = Math.min(one.length, other.length);
	let shared = 0;
	while (shared < longest && one[shared] === other[shared]) shared += 1;
	return (
		shared >= FAMILY_ROOT &&
		one.length - shared <= FAMILY_ENDING &&
		other.length - shared <= FAMILY_ENDING &&
		!/\d/.test(one)
	);
}
