/** Nothing can be searched at the moment; all that needs no search goes on. What to do is the operator's to know. */
export class SearchUnavailable extends Error {
	override readonly name: string = "SearchUnavailable";
	readonly advice: string;

	constructor(state: string, advice: string, cause: unknown) {
		super(`${state} ${advice}`, { cause });
		this.advice = advice;
	}
}
