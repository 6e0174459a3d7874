/** A feed as people name it when they do not have its own address. */
export const FEED_ADDRESS = {
	url: {
		kind: "words",
		description: "The address of a feed, or of a page that has one",
		required: true,
		main: true,
		longest: 2_048,
	},
} as const;
