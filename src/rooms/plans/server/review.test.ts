import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestDisk } from "#server-kit/test-disk.ts";
import { openTestApp, type TestApp } from "#server-kit/test-app.ts";
import { fileWording } from "#file-kit/index.ts";
import { documentWording } from "#rooms/documents/model/index.ts";
import type { Act } from "#shared/act.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { type PlanPage, planRefusals, type PlanReview, type ReviewChange } from "../model/index.ts";
import type { AcceptedProposal } from "./index.ts";
import { planRoutes } from "./routes.ts";

const PLAN = `KẾ HOẠCH
Phát triển làng nghề của huyện

I. MỤC TIÊU
Đến năm 2030, ít nhất 80% làng nghề có hệ thống thu gom nước thải.

II. NHIỆM VỤ, GIẢI PHÁP
1. Sở Công Thương chủ trì, phối hợp với Sở Tài chính xây dựng Đề án phát triển làng nghề giai đoạn 2026 - 2030, hoàn thành trước ngày 30/6/2026.
2. Khẩn trương cải tạo đường vào các làng nghề.
`;

const database = await openTestDatabase();
const published: (readonly AcceptedProposal[])[] = [];
let app: TestApp;

const disk = await openTestDisk();

beforeAll(async () => {
  const act = await givenWorkspace(database.db);
  app = await openTestApp(act, [planRefusals, documentWording, fileWording], (routes) =>
    planRoutes(
      routes,
      database.db,
      {
        acceptors: [
          async (_transaction, _act, _plan, accepted) => {
            published.push(accepted);
            return new Map();
          },
        ],
        followers: [],
        chips: [],
        searchables: [],
      },
      disk,
    ),
  );
});

afterAll(async () => {
  await app.close();
  await disk.remove();
});

/** A plan in review, in a workspace of its own. */
async function givenReview(text = PLAN): Promise<{ act: Act; url: string; review: PlanReview }> {
  const own = await givenWorkspace(database.db);
  const imported = await app.ask("POST", "/api/plans/import", { act: own, body: { text } });
  expect(imported.status).toBe(200);
  const url = `/api/plans/${(imported.body as { planId: string }).planId}`;
  return { act: own, url, review: await reviewOf(url, own) };
}

async function reviewOf(url: string, asking: Act): Promise<PlanReview> {
  return (await app.ask("GET", `${url}/review`, { act: asking })).body as PlanReview;
}

function assignmentOf(review: PlanReview) {
  const found = review.proposals.find(({ proposal }) => proposal.kind === "assignment");
  if (!found) throw new Error("The test's plan has no assignment");
  return found;
}

