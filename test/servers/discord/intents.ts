import { type Json, number } from "../loopback/json.ts";

export const INTENT = {
	guilds: 1 << 0,
	guildMembers: 1 << 1,
	guildPresences: 1 << 8,
	guildMessages: 1 << 9,
	guildTyping: 1 << 11,
	directMessages: 1 << 12,
	messageContent: 1 << 15,
} as const;

/** What an application only gets when somebody switches it on. */
const PRIVILEGED = INTENT.guildMembers | INTENT.guildPresences | INTENT.messageContent;

const KNOWN_INTENTS = (1 << 26) - 1;

/** Why an IDENTIFY is refused for good; null when it is not. */
export function handshakeFault(
	data: Json,
	token: string,
	granted: number,
): { code: number; reason: string } | null {
	const intents = number(data.intents);
	if (data.token !== token) return { code: 4004, reason: "Authentication failed." };
	const shard = data.shard;
	if (shard !== undefined) {
		const [id, count] = Array.isArray(shard) ? shard.map(Number) : [];
		const valid = id !== undefined && count !== undefined && id >= 0 && id < count;
		if (!valid) return { code: 4010, reason: "Invalid shard." };
	}
	if ((intents & ~KNOWN_INTENTS) !== 0) return { code: 4013, reason: "Invalid intent(s)." };
	if ((intents & PRIVILEGED & ~granted) !== 0) return { code: 4014, reason: "Disallowed intent(s)." };
	return null;
}
