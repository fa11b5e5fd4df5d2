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
  type MatrixQuery,
  type NotAllowed,
  type ReportMatrix,
  type ReportRound,
  ReportRoundId,
  roundsTogether,
  standingOf,
} from "../model/index.ts";
import { listHolders, namesOn } from "./holders.ts";
import {
  type AskedRow,
  listAsked,
  listAskedBefore,
  listBodiesOfRounds,
  listCompiled,
  listRounds,
} from "./round-queries.ts";

/** Bodies by rounds of a year, twelve rounds at a time. The number of queries does not grow with bodies or rounds. */
export async function getMatrix(
  db: Database,
  act: Act,
  { year = yearOf(act.on), kind, after = 0 }: Partial<MatrixQuery>,
): Promise<Outcome<ReportMatrix, NotAllowed>> {
  const reach = mayReadReports.reachOf(act.actor);
  if (reach === "none") return refuse("not-allowed");
  const ofYear = await listRounds(db, act.workspaceId, { year, kind });
  const { rounds, asked, holders } = reach === "every-row" ? await askedOfAll(db, act, ofYear, after) : await askedOfOwn(db, act, ofYear, after); // prettier-ignore
  const byBody = Map.groupBy(asked, ({ body }) => body);
  const named = [...byBody.keys()].flatMap((body) => [body, ...bodiesOf(body, holders)]);
  const names = await namesOn(db, act.workspaceId, named, act.on);
  const ids = rounds.shown.map(({ id }) => id);
  const compiled = reach === "every-row" ? await listCompiled(db, act.workspaceId, ids) : new Map();

  const byId = new Map(rounds.shown.map((round) => [round.id, round]));
  const lines = [...byBody].map(([id, rows]) => {
    const holder = holders.get(id);
    const isHeldBelow = holder !== undefined && holder !== id;
    return {
      id,
      name: names.get(id) ?? "",
      heldBy: isHeldBelow ? (names.get(holder) ?? null) : null,
      cells: rows.map((row) => cellFrom(row, byId, act, holders)),
    };
  });
  const byRound = Map.groupBy(
    lines.flatMap(({ cells }) => cells),
    ({ roundId }) => roundId,
  );
  return done({
    asOf: act.on,
    year,
    earlier: rounds.earlier,
    later: rounds.later,
    rounds: rounds.shown.map((round) => ({
      ...round,
      counts: countStandings(byRound.get(round.id) ?? []),
      compiled: compiled.get(round.id) ?? null,
    })),
    bodies: lines.toSorted((one, other) => IN_VIETNAMESE.compare(one.name, other.name)),
  });
}

const IN_VIETNAMESE = new Intl.Collator("vi");

async function askedOfAll(db: Database, act: Act, ofYear: readonly ReportRound[], after: number) {
  const rounds = roundsTogether(ofYear, after);
  const asked = await listAsked(db, act.workspaceId, idsOf(rounds.shown));
  const bodies = [...new Set(asked.map(({ body }) => body))];
  return { rounds, asked, holders: await listHolders(db, act.workspaceId, bodies, act.on) };
}

/** Who works for bodies is shown the rounds that asked these, or whom they carry on. */
async function askedOfOwn(db: Database, act: Act, ofYear: readonly ReportRound[], after: number) {
  const bodies = await listBodiesOfRounds(db, act.workspaceId, idsOf(ofYear));
  const holders = await listHolders(db, act.workspaceId, bodies, act.on);
  const own = bodies.filter((body) => mayReadReports(act.actor, { bodies: bodiesOf(body, holders) }).ok);
  const all = await listAsked(db, act.workspaceId, idsOf(ofYear), own);
  const asking = new Set<string>(all.map(({ roundId }) => roundId));
  const ofOwn = ofYear.filter(({ id }) => asking.has(id));
  const rounds = roundsTogether(ofOwn, after);
  const shown = new Set<string>(idsOf(rounds.shown));
  return { rounds, asked: all.filter(({ roundId }) => shown.has(roundId)), holders };
}

function idsOf(rounds: readonly ReportRound[]): ReportRoundId[] {
  return rounds.map(({ id }) => id);
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
