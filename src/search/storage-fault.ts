/** What is wrong with the object storage, and what its operator can do; neither holds a secret. */
export interface StorageFault {
	readonly state: string;
	readonly advice: string;
}

const KEYS = "Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN where it is used).";
const REACH = "Check AWS_ENDPOINT and AWS_REGION, and whether the storage can be reached from here.";

/** S3's error codes (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html) that have an advice of their own. */
const CODES: Readonly<Record<string, StorageFault>> = {
	NoSuchBucket: { state: "there is no such bucket", advice: "Make the bucket, or correct CORPUS_URI." },
	InvalidAccessKeyId: { state: "it does not know the access key", advice: KEYS },
	SignatureDoesNotMatch: { state: "it refuses the secret key", advice: KEYS },
	ExpiredToken: { state: "the session token has run out", advice: KEYS },
	AccessDenied: {
		state: "access is denied",
		advice: `Allow this key to list, read, write and delete objects under CORPUS_URI. ${KEYS}`,
	},
	RequestTimeTooSkewed: { state: "this machine's clock is wrong", advice: "Set the clock of this machine." },
	PermanentRedirect: { state: "the bucket is in another region", advice: "Correct AWS_REGION." },
	AuthorizationHeaderMalformed: {
		state: "the bucket is in another region",
		advice: "Correct AWS_REGION.",
	},
};

/** In the engine's text of a request that failed. It has no error codes of its own. */
const OF_A_REQUEST =
	/RetryError|HttpError|Error performing|error sending request|ListRequest|ListResponseBody|response body/i;

/**
 * What the engine's error says of the object storage; null when it is not about the storage but about what lies there.
 */
export function storageFault(error: unknown): StorageFault | null {
	const text = String(error instanceof Error ? error.message : error).slice(0, 20_000);
	const code = /<Code>(\w{1,60})<\/Code>/.exec(text)?.[1];
	const status = /\bstatus(?: code)?: (\d{3})\b/i.exec(text)?.[1];
	if (code === "NoSuchKey" || (status === "404" && code !== "NoSuchBucket")) return null;
	const known = code === undefined ? undefined : CODES[code];
	if (known) return known;
	if (/BadScheme/.test(text)) {
		return {
			state: "its address is not https",
			advice: "Set AWS_ALLOW_HTTP=true, or give AWS_ENDPOINT as https://….",
		};
	}
	if (/credential|CredentialsNotLoaded|security-credentials|latest\/api\/token/i.test(text)) {
		return { state: "there is no key to sign requests with", advice: KEYS };
	}
	if (status !== undefined) {
		return {
			state: `it answers ${code === undefined ? status : `${status} (${code})`}`,
			advice: status.startsWith("5") || status === "429" ? "It is tried again by itself." : REACH,
		};
	}
	const reason = /Connection refused|Connection reset|dns error|certificate|TimedOut|timed out/i.exec(
		text,
	)?.[0];
	if (reason !== undefined) return { state: `it cannot be reached (${reason})`, advice: REACH };
	return OF_A_REQUEST.test(text) ? { state: "a request to it failed", advice: REACH } : null;
}
