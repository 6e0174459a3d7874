import { Sieve } from "../lexicon/sieve.ts";
import type { Reading } from "../reading.ts";
import type { Detection, Match } from "./row.ts";

const PHONE =
	/(?<![\d.-])(?:\+?1[ .-]?)?\(?([2-9]\d{2})\)?[ .-]{0,2}(\d{3})[ .-]{0,2}(\d{4})(?![\d-])|(?<![\d.-])\d{3}[-. ]\d{4}(?![\d-])|\+\d{1,3}[ .-]?\d{2,4}[ .-]?\d{3,4}[ .-]?\d{3,4}(?!\d)/g;
const STREET =
	/\b\d{1,6}[A-Z]?\s+(?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\.?\s+)?(?:[A-Za-z0-9'.]+\s+){0,3}?[A-Za-z0-9']+\s+(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Way|Terrace|Ter|Circle|Cir|Parkway|Pkwy|Trail|Trl|Square|Sq|Crescent|Close|Loop|Row|Highway|Hwy|Alley|Path|Run|Ridge|Heights)\b\.?(?:,?\s*(?:Apt|Apartment|Unit|Suite|#)\.?\s*#?\w+)?/gi;
const SSN = /(?<![\d-])(?!000|666)\d{3}[- ]\d{2}[- ]\d{4}(?![\d-])/g;
const EMAIL = /[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,3}\.[a-z]{2,24}/gi;
const PLATE =
	/\b(?:licen[cs]e|number|reg(?:istration)?|vanity)?\s*(?:plates?|tags?|reg)\s*(?:number|no\.?)?\s*(?:is|are|was|reads?|:|=|#|number|-)?\s*(?:[A-Za-z]+ (?:plate )?)?([A-Z0-9]{1,4}[- ]?[A-Z0-9]{2,5})\b/g;
const IP = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g;
const CARD = /(?<!\d)(?:\d{4}[ -]){3}\d{4}(?!\d)/g;
const COORDINATES = /-?\d{1,3}\.\d{3,},\s*-?\d{1,3}\.\d{3,}/g;

const PERSON =
	/\b(?:his|her|their|your|this (?:guy|man|woman|person|judge|reporter|clerk|idiot|clown)'?s?|the (?:judge|reporter|clerk|teacher|mod|moderator|poster|op|journalist|guy|man|woman|officer|doctor|neighbor|election worker|mayor|senator)'?s?|he|she|they|him|them|you|she's|he's|who|where|whose)\b|@\w+|<@|(?:^|[^.\w])[A-Z][a-z]+(?:'s)?\b/;
const HOME =
	/\b(?:li(?:ves?|ving|ve)|resid(?:es?|ing|ence)|stay(?:s|ing)|sleeps?|house|home|address|apartment|addy|crib|lives? (?:at|on|in|near)|found (?:him|her|them|you)|find (?:him|her|them|you)|pay (?:him|her|them|you)|visit (?:him|her|them|you)|show up|kids go|pick(?:s|ed)? up (?:his|her|their)|parents live|mail(?:s|ed)? (?:him|her|them)|swing by|stop by|drop by|doxx?(?:ed|ing)?|leaked?|moved to|located|hiding|holed up|camped out|doorstep|outside|protest at (?:his|her|their)|mom's place|send (?:him|her|them) (?:a )?(?:pizza|letter|package|gift)|let (?:him|her|them) know|whereabouts|says hi|knock on)\b/i;
const CALLING =
	/\b(?:cell|mobile|phone|number|digits|call (?:him|her|them|up|this|@)|text (?:him|her|them|this)|ring (?:him|her|them)|blow up (?:his|her|their)|reach (?:him|her|them)|personal (?:line|number|cell|phone)|home (?:line|phone|number)|direct line|give (?:him|her|them) a call|hit (?:him|her|them) up|whatsapp|contact (?:him|her|them)|landline|spam (?:him|her|them)|flood|(?:his|her|their|'s) #|let (?:him|her|them) (?:know|hear)|tell (?:him|her|them)|harass|message (?:him|her|them)|prank|dial)\b/i;
const PUBLIC_LINE =
	/\b(?:office|offices|press|media|hotline|helpline|switchboard|headquarters|hq|campaign|customer service|district|constituent|toll[- ]free|town hall|courthouse|city hall|city council|public comment|registrar|board of elections|elections? (?:office|department|board)|county clerk|clerk's office|secretary of state|embassy|consulate|library|police department|non-?emergency|crisis|lifeline|suicide|capitol|newsroom|tip line|tips|information line|voter (?:protection|registration|information|hotline)|call your (?:senators?|representatives?|congress\w*|reps?|legislators?|lawmakers?|council\w*|governor|mayor|assembly\w*|mp)|senate (?:office|switchboard)|house switchboard|white house|department|agency|bureau|poison control|red cross|phone bank|fcc|irs|dmv|committee|chamber|station|my (?:cell|number|phone|mobile)|text \w+ to|reservations?|tickets?|store|shop|restaurant|venue|hall|box office)\b/i;
const PUBLIC_PLACE =
	/\b(?:polling (?:place|station|site|location)|office|offices|city hall|courthouse|capitol|headquarters|hq|library|school board|community cent(?:er|re)|rally|meeting|event|venue|museum|church (?:service|hall)|town hall|white house|congress|supreme court|embassy|parliament|clinic opens|store|restaurant|cafe|hotel|fundraiser|protest (?:is|starts|will be|begins|route|march)|march (?:is|starts|begins)|drop ?box|drop-off|vote (?:at|early)|voting|registrar|historic|built in|museum|monument|memorial|landmark|food bank|shelter|hearing|the building at|located at|fire (?:station|broke|at)|crash|pothole|zoning|construction|bus stop|post office|police station|hospital|university|bookstore|theater|theatre|park|stadium|arena|doors open|starts at|p\.?m\.?|a\.?m\.?|meet(?:s|ing)? (?:at|up)|union hall|gym|caucus|address of the|mailing address for|send (?:your )?(?:comments|letters|ballots|donations|checks))\b/i;
const OPEN_PLACES =
	/1600 Pennsylvania|10 Downing|11 Downing|1 First St|One First St|350 Fifth|5th Ave(?:nue)? and|Wall St(?:reet)?\b|Madison Square|24 Sussex|Sesame Street|221B Baker|742 Evergreen/i;
const OWN =
	/\b(?:my|our|i live|i'm at|i am at|me at|contact me|email me|call me|text me|reach me|mine is|us at)\b/i;
const FREE_MAIL =
	/@(?:gmail|yahoo|hotmail|outlook|aol|icloud|proton(?:mail)?|live|msn|ymail|gmx|mail|me|pm|fastmail|tutanota|comcast|verizon|att|zoho|example)\./i;
const PUBLIC_MAIL =
	/^(?:press|info|contact|office|media|support|help|tips?|news|editor|editors|letters|volunteer|donate|hello|admin|feedback|comments|public|clerk|elections?|vote|webmaster|subscribe|privacy|legal|abuse|team|events|jobs|careers|service|complaints|newsroom|constituent\w*|scheduling|intern\w*|mayor|governor|senator|sales|booking)[a-z0-9._-]*@|\.(?:gov|mil)$/i;
const OPEN_AREA = /^(?:800|888|877|866|855|844|833|900|202)$/;

const WORDS_ALONE: readonly (readonly [RegExp, number, string])[] = [
	[
		/\b(?:anyone|anybody|someone|somebody|who|does anyone|can anyone|can someone|can somebody)\b[^.?!\n]{0,30}\b(?:know|knows|have|has|got|find|find out|get|dig up|post|drop|share|leak|pull|look up)\b[^.?!\n]{0,25}\b(?:where (?:he|she|they|this (?:guy|woman|person|man)|@\w+|[A-Z]\w+(?: [A-Z]\w+)?) (?:lives?|works?|sleeps?)|(?:his|her|their|@\w+'s|\w+'s|this (?:guy|person|woman|man|clown|idiot)'?s?|the \w+'s) (?:\w+ )?(?:home )?(?:address|addy|phone|phone number|cell|number|real name|workplace|employer|home|dox|ip))/i,
		0.75,
		"asks for somebody's private details",
	],
	[
		/\b(?:let'?s|we should|i(?:'ll| will| am going to|'m going to|'m gonna| might| can)|time to|someone should|somebody|someone|please|gonna|going to|about to|just|should|must|want to|we (?:will|can)|if you (?:don't|do not)[^.?!\n]{0,30}i(?:'ll| will)?)\s+(?:just |all |also |please )?(?:doxx?|dox|post|leak|publish|release|share|drop|find|get|dig up|spread|expose|put out|track down|look up)\s+(?:(?:his|her|their|your|@\w+'s|this (?:guy|person|woman|man|clown|idiot)'?s?|\w+'s|the \w+'s)\s+(?:\w+\s+){0,2}(?:address|addy|home|dox|phone number|phone|number|real name|workplace|employer|personal info|info|private info|details|ip|family's|kids' school|identity)|him|her|them|@\w+|you)(?=\W|$)(?<=(?:doxx?|dox) (?:him|her|them|you|@\w+)|[^m]|address|name|number|info|dox|details)/i,
		0.72,
		"offers or asks to spread somebody's private details",
	],
	[
		/\bdox+(?:ed|ing)? (?:him|her|them|you|this|@\w+|that)\b/i,
		0.7,
		"speaks of spreading somebody's private details",
	],
	[
		/(?:@\w+|<@\w+>|\b(?:his|her|their|your|this (?:user|guy|mod|person|clown|member)'?s?|the (?:user|mod|op|poster)(?: above)?'?s?))(?:'s)?\s+(?:actual |real |full |legal |irl |true )+(?:name|identity)\s*(?:is|:|=|irl is)\s+[A-Z]\w+/i,
		0.85,
		"tells a member's real name",
	],
	[
		/\b(?:@\w+|<@\w+>)\s+is (?:really|actually|irl|in real life) (?:named |called )?[A-Z][a-z]+ [A-Z][a-z]+/,
		0.8,
		"tells a member's real name",
	],
	[
		/\b(?:his|her|their|your|@\w+'s|\w+'s)\s+(?:kids?|children|daughter|son|sons|daughters)\s+(?:go(?:es)? to|attends?|is enrolled at|are enrolled at|is at|are at|plays? at|gets? picked up (?:at|from))\s+(?:the )?[A-Z]\w+/,
		0.8,
		"says where somebody's children are found",
	],
	[
		/\b(?:he|she|they|@\w+|<@\w+>|this (?:guy|woman|person)|[A-Z][a-z]+ [A-Z][a-z]+)\s+(?:lives?|resides?|is living|is staying|stays|sleeps)\s+(?:at|on|in|off|above|behind|across from|next to|near)\s+(?:the )?(?:corner of |apartment |apt |unit |house |number |\w+ house (?:on|at) )?(?:#?\d+|[A-Z]\w+ (?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Place|Boulevard|Blvd|Apartments|Apts|Way|Terrace|Heights|Towers|Estates|Condos|Circle|Cir))/,
		0.85,
		"says where somebody lives",
	],
	[
		/\b(?:he|she|they|@\w+|<@\w+>|[A-Z][a-z]+ [A-Z][a-z]+)\s+(?:works|is working|clocks? (?:in|out)|parks|jogs|runs|drinks|shops|gets off|walks (?:his|her|their) dog)\s+(?:\w+ ){0,4}(?:at|on|in|near|from|by)\s+(?:the )?[A-Z0-9][^.?!\n]{2,60}\b(?:every (?:day|morning|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|evening|weekday|weekend)|shift|until \d|till \d|gets? off|at \d{1,2}|around \d|from \d)\b/i,
		0.75,
		"says where and when somebody is found",
	],
	[
		/\b(?:passport|driver'?s licen[cs]e|driving licen[cs]e|social security|social|ssn|bank account|routing|account|medicare|student id|employee id|badge|national insurance|credit card|debit card)\s*(?:number|no\.?|#|num)?\s*(?:is|:|=|-|are)?\s*[A-Z]{0,3}-?\d[\d -]{4,}/i,
		0.85,
		"a personal document number",
	],
	[
		/\b(?:his|her|their|your|@\w+'s|<@\w+>'s|[A-Z]\w+'s)\s+(?:date of birth|dob|birthday|birth date)\s*(?:is|:|=)\s*(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|[A-Z][a-z]+ \d{1,2},? \d{4})/i,
		0.75,
		"somebody's date of birth",
	],
	[/\b(?:dob|date of birth)\s*:?\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/i, 0.7, "somebody's date of birth"],
];
const alone = new Sieve(WORDS_ALONE.map(([when]) => when));
const AGAINST =
	/\b(?:do(?:n't| not)|never|stop|please don't|not ok(?:ay)?|wrong to|against the rules|illegal to|rule \d|rules? (?:say|against)|banned for|reported|arrested|victims? of|was doxx?ed|got doxx?ed|been doxx?ed|were doxx?ed|anti-?dox\w*|laws? against|no doxx?ing|bans? (?:on )?doxx?ing|removed|delete)\b/i;

/** Addresses, numbers and documents by their shapes, with words of somebody they are whose. */
export function privateDetails({ raw, line }: Reading): Detection {
	const matches: Match[] = [];
	let why = "no private details";
	const target = /%person/.test(line) && !/%member| you /.test(line) ? "public-figure" : "member";
	const add = (start: number, end: number, confidence: number, reason: string) => {
		if (matches.some((one) => start < one.end && end > one.start)) return;
		matches.push({ rule: "doxxing", target, start, end, severity: 4, confidence, reason });
	};
	if (/\d/.test(raw) || raw.includes("@")) {
		for (const match of raw.matchAll(SSN)) {
			const named = /\b(?:ssn|social)/i.test(raw);
			if (named || PERSON.test(raw.replace(match[0], "")))
				add(match.index, match.index + match[0].length, named ? 0.95 : 0.7, "a social security number");
		}
		for (const match of raw.matchAll(CARD))
			if (/card|visa|mastercard|amex/i.test(raw))
				add(match.index, match.index + match[0].length, 0.85, "a card number");
		const others = !OWN.test(raw) || /\b(?:his|her|their|your)\b/i.test(raw);
		for (const match of raw.matchAll(PHONE)) {
			const area = match[1] ?? "";
			if (match[0].replace(/\D/g, "").length < 7) continue;
			if (OPEN_AREA.test(area) && area !== "202") continue;
			if (area === "202" && /^(?:224|225|456|228)$/.test(match[2] ?? "")) {
				why = "a public number";
				continue;
			}
			const private_ = /\b(?:personal|private|home|cell|mobile)\b/i.test(raw);
			if (PUBLIC_LINE.test(raw) && !private_) {
				why = "a public number";
				continue;
			}
			if (!others) {
				why = "one's own number";
				continue;
			}
			if (CALLING.test(raw) && PERSON.test(raw))
				add(
					match.index,
					match.index + match[0].length,
					private_ ? 0.92 : 0.85,
					"somebody's telephone number",
				);
			else if (
				match[0].length >= 10 &&
				/^(?:[^\d]{0,30})[A-Z][a-z]+/.test(raw) &&
				raw.length < 120 &&
				/[ ,:-]\s*$/.test(raw.slice(0, match.index)) &&
				/[A-Z][a-z]+ [A-Z][a-z]+\W*$|@\w+\W*$/.test(
					raw.slice(0, match.index).replace(/\b(?:is|at|phone|cell|number|tel|ph)\b/gi, ""),
				)
			)
				add(match.index, match.index + match[0].length, 0.7, "a telephone number beside a name");
		}
		for (const match of raw.matchAll(STREET)) {
			if (OPEN_PLACES.test(match[0])) {
				why = "a public place";
				continue;
			}
			const around = raw.replace(match[0], " ");
			const home =
				/\b(?:lives?|home address|house|resid\w+|family|kids|wife|husband|parents|personal|his address|her address|their address|your address|living|sleeps?|home)\b/i.test(
					around,
				);
			if (PUBLIC_PLACE.test(around) && !home) {
				why = "a public place";
				continue;
			}
			if (!others) {
				why = "one's own address";
				continue;
			}
			const person = PERSON.test(around);
			if (
				/\b(?:staff|office|offices|agency|department|committee|board|campaign|company|business|shop)\b.{0,20}\bmoved\b/i.test(
					around,
				)
			) {
				why = "a public place";
				continue;
			}
			if (HOME.test(around) && person)
				add(match.index, match.index + match[0].length, home ? 0.93 : 0.8, "where somebody lives");
			else if (
				/(?:[A-Z][a-z]+ [A-Z][a-z]+|@\w+|<@\w+>)[,:;\s–—-]*(?:(?:is|at|age \d+|aged \d+|\d{2})[,\s]*)*$/.test(
					raw.slice(0, match.index),
				)
			)
				add(match.index, match.index + match[0].length, 0.75, "an address beside a name");
		}
		for (const match of raw.matchAll(EMAIL)) {
			if (PUBLIC_MAIL.test(match[0])) {
				why = "a public address";
				continue;
			}
			const around = raw.replace(match[0], " ");
			if (!others || (PUBLIC_LINE.test(around) && !/personal|private/i.test(around))) continue;
			const personal = /\b(?:personal|private|home|his|her|their|your)\b|@\w+'s|[A-Z]\w+'s/i.test(around);
			if (
				personal &&
				(FREE_MAIL.test(match[0]) || /personal|private|home|spam|flood|his|her|their/i.test(around))
			)
				add(match.index, match.index + match[0].length, 0.85, "somebody's private mail address");
			else if (
				FREE_MAIL.test(match[0]) &&
				/\b(?:email|mail|write|contact|spam|flood|message|send)\b[^.]{0,40}\b(?:him|her|them)\b|\b(?:him|her|them)\b[^.]{0,30}\bat\b/i.test(
					around,
				)
			)
				add(match.index, match.index + match[0].length, 0.8, "somebody's private mail address");
		}
		for (const match of raw.matchAll(PLATE))
			if (
				/\d/.test(match[1] ?? "") &&
				/\b(?:his|her|their|your|he|she|they|drives?|car|truck|suv|license|licence|plates?)\b|@\w+|'s/i.test(
					raw,
				) &&
				others &&
				/licen[cs]e|number pl|plates?/i.test(match[0]) &&
				!/\bplates? of\b|home plate/i.test(raw)
			)
				add(match.index, match.index + match[0].length, 0.8, "a number plate");
		for (const match of raw.matchAll(IP))
			if (
				/\b(?:ip|ip address)\b/i.test(raw) &&
				/\b(?:his|her|their|your)\b|@\w+|'s\b|<@/i.test(raw) &&
				match[0].split(".").every((part) => Number(part) < 256)
			)
				add(match.index, match.index + match[0].length, 0.82, "somebody's network address");
		for (const match of raw.matchAll(COORDINATES))
			if (HOME.test(raw) && PERSON.test(raw))
				add(match.index, match.index + match[0].length, 0.85, "where somebody lives");
	}
	if (
		/dox|live|reside|sleep|stay|real|actual|name|kids|child|daughter|son|works|jogs|runs|park|clock|walk|address|number|addy|birth|dob|ssn|social|passport|licen|account|card|id\b/i.test(
			raw,
		)
	)
		for (const number of alone.possible(raw.toLowerCase())) {
			const [when, confidence, reason] = WORDS_ALONE[number] as (typeof WORDS_ALONE)[number];
			const match = when.exec(raw);
			if (match === null) continue;
			if (AGAINST.test(raw.slice(0, match.index + match[0].length)) && confidence < 0.8) {
				why = "spoken against";
				continue;
			}
			if (/\bmy\b|\bi live\b/i.test(match[0])) continue;
			if (
				/\b(?:White House|Texas|California|New York|Washington|America|Russia|London|Florida|Mar-a-Lago|Downing)\b/.test(
					match[0],
				) &&
				!/\d/.test(match[0])
			)
				continue;
			add(match.index, match.index + match[0].length, confidence, reason);
		}
	return { matches, why };
}
