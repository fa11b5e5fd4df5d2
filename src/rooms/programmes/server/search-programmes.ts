import { sql } from "kysely";
import { mayReadPlans } from "#rooms/plans/model/index.ts";
import { clauseAddress, newestPlans, plansSeen } from "#rooms/plans/server/index.ts";
import type { Searchable } from "#server-kit/index.ts";
import { programmeTables } from "./tables.ts";

/** Programmes, schemes and projects that the newest plans name; read at their words. */
export const searchedProgrammes: Searchable = {
  kind: "programme",
  label: { vi: "Chương trình, đề án trong kế hoạch", en: "Programmes in plans" },
  permission: mayReadPlans,
  entries: async (db, workspaceId, scope) => {
    const plans = await newestPlans(db, workspaceId, scope);
    const byId = new Map(plans.map((plan) => [plan.id, plan]));
    const rows = await programmeTables(db)
      .selectFrom("programme")
      .select(["id", "plan_id", "name", "words", "clause_ordinal"])
      .where("workspace_id", "=", workspaceId)
      .where(sql<boolean>`plan_id = any(${[...byId.keys()]}::uuid[])`)
      .execute();
    return rows.map((row) => ({
      key: row.id,
      planId: row.plan_id,
      title: row.name,
      body: row.words,
      context: byId.get(row.plan_id)?.title ?? "",
      anchor: byId.get(row.plan_id)?.anchors.get(row.clause_ordinal) ?? null,
      endedOn: null,
    }));
  },
  visible: plansSeen,
  addressOf: clauseAddress,
};
