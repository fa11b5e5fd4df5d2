import { isGroupName } from "#rooms/extraction/model/index.ts";
import { resolveNames } from "#rooms/organisations/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { type Database, inTransaction } from "#store/index.ts";
import { type GiveAssignments, mayGive, type NotAllowed } from "../model/index.ts";
import { carryUp, listKnownOfGifts } from "./catch-up.ts";
import { giveAssignments, type GiveRefusal } from "./give-assignments.ts";

/**
 * Everything that a workbook gives, or nothing: its documents one after the other in one transaction. What was given before is
 * brought up to date by the same rule that was shown beforehand.
 */
export async function giveTracker(
  db: Database,
  act: Act,
  gifts: readonly GiveAssignments[],
): Promise<Outcome<{ given: number; known: number; changed: number }, GiveRefusal>> {
  return inTransaction(db, async (transaction) => {
    const standing = await listKnownOfGifts(transaction, act, gifts);
    let given = 0;
    let items = 0;
    for (const gift of gifts) {
      const outcome = await giveAssignments(transaction, act, gift);
      if (!outcome.ok) return outcome;
      given += outcome.value.items.filter(({ isNew }) => isNew).length;
      items += outcome.value.items.length;
    }
    const changed = standing.filter(({ catchUp: { changes } }) => changes.length > 0);
    for (const each of changed) await carryUp(transaction, act, each);
    return done({ given, known: items - given, changed: changed.length });
  });
}

export type NamesOfDay = { readonly on: PlainDate; readonly names: readonly string[] };

/** Names that on their day neither a body nor a group bears, and that do not say themselves that they mean several. */
export async function findUnknownBodies(
  db: Database,
  act: Act,
  days: readonly NamesOfDay[],
): Promise<Outcome<{ unknown: string[] }, NotAllowed>> {
  const allowed = mayGive(act.actor);
  if (!allowed.ok) return allowed;
  const unknown = new Set<string>();
  for (const { on, names } of days) {
    const asked = [...new Set(names)].map((quote) => ({ quote, isGroup: isGroupName(quote) }));
    const resolve = await resolveNames(db, act.workspaceId, asked, on);
    for (const name of asked) {
      const { organisationId, groupId } = resolve(name);
      if (organisationId === null && groupId === null && !name.isGroup) unknown.add(name.quote);
    }
  }
  return done({ unknown: [...unknown] });
}
