import { expect, test } from "@jest/globals";
import { independentPublishers } from "../../src/stories/publisher.ts";

test.each([
	[
		"one outlet",
		1,
		[
			["Harbor Daily", null],
			["The Harbor Daily", null],
		],
	],
	[
		"two outlets",
		2,
		[
			["Harbor Daily", null],
			["Valley Post", null],
		],
	],
	[
		"two outlets of one domain",
		1,
		[
			["Harbor Daily", "https://news.harbor.example/a"],
			["Harbor Sport", "https://sport.harbor.example/b"],
		],
	],
	[
		"one outlet of two domains",
		1,
		[
			["Harbor Daily", "https://harbor.example/a"],
			["Harbor Daily", "https://harbordaily.test/b"],
		],
	],
	[
		"one named only, and the same by its domain",
		1,
		[
			["Harbor Daily", null],
			["HARBOR DAILY", "https://harbor.example/b"],
		],
	],
	[
		"domains under one public suffix",
		2,
		[
			["A", "https://a.co.uk/1"],
			["B", "https://b.co.uk/1"],
		],
	],
	[
		"a family by way of a third",
		1,
		[
			["A", "https://x.example/1"],
			["B", "https://y.example/1"],
			["A", "https://y.example/2"],
		],
	],
	["nobody", 0, []],
] as const)("%s: %d", (_, count, articles) => {
	expect(independentPublishers(articles.map(([outlet, url]) => ({ outlet, url })))).toBe(count);
});
