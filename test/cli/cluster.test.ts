import { expect, test } from "@jest/globals";
import { run } from "./run.ts";

const FIRE =
	"Fire destroyed the Dunmore mill on Sunday. Nobody was hurt, the chief of the Dunmore brigade said.";
const lines = [
	JSON.stringify({
		id: "a",
		headline: "Fire destroys Dunmore mill",
		text: FIRE,
		outlet: "Harbor Daily",
		extra: 1,
	}),
	"{ not json",
	JSON.stringify({
		id: 7,
		title: "Dunmore mill burns down",
		text: `A fire burned down the mill at Dunmore on Sunday. ${FIRE}`,
	}),
	JSON.stringify({ id: "b", text: 5 }),
	"",
	JSON.stringify({ id: "c", text: "Ferry fares will rise by a fifth.\nThe council voted for new boats." }),
	JSON.stringify({ id: "a", text: "Again." }),
].join("\n");

test("cluster - --json gives a line for each story, names the lines it cannot read, and exits 1", async () => {
	const { code, stdout, stderr } = await run(["cluster", "-", "--json"], {}, lines);
	const stories = stdout
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));
	expect(stories.map(({ story }) => story)).toEqual([1, 2]);
	expect(stories.map(({ ids }) => new Set(ids))).toEqual([new Set(["a", "7"]), new Set(["c"])]);
	expect(
		stderr
			.trim()
			.split("\n")
			.map((line) => line.split(":")[0]),
	).toEqual(["-, line 2", "-, line 4", "-, line 7"]);
	expect(code).toBe(1);
});

test("cluster for people shows the headlines; a good file exits 0", async () => {
	const { code, stdout, stderr } = await run(["cluster", "-"], {}, lines.split("\n")[0]);
	expect(stdout).toBe("Story 1\n  a  Fire destroys Dunmore mill\n");
	expect(stderr).toBe("");
	expect(code).toBe(0);
});

test("cluster of a file that is not there says so", async () => {
	const { code, stderr } = await run(["cluster", "/nowhere/articles.jsonl"]);
	expect(stderr).toBe(
		"/nowhere/articles.jsonl: expected a file or folder, got nothing there; check the path\n",
	);
	expect(code).toBe(1);
});
