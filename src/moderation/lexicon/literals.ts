/**
 * Strings of which a pattern cannot match without at least one; null: none are known. In lower case, as the texts are
 * that are searched for them. After the required strings of an index for regular expressions (Cox, 2012).
 */
export type Literals = ReadonlySet<string> | null;

/** What is known of one piece: `exact`, all that it matches where that is little; `needed`, as above. */
interface Piece {
	readonly exact: readonly string[] | null;
	readonly needed: Literals;
}

const NOWHERE: Piece = { exact: [""], needed: null };
const ANYTHING: Piece = { exact: null, needed: null };
/** More than so many strings are not told apart. */
const MOST_EXACT = 40;
/** One letter or digit alone stands in every other text. */
const TOO_SHORT = /^[\w\s]?$/;

const TOKEN = /\(\?<?[:=!]|\(|\)|\||\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\.|\{\d+(?:,\d*)?\}|[?*+]|./gsu;

/** The least length of a set's strings: its worth as a thing to look for. */
const worth = (set: Literals) => (set === null ? 0 : Math.min(...[...set].map(({ length }) => length)));

const useful = (strings: readonly string[] | null): Literals =>
	strings === null || strings.length === 0 || strings.some((one) => TOO_SHORT.test(one))
		? null
		: new Set(strings);

const better = (a: Literals, b: Literals): Literals => {
	if (a === null || b === null) return a ?? b;
	return worth(b) > worth(a) || (worth(b) === worth(a) && b.size < a.size) ? b : a;
};

function inSequence(pieces: readonly Piece[]): Piece {
	let run: readonly string[] | null = [""];
	let whole = true;
	let needed: Literals = null;
	for (const piece of pieces) {
		const { exact }: Piece = piece;
		const joined: readonly string[] | null =
			run !== null && exact !== null && run.length * exact.length <= MOST_EXACT
				? run.flatMap((head) => exact.map((tail) => head + tail))
				: null;
		if (joined !== null) {
			run = joined;
			continue;
		}
		whole = false;
		needed = better(better(needed, useful(run)), piece.needed);
		run = exact ?? [""];
	}
	return whole ? { exact: run, needed: null } : { exact: null, needed: better(needed, useful(run)) };
}

function ofEither(options: readonly Piece[]): Piece {
	const exact = options.flatMap((option) => option.exact ?? []);
	if (options.every((option) => option.exact !== null) && exact.length <= MOST_EXACT)
		return { exact, needed: null };
	const all = new Set<string>();
	for (const option of options) {
		const needed = better(option.needed, useful(option.exact));
		if (needed === null) return ANYTHING;
		for (const one of needed) all.add(one);
	}
	return { exact: null, needed: all };
}

/** Reads the source of a regular expression. What it does not know may match anything. */
export function literalsOf({ source }: RegExp): Literals {
	const tokens = source.match(TOKEN) ?? [];
	let at = 0;
	const alternatives = (): Piece => {
		const options: Piece[] = [];
		let pieces: Piece[] = [];
		for (; at < tokens.length && tokens[at] !== ")"; at += 1) {
			const token = tokens[at] as string;
			if (token === "|") {
				options.push(inSequence(pieces));
				pieces = [];
				continue;
			}
			let piece = atom(token);
			const next = tokens[at + 1] ?? "";
			if (/^(?:[?*]|\{0)/.test(next)) piece = ANYTHING;
			else if (/^(?:\+|\{)/.test(next))
				piece = { exact: null, needed: better(piece.needed, useful(piece.exact)) };
			if (/^(?:[?*+]|\{\d)/.test(next)) {
				at += 1;
				if (tokens[at + 1] === "?") at += 1;
			}
			pieces.push(piece);
		}
		options.push(inSequence(pieces));
		return ofEither(options);
	};
	const atom = (token: string): Piece => {
		if (token.startsWith("(")) {
			at += 1;
			const inside = alternatives();
			return /^\(\?<?[=!]/.test(token) ? NOWHERE : inside;
		}
		if (/^(?:\^|\$|\\b)$/.test(token)) return NOWHERE;
		if (token.startsWith("[")) return ofClass(token.slice(1, -1));
		if (token === "." || /^\\[wWsSdDBpPuxkc1-9nrt]/.test(token)) return ANYTHING;
		return { exact: [(token.startsWith("\\") ? token.slice(1) : token).toLowerCase()], needed: null };
	};
	const { exact, needed } = alternatives();
	return better(needed, useful(exact));
}

/** A few characters by name; none of those that a range or a kind stands for. */
function ofClass(inside: string): Piece {
	if (inside.startsWith("^") || inside.length > 4 || /[\\-]./.test(inside)) return ANYTHING;
	return { exact: [...new Set([...inside.toLowerCase()])], needed: null };
}
