/** Largest request body. A paste of two million UTF-16 units is at most six megabytes of UTF-8, escaped a little more. */
export const BODY_LIMIT_BYTES = 16_000_000;
/** A request that takes longer than this to arrive is cut off. */
export const REQUEST_TIMEOUT_MS = 60_000;
