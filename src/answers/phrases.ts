import { relatedTo } from "./related.ts";
import { stemOf, type Word } from "./words.ts";

/**
 * What people say in two or three words and reports in one: the phrase, and words for it, the plainest first.
 * A verb stands in its plain form; between it and a small word that follows, one or two others may stand
 * ("turn the plan down").
 */
const PHRASES = `
turn down = reject refuse decline deny dismiss
turn away = reject refuse
throw out = reject dismiss remove
vote down = reject defeat
shoot down = reject
knock down = demolish reject
strike down = overturn void annul unconstitutional
call off = cancel abandon
call for = call demand urge seek
call on = call urge demand
ask for = ask request seek demand
give up = abandon surrender quit
give in = yield concede
back out = withdraw quit back
pull out = withdraw leave quit
drop out = withdraw quit
break away = secede separate independence
break off = break end separate
break up = split divide dissolve separate break
split up = divide split partition
split off = secede separate
carve up = divide split
go it alone = independence secede
set up = establish create found form
set out = explain describe
put forward = propose submit
come up with = propose devise invent
bring in = introduce
bring about = cause
bring up = mention raise
bring down = topple reduce
lay out = explain describe
carry out = conduct perform
kick off = begin start launch
take over = seize succeed
take back = withdraw retract
take part = participate join
take place = happen occur
take effect = effective force
come into force = effective
hand in = submit file deliver
hand over = deliver surrender
send in = submit
turn in = submit deliver
sign off = approve ratify consent agree
sign on = join agree
go along with = agree accept consent
agree with = agree support back
go against = oppose violate defy
stand against = oppose
speak out against = oppose criticize condemn
side with = support join agree back
in favour of = support back
in favor of = support back
in charge = lead head director
get rid of = abolish remove repeal
do away with = abolish repeal
get out of = leave withdraw exit
find out = find discover learn
figure out = discover understand
look into = investigate examine
point out = point note observe
rule out = exclude reject deny
make up = invent consist
make public = publish release
go public = publish announce
become public = published released known
come out = published released
come to light = published revealed
own up = admit confess
step down = resign quit
stand down = resign quit
step in = intervene
lay off = dismiss fire
let go = dismiss release leave
kick out = expel remove oust
vote out = defeat oust
swear in = inaugurated
fall through = fail collapse
fall apart = collapse dissolve
fall short = fail insufficient miss
fall away = lost decline
run out = expire exhausted
run for = candidate campaign
put off = delay postpone
hold up = delay
hold off = delay wait
go ahead = proceed approval
team up = team ally join together
work together = cooperate collude conspire
in cahoots = collude conspire
cut off = end stop sever
cut back = cut reduce
go up = rise increase
go down = fall decline
blow up = explode
keep going = continue persist
keep on = continue
carry on = continue
pass away = die death
live up to = fulfil meet
count on = rely
stick with = stick keep stay remain
stick to = keep
hang on = keep remain
stay put = remain stay
move out = leave relocate
cash in = profit
chip in = contribute donate donor
pay for = pay fund finance cost
make money = earn profit
put money into = invest fund finance
head up = lead head
speak for = speak represent spokesman
stand for = represent
lose out = lose
win over = persuade
make sure = ensure guarantee
get through = pass approved
get going = begin start
get in touch = contact call email
get hold of = obtain contact
reach out = contact
write down = write record
lay claim = claim
make fun of = mock ridicule
make clear = say explain state
tell off = criticize rebuke
hit back = respond reply criticize
play down = minimize dismiss
back up = support evidence
shore up = support strengthen
water down = weaken
tone down = soften limit only
go for it = vote support yes agree
walk away = leave secede withdraw right
walk out = leave withdraw secede
want out = leave secede independence withdraw
get out = leave withdraw exit secede
get in = elected win enter
get into = join enter become admitted
get back into = rejoin return
get back = return rejoin regain
come back = return
go back = return
bring back = restore revive future return
show up = attend part participate turnout come
turn up = attend come attendance
turn out = attend turnout vote come
wind up = end finish final
end up = end final finish
pull off = achieve manage succeed
pull the plug = withdraw cancel abandon end give
throw in the towel = concede surrender resign
put pen to paper = sign signed
go along = comply agree accept
drop off = deliver hand
mess up = mistake error wrong
screw up = mistake error wrong
dry up = exhausted vanish lost
boil down = essence amount mean
lean on = rely principle
get around = avoid evade answer
have in mind = propose plan intend remedy
let down = disappoint
call it quits = quit end abandon resign
call it a day = end stop
blow off = ignore skip
brush off = dismiss ignore
shrug off = dismiss ignore
come clean = admit confess
back down = yield withdraw concede
crack down = suppress
beat up = injured hurt
rough up = injured hurt
lock up = jail imprison arrest
weigh in = comment
say yes = approve agree accept back
say yeah = approve agree accept back
say no = dissent reject refuse oppose deny
make it = qualify reach succeed
right away = immediately
right now = immediately today nearer
throw away = discard waste
sign up = join register
tie up = bind
hold back = delay restrain
take on = oppose face
take in = include admit
put up = fund provide
put out = publish release
look up to = admire
look down on = despise
keep out = exclude
leave out = omit exclude
let in = admit
get along = agree
fall out = quarrel dispute
make up for = compensate
come into = inherit
come down on = criticize
stand up for = defend support
stick up for = defend support
line up = join support
slow down = delay
speed up = hasten
heat up = intensify
cool off = calm
cover up = conceal hide
dig up = discover find
dream up = devise invent
cook up = devise invent
sum up = conclude summarize
spell out = specify explain
hammer out = negotiate agree
patch up = settle repair
scale back = reduce
phase out = abolish end
roll back = reverse repeal
roll out = introduce launch
hand out = distribute
give out = distribute
give away = donate reveal
pay back = repay
pay off = repay bribe
buy off = bribe
buy into = believe accept
sell out = betray
`
	.trim()
	.split("\n")
	.map((line) => {
		const [phrase = "", words = ""] = line.split(" = ");
		return { words: phrase.split(" "), means: words.split(" ") };
	});

