import { parentPort } from "node:worker_threads";
import { pageText } from "../fetching/page-text.ts";
import { readPage } from "../pages/read-page.ts";
import type { PageQuestion } from "./page-reader.ts";

/** The thread that reads pages, one after the other. */
parentPort?.on("message", ({ bytes, contentType, url, now }: PageQuestion) => {
	parentPort?.postMessage(readPage(pageText(bytes, contentType), { url, now }));
});
