import type { CaseStore } from "../../store/moderation/cases.ts";
import type { EvidenceStore } from "../../store/moderation/evidence.ts";
import type { PersonalStore } from "../personal-data.ts";

/**
 * The cases about a person's messages, and what they reported. The words of decided cases can be deleted, and who
 * reported what; that there was a case is kept, and so are the words of one that moderators have yet to look at.
 */
export function personalCases(cases: CaseStore, evidence: EvidenceStore): PersonalStore {
	return {
		async export({ platform, id }) {
			const records: string[] = [];
			for (const { collection, number, rule, openedAt, evidence: words } of await evidence.of(platform, id)) {
				records.push(
					`${openedAt} ${collection} case ${number}: ${rule}${words === null ? "" : `; ${words}`}`,
				);
				const { events = [] } = (await cases.find(collection, number)) ?? {};
				for (const { kind, at, details } of events) {
					const why = kind === "appealed" && typeof details.why === "string" ? `; ${details.why}` : "";
					records.push(`${at} ${collection} case ${number}: ${kind}${why}`);
				}
			}
			for (const { collection, number, at, why } of await evidence.reportsBy(platform, id)) {
				records.push(`${at} ${collection} case ${number}: reported by you; ${why}`);
			}
			return { what: "Cases about messages of yours, and what you reported", records };
		},
		async delete({ platform, id }) {
			const before = await evidence.of(platform, id);
			const deleted = (await evidence.dropOf(platform, id)) + (await evidence.forgetReportsBy(platform, id));
			const after = await evidence.of(platform, id);
			const kept: string[] = [];
			if (before.length > 0) {
				kept.push(
					"the numbers, rules and decisions of cases, which moderators answer for; their words are gone",
				);
			}
			const open = after.filter(({ evidence: words }) => words !== null).length;
			if (open > 0) {
				kept.push(
					`the words of ${open} open ${open === 1 ? "case" : "cases"}, until moderators have decided or the words have been kept long enough`,
				);
			}
			return { deleted, kept };
		},
	};
}
