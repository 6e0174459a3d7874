import type { Archive } from "../../../src/archive/archive.ts";
import type { Watched } from "../../servers/loopback/watched.ts";

/** Trouble with a real archive: it can be made slow for as long as a test wants, or fail. */
export class Troubles {
	readonly #watched: Watched;
	#held: PromiseWithResolvers<void> | null = null;
	#fault: Error | null = null;
	/** How many calls wait. */
	waiting = 0;

	constructor(watched: Watched) {
		this.#watched = watched;
	}

	/** From now on no call ends before `end`. */
	hold(): void {
		this.#held ??= Promise.withResolvers();
	}

	/** From now on every call fails like this. */
	fail(fault: Error): void {
		this.#fault = fault;
	}

	/** All is well again; what waited goes on. */
	end(): void {
		this.#held?.resolve();
		this.#held = null;
		this.#fault = null;
	}

	/** The archive with every call that waits for something going through the trouble first. */
	around(archive: Archive): Archive {
		return new Proxy(archive, {
			get: (target, name) => {
				const member: unknown = Reflect.get(target, name, target);
				if (typeof member !== "function") return member;
				return (...given: unknown[]) => {
					if (name === "seenBy") return this.around(Reflect.apply(member, target, given));
					if (name === "quotationsIn") return Reflect.apply(member, target, given);
					return this.#pass().then(() => Reflect.apply(member, target, given));
				};
			},
		});
	}

	async #pass(): Promise<void> {
		if (this.#held !== null) {
			this.waiting += 1;
			this.#watched.changed();
			await this.#held.promise;
			this.waiting -= 1;
		}
		if (this.#fault !== null) throw this.#fault;
	}
}
