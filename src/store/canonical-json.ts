import { hash } from "node:crypto";

/**
 * RFC 8785: one spelling for one value, so that a digest can be computed again from what was stored. Walked once, because a paste of
 * 1,000 rows has some thousand digests; what JSON leaves out (undefined, methods) must not reach them: it will not come back from
 * the database either.
 */
export function canonicalJson(value: unknown): string {
  return spell(value) ?? "null";
}

function spell(value: unknown): string | undefined {
  if (typeof value === "string") return quote(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if ("toJSON" in value && typeof value.toJSON === "function") return spell(value.toJSON());
  if (Array.isArray(value)) return `[${value.map((each) => spell(each) ?? "null").join(",")}]`;
  const parts: string[] = [];
  for (const key of Object.keys(value).toSorted()) {
    const spelled = spell((value as Readonly<Record<string, unknown>>)[key]);
    if (spelled !== undefined) parts.push(`${quote(key)}:${spelled}`);
  }
  return `{${parts.join(",")}}`;
}

/** Half a letter has no UTF-8, so nobody could compute the digest again. */
function quote(text: string): string {
  if (!text.isWellFormed()) throw new TypeError("Half of a surrogate pair has no canonical JSON");
  return JSON.stringify(text);
}

export function digestOf(value: unknown): Buffer {
  return hash("sha256", canonicalJson(value), "buffer");
}

/** The digest of a request for `withIdempotency`. */
export function requestDigest(request: unknown): string {
  return digestOf(request).toString("hex");
}
