import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileWording } from "#file-kit/index.ts";
import { documentWording } from "#rooms/documents/model/index.ts";
import { givenDocx, p, zipped } from "#rooms/documents/server/docx/given-docx.ts";
import { documentRoutes, LARGEST_FILE_MB } from "#rooms/documents/server/index.ts";
import { type App, createApp, guardRoutes, serverWording } from "#server-kit/index.ts";
import { openTestDisk } from "#server-kit/test-disk.ts";
import type { Act } from "#shared/act.ts";
import { Instant } from "#shared/plain-date.ts";
import { createSay } from "#shared/say.ts";
import { storeSentences } from "#store/index.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { planRefusals } from "../model/index.ts";
import { planRoutes } from "./routes.ts";

const { db } = await openTestDatabase();
const disk = await openTestDisk();
const asking: { act: Act } = { act: await givenWorkspace(db) };
let app: App;

beforeAll(async () => {
  app = createApp(createSay([serverWording, storeSentences, fileWording, documentWording, planRefusals]), "silent");
  app.addHook("onRequest", async (request) => {
    request.act = asking.act;
  });
  guardRoutes(app);
  documentRoutes(app, db, { files: disk.files, historiesLost: [] });
  planRoutes(app, db, { acceptors: [], followers: [], chips: [], searchables: [] }, disk);
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await disk.remove();
});

const ORDER = "Sở Y tế chủ trì rà soát các trạm, hoàn thành trước ngày 30/6/2026.";

async function send(
  fileName: string,
  bytes: Uint8Array | string,
  { query = {}, key = randomUUID(), accept = "application/json" } = {},
) {
  const search = new URLSearchParams({ fileName, ...query }).toString();
  const headers = { "idempotency-key": key, "content-type": "application/octet-stream", accept };
  const payload = Buffer.from(bytes as string);
  const response = await app.inject({ method: "POST", url: `/api/plans/import-file?${search}`, headers, payload });
  return {
    status: response.statusCode,
    text: response.body,
    body: accept === "application/json" ? response.json() : null,
  };
}

async function rowsKept(): Promise<number> {
  const { workspaceId } = asking.act;
  const counted = await Promise.all(
    (["document", "document_text", "document_rendition", "stored_file", "plan", "idempotency_key", "audit_entry"] as const).map((table) =>
      db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as("count")).where("workspace_id", "=", workspaceId).executeTakeFirstOrThrow(),
    ),
  ); // prettier-ignore
  return counted.reduce((sum, { count }) => sum + Number(count), 0);
}

const arrivals = () => readdir(disk.incomingFolder);

