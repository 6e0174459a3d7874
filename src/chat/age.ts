const UNITS = [
	["year", 365 * 24 * 3600],
	["month", 30 * 24 * 3600],
	["day", 24 * 3600],
	["hour", 3600],
	["minute", 60],
] as const;

/** The age of an ISO instant in words ("3 hours ago"), worked out at display so that no cache makes it stale. */
export function ago(instant: string, now: Date): string {
	const seconds = (now.getTime() - Date.parse(instant)) / 1000;
	for (const [unit, size] of UNITS) {
		const count = Math.floor(seconds / size);
		if (count >= 1) return `${count} ${unit}${count === 1 ? "" : "s"} ago`;
	}
	return "just now";
}
