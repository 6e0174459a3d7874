import type { Token } from "./token.ts";

/** Forms of "be". */
export const BE = /^(?:is|are|was|were|be|been|being)$/;

/** What is finite wherever it stands. */
const FINITE =
	/^(?:is|are|was|were|has|had|have|does|did|do|will|would|may|might|can|could|should|must|cannot|(?:is|are|was|were|has|had|have|does|did|do|wo|would|ca|could|should|must)n't)$/;

/** Irregular verbs: the past, and the participle where it is another word. */
const IRREGULAR = `
arose arisen|awoke awoken|ate eaten|became become|began begun|bent|bet|bit bitten|bled|blew blown|bore borne|bought|bound|bred
broke broken|brought|built|burnt|came come|cast|caught|chose chosen|clung|cost|crept|cut|dealt|did done|dove|drank drunk
drew drawn|drove driven|dug|fed|fell fallen|felt|fled|flew flown|forbade forbidden|forgave forgiven|forgot forgotten|fought|found
froze frozen|gave given|got gotten|grew grown|held|hid hidden|hit|heard|hung|hurt|kept|knelt|knew known|laid|leapt|led|left
lent|let|lit|lost|made|meant|met|misled|misstated|mistook mistaken|outspent|overcame overcome|overrode overridden|overthrew overthrown
oversaw overseen|paid|put|quit|ran run|rang rung|read|rebuilt|rode ridden|rose risen|said|sang sung|sank sunk|sat|saw seen|sent|set
shook shaken|shone|shot|shrank shrunk|shut|slept|slid|sold|sought|sped|spent|split|spoke spoken|spread|sprang sprung
stole stolen|stood|strove striven|struck|stuck|stung|swam swum|swept|swore sworn|swung|taught|thought|threw thrown|told
took taken|tore torn|underwent undergone|understood|undertook undertaken|undid undone|upheld|upset|went gone|wept
withdrew withdrawn|withheld|woke woken|won|wore worn|wrote written|beat beaten|underwrote underwritten|outdid outdone`;

const BASES: Readonly<Record<string, string>> = {
	threw: "throw",
	took: "take",
	went: "go",
	came: "come",
	gave: "give",
	lost: "lose",
	made: "make",
	found: "find",
	fell: "fall",
	brought: "bring",
	did: "do",
	got: "get",
	cast: "cast",
	set: "set",
	put: "put",
	shut: "shut",
	struck: "strike",
	held: "hold",
	laid: "lay",
	sent: "send",
};
const pasts = new Set<string>();
const participles = new Set<string>();
for (const verb of IRREGULAR.trim().split(/[|\n]/)) {
	const [past = "", participle = past] = verb.split(" ");
	pasts.add(past);
	participles.add(participle);
}
/** Pasts that are nouns or adjectives as often. */
const DOUBTFUL = new Set(
	"found left felt saw ground bore rose bit cut set hit cost read put shot split spread upset bound".split(
		" ",
	),
);

export function isAuxiliary({ folded }: Token): boolean {
	return FINITE.test(folded);
}

/** Whether a word is written like a participle: "voted", "risen". */
export function isParticiple(form: string): boolean {
	return /ed$/.test(form) || participles.has(form);
}

/** Whether a word is written like a verb in the past: "voted", "rose". The first may be a participle as well. */
export function isPast({ form, kind }: Token): boolean {
	return (
		kind !== "name" &&
		kind !== "number" &&
		(/(?:[^e]|agre|fre|decre|guarante)ed$/.test(form) || pasts.has(form))
	);
}

const PRESENT = new Set(
	`say want oppose favor believe think know expect allow require include remain agree argue deny insist contend warn claim tell fear hope doubt see get keep like dislike need have seem appear own
	belong exist consist differ vary depend`
		.split(/\s+/)
		.flatMap((base) => [base, `${base}s`]),
);
const THIRD =
	/^(?:needs|holds|costs|runs|bans|bars|gives|takes|makes|goes|comes|begins|starts|ends|opens|closes|covers|applies|lies|stands|sits|faces|hopes|calls|supports|backs|plans|meets|keeps|lets|pays|gets|puts|sets|shows|finds|leads|serves|works|lives|denies|carries|varies|offers|provides|seeks|limits|raises|cuts|adds|names|leaves|owns|sells|buys|builds|uses|moves|sends|brings|becomes|rises|falls|drops|grows|owes|earns|spends|draws|joins|reaches|replaces|repeals|creates|expires|forbids|permits|prohibits|exempts|doubles|halves|extends|affects|depends|employs|represents|considers|intends|describes|says|has|does)$/;

/** Whether a word is written like a verb in the present that is no noun, or, in "-s", more often a verb than one. */
export function isPresent({ form, kind }: Token): boolean {
	return kind !== "name" && kind !== "number" && (PRESENT.has(form) || THIRD.test(form));
}

/** A past that can be nothing else: "went", but not "voted" nor "found". */
export function isPastOnly({ form }: Token): boolean {
	return pasts.has(form) && !participles.has(form) && !DOUBTFUL.has(form);
}

/** The forms of a verb that is given in its first form: "throw", "throws", "threw", "thrown", "throwing". */
export function inflected(base: string): string[] {
	const irregular = IRREGULAR.trim()
		.split(/[|\n]/)
		.map((verb) => verb.split(" "))
		.find(([past]) => BASES[past ?? ""] === base);
	const cut = base.replace(/e$/, "");
	const doubled = /^(?:drop|cut|set|put|shut|get)$/.test(base) ? base + base.at(-1) : cut;
	const third = /(?:s|x|sh|ch|o)$/.test(base) ? `${base}es` : `${base}s`;
	const lying = base === "die" ? "dying" : `${doubled}ing`;
	return [...new Set([base, third, lying, ...(irregular ?? [`${doubled}ed`])])];
}
