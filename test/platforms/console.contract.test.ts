import { terminal } from "../contracts/platform/subjects/console.ts";
import { platformContract } from "../contracts/platform.ts";

platformContract(terminal);
