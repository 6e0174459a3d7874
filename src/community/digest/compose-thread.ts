import { parentPort } from "node:worker_threads";
import { compose, type EditionInput } from "../../editions/compose.ts";

/** The thread that composes editions, one after the other. */
parentPort?.on("message", (input: EditionInput) => parentPort?.postMessage(compose(input)));
