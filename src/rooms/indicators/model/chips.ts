import type { Chip } from "#rooms/plans/model/index.ts";
import { levelWords } from "./level-words.ts";
import type { Status } from "./standing.ts";
import type { Target } from "./target.ts";
import type { TerritoryLine } from "./territory.ts";

/** The level as the document sets it, in Vietnamese figures: `≥ 8,5 %/năm`, `40–45 %`. */
export function levelOf(target: Pick<Target, "comparator" | "value" | "value2" | "unit">): string {
  return `${levelWords(target, "vi")} ${target.unit}`.trimEnd();
}

/** How the road that measures a target stands, as its writers left it. */
export type MeasuredStanding = {
  readonly targetId: Target["id"];
  readonly status: Status;
  readonly value: number | null;
  readonly unit: string;
  readonly period: string | null;
};

export function targetChips(target: Target, measures: readonly MeasuredStanding[] = []): Chip[] {
  const level: Chip = {
    clause: target.clause,
    record: target.id,
    recordKind: "target",
    code: null,
    voice: "document",
    label: "indicators.chip.target",
    params: target.year === null ? { year: "" } : { year: String(target.year) },
    text: levelOf(target),
    spans: [{ start: target.start, end: target.end }],
  };
  const events = measures
    .filter(({ targetId }) => targetId === target.id)
    .map(({ status, value, unit, period }): Chip => ({
      ...level,
      voice: "event",
      label: `indicators.chip.${status}`,
      params: { period: period ?? "" },
      text:
        value === null ? "" : `${new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 }).format(value)} ${unit}`,
    }));
  if (target.year !== null) return [level, ...events];
  return [level, ...events, { ...level, voice: "finding", label: "indicators.chip.no-year", params: {}, text: "" }];
}

/** What a person decided as the territory ended, or that nobody has yet. A place that stands needs no note. */
export function territoryChips(
  target: Target,
  { line, asks }: { readonly line: TerritoryLine | undefined; readonly asks: string | null },
  place: string,
): Chip[] {
  const head = {
    clause: target.clause,
    record: target.id,
    recordKind: "target" as const,
    code: null,
    spans: [{ start: target.start, end: target.end }],
  };
  if (asks !== null)
    return [{ ...head, voice: "finding", label: "indicators.chip.territory-ended", params: {}, text: place }];
  if (!line || line.kind === "words" || line.kind === "head") return [];
  const since = line.validFrom === null ? "" : line.validFrom.split("-").toReversed().join("/");
  return [{ ...head, voice: "event", label: `indicators.chip.territory-${line.kind}`, params: { since }, text: place }];
}
