const SPELLED = /^[a-z](?:[^a-z0-9\s]{1,3}[a-z])+$/;

/** The word that letters with marks between every two of them spell ("f.o.o"); null where words stand there. */
export function unspelled(chunk: string): string | null {
	return SPELLED.test(chunk) ? chunk.replace(/[^a-z]/g, "") : null;
}
