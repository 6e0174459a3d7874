import type { Asked, Stand, Subject } from "../subject.ts";

/** What became of all that was asked while one kind of fault happened again and again. */
export interface Row {
	readonly platform: Subject["name"];
	readonly fault: string;
	readonly times: number;
	readonly asked: number;
	readonly lost: number;
	readonly doubled: number;
	/** Deadlines of the platform's that were missed. */
	readonly late: number;
}

/** Counts what was asked, and what came of it. */
export class Tally {
	#asked = 0;
	#lost = 0;
	#doubled = 0;
	#late = 0;

	/** Waits for each answer; one that never comes is lost. */
	async answered(asked: readonly Asked[]): Promise<void> {
		this.#asked += asked.length;
		const answers = await Promise.allSettled(asked.map((each) => each.answer()));
		this.#lost += answers.filter(({ status }) => status === "rejected").length;
	}

	/** To be called once all that this stand was asked has been counted. */
	ended(stand: Stand, asked: number, lost: number): void {
		const extra = stand.everything().length - (asked - lost);
		this.#doubled += Math.max(0, extra);
		this.#late += stand.harm().filter((harm) => harm.startsWith("deadline:")).length;
	}

	get asked(): number {
		return this.#asked;
	}

	get lost(): number {
		return this.#lost;
	}

	row(platform: Subject["name"], fault: string, times: number): Row {
		return {
			platform,
			fault,
			times,
			asked: this.#asked,
			lost: this.#lost,
			doubled: this.#doubled,
			late: this.#late,
		};
	}
}

/** The rows as a table of text. */
export function table(rows: readonly Row[]): string {
	const header = ["platform", "fault", "times", "asked", "lost", "doubled", "deadlines missed"];
	const lines = rows.map((row) =>
		[row.platform, row.fault, row.times, row.asked, row.lost, row.doubled, row.late].map(String),
	);
	const widths = header.map((title, i) =>
		Math.max(title.length, ...lines.map((line) => line[i]?.length ?? 0)),
	);
	return [header, ...lines]
		.map((line) =>
			line
				.map((cell, i) => cell.padEnd(widths[i] ?? 0))
				.join("  ")
				.trimEnd(),
		)
		.join("\n");
}
