import { isTold } from "../quoting.ts";
import { type Reading, wordsAt } from "../reading.ts";
import { beasts } from "./beasts.ts";
import { surely } from "./certainty.ts";
import { degradings } from "./degradings.ts";
import { bare, before, type Detection, type Guard, matchesOf, rows, tableOf } from "./row.ts";

/** People as a rule names them: a group, the people of a place or side, "these people". */
export const PEOPLE =
	"(?:%group|%side|(?:%person|%org|%one|%group|%place|%side) (?:voters|supporters|people|fans|lovers|women|men|immigrants|migrants|activists|politicians|protesters|children|followers|worshippers|worshipers|crowd|types|folks|families|cultists|refugees|%group|owners|members|residents|citizens|scum)|(?:these|those|such) (?:people|immigrants|migrants|refugees|protesters|foreigners|folks|types|creatures|things|parents|kids)|(?:homeless people|the homeless|the poor|poor people|rich people|disabled people|the disabled|foreigners|migrants|immigrants|refugees|gay people|trans people|fat people|old people|young people|asylum seekers|protesters|anyone who votes (?:for )?(?:%person|%one|%org|%group|%side)|anyone who voted (?:for )?(?:%person|%one|%org|%group|%side)|people who (?:vote|voted) (?:for )?(?:%person|%one|%org|%group|%side)|everyone who (?:votes|voted) (?:for )?(?:%person|%one|%org|%group|%side)|people from %place|everyone (?:from|in) %place|everyone on %side|people on %side|women|men|girls|boys|welfare recipients|lgbt people|%one))";

const MOST =
	"(?:(?:all|just|nothing|but|literally|really|simply|basically|like|a|an|the|such|of|bunch|pack|swarm|horde|no|better|than|worse|more|filthy|disgusting|dirty|stupid|fucking|damn|not|even|same|as|lower|little|vile|wild|rabid|plain|always|absolute|kind|true|invasive|violent|disease|ridden|spreading|diseased|breeding|human|walking|lazy|mindless|useless|barely|nasty|that|brainless|evil|actual|sick|only|worthless|so|cancerous|parasitic|common|must|be|should|treated) )";

