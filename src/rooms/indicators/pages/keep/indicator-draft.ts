import type { Frequency, Indicator, IndicatorFields } from "../../model/index.ts";

/** An indicator as somebody types it. */
export type IndicatorDraft = {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly unitVi: string;
  readonly unitEn: string;
  readonly direction: IndicatorFields["direction"];
  readonly accumulation: IndicatorFields["accumulation"];
  readonly numerator: string;
  readonly denominator: string;
  readonly frequency: Frequency;
  readonly dueAfterDays: string;
  readonly owner: { readonly name: string; readonly id: string | null };
  readonly note: string;
  readonly isDerived: boolean;
  readonly expression: string;
  readonly inputs: readonly { readonly name: string; readonly code: string }[];
};

export const NAMES = ["a", "b", "c", "d", "e", "g", "h", "k", "m", "n", "p", "q"] as const;

export function draftOf(indicator: Indicator | undefined, ownerName: string): IndicatorDraft {
  return {
    code: indicator?.code ?? "",
    nameVi: indicator?.name.vi ?? "",
    nameEn: indicator?.name.en ?? "",
    unitVi: indicator?.unit.vi ?? "",
    unitEn: indicator?.unit.en ?? "",
    direction: indicator?.direction ?? "rise",
    accumulation: indicator?.accumulation ?? "flow",
    numerator: indicator?.numerator ?? "",
    denominator: indicator?.denominator ?? "",
    frequency: indicator?.frequency ?? "year",
    dueAfterDays: String(indicator?.dueAfterDays ?? 90),
    owner: { name: ownerName, id: indicator?.ownerId ?? null },
    note: indicator?.note ?? "",
    isDerived: (indicator?.formula ?? null) !== null,
    expression: indicator?.formula?.expression ?? "",
    inputs: indicator?.formula?.inputs ?? [{ name: NAMES[0], code: "" }],
  };
}

/** What is sent; what the form does not show stays as it was. */
export function fieldsOf(draft: IndicatorDraft, before: Indicator | undefined): IndicatorFields {
  const { code, direction, accumulation, frequency, isDerived, expression, inputs } = draft;
  const isShare = accumulation === "share";
  return {
    code,
    name: { vi: draft.nameVi, en: draft.nameEn.trim() === "" ? draft.nameVi : draft.nameEn },
    unit: { vi: draft.unitVi, en: draft.unitEn.trim() === "" ? draft.unitVi : draft.unitEn },
    direction,
    accumulation,
    numerator: isShare ? orNull(draft.numerator) : null,
    denominator: isShare ? orNull(draft.denominator) : null,
    window: before?.window ?? "statistical",
    frequency,
    dueAfterDays: Number(draft.dueAfterDays),
    placeId: before?.placeId ?? null,
    ownerId: draft.owner.id,
    formula: isDerived
      ? { expression, inputs: inputs.map(({ name, code: from }) => ({ name, code: from.trim() })) }
      : null,
    note: orNull(draft.note),
    endedOn: before?.endedOn ?? null,
    endReason: before?.endReason ?? null,
  };
}

function orNull(words: string): string | null {
  return words.trim() === "" ? null : words.trim();
}
