import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import type { Database } from "#store/index.ts";
import {
  calendarOf,
  countWorkingDays,
  isUnverified,
  mayReadCalendar,
  readPeriod,
  type reckonPeriodEndpoint,
  reportingWindowOf,
  SHIPPED_REPORTING_SETTINGS,
  type UsedFigure,
} from "../model/index.ts";
import { findOfficeCalendar } from "./office-queries.ts";
import type { CalendarPorts, LegalFigure } from "./ports.ts";

type Asked = z.output<NonNullable<typeof reckonPeriodEndpoint.query>>;
type Reckoned = z.input<typeof reckonPeriodEndpoint.output>;
type Refused = NotAllowed | "period-unreadable" | "day-outside-calendar";

const LEAST_GAP = 1;

/**
 * A report's window by NĐ 09/2019, with the figures of law that were in force on its cut-off. Where the office wrote a day of its own
 * for sending (`reporting.submission`, exactly N), that day holds; a figure in words says the decree's own 25th.
 */
export async function reckonPeriod(
  db: Database,
  act: Act,
  { kind, period: name, territory }: Asked,
  { findFigure }: Pick<CalendarPorts, "findFigure">,
): Promise<Outcome<Reckoned, Refused>> {
  const allowed = mayReadCalendar(act.actor);
  if (!allowed.ok) return allowed;
  const period = readPeriod(kind, name);
  if (!period.ok) return period;
  const office = await findOfficeCalendar(db, act.workspaceId);
  const calendar = calendarOf(office);
  const shipped = { ...SHIPPED_REPORTING_SETTINGS, deadline: office.settings };
  const first = reportingWindowOf(period.value, shipped, calendar);
  if (!first.ok) return first;

  const event = { on: first.value.cutoff, territory: territory ?? null };
  const ask = (key: string) => findFigure(db, act, key, event);
  const [cutoffFigure, dueFigure, gapFigure] = [
    await ask("reporting.cutoff"),
    await ask("reporting.submission"),
    await ask("reporting.least-gap"),
  ];
  const dueDay = dayOf(dueFigure) ?? shipped.dueDay;
  const window = reportingWindowOf(period.value, { ...shipped, dueDay }, calendar);
  const named = reportingWindowOf(
    period.value,
    { ...shipped, dueDay, deadline: { rolling: "none", beforeDay: "inclusive" } },
    calendar,
  );
  if (!window.ok) return window;
  if (!named.ok) return named;
  const { from, cutoff, due, estimatedTo, provisional, basis } = window.value;
  const isOpen = isUnverified(basis);
  return done({
    from,
    cutoff,
    due,
    dueNamed: named.value.due,
    estimatedTo,
    provisional,
    isUnverified: isOpen,
    cutoffFigure: isOpen ? null : usedFrom(cutoffFigure),
    dueFigure: kind === "week" ? null : usedFrom(dueFigure),
    gap: {
      workingDays: countWorkingDays(cutoff, due, calendar).count,
      least: gapFigure?.value.amount ?? LEAST_GAP,
      figure: usedFrom(gapFigure),
    },
  });
}

/** Only a plain day of the month can be reckoned with. */
function dayOf(figure: LegalFigure | undefined): number | undefined {
  const day = figure?.office && figure.value.kind === "exactly" ? figure.value.amount : undefined;
  return day !== undefined && Number.isInteger(day) && day >= 1 && day <= 31 ? day : undefined;
}

function usedFrom(figure: LegalFigure | undefined): UsedFigure | null {
  if (!figure) return null;
  const { key, instrument, article, office } = figure;
  return { key, instrument, article, isOffice: office !== null };
}
