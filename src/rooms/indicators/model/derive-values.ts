import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { accumulated } from "./accumulate.ts";
import { Certainty, type Indicator } from "./indicator.ts";
import type { DerivedValue } from "./derived-value.ts";
import { type Observation, Stage, type StatedValue } from "./observation.ts";
import { periodBefore, periodOf } from "./observed-period.ts";
import { type Part, partKey } from "./part.ts";
import { type FormulaNode, namesIn, type Shift, valueOfFormula } from "./read-formula.ts";

/** A known value of an input: observed, or derived in its turn. */
export type InputValue = StatedValue & { readonly asOf: string };
export type FormulaSeries = {
  readonly indicator: Pick<Indicator, "id" | "code" | "frequency" | "accumulation">;
  readonly values: readonly InputValue[];
};

type Lookup = ReadonlyMap<string, InputValue>;

/**
 * The values of an indicator by its formula: one for each period and part for which every input has a figure. A finer input is first
 * brought to the indicator's own periods (`accumulated`). What is reckoned from is as sure as the least sure of its inputs, and a
 * break in one of them is a break.
 */
export function deriveValues(
  indicator: Pick<Indicator, "frequency">,
  node: FormulaNode,
  inputs: ReadonlyMap<string, FormulaSeries>,
): DerivedValue[] {
  const lookups = new Map<string, { readonly series: FormulaSeries; readonly byCell: Lookup }>();
  for (const [name, series] of inputs) {
    const own = accumulated(series.indicator, series.values, indicator.frequency);
    lookups.set(name, { series, byCell: new Map(own.map((value) => [cellOf(value.period, value), value])) });
  }
  const names = namesIn(node);
  const cells = new Map<string, Part & { readonly period: string }>();
  for (const name of names) {
    for (const { period, placeId, industry, group } of lookups.get(name)?.byCell.values() ?? []) {
      cells.set(cellOf(period, { placeId, industry, group }), { period, placeId, industry, group });
    }
  }
  return [...cells.values()]
    .flatMap((cell) => derivedAt(cell, node, lookups) ?? [])
    .sort((a, b) => (periodOf(a.period).to < periodOf(b.period).to ? -1 : 1));
}

function derivedAt(
  { period, ...part }: Part & { readonly period: string },
  node: FormulaNode,
  lookups: ReadonlyMap<string, { readonly series: FormulaSeries; readonly byCell: Lookup }>,
): DerivedValue | undefined {
  const used: { readonly name: string; readonly series: FormulaSeries; readonly value: InputValue }[] = [];
  const value = valueOfFormula(node, (name, shift) => {
    const found = lookups.get(name);
    const value = found?.byCell.get(cellOf(shifted(period, shift), part));
    if (!found || typeof value?.value !== "number") return undefined;
    used.push({ name, series: found.series, value });
    return value.value;
  });
  if (value === undefined || used.length === 0) return undefined;
  const breaks = used
    .filter(({ value: each }) => each.period === period)
    .flatMap((each) => each.value.breaksBefore ?? []);
  return {
    period,
    ...part,
    value: Number(value.toPrecision(12)),
    low: null,
    high: null,
    numerator: null,
    denominator: null,
    stage: least(
      Stage.options,
      used.map((each) => each.value.stage),
    ),
    isDerived: true,
    breaksBefore: breaks[0] ?? null,
    source: [...new Set(used.map((each) => each.value.source))].join(" ; ").slice(0, 2_000),
    certainty: least(
      Certainty.options.toReversed(),
      used.map((each) => each.value.certainty),
    ),
    note: null,
    from: used.map(({ name, series, value: each }) => ({
      name,
      code: series.indicator.code,
      indicatorId: series.indicator.id,
      period: each.period,
      value: each.value ?? 0,
      stage: each.stage,
      source: each.source,
      asOf: each.asOf,
    })),
  };
}

function shifted(period: string, shift: Shift): string {
  if (shift === "same") return period;
  return periodBefore(period, shift === "before" ? "one" : "year")?.text ?? "";
}

function cellOf(period: string, part: Part): string {
  return `${period} ${partKey(part)}`;
}

function least<Grade>(inOrder: readonly Grade[], found: readonly Grade[]): Grade {
  const at = Math.min(...found.map((each) => inOrder.indexOf(each)));
  return inOrder[at] as Grade;
}

export type InputsByCode = ReadonlyMap<string, readonly string[]>;

/** No indicator may be reckoned from itself, however far round: the way that leads back is named. */
export function checkCycle(
  code: string,
  ownInputs: readonly string[],
  known: InputsByCode,
): Outcome<void, "formula-cycle"> {
  const way = wayBack(code, ownInputs, known, new Set());
  return way ? refuse("formula-cycle", { way: [code, ...way].join(" → ") }) : done(undefined);
}

function wayBack(
  goal: string,
  from: readonly string[],
  known: InputsByCode,
  seen: Set<string>,
): readonly string[] | undefined {
  for (const code of from) {
    if (code === goal) return [code];
    if (seen.has(code)) continue;
    seen.add(code);
    const rest = wayBack(goal, known.get(code) ?? [], known, seen);
    if (rest) return [code, ...rest];
  }
  return undefined;
}

/** A stored value as an input of a formula. */
export function inputValueOf(observation: Observation): InputValue {
  return { ...observation, asOf: observation.recordedAt.slice(0, 10) };
}

/** A derived value as an input of another formula. */
export function inputValueOfDerived(value: DerivedValue): InputValue {
  return {
    ...value,
    asOf:
      value.from
        .map(({ asOf }) => asOf)
        .toSorted()
        .at(-1) ?? "",
  };
}
