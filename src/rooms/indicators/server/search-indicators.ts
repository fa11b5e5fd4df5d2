import { sql } from "kysely";
import { mayReadPlans } from "#rooms/plans/model/index.ts";
import { clauseAddress, newestPlans, plansSeen } from "#rooms/plans/server/index.ts";
import type { Searchable } from "#server-kit/index.ts";
import { mayReadIndicators } from "../model/index.ts";
import { indicatorTables } from "./tables.ts";

/** Indicators by both names, code and note. */
export const searchedIndicators: Searchable = {
  kind: "indicator",
  label: { vi: "Chỉ tiêu", en: "Indicators" },
  permission: mayReadIndicators,
  entries: async (db, workspaceId, scope) => {
    let query = indicatorTables(db)
      .selectFrom("indicator")
      .select(["id", "code", "name_vi", "name_en", "note", "ended_on"])
      .where("workspace_id", "=", workspaceId);
    if (scope.of === "ids") query = query.where(sql<boolean>`id = any(${scope.ids}::uuid[])`);
    const rows = await query.execute();
    return rows.map((row) => ({
      key: row.id,
      planId: null,
      title: row.name_vi,
      body: [row.name_en, row.code, row.note].filter(Boolean).join("\n"),
      context: row.code,
      anchor: null,
      endedOn: row.ended_on,
    }));
  },
  addressOf: ({ key }) => `/chi-tieu/${key}`,
};

/** What the newest plans set themselves; read at their words. */
export const searchedTargets: Searchable = {
  kind: "target",
  label: { vi: "Mức phấn đấu", en: "Targets" },
  permission: mayReadPlans,
  entries: async (db, workspaceId, scope) => {
    const plans = await newestPlans(db, workspaceId, scope);
    const byId = new Map(plans.map((plan) => [plan.id, plan]));
    const rows = await indicatorTables(db)
      .selectFrom("target")
      .select(["id", "plan_id", "words", "subject", "clause_ordinal"])
      .where("workspace_id", "=", workspaceId)
      .where(sql<boolean>`plan_id = any(${[...byId.keys()]}::uuid[])`)
      .execute();
    return rows.map((row) => ({
      key: row.id,
      planId: row.plan_id,
      title: row.words,
      body: row.subject ?? "",
      context: byId.get(row.plan_id)?.title ?? "",
      anchor: byId.get(row.plan_id)?.anchors.get(row.clause_ordinal) ?? null,
      endedOn: null,
    }));
  },
  visible: plansSeen,
  addressOf: clauseAddress,
};
