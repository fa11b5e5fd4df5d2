import type { Chip } from "#rooms/plans/model/index.ts";
import type { Target } from "./target.ts";

const SIGN: Readonly<Record<Target["comparator"], string>> = {
  "=": "",
  ">": "> ",
  ">=": "≥ ",
  "<": "< ",
  "<=": "≤ ",
  "~": "~ ",
  range: "",
};

/** The level as the document sets it, in Vietnamese figures: `≥ 8,5 %/năm`, `40–45 %`. */
export function levelOf(target: Pick<Target, "comparator" | "value" | "value2" | "unit">): string {
  const figure = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 6 });
  const upper = target.value2 === null ? "" : `–${figure.format(target.value2)}`;
  return `${SIGN[target.comparator]}${figure.format(target.value)}${upper} ${target.unit}`.trimEnd();
}

export function targetChips(target: Target): Chip[] {
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
  if (target.year !== null) return [level];
  return [level, { ...level, voice: "finding", label: "indicators.chip.no-year", params: {}, text: "" }];
}
