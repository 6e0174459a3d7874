/** Percentiles of measured times, in milliseconds. */
export interface Percentiles {
	readonly p50: number;
	readonly p95: number;
	readonly p99: number;
}

/** Runs `call` once for each of `inputs`, one after the other, and times each. */
export async function timed<T>(
	inputs: readonly T[],
	call: (input: T) => Promise<unknown>,
): Promise<Percentiles> {
	const times: number[] = [];
	for (const input of inputs) {
		const began = performance.now();
		await call(input);
		times.push(performance.now() - began);
	}
	return percentiles(times);
}

export function percentiles(times: readonly number[]): Percentiles {
	const sorted = times.toSorted((a, b) => a - b);
	const at = (share: number) =>
		sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
	return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export function shown({ p50, p95, p99 }: Percentiles): string {
	return `p50 ${p50.toFixed(2)}  p95 ${p95.toFixed(2)}  p99 ${p99.toFixed(2)} ms`;
}
