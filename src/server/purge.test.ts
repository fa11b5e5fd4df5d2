import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { givenDocx, p } from "#rooms/documents/server/docx/given-docx.ts";
import { OrganisationRegister } from "#rooms/organisations/model/index.ts";
import { importOrganisations } from "#rooms/organisations/server/index.ts";
import { ALWAYS } from "#rooms/places/model/index.ts";
import type { App } from "#server-kit/index.ts";
import { openTestDisk } from "#server-kit/test-disk.ts";
import { dayInVietNam } from "#shared/plain-date.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { buildServer } from "./build-server.ts";
import { loopbackEntrance } from "./entrance.ts";

const { db } = await openTestDatabase();
const disk = await openTestDisk();
let app: App;
/** A body that the plans name. */
let health: string;
beforeAll(async () => {
  const act = await givenWorkspace(db);
  const { workspaceId } = act;
  const named = { ...ALWAYS, kind: "official", name: "Sở Y tế" };
  const body = { ...ALWAYS, code: "health", kind: "department", level: "province", place: null, names: [named], codes: [], parents: [], provenance: { sources: [], confidence: "stated", note: null } }; // prettier-ignore
  await importOrganisations(
    db,
    act,
    OrganisationRegister.parse({ organisations: [body], successions: [], groups: [] }),
  );
  health = (await db.selectFrom("organisation").select("id").where("workspace_id", "=", workspaceId).executeTakeFirstOrThrow()).id; // prettier-ignore
  app = await buildServer({ db, disk, entrance: loopbackEntrance(db, workspaceId), logLevel: "silent" });
});
afterAll(async () => {
  await app.close();
  await disk.remove();
});

/** Words that nothing else of the product says. */
const PLANTED = "kho vật tư chim lạc số 7549";
const PLANTED_FOLDED = "kho vat tu chim lac so 7549";
const KEPT = "trạm y tế hoa sen số 1010";
const planOf = (words: string, summary: string) => `KẾ HOẠCH
${summary}
I. Nhiệm vụ về ${words}
1. Sở Y tế chủ trì rà soát ${words}, hoàn thành trước ngày 30/6/2026.
2. Đến năm 2030, 90% ${words} đạt chuẩn.
3. Khẩn trương cải tạo ${words}.
4. Nhà xưởng phải có lối thoát hiểm thông thoáng tới ${words}.
`;

