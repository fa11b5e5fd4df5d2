import { yearOf } from "#rooms/calendar/model/index.ts";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listBodiesWithParts, listLeadingBodies } from "#rooms/assignments/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  countStandings,
  isOpenState,
  mayAskReports,
  mayReadReport,
  mayReadReports,
  type MatrixCell,
  type NotAllowed,
  type ReportMatrix,
  type ReportRound,
  ReportRoundId,
  standingOf,
} from "../model/index.ts";
import { listHolders, namesOn } from "./holders.ts";
import { type AskedRow, listAsked, listAskedBefore, listCompiled, listRounds } from "./round-queries.ts";

/** Bodies by rounds of a year. The number of queries does not grow with bodies or rounds. */
export async function getMatrix(
  db: Database,
  act: Act,
  { year = yearOf(act.on) }: { readonly year?: number | undefined },
): Promise<Outcome<ReportMatrix, NotAllowed>> {
  const reach = mayReadReports.reachOf(act.actor);
  if (reach === "none") return refuse("not-allowed");
  const rounds = await listRounds(db, act.workspaceId, year);
  const ids = rounds.map(({ id }) => id);
  const asked = await listAsked(db, act.workspaceId, ids);
  const bodies = [...new Set(asked.map(({ body }) => body))];
  const holders = await listHolders(db, act.workspaceId, bodies, act.on);
  const own = asked.filter(({ body }) => mayReadReports(act.actor, { bodies: bodiesOf(body, holders) }).ok);
  const names = await namesOn(db, act.workspaceId, [...bodies, ...holders.values()], act.on);
  const compiled = reach === "every-row" ? await listCompiled(db, act.workspaceId, ids) : new Map();

  const byId = new Map(rounds.map((round) => [round.id, round]));
  const cells = own.map((row) => ({ body: row.body, cell: cellFrom(row, byId, act, holders) }));
  const byBody = Map.groupBy(cells, ({ body }) => body);
  const lines = [...byBody].map(([id, each]) => {
    const holder = holders.get(id);
    const isHeldBelow = holder !== undefined && holder !== id;
    return {
      id,
      name: names.get(id) ?? "",
      heldBy: isHeldBelow ? (names.get(holder) ?? null) : null,
      cells: each.map(({ cell }) => cell),
    };
  });
  return done({
    asOf: act.on,
    year,
    rounds: rounds
      .filter(({ id }) => reach === "every-row" || cells.some(({ cell }) => cell.roundId === id))
      .map((round) => ({
        ...round,
        counts: countStandings(cells.filter(({ cell }) => cell.roundId === round.id).map(({ cell }) => cell)),
        compiled: compiled.get(round.id) ?? null,
      })),
    bodies: lines.toSorted((one, other) => one.name.localeCompare(other.name, "vi")),
  });
}

export function bodiesOf(
  body: OrganisationId | null,
  holders: ReadonlyMap<OrganisationId, OrganisationId>,
): OrganisationId[] {
  const holder = body === null ? undefined : holders.get(body);
  return holder === undefined ? [] : [holder];
}

/** A draft of another body is nobody's business: its cell says only that nothing has come yet. */
function cellFrom(
  row: AskedRow,
  rounds: ReadonlyMap<ReportRoundId, ReportRound>,
  { actor, on }: Act,
  holders: ReadonlyMap<OrganisationId, OrganisationId>,
): MatrixCell {
  const round = rounds.get(ReportRoundId.parse(row.roundId));
  if (!round) throw new Error("A body was asked in no round");
  const { state } = row;
  const isHidden =
    state !== null && isOpenState(state) && !mayReadReport(actor, { bodies: bodiesOf(row.body, holders), state }).ok;
  return {
    roundId: round.id,
    reportId: isHidden ? null : row.reportId,
    state: isHidden ? null : state,
    edition: isHidden ? null : row.edition,
    sentOn: row.sentOn,
    reminders: row.reminders,
    remindedOn: row.remindedOn,
    standing: standingOf(row.sentOn, round.dueOn, on),
  };
}

export async function listAskableBodies(
  db: Database,
  act: Act,
): Promise<Outcome<{ items: { id: OrganisationId; name: string }[] }, NotAllowed>> {
  const allowed = mayAskReports(act.actor);
  if (!allowed.ok) return allowed;
  const leading = await listLeadingBodies(db, act.workspaceId, act.on);
  const before = await listAskedBefore(db, act.workspaceId);
  const holders = await listHolders(db, act.workspaceId, before, act.on);
  const owing = await listBodiesWithParts(db, act.workspaceId, act.on);
  const ids = [...new Set([...leading, ...owing, ...holders.values()])];
  const names = await namesOn(db, act.workspaceId, ids, act.on);
  const items = ids.map((id) => ({ id, name: names.get(id) ?? "" }));
  return done({ items: items.toSorted((one, other) => one.name.localeCompare(other.name, "vi")) });
}
