import type { Validators } from "./headers.ts";

/** Where an answer came from. */
interface Origin {
	/** After all redirects. */
	readonly finalUrl: string;
	/** Where permanent redirects (301, 308) lead, up to the first that is not; null when there was none. */
	readonly movedPermanentlyTo: string | null;
	readonly validators: Validators;
	/** Milliseconds since the epoch; null when the answer does not say. */
	readonly freshUntil: number | null;
}

/** What came of a fetch. Reasons are plain words, fit to be shown: no addresses, paths or stacks. */
export type Fetched =
	| (Origin & {
			readonly kind: "ok";
			readonly status: number;
			readonly contentType: string | null;
			/** The `X-Robots-Tag` headers as received. */
			readonly robotsTags: readonly string[];
			/** Unpacked. */
			readonly body: Buffer;
	  })
	/** As the validators say that were sent; nothing was transferred. */
	| (Origin & { readonly kind: "unchanged" })
	/** 410: it says that it will not come back. */
	| { readonly kind: "gone" }
	/** The guard did not let it through. */
	| { readonly kind: "refused"; readonly reason: string }
	| {
			readonly kind: "failed";
			readonly reason: string;
			/** null when no answer came. */
			readonly status: number | null;
			/** When the server asks to be asked again, in milliseconds since the epoch. */
			readonly retryAt: number | null;
	  };
