/** A Jest reporter: names every skipped test, whose name holds the reason why. */
export default class Skipped {
	onRunComplete(_contexts, { testResults }) {
		const names = testResults.flatMap((suite) =>
			suite.testResults.filter(({ status }) => status === "pending").map(({ fullName }) => fullName),
		);
		if (names.length === 0) return;
		process.stderr.write(`\nSkipped, and why:\n${names.map((name) => `  ○ ${name}\n`).join("")}`);
	}
}
