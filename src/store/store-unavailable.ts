import type { RefusalParams } from "#shared/outcome.ts";

/** Why a store could not be opened or migrated. Every code has its sentence in `sentences.ts`. */
export type StoreUnavailableCode =
  /** No answer from the server of DATABASE_URL, or it refused the sign-in. */
  | "database-unreachable"
  /** DATABASE_URL is no PostgreSQL address. */
  | "database-url-invalid"
  /** The server is older than PostgreSQL 15. */
  | "database-too-old"
  /** The database is not UTF-8. */
  | "database-not-utf8"
  /** No embedded PostgreSQL for this platform or its package is not installed. */
  | "embedded-not-installed"
  /** The data folder was made by another account of this machine. */
  | "data-folder-of-another-account"
  /** The data folder is a copy, and the cluster belongs to the folder it was copied from. */
  | "data-folder-copied"
  /** Root runs PostgreSQL as `nobody`, and that account no longer reaches the cluster. */
  | "cluster-unreachable"
  /** The embedded PostgreSQL ended at once, or did not start or stop in time. */
  | "embedded-did-not-start"
  | "embedded-did-not-stop"
  /** No room for the database or for a file. */
  | "disk-full"
  /** The data folder, or the file system that it lies on, cannot be written. */
  | "data-folder-read-only"
  /** The database was migrated by a newer release. */
  | "schema-newer"
  /** A migration that was already applied reads differently now. */
  | "schema-changed";

/** An outage, thrown. It carries a code and params like a refusal, so that the command line can say a sentence. */
export class StoreUnavailable extends Error {
  readonly code: StoreUnavailableCode;
  readonly params: RefusalParams;

  constructor(code: StoreUnavailableCode, params: RefusalParams = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, { cause });
    this.name = "StoreUnavailable";
    this.code = code;
    this.params = params;
  }
}
