import { z } from "zod";
import type { Readable } from "node:stream";
import { type App, RefusedRequest, type RouteContract, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import {
  getPublicPlanEndpoint,
  listPublicPlansEndpoint,
  mayReadPublic,
  type PublicPlan,
  Slug,
} from "../../model/public/index.ts";
import { findPublicPlan, listPublicPlans } from "./find-public-plan.ts";
import type { GatheredPlans } from "./gathered-plans.ts";
import { assignmentsCsv, assignmentsXlsx, targetsCsv } from "./public-files.ts";
import { done } from "#shared/outcome.ts";

const CSV = "text/csv; charset=utf-8";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What was there once and was withdrawn is gone, and says since when and why. */
const ABSENT = { "public-plan-not-found": 404, "public-plan-withdrawn": 410 } as const;

type File = {
  readonly contract: RouteContract;
  readonly type: string;
  readonly write: (plan: PublicPlan) => Promise<Readable | Uint8Array>;
};

const FILES: readonly File[] = [
  { contract: contractOf("publicAssignmentsCsv", "assignments.csv", "Assignments of a public plan as CSV"), type: CSV, write: assignmentsCsv },
  { contract: contractOf("publicAssignmentsXlsx", "assignments.xlsx", "Assignments of a public plan as XLSX"), type: XLSX, write: assignmentsXlsx },
  { contract: contractOf("publicTargetsCsv", "targets.csv", "Targets of a public plan as CSV"), type: CSV, write: targetsCsv },
]; // prettier-ignore

function contractOf(name: string, file: string, summary: string): RouteContract {
  return { name, method: "GET", path: `/api/public/plans/:slug/${file}`, summary, permission: mayReadPublic };
}

/** Open data: the same that the public page tells, for machines and for Excel. */
export function openDataRoutes(app: App, db: Database, plans: GatheredPlans): void {
  serve(app, db, listPublicPlansEndpoint, async ({ db: own, act }) => done({ items: await listPublicPlans(own, act) }), {}); // prettier-ignore
  serve(
    app,
    db,
    getPublicPlanEndpoint,
    ({ db: own, act }, { params }) => findPublicPlan(own, act, plans, params.slug),
    ABSENT,
  );
  for (const { contract, type, write } of FILES) {
    app.route({
      method: "GET",
      url: contract.path,
      config: { contract },
      schema: { operationId: contract.name, summary: contract.summary, params: z.object({ slug: Slug }) },
      handler: async (request, reply) => {
        const { slug } = request.params as { slug: Slug };
        const plan = await findPublicPlan(db, request.act, plans, slug);
        if (!plan.ok) throw new RefusedRequest(ABSENT[plan.refusal.code], plan.refusal.code, plan.refusal.params);
        const file = `${slug}-${contract.path.split("/").at(-1)}`;
        return reply
          .type(type)
          .header("content-disposition", `attachment; filename="${file}"`)
          .send(await write(plan.value));
      },
    });
  }
}
