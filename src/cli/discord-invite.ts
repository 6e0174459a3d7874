import type { Config } from "../config.ts";
import { applicationOf } from "../platforms/discord/checks.ts";
import { inviteUrl, permissionsFor, SCOPES } from "../platforms/discord/invite.ts";

/** Prints the address that adds the bot to a server. The application's id is asked of Discord, by the token. */
export async function discordInvite({ discord }: Config, applicationId: string | undefined): Promise<number> {
	if (!applicationId && !discord) {
		process.stderr.write("Set DISCORD_TOKEN, or give --application <id> from the developer portal.\n");
		return 2;
	}
	if (applicationId !== undefined && !/^\d{17,20}$/.test(applicationId)) {
		process.stderr.write("Expected --application as an id of 17 to 20 digits, from the developer portal.\n");
		return 2;
	}
	const id = applicationId ?? (discord ? await applicationOf(discord) : "");
	const settings = { messageContent: discord?.messageContent ?? false };
	process.stdout.write(`${inviteUrl(id, settings)}\n`);
	process.stderr.write(`Scopes: ${SCOPES.join(", ")}\n`);
	for (const { name, why } of permissionsFor(settings)) process.stderr.write(`${name}: ${why}\n`);
	return 0;
}
