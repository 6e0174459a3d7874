import OpenAI from "openai";

/** Any server that speaks OpenAI's protocol. */
export interface ModelServer {
	readonly apiKey: string;
	/** null is OpenAI's own. */
	readonly baseUrl: string | null;
}

const OPENAI_ITSELF = "https://api.openai.com/v1";
/** Only a last resort: every call is given a signal that ends it sooner. */
const LONGEST_CALL_MS = 60_000;

/** A client that never tries again by itself: whoever calls has a time budget, and a retry would spend it unseen. */
export function openClient({ apiKey, baseUrl }: ModelServer): OpenAI {
	return new OpenAI({
		apiKey,
		// Given in full, since what is left out the client takes from the environment.
		baseURL: baseUrl ?? OPENAI_ITSELF,
		organization: null,
		project: null,
		maxRetries: 0,
		timeout: LONGEST_CALL_MS,
		logLevel: "off",
	});
}
