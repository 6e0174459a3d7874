import { relatedWords } from "../quotes/finding/related.ts";
import { stemOf } from "../quotes/finding/words.ts";

/*
 * Words that may stand for one another in a claim without changing what it says. Far narrower than the synonyms that
 * a search uses: a word that is only near does not do. A group a line; the words before ">" may also be given for
 * those after it, but not the other way about ("insisted" may be told as "said", "said" not as "insisted").
 */
const GROUPS = `
say tell add note explain write remark
say > argue insist contend claim warn caution maintain reply answer respond estimate suggest predict acknowledge complain call concede stress declare urge announce report observe cite
write say
say warn > according
fire dismiss
according > say find report tell write announce show argue warn estimate contend
tell say
delay postpone defer
defeat beat oust topple unseat upset
lose_to defeat
lose_to beat
lose_to oust
lose_to upset
approve pass ratify adopt
back > approve
support back endorse favor favour
support favor
fall drop decline decrease
rise climb increase grow
dispute contest
overturn reverse
throw_out dismiss toss
shut close
file lodge
start begin
build construct
buy purchase
require mandate
forbid ban prohibit bar
kill slay
quit resign
leader head
lawyer attorney counsel
cellphone phone
town municipality
gov governor
sen senator
rep representative
dr doctor
lt lieutenant
chairman chair chairwoman chairperson
spokesman spokeswoman spokesperson
councilman councilwoman councilor councillor
congressman congresswoman
republican gop
democrat democratic
sponsor author
firm company
survey poll
worker employee
child kid
get receive
help assist
largest biggest
almost nearly
measure proposition ordinance
effort campaign
`;

/** Each stem with those that a claim may put in its stead. */
const licensed = new Map<string, Set<string>>();
for (const line of GROUPS.trim().split("\n")) {
	const [mutual = "", given] = line.split(" > ");
	const told = mutual.split(" ").map(stemOf);
	const real = given === undefined ? told : given.split(" ").map(stemOf);
	for (const source of real) {
		const others = licensed.get(source) ?? new Set<string>();
		licensed.set(source, others);
		for (const claim of told) if (claim !== source) others.add(claim);
	}
}

const FORM = 0.9;
const forms = new Map<string, ReadonlySet<string>>();

/** The stems of the other forms of an irregular word ("rose" and "rise"). */
export function formsOf(stem: string): ReadonlySet<string> {
	let known = forms.get(stem);
	if (known === undefined) {
		known = new Set(relatedWords(stem).flatMap((each) => (each.strength === FORM ? [each.stem] : [])));
		if (forms.size < 10_000) forms.set(stem, known);
	}
	return known;
}

const departures = new Map<string, Map<string, number | null>>();
const MOST_KEPT = 5_000;

/** How far a claim's stem departs from the source's: 0 the same, 1 another word for it, null neither. */
export function departure(claim: string, source: string): number | null {
	if (claim === source) return 0;
	let known = departures.get(claim);
	if (known === undefined) {
		if (departures.size >= MOST_KEPT) departures.clear();
		known = new Map();
		departures.set(claim, known);
	}
	let found = known.get(source);
	if (found === undefined) {
		found = compare(claim, source);
		if (known.size < MOST_KEPT) known.set(source, found);
	}
	return found;
}

function compare(claim: string, source: string): number | null {
	if (formsOf(source).has(claim) || stemOf(claim) === source || claim === stemOf(source)) return 0.1;
	const told = [claim, ...formsOf(claim)];
	const stands = [source, ...formsOf(source)].some((one) =>
		told.some((other) => licensed.get(one)?.has(other)),
	);
	return stands ? 1 : null;
}

const OPPOSITES = `
rise fall|grow fall|increase decrease|gain lose|up down|more less|more fewer|before after|support oppose|approve reject
uphold overturn|win lose|open close|accept reject|accept refuse|highest lowest|allow block|praise criticize|for against
agree refuse|impose lift|higher lower|early late|earn lose|fastest slowest|guilty innocent|yes no|keep repeal|thank criticize
widen narrow|passed failed|start end|welcome criticize|confirm deny|admit deny|best worst|remove restore|opponent supporter
dispute accept|include exclude|legal illegal|safe dangerous|approval rejection|drop rise|decline rise`;
const opposites = new Map<string, Set<string>>();
for (const pair of OPPOSITES.trim().split(/[|\n]/)) {
	const [one = "", other = ""] = pair.split(" ").map(stemOf);
	opposites.set(one, (opposites.get(one) ?? new Set()).add(other));
	opposites.set(other, (opposites.get(other) ?? new Set()).add(one));
}

/** Whether the two say the contrary of one another. */
export function areOpposites(one: string, other: string): boolean {
	if (opposites.get(one)?.has(other)) return true;
	for (const form of formsOf(one)) if (opposites.get(form)?.has(other)) return true;
	for (const form of formsOf(other)) if (opposites.get(one)?.has(form)) return true;
	return false;
}

/** Phrases that count as one word. The longest come first. */
export const PHRASES: readonly (readonly [readonly string[], string])[] = `
no longer|not_any_more
republican party|republicans
democratic party|democrats
more than|more_than
no more than|at_most
greater than|more_than
fewer than|less_than
less than|less_than
at least|at_least
at most|at_most
as much as|at_most
as many as|at_most
up to|at_most
voted down|reject
vote down|reject
turned down|reject
turn down|reject
put off|delay
threw out|dismiss
thrown out|dismiss
struck down|overturn
strike down|overturn
lost to|lose_to
loses to|lose_to
failed to|fail_to
fails to|fail_to
fail to|fail_to
failing to|fail_to
according to|according
chief executive officer|chief_executive
chief executive|chief_executive
ceo|chief_executive
called on|urge
call on|urge
only if|only_if
percentage points|points
percentage point|points
because of|because
due to|because
stepped down|resign
step down|resign
instead of|without
rather than|without`
	.trim()
	.split("\n")
	.map((line): [string[], string] => {
		const [phrase = "", word = ""] = line.split("|");
		return [phrase.split(" "), word];
	})
	.sort((a, b) => b[0].length - a[0].length);
