import { expect, test } from "@jest/globals";
import { ATTACK, Community, MINUTE } from "./community.ts";

const MESSAGES = 10_000;
const EVERY = 250;
const SYLLABLES = [
	"ba",
	"lo",
	"mi",
	"ren",
	"tas",
	"ku",
	"vel",
	"no",
	"shi",
	"dar",
	"ep",
	"gur",
	"wan",
	"fi",
	"zol",
	"ca",
];

/** Made-up words in an order of their own: of any two messages neither is a copy. */
function chatter(i: number): string {
	let state = i;
	const below = (most: number) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * most);
	};
	const word = () => Array.from({ length: 3 }, () => SYLLABLES[below(SYLLABLES.length)]).join("");
	return Array.from({ length: 12 }, word).join(" ");
}

test(`of ${MESSAGES} messages in a minute, at once, every attack has one case and one card, and no other any`, async () => {
	const community = await Community.open();
	const heard = Array.from({ length: MESSAGES }, (_, i) =>
		community.message(i % EVERY === 0 ? ATTACK : chatter(i), {
			author: { id: `u${i}`, name: `Member ${i}` },
			at: community.now + Math.floor((i * MINUTE) / MESSAGES),
		}),
	);
	await Promise.all(heard.map((message) => community.overhearing.hear(message)));
	const attacks = heard.filter((_, i) => i % EVERY === 0).map(({ message }) => message);
	const cases = (await community.all()).filter(({ rule }) => rule === "personal-attack");
	expect(cases.map(({ message }) => message).toSorted((a, b) => a.localeCompare(b))).toEqual(
		attacks.toSorted((a, b) => a.localeCompare(b)),
	);
	const others = (await community.all()).filter(({ rule }) => rule !== "personal-attack");
	expect(others.map(({ rule }) => rule)).toEqual([]);
	expect(community.queue()).toHaveLength(cases.length);
	expect(community.logged).toEqual([]);
}, 600_000);
