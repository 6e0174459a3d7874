import type { Json } from "../loopback/json.ts";
import { object } from "../loopback/json.ts";

/** An answer in the shape of Discord's errors: thrown by the code that finds the rule broken. */
export class ApiError extends Error {
	readonly status: number;
	readonly code: number;
	readonly errors: Json | null;

	constructor(status: number, code: number, message: string, errors: Json | null = null) {
		super(message);
		this.status = status;
		this.code = code;
		this.errors = errors;
	}

	get body(): Json {
		const body = { message: this.message, code: this.code };
		return this.errors === null ? body : { ...body, errors: this.errors };
	}
}

export const unauthorized = () => new ApiError(401, 0, "401: Unauthorized");
export const unknownRoute = () => new ApiError(404, 0, "404: Not Found");
export const unknownChannel = () => new ApiError(404, 10_003, "Unknown Channel");
export const unknownGuild = () => new ApiError(404, 10_004, "Unknown Guild");
export const unknownMember = () => new ApiError(404, 10_007, "Unknown Member");
export const unknownMessage = () => new ApiError(404, 10_008, "Unknown Message");
export const unknownUser = () => new ApiError(404, 10_013, "Unknown User");
export const unknownWebhook = () => new ApiError(404, 10_015, "Unknown Webhook");
export const unknownBan = () => new ApiError(404, 10_026, "Unknown Ban");
export const unknownInteraction = () => new ApiError(404, 10_062, "Unknown interaction");
export const unknownCommand = () => new ApiError(404, 10_063, "Unknown application command");
export const tooManyCommands = (most: number) =>
	new ApiError(400, 30_032, `Maximum number of application commands reached (${most}).`);
export const alreadyAcknowledged = () =>
	new ApiError(400, 40_060, "Interaction has already been acknowledged.");
export const missingAccess = () => new ApiError(403, 50_001, "Missing Access");
export const othersMessage = () =>
	new ApiError(403, 50_005, "Cannot edit a message authored by another user");
export const emptyMessage = () => new ApiError(400, 50_006, "Cannot send an empty message");
export const closedDm = () => new ApiError(403, 50_007, "Cannot send messages to this user");
export const missingPermissions = () => new ApiError(403, 50_013, "Missing Permissions");
export const archivedThread = () =>
	new ApiError(
		400,
		50_083,
		"Tried to perform an operation on an archived thread, such as editing a message or adding a user to the thread",
	);
export const invalidWebhookToken = () => new ApiError(401, 50_027, "Invalid Webhook Token");

type Path = readonly (string | number)[];

/** The faults of a request's body, gathered at the places where they are, as Discord reports them all at once. */
export class FormFaults {
	readonly #tree: Json = {};
	readonly #found: string[] = [];

	add(path: Path, code: string, message: string): void {
		let place = this.#tree;
		for (const step of path) {
			const next = object(place[step]);
			place[step] = next;
			place = next;
		}
		const listed = Array.isArray(place._errors) ? place._errors : [];
		place._errors = [...listed, { code, message }];
		this.#found.push(`${path.join(".")}: ${code} ${message}`);
	}

	/** A text of `least` to `most` characters. Counted in UTF-16 units, which is never less than Discord counts. */
	text(path: Path, value: unknown, most: number, least = 0): void {
		if (value === undefined || value === null) {
			if (least > 0) this.add(path, "BASE_TYPE_REQUIRED", "This field is required");
		} else if (typeof value !== "string") {
			this.add(path, "STRING_TYPE_CONVERT", `Could not interpret "${JSON.stringify(value)}" as string.`);
		} else if (value.length > most && least === 0) {
			this.add(path, "BASE_TYPE_MAX_LENGTH", `Must be ${most} or fewer in length.`);
		} else if (value.length > most || value.length < least) {
			this.add(path, "BASE_TYPE_BAD_LENGTH", `Must be between ${least} and ${most} in length.`);
		}
	}

	/** A list of `least` to `most` things. */
	count(path: Path, value: readonly unknown[], most: number, least = 0): void {
		if (value.length > most || value.length < least) {
			this.add(path, "BASE_TYPE_BAD_LENGTH", `Must be between ${least} and ${most} in length.`);
		}
	}

	/** Throws Discord's error 50035 when anything was found. */
	check(): void {
		if (this.#found.length === 0) return;
		throw new ApiError(400, 50_035, "Invalid Form Body", this.#tree);
	}

	get found(): readonly string[] {
		return this.#found;
	}
}
