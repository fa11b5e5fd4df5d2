import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** RFC 8785: one spelling for one value, so that a digest can be computed again from what was stored. */
function canonicalJson(value: unknown): string {
  // What JSON leaves out (undefined, methods) must not reach the digest: it will not come back from the database either.
  const spoken: unknown = JSON.parse(JSON.stringify(value) ?? "null");
  const text = canonicalize(spoken);
  if (text === undefined) throw new TypeError("The value has no JSON");
  return text;
}

export function digestOf(value: unknown): Buffer {
  return createHash("sha256").update(canonicalJson(value)).digest();
}

/** The digest of a request for `withIdempotency`. */
export function requestDigest(request: unknown): string {
  return digestOf(request).toString("hex");
}
