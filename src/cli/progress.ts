/** Progress of long work on standard error: a bar on a terminal, a line now and then elsewhere. */
export interface Progress {
	/** `of` is null when the end is not known. */
	update(what: string, done: number, of: number | null): void;
	/** Clears the bar; the work's own report comes next. */
	end(): void;
}

const BAR = 28;
const REDRAW_MS = 80;
const LINE_MS = 5_000;

export function openProgress(output: NodeJS.WriteStream, now: () => number = Date.now): Progress {
	let last = Number.NEGATIVE_INFINITY;
	let started = false;
	return {
		update(what, done, of) {
			const finished = of !== null && done >= of;
			if (now() - last < (output.isTTY ? REDRAW_MS : LINE_MS) && !finished) return;
			last = now();
			started = true;
			const counted =
				of === null
					? done.toLocaleString("en-GB")
					: `${done.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")}`;
			if (output.isTTY) output.write(`\r\u001b[2K${bar(done, of)} ${what}: ${counted}`);
			else output.write(`${what}: ${counted}\n`);
		},
		end() {
			if (started && output.isTTY) output.write("\r\u001b[2K");
		},
	};
}

function bar(done: number, of: number | null): string {
	if (of === null) return "";
	const filled = Math.round((BAR * Math.min(done, of)) / Math.max(1, of));
	return `[${"█".repeat(filled)}${"·".repeat(BAR - filled)}]`;
}
