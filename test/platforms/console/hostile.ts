/** Texts that try to act on whoever reads them. */
export const HOSTILE: readonly string[] = [
	"@everyone",
	"<@123456> <!channel> @here",
	"[free money](https://evil.example)",
	"**bold** `code` ~~gone~~ # heading",
	"\u001b[31mred\u001b[0m",
	"\u001b]8;;https://evil.example\u001b\\click\u001b]8;;\u001b\\",
	"\u001b]0;title\u0007",
	"\u001bP1;2|data\u001b\\",
	"\u009b31mC1\u009c",
	"\u001b[2J\u001b[H",
	"bell\u0007 back\u0008 delete\u007f null\u0000",
	"over\rwritten",
	"tab\tbed",
	"zero\u200bwidth\u2060joined\ufeff",
	"right\u202eto left\u202c",
	"isolate\u2066d\u2069 \u200fmark\u200e",
	"tag\u{e0041}\u{e0042}ged",
	"half \ud83d a pair",
	"soft\u00adhyphen",
];

/** What no rendered line may hold: controls but the newline, invisible characters, changes of direction, tags. */
export const HARMFUL =
	/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/u;
