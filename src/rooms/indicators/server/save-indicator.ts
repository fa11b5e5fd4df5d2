import { organisationReferences } from "#rooms/organisations/server/index.ts";
import { placeReferences } from "#rooms/places/server/index.ts";
import { indexEntries } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import {
  type Indicator,
  type IndicatorFields,
  IndicatorId,
  mayKeepIndicators,
  type NotAllowed,
} from "../model/index.ts";
import { checkFormula, type FormulaProblem } from "./check-formula.ts";
import { findIndicator, lockIndicator, saveInputs, upsertIndicator } from "./indicator-queries.ts";
import { keepPastOwner } from "./owners-follow.ts";
import { renewStandings } from "./renew-standings.ts";
import { searchedIndicators } from "./search-indicators.ts";

export type SavedIndicator = { readonly indicatorId: IndicatorId; readonly version: number };

/** A known code changes its indicator, another one adds it; its values and roads stay as they are. */
export async function saveIndicator(
  db: Database,
  act: Act,
  fields: IndicatorFields,
): Promise<Outcome<SavedIndicator, SaveIndicatorRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepIndicators(act.actor);
    if (!allowed.ok) return allowed;
    const isShare = fields.accumulation === "share";
    if (isShare && (fields.numerator === null || fields.denominator === null)) return refuse("share-parts-missing");
    const known = await knowsWhoAndWhere(transaction, act, fields);
    if (!known.ok) return known;
    const before = await findIndicator(transaction, act.workspaceId, { code: fields.code });
    if (before) await lockIndicator(transaction, act.workspaceId, before.id);
    const formula = await checkFormula(transaction, act, fields, before);
    if (!formula.ok) return formula;
    const indicator: Indicator = {
      ...fields,
      id: before?.id ?? newId(IndicatorId),
      version: (before?.version ?? 0) + 1,
    };
    await upsertIndicator(transaction, act, indicator);
    if (before?.ownerId && before.ownerId !== indicator.ownerId) {
      await keepPastOwner(transaction, act, indicator.id, before.ownerId);
    }
    await saveInputs(transaction, act, indicator.id, formula.value);
    await renewStandings(transaction, act, indicator);
    await indexEntries(transaction, act.workspaceId, searchedIndicators, { of: "ids", ids: [indicator.id] });
    await appendAudit(transaction, act, {
      act: before ? "indicator-changed" : "indicator-added",
      subject: { kind: "indicator", id: indicator.id },
      ...(before && { before }),
      after: indicator,
    });
    return done({ indicatorId: indicator.id, version: indicator.version });
  });
}

export type SaveIndicatorRefusal = NotAllowed | Unknown | FormulaProblem | "share-parts-missing";
type Unknown = "place-not-found" | "organisation-not-found";

async function knowsWhoAndWhere(db: Database, act: Act, fields: IndicatorFields): Promise<Outcome<void, Unknown>> {
  const { placeId, ownerId } = fields;
  if (placeId !== null && !(await placeReferences.names(db, act, [placeId])).has(placeId))
    return refuse("place-not-found");
  const owners = ownerId === null ? new Map() : await organisationReferences.names(db, act, [ownerId]);
  return ownerId !== null && !owners.has(ownerId) ? refuse("organisation-not-found") : done(undefined);
}
