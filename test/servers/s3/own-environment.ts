import { runInThisContext } from "node:vm";

/**
 * Sets variables in the environment that native code sees: Jest gives suites a copy of `process.env`, and the search
 * engine reads its object storage's settings itself.
 * @returns what puts the environment back.
 */
export function setOwnEnvironment(variables: Readonly<Record<string, string>>): () => void {
	const env = ownEnvironment();
	const before = Object.keys(variables).map((name) => [name, env[name]] as const);
	Object.assign(env, variables);
	return () => {
		for (const [name, value] of before) {
			if (value === undefined) delete env[name];
			else env[name] = value;
		}
	};
}

/** The environment of this process itself, which the processes that it starts inherit. */
export function ownEnvironment(): NodeJS.ProcessEnv {
	return (runInThisContext("process") as NodeJS.Process).env;
}
