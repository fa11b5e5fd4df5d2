import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { OpenTransaction } from "#store/index.ts";
import { checkCycle } from "../model/derive-values.ts";
import { checkUnits, type UnitRefusal } from "../model/formula-unit.ts";
import type { Indicator, IndicatorFields, IndicatorId } from "../model/index.ts";
import { type FormulaRefusal, readFormula } from "../model/read-formula.ts";
import { findIndicator, listDependents, lockFormulas } from "./indicator-queries.ts";
import { listCurrentObservations } from "./observation-queries.ts";

export type FormulaProblem =
  | FormulaRefusal
  | UnitRefusal
  | "formula-cycle"
  | "formula-input-not-found"
  | "indicator-has-values";

type Input = { readonly name: string; readonly inputId: IndicatorId };

/** A formula that can be read, whose inputs exist, whose units fit and that never leads back to its own indicator. */
export async function checkFormula(
  transaction: OpenTransaction,
  act: Act,
  fields: IndicatorFields,
  before: Indicator | undefined,
): Promise<Outcome<Input[], FormulaProblem>> {
  const dependents = await checkDependents(transaction, act, fields, before);
  if (!dependents.ok) return dependents;
  if (fields.formula === null) return done([]);
  if (before && (await listCurrentObservations(transaction, act.workspaceId, before.id)).length > 0) {
    return refuse("indicator-has-values");
  }
  const known = await lockFormulas(transaction, act.workspaceId);
  const codes = fields.formula.inputs.map(({ code }) => code);
  const circle = checkCycle(fields.code, codes, known);
  if (!circle.ok) return circle;

  const inputs: (Input & { readonly unit: string })[] = [];
  for (const { name, code } of fields.formula.inputs) {
    const input = await findIndicator(transaction, act.workspaceId, { code });
    if (!input) return refuse("formula-input-not-found", { code });
    inputs.push({ name, inputId: input.id, unit: input.unit.vi });
  }
  const fits = unitsFit(fields, new Map(inputs.map(({ name, unit }) => [name, unit])));
  return fits.ok ? done(inputs) : fits;
}

/** Another unit of an input must not make a formula false that stands on it. */
async function checkDependents(
  transaction: OpenTransaction,
  act: Act,
  { code, unit }: IndicatorFields,
  before: Indicator | undefined,
): Promise<Outcome<void, FormulaRefusal | UnitRefusal>> {
  if (!before || before.unit.vi === unit.vi) return done(undefined);
  for (const id of await listDependents(transaction, act.workspaceId, before.id, "next")) {
    const dependent = await findIndicator(transaction, act.workspaceId, { id });
    if (!dependent?.formula) continue;
    const units = new Map<string, string>();
    for (const input of dependent.formula.inputs) {
      const known = await findIndicator(transaction, act.workspaceId, { code: input.code });
      units.set(input.name, input.code === code ? unit.vi : (known?.unit.vi ?? ""));
    }
    const fits = unitsFit(dependent, units);
    if (!fits.ok) return fits;
  }
  return done(undefined);
}

function unitsFit(
  { formula, unit }: Pick<IndicatorFields, "formula" | "unit">,
  units: ReadonlyMap<string, string>,
): Outcome<void, FormulaRefusal | UnitRefusal> {
  if (formula === null) return done(undefined);
  const node = readFormula(formula);
  return node.ok ? checkUnits(node.value, units, unit.vi) : node;
}
