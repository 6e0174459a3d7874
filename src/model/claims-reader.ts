import { z } from "zod";
import type { Claim } from "../verifying/claim.ts";
import { DraftFault } from "./fault.ts";

/** All that is read of one draft; no honest one is longer. */
const MOST_TEXT = 60_000;
/** Twice as many as are asked for; what a model writes beyond them is not read. */
const MOST_CLAIMS = 12;

const written = z.object({
	text: z.string().max(2_000),
	/** As the passages are numbered for the model: from 1. Which of them exist is for the verifier to say. */
	sources: z.array(z.number().int()).max(50),
});

const BEGINS = /"claims"\s*:\s*\[/;
/** Inside a string its quotation marks would be escaped, so this is never an article's. */
const DECLINED = /"cannot_answer"\s*:\s*true\b/;
const THINKING = /^\s*<think>/;

/**
 * Reads `{"cannot_answer":…,"claims":[{"text":…,"sources":[…]},…]}` while it comes in, each claim as soon as its own
 * object is whole. What stands around the object (a fence, a preface) is passed over, and so are thoughts before it.
 */
export class ClaimsReader {
	#text = "";
	/** Where reading goes on; null while the array has not begun. */
	#at: number | null = null;
	#begins = 0;
	#object: { start: number; depth: number; inString: boolean; escaped: boolean } | null = null;
	#closed = false;
	#count = 0;

	/** Nothing more is read. */
	get isFull(): boolean {
		return this.#count >= MOST_CLAIMS;
	}

	/**
	 * @returns the claims that this piece completes; their sources are indices from 0.
	 * @throws DraftFault when what came is not, and cannot become, a draft.
	 */
	push(piece: string): Claim[] {
		this.#text += piece;
		if (this.#text.length > MOST_TEXT) throw new DraftFault("too large");
		if (this.#at === null) this.#begin();
		return this.#at === null || this.#closed || this.isFull ? [] : this.#read();
	}

	/**
	 * Tells that nothing more comes.
	 * @returns whether the model says that the passages do not answer.
	 * @throws DraftFault when the draft is not whole.
	 */
	end(): { declined: boolean } {
		if (this.#text.trim() === "") throw new DraftFault("empty");
		const declined = DECLINED.test(this.#text);
		if (this.#at === null && declined) return { declined };
		if (this.#at === null) throw new DraftFault("malformed");
		if (!this.#closed && !this.isFull) throw new DraftFault("truncated");
		return { declined };
	}

	#begin(): void {
		if (THINKING.test(this.#text) && this.#begins === 0) {
			const end = this.#text.indexOf("</think>");
			if (end === -1) return;
			this.#begins = end;
		}
		const found = BEGINS.exec(this.#text.slice(this.#begins));
		if (found) this.#at = this.#begins + found.index + found[0].length;
	}

	#read(): Claim[] {
		const claims: Claim[] = [];
		let at = this.#at ?? 0;
		for (; at < this.#text.length && !this.#closed && !this.isFull; at++) {
			const char = this.#text[at] as string;
			if (this.#object) {
				if (this.#endsObject(char)) {
					claims.push(this.#claim(this.#text.slice(this.#object.start, at + 1)));
					this.#object = null;
				}
			} else if (char === "{") this.#object = { start: at, depth: 1, inString: false, escaped: false };
			else if (char === "]") this.#closed = true;
			else if (!/[\s,]/.test(char)) throw new DraftFault("malformed");
		}
		this.#at = at;
		return claims;
	}

	#endsObject(char: string): boolean {
		const object = this.#object;
		if (!object) return false;
		if (object.inString) {
			if (object.escaped) object.escaped = false;
			else if (char === "\\") object.escaped = true;
			else if (char === '"') object.inString = false;
		} else if (char === '"') object.inString = true;
		else if (char === "{" || char === "[") object.depth += 1;
		else if (char === "}" || char === "]") object.depth -= 1;
		return object.depth === 0;
	}

	#claim(json: string): Claim {
		this.#count += 1;
		const { data } = written.safeParse(parsed(json));
		if (!data) throw new DraftFault("malformed");
		return { text: data.text, sources: data.sources.map((number) => number - 1) };
	}
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}
