import type { PlacesHolding } from "#rooms/places/model/index.ts";
import type { Actor } from "#shared/act.ts";
import { policy, rowPolicy } from "#shared/permission.ts";
import type { FormRow } from "./collection-form.ts";
import { rowsAsked } from "./places-asked.ts";

/** Forms are made, sent, chased and decided by the office. */
export const mayMakeForms = policy("indicators.make-forms", ["office", "administrator"]);

/** Who watches sees every form and reply; a working body only what it is asked. */
export const mayReadForms = rowPolicy("indicators.read-forms", {
  everywhere: ["office", "administrator", "approving-leader", "observer"],
  own: ["lead", "coordinator", "register-keeper"],
});

/** The figures of all bodies beside each other and put together: nobody's own. */
export const mayReadMergedForms = policy("indicators.read-merged-forms", [
  "office",
  "administrator",
  "approving-leader",
  "observer",
]);

/** A body fills in its own reply; the office may, as when a body answers on paper. */
export const mayFillForms = rowPolicy("indicators.fill-forms", {
  everywhere: ["office", "administrator"],
  own: ["lead", "coordinator", "register-keeper"],
});

/**
 * The rows of a form that somebody sees, by their number: who sees every reply sees all of them; a working body those that ask one of the
 * bodies acted for, so of a form that asks every commune its own place alone.
 */
export function rowsSeen(
  actor: Actor,
  rows: readonly Pick<FormRow, "placeId">[],
  ownPlaces: readonly (string | null)[],
  holding: PlacesHolding,
): number[] {
  if (mayReadForms.reachOf(actor) === "every-row") return [...rows.keys()];
  const asked = new Set(ownPlaces.flatMap((place) => rowsAsked(rows, place, holding)));
  return [...rows.keys()].filter((row) => asked.has(row));
}