describe("purging a document", () => {
  test("leaves nothing of its words in any column of any table nor in any file, and all of every other document", { timeout: 120_000 }, async () => {
    const kept = await publish(await importText(planOf(KEPT, "Phát triển trạm y tế")));
    const doomed = await publish(await importText(planOf(PLANTED, `Bảo vệ ${PLANTED}`)));
    await adoptThemes(doomed);
    expect(await placesOf(PLANTED)).toEqual(expect.arrayContaining(["public.theme.name", "public.register_value.value"]));
    const next = await importText(planOf("đường làng", "Bảo vệ kho, bản sau"));
    await post(`/api/plans/${next}/continues`, { previousPlanId: doomed }, 1);
    const copy = await givenDocx({ body: planOf(PLANTED, `Bảo vệ ${PLANTED}`).replaceAll("90%", "95%").split("\n").map((line) => p(line)).join("") }); // prettier-ignore
    await upload(`/api/plans/${doomed}/files?fileName=ky.docx`, copy);
    expect(await placesOf(PLANTED)).toContain("public.document_rendition.differences");
    expect(await placesOf(PLANTED)).toContain("public.audit_payload.after");
    expect(await placesOf(PLANTED)).toContain("public.search_entry.title");

    const { documentId } = await get(`/api/plans/${doomed}/files`);
    const purged = await post(`/api/documents/${documentId}/purge`, { reason: "Dấu mật là hình" });
    expect(purged).toMatchObject({ files: 2 });
    expect(await placesOf(PLANTED)).toEqual([]);
    expect(await placesOf(PLANTED_FOLDED)).toEqual([]);
    expect(await filesWith(PLANTED)).toEqual([]);

    const after = await get(`/api/plans/${kept}`);
    expect(after.text).toContain(KEPT);
    expect(after.chips.length).toBeGreaterThan(0);
    // Only the mention of the purged version is gone from the plan that continued it.
    const later = await get(`/api/plans/${next}/review`);
    expect(later.text).toContain("đường làng");
    expect((await get(`/api/plans/${next}/changes`)).previous).toBeNull();
  }); // prettier-ignore

  test("takes with it the version that an amending document made of its words; the amending document stays", async () => {
    const doomed = await publish(await importText(planOf(PLANTED, `Bảo vệ ${PLANTED}`)));
    const order = "Khoản 2 Mục I được sửa đổi như sau: “2. Đến năm 2031, 95% số kho đạt chuẩn.”";
    const amended = await importText(
      `KẾ HOẠCH\nSửa đổi, bổ sung Kế hoạch về kho\n\nĐiều 1. Sửa đổi như sau:\n1. ${order}\n`,
    );
    await post(`/api/plans/${amended}/continues`, { previousPlanId: doomed }, 1);
    const { text } = await get(`/api/plans/${amended}/review`);
    expect(text).toContain(PLANTED);
    // A word of it is mended: a further text, which repeats the same words.
    const start = text.indexOf("Khẩn trương");
    const word = { start, end: start + 4, was: "Khẩn", words: "Khẫn" };
    await post(`/api/plans/${amended}/mended-words`, { words: [word] }, 2);
    const { documentId } = await get(`/api/plans/${doomed}/files`);
    await post(`/api/documents/${documentId}/purge`, { reason: "Dấu mật là hình" });
    expect(await placesOf(PLANTED)).toEqual([]);
    expect(await placesOf("95% số kho đạt chuẩn")).toContain("public.document_text.content");
    expect(await get(`/api/plans/${amended}/review`)).toMatchObject({ code: "plan-not-found" });
  });

  test("of a later version that holds assignments of an earlier one is refused until the person says that their histories go too", async () => {
    const earlier = await publish(await importText(planOf("giếng làng", "Bảo vệ giếng làng")));
    const later = await importText(planOf("giếng làng", "Bảo vệ giếng làng, bản sau"));
    const { items } = await post(`/api/plans/${later}/continues`, { previousPlanId: earlier }, 1);
    const decisions = items.flatMap(({ before, after }: { before: { id: string } | null; after: { id: string } | null }) =>
      before ? [{ before: before.id, after: after?.id ?? null }] : [],
    ); // prettier-ignore
    await post(`/api/plans/${later}/changes/decisions`, { decisions });
    await publish(later);
    const held = () => db.selectFrom("assignment").select("id").where("plan_id", "=", later).execute();
    expect(await held()).toHaveLength(1);
    const { documentId } = await get(`/api/plans/${later}/files`);
    const ask = (withHistories?: boolean) =>
      app.inject({
        method: "POST",
        url: `/api/documents/${documentId}/purge`,
        headers: { ...HEADERS, "idempotency-key": randomUUID() },
        payload: { reason: "Dấu mật là hình", ...(withHistories && { withHistories }) },
      });
    const refused = await ask();
    expect([refused.statusCode, refused.json().code]).toEqual([409, "purge-takes-histories"]);
    expect(refused.json().params).toEqual({ count: 1 });
    expect(await held()).toHaveLength(1);
    expect((await ask(true)).statusCode).toBe(200);
    expect(await held()).toHaveLength(0);
    expect((await get(`/api/plans/${earlier}`)).text).toContain("giếng làng");
  });

  test("takes its words out of frozen reports and of outgoing documents; those stay without them", async () => {
    const doomed = await publish(await importText(planOf(PLANTED, `Bảo vệ ${PLANTED}`)));
    // Of this moment: a file that runs over midnight would ask for a report of yesterday.
    const today = dayInVietNam(new Date());
    const asked = { from: today, cutoff: today, dueOn: today, bodies: [health], basis: "Chế độ báo cáo" };
    const { roundId } = await post("/api/reports/rounds", { kind: "ad-hoc", title: "Báo cáo nhanh", ...asked });
    const { reportId } = await post("/api/reports", { roundId, organisationId: health });
    await post(`/api/reports/${reportId}/handing-in`, { act: "submit" }, 1);
    await post(`/api/reports/${reportId}/judgement`, { act: "approve" }, 2);
    await post(`/api/reports/${reportId}/settlement`, { act: "accept" }, 3);
    await post(`/api/reports/${reportId}/settlement`, { act: "freeze" }, 4);
    const draft = (subject: object) => post("/api/outgoing", { issuerId: health, subject });
    const annex = await draft({ kind: "assignment-annex", planId: doomed });
    const letter = await draft({ kind: "reminder-letter", bodies: [] });
    const paper = await draft({ kind: "periodic-report", reportId });
    const held = await placesOf(PLANTED);
    for (const column of ["report_duty.content", "outgoing_line.cells", "outgoing_version.content"]) {
      expect(held).toContain(`public.${column}`);
    }
    const { documentId } = await get(`/api/plans/${doomed}/files`);
    await post(`/api/documents/${documentId}/purge`, { reason: "Dấu mật là hình" });
    expect(await placesOf(PLANTED)).toEqual([]);
    const report = await get(`/api/reports/${reportId}`);
    expect(report.state).toBe("frozen");
    // The rows of every other plan stay.
    expect(report.duties.map(({ words }: { words: string }) => words.includes(KEPT))).toEqual([true]);
    expect(await get(`/api/outgoing/${annex.outgoingId}`)).toMatchObject({ code: "outgoing-not-found" });
    for (const { outgoingId } of [letter, paper]) {
      const { lines } = await get(`/api/outgoing/${outgoingId}`);
      const rows: { cells: string[]; assignmentId: string | null }[] = lines;
      expect(rows.flatMap(({ cells, assignmentId }) => (assignmentId === null ? [] : cells[1]?.includes(KEPT)))).toEqual([true]); // prettier-ignore
    }
  });

  test("a request whose answer went with a document is not done a second time", async () => {
    const key = randomUUID();
    const doomed = await importText(planOf(PLANTED, `Kho ${PLANTED}`), key);
    const { documentId } = await get(`/api/plans/${doomed}/files`);
    await post(`/api/documents/${documentId}/purge`, { reason: "Có dấu mật" });
    const again = await sendFile("/api/plans/import-file?fileName=a.txt", planOf(PLANTED, `Kho ${PLANTED}`), key);
    expect([again.statusCode, again.json().code]).toEqual([410, "answer-forgotten"]);
    expect(await placesOf(PLANTED)).toEqual([]);
    expect(await filesWith(PLANTED)).toEqual([]);
  });

  /** Every column of every table, of every schema but PostgreSQL's own, that holds the words. */
  async function placesOf(words: string): Promise<string[]> {
    const { rows } = await sql<{ schema: string; table: string; column: string }>`
      select table_schema as schema, table_name as "table", column_name as "column"
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(db);
    expect(rows.length).toBeGreaterThan(300);
    const places = await Promise.all(
      rows.map(async ({ schema, table, column }) => {
        const held = await sql<{ held: boolean }>`
          select exists(select from ${sql.table(`${schema}.${table}`)} t
            where strpos(t.${sql.ref(column)}::text, ${words}) > 0) as held`.execute(db);
        return held.rows[0]?.held === true ? [`${schema}.${table}.${column}`] : [];
      }),
    );
    return places.flat();
  }

  async function filesWith(words: string): Promise<string[]> {
    const folder = disk.incomingFolder.replace(/incoming.*$/u, "");
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    const held = await Promise.all(files.map(async (file) => (await readFile(file, "utf8")).includes(words)));
    return files.filter((_, at) => held[at]);
  }
});

const HEADERS = { host: "127.0.0.1:7549" };

async function get(url: string) {
  return (await app.inject({ url, headers: HEADERS })).json();
}

async function post(url: string, payload: object, version?: number) {
  const headers = { ...HEADERS, "idempotency-key": randomUUID(), ...(version && { "if-match": `"${version}"` }) };
  const answer = await app.inject({ method: "POST", url, headers, payload });
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`);
  return answer.json();
}

function sendFile(url: string, bytes: string | Uint8Array, key: string = randomUUID()) {
  const headers = { ...HEADERS, "idempotency-key": key, "content-type": "application/octet-stream" };
  return app.inject({ method: "POST", url, headers, payload: Buffer.from(bytes as string) });
}

async function upload(url: string, bytes: string | Uint8Array, key?: string) {
  const answer = await sendFile(url, bytes, key);
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`);
  return answer.json();
}

async function importText(text: string, key?: string): Promise<string> {
  return (await upload("/api/plans/import-file?fileName=a.txt", text, key)).planId;
}

/** The plan's own headings become themes of the office. */
async function adoptThemes(planId: string): Promise<void> {
  const { proposed } = await get(`/api/theme-pages?plan=${planId}`);
  await post("/api/theme-pages/adopt", { planId, codes: proposed.map(({ code }: { code: string }) => code) });
}

/** With a sentence called context, an answered finding and every proposal accepted. */
async function publish(planId: string): Promise<string> {
  await post(`/api/plans/${planId}/proposals/accept-confident`, { confidence: 0 });
  const review = await get(`/api/plans/${planId}/review`);
  const loose = review.sentences.find(({ isBinding, fate }: { isBinding: boolean; fate: string }) => isBinding && fate === "undecided"); // prettier-ignore
  if (loose) {
    const note = `Bối cảnh: ${review.text.slice(loose.start, loose.end)}`;
    await post(`/api/plans/${planId}/sentences/${loose.ordinal}/decision`, { becomes: "context", note }, loose.version);
  }
  const [finding] = (await get(`/api/plans/${planId}/findings`)).items;
  const answer = { state: "explained", reason: `Đã rõ về ${review.text.includes(PLANTED) ? PLANTED : KEPT}` };
  if (finding) await post(`/api/plans/${planId}/findings/answer`, { key: finding.key, answer }, finding.version);
  const { version, coverage } = await get(`/api/plans/${planId}/review`);
  await post(`/api/plans/${planId}/publish`, { undecidedSeen: coverage.undecided }, version);
  return planId;
}
