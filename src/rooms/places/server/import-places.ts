import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import {
  checkRegister,
  mayKeepPlaces,
  type NotAllowed,
  PlaceId,
  type PlaceRegister,
  type RegisterRefusal,
} from "../model/index.ts";
import { insertPlaces, insertSuccessions } from "./place-writes.ts";

export type ImportedPlaces = { readonly places: number; readonly successions: number };

/** Takes over a register of places with their history: all of it or nothing. */
export async function importPlaces(
  db: Database,
  act: Act,
  register: PlaceRegister,
): Promise<Outcome<ImportedPlaces, NotAllowed | RegisterRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepPlaces(act.actor);
    if (!allowed.ok) return allowed;
    const checked = checkRegister(register.places, register.successions);
    if (!checked.ok) return checked;

    const ids = new Map(register.places.map(({ code }) => [code, newId(PlaceId)]));
    await insertPlaces(transaction, act, register.places, ids);
    await insertSuccessions(transaction, act, register.successions, ids);
    const counts = { places: register.places.length, successions: register.successions.length };
    await appendAudit(transaction, act, {
      act: "places-imported",
      subject: { kind: "workspace", id: act.workspaceId },
      after: { ...counts, ids: Object.fromEntries(ids) },
    });
    return done(counts);
  });
}
