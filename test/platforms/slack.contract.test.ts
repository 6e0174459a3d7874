import { slack } from "../contracts/platform/subjects/slack.ts";
import { platformContract } from "../contracts/platform.ts";

platformContract(slack);
