import type { WireAnswer } from "../loopback/listener.ts";
import type { Bucket } from "./bucket.ts";
import { Failure } from "./failure.ts";
import { document, element, group } from "./xml.ts";

/** "Returns some or all (up to 1,000) of the objects in a bucket with each request". */
const MOST_KEYS = 1_000;

/**
 * ListObjectsV2 (https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html): keys of a prefix in binary
 * order, those that share a beginning up to the delimiter rolled up into one, in pages.
 */
export function list(name: string, bucket: Bucket, query: URLSearchParams, pageKeys = MOST_KEYS): WireAnswer {
	const asked = Number(query.get("max-keys") ?? MOST_KEYS);
	if (!Number.isInteger(asked) || asked < 0) throw new Failure("InvalidArgument", "max-keys is not a number");
	const most = Math.min(asked, pageKeys);
	const prefix = query.get("prefix") ?? "";
	const delimiter = query.get("delimiter") ?? "";
	const token = query.get("continuation-token");
	const after =
		token === null ? (query.get("start-after") ?? "") : Buffer.from(token, "base64url").toString();

	const entries: string[] = [];
	const rolled = new Set<string>();
	let last = after;
	let truncated = false;
	for (const key of bucket.keys()) {
		if (!key.startsWith(prefix)) continue;
		const end = delimiter === "" ? -1 : key.indexOf(delimiter, prefix.length);
		const common = end === -1 ? null : key.slice(0, end + delimiter.length);
		const shown = common ?? key;
		if (rolled.has(shown) || Buffer.compare(Buffer.from(shown), Buffer.from(after)) <= 0) continue;
		if (entries.length === most) {
			truncated = true;
			break;
		}
		last = shown;
		if (common !== null) {
			rolled.add(common);
			entries.push(group("CommonPrefixes", [element("Prefix", common)]));
			continue;
		}
		const { data, etag, modified } = bucket.get(key);
		entries.push(
			group("Contents", [
				element("Key", key),
				element("LastModified", modified.toISOString()),
				element("ETag", etag),
				element("Size", data.length),
				element("StorageClass", "STANDARD"),
			]),
		);
	}
	const next = truncated ? [element("NextContinuationToken", Buffer.from(last).toString("base64url"))] : [];
	return {
		status: 200,
		...document("ListBucketResult", [
			element("Name", name),
			element("Prefix", prefix),
			element("KeyCount", entries.length),
			element("MaxKeys", most),
			element("IsTruncated", truncated),
			...next,
			...entries,
		]),
	};
}
