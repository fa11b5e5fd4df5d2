import type { FormRow, IndicatorId } from "../../model/index.ts";

export type DraftPlace = { readonly id: string; readonly name: string };
/** A row as it is typed: an indicator or a part of it, in each of the places chosen; none: of the answering body's own. */
export type RowDraft = {
  /** Tells it from the others while it is typed, also when one before it is taken out. */
  readonly key: string;
  readonly code: string;
  readonly industry: string;
  readonly group: string;
  readonly places: readonly DraftPlace[];
};
export function emptyRow(): RowDraft {
  return { key: crypto.randomUUID(), code: "", industry: "", group: "", places: [] };
}

export function countRows(drafts: readonly RowDraft[]): number {
  return drafts.reduce((sum, { places }) => sum + Math.max(places.length, 1), 0);
}

/** The rows of the form: one for each place, in their order. */
export function rowsOf({ industry, group, places }: RowDraft, indicatorId: IndicatorId): FormRow[] {
  const part = { indicatorId, industry: industry.trim() || null, group: group.trim() || null };
  if (places.length === 0) return [{ ...part, placeId: null }];
  return places.map(({ id }) => ({ ...part, placeId: id }));
}

/** Places added to those chosen; whoever is chosen already stays where it is. */
export function withPlaces(chosen: readonly DraftPlace[], more: readonly DraftPlace[]): DraftPlace[] {
  const known = new Set(chosen.map(({ id }) => id));
  return [...chosen, ...more.filter(({ id }) => !known.has(id)).map(({ id, name }) => ({ id, name }))];
}

/** The drafts with a part of one changed. */
export function changed<Draft>(all: readonly Draft[], one: Draft, part: Partial<Draft>): readonly Draft[] {
  return all.map((each) => (each === one ? { ...each, ...part } : each));
}
