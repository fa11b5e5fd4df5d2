import { acceptConfident, getReview, importPlan, publishPlan } from "#rooms/plans/server/index.ts";
import type { PlanId } from "#rooms/plans/model/index.ts";
import type { GivenWalk } from "#server-kit/test-walk.ts";
import type { Act } from "#shared/act.ts";
import type { Outcome } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import { stepPublication } from "./step-publication.ts";

export const walkPublishing: GivenWalk = async (db, act, { mark }) => {
  const planId = await givenPublished(db, act, `${mark} mở`);
  const opened = given(await stepPublication(db, act, { planId, version: 0, step: "open", words: `Căn cứ ${mark}` }));
  const { version, slug } = opened;
  const params = { planId };
  const page = { params: { slug: slug ?? "" } };
  return {
    getPublication: { params },
    publishPublicly: {
      params: { planId: await givenPublished(db, act, `${mark} đóng`) },
      version: 0,
      body: { basis: mark },
    },
    withdrawPublication: { params, version, body: { reason: mark } },
    correctPublication: { params, version, body: { words: mark } },
    decideLateList: { params, version, body: { shows: true, basis: mark } },
    listPublicPlans: {},
    getPublicPlan: page,
    publicAssignmentsCsv: page,
    publicAssignmentsXlsx: page,
    publicTargetsCsv: page,
    publicSiteVi: {},
    publicSiteEn: {},
    publicPlanVi: page,
    publicPlanEn: page,
    publicDigestVi: page,
    publicDigestEn: page,
    robots: {},
    sitemap: {},
    sitemapLists: {},
    sitemapPlan: { query: { ten: slug ?? "" } },
  };
};

async function givenPublished(db: Database, act: Act, mark: string): Promise<PlanId> {
  const text = `KẾ HOẠCH
Phát triển làng nghề ${mark}

II. NHIỆM VỤ, GIẢI PHÁP
1. Sở Công Thương chủ trì xây dựng Đề án phát triển làng nghề ${mark}, hoàn thành trước ngày 30/6/2026.
`;
  const { planId } = given(await importPlan(db, act, { text }));
  given(await acceptConfident(db, act, { planId, confidence: 0 }));
  const { version, coverage } = given(await getReview(db, act, planId));
  given(
    await publishPlan(
      db,
      act,
      { planId, version, undecidedSeen: coverage.undecided },
      { acceptors: [], followers: [], searchables: [] },
    ),
  );
  return planId;
}

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}
