/**
 * What one way of matching a rule's pattern cannot do without: `firsts`, with which words it may begin (null: any),
 * and `anchors`, of which one at least must stand in the line (null: none is known). A word, or "^" and a letter for
 * a class.
 */
export interface Way {
	readonly firsts: ReadonlySet<string> | null;
	readonly anchors: ReadonlySet<string> | null;
}

interface Node extends Way {
	/** It may match nothing. */
	readonly empty: boolean;
	/** Of a choice, what may be chosen. */
	readonly options?: readonly Node[];
}

const NOTHING: Node = { firsts: new Set(), anchors: null, empty: true };
const ANYTHING: Node = { firsts: null, anchors: null, empty: false };

/** Words that stand in every other line: a poor anchor where there is another. */
const COMMON: ReadonlySet<string> = new Set(
	"you u i we they he she it the a an and or of to in on for is are was were be been not no all that this your his her their them him us with at by from have has do does did will would should can could just so like but as if up out what who how when there people , . the would get got go my our me who one more than too very really any some only about into off down over say said know think make want need 's".split(
		" ",
	),
);

/** How poor a set is to look things up by: the more words, and the commoner they are. */
export const weigh = (set: ReadonlySet<string>) => {
	let weight = 0;
	for (const one of set) weight += COMMON.has(one) ? 50 : one.startsWith("^") ? 3 : 1;
	return weight;
};

function union(sets: readonly (ReadonlySet<string> | null)[]): ReadonlySet<string> | null {
	const all = new Set<string>();
	for (const set of sets) {
		if (set === null) return null;
		for (const one of set) all.add(one);
	}
	return all;
}

function sequence(nodes: readonly Node[]): Node {
	let firsts: ReadonlySet<string> | null = new Set();
	let empty = true;
	let anchors: ReadonlySet<string> | null = null;
	for (const node of nodes) {
		if (empty) firsts = union([firsts, node.firsts]);
		empty &&= node.empty;
		if (!node.empty && node.anchors !== null && (anchors === null || weigh(node.anchors) < weigh(anchors)))
			anchors = node.anchors;
	}
	return { firsts, anchors, empty };
}

const TOKEN =
	/\(\?<?[:=!]|\)|\||\[\^?[^\]]*\]|\\.|[?*+]\??|\{\d+(?:,\d*)?\}\??|[A-Z]{2,}|[a-z%'][a-z0-9%']*|./g;

/**
 * Reads the source of a pattern (see pattern.ts), as the ways in which it may match; `classes` are the letters of its
 * macros, "" for a word of any kind.
 */
export function waysOf(
	source: string,
	classes: Readonly<Record<string, string>>,
	lists: Readonly<Record<string, readonly string[]>>,
): readonly Way[] {
	const tokens = source.match(TOKEN) ?? [];
	let at = 0;
	const alternatives = (): Node => {
		const options: Node[] = [];
		const add = () => {
			const [first, ...rest] = nodes;
			if (first?.options === undefined || first.empty) options.push(sequence(nodes));
			else for (const option of first.options) options.push(sequence([option, ...rest]));
		};
		let nodes: Node[] = [];
		for (; at < tokens.length && tokens[at] !== ")"; at += 1) {
			const token = tokens[at] as string;
			if (token === "|") {
				add();
				nodes = [];
				continue;
			}
			if (token === " ") continue;
			let node = atom(token);
			const next = tokens[at + 1] ?? "";
			if (/^(?:[?*]\??|\{0)/.test(next)) {
				node =
					/^[a-z]/.test(token) && next.startsWith("?")
						? oneLetterLess(token)
						: { firsts: node.firsts, anchors: null, empty: true };
				at += 1;
			} else if (/^(?:\+\??|\{)/.test(next)) at += 1;
			nodes.push(node);
		}
		add();
		return {
			options,
			firsts: union(options.map(({ firsts }) => firsts)),
			anchors: union(options.map(({ anchors }) => anchors)),
			empty: options.some(({ empty }) => empty),
		};
	};
	const atom = (token: string): Node => {
		if (token.startsWith("(?")) {
			at += 1;
			const inside = alternatives();
			return token === "(?:" ? inside : NOTHING;
		}
		if (/^[A-Z]{2,}$/.test(token)) {
			if (token === "GAP" || token === "REST") return { firsts: null, anchors: null, empty: true };
			const letters = classes[token];
			if (letters !== undefined && letters !== "") return one([...letters].map((letter) => `^${letter}`));
			const list = lists[token];
			return list === undefined ? ANYTHING : one(list);
		}
		if (/^[a-z%']/.test(token) || /^[,;:]$/.test(token)) return one([token]);
		return token === "^" || token === "$" ? NOTHING : ANYTHING;
	};
	return (alternatives().options ?? []).map(({ firsts, anchors, empty }) => ({
		firsts: empty ? null : firsts,
		anchors,
	}));
}

function one(words: readonly string[]): Node {
	const set = new Set(words);
	return { firsts: set, anchors: set, empty: false };
}

const oneLetterLess = (word: string): Node => one([word, word.slice(0, -1)]);