const TABLE = rows(
	[
		"group",
		3,
		0.9,
		"calls people less than human",
		`${PEOPLE} (?:are|is|were|act like|behave like|live like|breed like|multiply like|look like|smell like|sound like|spread like|have become|have always been|remain|fight like|= |being|will always be|resemble|are becoming) ${MOST}{0,6}BEAST`,
		`(?:they|them|%member|you people|you all|you lot) (?:are|act like|behave like|breed like|live like|multiply like|spread like|look like) ${MOST}{0,6}(?:vermin|cockroach|cockroaches|roaches|rats|parasites|subhuman|subhumans|animals|apes|monkeys|savages|beasts|filth|maggots|leeches|locusts|an infestation|rodents|termites|lice|a plague|a virus|a cancer|a disease|pests|insects|dogs|pigs|swine)`,
		`${PEOPLE} (?:are|is|were) (?:(?:really|just|literally|simply) )*(?:not|barely|hardly|less than|lower than|worse than|no better than|below|beneath|sub|only half|never) (?:(?:even|really|fully|truly|real|actual|quite|actually) ){0,2}(?:human|humans|people|human beings|animals|dogs|dirt|pigs|rats|vermin|insects)`,
		`(?:they|you) (?:are|is) (?:(?:really|just|literally|simply) )*(?:not|barely|hardly|less than|lower than|no better than) (?:(?:even|really|fully|truly|real) ){0,2}(?:human|human beings|animals|dogs|rats)`,
		`${PEOPLE} (?:GAP)?(?:infest|infests|infesting|infested|infestation|swarm|swarming|swarms|breed like|breeding like|multiply like|multiplying|overrun like|crawl out|crawling out|slither|scurry|scurrying|plague|plaguing|pollute our|polluting our|contaminate|contaminating|poison our|poisoning our|poisoning the blood|fester|festering|crawl|crawling)`,
		`(?:infested (?:with|by)|infestation of|swarms? of|swarm of|swarms of|hordes? of|horde of|hordes of|plague of|an invasion of|overrun (?:with|by)|crawling with|a disease called|polluted (?:with|by)|contaminated (?:with|by)|vermin like|animals like|parasites like|cockroaches like|rats like|subhumans like|filth like|scum like|nest of|nests of|pack of|packs of|disease of|cancer of|epidemic of|tumor of|rid of the) (?:these |those |the |all |more |filthy |dirty |illegal |stinking )*${PEOPLE}`,
		`(?:subhuman|sub human|untermensch|untermenschen|subhumans|vermin|cockroach|parasitic|cockroaches|infestations?|filthy animals?|diseased|rodent) (?:GAP)?(?:%group|%one|people|immigrants|migrants|refugees)`,
		`${PEOPLE} (?:vermin|cockroaches|parasites|animals|rats|scum|filth|subhumans|savages|trash|infestation|plague|roaches|pigs|dogs|apes|monkeys|leeches|disease|swine|maggots|locusts|virus|cancer|hordes?|swarms?|beasts)`,
		`(?:exterminate|eradicate|cleanse|fumigate|cull|euthanize|euthanise|purge|sterilize|sterilise|neuter|spray|crush|squash|stamp out|put down|flush out|wipe out|disinfect) (?:GAP)?(?:${PEOPLE}|these (?:GAP)?BEAST|this (?:GAP)?(?:vermin|infestation|plague|disease))`,
		`${PEOPLE} (?:should|must|need to|need|ought to|deserve to|have to|belong) (?:GAP)?(?:exterminated|eradicated|fumigated|culled|sterilized|sterilised|neutered|euthanized|euthanised|put down|sprayed|caged|in cages|in a cage|in zoos|in a zoo|herded|leashed|on a leash|in kennels|in a kennel|cleansed|purged|squashed|wiped out|treated like (?:animals|dogs|vermin|the animals)|flushed)`,
		`${PEOPLE} (?:are|is) (?:GAP)?(?:an inferior race|inferior race|inferior|genetically inferior|an inferior species|a lesser race|lesser race|lesser beings|a lower form of life|lower form of life|lower life forms?|not a human race|untermenschen|mud people|an infection|infection|an infestation|infestation|a stain on|pond scum|lower life form|lower life forms|human garbage|human filth|genetic (?:trash|waste|garbage)|the scum of the earth|scum of the earth|a cancer|a plague|a disease|a virus|a tumor|a scourge|a blight|a pestilence|toxic waste|excrement|sewage|not human|nonhuman|inhuman|devils|demons|demonic|soulless)`,
		`(?:infesting|invading|overrunning|polluting|poisoning) (?:our|this|the|my|your) (?:GAP)?(?:country|cities|city|towns|town|nation|neighborhoods|neighborhood|streets|schools|land|blood|gene pool) (?:GAP)?(?:%group|like (?:rats|vermin|cockroaches|locusts|roaches))`,
		`${PEOPLE} (?:have no|do not have|lack|lacks|are without|are born without) (?:GAP)?(?:soul|souls|humanity|human feelings|human emotions)`,
		`(?:call|consider) (?:GAP)?${PEOPLE} human`,
	],
	[
		"member",
		3,
		0.85,
		"calls somebody less than human",
		`(?:you|%member|u) (?:are|is|be) ${MOST}{0,5}(?:subhuman|sub human|vermin|cockroach|untermensch|an animal|a parasite|a maggot|a roach|an ape|a monkey|a rat|a leech|a virus|a plague|a cancer|a disease|an insect|a pest)`,
		`(?:you|%member) (?:GAP)?(?:subhuman|vermin|cockroach|untermensch|parasite|maggot)`,
		"(?:you|%member) (?:are|is) (?:(?:really|just|literally|simply) )*(?:not|barely|hardly|less than|lower than) (?:(?:even|really|fully|truly) ){0,2}(?:human|a human|a human being|a person)",
	],
);

