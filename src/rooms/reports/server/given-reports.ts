import { givenDuties, givenFrom } from "#rooms/assignments/server/given-duties.ts";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Outcome } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  OpenRound,
  type ReportAct,
  type ReportEntries,
  type ReportId,
  type ReportRoundId,
  type ReportTexts,
} from "../model/index.ts";
import { actOnReport } from "./act-on-report.ts";
import { beginReport } from "./begin-report.ts";
import { getReport } from "./get-report.ts";
import { openRound } from "./open-round.ts";

export const BASIS = "Chế độ báo cáo của UBND tỉnh";

export function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

/** The same person on another day. */
export function onDay(act: Act, day: string): Act {
  return { ...act, on: PlainDate.parse(day) };
}

/** Opens the fourth quarter of 2026 (cut-off 14/12, due 25/12) for bodies; or another period. */
export async function givenRound(
  db: Database,
  act: Act,
  bodies: readonly string[],
  period: { readonly periodKind: string; readonly period: string } = { periodKind: "quarter", period: "2026-Q4" },
): Promise<ReportRoundId> {
  return given(await openRound(db, act, OpenRound.parse({ kind: "period", ...period, bodies, basis: BASIS }))).roundId;
}

export async function givenReport(db: Database, act: Act, roundId: ReportRoundId, body: string): Promise<ReportId> {
  return given(await beginReport(db, act, { roundId, organisationId: OrganisationId.parse(body) })).reportId;
}

/** Takes acts one after another, each on the version that the one before left. */
export async function take(
  db: Database,
  act: Act,
  reportId: ReportId,
  ...acts: readonly ReportAct[]
): Promise<{ readonly reportId: ReportId; readonly version: number }> {
  let stands = { reportId, version: given(await getReport(db, act, reportId)).version };
  for (const each of acts) {
    stands = given(await actOnReport(db, act, { ...stands, act: each, reason: "Lý do của việc này" }));
  }
  return stands;
}

/** Bodies with duties, and a round of the fourth quarter that asks the planning and the finance department. */
export async function givenReporting(db: Database) {
  const duties = await givenDuties(db);
  const { items } = await givenFrom(
    db,
    duties.office,
    [
      {
        words: "Rà soát cụm công nghiệp.",
        leads: [{ name: "A", organisationId: duties.planning }],
        dueOn: "2026-11-30",
      },
      { words: "Cân đối vốn.", leads: [{ name: "B", organisationId: duties.finance }], dueOn: "2026-12-10" },
    ],
    { number: "1188/UBND-KTN" },
  );
  const office = onDay(duties.office, "2026-12-16");
  const roundId = await givenRound(db, office, [duties.planning, duties.finance]);
  return { ...duties, office, roundId, review: items[0]?.assignmentId ?? "", money: items[1]?.assignmentId ?? "" };
}

/** A report of a round of its own, written and handed in. */
export async function givenHandedIn(
  db: Database,
  act: Act,
  round: OpenRound,
  body: string,
  draft: { readonly texts: ReportTexts; readonly entries: ReportEntries },
): Promise<ReportId> {
  const { roundId } = given(await openRound(db, act, round));
  const reportId = await givenReport(db, act, roundId, body);
  given(await actOnReport(db, act, { reportId, version: 1, act: "save", draft }));
  given(await actOnReport(db, act, { reportId, version: 2, act: "submit" }));
  return reportId;
}

/** Writes what was done into a fresh draft. */
export async function givenResults(db: Database, act: Act, reportId: ReportId, results: string): Promise<void> {
  const texts = { results, shortcomings: "", causes: "", nextTasks: "", petitions: "" };
  const draft = { texts, entries: { duties: {}, figures: {} } };
  given(await actOnReport(db, act, { reportId, version: 1, act: "save", draft }));
}
