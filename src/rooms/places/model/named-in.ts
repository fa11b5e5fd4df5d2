import type { PlainDate } from "#shared/plain-date.ts";
import type { DatedName } from "./naming.ts";
import { isValidOn, type Validity } from "./validity.ts";

/** A place with all its names. */
export type CalledPlace<Id> = Validity & { readonly id: Id; readonly names: readonly DatedName[] };

/**
 * The one place that a text names on a day, by its official name or, when no official name is there, by an alias: "Quảng Nam". A name
 * within a longer one is not it. `undefined` where none or several are named: a person says which is meant.
 */
export function placeNamedIn<Id extends string>(
  text: string,
  places: readonly CalledPlace<Id>[],
  day: PlainDate,
): Id | undefined {
  const words = text.normalize("NFC").toLowerCase();
  const named = places
    .filter((place) => isValidOn(place, day))
    .flatMap(({ id, names }) =>
      names
        .filter((name) => isValidOn(name, day) && stands(words, name.name.normalize("NFC").toLowerCase()))
        .map(({ kind, name }) => ({ id, kind, name: name.toLowerCase() })),
    );
  const whole = named.filter(({ id, name }) => !named.some((other) => other.id !== id && other.name.length > name.length && other.name.includes(name))); // prettier-ignore
  const official = whole.filter(({ kind }) => kind === "official");
  const met = new Set(
    (official.length > 0 ? official : whole.filter(({ kind }) => kind === "alias")).map(({ id }) => id),
  );
  return met.size === 1 ? [...met][0] : undefined;
}

/** Does the name stand there as words of its own? */
function stands(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text[at - 1] ?? " ", text[at + name.length] ?? " "];
    if (!LETTER.test(before) && !LETTER.test(after)) return true;
  }
  return false;
}
const LETTER = /[\p{L}\p{N}]/u;
