/** Longer addresses crowd out the words that they are to prove. */
const LONGEST = 700;

/** What may stand in a link's address without ending it, beyond letters and digits. */
const UNSAFE = /[^A-Za-z0-9\-._~:/?#@!$&'+,;=%]/gu;

/**
 * An address that can stand between the parentheses of a masked link: http or https, percent-encoded, without anyone's
 * password. One that is too long goes without its text fragment, which only helps to find the words in the page.
 */
export function linkAddress(link: string): string | null {
	const url = URL.canParse(link) ? new URL(link) : null;
	if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
	url.username = "";
	url.password = "";
	const whole = encode(url.href);
	if (whole.length <= LONGEST) return whole;
	url.hash = "";
	const page = encode(url.href);
	return page.length <= LONGEST ? page : null;
}

function encode(address: string): string {
	return address.replace(UNSAFE, (unsafe) =>
		Array.from(
			new TextEncoder().encode(unsafe),
			(byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`,
		).join(""),
	);
}