/** A phrase of a question. */
export interface Phrase {
	/** Places of its first and last word. */
	readonly first: number;
	readonly last: number;
	/** The places of its own words among them. */
	readonly places: readonly number[];
	/** Words that stand for it, the plainest first. */
	readonly means: readonly string[];
}

/** Words that may stand between a verb and the small word that belongs to it. */
const BETWEEN = 2;
/** A form of the same verb ("gave", "give"). */
const A_FORM = 0.85;

const byHead = Map.groupBy(PHRASES, ({ words: [head = ""] }) => stemOf(head));

/** The phrases among `words`, left to right and without overlap; of two that begin at one place the longer. */
export function phrasesIn(words: readonly Word[]): Phrase[] {
	const found: Phrase[] = [];
	words.forEach((word, first) => {
		if (first <= (found.at(-1)?.last ?? -1) || word.capital) return;
		const known = candidates(word.stem).flatMap((phrase): Phrase[] => {
			const places = placesOf(phrase.words, words, first);
			return places ? [{ first, last: places.at(-1) ?? first, places, means: phrase.means }] : [];
		});
		const longest = known.sort((a, b) => b.places.length - a.places.length)[0];
		if (longest) found.push(longest);
	});
	return found;
}

function candidates(stem: string): typeof PHRASES {
	const forms = [...relatedTo(stem)].flatMap(([other, strength]) => (strength >= A_FORM ? [other] : []));
	return [stem, ...forms].flatMap((each) => byHead.get(each) ?? []);
}

function placesOf(phrase: readonly string[], words: readonly Word[], first: number): number[] | null {
	const places = [first];
	for (const [i, part] of phrase.slice(1).entries()) {
		const from = (places.at(-1) ?? first) + 1;
		const reach = i === 0 && phrase.length === 2 ? BETWEEN : 0;
		const at = words.findIndex(
			(word, place) => place >= from && place <= from + reach && word.folded === part,
		);
		if (at === -1) return null;
		places.push(at);
	}
	return places;
}
