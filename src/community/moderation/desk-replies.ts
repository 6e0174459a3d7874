import { notice, type Reply, type Run } from "../../chat/reply.ts";

/** A line for the eyes of whoever asked. */
export function told(...line: readonly Run[]): Reply {
	return {
		outcome: "answered",
		blocks: line.length === 0 ? [] : [{ kind: "text", runs: line }],
		actions: [],
		audience: "caller",
		data: {},
	};
}

/** Our own words hold no quotation marks, whatever a platform answered. */
export function failed(line: string): Reply {
	return notice("failed", [line.replace(/["“”„‟«»]/gu, "'")]);
}

/** Databases count no further. */
const LARGEST = 2 ** 31 - 1;

/** Whether a case can have this number. */
export function isCaseNumber(number: number): boolean {
	return Number.isInteger(number) && number >= 1 && number <= LARGEST;
}

export function unknownCase(number: number): Reply {
	return notice("refused", [
		isCaseNumber(number) ? `There is no case ${number} here.` : "There is no such case here.",
	]);
}

export function nowhere(): Reply {
	return notice("refused", ["Moderation belongs to a server or workspace; here there is none."]);
}

export function notConnected(): Reply {
	return failed("The bot is not connected to that platform just now. Nothing was done.");
}
