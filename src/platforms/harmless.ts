/**
 * Makes any text harmless to look at: no escape or control characters, nothing invisible (zero-width, tags,
 * variation selectors are left to emoji) and nothing that turns the direction of writing.
 */
export function harmless(text: string): string {
	return text
		.replaceAll("\t", " ")
		.replace(/\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?)/gu, "")
		.replace(
			/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu,
			"",
		);
}
