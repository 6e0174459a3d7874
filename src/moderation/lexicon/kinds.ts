const each = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== "");

/** A regular verb as it is written after I, he, to be and to have. */
export function forms(verb: string): readonly string[] {
	const stem = verb.endsWith("e") ? verb.slice(0, -1) : verb;
	const doubled = /^[^aeiou]*[aeiou][bdgmnpt]$/.test(verb) ? verb + verb.at(-1) : stem;
	if (/[^aeiou]y$/.test(verb))
		return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
	const third = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
	return [verb, third, `${doubled}ed`, `${doubled}ing`];
}
const verbs = (list: string): readonly string[] => each(list).flatMap(forms);
const set = (...lists: readonly (readonly string[])[]): ReadonlySet<string> => new Set(lists.flat());

const KILL = [
	...verbs(
		"kill murder stab lynch execute behead strangle bomb assassinate rape torch poison decapitate dismember gut exterminate firebomb slaughter butcher massacre maim torture drown choke skin scalp guillotine annihilate curbstomp unalive disembowel impale electrocute crucify castrate mutilate bludgeon pummel throttle shank garrotte snipe kneecap flay maul swat hunt gas suffocate eviscerate disfigure",
	),
	...each("shoot shoots shot shooting hang hangs hung hanged hanging slay slew slaying gassed gassing"),
];
const HARM = [
	...verbs(
		"bury crush stomp smash knife batter clobber whip flog burn bash punch kick slap hurt harm break end finish silence smoke waste destroy ruin cripple snap slit bust crack drag jump attack assault ambush kidnap snatch wreck wrestle torture cap ice drop slice carve chop skewer club scald trample maim stone acid rip tear blind neuter wreck break",
	),
	...each(
		"beat beats beating beaten broke broken hit hits hitting cut cuts cutting burnt hurts ripped tore torn blow blown drove",
	),
];

/** Words that stand for one another in a phrase of a family, by the name that phrases use. */
export const KINDS: Readonly<Record<string, ReadonlySet<string>>> = {
	KILL: set(KILL),
	HARM: set(KILL, HARM),
	I: set(each("i we someone somebody me us one")),
	YOU: set(each("you u ya yourself %member yall")),
	WHOM: set(
		each(
			"you u ya yourself yourselves him her them they he she %member %person %group %one %org %side those these everyone everybody anyone all it",
		),
	),
	THEM: set(each("them they those these %group %one %side people him her he she %person")),
	/** People, and nothing that is a thing. */
	PERSONS: set(each("you u ya him her them they he she %member %person yall")),
	YOURS: set(each("your ur yo his her their 's")),
	YOUR: set(each("your ur yo his her their the those my 's")),
	WILL: set(each("will would shall gonna going about might may could should must")),
	BE: set(each("am are is was were be been being r")),
	BODY: set(
		each(
			"neck leg legs kneecap kneecaps knee knees face skull throat head heads teeth tooth jaw nose fingers finger arm arms spine guts brain brains bones bone tongue eye eyes heart rib ribs chest back temple forehead gut stomach ear ears eyeballs spleen liver kidneys hands wrist wrists limbs windpipe mouth ass feet ankles balls belly shoulder",
		),
	),
	WEAPON: set(
		each(
			"gun guns rifle rifles ar ar15 ak47 glock pistol shotgun shotguns knife knives machete machetes axe axes hammer crowbar bat bats bomb bombs molotov molotovs gasoline petrol acid noose rope brick bricks bullet bullets ammo explosive explosives grenade grenades blade blades chainsaw sniper hatchet sledgehammer dynamite buckshot bayonet taser c4 cleaver crossbow handgun revolver silencer ied fertilizer pitchfork pitchforks boot boots fist fists screwdriver shiv lead slug slugs round rounds sword firearm firearms kalashnikov uzi club clubs pipe wrench tyre tire chains knuckles matches lighter",
		),
	),
	PLACE: set(
		each(
			"mosque school clinic church synagogue temple rally parade courthouse capitol office offices campus hospital building convention precinct embassy headquarters hq protest vigil festival library statehouse newsroom station house home houses place hall studio store shop cafe center centre hotel headquarters mansion barracks garage apartment flat hostel shelter depot",
		),
	),
	DAY: set(
		each(
			"tonight tonite tomorrow today monday tuesday wednesday thursday friday saturday sunday midnight noon dawn sunrise sundown dusk soon weekend",
		),
	),
	KIN: set(
		each(
			"wife husband mother mom mum dad father sister brother son sons daughter daughters kid kids child children family families parents grandma grandmother girlfriend boyfriend baby babies niece nephew grandkids toddler dog cat",
		),
	),
	PEOPLE: set(
		each(
			"%group %one %side people migrants immigrants refugees foreigners homeless poor protesters protestors students women men strikers scabs teachers scientists journalists reporters cops voters workers unions landlords bankers settlers seekers elderly disabled kids children believers travellers voters breeders parents boomers tenants renters squatters peasants savages natives newcomers race races tribe tribes nation hillfolk mountainfolk underclass pro-lifers hotel caravan pastors clergy nuns imams hicks hillbillies lads folk folks yokels townies",
		),
	),
	SO: set(
		each(
			"so such really just literally honestly clearly obviously truly complete completely total totally utter utterly absolute absolutely real very actual actually pretty too quite seriously always still even only most more as a an the kind sort of little big fucking damn goddamn freaking bloody simply basically definitely certainly genuinely",
		),
	),
};
