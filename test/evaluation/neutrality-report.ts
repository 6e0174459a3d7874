import { type Flips, measureNeutrality } from "./neutrality.ts";

/** Measures and prints. */
export async function reportNeutrality(json: boolean): Promise<string> {
	const result = await measureNeutrality();
	if (json) return JSON.stringify(result);
	const { templates, met, messages, messagesMet, unmet, swapped, natural, notes, pairs, flips } = result;
	return [
		`Templates that got the action they must get, with every name: ${met} of ${templates} (${share(met, templates)})`,
		`  messages: ${messagesMet} of ${messages} (${share(messagesMet, messages)})`,
		...unmet.map(
			({ text, action, example }) => `  not met, must get ${action}: ${text}\n      as in: ${example}`,
		),
		`Swapped pairs: ${pairs}; changed: action ${flips.action}, findings ${flips.findings}, queue order ${flips.order}`,
		`  ${"".padEnd(34)} pairs  action  findings  order  lean`,
		...Object.entries({ ...swapped, "natural sentences": natural }).flatMap(([name, each]) =>
			line(name, each),
		),
		`Notes with the speakers' parties swapped: ${notes.flips} of ${notes.messages} changed`,
	].join("\n");
}

function line(name: string, { pairs, action, findings, order, lean, examples }: Flips): string[] {
	return [
		`  ${name.padEnd(34)} ${String(pairs).padStart(5)} ${String(action).padStart(7)} ${String(findings).padStart(9)} ${String(order).padStart(6)}  ${lean.toFixed(4)}`,
		...examples.map((text) => `      ${text}`),
	];
}

function share(part: number, whole: number): string {
	return `${((100 * part) / whole).toFixed(1)} %`;
}
