import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { z } from "zod";
import { mayAskReports, type NotAllowed, type ReportRoundId } from "../model/index.ts";
import { findRound, listAsked } from "./round-queries.ts";
import { reportTables } from "./tables.ts";

type Reminding = {
  readonly roundId: ReportRoundId;
  readonly bodies: readonly OrganisationId[];
  readonly words: string | null;
};
type Reminded = { reminded: { organisationId: OrganisationId; count: number }[] };

/** Records reminders; how often a body was reminded of this report is a count of them. */
export async function remindBodies(
  db: Database,
  act: Act,
  { roundId, bodies, words }: Reminding,
): Promise<Outcome<Reminded, NotAllowed | "round-not-found" | "body-not-asked">> {
  return inTransaction(
    db,
    async (transaction): Promise<Outcome<Reminded, NotAllowed | "round-not-found" | "body-not-asked">> => {
      const allowed = mayAskReports(act.actor);
      if (!allowed.ok) return allowed;
      if (!(await findRound(transaction, act.workspaceId, roundId))) return refuse("round-not-found");
      const asked = new Map((await listAsked(transaction, act.workspaceId, [roundId])).map((row) => [row.body, row]));
      const wanted = [...new Set(bodies)];
      if (wanted.some((body) => !asked.has(body))) return refuse("body-not-asked");
      await reportTables(transaction)
        .insertInto("report_reminder")
        .values(
          wanted.map((body) => ({
            workspace_id: act.workspaceId,
            id: newId(z.uuid()),
            round_id: roundId,
            organisation_id: body,
            reminded_on: act.on,
            recorded_at: act.at,
            actor_id: act.actor.id,
            actor_name: act.actor.name,
            words,
          })),
        )
        .execute();
      await appendAudit(transaction, act, {
        act: "report-reminded",
        subject: { kind: "report-round", id: roundId },
        after: { bodies: wanted, words },
      });
      return done({
        reminded: wanted.map((body) => ({ organisationId: body, count: (asked.get(body)?.reminders ?? 0) + 1 })),
      });
    },
  );
}
