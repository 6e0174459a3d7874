import type { Config } from "../config.ts";
import { applicationOf } from "../platforms/discord/checks.ts";
import { inviteUrl, PERMISSIONS, SCOPES } from "../platforms/discord/invite.ts";

/** Prints the address that adds the bot to a server. The application's id is asked of Discord, by the token. */
export async function discordInvite({ discord }: Config, applicationId: string | undefined): Promise<number> {
	if (!applicationId && !discord) {
		process.stderr.write("Set DISCORD_TOKEN, or give --application <id> from the developer portal.\n");
		return 2;
	}
	const id = applicationId ?? (discord ? await applicationOf(discord) : "");
	process.stdout.write(`${inviteUrl(id)}\n`);
	process.stderr.write(`Scopes: ${SCOPES.join(", ")}\n`);
	for (const { name, why } of PERMISSIONS) process.stderr.write(`${name}: ${why}\n`);
	return 0;
}
