import type { Overheard } from "../../../src/chat/overheard.ts";
import { Watched } from "../../servers/loopback/watched.ts";

/** Hears what is handed on to be moderated. */
export class Ears extends Watched {
	readonly all: Overheard[] = [];

	readonly overhear = async (heard: Overheard): Promise<void> => {
		this.all.push(heard);
		this.changed();
	};

	override describe(): string {
		return JSON.stringify(this.all.map(({ text }) => text));
	}
}