const MORE = rows([
	"group",
	3,
	0.8,
	"calls people less than human",
	"(?:filthy|dirty|stinking|smelly|greasy|disgusting|stinky|rotten|savage|subhuman|inbred) (?:GAP)?(?:%one|%group)(?= (?:$|[.!?,]|get|go|out|scum|pigs|dogs|trash))",
	"(?:welfare|ghetto|border|jungle|desert|sewer|trailer|plague|gutter|cave|disease|street|mountain|sand) (?:apes|rats|monkeys|animals|vermin|cockroaches|parasites|leeches|pigs|dogs|swine|savages|creatures)",
	"(?:like|as) (?:the )?(?:rabid |wild |stray |filthy |dirty |mangy )*(?:dogs|rats|vermin|animals|cockroaches|pigs|goats|apes|monkeys|maggots|insects|parasites|swine|beasts|roaches|worms|locusts|cattle) (?:that )?they are",
	"(?:back to|into) (?:your|their|its|his|her) (?:cage|cages|zoo|kennel|trees|tree|cave|caves|jungle|sty|sewer|sewers|nest)",
	"(?:sterilized|sterilised|neutered|fumigated|culled|exterminated|put down|caged|euthanized|euthanised) like (?:GAP)?(?:cats|dogs|animals|rats|vermin|cattle|pests|cockroaches|pigs)",
	"(?:not one|none) of (?:those|these|them|the) (?:GAP)?(?:is|are) (?:a )?(?:human|human being|people)",
	"(?:pest control|exterminator|exterminators|rat poison|bug spray|insecticide|zyklon) (?:GAP)?(?:for|on) (?:GAP)?(?:%group|%side|%one|them|these|those|people)",
	"(?:untermenschen|untermensch|subhumans|subhuman)",
]);

const ABOUT_ANIMALS =
	/\b(?:pest control|exterminator|kitchen|basement|garden|farm|zoo|crops?|movie|film|endangered|habitat|kennel|shelter|pet|pets|veterinar\w+|aquarium|party animals?|party animal|guinea pigs?|rat race|lab rats?|social animals?|political animals?|top dogs?|underdogs?|computer virus|breast cancer|cancer patients?|cancer research|lucky dogs?|early bird|hot dogs?|as dogs|rights|beautiful|protected|loyal)\b/;

const guard: Guard = (matched, reading, from, to) => {
	const whole = bare(reading.line);
	const lead = bare(before(reading, from, 40));
	if (/ (?:are|is|were|was|being|been) (?:[^ ]+ )?treated (?:like|as|worse|no) /.test(bare(matched)))
		return "it is deplored";
	if (
		/ (?:are|is) not (?:(?:a|an|the|just|all|your|mere) )*[^ ]+ ?$/.test(bare(matched)) &&
		!/(?:human|humans|people|beings?|animals) ?$/.test(bare(matched))
	)
		return "it is denied";
	if (ABOUT_ANIMALS.test(whole)) return "animals or illnesses are spoken of";
	if (
		/\b(?:not|never|no) (?:GAP)?(?:animals|vermin|cockroaches|rats|parasites|a disease|a cancer|a plague|a virus|pests|savages|monsters|subhuman)\b/.test(
			bare(matched).replace("GAP", ""),
		)
	)
		return "it is denied";
	if (
		/ (?:not|never|no|if|some|few|why do you think|not all|are not|like|than|love|protect|treat|treating|treated) $/.test(
			lead,
		)
	)
		return "it is denied or asked";
	if (
		/^ ?(?:they|them) /.test(bare(matched)) &&
		!/%group|people|immigrants|migrants|refugees|%place|country|%side|%one/.test(whole) &&
		!/(?:vermin|subhuman|savages|cockroach)/.test(matched)
	)
		return "nobody is named who is meant";
	if (/^ ?%[a-z]+ [^ ]+\^[A-Z]+ ?$/.test(matched) && isTitle(reading, from, to)) return "a name";
	return null;
};

/** All of it in capitals at the beginning of words: "Blue Dogs". */
function isTitle(reading: Reading, from: number, to: number): boolean {
	const [first, last] = wordsAt(reading, from, to);
	return (
		reading.words.slice(first, last).every(({ capital }) => capital) &&
		reading.raw !== reading.raw.toUpperCase()
	);
}

