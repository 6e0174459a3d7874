import { isTold } from "../quoting.ts";
import type { Reading } from "../reading.ts";
import { bare, type Detection } from "./row.ts";

const HURT =
	/ (?:kill|kills|killing|murder|die|dies|dead|death|corpse|coffin|grave|ditch|morgue|hospital|wheelchair|stretcher|skull|throat|bleed|bleeding|blood|bodies|body|burn|burns|burning|on fire|drown|drowning|bury|hang|hanging|shoot|shot|stab|stabbed|beat the|beat you|beating|smash|smashed|smashing|hole in|heads off|head on a|run over|runs you over|run you over|runs (?:him|her|them|you) over|blow up|blows up|blowing up|boom|disappear|swat|in the ground|limbs|strangle|break (?:your|his|her|their)|broken (?:jaw|bones|legs|nose)|walk home|walk again|alive|the wall|nobody leaves|no one leaves|braking|slit|choke|crush|machetes?|bullets?|burned|burnt|hurt|pain|suffer|teeth|hunted|axe|acid|rape|torch|set fire|bashed|shut you up|take down your house|get what is coming|gets what is coming|explode|explodes|explosion|gas|lynch|lynched|execute|executed|assassinate|knock you|last breath|last day|funeral|obituary|widow|orphans?|ashes|six feet|worms|river|lake|body bag|pine box|tombstone|crutches|feeding tube|intensive care|paralysed|paralyzed|kneecaps?|ends? badly|flatline|snuff(?:ed)?|ventilate|fillet|carve(?:d)?|garrotte|follow you home|following you|follow (?:him|her|them) home|dance on your grave|tar and feather|guillotines?|firing squad|gallows|curb|kneecapped|castrate|pliers|cyanide|anthrax|ricin|antifreeze|cut your brakes|off a (?:cliff|bridge|roof)|in front of a train|swamp|gators|feed you to|acid|barrel|concrete shoes|shallow grave|mass grave|massacre|bloodbath|slaughter|open fire|reload|detonates?|detonated|fuse|countdown|shank|shiv|at the stake|pyre|crucified?|beheaded|headless|drag you|drag (?:him|her|them)|strung up|string you up|swinging from|hunt you|hunting you|hunt (?:him|her|them)|stomped|trampled|mowed down|mow down|rammed|ram my|plow through|plough through|crippled|maimed|scalped|gutted|skinned|taken care of|take care of you|deal with you|dealt with|pay for this|pay with|regret|never walk|never see|never wake|your neck|your face|your bones|your blood|your head|your guts|your kneecaps|your teeth|your windows|your tyres|your tires|your car|your house|your porch|your lawn|your bedroom|flames|put you down|putting you down|burns?|smoke you|bullet|gutted|heads? (?:on|off|in)|floor|praying inside|the boot|trunk|never be found|never find|leave the building|lights out|smear|scar|cripple|limp|acid|tape|basement|shovel|dig|digging|bleach|accident|brakes|buried|kidnap|snatch|jumped|jump you|swatted|swat|windows?|brick|torched|arson|gasoline|petrol|hurting|maim|finish you|end you|ending you|get you|got you|find you|finding you|find out where|wipe|target practice|last meal|last words|say goodbye|goodbye|coffin|widowed|childless|daughter gets|son gets|kids get|your kids|your daughter|your son|your wife|your husband|your mother|your mom|your family|your sister|your brother|photo up|the wall|ambulance|paramedics|obituaries|beaten|bruises|blind|eyes out|tongue|fingers|knuckles|fist|fists|boots?) /;