describe("importing a file", () => {
  test("opens a review, keeps the original and what happened while it was read", async () => {
    asking.act = await givenWorkspace(db);
    const bytes = await givenDocx({
      body: `${p("KẾ HOẠCH")}${p("Phát triển trạm y tế")}${p("I. NHIỆM VỤ")}<w:p><w:ins w:id="1"><w:r><w:t>${ORDER}</w:t></w:r></w:ins></w:p>`,
    });
    const { status, body } = await send("Kế hoạch\u202efdp.docx", bytes);
    expect([status, body.kind, body.isNew]).toEqual([200, "imported", true]);
    expect(body.notices).toEqual([{ kind: "tracked-changes", count: 1 }]);
    expect(await arrivals()).toEqual([]);

    const plan = (await app.inject(`/api/plans/${body.planId}/review`)).json();
    expect(plan.proposals).toHaveLength(1);
    const { renditions } = (await app.inject(`/api/documents/${plan.documentId}/renditions`)).json();
    expect(renditions).toMatchObject([
      { fileName: "Kế hoạchfdp.docx", kind: "docx", isRead: true, notices: body.notices },
    ]);

    const file = await app.inject(`/api/documents/${plan.documentId}/renditions/${renditions[0].id}/file`);
    expect(Buffer.compare(file.rawPayload, Buffer.from(bytes))).toBe(0);
    expect(file.headers).toMatchObject({
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent("Kế hoạchfdp.docx")}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    });
  });

  test("a line that the file's style makes a title is one in the plan that is kept", async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>';
    // The same words are one plan, whatever their file: each of the two has a sentence of its own.
    const body = (style: string) => p("KẾ HOẠCH") + p("Rà soát các trạm y tế") + p("I. NHIỆM VỤ") + p("Phân công các đơn vị", style) + p(ORDER) + p(`Đợt ${style.length + 1}.`); // prettier-ignore
    const isTitle = async (style: string) => {
      const { body: imported } = await send("kieu.docx", await givenDocx({ styles, body: body(style) }));
      const review = await app.inject({ url: `/api/plans/${imported["planId"]}/review` });
      const { text, clauses } = review.json<{ text: string; clauses: { start: number; end: number; isHeading: boolean }[] }>(); // prettier-ignore
      return clauses.find(({ start, end }) => text.slice(start, end) === "Phân công các đơn vị")?.isHeading;
    };
    expect([await isTitle('<w:pStyle w:val="H2"/>'), await isTitle("")]).toEqual([true, false]);
  });

  test("the same file again opens the same plan and adds nothing", async () => {
    asking.act = await givenWorkspace(db);
    const key = randomUUID();
    const first = await send("a.txt", ORDER, { key });
    expect((await send("a.txt", ORDER, { key })).body).toEqual(first.body);
    const kept = await rowsKept();
    expect((await send("a.txt", ORDER)).body).toMatchObject({ planId: first.body.planId, isNew: false });
    expect(await rowsKept()).toBe(kept + 1); // the key of the second request
  });

  test("tells progress to those who ask for events, and the answer last", async () => {
    asking.act = await givenWorkspace(db);
    const answered = await send("a.txt", ORDER, { accept: "text/event-stream" });
    expect(answered.text).toMatch(/event: answer\ndata: \{"kind":"imported"/u);
    const refused = await send("a.txt", "MẬT\nKế hoạch", { accept: "text/event-stream" });
    expect(refused.text).toMatch(/event: problem\ndata: \{.*"code":"document-secret"/u);
  });

  test("of an archive the person chooses; each document is then taken with its own file", async () => {
    asking.act = await givenWorkspace(db);
    const archive = await zipped({ "mật/b.txt": "TỐI MẬT\nKế hoạch", "c.html": `<p>${ORDER}` });
    const listed = await send("cả bộ.zip", archive);
    expect(listed.body).toEqual({
      kind: "archive",
      members: [
        { name: "mật/b.txt", sizeBytes: Buffer.byteLength("TỐI MẬT\nKế hoạch") },
        { name: "c.html", sizeBytes: Buffer.byteLength(`<p>${ORDER}`) },
      ],
    });
    expect(await rowsKept()).toBe(0);
    expect((await send("cả bộ.zip", archive, { query: { member: "mật/b.txt" } })).body.code).toBe("document-secret");
    expect(await rowsKept()).toBe(0);
    expect((await send("cả bộ.zip", archive, { query: { member: "c.html" } })).body.kind).toBe("imported");
    const rows = await db.selectFrom("document_rendition").select(["file_name", "size_bytes"]).where("workspace_id", "=", asking.act.workspaceId).execute(); // prettier-ignore
    expect(rows).toEqual([{ file_name: "c.html", size_bytes: Buffer.byteLength(`<p>${ORDER}`) }]);
    expect(await arrivals()).toEqual([]);
  });

  test("annexes are read after the plan, as part of it, each kept as a file of its own", async () => {
    asking.act = await givenWorkspace(db);
    const archive = await zipped({
      "phụ lục 1.docx": await givenDocx({ body: p("PHỤ LỤC 1") + p("1. Sở Tài chính bố trí kinh phí trong năm 2026.") }),
      "kế hoạch.txt": `I. NHIỆM VỤ\n${ORDER}`,
      "phụ lục 2.html": "<p>PHỤ LỤC 2<ol><li>Sở Xây dựng lập danh mục trong năm 2026.</ol>",
      "khác.txt": "Không liên quan",
    });
    const { body } = await sendAnnexes(archive, "kế hoạch.txt", ["phụ lục 2.html", "phụ lục 1.docx"]);
    expect(body).toMatchObject({ kind: "imported", notices: [{ kind: "annexes", count: 2 }] });
    const review = (await app.inject(`/api/plans/${body.planId}/review`)).json();
    expect(review.text).toBe(
      `I. NHIỆM VỤ\n${ORDER}\nPHỤ LỤC 2\n1. Sở Xây dựng lập danh mục trong năm 2026.\nPHỤ LỤC 1\n1. Sở Tài chính bố trí kinh phí trong năm 2026.`,
    );
    const { files } = (await app.inject(`/api/plans/${body.planId}/files`)).json();
    expect(files.map(({ fileName }: { fileName: string }) => fileName)).toEqual(["kế hoạch.txt", "phụ lục 2.html", "phụ lục 1.docx"]);
    for (const { sha256 } of files) expect((await disk.files.get(sha256)).length).toBeGreaterThan(0);
    expect(await arrivals()).toEqual([]);
  }); // prettier-ignore

  test("an annex with a secrecy mark keeps the whole plan out", async () => {
    asking.act = await givenWorkspace(db);
    const archive = await zipped({ "a.txt": ORDER, "b.txt": "TỐI MẬT\nPhụ lục" });
    const { body } = await sendAnnexes(archive, "a.txt", ["b.txt"]);
    expect([body.code, body.params.file]).toEqual(["document-secret", "b.txt"]);
    expect(await rowsKept()).toBe(0);
    expect(await arrivals()).toEqual([]);
  });

  async function sendAnnexes(archive: Uint8Array, member: string, annexes: readonly string[]) {
    const search = new URLSearchParams([["fileName", "bộ.zip"], ["member", member], ...annexes.map((name) => ["annex", name])]); // prettier-ignore
    const headers = { "idempotency-key": randomUUID(), "content-type": "application/octet-stream" };
    const payload = Buffer.from(archive);
    const response = await app.inject({ method: "POST", url: `/api/plans/import-file?${search.toString()}`, headers, payload });
    return { body: response.json() };
  } // prettier-ignore

  test("a text pasted in VIQR is kept in Unicode; an unclear place and a secrecy mark are refused, with nothing kept", async () => {
    asking.act = await givenWorkspace(db);
    const paste = async (text: string) => {
      const headers = { "idempotency-key": randomUUID() };
      const response = await app.inject({ method: "POST", url: "/api/plans/import", headers, payload: { text } });
      return response.json();
    };
    const order = "1. So+? Y te^' chu? tri` ra` soa't ca'c tra.m y te^'; hoa`n tha`nh tru+o+'c nga`y 30/6/2026";
    expect(await paste(`MA^.T\n${order}`)).toMatchObject({ code: "document-secret" });
    expect(await paste(`${order}\nCa'c so+? thu+.c hie^.n co^ng nghe^.`)).toMatchObject({
      code: "pasted-viqr-unclear",
    });
    expect(await rowsKept()).toBe(0);
    const { planId } = await paste(order);
    const review = (await app.inject(`/api/plans/${planId}/review`)).json();
    expect(review.text).toBe("1. Sở Y tế chủ trì rà soát các trạm y tế; hoàn thành trước ngày 30/6/2026");
  });

  test("what may not leave the office is marked, and nobody outside reads it once it is published", async () => {
    asking.act = await givenWorkspace(db);
    const { body } = await send("a.txt", `LƯU HÀNH NỘI BỘ\n${ORDER}`);
    expect(body.isInternal).toBe(true);
    await db
      .updateTable("plan")
      .set({ state: "published", published_at: asking.act.at, published_on: asking.act.on })
      .where("id", "=", body.planId)
      .execute();
    expect((await app.inject(`/api/plans/${body.planId}`)).statusCode).toBe(200);
    asking.act = { ...asking.act, actor: { ...asking.act.actor, roles: ["public"] } };
    expect((await app.inject(`/api/plans/${body.planId}`)).statusCode).toBe(404);
    expect((await app.inject(`/api/plans/${body.planId}/versions`)).statusCode).toBe(404);
    expect((await app.inject("/api/plans")).json().items).toEqual([]);
  });

  test.for([
    { case: "a secret document", name: "a.docx", bytes: () => givenDocx({ header: p("MẬT"), body: p(ORDER) }), code: "document-secret", status: 422 },
    { case: "nothing", name: "a.txt", bytes: () => "", code: "file-empty", status: 422 },
    { case: "two hundred megabytes", name: "a.pdf", bytes: () => Buffer.alloc(200_000_000), code: "file-too-large", status: 413 },
    { case: "just above the limit", name: "a.txt", bytes: () => Buffer.alloc(LARGEST_FILE_MB * 1_000_000 + 1), code: "file-too-large", status: 413 },
    { case: "a file of another kind", name: "a.exe", bytes: () => Buffer.from("4d5a90000300000004000000", "hex"), code: "file-kind-unsupported", status: 422 },
  ])("$case is refused; no row, no file, no arrival is left", async ({ name, bytes, code, status }) => {
    asking.act = await givenWorkspace(db);
    const before = await keptFiles();
    const answer = await send(name, await bytes());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.detail).toContain(code === "document-secret" ? "không có gì được lưu" : name);
    expect(await rowsKept()).toBe(0);
    expect(await keptFiles()).toEqual(before);
    expect(await arrivals()).toEqual([]);
  }); // prettier-ignore

  async function keptFiles() {
    return readdir(disk.incomingFolder.replace(/incoming.*$/u, "files"), { recursive: true });
  }
});

