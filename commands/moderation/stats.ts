import { tallyCommand } from "../../src/chat/tally-command.ts";

export default tallyCommand("stats", "What rules found, and how often moderators agreed");