const WEAPON =
	/ (?:guns?|rifles?|ar|ar15|glock|pistol|shotgun|shotguns|knife|knives|machetes?|axes?|hammer|tire iron|tyre iron|crowbar|baseball bat|bombs?|pipe bomb|molotovs?|petrol|gasoline|matches|acid|noose|rope|brick|bricks|bullets?|ammo|trigger|swat|explosives?|grenades?|blade|chainsaw|crosshairs|the range|weights|truck|poison|scope|sniper|fists|boots|lighter|target|sword|hatchet|shovel|bat|magazine|rounds|dynamite|9mm|buckshot|bayonet|sledgehammer|brass knuckles|taser|pitchforks?|torches|lead pipe|pipe|chains|chainsaw|c4|cleaver|razor|scissors|nail gun|crossbow|arrows?|stun gun|pepper spray|handgun|revolver|semi auto|hollow points?|caliber|silencer|ied|fertilizer|gun) /;
const MINE =
	/ (?:i will|i am|we will|we are|i have|we have|i own|we own|i bought|we bought|i know|we know|i swear|i would|we would|i planted|we planted|i packed|have packed|my|our|or i|or we|i can fix|i bring|we bring|i promise|promise|expect me|expect us|see to it|dead serious|literally|i mean it|no joke|not joking|not kidding|final warning|last warning|calling in|sending some|going to|about to|prepare to|bring|i come|we come|someone|somebody|they will find|tick tock|let us|we kill|we burn|i burn|i put|i am putting|might as well|you better|you had better|hope|consider this|do not come|leave or|will end up|ends? up|is going to|are going to|he is|will be|will get|gets|will have|you will|they will|he will|she will|want to see|waiting|we kill|i kill|wants? to|let me|do the math|try me|test me|see what happens|find out|watch what|fix that|be a shame|would be a pity|happen to) /;
const WHEN =
	/ (?:tonight|tonite|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|midnight|noon|next time|next week|soon|by midnight|by noon|when i see|when we meet|from now on|the moment|on sight|before you|hours|minutes|ever again|in the morning|dawn|one day|the day|this weekend|after dark|outside|come the|right now|already on|already inside|inside|while they|with you in|with them in|with the|in front of|on election day|the second|as soon as|if you|if he|if she|if they|until|by the time|before|next|today|at your|your house|your place|your door|your work|your street|to your face|final|last) /;
const PLACES =
	/ (?:mosque|school|clinic|church|synagogue|temple|rally|parade|drop box|polling place|courthouse|capitol|office|campus|hospital|delegation|block|building|convention|breakfast|meeting|precinct|embassy|headquarters|protest|vigil|town hall|festival|library|statehouse|newsroom|station) /;
const PEOPLE =
	/ (?:%member|%person|%group|%one|%org|%side|him|her|them|he|she|they|those|every one|all of them|everyone|everybody|anyone|the rich|the poor|nobody|anybody|people|his|their) |\^[A-Z]*[LR][A-Z]* /;
const YOU = / (?:you|your|yourself|u|ur) /;
const INNOCENT =
	/ (?:runoff|in the (?:runoff|primary|midterms|polls|race)|shot (?:another|an?|two|three|dead|and)|knock (?:them|it|him|her) dead|bucks?|deer|elk|i said|she said|he said|they said|shot my first|said my|good luck|in the 1\d\d\ds|in the 20\d\ds|in 1\d\d\d|in 20[01]\d|a mob|and killed|killed two|burned the|centur(?:y|ies)|decades? ago|(?:kill|kills|killing) (?:me|it|us)|crushing it|the state will|the state of|execut\w+ (?:him|her|them)? ?on|knock it out|out of the park|break a leg|hit me up|drop dead gorgeous|gorgeous|dead on|dead right|dead wrong|dead heat|dead end|body of work|student body|governing body|shoot (?:me|you) a|gun sense|under fire|on fire today|fire the|fired|fire department|fire station|firewall|heart attack|laws?|legislation|policy|policies|control|rights|bans?|banning|tax|taxes|insurance|coverage|medicare|medicaid|statistics|percent|budget|wildfires?|firefighters?|hunters?|hunting|movie|film|book|novel|song|history|years ago|last year|last week|yesterday|died|was killed|were killed|was shot|were shot|killed in|shot in|donate|volunteer|polls? (?:open|close)|turnout|ballots? counted|minecraft|game|games|metaphor|metaphorically|figuratively|joke|laughing|inflation|economy|climate|recipe|dinner|barbecue|coffee|caffeine|beer|marathon|workout|gym|season|playoffs|team|match|episode|trailer|candidate|campaign|debate|poll|hearing|lawsuit|sue|court|amendment|filibuster|veto|repeal|spending|deal|vaccine|virus|covid|drought|flood|storm|hurricane|earthquake|accident|crash|hostages|ceasefire|troops|soldiers|military|genocide|airstrikes?|drone|missile|shelter|please stay safe|condolences|rip|prayers for|thoughts and|memorial|remembrance|if elected|death penalty|self defense|smoke|smoking|cigarettes|diet|deadline|deadlines|dying to|batteries?|phone|laptop|budget|traffic|heat|heating|oven|candle|calories|sunburn|fever|allergies|headache|stitches|surgery|transplant|blood drive|donor|donors|hospitals? (?:beds?|funding|closures?|bills?)|a hospital|rural hospitals?) /;

