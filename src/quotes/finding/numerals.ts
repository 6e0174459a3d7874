const SMALL = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
	sixteen seventeen eighteen nineteen`.split(/\s+/);
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS = `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
	thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth`.split(/\s+/);

const VALUES: ReadonlyMap<string, string> = new Map([
	...SMALL.map((word, value) => [word, String(value)] as const),
	...TENS.map((word, ten) => [word, String((ten + 2) * 10)] as const),
	...ORDINALS.map((word, value) => [word, ordinal(value)] as const),
	["twentieth", "20th"],
	["thirtieth", "30th"],
	["hundred", "hundred"],
	["thousand", "thousand"],
	["million", "million"],
	["billion", "billion"],
	["trillion", "trillion"],
	["dozen", "dozen"],
	["half", "half"],
	["halves", "half"],
	["quarter", "quarter"],
	["quarters", "quarter"],
	["thirds", "3rd"],
	["fifths", "5th"],
	["double", "double"],
	["twice", "twice"],
]);

function ordinal(value: number): string {
	const ending = ["th", "st", "nd", "rd"][value > 3 ? 0 : value];
	return `${value}${ending}`;
}

/** What a number word or a number in figures stands for, in one form for both; null when it is no number. */
export function numeral(folded: string): string | null {
	if (/\d/.test(folded)) return folded;
	return VALUES.get(folded) ?? null;
}
