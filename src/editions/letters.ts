/** The letters and digits of words in small: by them alone words are the same or not. */
export function letters(words: string): string {
	return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
