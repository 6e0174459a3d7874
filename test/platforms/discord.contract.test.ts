import { discord } from "../contracts/platform/subjects/discord.ts";
import { platformContract } from "../contracts/platform.ts";

platformContract(discord);
