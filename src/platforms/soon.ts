/**
 * What `work` gives if it does within `ms`, else null: then it is time to tell the asker that the answer is on its way.
 * `work` goes on either way. It must not reject.
 */
export async function soon<T>(work: Promise<T>, ms: number): Promise<T | null> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<null>((resolve) => {
		timer = setTimeout(() => resolve(null), ms);
	});
	try {
		return await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
	}
}
