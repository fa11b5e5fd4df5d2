import { PlainDate } from "#shared/plain-date.ts";
import type { PickedPlace } from "#rooms/places/pages/index.ts";
import type { Breakdown, Frequency, Indicator, IndicatorFields } from "../../model/index.ts";

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
  readonly window: IndicatorFields["window"];
  readonly place: PickedPlace;
  readonly breakdowns: readonly Breakdown[];
  readonly owner: { readonly name: string; readonly id: string | null };
  readonly source: string;
  readonly note: string;
  /** The last day on which it is followed, as a date field has it; empty: it goes on. */
  readonly endedOn: string;
  readonly endReason: string;
  readonly isDerived: boolean;
  readonly expression: string;
  readonly inputs: readonly { readonly name: string; readonly code: string }[];
};

export const NAMES = ["a", "b", "c", "d", "e", "g", "h", "k", "m", "n", "p", "q"] as const;

type Names = { readonly owner: string; readonly place: string };

export function draftOf(indicator: Indicator | undefined, names: Names): IndicatorDraft {
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
    window: indicator?.window ?? "statistical",
    place: { name: names.place, place: null },
    breakdowns: indicator?.breakdowns ?? [],
    owner: { name: names.owner, id: indicator?.ownerId ?? null },
    source: indicator?.source ?? "",
    note: indicator?.note ?? "",
    endedOn: indicator?.endedOn ?? "",
    endReason: indicator?.endReason ?? "",
    isDerived: (indicator?.formula ?? null) !== null,
    expression: indicator?.formula?.expression ?? "",
    inputs: indicator?.formula?.inputs ?? [{ name: NAMES[0], code: "" }],
  };
}

/** What is sent; what the form does not show stays as it was. */
export function fieldsOf(draft: IndicatorDraft, before: Indicator | undefined, placeName: string): IndicatorFields {
  const place = draft.place.name.trim();
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
    window: draft.window,
    frequency,
    dueAfterDays: Number(draft.dueAfterDays),
    placeId: place === placeName ? (before?.placeId ?? null) : (draft.place.place?.id ?? null),
    breakdowns: [...draft.breakdowns],
    ownerId: draft.owner.id,
    source: orNull(draft.source),
    formula: isDerived
      ? { expression, inputs: inputs.map(({ name, code: from }) => ({ name, code: from.trim() })) }
      : null,
    note: orNull(draft.note),
    endedOn: PlainDate.safeParse(draft.endedOn).data ?? null,
    endReason: draft.endedOn === "" ? null : orNull(draft.endReason),
  };
}

function orNull(words: string): string | null {
  return words.trim() === "" ? null : words.trim();
}
