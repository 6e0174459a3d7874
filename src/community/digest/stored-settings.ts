import { DEFAULT_DIGEST, type DigestSettings, storedDigest } from "../../chat/digest.ts";

/** Settings as they are stored over the defaults; what cannot be read is as if it had not been set. */
export function digestSettings(stored: unknown): DigestSettings {
	const parsed = storedDigest.safeParse(stored);
	if (!parsed.success) return DEFAULT_DIGEST;
	const given = Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
	return { ...DEFAULT_DIGEST, ...given };
}
