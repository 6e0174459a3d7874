import { feedsBench } from "./feeds.ts";
import { moderationBench } from "./moderation.ts";
import { platformsBench } from "./platforms.ts";
import { roadBench } from "./road.ts";
import { searchBench } from "./search.ts";
import { whoSaidBench } from "./who-said.ts";

/** `npm run bench [search|road|who-said|platforms|feeds|moderation]`: speeds as ratios within one run, on this machine. */
const report = (line: string) => process.stdout.write(`${line}\n`);
const wanted = process.argv[2];
if (wanted === undefined || wanted === "search") await searchBench(report);
if (wanted === undefined || wanted === "road") await roadBench(report);
if (wanted === undefined || wanted === "who-said") await whoSaidBench(report);
if (wanted === undefined || wanted === "platforms") await platformsBench(report);
if (wanted === undefined || wanted === "feeds") await feedsBench(report);
if (wanted === undefined || wanted === "moderation") await moderationBench(report);
