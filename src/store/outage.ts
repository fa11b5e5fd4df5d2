import { hasErrorCode } from "./error-code.ts";

/** Why nothing can be saved just now, though the request itself was right. Every code has its sentence in `sentences.ts`. */
export type OutageCode =
  /** The database died, recovers, or is being started again. */
  | "database-restarting"
  /** Too many want the same row or a connection; somebody waited longer than the limits allow. */
  | "database-busy"
  | "disk-full"
  | "data-folder-read-only";

const CODES: Readonly<Record<OutageCode, readonly string[]>> = {
  // 57P01–57P03: ended by an administrator, by a crash, starting up. 08…: the connection broke. 58030: an I/O error.
  "database-restarting": ["57P01", "57P02", "57P03", "58030", "ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"],
  // Lock timeout, deadlock, too many connections, serialization failure.
  "database-busy": ["55P03", "40P01", "53300", "40001"],
  "disk-full": ["53100", "ENOSPC", "EDQUOT"],
  "data-folder-read-only": ["EROFS", "25006"],
};

/** `pg` reports a broken connection without a code. */
const BROKEN = /^(Connection terminated|Client has encountered a connection error|Client was closed)/;
const NO_CONNECTION_IN_TIME = /^timeout exceeded when trying to connect/;

/** Whether an error is an outage that passes, also when another error carries it; a bug and a refusal are none. */
export function outageOf(error: unknown): OutageCode | undefined {
  if (!(error instanceof Error)) return undefined;
  for (const [code, causes] of Object.entries(CODES) as [OutageCode, readonly string[]][]) {
    if (hasErrorCode(error, ...causes)) return code;
  }
  if (isFullForLock(error)) return "disk-full";
  if (isBrokenConnection(error)) return "database-restarting";
  if (NO_CONNECTION_IN_TIME.test(error.message)) return "database-busy";
  if (error instanceof AggregateError) return error.errors.map(outageOf).find((code) => code !== undefined);
  return outageOf(error.cause);
}

/** The locks between processes are kept by SQLite, which numbers its errors. */
function isFullForLock(error: Error): boolean {
  const SQLITE_FULL = 13;
  return "errcode" in error && error.errcode === SQLITE_FULL;
}

function isBrokenConnection(error: Error): boolean {
  if (BROKEN.test(error.message)) return true;
  if ("code" in error && typeof error.code === "string" && error.code.startsWith("08")) return true;
  // The socket of an embedded server that does not run.
  return hasErrorCode(error, "ENOENT") && "syscall" in error && error.syscall === "connect";
}
