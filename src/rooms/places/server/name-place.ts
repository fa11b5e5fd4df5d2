import { sql } from "kysely";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  type DatedName,
  dayBefore,
  foldName,
  type GivenPlaceName,
  isValidOn,
  mayKeepPlaces,
  nameOn,
  type NotAllowed,
  type PlaceId,
  searchedText,
} from "../model/index.ts";
import { indexPlaceWords } from "./index-words.ts";
import { listNames, validityOf } from "./place-queries.ts";
import { insertSuccessions } from "./place-writes.ts";
import { placeTables } from "./tables.ts";

type Named = { readonly placeId: PlaceId; readonly version: number };
export type NamePlaceRefusal =
  | NotAllowed
  | "place-not-found"
  | "place-moved"
  | "place-change-not-in-force"
  | "place-name-known"
  | "place-renamed-later";

/** A new official name follows the one before and is a recorded event with its basis; another name only helps to find the place. */
export async function namePlace(
  db: Database,
  act: Act,
  { placeId, version, kind, name, from, basis }: Named & GivenPlaceName,
): Promise<Outcome<Named, NamePlaceRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<Named, NamePlaceRefusal>> => {
    const allowed = mayKeepPlaces(act.actor);
    if (!allowed.ok) return allowed;
    const row = await hold(transaction, act, placeId);
    if (!row) return refuse("place-not-found");
    const names = (await listNames(transaction, act.workspaceId, [placeId])).get(placeId) ?? [];
    const present = nameOn(names, from);
    if (row.version !== version) return refuse("place-moved", { name: present });
    const validity = validityOf(row);
    if (!isValidOn(validity, from) || !isValidOn(validity, dayBefore(from))) {
      return refuse("place-change-not-in-force", { name: present, day: from });
    }
    const folded = foldName(name);
    const isAlias = kind === "alias";
    if (isAlias ? names.some((each) => foldName(each.name) === folded) : foldName(present) === folded) {
      return refuse("place-name-known", { name });
    }
    const later = names.find((each) => each.kind === "official" && each.validFrom !== null && each.validFrom >= from);
    if (!isAlias && later?.validFrom) return refuse("place-renamed-later", { name: later.name, day: later.validFrom });
    if (!isAlias) await endPresentName(transaction, act, placeId, from);
    const days = isAlias ? { validFrom: null, validTo: null } : { validFrom: from, validTo: validity.validTo };
    await insertName(transaction, act, { id: placeId, ...row }, names.length, { kind, name, ...days });
    if (!isAlias) await recordRenaming(transaction, act, { id: placeId, code: row.code }, from, basis);
    await indexPlaceWords(transaction, act.workspaceId, [placeId]);
    await appendAudit(transaction, { ...act, reason: basis }, {
      act: isAlias ? "place-name-added" : "place-renamed",
      subject: { kind: "place", id: placeId },
      before: { name: present },
      after: { kind, name, from },
    }); // prettier-ignore
    return done({ placeId, version: version + 1 });
  });
}

function hold(transaction: OpenTransaction, act: Act, placeId: PlaceId) {
  return placeTables(transaction)
    .selectFrom("place")
    .select(["code", "kind", "region", "version", "valid_from", "valid_to"])
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", placeId)
    .forUpdate()
    .executeTakeFirst();
}

async function endPresentName(
  transaction: OpenTransaction,
  act: Act,
  placeId: PlaceId,
  from: GivenPlaceName["from"],
): Promise<void> {
  await placeTables(transaction)
    .updateTable("place_name")
    .set({ valid_to: dayBefore(from) })
    .where("workspace_id", "=", act.workspaceId)
    .where("place_id", "=", placeId)
    .where("kind", "=", "official")
    .where(sql<boolean>`coalesce(valid_to >= ${from}, true)`)
    .execute();
}

async function insertName(
  transaction: OpenTransaction,
  act: Act,
  place: { readonly id: PlaceId; readonly kind: string; readonly region: string | null },
  ordinal: number,
  { kind, name, validFrom, validTo }: DatedName,
): Promise<void> {
  await placeTables(transaction)
    .insertInto("place_name")
    .values({
      workspace_id: act.workspaceId,
      place_id: place.id,
      ordinal,
      kind,
      name,
      folded: foldName(name),
      place_kind: place.kind,
      place_region: place.region,
      valid_from: validFrom,
      valid_to: validTo,
    })
    .execute();
  await placeTables(transaction)
    .updateTable("place")
    .set({ searched: sql`searched || ${` ${searchedText([{ name }])}`}`, version: sql`version + 1` })
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", place.id)
    .execute();
}

function recordRenaming(
  transaction: OpenTransaction,
  act: Act,
  { id, code }: { readonly id: PlaceId; readonly code: string },
  effectiveOn: GivenPlaceName["from"],
  instrument: string,
): Promise<void> {
  const basis = { instrument, issuer: null, issuedOn: null, sources: [], confidence: "stated" as const, note: null };
  const parts = [{ kind: "renamed" as const, from: code, to: code, share: null, matter: null }];
  return insertSuccessions(transaction, act, [{ effectiveOn, basis, parts }], new Map([[code, id]]));
}
