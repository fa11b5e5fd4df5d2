import { v7 as newUuid } from "uuid";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  type AskedRow,
  checkRegister,
  dayBefore,
  endedBy,
  isValidOn,
  mayKeepPlaces,
  type NotAllowed,
  type PlaceChange,
  type PlaceChangeEffect,
  PlaceId,
  type RegisterRefusal,
} from "../model/index.ts";
import { endPlaces, listNamedByCode, type NamedByCode } from "./end-places.ts";
import { insertPlaces, insertSuccessions } from "./place-writes.ts";
import { parentsOn } from "./place-queries.ts";
import type { EndingPlaces, PlacePorts } from "./ports.ts";

export type ChangePlaces = PlaceChange & { readonly mode: "dry-run" | "record" };
export type ChangePlacesRefusal =
  | NotAllowed
  | RegisterRefusal
  | "place-change-not-in-force"
  | "ended-places-undecided"
  | "territory-place-missing"
  | "territory-place-not-in-force"
  | "territory-not-ended"
  | "territory-unknown"
  | "territory-closed";

/** Places merge, split or end on a day, and every row that counts for one that ends is decided; a dry run only says what would be. */
export async function changePlaces(
  db: Database,
  act: Act,
  change: ChangePlaces,
  { followers }: PlacePorts,
): Promise<Outcome<PlaceChangeEffect, ChangePlacesRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepPlaces(act.actor);
    if (!allowed.ok) return allowed;
    const known = await listNamedByCode(transaction, act.workspaceId, codesOf(change));
    const checked = checkChange(change, known);
    if (!checked.ok) return checked;
    const byCode = new Map(known.map((place) => [place.code, place]));
    const ended = [...endedBy({ effectiveOn: change.effectiveOn, parts: change.parts }).keys()].flatMap((code) => byCode.get(code) ?? []); // prettier-ignore
    const ending: EndingPlaces = {
      ended: ended.map(({ id }) => id),
      effectiveOn: change.effectiveOn,
      lastDay: dayBefore(change.effectiveOn),
    };
    const asks: AskedRow[] = [];
    for (const { ask } of followers) {
      const rows = await ask(transaction, act, ending);
      asks.push(...rows.map((row) => ({ ...row, decision: change.decisions[row.id] ?? null })));
    }
    const effect: PlaceChangeEffect = {
      successionId: null,
      created: change.creates.map(({ code, names }) => ({ code, name: names[0]?.name ?? code })),
      ended: ended.map(({ id, code, name }) => ({ id, code, name, lastDay: ending.lastDay })),
      asks,
      undecided: asks.filter(({ decision }) => decision === null).length,
    };
    if (change.mode === "dry-run") return done(effect);
    if (effect.undecided > 0) return refuse("ended-places-undecided", { count: effect.undecided });
    return record(transaction, act, { change, effect, ending, byCode, followers });
  });
}

type Recording = {
  readonly change: PlaceChange;
  readonly effect: PlaceChangeEffect;
  readonly ending: EndingPlaces;
  readonly byCode: ReadonlyMap<string, NamedByCode>;
  readonly followers: PlacePorts["followers"];
};

async function record(
  transaction: OpenTransaction,
  act: Act,
  { change, effect, ending, byCode, followers }: Recording,
): Promise<Outcome<PlaceChangeEffect, ChangePlacesRefusal>> {
  const { effectiveOn, basis, parts, creates } = change;
  const ids = new Map<string, PlaceId>([...byCode].map(([code, { id }]) => [code, id]));
  for (const { code } of creates) ids.set(code, newId(PlaceId));
  await insertPlaces(transaction, act, await hungWhereTheyCameFrom(transaction, act, change, ids), ids);
  await endPlaces(transaction, act, ending.ended, ending.lastDay);
  await insertSuccessions(transaction, act, [{ effectiveOn, basis, parts }], ids);
  const decided = effect.asks.flatMap(({ id, decision }) => {
    if (decision === null) return [];
    const { kind, to, basis: why } = decision;
    return [{ id, kind, basis: why, placeId: to === null ? null : (ids.get(to) ?? null) }];
  });
  for (const { follow } of followers) {
    const followed = await follow(transaction, act, ending, decided);
    if (!followed.ok) return followed as Outcome<never, ChangePlacesRefusal>;
  }
  const recorded = { ...effect, successionId: newUuid() };
  await appendAudit(transaction, act, {
    act: "places-changed",
    subject: { kind: "place-succession", id: recorded.successionId },
    after: { effectiveOn, basis, parts, effect: recorded },
  });
  return done(recorded);
}

/** A place that begins without a place above it hangs where the first of those hung whose area it takes. */
async function hungWhereTheyCameFrom(
  transaction: OpenTransaction,
  act: Act,
  { creates, parts, effectiveOn }: PlaceChange,
  ids: Map<string, PlaceId>,
): Promise<PlaceChange["creates"]> {
  const givers = new Map(
    parts.toReversed().flatMap(({ from, to }) => (to === null ? [] : [[to, ids.get(from)] as const])),
  );
  const known = [...new Set(givers.values())].filter((id) => id !== undefined);
  const above = await parentsOn(transaction, act.workspaceId, known, dayBefore(effectiveOn));
  return creates.map((place) => {
    const parent = above.get(givers.get(place.code) ?? "")?.id;
    if (place.parents.length > 0 || parent === undefined) return place;
    // Its code is not at hand, and its id serves as one as well.
    ids.set(parent, parent);
    return { ...place, parents: [{ parent, validFrom: effectiveOn, validTo: null }] };
  });
}

/** Every code that the operation names. */
function codesOf({ creates, parts, decisions }: PlaceChange): string[] {
  const named = [
    ...creates.flatMap(({ parents }) => parents.map(({ parent }) => parent)),
    ...parts.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
    ...Object.values(decisions).flatMap(({ to }) => to ?? []),
    // A code that is taken already stands twice then, and is refused.
    ...creates.map(({ code }) => code),
  ];
  return [...new Set(named)];
}

function checkChange(
  { creates, parts, effectiveOn, basis }: PlaceChange,
  known: readonly NamedByCode[],
): Outcome<void, RegisterRefusal | "place-change-not-in-force"> {
  const stubs = known.map(({ code, validFrom, validTo }) => ({ code, validFrom, validTo, names: [], parents: [] }));
  const checked = checkRegister([...creates, ...stubs], [{ effectiveOn, basis, parts }]);
  if (!checked.ok) return checked;
  const givers = new Set(parts.map(({ from }) => from));
  const takers = new Set(parts.map(({ to }) => to));
  const gone = known.find(
    (place) =>
      (givers.has(place.code) && !isValidOn(place, dayBefore(effectiveOn))) ||
      ((givers.has(place.code) || takers.has(place.code)) && !isValidOn(place, effectiveOn)),
  );
  return gone ? refuse("place-change-not-in-force", { name: gone.name, day: effectiveOn }) : done(undefined);
}
