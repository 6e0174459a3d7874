import { VOTE_ACTS } from "./operators.ts";
import type { Token } from "./token.ts";

/** "voted 5 to 4 to reject" says no more than "rejected, 5 to 4": the voting itself is left aside. */
export function withoutVoting(tokens: readonly Token[]): Token[] {
	return tokens.map((token, i) => {
		const act = tokens[i + 1];
		if (token.folded === "to" && act?.infinitive && VOTE_ACTS.has(act.stem) && votes(tokens, i))
			return { ...token, folded: "and" };
		if (token.folded === "to" && act?.kind === "anchor" && isDoer(tokens, i))
			return { ...token, folded: "and" };
		if (token.infinitive && isDoer(tokens, i - 1)) return { ...token, infinitive: false };
		if (token.infinitive && VOTE_ACTS.has(token.stem) && votes(tokens, i - 1))
			return { ...token, infinitive: false };
		if (token.stem === "vote" && (leadsToAct(tokens, i) || isTally(tokens, i)))
			return { ...token, kind: "plain" };
		return token;
	});
}

/** "the only one to object", "the first woman to lead": whoever is so called did it. */
function isDoer(tokens: readonly Token[], to: number): boolean {
	for (let i = to - 1; i >= Math.max(1, to - 4); i -= 1) {
		const token = tokens[i] as Token;
		if (/^(?:only|first|last)$/.test(token.form))
			return /^(?:the|its|his|her|their)$/.test(tokens[i - 1]?.folded ?? "");
		if (token.before !== "none" || token.kind === "relation") return false;
	}
	return false;
}

/** "by a vote of 31-9", "in a 7-2 vote" */
function isTally(tokens: readonly Token[], vote: number): boolean {
	const after =
		tokens[vote + 1]?.folded === "of" &&
		tokens[vote + 2]?.kind === "number" &&
		tokens[vote + 3]?.kind === "number";
	return after || (tokens[vote - 1]?.kind === "number" && tokens[vote - 2]?.kind === "number");
}

const VOTING_REACH = 9;

function votes(tokens: readonly Token[], to: number): boolean {
	return tokens.slice(Math.max(0, to - VOTING_REACH), to).some((token) => token.stem === "vote");
}

function leadsToAct(tokens: readonly Token[], vote: number): boolean {
	return tokens
		.slice(vote + 1, vote + 1 + VOTING_REACH)
		.some((token) => token.infinitive && VOTE_ACTS.has(token.stem));
}
