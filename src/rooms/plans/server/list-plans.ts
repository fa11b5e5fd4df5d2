import { sql } from "kysely";
import { z } from "zod";
import { listFaces } from "#rooms/documents/server/index.ts";
import type { Act } from "#shared/act.ts";
import { readCursor, writeCursor } from "#shared/cursor.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import { type CoverageCounts, mayReadDrafts, PlanSummary } from "../model/index.ts";
import { isHiddenFrom } from "./internal-plans.ts";
import { planTables } from "./tables.ts";

/** The key of the last row of a page: lists go by key, never by offset. */
const Cursor = z.tuple([z.iso.datetime(), z.uuid()]);

export type PlanList = { readonly items: PlanSummary[]; readonly nextCursor: string | null };

/** Plans of the workspace, newest first. Who may not read drafts sees published plans only. */
export async function listPlans(
  db: Database,
  act: Act,
  input: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Outcome<PlanList, "cursor-unreadable">> {
  const after = readCursor(Cursor, input.cursor);
  if (!after.ok) return after;
  const rows = await planRows(db, act, after.value, input.limit + 1);
  const page = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? page.at(-1) : undefined;
  const documentIds = page.map((row) => row.document_id);
  const faces = await listFaces(db, act.workspaceId, documentIds);
  const isHidden = await isHiddenFrom(db, act, documentIds);
  // A page may come out shorter for it.
  const shown = page.filter((row) => !isHidden(row.document_id));
  const items = shown.map((row) => {
    const face = faces.get(row.document_id);
    return PlanSummary.parse({
      id: row.id,
      title: row.title,
      state: row.state,
      number: face?.number ?? null,
      issuer: face?.issuer ?? null,
      issuedOn: face?.issuedOn ?? null,
      isIllustration: face?.isIllustration ?? false,
      createdAt: row.created_at,
      publishedOn: row.published_on,
      coverage: row.coverage,
      openProposals: row.open_proposals,
    });
  });
  return done({ items, nextCursor: last ? writeCursor([last.created_at, last.id]) : null });
}

function planRows(db: Database, act: Act, after: z.infer<typeof Cursor> | undefined, limit: number) {
  let query = planTables(db)
    .selectFrom("plan")
    .select(["id", "document_id", "title", "state", "created_at", "published_on"])
    .select((row) => [
      row
        .selectFrom("plan_sentence")
        .select(
          sql<CoverageCounts>`jsonb_build_object(
            'became', count(*) filter (where fate = 'became'),
            'context', count(*) filter (where fate = 'context'),
            'undecided', count(*) filter (where fate = 'undecided'))`.as("counts"),
        )
        .whereRef("plan_sentence.workspace_id", "=", "plan.workspace_id")
        .whereRef("plan_sentence.plan_id", "=", "plan.id")
        .as("coverage"),
      row
        .selectFrom("proposal")
        .select((inner) => inner.fn.countAll<number>().as("open"))
        .whereRef("proposal.workspace_id", "=", "plan.workspace_id")
        .whereRef("proposal.plan_id", "=", "plan.id")
        .where("proposal.state", "=", "proposed")
        .as("open_proposals"),
    ])
    .where("plan.workspace_id", "=", act.workspaceId)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit);
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  if (!mayReadDrafts(act.actor).ok) query = query.where("state", "=", "published");
  return query.execute();
}
