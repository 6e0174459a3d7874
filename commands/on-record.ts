import type { Person } from "../src/archive/archive.ts";
import { defineCommand } from "../src/chat/command.ts";
import { contextAction } from "../src/chat/context-action.ts";
import { plural } from "../src/chat/counting.ts";
import { type FoundQuote, quotationBlock, quotationDatum } from "../src/chat/quoting.ts";
import type { Action, Block, Reply, Run } from "../src/chat/reply.ts";
import { abstention } from "../src/chat/unanswered.ts";

const PAGE = 5;

export default defineCommand({
	name: "on-record",
	description: "What a person is on record as saying, newest first",
	examples: ["on-record Mastagni", 'on-record "Theo Slater" about:trump'],
	options: {
		person: { kind: "person", description: "A surname, a full name or a role", required: true, main: true },
		about: { kind: "words", description: "Only statements about this" },
		since: { kind: "since", description: "Nothing dated earlier: a year, month or day" },
		until: { kind: "until", description: "Nothing dated later: a year, month or day" },
		page: { kind: "words", description: "Further pages: 2, 3 …", longest: 4 },
	},
	cacheFor: 3600,
	async run({ options, archive }): Promise<Reply> {
		const { about, since, until } = options;
		const asked = options.person.replace(/^["“”']+|["“”']+$/gu, "");
		const page = Math.max(1, Number.parseInt(options.page ?? "1", 10) || 1);
		const people = await archive.people(asked);
		const [person] = people;
		if (!person) {
			return abstention(
				["Nobody called ", { asked }, " is quoted in the archive."],
				await archive.coverage({ since, until }),
			);
		}
		if (people.length > 1) return which(asked, people, options);

		const { found, total } = await archive.saidBy(
			person,
			{ about, order: "newest", offset: (page - 1) * PAGE, limit: PAGE },
			{ since, until },
		);
		if (found.length === 0) {
			return abstention(
				[
					{ label: person.name },
					" is in the archive, with ",
					`${plural(person.statements, "statement")}, but none`,
					...(about ? [" about ", { asked: about }] : []),
					page > 1 ? " on that page." : " that fits.",
				],
				await archive.coverage({ since, until }),
			);
		}
		const shown = `${(page - 1) * PAGE + 1}–${(page - 1) * PAGE + found.length} of ${total}`;
		const more: Action[] =
			page * PAGE < total
				? [
						{
							label: "More",
							command: "on-record",
							options: { ...given(options), person: person.name, page: `${page + 1}` },
						},
					]
				: [];
		return {
			outcome: "answered",
			blocks: [
				{
					kind: "heading",
					runs: [
						{ label: person.name },
						` on the record${about ? " about " : ""}`,
						...(about ? [{ asked: about }] : []),
					],
				},
				...grouped(found),
				{ kind: "text", runs: [`Statements ${shown}, newest first.`] },
			],
			actions: [
				...found
					.slice(0, 3)
					.map(({ article, quote }, i) => contextAction(article, quote.span, `Context of ${i + 1}`)),
				...more,
			],
			audience: "channel",
			data: { quotations: found.map(quotationDatum) },
		};
	},
});

/** The statements under the headline of the article each group comes from. */
function grouped(found: readonly FoundQuote[]): readonly Block[] {
	return found.flatMap((statement, i): Block[] => {
		const { article } = statement;
		const before = found[i - 1]?.article;
		const opens = before?.id !== article.id || before.version !== article.version;
		const heading: Block = {
			kind: "text",
			runs: [{ strong: article.publishedOn ?? "Undated" }, "  ", { label: article.headline }],
		};
		return opens ? [heading, quotationBlock(statement)] : [quotationBlock(statement)];
	});
}

/** Two people may share a surname or an office: the asker says which is meant, never the bot. */
function which(
	asked: string,
	people: readonly Person[],
	options: Readonly<Record<string, string | null>>,
): Reply {
	const few = people.slice(0, 5);
	return {
		outcome: "refused",
		blocks: [
			{ kind: "text", runs: [{ asked }, " fits several people. Which one is meant?"] },
			{
				kind: "list",
				items: few.map(({ name, roles: [role], statements }): Run[] => [
					{ label: name },
					...(role ? [", ", { label: role }] : []),
					` (${plural(statements, "statement")})`,
				]),
			},
		],
		actions: few.map(({ name }) => ({
			label: name,
			command: "on-record",
			options: { ...given(options), person: name },
		})),
		audience: "caller",
		data: {},
	};
}

function given(options: Readonly<Record<string, string | null>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(options).filter((entry): entry is [string, string] => entry[1] !== null),
	);
}
