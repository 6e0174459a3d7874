/** Node strips the types itself, so nothing is transformed. */
export default {
	testEnvironment: "node",
	transform: {},
	extensionsToTreatAsEsm: [".ts"],
	moduleFileExtensions: ["ts", "js", "mjs", "cjs", "json", "node"],
	testMatch: ["<rootDir>/test/**/*.test.ts"],
	// Bounds what hangs, not what is slow: a loaded machine changes no outcome.
	testTimeout: 300_000,
	maxWorkers: "100%",
	reporters: ["default", "<rootDir>/scripts/skipped.mjs"],
};
