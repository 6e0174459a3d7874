import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "@jest/globals";
import { LEASE_MS } from "../../../src/community/digest/delivery.ts";
import { EditionStore } from "../../../src/store/digest/editions.ts";
import { TestArchive } from "../../archive/test-archive.ts";
import { start } from "../../store/processes.ts";

const KILLS = 20;
const DATES = 6;

const file = (path: string) =>
	JSON.stringify(pathToFileURL(fileURLToPath(new URL(path, import.meta.url))).href);

/** A worker that delivers these dates, one after the other, to a channel that is served over HTTP. */
const WORKER = `
import { openDatabase } from ${file("../../../src/store/database.ts")};
import { EditionStore } from ${file("../../../src/store/digest/editions.ts")};
import { deliveryOver } from ${file("./worker.ts")};
const db = await openDatabase({ url: null, directory: input.directory });
const ask = async (what, key) => (await fetch(input.channel + what + "?key=" + encodeURIComponent(key), { method: "POST" })).json();
const poster = {
	post: (place, reply, key) => ask("/post", key),
	find: (place, key) => ask("/find", key),
};
const delivery = deliveryOver(new EditionStore(db, () => Date.now() + input.ahead), poster, input.holder);
const place = { platform: "slack", community: "T", channel: "C", thread: null };
for (const date of input.dates) console.log(date, (await delivery.deliver(place, date)).kind);
`;

/** The channel: its history outlives whoever posts to it. */
async function openChannel() {
	const posts: string[] = [];
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? "/", "http://channel");
		const key = url.searchParams.get("key") ?? "";
		if (url.pathname === "/post") posts.push(key);
		const at = posts.indexOf(key);
		response.end(
			JSON.stringify(at === -1 ? null : { platform: "slack", channel: "C", message: String(at + 1) }),
		);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	return { posts, url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

test(`two processes, one of which is killed with kill -9 ${KILLS} times: every edition is posted once`, async () => {
	const archive = await TestArchive.open();
	const channel = await openChannel();
	const all: string[] = [];
	try {
		for (let round = 0; round < KILLS; round += 1) {
			const dates = Array.from({ length: DATES }, (_, i) =>
				new Date(Date.UTC(2026, 0, 1 + round * DATES + i)).toISOString().slice(0, 10),
			);
			all.push(...dates);
			// Whoever comes in a later round comes when the claims of the killed have run out.
			const ahead = round * (LEASE_MS + 60_000);
			const worker = (holder: string, of: readonly string[]) =>
				start(WORKER, { directory: archive.folder, channel: channel.url, ahead, holder, dates: of });
			const left = all.filter((date) => !channel.posts.some((key) => key.endsWith(date)));
			const killed = worker(`killed ${round}`, dates);
			const other = worker(`other ${round}`, [...left].reverse());
			// Anywhere between its first effect and the end of its work.
			const before = channel.posts.length;
			while (channel.posts.length === before && killed.child.exitCode === null) await delay(1);
			await delay(round % 7);
			killed.child.kill("SIGKILL");
			await killed.ended;
			expect(await other.ended).toMatchObject({ code: 0 });
		}
		const last = start(WORKER, {
			directory: archive.folder,
			channel: channel.url,
			ahead: (KILLS + 1) * (LEASE_MS + 60_000),
			holder: "last",
			dates: all,
		});
		expect(await last.ended).toMatchObject({ code: 0 });
		const posted = channel.posts.map((key) => key.slice(-10));
		expect([posted.length, new Set(posted)]).toEqual([all.length, new Set(all)]);
		const store = new EditionStore(archive.db);
		for (const localDate of all) {
			expect((await store.find({ place: "slack:T/C", localDate }))?.state).toBe("posted");
		}
	} finally {
		channel.close();
	}
});
