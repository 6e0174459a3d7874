import { describe, test } from "@jest/globals";

/** A service that a suite needs: where it answers, or why it does not. */
export type Reachable = { readonly url: string } | { readonly unreachable: string };

/** Where the services are part of the job, a missing one fails instead of being passed over. */
const required = Boolean(process.env.CI) || Boolean(process.env.REQUIRE_SERVICES);

/** Runs the suite when the service answers; otherwise says why not, or fails where services are required. */
export function describeWith(name: string, service: Reachable, suite: (url: string) => void): void {
	if ("url" in service) {
		describe(name, () => suite(service.url));
	} else if (required) {
		describe(name, () => {
			test("its service answers", () => {
				throw new Error(
					`Expected a service, got none: ${service.unreachable}. Start it, or unset CI and REQUIRE_SERVICES.`,
				);
			});
		});
	} else {
		console.warn(`Skipped "${name}": ${service.unreachable}`);
		describe.skip(`${name} (skipped: ${service.unreachable})`, () => {
			test("needs its service", () => {});
		});
	}
}
