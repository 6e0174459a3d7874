import type { Reading } from "../reading.ts";
import { PEOPLE } from "./dehumanisation.ts";
import { after, bare, before, type Detection, type Guard, matchesOf, rows, tableOf } from "./row.ts";

const MOD = "(?:(?:INTENSE|PROFANE|ADJ) )";
const BAD = "(?:NOUN|ADJ|COINED)";
const ALL =
	"(?:all|every|every single|every last|any|each and every|most|almost all|all of you|all of the|all you|all the|all of these|all these|all those|typical|100% of|literally every|literally all|basically all|no|you)";
const TABLE = tableOf(
	rows([
		"group",
		3,
		0.85,
		"attacks everyone of a group",
		`(?:${ALL} )?${PEOPLE} (?:(?:is|are|was|were|being|have always been|will always be|have become|sound like|look like|act like|seem like|seem|act|remain|never stop being|must be|have to be|are acting like|are turning into|=|r|are and always have been) )${MOD}{0,7}${BAD}`,
		`(?:every|any|each|every single|every last|each and every|typical|a typical|your average|the average|the typical|show me a|never met a|never trust a|never marry a|never date a|never hire a) (?:%one|%person (?:voter|supporter|fan)) (?:is|i know is|i have met is|i 've met is|i ever met is|alive is|ever is|will always be|out there is|voter is|you meet is|on earth is|in %place is|who|and you will find|)${" ?"}${MOD}{0,7}${BAD}`,
		`(?:only|just) ${MOD}{0,3}(?:NOUN|COINED|ADJ|ADJ people|ADJ person) (?:GAP)?(?:would |could |still |can |will )?(?:vote|votes|support|supports|believe|believes|trusts|trust|worship|like|likes|join|become|becomes|be|follows|are|is|moves to|live in|lives in) (?:for |in |a |the |to |with )*(?:%group|%one|%person|%org|%side|%place)`,
		`(?:you have to be|you would have to be|gotta be|must be|have to be|one has to be|anyone has to be) ${MOD}{0,4}${BAD} to (?:vote|support|be|believe|join|follow|like|trust) (?:for |in |a |an |the |with )*(?:%group|%one|%person|%org|%side)`,
		`(?:${MOD}){0,3}(?:COINED)`,
		`(?:fuck|screw|to hell with|damn|i hate|i despise|i loathe|i can not stand|i detest|fuck all|death of|down with|nobody likes|we all hate|everyone hates|everybody hates|never trust|do not trust|can not trust|keep out|ban|deport|deport all|ban all|get rid of|lock up all|jail all|shoot down all|sterilize|boycott all|kick out|kick out all|expel|expel all|round up|round up all|arrest all|silence|silence all|gas|fire all|disenfranchise) (?:all |every |the |those |these |you |of |single |last |fucking |stupid |filthy |damn |dirty )*(?:%group|%one (?:people|voters|women|men|supporters)|every %one|%person (?:voters|supporters|fans))`,
		`${PEOPLE} (?:(?:really |all |just |always |clearly |simply |literally |obviously |genuinely |only |do |secretly |actually |truly |honestly |never |will |would |still |want to |are all out to |are trying to |are out to |are here to |are going to |have always |love to |love |are |all want to |just want to ))*(?:hate (?:america|our|this|the|women|freedom|black|white|%group|%place|god|children|jesus|truth|facts|everyone|you|us|democracy|themselves|science|poor|%one|families|their|anyone|everything)|want (?:GAP)?(?:destroy|ruin|enslave|kill|steal|dead|suffer|die|hurt|to die|groom|to see america|to see you)|destroying (?:our|this|the|everything|%place)|destroy (?:our|this|the|everything|%place)|ruin (?:everything|our|the|this|every)|ruining (?:everything|our|the|this|every)|ruined (?:everything|our|the|this|every)|can not (?:be trusted|think|read|reason|do math|spell|govern|be reasoned|tell|count|stop lying|be civil|help but lie|drive|handle|control)|do not (?:have (?:GAP)?(?:brain|brains|morals|souls|shame|brain cells|honor|integrity|values|clue)|think|care about (?:facts|truth|you|anyone|america|%place|this country|human life|children|people|anything)|belong|deserve (?:to vote|rights|to live|a vote|respect|to be here|freedom|a voice|to have|to breathe|oxygen|human rights)|know (?:anything|shit|how to|what|the first|right from wrong)|understand (?:anything|basic|how|logic|economics)|love (?:america|this country|their|%place|god)|want (?:to work|work|facts|peace)|read|bathe|shower|work|contribute)|have (?:GAP)?(?:no|zero|never|not a single) (?:GAP)?(?:brain|brains|morals|soul|souls|shame|conscience|integrity|brain cells|decency|values|spine|honor|clue|intelligence|loyalty|principles|humanity|dignity|self respect|place|idea|empathy|critical|right to|ethics|compassion|sense|backbone|heart)|lack (?:GAP)?(?:brain|brains|morals|soul|souls|shame|conscience|integrity|brain cells|decency|values|spine|honor|intelligence|empathy|critical)|lie about everything|lie|lie all the time|lie constantly|always lie|cheat|steal|ruin|are lying|always lying|are the (?:problem|enemy|worst|devil|reason|root|dumbest|stupidest|enemies|lowest|biggest|most (?:GAP)?(?:ADJ|NOUN)|downfall|scum|real)|are what is wrong|are (?:GAP)?(?:enemy of|enemies of|the reason|to blame for everything|why (?:we|this|%place|our|america|everything)|out to|ruining|destroying|killing|poison|pure evil|evil|mentally|satanic|godless|subversives|ungodly|brain dead|good for nothing|bad people|the worst|a joke|lower than|dumb as|stupid as|dumber than|worse than|too stupid|too dumb|lost causes|a lost cause|a stain|a menace|a threat to|not real|not americans|un american|in league with|inferior|criminals|thieves|crooks|rapists|killers|murderers|drug dealers|gang members|baby killers|child molesters|groomers|cowards|liars|cheaters|cheats|frauds|backstabbers|backwards|dirty|smelly|subhuman|moochers|freeloaders|welfare queens|hateful|horrible|terrible people|awful people|awful|terrible|parasites|worthless|useless|insane|crazy|nuts|not welcome|unfit to|violent by nature|naturally|born|incapable of|all the same)|should (?:not be (?:allowed|able|permitted|let|given)|never be (?:allowed|trusted|able|permitted|let|given)|all (?:be|leave|go|get|shut)|be (?:GAP)?(?:deported|banned|removed|jailed|imprisoned|barred|stripped|rounded|locked|kicked|expelled|silenced|shunned|ashamed|fired|arrested|sent back|forbidden|segregated|denied|thrown|shipped|blacklisted|erased|tattooed|registered|put in camps|in camps|evicted|excluded|enslaved|disenfranchised|eliminated)|lose (?:the|their) (?:right|vote|citizenship)|go back (?:to|where)|leave (?:the country|this country|%place|and)|stay in|know their place|not (?:vote|breed|have|exist|reproduce|hold)|shut up)|belong (?:in|on) (?:prison|jail|camps|a|the|cages|an|asylums|hell|kitchen)|are not (?:GAP)?(?:welcome|real|capable|people|true|smart|worth|to be trusted|americans|patriots|intelligent|good|human|worthy|fit)|suck|stink|ruin this country|disgust me|make me sick|sicken me|molest|rape|groom|smell|can all go to hell|can go to hell|go to hell|can rot|can fuck off|can burn|burn in hell|need to (?:leave|shut up|go back|get out|be deported|be silenced|be banned|disappear|know their place)|worship (?:GAP)?(?:satan|money|the devil|death|evil)|are all (?:ANY ){0,2}(?:same|liars|criminals))`,
		`(?:${MOD}){0,2}(?:stupid|dumb|moronic|idiotic|braindead|idiot|brainwashed|filthy|evil|disgusting|lying|scummy|pathetic|worthless|brainless|crooked|inbred|vile|treasonous|degenerate|deranged|demented|dirty|ignorant|hateful|satanic|godless|scum|smelly|subhuman|retarded|ugly|unhinged|delusional|insane|evil|rotten|cowardly|traitorous|fucking|goddamn) (?:ass )?(?:%group)`,
		`(?:the |these |those |a bunch of |bunch of |pack of |gang of |party of |all )?(?:NOUN|COINED) (?:called|known as|like|who vote|who voted|that vote|that voted|voting for|on|who support|that call themselves|we call|who call themselves|who follow|supporting) (?:for |the |themselves )*(?:%group|%one|%person|%org|%side)`,
		`(?:%group|%one|%side) ?(?:is|are|=|equals|means) (?:GAP)?(?:mental (?:disorder|illness|disease)|brain disease|brain rot|religion of (?:hate|violence|death)|cult)`,
		`(?:the world|%place|america|this country|the country|society|we|life|this place) (?:would be|will be|is|were) (?:GAP)?(?:better(?: off)?|safer|great) (?:GAP)?(?:without|if (?:there were no|all)|with no|with fewer|once) (?:GAP)?(?:%group|%one)`,
		`(?:%group|%one|%person|%side|%org|%place) (?:voters|supporters|fans|people|folks|scum|trash|idiots|morons|cultists|clowns|idiot) (?:are|is) (?:GAP)?(?:all )?${MOD}{0,5}${BAD}`,
		`(?:%one|%group|%person|%place|%side) (?:scum|trash|garbage|idiots|morons|cultists|clowns|filth|vermin|traitors|pigs|liars|scumbags|criminals|thugs|freaks|parasites|rats|losers|shills|sheep|bootlickers|degenerates|lunatics|nutjobs|imbeciles|retards|cowards|fools|bastards|assholes|cucks|crybabies|bigots|wackos|psychos|maggots|nutcases|cretins|dumbasses)`,
		`what do you expect from (?:a |an |the |these |those )?(?:%group|%one)`,
		`(?:never|do not|can not|can never|should never) (?:ever )?trust (?:a|an|any|the) (?:%one)`,
		`(?:you can not|can not|never|do not|no one should|you should never|nobody should) (?:ever )?(?:reason with|trust|believe|argue with|hire|date|marry|befriend|talk sense to|rent to|vote for) (?:a |an |any |these |those )*(?:%group|stupid %one)`,
		`go back to (?:your (?:own )?(?:country|shithole)|where you came from|%place)`,
		`(?:everyone|everybody|anyone|anybody|people|those|all) (?:who|that) (?:GAP)?(?:vote|votes|voted|voting|support|supports|supported|like|likes|love|loves|identify|identifies|believes|believe|wears|is|are) (?:GAP)?(?:%person|%group|%one|%org|%side|%place|hat) (?:GAP)?(?:is|are|must be|has to be|have to be) ${MOD}{0,6}${BAD}`,
	]),
);

