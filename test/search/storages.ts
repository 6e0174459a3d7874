import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe } from "@jest/globals";
import { setOwnEnvironment } from "../servers/s3/own-environment.ts";
import { S3Server } from "../servers/s3/server.ts";

/** A place for one test's search tables, and what may happen to it behind the engine's back. */
export interface Place {
	readonly uri: string;
	/** Names of everything in it, from the place on. */
	files(): Promise<string[]>;
	/** Removes what begins with this; all of it unless told. */
	remove(beginning?: string): Promise<void>;
	/** Every file holds this text instead. */
	overwrite(text: string): Promise<void>;
}

/** One suite on every storage there is. `place` gives a new, empty one; all are removed afterwards. */
export function onEveryStorage(name: string, suite: (place: () => Promise<Place>) => void): void {
	describe(`${name} in a folder`, () => {
		const parents: string[] = [];
		afterAll(async () => {
			for (const parent of parents) await rm(parent, { recursive: true, force: true });
		});
		suite(async () => {
			const parent = await mkdtemp(join(tmpdir(), "on-record-search-"));
			parents.push(parent);
			return folder(join(parent, "search"));
		});
	});
	describe(`${name} in object storage`, () => {
		let server: S3Server;
		let putBack: () => void;
		let places = 0;
		beforeAll(async () => {
			// Small pages, so that every listing goes on from one to the next.
			server = await S3Server.start({ pageKeys: 20 });
			putBack = setOwnEnvironment(server.environment);
		});
		afterAll(async () => {
			putBack();
			await server.stop();
		});
		suite(async () => objectsOf(server, `place-${++places}`));
	});
}

function folder(uri: string): Place {
	const files = async () => {
		const entries = await readdir(uri, { recursive: true, withFileTypes: true });
		return entries
			.filter((entry) => entry.isFile())
			.map((entry) => relative(uri, join(entry.parentPath, entry.name)));
	};
	return {
		uri,
		files,
		remove: (beginning = "") => rm(join(uri, beginning), { recursive: true }),
		async overwrite(text) {
			for (const file of await files()) await writeFile(join(uri, file), text);
		},
	};
}

/** A beginning of keys in the server's bucket. */
function objectsOf({ bucket, bucketName }: S3Server, name: string): Place {
	const prefix = `${name}/`;
	const keys = () => bucket.keys().filter((key) => key.startsWith(prefix));
	return {
		uri: `s3://${bucketName}/${name}`,
		files: async () => keys().map((key) => key.slice(prefix.length)),
		async remove(beginning = "") {
			for (const key of keys()) if (key.startsWith(prefix + beginning)) bucket.delete(key);
		},
		async overwrite(text) {
			for (const key of keys()) bucket.put(key, Buffer.from(text), { absent: false, match: null });
		},
	};
}
