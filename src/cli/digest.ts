import { DEFAULT_DIGEST } from "../chat/digest.ts";
import type { Place } from "../chat/invocation.ts";
import { isTimeZone } from "../chat/time-zone.ts";
import { LEASE_MS } from "../community/digest/delivery.ts";
import { placeName, placeNamed } from "../community/digest/place-name.ts";
import { instantOf } from "../community/digest/schedule.ts";
import type { Config } from "../config.ts";
import { readDate } from "../corpus/dates.ts";
import type { Edition } from "../editions/edition.ts";
import { type Bot, openBot } from "../main.ts";
import { terminalOf } from "../platforms/console/console.ts";
import { renderReply } from "../platforms/console/render.ts";
import { harmless } from "../platforms/harmless.ts";
import { platformsOf } from "./platforms.ts";
import { prepareArchive } from "./prepare.ts";
import { openProgress } from "./progress.ts";

export interface DigestFlags {
	readonly channel: string;
	readonly date?: string;
	readonly zone: string;
	readonly dryRun: boolean;
	readonly json: boolean;
}

const CONSOLE = "console:/console";
const STOP_WITHIN_MS = 5_000;

/**
 * Prints a channel's edition of a local date, composed where there is none yet. Without `--dry-run` an edition of the terminal counts as
 * posted, so that the next day's leaves out what this one had; one of a chat channel is posted there, unless
 * there has been one.
 * @returns 2 when the channel, the date or the time zone cannot be read.
 */
export async function digest(config: Config, flags: DigestFlags): Promise<number> {
	const place = placeNamed(flags.channel === "console" ? CONSOLE : flags.channel);
	if (place === null) {
		process.stderr.write(
			`Expected --channel as console, discord:<server>/<channel> or slack:<workspace>/<channel>, got ${harmless(flags.channel)}.\n`,
		);
		return 2;
	}
	if (!isTimeZone(flags.zone)) {
		process.stderr.write(
			`Expected --zone as a time zone such as Europe/Berlin, got ${harmless(flags.zone)}.\n`,
		);
		return 2;
	}
	const localDate = flags.date ?? new Date().toISOString().slice(0, 10);
	if (readDate(localDate) !== localDate) {
		process.stderr.write(`Expected --date as a day such as 2016-11-10, got ${harmless(localDate)}.\n`);
		return 2;
	}
	const bot = await openBot(config);
	try {
		await prepareArchive(bot.db, config, openProgress(process.stderr));
		const { digests, editions } = bot.community;
		const stored = await digests.settings(place);
		const settings =
			place.community === null ? { ...DEFAULT_DIGEST, timeZone: flags.zone, at: "23:59" } : stored;
		const now = instantOf(localDate, { ...settings, days: DEFAULT_DIGEST.days }) ?? new Date();
		const day = { place: placeName(place), localDate };
		if (!flags.dryRun && place.community !== null) return await post(bot, config, place, localDate);
		const kept = flags.dryRun ? null : ((await editions.find(day))?.edition as Edition | null | undefined);
		const edition = kept ?? (await digests.composed(place, settings, now, localDate));
		if (flags.json) process.stdout.write(`${JSON.stringify(edition)}\n`);
		else {
			// Nobody can press anything when this has ended.
			const reply = await digests.unposted(edition);
			process.stdout.write(
				`${renderReply(reply, terminalOf({ output: process.stdout, colour: config.colour }))}\n`,
			);
		}
		if (!flags.dryRun && (await editions.claim(day, "console", LEASE_MS)) !== null) {
			await editions.keep(day, "console", edition);
			await editions.posted(day, { platform: "console", channel: "console", message: edition.id });
		}
		return 0;
	} finally {
		await bot.close();
	}
}

/** Posts a chat channel's edition, unless there has been one: connects for as long as that takes. */
async function post(bot: Bot, config: Config, place: Place, localDate: string): Promise<number> {
	const platform = (await platformsOf(config, bot)).find(({ name }) => name === place.platform);
	if (platform === undefined) {
		process.stderr.write(
			`Expected the tokens of ${place.platform} to be set, to post there. With --dry-run the edition is printed here.\n`,
		);
		return 1;
	}
	await platform.start();
	try {
		bot.community.posters.set(platform.name, platform);
		const delivered = await bot.community.deliver(place, localDate);
		if (delivered.kind === "failed") {
			process.stderr.write(`The digest of ${localDate} could not be posted: ${delivered.reason}.\n`);
			return 1;
		}
		const how = delivered.kind === "taken" ? "was posted or skipped before; there is one a day" : "is posted";
		process.stdout.write(`The digest of ${localDate} ${how}.\n`);
		return 0;
	} finally {
		await platform.stop(STOP_WITHIN_MS);
	}
}
