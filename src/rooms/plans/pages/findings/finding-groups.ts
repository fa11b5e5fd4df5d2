import { FindingCode, type FindingKind } from "#rooms/extraction/model/index.ts";
import type { PlanFinding } from "../../model/index.ts";

export type Choice = { readonly kind: FindingKind | "all"; readonly onlyOpen: boolean };
export type Group = { readonly code: FindingCode; readonly kind: FindingKind; readonly items: readonly PlanFinding[] };

/** What weighs most comes first: contradictions before what is over, gaps before form. */
export const KIND_ORDER: readonly FindingKind[] = ["contradiction", "out-of-date", "gap", "form"];

export function chosenGroups(items: readonly PlanFinding[], { kind, onlyOpen }: Choice): Group[] {
  const chosen = items.filter((item) => (kind === "all" || item.kind === kind) && (!onlyOpen || item.isOpen));
  const byCode = Map.groupBy(chosen, ({ code }) => code);
  const groups = FindingCode.options.flatMap((code) => {
    const own = byCode.get(code);
    return own?.[0] ? [{ code, kind: own[0].kind, items: own }] : [];
  });
  return groups.toSorted((left, right) => KIND_ORDER.indexOf(left.kind) - KIND_ORDER.indexOf(right.kind));
}

export function countsOf(items: readonly PlanFinding[], kind: Choice["kind"]): { open: number; all: number } {
  const own = items.filter((item) => kind === "all" || item.kind === kind);
  return { open: own.filter(({ isOpen }) => isOpen).length, all: own.length };
}
