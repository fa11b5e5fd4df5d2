import type { Chip } from "#rooms/plans/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { isPeriodOver, type Programme } from "./programme.ts";

/** @param on the day for which "its period is over" is said */
export function programmeChips(programme: Programme, on: PlainDate): Chip[] {
  const name: Chip = {
    clause: programme.clause,
    record: programme.id,
    recordKind: "programme",
    code: null,
    voice: "document",
    label: `programmes.chip.${programme.form}`,
    params: {},
    text: periodOf(programme) || programme.name,
    spans: [{ start: programme.start, end: programme.end }],
  };
  if (!isPeriodOver(programme, on)) return [name];
  const over = { ...name, voice: "finding" as const, label: "programmes.chip.period-over", text: "" };
  return [name, { ...over, params: { year: String(programme.periodTo) } }];
}

function periodOf({ periodFrom, periodTo }: Programme): string {
  return [periodFrom, periodTo].filter((year) => year !== null).join("–");
}
