import { openStandIn } from "./stand-in-model.ts";

/** The model that answers are measured with. */
export interface MeasuredModel {
	/** What configures the bot to ask it. */
	readonly environment: NodeJS.ProcessEnv;
	/** Which model it is, and what came of the claims that were shown. */
	told(claims: readonly string[]): readonly string[];
	close(): Promise<void>;
}

const UNLIMITED = "1000000000";

/** The environment's own model; where it names none, a stand-in on loopback, which spends nothing. */
export async function openMeasuredModel(environment: NodeJS.ProcessEnv): Promise<MeasuredModel> {
	if (environment.OPENAI_API_KEY) {
		const { OPENAI_MODEL: name = "the default model", OPENAI_BASE_URL: server = "OpenAI" } = environment;
		return {
			environment,
			told: (claims) => [`with a model: ${name} at ${server}; ${claims.length} of its claims were shown`],
			close: async () => {},
		};
	}
	const { url, spoilt, close } = await openStandIn();
	return {
		environment: {
			...environment,
			OPENAI_API_KEY: "stand-in",
			OPENAI_BASE_URL: `${url}/v1`,
			OPENAI_MODEL: "stand-in",
			OPENAI_EMBEDDING_MODEL: "",
			MODEL_DAILY_TOKENS: UNLIMITED,
			MODEL_DAILY_TOKENS_PER_COMMUNITY: UNLIMITED,
		},
		told: (claims) => [
			"with a stand-in for a model: it copies the sentences that share most words with the question, and spoils one in four.",
			"The figures show what the checks do with a draft, not how well a model answers.",
			`claims shown ${claims.length}; spoilt on purpose ${spoilt.size}, of these shown ${claims.filter((claim) => spoilt.has(claim)).length}`,
		],
		close,
	};
}

/** The same environment, naming no model. */
export function withoutModel({
	OPENAI_API_KEY: _key,
	OPENAI_EMBEDDING_MODEL: _embedding,
	...rest
}: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	return rest;
}