describe("purging a document", () => {
  const DOOMED = `I. NHIỆM VỤ\n${ORDER} Gồm cả kho vật tư số 7549.`;

  test("erases its files, texts, plan, proposals and the values in the audit; keeps that it was purged, by whom and why", async () => {
    asking.act = await givenWorkspace(db);
    const other = await send("khac.txt", `I. NHIỆM VỤ\n${ORDER}`);
    const { body } = await send("a.txt", DOOMED);
    const { documentId } = (await app.inject(`/api/plans/${body.planId}/review`)).json();
    const [file] = await db
      .selectFrom("document_rendition")
      .select("sha256")
      .where("document_id", "=", documentId)
      .execute();
    expect(await wordsAnywhere("kho vật tư số 7549")).toContain("document_text");
    asking.act = { ...asking.act, at: Instant.parse(new Date(Date.parse(asking.act.at) + 1000).toISOString()) };
    const purged = await app.inject({ method: "POST", url: `/api/documents/${documentId}/purge`, headers: { "idempotency-key": randomUUID() }, payload: { reason: "Dấu mật là hình, không đọc được" } }); // prettier-ignore
    expect(purged.statusCode).toBe(200);
    expect(purged.json()).toMatchObject({ files: 1 });
    await expect(disk.files.get(file?.sha256 ?? "")).rejects.toThrow(/ENOENT/u);
    expect((await app.inject(`/api/plans/${body.planId}/review`)).statusCode).toBe(404);
    expect((await app.inject(`/api/plans/${other.body.planId}/review`)).statusCode).toBe(200);
    expect(await wordsAnywhere("kho vật tư số 7549")).toEqual([]);
    expect(await wordsAnywhere("rà soát các trạm")).toContain("document_text");
    const [entry] = await db.selectFrom("audit_entry").select(["actor_id", "reason"]).where("act", "=", "document-purged").where("subject_id", "=", documentId).execute(); // prettier-ignore
    expect(entry).toEqual({ actor_id: asking.act.actor.id, reason: "Dấu mật là hình, không đọc được" });
  });

  /** Tables of the workspace that hold the words. */
  async function wordsAnywhere(words: string): Promise<string[]> {
    const found: string[] = [];
    for (const table of ["document_text", "proposal", "plan_sentence", "audit_payload", "idempotency_key"] as const) {
      const rows = await db.selectFrom(table).selectAll().where("workspace_id", "=", asking.act.workspaceId).execute();
      if (JSON.stringify(rows).includes(words)) found.push(table);
    }
    return found;
  }
});
