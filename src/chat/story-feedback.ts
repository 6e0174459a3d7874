/** The name under which feedback on one story of an edition is stored: by the story's key, which it keeps from day to day. */
export function storyAnswer(edition: string, story: string): string {
	return `digest:${edition}:${story}`;
}