const LIMITED =
	/ (?:some|not all|few|a few|many|several|certain|other|no|if|think|thinks|not every|whether|why|are|do|did|does|when|which|because some|two|three|both|most of my|my|those two|one of the|calling|a handful of|an?|\d+|these two|like|is|are there|unlike|not|than) (?:the |these |those |all |of the |that |house |senate |fellow )?$/;
const CRITIC =
	/^ *(?:about|on|for (?:passing|voting|opposing|supporting|blocking|doing|not)|in (?:this case|their|congress|the senate|the house)|when it comes|who (?:voted|took|broke|lied|support)|that (?:voted|took)|if they|policy|policies|bill|plan|budget|idea|ideas|platform|proposal|agenda|argument|arguments|position|of the (?:bill|plan))\b/;
const PLURAL_OR_MEANT =
	/%group|%side|voters|supporters|people|every|everyone|anyone|women|men|fans|folks|\^[A-Z]*K|immigrants|migrants|refugees|only|back|expect|typical|any|never|the homeless|the poor|protesters/;

const guard: Guard = (matched, reading, from, to) => {
	const words = bare(matched);
	const lead = bare(before(reading, from, 40));
	const trail = bare(after(reading, to, 40));
	if (!PLURAL_OR_MEANT.test(matched)) return "no whole group is meant";
	if (LIMITED.test(lead)) return "not all of the group, or asked or supposed";
	if (/ (?:not|never) /.test(words) && /\b(?:are|is) not (?:all )?(?:really )?[^ ]+$/.test(words))
		return "it is denied";
	if (
		/ not (?:all )?[^ ]*$/.test(words) &&
		/\^/.test(matched.split(" ").at(-1) ?? "") &&
		!/welcome|real|capable|human|trust/.test(words.split(" ").at(-1) ?? "")
	)
		return "it is denied";
	const meant =
		/\b(?:all|every|each|any|always|typical|only|just|nothing|both|never|literally|everyone|anyone)\b/.test(
			`${lead.slice(-14)} ${words}`,
		);
	const mild = onlyMild(matched);
	if (mild && !meant) return "criticism of some, not an attack on all";
	if (CRITIC.test(trail) && !meant) return "criticism of what they do";
	if (/^ *(?:you|u) /.test(words)) return "a member is meant";
	if (/%place (?:is|are|was)|^ ?%org/.test(words) && !/people|voters/.test(words))
		return "an institution is meant";

	return null;
};

function onlyMild(matched: string): boolean {
	const last = matched.split(" ").filter((word) => !word.startsWith("%") && /\^[A-Z]*[ANK]/.test(word));
	return last.length > 0 && last.every((word) => /\^[A-Z]*M/.test(word));
}

/** Attacks on all of a group that members may hold to. What single people or institutions do is free. */
export function groupAttacks(reading: Reading): Detection {
	if (
		!/%group|%one|%side|%person|%place|%org|women|people|protesters|foreigners|poor|homeless|back to/.test(
			reading.line,
		) &&
		!reading.classes.includes("K")
	)
		return { matches: [], why: "no group is named" };
	const found = matchesOf("group-attack", reading, TABLE, guard);
	if (!reading.classes.includes("K")) return found;
	// A coinage against a side is a slur on it, whichever side.
	const isCoined = ({ start, end }: { readonly start: number; readonly end: number }) =>
		reading.words.some((word) => word.classes.includes("K") && word.start >= start && word.end <= end);
	return {
		...found,
		matches: found.matches.map((match) => (isCoined(match) ? { ...match, rule: "slur" } : match)),
	};
}
