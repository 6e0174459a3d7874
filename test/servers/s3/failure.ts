import type { WireAnswer } from "../loopback/listener.ts";
import { document, element } from "./xml.ts";

/**
 * Error codes and their statuses, as "Error responses" lists them
 * (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html).
 */
const STATUSES = {
	AccessDenied: 403,
	BadDigest: 400,
	EntityTooSmall: 400,
	InternalError: 500,
	InvalidAccessKeyId: 403,
	InvalidArgument: 400,
	InvalidPart: 400,
	InvalidPartOrder: 400,
	InvalidRange: 416,
	MalformedXML: 400,
	MethodNotAllowed: 405,
	NoSuchBucket: 404,
	NoSuchKey: 404,
	NoSuchUpload: 404,
	NotImplemented: 501,
	PreconditionFailed: 412,
	RequestTimeTooSkewed: 403,
	SignatureDoesNotMatch: 403,
	SlowDown: 503,
	XAmzContentSHA256Mismatch: 400,
} as const;

export type FailureCode = keyof typeof STATUSES;

/** A request that S3 refuses. */
export class Failure extends Error {
	readonly code: FailureCode;

	constructor(code: FailureCode, message: string) {
		super(message);
		this.code = code;
	}

	/** The refusal as S3 sends it: an `Error` document. */
	answer(resource: string, status: number = STATUSES[this.code]): WireAnswer {
		const about = [
			element("Code", this.code),
			element("Message", this.message),
			element("Resource", resource),
		];
		return { status, ...document("Error", about) };
	}
}
