import { sql } from "kysely";
import type { Searchable } from "#server-kit/index.ts";
import { mayReadAssignments } from "../model/index.ts";
import { assignmentTables } from "./tables.ts";

/** Assignments by words, code, product and bodies. Whoever works for bodies finds the duties that stand with these on the day. */
export const searchedAssignments: Searchable = {
  kind: "assignment",
  table: "assignment",
  label: { vi: "Nhiệm vụ", en: "Assignments" },
  permission: mayReadAssignments,
  entries: async (db, workspaceId, scope) => {
    let query = assignmentTables(db)
      .selectFrom("assignment")
      .select((row) => [
        "id",
        "code",
        "words",
        "product",
        "plan_id",
        "ended_on",
        row
          .selectFrom("assignment_party")
          .select(sql<string | null>`string_agg(name, ', ' order by role desc, ordinal)`.as("all"))
          .whereRef("assignment_party.workspace_id", "=", "assignment.workspace_id")
          .whereRef("assignment_party.assignment_id", "=", "assignment.id")
          .as("parties"),
      ])
      .where("workspace_id", "=", workspaceId);
    if (scope.of === "ids") query = query.where(sql<boolean>`id = any(${scope.ids}::uuid[])`);
    if (scope.of === "plan") query = query.where("plan_id", "=", scope.planId);
    const rows = await query.execute();
    return rows.map((row) => ({
      key: row.id,
      planId: row.plan_id,
      title: row.words,
      body: [row.parties, row.product, row.code].filter(Boolean).join("\n"),
      context: row.code,
      anchor: null,
      endedOn: row.ended_on,
    }));
  },
  visible: async (db, { workspaceId, actor, on }) => {
    if (mayReadAssignments.reachOf(actor) === "every-row") return undefined;
    const rows = await assignmentTables(db)
      .selectFrom("assignment_holding")
      .select("assignment_id")
      .distinct()
      .where("workspace_id", "=", workspaceId)
      .where(sql<boolean>`organisation_id = any(${actor.bodies}::uuid[])`)
      .where(sql<boolean>`coalesce(valid_from <= ${on}, true) and coalesce(valid_to >= ${on}, true)`)
      .execute();
    return { are: "keys", keys: rows.map((row) => row.assignment_id) };
  },
  addressOf: ({ key }) => `/nhiem-vu/${key}`,
};
