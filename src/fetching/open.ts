import type { FetchingConfig } from "../config.ts";
import { Fetcher } from "./fetcher.ts";
import { Guard, WEB_PORTS } from "./guard.ts";
import { userAgent } from "./user-agent.ts";

/** The product's own fetcher: public addresses only, the web's ports and the operator's. Close it when done. */
export function openFetcher({ ports, contact }: FetchingConfig): Fetcher {
	return new Fetcher({
		guard: new Guard({ ports: [...WEB_PORTS, ...ports] }),
		userAgent: userAgent(contact),
	});
}
