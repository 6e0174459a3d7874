/** An object as it came over the wire: nothing is known about its fields until they are checked. */
export type Json = { [field: string]: unknown };

export const isObject = (value: unknown): value is Json =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** The object at a place where an object is expected; an empty one when something else stands there. */
export const object = (value: unknown): Json => (isObject(value) ? value : {});

/** The objects of a list; nothing when it is no list. */
export const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.map(object) : []);

export const strings = (value: unknown): string[] =>
	Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];

export const string = (value: unknown): string => (typeof value === "string" ? value : "");

export const number = (value: unknown): number => (typeof value === "number" ? value : 0);
