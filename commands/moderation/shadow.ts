import { tallyCommand } from "../../src/chat/tally-command.ts";

export default tallyCommand("shadow", "What rules in shadow mode would have done");
