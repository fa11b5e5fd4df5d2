import { findReading } from "#rooms/documents/server/index.ts";
import { TextId } from "#rooms/documents/model/index.ts";
import type { Searchable, SearchEntry } from "#server-kit/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { mayReadPlans, PlanId } from "../model/index.ts";
import { listSentences } from "./review-queries.ts";
import { clauseAddress, listSearchedPlans, newestPlans, plansSeen, type SearchedPlan } from "./searched-plans.ts";

/** Published plans by title, number and issuer; earlier versions too. */
export const searchedPlans: Searchable = {
  kind: "plan",
  label: { vi: "Văn bản", en: "Documents" },
  permission: mayReadPlans,
  entries: async (db, workspaceId, scope) => {
    const plans = await listSearchedPlans(db, workspaceId, scope);
    return plans.map(({ id, title, number, issuer }) => ({
      key: id,
      planId: id,
      title,
      body: [number, issuer].filter((words) => words !== null).join("\n"),
      context: number ?? "",
      anchor: null,
      endedOn: null,
    }));
  },
  visible: plansSeen,
  addressOf: ({ key }) => `/ke-hoach/${key}`,
};

/** The words of the newest published plans, clause by clause. */
export const searchedClauses: Searchable = {
  kind: "clause",
  label: { vi: "Lời văn kế hoạch", en: "Words of plans" },
  permission: mayReadPlans,
  entries: async (db, workspaceId, scope) => {
    const plans = await newestPlans(db, workspaceId, scope);
    const clauses = await Promise.all(plans.map((plan) => clausesOf(db, workspaceId, plan)));
    return clauses.flat();
  },
  visible: plansSeen,
  addressOf: clauseAddress,
};

async function clausesOf(
  db: Database,
  workspaceId: WorkspaceId,
  plan: SearchedPlan & { readonly anchors: ReadonlyMap<number, string> },
): Promise<SearchEntry[]> {
  const reading = await findReading(db, workspaceId, TextId.parse(plan.textId));
  if (!reading) return [];
  const sentences = await listSentences(db, workspaceId, PlanId.parse(plan.id));
  const byClause = Map.groupBy(sentences, ({ clause }) => clause);
  return [...byClause].map(([ordinal, own]) => ({
    key: `${plan.id}/${ordinal}`,
    planId: plan.id,
    title: own.map(({ start, end }) => reading.text.slice(start, end).trim()).join(" "),
    body: "",
    context: plan.title,
    anchor: plan.anchors.get(ordinal) ?? null,
    endedOn: null,
  }));
}
