/** One step of the schema's history: forward only, one statement per call. */
export type Migration = { readonly name: string; readonly up: readonly string[] };
