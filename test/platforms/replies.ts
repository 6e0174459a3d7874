import fc from "fast-check";
import type { Action, Attribution, Block, Citation, DiffWord, Reply, Run } from "../../src/chat/reply.ts";

/** Texts that a platform might take for something other than text: markup, mentions, links, what cannot be seen. */
export const HOSTILE: readonly string[] = [
	"@everyone",
	"@here",
	"<@100000000000000001>",
	"<@!100000000000000001>",
	"<@&100000000000000001>",
	"<#100000000000000001>",
	"</ask:100000000000000001>",
	"<id:guide>",
	"<:smile:100000000000000001>",
	":smile:",
	"<t:0:R>",
	"<!channel>",
	"<!here|here>",
	"<!subteam^S12345678|@team>",
	"<@U12345678>",
	"<#C12345678|general>",
	"<https://evil.example/|https://bank.example>",
	"[click here](https://evil.example/)",
	"[https://bank.example](https://evil.example 'title')",
	"https://evil.example/a_(b)_c",
	"http://evil.example",
	"www.evil.example",
	"discord.gg/evil",
	"mailto:a@evil.example",
	"someone@evil.example",
	"tel:+15550100",
	"**bold** __under__ *it* _it_ ~~gone~~ ||spoiler||",
	"`code` ```\nfence\n```",
	"\n> quote\n>>> all of it",
	"\n# heading\n-# small\n- item\n1. item\n***\n---",
	"\\* \\` \\\\",
	"&lt;!channel&gt; &amp; <b>",
	"ends in a backslash\\",
	"a\u200bb\u2060c\ufeffd",
	"\u202etxet desrever\u202c",
	"\u2066isolated\u2069",
	"\u001b[31mred\u001b[0m\u0007",
	"zero\u0000null",
	"lone \ud83d surrogate",
	"👩‍👩‍👧‍👦 🇺🇸 é ﷽",
	"مرحبا بالعالم",
	'“curly” ‘single’ "straight" «guillemets»',
	"$EOF $(id) %s {0}",
	"",
	" ",
	"\n\n\n",
];

const PLAIN = [
	"no",
	"provision",
	"in the constitution",
	"allows for secession",
	"—",
	"Sen.",
	"2016",
	"café",
	"it’s",
];

