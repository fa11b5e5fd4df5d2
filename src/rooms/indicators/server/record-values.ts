import { placeReferences } from "#rooms/places/server/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudits, type Database, inTransaction } from "#store/index.ts";
import {
  checkValue,
  type Indicator,
  type IndicatorId,
  isOvertakenBy,
  isSamePart,
  mayReadIndicators,
  mayRecordValues,
  type NotAllowed,
  type Observation,
  ObservationId,
  type StatedValue,
  type ValueProblem,
  withShare,
} from "../model/index.ts";
import { findIndicator, lockIndicator } from "./indicator-queries.ts";
import { insertObservations, listObservations, retireObservations } from "./observation-queries.ts";
import { renewStandings } from "./renew-standings.ts";

export type OfferedValue = StatedValue & { readonly answer: string | null };
export type ValueOutcome = {
  readonly state: "recorded" | "unchanged" | "refused" | "asks";
  readonly problems: ValueProblem[];
};

/** Judges each value by itself and keeps what is right; the rest comes back with what speaks against it. */
export async function recordValues(
  db: Database,
  act: Act,
  input: { readonly indicatorId: IndicatorId; readonly values: readonly OfferedValue[] },
  mode: "dry-run" | "save" = "save",
): Promise<
  Outcome<{ values: ValueOutcome[] }, NotAllowed | "indicator-not-found" | "indicator-derived" | "place-not-found">
> {
  return inTransaction(db, async (transaction) => {
    const readable = mayReadIndicators(act.actor);
    if (!readable.ok) return readable;
    await lockIndicator(transaction, act.workspaceId, input.indicatorId);
    const indicator = await findIndicator(transaction, act.workspaceId, { id: input.indicatorId });
    if (!indicator) return refuse("indicator-not-found");
    const allowed = mayRecordValues(act.actor, { bodies: indicator.ownerId === null ? [] : [indicator.ownerId] });
    if (!allowed.ok) return allowed;

    if (indicator.formula !== null) return refuse("indicator-derived");
    const parts = [...new Set(input.values.flatMap(({ placeId }) => placeId ?? []))];
    const places = parts.length === 0 ? new Map() : await placeReferences.names(transaction, act, parts);
    if (parts.some((placeId) => !places.has(placeId))) return refuse("place-not-found");
    const known = (await listObservations(transaction, act.workspaceId, indicator.id)).filter(
      ({ isCurrent }) => isCurrent,
    );
    const { outcomes, added, retired } = judgeAll(act, indicator, known, input.values.map(withShare));
    if (mode === "dry-run") return done({ values: outcomes });
    await retireObservations(transaction, act, retired);
    await insertObservations(transaction, act, indicator.id, added);
    if (added.length > 0) await renewStandings(transaction, act, indicator);
    await appendAudits(
      transaction,
      act,
      added.map((after) => ({
        act: "value-recorded",
        subject: { kind: "observation", id: after.id },
        after: { ...after, indicatorId: indicator.id },
      })),
    );
    return done({ values: outcomes });
  });
}

/** In order, so that a value of the same call is held against those before it. */
function judgeAll(act: Act, indicator: Indicator, known: readonly Observation[], values: readonly OfferedValue[]) {
  let current = [...known];
  const stored = new Set(known.map(({ id }) => id));
  const added: Observation[] = [];
  const retired: string[] = [];
  const outcomes = values.map(({ answer, ...stated }): ValueOutcome => {
    const before = current.find((each) => isSameCell(each, stated));
    if (before && isSameValue(before, stated)) return { state: "unchanged", problems: [] };
    const problems = checkValue(indicator, stated, current, act.on);
    if (problems.some(({ weight }) => weight === "refused")) return { state: "refused", problems };
    if (problems.length > 0 && answer === null) return { state: "asks", problems };
    const isCurrent = before === undefined || isOvertakenBy(before, stated);
    const version: Observation = {
      ...stated,
      id: newId(ObservationId),
      answer,
      recordedBy: act.actor.name,
      recordedAt: act.at,
      isCurrent,
    };
    if (before && isCurrent) {
      current = current.filter((each) => each !== before);
      if (stored.has(before.id)) retired.push(before.id);
      else added[added.indexOf(before)] = { ...before, isCurrent: false };
    }
    if (isCurrent) current.push(version);
    added.push(version);
    return { state: "recorded", problems };
  });
  return { outcomes, added, retired };
}

function isSameCell(a: StatedValue, b: StatedValue): boolean {
  return a.period === b.period && isSamePart(a, b);
}

const COMPARED = [
  "value",
  "low",
  "high",
  "stage",
  "source",
  "certainty",
  "note",
  "breaksBefore",
  "isDerived",
  "numerator",
  "denominator",
] as const;

function isSameValue(a: StatedValue, b: StatedValue): boolean {
  return COMPARED.every((key) => a[key] === b[key]);
}
