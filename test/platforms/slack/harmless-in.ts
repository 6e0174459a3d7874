import { expect } from "@jest/globals";
import type { Workspace } from "./workspace.ts";

/** No rule of Slack's was broken, and nobody's phone rang. */
export function expectNoHarm({ server }: Workspace): void {
	expect(server.violations).toEqual([]);
	expect(server.pings).toEqual([]);
}
