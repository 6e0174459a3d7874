/** How words count, and how near is near. Set by hand and measured with `npm run evaluate -- clustering`. */
export interface Weights {
	/** How many of the first full sentences count in full, as the headline does. */
	readonly leadSentences: number;
	/** A later sentence counts for this much. */
	readonly body: number;
	/** Characters of the text that are looked at. */
	readonly reach: number;
	/** How much a pair of neighbouring words counts against a single word. */
	readonly pair: number;
	/** How much a word of a proper name counts against another word. */
	readonly name: number;
	/** As many articles of everyday news stand behind those at hand, so that few articles give no wild weights. */
	readonly background: number;
	/** The share of everyday articles that hold a word which the table does not know. */
	readonly unknown: number;
	/** Articles alike in nothing but names keep this much of their likeness … */
	readonly namesOnly: number;
	/** … and all of it from this likeness of their other words on. */
	readonly otherWords: number;
	/** How many neighbours lend an article their words, and how like it they must be. */
	readonly mostNeighbours: number;
	readonly nearNeighbour: number;
	/** Two articles are one story when their likeness is at least this … */
	readonly least: number;
	/** … and two groups when the mean likeness of their articles is, the more there are the nearer to this. */
	readonly leastOfMany: number;
	/** Greater likenesses count as this one when it is asked how near a group is in itself: they are copies. */
	readonly closest: number;
	/** Two groups are one story when they are as near to each other as this part of how near each is in itself. */
	readonly asNear: number;
}

export const WEIGHTS: Weights = {
	leadSentences: 3,
	body: 0.5,
	reach: 4_000,
	pair: 0.3,
	name: 1.75,
	background: 60,
	unknown: 0.003,
	namesOnly: 0.1,
	otherWords: 0.03,
	mostNeighbours: 4,
	nearNeighbour: 0.15,
	least: 0.18,
	leastOfMany: 0.11,
	closest: 0.5,
	asNear: 0.71,
};
