// Runs under whatever `node` the machine has (20 or newer), before the project's own Node 24 is installed.
// A fresh clone installs itself; later starts only compare two file dates. It is a script of its own before each (`prestart`),
// since a shell that has looked `node` up once would not find the one that is installed here.
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const project = new URL("../", import.meta.url);
const written = (name) => {
	try {
		return statSync(new URL(name, project)).mtimeMs;
	} catch {
		return null;
	}
};

const installed = written("node_modules/.package-lock.json");
const wanted = Math.max(written("package-lock.json") ?? 0, written("package.json") ?? 0);

if (installed === null || installed < wanted) {
	const [major] = process.versions.node.split(".").map(Number);
	if (major < 20) {
		console.error(`On Record needs Node 20 or newer to install itself; this is ${process.version}.`);
		process.exit(1);
	}
	console.error("Installing what On Record needs (about half a minute, once) …");
	// Not `npm ci`: the lock file cannot name every system's search engine binary.
	const npm = process.env.npm_execpath;
	const run = npm ? [process.execPath, [npm]] : [process.platform === "win32" ? "npm.cmd" : "npm", []];
	const { status, stderr } = spawnSync(
		run[0],
		[...run[1], "install", "--no-fund", "--no-audit", "--loglevel=error"],
		{
			cwd: fileURLToPath(project),
			// Standard output belongs to the answer that will be printed there.
			stdio: ["ignore", "ignore", "pipe"],
			encoding: "utf8",
		},
	);
	if (status !== 0) {
		console.error(stderr);
		console.error("The install failed. With the network back, run `npm install` and try again.");
		process.exit(1);
	}
}
