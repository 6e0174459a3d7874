import { connect } from "node:net";
import type { Reachable } from "./reachable.ts";

const url = process.env.TEST_REDIS_URL ?? "redis://127.0.0.1:6379";

/** Whether the tests' Redis answers a PING, and where. */
export async function probeRedis(): Promise<Reachable> {
	const { hostname, port } = new URL(url);
	const { promise, resolve } = Promise.withResolvers<Reachable>();
	const no = (reason: string) =>
		resolve({ unreachable: `Redis at ${hostname}:${port} (TEST_REDIS_URL): ${reason}` });
	const socket = connect({ host: hostname, port: Number(port || 6379), timeout: 2_000 });
	socket.once("connect", () => socket.write("PING\r\n"));
	socket.once("data", (data) => {
		const answer = data.toString().trim();
		// A server that asks for a password is a Redis too.
		if (/^(?:\+PONG|-NOAUTH)/.test(answer)) resolve({ url });
		else no(`answered ${JSON.stringify(answer)}`);
	});
	socket.once("timeout", () => no("no answer within 2 s"));
	socket.once("error", (error: NodeJS.ErrnoException) => no(error.code ?? error.message));
	return promise.finally(() => socket.destroy());
}
