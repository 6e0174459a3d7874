import { lookup as systemLookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import { isPublic } from "./address.ts";

/** What a URL may lead to. */
export interface GuardOptions {
	/** The ports that may be asked, beside which there is none. */
	readonly ports?: readonly number[];
	/** Addresses that may be reached although they are not public; none, unless the code that makes the guard says so. */
	readonly reachable?: (address: string) => boolean;
	/** The addresses of a host name; rejects when there is none. */
	readonly resolve?: (host: string) => Promise<readonly string[]>;
}

/** A URL that may be fetched, as far as can be told before its name is looked up; or why it may not, in plain words. */
export type Admitted = { readonly url: URL } | { readonly refused: string };

/** Ports of http and https. */
export const WEB_PORTS: readonly number[] = [80, 443];

const LONGEST = 2_048;
/** Names that lead into a machine or a house, whatever a resolver says (RFC 6761, 6762, 7686, 8375, ICANN's .internal). */
const INNER_NAME = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|onion|home\.arpa)$/;

/** Thrown into a connection attempt whose host leads somewhere that is not public. */
export class AddressRefused extends Error {
	override readonly name = "AddressRefused";
	constructor() {
		// Never the address: it would tell whoever named the URL what stands in the operator's network.
		super("it leads to an address that is not on the public internet");
	}
}

/**
 * The one judge of every URL that a user, a feed or a page can name.
 * A URL is admitted by its spelling, and its host's addresses again when a connection is made: the connection goes to
 * the very addresses that were judged, so that a name that changes its mind in between gains nothing.
 */
export class Guard {
	readonly #ports: ReadonlySet<number>;
	readonly #reachable: (address: string) => boolean;
	readonly #resolve: (host: string) => Promise<readonly string[]>;

	constructor({ ports = WEB_PORTS, reachable = () => false, resolve = resolveHere }: GuardOptions = {}) {
		this.#ports = new Set(ports);
		this.#reachable = reachable;
		this.#resolve = resolve;
	}

	/**
	 * Judges a URL by its spelling; `base` is what a relative one (of a redirect, or in a page) is relative to.
	 * The URL given back has no fragment and no dot at the end of its host. Looks nothing up, and never throws.
	 */
	admit(written: string, base?: URL): Admitted {
		if (written.length > LONGEST)
			return { refused: `a URL has at most ${LONGEST.toLocaleString("en")} characters` };
		if (/[\p{Cc}\p{Zl}\p{Zp}\\]/u.test(written)) {
			return { refused: "a URL has no line breaks, control characters or backslashes" };
		}
		const words = written.trim();
		if (base === undefined && !/^[a-z][a-z0-9+.-]*:/i.test(words)) {
			return { refused: "expected a whole URL that begins with https:// or http://" };
		}
		const url = URL.parse(words, base?.href);
		if (url !== null && !/^https?:$/.test(url.protocol)) {
			return { refused: `only http and https can be fetched, not ${url.protocol.slice(0, 20)}` };
		}
		if (url === null || (base === undefined && !/^https?:\/\/[^/]/i.test(words))) {
			return { refused: "it is not a URL that can be read" };
		}
		if (url.username !== "" || url.password !== "" || /^(?:[a-z]+:)?\/\/[^/?#]*@/i.test(words)) {
			return { refused: "a URL must not carry a user name or password" };
		}
		return this.#admitHost(url);
	}

	/** For a connection: looks a host up and gives all its addresses, or an AddressRefused if any one is not public. */
	readonly lookup: LookupFunction = (host, options, callback) => {
		this.#addresses(host).then(
			(found) => {
				const [first] = found;
				if (first === undefined) callback(new AddressRefused(), "");
				else if (options.all) callback(null, [...found]);
				else callback(null, first.address, first.family);
			},
			(error: NodeJS.ErrnoException) => callback(error, ""),
		);
	};

	async #addresses(host: string) {
		const addresses = await this.#resolve(host);
		if (!addresses.every((address) => this.#mayReach(address))) throw new AddressRefused();
		return addresses.map((address) => ({ address, family: isIP(address) }));
	}

	#admitHost(url: URL): Admitted {
		url.hash = "";
		if (url.hostname.endsWith(".")) url.hostname = url.hostname.slice(0, -1);
		const host = url.hostname;
		const literal = host.startsWith("[") ? host.slice(1, -1) : host;
		if (isIP(literal) > 0) {
			if (!this.#mayReach(literal)) return { refused: new AddressRefused().message };
		} else if (host.split(".").includes("") || !host.includes(".") || INNER_NAME.test(host)) {
			return { refused: "its host is not a name of the public internet" };
		}
		const port = url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
		if (!this.#ports.has(port)) {
			return { refused: `port ${port} may not be asked, only ${[...this.#ports].join(", ")}` };
		}
		return { url };
	}

	#mayReach(address: string): boolean {
		return isIP(address) > 0 && (isPublic(address) || this.#reachable(address));
	}
}

async function resolveHere(host: string): Promise<string[]> {
	const found = await systemLookup(host, { all: true });
	return found.map(({ address }) => address);
}
