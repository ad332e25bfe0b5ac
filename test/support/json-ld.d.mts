/** Every node of a JSON-LD document by itself, in full names. Nothing is fetched: a context that is not in the document fails. */
export function flatten(document: object): Promise<Record<string, unknown>[]>;