/** Stage, play, sport, kitchen and the figures of politics; and what is told of others or long ago. */
export const ELSEWHERE =
	/\b(?:in act (?:one|two|three|four|five)|stage manager|the play|rehears\w+|amateur dramatics|my (?:paladin|necromancer|wizard|character|rogue|party)|your (?:paladin|wizard|character)|second half|first half|tackle|prop forward|ten yards|penalty|goal|gills|fillet|marinade|recipe|canvassers?|leaflets?|letterbox|target seats|doors and phones|out-?vote|proposition \d+|prop \d+|effigy|leaf(?:let)?ing|lanyard|tariffs?|wards? (?:are|is) full|hang out|bury (?:that|the|this) (?:report|story|bill|news)|squeals?|haul the signs|in the photo|stick to your guns|shotgun licen[cs]e|papier|my professor|had half|petrol bombs were|bullied at school)\b/;

/**
 * A threat that no set phrase gives away: harm or a weapon, somebody it is meant for, and somebody's will or an hour,
 * all in one breath. Each of these alone is everyday talk.
 */
export function menace(reading: Reading): Detection {
	const line = ` ${bare(reading.line).replaceAll(" . ", " ").replaceAll(" , ", " ").replaceAll(" ; ", " ").replaceAll(" ! ", " ").replaceAll(" ? ", " ").replaceAll(" : ", " ").trim()} `;
	const hurt = HURT.test(line);
	const weapon = WEAPON.test(line);
	if (!hurt && !weapon) return { matches: [], why: "no word of violence" };
	if (reading.words.length > 45) return { matches: [], why: "too long to be told by its words alone" };
	if (INNOCENT.test(line) || ELSEWHERE.test(reading.view.text))
		return { matches: [], why: "harm is spoken of, not threatened" };
	if (isTold(reading)) return { matches: [], why: "told of somebody else's words" };
	const you = YOU.test(line);
	const them = PEOPLE.test(reading.line) || PLACES.test(line);
	const mine = MINE.test(line);
	const when = WHEN.test(line);
	const score =
		(hurt ? 1 : 0) +
		(weapon ? 1 : 0) +
		(mine ? 1 : 0) +
		(when ? 1 : 0) +
		(you ? 1 : 0) +
		(!you && them ? 0.5 : 0);
	if (!(you || them) || !(mine || when) || score < (you ? 2.5 : 2.5))
		return { matches: [], why: "no violence against anybody" };
	const first = reading.words[0];
	const last = reading.words.at(-1);
	if (first === undefined || last === undefined) return { matches: [], why: "no words" };
	const confidence = score >= 4 ? 0.66 : 0.6;
	return {
		matches: [
			{
				rule: "threat",
				target: you ? "member" : "group",
				start: first.start,
				end: last.end,
				severity: 4,
				confidence,
				reason: "speaks of harm, of whom it is meant for and of doing it",
			},
		],
		why: "",
	};
}
