import { parentPort, workerData } from "node:worker_threads";
import type { FetchedAt } from "./feed.ts";
import { readBody } from "./read-body.ts";

/** The thread that reads one large body and ends. */
const { body, at }: { body: Uint8Array; at: FetchedAt } = workerData;
parentPort?.postMessage(await readBody(body, at));
