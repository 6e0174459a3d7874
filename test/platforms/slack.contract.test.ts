import { slack, slackOverHttp } from "../contracts/platform/subjects/slack.ts";
import { platformContract } from "../contracts/platform.ts";

platformContract(slack);
platformContract(slackOverHttp);
