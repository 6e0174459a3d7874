import type { Mention } from "./mention.ts";
import type { Reading } from "./reading.ts";
import type { Saying } from "./sayings.ts";

/** The subject stands right beside its verb: see the scale of `Subject`. */
export function isBeside(saying: Saying): boolean {
	return (saying.subjects[0]?.score ?? 0) >= 8.5;
}

/** "Reyes wrote …, and added that": one subject for both verbs. */
export function carriesOn(previous: Saying, saying: Saying): boolean {
	return (
		previous.sentence === saying.sentence &&
		previous.form === "finite" &&
		isBeside(previous) &&
		!isBeside(saying) &&
		previous.subjects[0]?.mention === saying.subjects[0]?.mention
	);
}

const MODAL =
	/^(?:would|could|should|might|may|must|can|will|to|not|never|if|whether|'d|n't|didn't|didn’t|don't|don’t|doesn't|doesn’t|wouldn't|wouldn’t)$/;

/** "might say", "did not say", "as Reyes said": nobody stated that, or it is no statement of its own. */
export function isHypothetical(reading: Reading, saying: Saying): boolean {
	const { tokens } = reading.narration;
	const subject = reading.mentions[saying.subjects[0]?.mention ?? -1] as Mention;
	if (/^(?:what|which|as|than|how|why|if|unless|whether)$/.test(tokens[subject.from - 1]?.lower ?? ""))
		return true;
	if (
		/^(?:let|lets|letting|help|helps|helped|make|makes|made|have|had)$/.test(
			tokens[subject.from - 1]?.lower ?? "",
		)
	)
		return true;
	if (/^['’]s$/.test(tokens[saying.from - 1]?.lower ?? "") && tokens[saying.from - 2]?.lower === "let")
		return true;
	for (let i = saying.from - 1; i >= saying.from - 3 && tokens[i]?.kind === "word"; i -= 1) {
		if (i < subject.to && i >= subject.from) break;
		if (MODAL.test(tokens[i]?.lower ?? "")) return true;
	}
	return false;
}
