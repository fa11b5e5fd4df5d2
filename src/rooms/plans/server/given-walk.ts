import { createRecord } from "#server-kit/index.ts";
import type { GivenWalk } from "#server-kit/test-walk.ts";
import type { Act } from "#shared/act.ts";
import type { Outcome } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import { givenScanPlan } from "./given-scan-plan.ts";
import { acceptConfident } from "./accept-confident.ts";
import { continuePlan } from "./continue-plan.ts";
import { getAlignment } from "./get-alignment.ts";
import { getReview } from "./get-review.ts";
import { importPlan } from "./import-plan.ts";
import { listPlanWeakWords } from "./list-plan-weak-words.ts";
import { listFindings } from "./list-findings.ts";
import { publishPlan } from "./publish-plan.ts";
import { themeRegister } from "./registers.ts";
import { listThemes } from "./themes/list-themes.ts";

const NO_PARTS = { chips: [], themeParts: [] };

export const walkPlans: GivenWalk = async (db, act, { mark }) => {
  const draft = await givenReview(db, act, `${mark} rà soát`);
  const decided = await givenDecided(db, act, `${mark} xong`);
  const published = await givenDecided(db, act, `${mark} ban hành`);
  given(await publishPlan(db, act, published, { acceptors: [], followers: [], searchables: [] }));
  const [proposal] = draft.proposals;
  const loose = draft.sentences.find(({ isBinding, fate }) => isBinding && fate === "undecided");
  if (!proposal || !loose) throw new Error("The walk's plan has no proposal or no sentence to decide");
  const params = { planId: draft.id };
  const [finding] = given(await listFindings(db, act, params)).items;
  if (!finding) throw new Error("The walk's plan has no finding");
  const next = await givenReview(db, act, `${mark} bản sau`);
  const { version: nextVersion } = next;
  const continued = given(
    await continuePlan(db, act, {
      planId: (await givenReview(db, act, `${mark} bản sau nữa`)).id,
      version: 1,
      previousPlanId: published.planId,
    }),
  );
  const amending = given(await importPlan(db, act, { text: amendingText(mark) }));
  const amended = given(
    await continuePlan(db, act, { ...amending, version: 1, previousPlanId: published.planId, readAs: "amending" }),
  );
  const waiting = amended.instructions.find(({ open }) => open !== null);
  if (!waiting) throw new Error("The walk's amending document has no open instruction");
  const pair = { planId: draft.id, upperPlanId: published.planId };
  const alignment = given(await getAlignment(db, act, pair));
  const [lower, upper] = [alignment.lowerItems[0], alignment.upperItems[0]];
  if (!lower || !upper) throw new Error("The walk's plans have nothing to align");
  const [change] = continued.items;
  if (!change?.before) throw new Error("The walk's next version has nothing to decide");
  const scanned = await givenScanPlan(db, act, planText(`${mark} quét`), ["chủ"]);
  const weak = given(await listPlanWeakWords(db, act, scanned));
  const [word] = weak.words;
  if (!word) throw new Error("The walk's scan has no weak word");
  const theme = await createRecord(db, act, themeRegister, {
    values: { code: `${mark} trang`, name: mark, kind: "other", phrases: `làng nghề ${mark} ban hành` },
    source: { source: mark, quote: null, asOf: null, certainty: "high" },
  });
  const suggested = given(await listThemes(db, act, { plan: published.planId }, NO_PARTS)).proposed;
  return {
    listThemes: { query: { plan: published.planId } },
    getTheme: { params: { themeId: given(theme).record.id }, query: { plan: published.planId } },
    adoptThemes: { body: { planId: published.planId, codes: suggested.slice(0, 1).map(({ code }) => code) } },
    listWeakWords: { params: { planId: scanned } },
    mendWords: {
      params: { planId: scanned },
      version: weak.version,
      body: { words: [{ start: word.start, end: word.end, was: word.words, words: `chủ ${mark}` }] },
    },
    listVersions: { params: { planId: published.planId } },
    listChanges: { params: { planId: continued.planId } },
    continuePlan: { params: { planId: next.id }, version: nextVersion, body: { previousPlanId: published.planId } },
    decideChanges: {
      params: { planId: continued.planId },
      body: { decisions: [{ before: change.before.id, after: null }] },
    },
    settleInstruction: {
      params: { planId: amended.planId, ordinal: waiting.ordinal },
      body: { note: `Đã hỏi cơ quan ban hành ${mark}` },
    },
    getLineage: { params },
    getAlignment: { params: pair },
    alignPlan: { params: pair, body: { carriesOut: true } },
    decideLinks: { params: pair, body: { links: [{ lower: lower.id, upper: upper.id, isLinked: true }] } },
    listFindings: { params },
    answerFinding: {
      params,
      version: finding.version,
      body: { key: finding.key, answer: { state: "explained", reason: `Việc thường xuyên ${mark}` } },
    },
    listPlans: {},
    listPlanFiles: { params },
    addPlanFile: { params, query: { fileName: "ban-ky.txt" }, body: { text: planText(`${mark} ký`) } },
    importPlan: { body: { text: planText(`${mark} nữa`) } },
    importFile: { query: { fileName: "ke-hoach.txt" }, body: { text: planText(`${mark} tệp`) } },
    getPlan: { params: { planId: published.planId } },
    getReview: { params },
    decideProposal: {
      params: { ...params, proposalId: proposal.id },
      version: proposal.version,
      body: { decision: "accept" },
    },
    acceptConfident: { params, body: { confidence: 0 } },
    decideSentence: {
      params: { ...params, ordinal: loose.ordinal },
      version: loose.version,
      body: { becomes: "context", note: `Bối cảnh ${mark}` },
    },
    publishPlan: {
      params: { planId: decided.planId },
      version: decided.version,
      body: { undecidedSeen: decided.undecidedSeen },
    },
  };
};

async function givenReview(db: Database, act: Act, mark: string) {
  const { planId } = given(await importPlan(db, act, { text: planText(mark) }));
  return given(await getReview(db, act, planId));
}

async function givenDecided(db: Database, act: Act, mark: string) {
  const { id: planId } = await givenReview(db, act, mark);
  given(await acceptConfident(db, act, { planId, confidence: 0 }));
  const { version, coverage } = given(await getReview(db, act, planId));
  return { planId, version, undecidedSeen: coverage.undecided };
}

function planText(mark: string): string {
  return `KẾ HOẠCH
Phát triển làng nghề ${mark}

II. NHIỆM VỤ, GIẢI PHÁP ${mark.toUpperCase()}
1. Sở Công Thương chủ trì xây dựng Đề án phát triển làng nghề ${mark}, hoàn thành trước ngày 30/6/2026.
2. Khẩn trương cải tạo đường vào các làng nghề ${mark}.
`;
}

function amendingText(mark: string): string {
  return `KẾ HOẠCH
Sửa đổi Kế hoạch phát triển làng nghề ${mark}

Điều 1. Bãi bỏ khoản 1 Mục II.
Điều 2. Bãi bỏ khoản 9 Mục II.
`;
}

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}
