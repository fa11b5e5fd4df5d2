import { sql } from "kysely";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Searchable, VisibleEntries } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { isOpenState, mayReadReports, ReportState, roundTitleInVietnamese, TEXT_PARTS } from "../model/index.ts";
import { listHolders } from "./holders.ts";
import { reportFrom } from "./report-queries.ts";
import { roundFrom } from "./round-queries.ts";
import { reportTables } from "./tables.ts";

const HANDED_IN = ReportState.options.filter((state) => !isOpenState(state));

/** Reports by round, body and what people wrote in them. A draft is its writers' own, and found by nobody. */
export const searchedReports: Searchable = {
  kind: "report",
  table: "report",
  label: { vi: "Báo cáo", en: "Reports" },
  permission: mayReadReports,
  entries: async (db, workspaceId, scope) => {
    let query = reportTables(db)
      .selectFrom("report")
      .selectAll()
      .where("workspace_id", "=", workspaceId)
      .where("state", "in", HANDED_IN);
    if (scope.of === "ids") query = query.where(sql<boolean>`id = any(${scope.ids}::uuid[])`);
    const reports = (await query.execute()).map(reportFrom);
    const rounds = await reportTables(db)
      .selectFrom("report_round")
      .selectAll()
      .where("workspace_id", "=", workspaceId)
      .where(sql<boolean>`id = any(${[...new Set(reports.map(({ roundId }) => roundId))]}::uuid[])`)
      .execute();
    const titles = new Map(rounds.map(roundFrom).map((round) => [round.id, roundTitleInVietnamese(round)]));
    return reports.map(({ id, roundId, bodyName, texts, edition }) => ({
      key: id,
      planId: null,
      title: [titles.get(roundId), bodyName].filter(Boolean).join(" · "),
      body: TEXT_PARTS.map((part) => texts[part])
        .filter(Boolean)
        .join("\n"),
      context: edition > 1 ? `(${edition})` : "",
      anchor: null,
      endedOn: null,
    }));
  },
  visible: reportsSeen,
  addressOf: ({ key }) => `/bao-cao/${key}`,
};

/** Those who work for bodies read what these reported, and what bodies did whose duties these carry on. */
async function reportsSeen(db: Database, act: Act): Promise<VisibleEntries | undefined> {
  if (mayReadReports.reachOf(act.actor) === "every-row") return undefined;
  const rows = await reportTables(db)
    .selectFrom("report")
    .select(["id", "organisation_id"])
    .where("workspace_id", "=", act.workspaceId)
    .where("organisation_id", "is not", null)
    .where("state", "in", HANDED_IN)
    .execute();
  const reports = rows.map((row) => ({ id: row.id, body: OrganisationId.parse(row.organisation_id) }));
  const holders = await listHolders(db, act.workspaceId, [...new Set(reports.map(({ body }) => body))], act.on);
  const own = new Set(act.actor.bodies);
  return {
    are: "keys",
    keys: reports.flatMap(({ id, body }) => (own.has(holders.get(body) ?? "") ? [id] : [])),
  };
}
