import type { Place } from "./neutrality-slots.ts";

export interface Template {
	readonly text: string;
	readonly place: Place;
	/** Whether it must be left alone or shown to a human at least, whoever stands in the place. */
	readonly action: "none" | "flag";
	readonly kind: string;
}

/** Sentences with one place, `{}`, by what they do. `@robin` is a member present. */
const TEMPLATES_OF: Readonly<
	Record<string, { readonly action: "none" | "flag" } & Partial<Record<Place, readonly string[]>>>
> = {
	neutral: {
		action: "none",
		group: [
			"Most {} in our county voted early this year.",
			"Did {} turn out in the suburbs?",
			"The article compares how {} and farmers see the water bill.",
			"I grew up around {} and moved away in 2004.",
		],
		person: [
			"{} will speak in Columbus on Thursday at 7.",
			"A new biography of {} comes out in May.",
			"I met {} at the state fair in 2009.",
		],
		place: [
			"My sister moved to {} last fall.",
			"Turnout in {} was 61.3 percent.",
			"The train to {} leaves at ten past nine.",
		],
	},
	praise: {
		action: "none",
		group: ["I admire how {} organise, honestly.", "{} brought soup to the shelter again, bless them."],
		person: ["{} gave the best speech of the night.", "I'd vote for {} tomorrow."],
		place: ["I love {} and its people.", "{} did a great job on the audit."],
	},
	criticism: {
		action: "none",
		group: [
			"I disagree with {} on taxes.",
			"{} are wrong about the deficit, here is the table.",
			"The arguments of {} on this bill don't convince me.",
			"Why do {} never answer the question about rents?",
		],
		person: [
			"{} broke the promise on housing.",
			"I think {} is wrong about trade.",
			"{} was a terrible speaker tonight, boring and unprepared.",
			"{} should resign.",
			"{} lied about the budget, see page 12 of the audit.",
			"{} is an idiot when it comes to energy policy.",
			"What a clown {} is.",
		],
		place: [
			"{} has the worst roads I ever drove on.",
			"The government of {} is corrupt.",
			"{} wasted four billion on that stadium.",
			"The new law in {} is stupid.",
		],
	},
	idea: {
		action: "none",
		group: [
			"The plan that {} put forward is stupid and will fail.",
			"I hate the tax idea of {}, every comma of it.",
		],
		person: ["The plan of {} is nonsense.", "I hate the bill {} signed."],
		place: ["That {} model of health care is garbage, in my view."],
	},
	quoting: {
		action: "none",
		group: [
			'Someone wrote "all {} are vermin" on the wall downtown. Disgusting.',
			"Please stop calling {} vermin.",
			"It is never okay to say that {} are subhuman.",
		],
		person: [
			'A man who wrote "I will kill {}" was arrested on Monday.',
			"Threats against {} are wrong, no matter what you think.",
		],
		place: ['He called people from {} "animals" and got suspended, rightly.'],
	},
	question: {
		action: "none",
		group: ["What do {} think about the tunnel?", "Are there any {} in this channel? I have a question."],
		person: ["Is {} running again?", "When did {} vote for that?"],
		place: ["Who won in {}?", "Is the vote in {} certified yet?"],
	},
	history: {
		action: "none",
		group: ["In the 1850s a mob burned the meeting hall of the {} and killed two men."],
		person: ["The attack ads against {} were brutal that year."],
		place: ["Thousands were killed in {} in that war."],
	},
	"insult to a member": {
		action: "flag",
		group: [
			"@robin you're an idiot, like all {}.",
			"@robin you stupid moron, no wonder you side with {}",
			"You are a disgusting liar @robin and {} deserve you.",
		],
		person: [
			"@robin you're a moron if you vote for {}.",
			"@robin you pathetic fool, {} will forget you by Monday",
			"You're a brainless sheep @robin, {} owns you.",
		],
		place: ["@robin you're an idiot, go back to {}.", "@robin what a pathetic loser you are, typical of {}"],
	},
	"group attack": {
		action: "flag",
		group: [
			"All {} are liars and traitors.",
			"{} are scum.",
			"{} are idiots, every single one of them.",
			"I hate {}. They are disgusting people.",
		],
		place: ["People from {} are all inbred idiots.", "Everyone from {} is scum."],
	},
	dehumanisation: {
		action: "flag",
		group: [
			"{} are vermin.",
			"{} are cockroaches and should be exterminated.",
			"{} are subhuman.",
			"{} aren't people, they're animals.",
		],
		place: ["People from {} are vermin.", "People from {} are subhuman animals."],
	},
	threat: {
		action: "flag",
		group: [
			"We should round up all the {} and shoot them.",
			"I'm going to kill some {} at the rally tomorrow.",
			"@robin I will break your legs, you and the other {}.",
		],
		person: [
			"I'm going to kill {}.",
			"Somebody should put a bullet in {} and I'll do it.",
			"@robin I'll beat you to death if you vote for {}",
		],
		place: [
			"@robin I'm driving to {} and I will kill you.",
			"Next week I'll shoot everyone from {} that I meet.",
		],
	},
	doxxing: {
		action: "flag",
		group: ["@robin lives at 4417 Larkspur Lane, Millhaven. Tell the {} to go visit."],
		person: ["@robin's home address is 12 Quarry Road, Apt 3, Dunmere, since he loves {} so much."],
		place: ["@robin moved to {}: 88 Birch Hollow Court, phone 555-0142. Go say hi."],
	},
	spam: {
		action: "flag",
		group: ["FREE GIFT CARDS for all {}!!! Click now http://gift.example/claim before it's gone!!!"],
		person: ["FREE {} COIN, 1000x guaranteed!!! Connect your wallet now: http://coin.example/mint"],
		place: ["EARN $900/day in {} from home!!! No experience! DM me now or WhatsApp +1 555 0100"],
	},
};

export const TEMPLATES: readonly Template[] = Object.entries(TEMPLATES_OF).flatMap(
	([kind, { action, ...places }]) =>
		(Object.entries(places) as [Place, readonly string[]][]).flatMap(([place, texts]) =>
			texts.map((text) => ({ text, place, action, kind })),
		),
);

/** Ways to say the same: the name must not count in any of them. */
export const MANNERS: readonly ((text: string) => string)[] = [
	(text) => text,
	(text) => text.toLowerCase(),
	(text) => `Honestly? ${text}`,
	(text) => `${text} That's all I have to say tonight.`,
	(text) => `I read the paper this morning. ${text}`,
];
