import type { WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { deriveValues, type InputValue, inputValueOf, inputValueOfDerived } from "../model/derive-values.ts";
import { type DerivedValue, type Indicator, observationsBy, type StatedValue } from "../model/index.ts";
import { readFormula } from "../model/read-formula.ts";
import { findIndicator } from "./indicator-queries.ts";
import { listCurrentObservations, listObservations } from "./observation-queries.ts";

/** The values that stand: observed, or reckoned by the formula. */
export async function listStandingValues(
  db: Database,
  workspaceId: WorkspaceId,
  indicator: Indicator,
): Promise<readonly StatedValue[]> {
  if (indicator.formula === null) return listCurrentObservations(db, workspaceId, indicator.id);
  return deriveByFormula(db, workspaceId, indicator);
}

/**
 * Reckoned anew each time from what is known now, however many formulas lie between: a change of an input shows at once. By a day: from
 * what was known at its end, by the formula of today.
 */
export async function deriveByFormula(
  db: Database,
  workspaceId: WorkspaceId,
  indicator: Indicator,
  by?: PlainDate,
): Promise<DerivedValue[]> {
  if (indicator.formula === null) return [];
  const node = readFormula(indicator.formula);
  if (!node.ok) throw new Error(`A stored formula cannot be read: ${indicator.code}`);
  const inputs = new Map<string, { readonly indicator: Indicator; readonly values: readonly InputValue[] }>();
  for (const { name, code } of indicator.formula.inputs) {
    const input = await findIndicator(db, workspaceId, { code });
    if (!input) throw new Error(`A formula of ${indicator.code} asks for ${code}, which is not there`);
    inputs.set(name, { indicator: input, values: await inputValues(db, workspaceId, input, by) });
  }
  return deriveValues(indicator, node.value, inputs);
}

async function inputValues(
  db: Database,
  workspaceId: WorkspaceId,
  input: Indicator,
  by: PlainDate | undefined,
): Promise<InputValue[]> {
  if (input.formula !== null) return (await deriveByFormula(db, workspaceId, input, by)).map(inputValueOfDerived);
  const standing =
    by === undefined
      ? await listCurrentObservations(db, workspaceId, input.id)
      : observationsBy(await listObservations(db, workspaceId, input.id), by).filter(({ isCurrent }) => isCurrent);
  return standing.map(inputValueOf);
}
