import { listDutiesOfBodies, listPartsOfBody } from "#rooms/assignments/server/index.ts";
import { namedDaysOf, readPeriod } from "#rooms/calendar/model/index.ts";
import { listFigureOwners, listFiguresOfOwners } from "#rooms/indicators/server/index.ts";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  dutyRowsOf,
  partRowsOf,
  figureRowOf,
  type FigurePeriod,
  type ReportEntries,
  type ReportRound,
  type ReportRows,
} from "../model/index.ts";
import { listHolders } from "./holders.ts";

/** Figures are closed on the cut-off; before it, rows are counted up to the day. */
export function countedTo({ cutoff }: Pick<ReportRound, "cutoff">, on: PlainDate): PlainDate {
  return on < cutoff ? on : cutoff;
}

/**
 * The rows of a body's report from the records: its assignments as they stood when figures closed, and its indicators over the period.
 * The body's duties are those of whoever held them that day, so a report written after a reorganisation still speaks of its own day.
 */
export async function rowsFromRecords(
  db: Database,
  act: Act,
  round: ReportRound,
  body: OrganisationId,
  entries: ReportEntries,
): Promise<ReportRows> {
  const to = countedTo(round, act.on);
  const holders = await listHolders(db, act.workspaceId, [body], to);
  const holder = holders.get(body) ?? body;
  const duties = await listDutiesOfBodies(db, act.workspaceId, { bodies: [holder], on: to, since: round.from });
  const owners = await listFigureOwners(db, act.workspaceId);
  const ownersNow = await listHolders(db, act.workspaceId, owners, to);
  const own = owners.filter((owner) => (ownersNow.get(owner) ?? owner) === holder);
  const figures = await listFiguresOfOwners(db, act.workspaceId, own);
  const period = figurePeriodOf(round);
  const window = { from: round.from, to };
  const led = dutyRowsOf(duties, window, entries.duties);
  const parts = await listPartsOfBody(db, act.workspaceId, { body: holder, on: to, since: round.from });
  return {
    duties: [...led, ...partRowsOf(parts, led, window, entries.duties)],
    figures: figures
      .filter(({ indicator }) => indicator.endedOn === null || indicator.endedOn >= round.from)
      .map((figure) => figureRowOf(figure, period, entries.figures[figure.indicator.id])),
  };
}

/** Figures speak of the days that the period's name says; đột xuất has only its own. */
function figurePeriodOf({ kind, period, from, cutoff }: ReportRound): FigurePeriod {
  if (kind === "ad-hoc" || period === null) return { from, to: cutoff, cutoff };
  const read = readPeriod(kind, period);
  if (!read.ok) throw new Error(`A round is kept with a period that cannot be read: ${period}`);
  return { ...namedDaysOf(read.value), cutoff };
}
