import { sql } from "kysely";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { mayMakeForms } from "../../model/collection/index.ts";
import type { AwaitedDecision } from "../../model/index.ts";
import { indicatorTables } from "../tables.ts";

const PATH = "/bieu-thu-thap";

/** Replies that wait for whoever accepts them, and forms that one's own bodies still have to answer. */
export async function awaitedOfForms(db: Database, act: Act): Promise<readonly AwaitedDecision[]> {
  const { submitted, open, late } = await countReplies(db, act);
  const told: AwaitedDecision[] = [];
  if (mayMakeForms(act.actor).ok && submitted > 0) {
    const replies = submitted === 1 ? "reply" : "replies";
    const words = { vi: `${submitted} biểu đã nộp, chờ duyệt`, en: `${submitted} ${replies} to a collection form to accept or return` }; // prettier-ignore
    told.push({ kind: "forms-to-decide", words, path: PATH });
  }
  if (open > 0) {
    const forms = open === 1 ? "collection form" : "collection forms";
    const [lateVi, lateEn] = late > 0 ? [`, ${late} quá hạn`, `, ${late} overdue`] : ["", ""];
    const words = { vi: `${open} biểu thu thập phải nộp${lateVi}`, en: `${open} ${forms} to fill in${lateEn}` };
    told.push({ kind: "forms-to-fill", words, path: PATH });
  }
  return told;
}

async function countReplies(db: Database, { workspaceId, actor, on }: Act) {
  const isOpen = sql`reply.state in ('asked', 'returned') and reply.organisation_id = any (${actor.bodies}::uuid[])`;
  return indicatorTables(db)
    .selectFrom("collection_reply as reply")
    .innerJoin("collection_form as form", (join) =>
      join.onRef("form.workspace_id", "=", "reply.workspace_id").onRef("form.id", "=", "reply.form_id"),
    )
    .select([
      sql<number>`(count(*) filter (where reply.state = 'submitted'))::int`.as("submitted"),
      sql<number>`(count(*) filter (where ${isOpen}))::int`.as("open"),
      sql<number>`(count(*) filter (where ${isOpen} and form.due_on < ${on}))::int`.as("late"),
    ])
    .where("reply.workspace_id", "=", workspaceId)
    .where("reply.state", "in", ["asked", "returned", "submitted"])
    .executeTakeFirstOrThrow();
}
