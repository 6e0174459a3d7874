import { describe, expect, test } from "@jest/globals";
import type { Act } from "../../../src/chat/moderation.ts";
import type { Standing } from "../../../src/moderation/exempt.ts";
import { ATTACK, Community, MINUTE } from "./community.ts";
import { MEMBER } from "./memory-platform.ts";

const GRAPHS = 10_000;
const ACTS: readonly Act[] = ["dismiss", "nudge", "warn", "remove", "timeout", "slow-mode", "note"];

/** The same numbers every time (mulberry32, public domain). */
function randomOf(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) % below;
	};
}

/** Roles as a platform has them: their order, their powers, and who holds them. */
interface Graph {
	readonly roles: readonly { readonly administers: boolean; readonly moderates: boolean }[];
	readonly held: readonly number[];
	readonly botRole: number;
	readonly owner: boolean;
	readonly bot: boolean;
	readonly self: boolean;
}

function graphOf(random: (below: number) => number): Graph {
	const roles = Array.from({ length: 1 + random(6) }, () => ({
		administers: random(6) === 0,
		moderates: random(4) === 0,
	}));
	return {
		roles,
		held: roles.flatMap((_, i) => (random(4) === 0 ? [i] : [])),
		botRole: random(roles.length),
		owner: random(12) === 0,
		bot: random(12) === 0,
		self: random(40) === 0,
	};
}

function standingOf({ roles, held, botRole, owner, bot, self }: Graph): Standing {
	return {
		isOwner: owner,
		isAdministrator: held.some((i) => roles[i]?.administers),
		isModerator: held.some((i) => roles[i]?.moderates),
		isBot: bot || self,
		isSelf: self,
		rank: Math.max(0, ...held.map((i) => i + 1)),
		botRank: botRole + 1,
	};
}

/** From the roles themselves, and not by the code under test. */
function mayBeActedOn({ roles, held, botRole, owner, bot, self }: Graph): boolean {
	if (owner || bot || self) return false;
	return held.every((i) => i < botRole && !roles[i]?.administers && !roles[i]?.moderates);
}

describe("nobody who is exempt is ever acted on", () => {
	test(`in ${GRAPHS} role graphs that change between the message and the click`, async () => {
		const random = randomOf(7);
		const community = await Community.open({ modes: { "personal-attack": "act" } });
		const { platform } = community;
		const counts = { acted: 0, spared: 0, clicked: 0 };
		const wrong: string[] = [];
		const touched = () =>
			platform.done.filter(({ act }) => act !== "slow mode").length + platform.notices.length;
		for (let i = 0; i < GRAPHS; i += 1) {
			const author = { id: `p${i}`, name: `P${i}` };
			// Half of the rules' findings wait for a click.
			if (i % 500 === 0) await community.set({ modes: i % 1_000 === 0 ? { "personal-attack": "act" } : {} });
			const graph = graphOf(random);
			platform.standings.set(author.id, standingOf(graph));
			let before = touched();
			await community.hear(ATTACK, { author, at: community.now + i * MINUTE });
			if (touched() > before && !mayBeActedOn(graph))
				wrong.push(`${i}: on hearing, ${JSON.stringify(graph)}`);
			counts.acted += touched() - before;
			const [newest] = await community.cases.list("discord:1", { person: author.id, limit: 1 });
			if (newest === undefined) {
				if (mayBeActedOn(graph)) wrong.push(`${i}: was let go, ${JSON.stringify(graph)}`);
				counts.spared += 1;
				continue;
			}
			if (!mayBeActedOn(graph)) wrong.push(`${i}: has a case, ${JSON.stringify(graph)}`);
			const later = graphOf(random);
			platform.standings.set(author.id, standingOf(later));
			before = touched();
			const act = ACTS[random(ACTS.length)] as Act;
			await community.decide(newest.number, act, "mod", act === "timeout" ? 60 : null);
			if (touched() > before && !mayBeActedOn(later)) wrong.push(`${i}: on ${act}, ${JSON.stringify(later)}`);
			counts.clicked += touched() - before;
		}
		expect(wrong).toEqual([]);
		// The road was walked: some were acted on, some spared.
		expect(Math.min(counts.acted, counts.spared, counts.clicked)).toBeGreaterThan(200);
	}, 600_000);

	test("who cannot be looked up, and where the platform is not connected, is let be", async () => {
		const community = await Community.open({}, {});
		community.platform.lookUpFails = true;
		await community.hear(ATTACK);
		expect(await community.all()).toEqual([]);
		const alone = await Community.open({}, { enforcer: () => null });
		await alone.hear(ATTACK);
		expect(await alone.all()).toEqual([]);
	});

	test("what an exempt member quotes gets no note either", async () => {
		const community = await Community.open({ notes: "channel" });
		await community.archive.add([
			{
				id: "ferry",
				text: "“The ferry will stop running on Sundays in the winter,” said Tomas Vreeland, a harbour pilot.",
			},
		]);
		community.platform.standings.set("mallory", { ...MEMBER, isModerator: true });
		await community.hear('Tomas Vreeland said "The ferry will never stop running on Sundays in the winter"');
		expect(community.platform.posts).toEqual([]);
	});
});
