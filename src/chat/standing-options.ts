/** What is typed to make a standing question, or to make it anew. */
export const STANDING_OPTIONS = {
	name: {
		kind: "words",
		description: "The command's name, such as can-the-bridge-close",
		required: true,
		longest: 40,
	},
	question: {
		kind: "words",
		description: "The question, as a person would ask it",
		required: true,
		longest: 200,
	},
	about: {
		kind: "words",
		description: "What a statement must be about to be shown",
		required: true,
		longest: 200,
	},
	one: {
		kind: "words",
		description: "One side: a label, a colon, and who speaks on it (names or roles, with commas)",
		required: true,
		longest: 300,
	},
	other: { kind: "words", description: "The other side, in the same way", longest: 300 },
	background: { kind: "words", description: "A further question whose answer a reader needs", longest: 200 },
} as const;
