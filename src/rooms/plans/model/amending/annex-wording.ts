import type { Reading } from "#rooms/documents/model/index.ts";
import { isAnnex, placeOf, wholeOf } from "./place-address.ts";
import { addressesOf } from "./address-of-words.ts";

/** The words of an annex that the amending document brings along; unnamed, it is the only one. */
export function annexWording(reading: Reading, named: string): string {
  const [address] = addressesOf(named);
  const place = address && placeOf(reading, address);
  if (place && "clause" in place) return wordsOf(reading, place.clause.ordinal);
  const [only, other] = reading.clauses.filter((clause) => isAnnex(reading, clause));
  return only && !other ? wordsOf(reading, only.ordinal) : "";
}

function wordsOf(reading: Reading, ordinal: number): string {
  const clause = reading.clauses[ordinal];
  if (!clause) return "";
  const { start, end } = wholeOf(reading, clause);
  return reading.text.slice(start, end);
}