/** Words of any length up to about `most` characters, hostile ones among them. */
export function hostileText(most = 200): fc.Arbitrary<string> {
	const piece = fc.oneof(
		{ weight: 4, arbitrary: fc.constantFrom(...PLAIN) },
		{ weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
		{ weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
		{
			weight: 1,
			arbitrary: fc.constantFrom("*", "_", "`", "<", "@", "&", "](", "\\", "|", "~", "#", ">", "\n"),
		},
	);
	const short = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(" ").slice(0, most));
	const long = fc
		.record({ unit: piece, times: fc.nat({ max: Math.max(1, Math.ceil(most / 4)) }) })
		.map(({ unit, times }) => `${unit} `.repeat(times).slice(0, most));
	return fc.oneof({ weight: 5, arbitrary: short }, { weight: 1, arbitrary: long });
}

/** Never empty, as an article's record never is. */
function named(most: number): fc.Arbitrary<string> {
	return hostileText(most).map((text) => (text.trim() === "" ? "The Herald" : text));
}

const run: fc.Arbitrary<Run> = fc.oneof(
	hostileText(),
	hostileText().map((strong) => ({ strong })),
	hostileText().map((label) => ({ label })),
	hostileText(2_500).map((asked) => ({ asked })),
	hostileText(2_500).map((code) => ({ code })),
	fc
		.date({ min: new Date("1990-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
		.map((date) => ({ ago: date.toISOString() })),
);

const runs = fc.array(run, { minLength: 1, maxLength: 6 });

const links: fc.Arbitrary<string | null> = fc.oneof(
	fc.constant(null),
	fc.webUrl({ withFragments: true, withQueryParameters: true }),
	fc.constantFrom(
		"https://news.example/story_(one)/a?b=c&d=e#:~:text=no%20provision,secession",
		"https://news.example/a b)c](https://evil.example)",
		"https://news.example/|evil>",
		"https://news.example/caf\u00e9/\u202eevil",
		"https://user:secret@news.example/",
		"javascript:alert(1)",
		"data:text/html,x",
		"not a link",
		`https://news.example/${"long/".repeat(500)}`,
	),
);

/** Distinct headlines are not needed: an article is told by its id. */
export const citation: fc.Arbitrary<Citation> = fc
	.record({
		articleId: fc.constantFrom("article-1", "article-2", "article-3"),
		version: fc.constantFrom(1, 2),
		start: fc.nat({ max: 10_000 }),
		length: fc.integer({ min: 1, max: 5_000 }),
		outlet: named(300),
		headline: named(600),
		publishedOn: fc.constantFrom(null, "2016-11-09", "1999-12-31"),
		link: links,
	})
	.map(({ start, length, ...rest }) => ({ ...rest, span: { start, end: start + length } }));

const attribution: fc.Arbitrary<Attribution> = fc.oneof(
	fc.record({
		speaker: named(300),
		role: fc.option(hostileText(300), { nil: null }),
		candidates: fc.constant([]),
	}),
	fc.record({
		speaker: fc.constant(null),
		role: fc.constant(null),
		candidates: fc.array(named(200), { maxLength: 3 }),
	}),
);

/** An article's own words: never empty, at times thousands of characters long. */
const words = fc.oneof(
	{ weight: 5, arbitrary: named(400) },
	{ weight: 1, arbitrary: named(6_000) },
	{ weight: 1, arbitrary: fc.integer({ min: 1_000, max: 9_000 }).map((length) => "x".repeat(length)) },
);

/** Spans of `text` in order, not touching each other. */
function spansOf(text: string): fc.Arbitrary<{ start: number; end: number }[]> {
	return fc.uniqueArray(fc.nat({ max: text.length }), { maxLength: 6 }).map((ends) => {
		const sorted = ends.toSorted((a, b) => a - b);
		return sorted.flatMap((start, i) => {
			const end = sorted[i + 1];
			return i % 2 === 0 && end !== undefined ? [{ start, end }] : [];
		});
	});
}

const diffWord: fc.Arbitrary<DiffWord> = fc.record({
	change: fc.constantFrom("same", "removed", "added"),
	text: fc.oneof({ weight: 5, arbitrary: named(30) }, { weight: 1, arbitrary: named(3_000) }),
});

export const block: fc.Arbitrary<Block> = fc.oneof(
	fc.record({ kind: fc.constant("heading"), runs }),
	fc.record({ kind: fc.constant("text"), runs }),
	fc.record({
		kind: fc.constant("list"),
		items: fc.array(runs, { minLength: 1, maxLength: 12, size: "max" }),
	}),
	words.chain((text) =>
		fc.record({
			kind: fc.constant("quotation"),
			words: fc.constant(text),
			asked: spansOf(text),
			attribution,
			citation,
		}),
	),
	fc.record({ kind: fc.constant("paraphrase"), words, attribution, citation }),
	fc.record({ kind: fc.constant("excerpt"), words, citation }),
	fc.record({
		kind: fc.constant("claim"),
		runs: fc.array(
			fc.oneof(run, fc.record({ quoted: named(300), citation }), fc.record({ quoted: words, citation })),
			{ minLength: 1, maxLength: 6 },
		),
		words,
		citation,
		also: fc.option(citation, { nil: null }),
	}),
	fc.record({
		kind: fc.constant("comparison"),
		words: fc.array(diffWord, { minLength: 1, maxLength: 60, size: "max" }),
		citation,
	}),
) as fc.Arbitrary<Block>;

const action: fc.Arbitrary<Action> = fc.record(
	{
		label: named(120),
		command: fc.constantFrom("ask", "who-said", "show-context"),
		options: fc.dictionary(fc.constantFrom("question", "article", "start"), hostileText(), { maxKeys: 3 }),
		share: fc.constant(true),
	},
	{ requiredKeys: ["label", "command", "options"] },
);

/** Any reply that a command could return, and many that none should: every kind of block, from none to forty. */
export const reply: fc.Arbitrary<Reply> = fc.record({
	outcome: fc.constantFrom("answered", "abstained", "refused", "failed"),
	blocks: fc.oneof(
		{ weight: 8, arbitrary: fc.array(block, { minLength: 1, maxLength: 6 }) },
		{ weight: 1, arbitrary: fc.array(block, { maxLength: 40, size: "max" }) },
	),
	actions: fc.array(action, { maxLength: 14, size: "max" }),
	audience: fc.constantFrom("channel", "caller"),
	data: fc.constant({}),
});
