import { monitorEventLoopDelay } from "node:perf_hooks";
import { parentPort } from "node:worker_threads";

/** A thread that does nothing: what its event loop notices is the machine's doing. Tells its p99 in ms when asked. */
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
parentPort?.on("message", () => {
	parentPort?.postMessage(delay.percentile(99) / 1e6);
	delay.reset();
});
