import { reckonPeriod } from "#rooms/calendar/server/index.ts";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listNamed } from "#rooms/organisations/server/index.ts";
import { findFigure } from "#rooms/rules/server/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import { mayAskReports, type NotAllowed, type OpenRound, type ReportRound, ReportRoundId } from "../model/index.ts";
import { hasPeriod, insertRound } from "./round-queries.ts";

export type OpenRoundRefusal =
  | NotAllowed
  | "period-unreadable"
  | "day-outside-calendar"
  | "round-exists"
  | "round-days-disordered"
  | "organisation-not-found";

/** Asks bodies for a report. The days are those of law and office on this day; they are kept, and a later change of law moves none. */
export async function openRound(
  db: Database,
  act: Act,
  asked: OpenRound,
): Promise<Outcome<{ readonly roundId: ReportRoundId }, OpenRoundRefusal>> {
  return inTransaction(
    db,
    async (transaction): Promise<Outcome<{ readonly roundId: ReportRoundId }, OpenRoundRefusal>> => {
      const allowed = mayAskReports(act.actor);
      if (!allowed.ok) return allowed;
      const bodies: OrganisationId[] = [...new Set(asked.bodies)];
      const known = await listNamed(transaction, act.workspaceId, bodies);
      if (known.length < bodies.length) return refuse("organisation-not-found");
      const days = await daysOf(transaction, act, asked);
      if (!days.ok) return days;
      const round: ReportRound = { id: newId(ReportRoundId), basis: asked.basis, ...days.value };
      if (round.from > round.cutoff || round.cutoff > round.dueOn) {
        return refuse("round-days-disordered", { cutoff: round.cutoff });
      }
      if (round.period !== null && (await hasPeriod(transaction, act, round.kind, round.period))) {
        return refuse("round-exists");
      }
      await insertRound(transaction, act, round, bodies);
      await appendAudit(transaction, act, {
        act: "report-round-opened",
        subject: { kind: "report-round", id: round.id },
        after: { ...round, bodies },
      });
      return done({ roundId: round.id });
    },
  );
}

type Days = Omit<ReportRound, "id" | "basis">;

async function daysOf(
  transaction: OpenTransaction,
  act: Act,
  asked: OpenRound,
): Promise<Outcome<Days, OpenRoundRefusal>> {
  if (asked.kind === "ad-hoc") {
    const { title, from, cutoff, dueOn } = asked;
    return done({ kind: "ad-hoc", period: null, title, from, cutoff, dueOn, isUnverified: false });
  }
  const { periodKind: kind, period } = asked;
  const reckoned = await reckonPeriod(transaction, act, { kind, period }, { findFigure });
  if (!reckoned.ok) return reckoned;
  const { from, cutoff, due: dueOn, isUnverified } = reckoned.value;
  return done({ kind, period, title: null, from, cutoff, dueOn, isUnverified } as Days);
}