describe("importing a plan", () => {
  test("gives every sentence a fate and leaves all proposals open", async () => {
    const { review } = await givenReview();
    expect(review.proposals.every(({ state }) => state === "proposed")).toBe(true);
    const { became, context, undecided } = review.coverage;
    expect(became + context + undecided).toBe(review.sentences.length);
    expect(became).toBe(0);
    expect(review.sentences.filter(({ isBinding, fate }) => isBinding && fate === "context")).toEqual([]);
    for (const { proposal } of review.proposals) {
      expect(review.text.slice(proposal.start, proposal.end)).toBe(proposal.quote);
    }
  });

  test("opens the same plan for the same text, in any Unicode form", async () => {
    const { act: own, review } = await givenReview();
    const again = await app.ask("POST", "/api/plans/import", { act: own, body: { text: PLAN.normalize("NFD") } });
    expect(again.body).toEqual({ planId: review.id, isNew: false });
  });

  test("answers a repeated request with its first answer", async () => {
    const own = await givenWorkspace(database.db);
    const key = randomUUID();
    const first = await app.ask("POST", "/api/plans/import", { act: own, key, body: { text: PLAN } });
    const second = await app.ask("POST", "/api/plans/import", { act: own, key, body: { text: PLAN } });
    expect(second.body).toEqual(first.body);
    const other = await app.ask("POST", "/api/plans/import", { act: own, key, body: { text: `${PLAN}\nThêm.` } });
    expect([other.status, other.problem.code]).toEqual([409, "idempotency-key-reused"]);
  });

  test.for([
    { case: "an empty text", text: " \n ", code: "text-empty" },
    { case: "a document marked secret", text: `ỦY BAN NHÂN DÂN TỈNH\nTỐI MẬT\n\n${PLAN}`, code: "document-secret" },
  ])("refuses $case and keeps nothing of it", async ({ text, code }) => {
    const own = await givenWorkspace(database.db);
    const refused = await app.ask("POST", "/api/plans/import", { act: own, body: { text } });
    expect([refused.status, refused.problem.code]).toEqual([422, code]);
    expect(await rowsOf(own, "document_text")).toBe(0);
    expect(await rowsOf(own, "idempotency_key")).toBe(0);
  });

  test("is refused to an observer", async () => {
    const own = await givenWorkspace(database.db);
    const observer: Act = { ...own, actor: { ...own.actor, roles: ["observer"] } };
    const refused = await app.ask("POST", "/api/plans/import", { act: observer, body: { text: PLAN } });
    expect([refused.status, refused.problem.code]).toEqual([403, "not-allowed"]);
    expect(await rowsOf(own, "plan")).toBe(0);
  });
});

