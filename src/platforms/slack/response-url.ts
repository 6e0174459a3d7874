import { setTimeout as delay } from "node:timers/promises";

const TRIES = 4;
const TIMEOUT_MS = 20_000;

class NotTaken extends Error {
	readonly status: number;

	constructor(status: number) {
		super(`the response URL answered ${status}`);
		this.status = status;
	}
}

/**
 * Answers an interaction at the address that came with it, a few times over where that can help.
 * @throws when it is of no use: used up, too old, or failing on and on.
 */
export async function respond(
	url: string,
	body: unknown,
	{ firstPauseMs, signal }: { readonly firstPauseMs: number; readonly signal: AbortSignal },
): Promise<void> {
	for (let tries = 1; ; tries += 1) {
		try {
			return await post(url, body);
		} catch (error) {
			const hopeless = error instanceof NotTaken && error.status < 500 && error.status !== 429;
			if (hopeless || tries === TRIES || signal.aborted) throw error;
			await delay(firstPauseMs * 2 ** (tries - 1), undefined, { signal }).catch(() => {
				throw error;
			});
		}
	}
}

async function post(url: string, body: unknown): Promise<void> {
	const response = await fetch(url, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify(body),
		redirect: "error",
		signal: AbortSignal.timeout(TIMEOUT_MS),
	});
	await response.text();
	if (!response.ok) throw new NotTaken(response.status);
}
