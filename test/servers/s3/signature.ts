import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { WireRequest } from "../loopback/listener.ts";
import { Failure } from "./failure.ts";

/** Who may ask. */
export interface Credentials {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
}

const AUTHORIZATION =
	/^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;
/** "RequestTimeTooSkewed": more than 15 minutes. */
const MOST_SKEW_MS = 900_000;

/**
 * Refuses a request that is not signed with the right key, by Signature Version 4 in the Authorization header
 * (https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html), or whose body is not what was signed.
 * @throws Failure
 */
export function authenticate(request: WireRequest, { accessKeyId, secretAccessKey }: Credentials): void {
	const { headers, raw } = request;
	const [, key, day = "", region = "", signed = "", signature = ""] =
		AUTHORIZATION.exec(headers.authorization ?? "") ?? [];
	if (key === undefined) throw new Failure("AccessDenied", "Access Denied");
	if (key !== accessKeyId) {
		throw new Failure(
			"InvalidAccessKeyId",
			"The AWS Access Key Id you provided does not exist in our records.",
		);
	}
	const time = header(request, "x-amz-date");
	const payload = header(request, "x-amz-content-sha256");
	const names = signed.split(";");
	const canonical = [
		request.method,
		encoded(request.path, "/"),
		canonicalQuery(request.query),
		...names.map((name) => `${name}:${header(request, name).trim().replace(/ +/g, " ")}`),
		"",
		signed,
		payload,
	].join("\n");
	const scope = `${day}/${region}/s3/aws4_request`;
	const toSign = ["AWS4-HMAC-SHA256", time, scope, sha256(canonical)].join("\n");
	const signingKey = [day, region, "s3", "aws4_request"].reduce<string | Buffer>(
		(by, part) => hmac(by, part),
		`AWS4${secretAccessKey}`,
	);
	if (!timingSafeEqual(hmac(signingKey, toSign), Buffer.from(signature, "hex"))) {
		throw new Failure(
			"SignatureDoesNotMatch",
			"The request signature we calculated does not match the signature you provided. Check your key and signing method.",
		);
	}
	if (Math.abs(Date.now() - instant(time)) > MOST_SKEW_MS) {
		throw new Failure(
			"RequestTimeTooSkewed",
			"The difference between the request time and the current time is too large.",
		);
	}
	if (payload !== "UNSIGNED-PAYLOAD" && payload !== sha256(raw)) {
		throw new Failure(
			"XAmzContentSHA256Mismatch",
			"The provided 'x-amz-content-sha256' header does not match what was computed.",
		);
	}
}

/** A header's value; "" when it is not there. */
export function header({ headers }: WireRequest, name: string): string {
	return String(headers[name] ?? "");
}

function canonicalQuery(query: URLSearchParams): string {
	return [...query]
		.map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
		.toSorted((a, b) => (a < b ? -1 : 1))
		.join("&");
}

/** Percent-encodes all but the unreserved characters (and those of `also`). */
function encoded(text: string, also = ""): string {
	return [...Buffer.from(text)]
		.map((byte) => {
			const sign = String.fromCharCode(byte);
			return /[A-Za-z0-9._~-]/.test(sign) || also.includes(sign)
				? sign
				: `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
		})
		.join("");
}

/** `20150830T123600Z` as milliseconds. */
function instant(time: string): number {
	return Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
}

function sha256(data: string | Buffer): string {
	return createHash("sha256").update(data).digest("hex");
}

function hmac(key: string | Buffer, data: string): Buffer {
	return createHmac("sha256", key).update(data).digest();
}