describe("deciding a proposal", () => {
  test("accepts it, and its sentence becomes a record", async () => {
    const { act: own, url, review } = await givenReview();
    const { id, version, sentence } = assignmentOf(review);
    const change = await app.ask("POST", `${url}/proposals/${id}/decision`, {
      act: own,
      version,
      body: { decision: "accept" },
    });
    const { proposals, sentences } = change.body as ReviewChange;
    expect(proposals).toMatchObject([{ id, state: "accepted", version: version + 1, decidedBy: own.actor.name }]);
    expect(sentences).toMatchObject([{ ordinal: sentence, fate: "became" }]);
    expect((await reviewOf(url, own)).coverage).toEqual((change.body as ReviewChange).coverage);
  });

  test("rejected, its binding sentence is undecided and not context; reopened, it awaits again", async () => {
    const { act: own, url, review } = await givenReview();
    const { id, version } = assignmentOf(review);
    const rejected = await app.ask("POST", `${url}/proposals/${id}/decision`, {
      act: own,
      version,
      body: { decision: "reject" },
    });
    expect((rejected.body as ReviewChange).sentences).toMatchObject([{ fate: "undecided", reason: "rejected" }]);
    const reopened = await app.ask("POST", `${url}/proposals/${id}/decision`, {
      act: own,
      version: version + 1,
      body: { decision: "reopen" },
    });
    expect((reopened.body as ReviewChange).sentences).toMatchObject([{ reason: "awaiting-decision" }]);
  });

  test("takes corrections in the document's words and refuses others", async () => {
    const { act: own, url, review } = await givenReview();
    const { id, version, proposal } = assignmentOf(review);
    const correction = {
      quote: proposal.quote,
      leads: ["Sở Tài chính"],
      coordinators: [],
      deadline: null,
      product: null,
    };
    const decide = (leads: string[]) =>
      app.ask("POST", `${url}/proposals/${id}/decision`, {
        act: own,
        version,
        body: { decision: "accept", correction: { ...correction, leads } },
      });
    const refused = await decide(["Sở Y tế"]);
    expect([refused.status, refused.problem.code]).toEqual([422, "words-not-in-document"]);
    const corrected = await decide(["Sở Tài chính"]);
    const [after] = (corrected.body as ReviewChange).proposals;
    expect(after).toMatchObject({ isEdited: true, proposal: { leads: [{ quote: "Sở Tài chính" }] } });
    expect(assignmentOf(await reviewOf(url, own))).toEqual(after);
  });

  test("refuses a decision on a version that somebody else has passed", async () => {
    const { act: own, url, review } = await givenReview();
    const { id, version } = assignmentOf(review);
    const decide = () =>
      app.ask("POST", `${url}/proposals/${id}/decision`, { act: own, version, body: { decision: "accept" } });
    const answers = await Promise.all([decide(), decide()]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
  });

  test("without the version it saw is refused", async () => {
    const { act: own, url, review } = await givenReview();
    const { id } = assignmentOf(review);
    const refused = await app.ask("POST", `${url}/proposals/${id}/decision`, {
      act: own,
      body: { decision: "accept" },
    });
    expect([refused.status, refused.problem.code]).toEqual([428, "version-missing"]);
  });

  test("of another workspace is not found", async () => {
    const { url, review } = await givenReview();
    const stranger = await givenWorkspace(database.db);
    const { id, version } = assignmentOf(review);
    const refused = await app.ask("POST", `${url}/proposals/${id}/decision`, {
      act: stranger,
      version,
      body: { decision: "accept" },
    });
    expect([refused.status, refused.problem.code]).toEqual([404, "plan-not-found"]);
  });
});

describe("deciding a sentence", () => {
  const binding = (review: PlanReview) => {
    const found = review.sentences.find(
      ({ isBinding, start, end }) => isBinding && review.text.slice(start, end).includes("làng nghề."),
    );
    if (!found) throw new Error("The test's plan has no binding sentence");
    return found;
  };

  test("calls it context with a reason that stays on it, and takes that back", async () => {
    const { act: own, url, review } = await givenReview();
    await rejectAll(url, own, review);
    const { ordinal, version } = binding(await reviewOf(url, own));
    const decide = (seen: number, body: unknown) =>
      app.ask("POST", `${url}/sentences/${ordinal}/decision`, { act: own, version: seen, body });
    expect((await decide(version, { becomes: "context", note: " " })).problem.code).toBe("request-invalid");
    const called = await decide(version, { becomes: "context", note: "Đã giao ở văn bản khác" });
    expect((called.body as ReviewChange).sentences).toMatchObject([
      { ordinal, fate: "context", reason: "called-context", decision: { note: "Đã giao ở văn bản khác" } },
    ]);
    const back = await decide(version + 1, { becomes: "undecided" });
    expect((back.body as ReviewChange).sentences).toMatchObject([{ ordinal, fate: "undecided", decision: null }]);
  });

  test("makes it an assignment led by a body that the document names, and takes that back", async () => {
    const { act: own, url, review } = await givenReview();
    await rejectAll(url, own, review);
    const { ordinal, version } = binding(await reviewOf(url, own));
    const decide = (seen: number, body: unknown) =>
      app.ask("POST", `${url}/sentences/${ordinal}/decision`, { act: own, version: seen, body });
    const refused = await decide(version, { becomes: "assignment", leads: ["Sở Y tế"] });
    expect(refused.problem.code).toBe("words-not-in-document");
    const made = await decide(version, { becomes: "assignment", leads: ["Sở Công Thương"] });
    expect(made.body).toMatchObject({
      sentences: [{ ordinal, fate: "became" }],
      proposals: [{ state: "accepted", proposal: { kind: "assignment", rule: "by-a-person" } }],
    });
    const back = await decide(version + 1, { becomes: "undecided" });
    expect(back.body).toMatchObject({ sentences: [{ fate: "undecided" }], proposals: [{ state: "rejected" }] });
  });

  test("that the plan does not have is refused", async () => {
    const { act: own, url } = await givenReview();
    const refused = await app.ask("POST", `${url}/sentences/999/decision`, {
      act: own,
      version: 1,
      body: { becomes: "solution" },
    });
    expect([refused.status, refused.problem.code]).toEqual([404, "sentence-not-found"]);
  });
});

describe("publishing", () => {
  test("is refused while proposals are open and while the undecided were not seen", async () => {
    const { act: own, url, review } = await givenReview();
    const publish = (version: number, undecidedSeen: number) =>
      app.ask("POST", `${url}/publish`, { act: own, version, body: { undecidedSeen } });
    expect((await publish(review.version, 0)).problem.code).toBe("proposals-open");
    await rejectAll(url, own, review);
    const { version, coverage } = await reviewOf(url, own);
    expect(coverage.undecided).toBeGreaterThan(0);
    const refused = await publish(version, 0);
    expect([refused.status, refused.problem.params]).toEqual([409, { count: coverage.undecided, seen: 0 }]);
    expect(refused.problem.detail).toContain(String(coverage.undecided));
  });

  test("hands the accepted proposals over, seals the audit, and closes the review", async () => {
    const { act: own, url } = await givenReview();
    await app.ask("POST", `${url}/proposals/accept-confident`, { act: own, body: { confidence: 0 } });
    const { version, coverage, proposals } = await reviewOf(url, own);
    const done = await app.ask("POST", `${url}/publish`, {
      act: own,
      version,
      body: { undecidedSeen: coverage.undecided },
    });
    expect(done.status).toBe(200);
    expect(published.at(-1)?.map(({ proposalId }) => proposalId)).toEqual(proposals.map(({ id }) => id));
    expect(await rowsOf(own, "audit_unsealed")).toBe(0);

    const page = (await app.ask("GET", url, { act: own })).body as PlanPage;
    expect(page).toMatchObject({ state: "published", publishedOn: own.on, coverage });
    const again = await app.ask("POST", `${url}/publish`, {
      act: own,
      version: version + 1,
      body: { undecidedSeen: 0 },
    });
    expect(again.problem.code).toBe("plan-already-published");
  });

  test("a draft is hidden from the public, the published plan is not", async () => {
    const { act: own, url } = await givenReview();
    const reader: Act = { ...own, actor: { id: "r", name: "Bạn đọc", roles: ["public"], bodies: [] } };
    expect((await app.ask("GET", url, { act: reader })).status).toBe(403);
    expect((await app.ask("GET", `${url}/review`, { act: reader })).status).toBe(403);
    expect((await app.ask("GET", "/api/plans", { act: reader })).body).toMatchObject({ items: [] });
  });
});

describe("the list of plans", () => {
  test("pages by key, newest first, without losing or repeating one", async () => {
    const own = await givenWorkspace(database.db);
    for (const place of [1, 2, 3]) {
      await app.ask("POST", "/api/plans/import", { act: own, body: { text: `${PLAN}\nXã số ${place}.` } });
    }
    const seen: string[] = [];
    let cursor = "";
    do {
      const page = await app.ask("GET", `/api/plans?limit=2${cursor && `&cursor=${cursor}`}`, { act: own });
      const { items, nextCursor } = page.body as { items: { id: string }[]; nextCursor: string | null };
      seen.push(...items.map(({ id }) => id));
      cursor = nextCursor ?? "";
    } while (cursor !== "");
    expect(new Set(seen).size).toBe(3);
    expect(seen).toEqual(seen.toSorted().toReversed());
  });

  test("refuses a cursor that it did not give", async () => {
    const refused = await app.ask("GET", "/api/plans?cursor=abc");
    expect([refused.status, refused.problem.code]).toEqual([400, "cursor-unreadable"]);
  });
});

async function rejectAll(url: string, asking: Act, review: PlanReview): Promise<void> {
  for (const { id, version } of review.proposals) {
    await app.ask("POST", `${url}/proposals/${id}/decision`, { act: asking, version, body: { decision: "reject" } });
  }
}

async function rowsOf(
  own: Act,
  table: "document_text" | "plan" | "idempotency_key" | "audit_unsealed",
): Promise<number> {
  const { count } = await database.db
    .selectFrom(table)
    .select((row) => row.fn.countAll<number>().as("count"))
    .where("workspace_id", "=", own.workspaceId)
    .executeTakeFirstOrThrow();
  return count;
}
