import type { z } from "zod";
import { done, type Outcome, refuse } from "./outcome.ts";

/*
 * A cursor is the key of the last row seen, as URL-safe text. It holds nothing secret and grants nothing: the query behind it asks
 * the same policy on every page.
 */

export function writeCursor(key: readonly unknown[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(key));
  return btoa(String.fromCodePoint(...bytes))
    .replace(/\+/gu, "-")
    .replace(/\//gu, "_")
    .replace(/=+$/u, "");
}

export function readCursor<Schema extends z.ZodType>(
  schema: Schema,
  cursor: string | undefined,
): Outcome<z.output<Schema> | undefined, "cursor-unreadable"> {
  if (cursor === undefined) return done(undefined);
  const key = schema.safeParse(parse(cursor));
  return key.success ? done(key.data) : refuse("cursor-unreadable");
}

function parse(cursor: string): unknown {
  try {
    const bytes = Uint8Array.from(
      atob(cursor.replace(/-/gu, "+").replace(/_/gu, "/")),
      (char) => char.codePointAt(0) ?? 0,
    );
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
