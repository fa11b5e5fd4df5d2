import { dayBefore, nameOn } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  mayReadOrganisations,
  type NotAllowed,
  type OrganisationId,
  type RecordedReorganisation,
} from "../model/index.ts";
import { listNames } from "./organisation-queries.ts";
import { findSuccession } from "./succession-queries.ts";

/** One operation as it was recorded, each body by its name of the day that counts for it. */
export async function getReorganisation(
  db: Database,
  act: Act,
  { successionId }: { readonly successionId: string },
): Promise<Outcome<RecordedReorganisation, NotAllowed | "succession-not-found">> {
  const allowed = mayReadOrganisations(act.actor);
  if (!allowed.ok) return allowed;
  const succession = await findSuccession(db, act.workspaceId, successionId);
  if (!succession) return refuse("succession-not-found");

  const { effectiveOn, parts, ...rest } = succession;
  const bodies = new Set(parts.flatMap(({ from, to }) => (to === null ? [from] : [from, to])));
  const names = await listNames(db, act.workspaceId, [...bodies]);
  const named = (id: OrganisationId, day: typeof effectiveOn) => ({ id, name: nameOn(names.get(id) ?? [], day) });
  return done({
    ...rest,
    effectiveOn,
    isAhead: effectiveOn > act.on,
    changes: parts.map(({ kind, from, to, share, matter }) => ({
      kind,
      from: named(from, dayBefore(effectiveOn)),
      to: to === null ? null : named(to, effectiveOn),
      share,
      matter,
    })),
  });
}
