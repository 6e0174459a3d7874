import { expect, test } from "@jest/globals";
import { type VectorKind, VectorReader, type VectorRow, VectorWriter } from "../../src/search/vectors.ts";
import { onEveryStorage } from "./storages.ts";

const MODEL = "small-world";
const SHARED = { collections: ["shared"] };

function row(articleKey: number, vector: number[], kind: VectorKind = "passage"): VectorRow {
	const about = { collection: "shared", outlet: "the gazette", publishedOn: "2020-06-01", person: "" };
	return { articleKey, kind, start: 0, end: 9, ...about, vector };
}

async function write(uri: string, use: (writer: VectorWriter) => Promise<void>): Promise<void> {
	const writer = await VectorWriter.open(uri, MODEL);
	try {
		await use(writer);
		await writer.finish();
	} finally {
		writer.close();
	}
}

onEveryStorage("vectors", (place) => {
	test("are found by nearness, replaced and removed; a reader that is open follows", async () => {
		const { uri } = await place();
		const reader = await VectorReader.open(uri, MODEL, { freshMs: 0 });
		const near = async (kind: VectorKind = "passage") =>
			(await reader.nearest([1, 0, 0], kind, SHARED, 10)).map(({ articleKey }) => articleKey);
		expect(await near()).toEqual([]);
		await write(uri, (writer) =>
			writer.replace([1, 2, 3], [row(1, [0, 1, 0]), row(2, [1, 0.1, 0]), row(3, [1, 0, 0], "quotation")]),
		);
		expect(await near()).toEqual([2, 1]);
		expect(await near("quotation")).toEqual([3]);
		await write(uri, async (writer) => {
			await writer.replace([1], [row(1, [1, 0, 0])]);
			await writer.remove([3]);
		});
		expect(await near()).toEqual([1, 2]);
		expect(await near("quotation")).toEqual([]);
		reader.close();
	});
});
