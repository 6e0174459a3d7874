import { isIPv4, isIPv6 } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * Whether an IP address is one of the public internet's own: global unicast, and no other address in disguise.
 * IPv4-mapped (::ffff:0:0/96) and NAT64 (64:ff9b::/96) addresses are judged by the IPv4 address they stand for.
 * 6to4, Teredo, IPv4-compatible (::/96) and everything outside 2000::/3 is never public here: the first three tunnel to
 * an address that somebody else chose, and the rest is not given out. Ranges: the IANA special-purpose registries.
 */
export function isPublic(address: string): boolean {
	if (isIPv4(address)) return ipaddr.IPv4.parse(address).range() === "unicast";
	// The URL parser's spelling is the only one judged: some libraries read "::127.0.0.1" as a mapped address.
	const written = isIPv6(address) ? URL.parse(`http://[${address}]/`)?.hostname.slice(1, -1) : undefined;
	if (written === undefined) return false;
	const parsed = ipaddr.IPv6.parse(written);
	const bytes = parsed.toByteArray();
	const inner = bytes.slice(12).join(".");
	if (startsWith(bytes, MAPPED) || startsWith(bytes, NAT64)) return isPublic(inner);
	return ((bytes[0] ?? 0) & 0xe0) === 0x20 && parsed.range() === "unicast";
}

const MAPPED = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff];
const NAT64 = [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0];

function startsWith(bytes: readonly number[], prefix: readonly number[]): boolean {
	return prefix.every((byte, at) => bytes[at] === byte);
}