/** What is said of groups is for humans to see, who know what is being discussed. */
const AT_SOMEBODY = / (?:you|u|%member) /;
/** Things of which it may be said. */
const THINGS =
	/\b(?:that|this|the|those|these) (?:building|office|website|food|coffee|wifi|bus|trains?|weather|map|form|queue|software|app|traffic|hotel room|ballot paper|platform|budget|press release|bill|plan|manifesto|leaflet) (?:is|are|was|were)\b|\bnobody(?:'s| is) (?:subhuman|vermin|illegal)|\b(?:budget|platform|manifesto|press release|leaflet)s? (?:is|are) (?:garbage|trash|rubbish)/;
const ALL = tableOf(TABLE, MORE);

/** People as animals, dirt or illness, or as things to be rid of. */
export function dehumanisation(reading: Reading): Detection {
	const found = surely(reading, matchesOf("dehumanisation", reading, ALL, guard), (words) =>
		AT_SOMEBODY.test(bare(words)),
	);
	if (found.matches.length > 0)
		return THINGS.test(reading.view.text) ? { matches: [], why: "a thing is meant, not people" } : found;
	if (reading.words.length <= LONGEST) {
		const likenesses = beasts(reading, likeness);
		if (likenesses.matches.length > 0)
			return isTold(reading) || THINGS.test(reading.view.text)
				? { matches: [], why: "told of somebody else's words" }
				: likenesses;
	}
	const degrading = isTold(reading) ? { matches: [], why: found.why } : degradings(reading);
	if (degrading.matches.length > 0) return degrading;
	return found.why === "no such words" ? likened(reading) : found;
}

/** Words; what is longer is argued, and is told by set phrases only. */
const LONGEST = 45;

/** What was once said, drawn or printed of people, told as history. */
const HISTORY =
	/ (?:called (?:them|their|our|my|the|us|people|%group|him|her)|(?:were|was|been|being|got) (?:called|drawn|shown|depicted|portrayed|described|likened|compared|branded|labelled|labeled|treated|caricatured)|drawn as|depicted|depicts|portrayed|portrays|propaganda|posters?|cartoons?|caricatures?|textbooks?|museum|history|historians?|centur(?:y|ies)|in the (?:papers|magazines|1\d\d\ds)|1[89]\d\ds?|interned|internment|pogroms?|rwanda|radio|speech|rhetoric|trope|genocide|holocaust|nazi germany|compared|comparing|likened|likening) /;

/** What is said of a group by name is meant of it; only without one may animals or illnesses be meant. */
const likeness: Guard = (matched, reading, from) => {
	const words = bare(matched);
	const lead = bare(before(reading, from, 40));
	const whole = bare(reading.line);
	if (HISTORY.test(whole)) return "told of what others said";
	if (
		/ (?:not|never|no) (?:(?:a|an|the|all|just|really|some) )*[^ ]+ $/.test(words) &&
		!/ (?:human|humans|people) $/.test(words)
	)
		return "it is denied";
	if (
		/ (?:not|never|no|if|why do you think|not all|some|treat|treated|treating|protect|call|calling|called) $/.test(
			lead,
		)
	)
		return "it is denied or asked";
	if (
		!/%group|%one|%side/.test(matched) &&
		(HARMLESS.test(whole) || ABOUT_ANIMALS.test(whole)) &&
		!/ (?:refugees|migrants|immigrants|asylum|protesters|homeless)/.test(whole)
	)
		return "animals or illnesses are spoken of";
	if (
		/ (?:rights|love|loves|shelter|vet|cute|adorable|adopt|adopted|farmers?|patients?|research|endangered|party animals?|charity) /.test(
			whole,
		) &&
		!/ do not have rights /.test(whole)
	)
		return "animals or illnesses are spoken of";
	return null;
};

const CREATURES =
	/ (?:vermin|cockroach|cockroaches|roaches|parasite|parasites|maggot|maggots|locusts?|leech|leeches|subhumans?|untermensch|untermenschen|germs?|bacteria|ticks?|lice|louse|infestations?|plague rats|swarms?|worms?|apes?|monkeys?|rats?|animals?|mongrels?|dogs?|pigs?|piglets|slugs?|tapeworms?|goats?|sows?|savages?|termites?|insects?|vultures|hyenas|jackals|weeds?|tumou?rs?|cancers?|breed|breeding|species|host|fumigat\w+|disinfect\w*|pest control|exterminat\w+|human being|never human|not human|is human|beasts?|snakes?|swine|cattle|livestock|creatures?|filth|scum|rabid|zoo|cage|cages|knuckle draggers|two legs|evolution|inbred|genetic|hive|nest|larvae|eggs?|stench|stink|zombie plague|defective) /;
const STRONG =
	/ (?:vermin|cockroach|cockroaches|roaches|parasites?|maggots?|locusts?|leeches|subhumans?|untermensch\w*|infestations?|germs|bacteria|lice|ticks|fumigat\w+|disinfect\w*|tapeworms?|plague|rabid|mongrels?|swarm|never human|not human|is human|human being|nest|knuckle draggers|defective|zoo|evolution|piglets|sows|cage|goat|snake|animals|worm|tick|slug|breed|stench|filth|two legs|apes|worms|termites|pest control|larvae|zombie plague|rats|monkeys|animals?|goats?|species|creatures|dogs|pigs) /;
const WHOM =
	/%group|%one|%side| (?:migrants?|immigrants?|refugees?|settlers|asylum|camp|caravan|folks|people|tribe|families|bankers|landlords|squatters|underclass|elderly|disabled|homeless|poor|union|unions|students|voters|workers|tory|pro lifers|lot|thugs|crowd|mob|side|wing|community|communities|parents|kids|neighbours|neighbors|congregation|tribesmen|clan|camp|sect|followers|types|kind|half|ones|members|staff|officers|soldiers|farmers|hillbillies|hicks|rednecks|northerners|southerners|townies|newcomers|arrivals|boat|boats|border|shelter|asylum|seekers|%org|%place|%person|teachers|cops|protesters|foreigners|aborigines|natives|locals|peasants|gypsies|travellers|party|religion|race|neighbou?rhood|parents|rural|dreamers|kurd|kurds|unvaxxed|hotel|projects|believers|worshippers|strikers|journalists|reporters|those|these|them|they) /;
const THEY_ARE =
	/ (?:are|is|were|was|like|call|spell|same|it is|put a|smell|crawl|don't feed|not feed|every|bunch of|look at|see the|of them|equals|=|wipe|flush|crush|squashed|fumigated|disinfect|not one|every single|the lot|simply|just|nothing but|need|deserve|out of|into|with|these|those|called|pest control|you know what we do|that is|never) /;
const HARMLESS =
	/ (?:rights|welfare|shelter|vet|veterinary|farm|farms|farmers|farming|zoo (?:tickets|trip|visit)|wildlife|habitat|conservation|endangered|pet|pets|adopt|adoption|dog park|species act|invasive species|water|crops?|pesticides?|disease control|research|patients?|treatment|diagnosis|hospital|vaccine|outbreak|virus|pandemic|species of|human rights|nest egg|rat race|party animals?|dark horse|lame duck|pork|bacon|beef|meat|cattle prices|livestock|underdogs?|watchdogs?|guide dogs?|service dogs?|hot dogs?|kids|cute|love|adorable|beautiful|breed of dog|gene therapy|genetic testing|subway|restaurant|apartment|apartments|housing inspectors?|inspectors?|exterminators? (?:came|bill)|kitchen|basement|garden|blue dogs?|animal house|noah|bird flu|my (?:rats?|dogs?|cats?|goats?|pigs?|snake)|named|were called|was called|were drawn|was drawn|in the papers|cartoons?|propaganda|history|historians?|in 1\d\d\d|centur(?:y|ies)|of 1\d\d\d|mosquitoes|lobby|elephant|donkey|mascot) /;

/** People and creatures in one breath, however the sentence is built. */
function likened(reading: Reading): Detection {
	const line = bare(reading.line);
	const creature = CREATURES.exec(line);
	if (creature === null || !STRONG.test(line) || !WHOM.test(line) || !THEY_ARE.test(line))
		return { matches: [], why: "no such words" };
	if (HISTORY.test(line) || HARMLESS.test(line) || ABOUT_ANIMALS.test(line))
		return { matches: [], why: "animals or illnesses are spoken of" };
	if (
		reading.words.length > 30 ||
		isTold(reading) ||
		/ not (?:animals|vermin|all|rats|parasites|cockroaches|dogs)| (?:are|is) not (?:a |an )?(?:cancer|disease|plague|animals|vermin)/.test(
			line,
		)
	)
		return { matches: [], why: "told, denied or spoken against" };
	if (
		!/%group|%one|%side/.test(line) &&
		/^ (?:they|them|those|these|people|party)/.test(WHOM.exec(line)?.[0] ?? "") &&
		!/ (?:vermin|cockroach|subhuman|parasite|infestation|fumigat|disinfect|maggot|locust|germs|never human|not human)/.test(
			line,
		)
	)
		return { matches: [], why: "nobody is named who is meant" };
	const first = reading.words[0];
	const last = reading.words.at(-1);
	if (first === undefined || last === undefined) return { matches: [], why: "no words" };
	return {
		matches: [
			{
				rule: "dehumanisation",
				target: "group",
				start: first.start,
				end: last.end,
				severity: 3,
				confidence: 0.66,
				reason: "likens people to vermin or illness",
			},
		],
		why: "",
	};
}
