import { stemmer } from "stemmer";
import { NAME } from "./tokens.ts";

/**
 * In what share of everyday news articles some common words stand, roughly and by rank of size.
 * Our own estimate: it needs no precision, only to keep a common word from telling two articles apart
 * where the articles at hand are too few to show that it is common. The parties' names are in one rank,
 * so that swapping them changes nothing.
 */
const RANKS: readonly (readonly [share: number, words: string])[] = [
	[
		0.35,
		`year people time day state monday tuesday wednesday thursday friday saturday sunday week month first two three`,
	],
	[
		0.2,
		`government official country president public group company city national police include work month work plan number
	part report leader member lead support call show issue point end four five six million percent house help hold start
	begin turn open move run high long good right big large major local former top second white old man woman life home place
	world area case law office US american america washington united states department minister million billion hour night
	morning official expect use need follow continue set bring meet decision close know think`,
	],
	[
		0.1,
		`family child student school court judge lawyer attorney trial charge arrest crime kill die death dead injure hurt
	wound victim attack shoot gun fire weapon suspect investigate investigator authority agency federal justice vote voter
	election campaign candidate party republican democrat conservative liberal congress senate senator representative
	legislature governor mayor council county district bill measure legislation policy political politics debate speech
	market share price sale sell buy deal business chief executive director founder industry bank money pay tax cost budget
	economy economic job worker union job power program service system project health hospital doctor medical school
	university research study scientist technology computer internet phone online site web user game team player season
	win won winner lose loss beat score coach league club match final champion championship award film movie actor actress
	star show television tv network series host music song book author event ceremony announce release launch annual deal
	war military army force soldier troop security terror bomb peace foreign nation international border china russia iran
	israel europe britain british london york california texas north south east west western eastern northern southern
	street road car truck driver building town village island sea water coast ship boat navy air plane flight airport storm
	rain weather damage quake earthquake magnitude flood rescue emergency search find found missing escape prison jail inmate
	sentence guilty murder january february march april may june july august september october november december
	eight nine ten seven thousand hundred dozen strong young great small little different important possible recent
	spokesman interview website press newspaper story page post read social media twitter facebook
	agree allow appear believe build build carry cause change charge claim consider create cut decide deliver deny describe
	develop draw drop face fail fall feel fight fill force grow happen hear hit hope increase involve join keep lay leave
	leave live look lose love mark miss name note offer offer order pass play prevent produce promise protect prove provide
	raise reach receive refuse reject remain remove replace resign respond return reveal rise save seek send serve share sign
	speak spend stand stay stop strike suffer suggest sure talk teach test threat threaten travel try turn understand visit
	wait walk warn watch wear worry write`,
	],
];

const SHARES: ReadonlyMap<string, number> = new Map(
	[...RANKS].reverse().flatMap(([share, words]) =>
		words
			.trim()
			.split(/\s+/)
			.map((word) => [word === "US" ? word : stemmer(word), share] as const),
	),
);
/** Of numbers up to the given one, as cardinals and as ordinals: "first" and "two" are in every other article. */
const NUMBERS: readonly (readonly [upTo: number, share: number])[] = [
	[3, 0.35],
	[10, 0.12],
	[99, 0.03],
];

/** The share of everyday articles that hold a term; `unknown` for one that is not in the table. */
export function everydayShare(term: string, unknown: number): number {
	const known = SHARES.get(term.endsWith(NAME) ? term.slice(0, -NAME.length) : term);
	if (known !== undefined) return known;
	const value = /^#(\d{1,2})(?:th)?$/.exec(term)?.[1];
	if (value === undefined) return unknown;
	return NUMBERS.find(([upTo]) => Number(value) <= upTo)?.[1] ?? unknown;
}

/** Whether a term stands in the table of everyday words. */
export function isEveryday(term: string): boolean {
	return SHARES.has(term);
}
