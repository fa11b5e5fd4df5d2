import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { fileWording } from "#file-kit/index.ts";
import { documentWording } from "#rooms/documents/model/index.ts";
import type { Act } from "#shared/act.ts";
import { openTestApp } from "#server-kit/test-app.ts";
import { openTestDisk } from "#server-kit/test-disk.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { assignmentRefusals, type Evidence } from "../../model/index.ts";
import { type Duties, givenDuties } from "../given-duties.ts";
import { assignmentRoutes } from "../routes.ts";
import { photoFactsOf } from "./photo-facts.ts";

const { db } = await openTestDatabase();
const disk = await openTestDisk();
const { office } = await givenDuties(db);
const app = await openTestApp(office, [assignmentRefusals, fileWording, documentWording], (each) => assignmentRoutes(each, db, disk)); // prettier-ignore
afterAll(async () => {
  await app.close();
  await disk.remove();
});

/** A plain wall, taken in Tam Kỳ by a camera that says so. */
const photo = () =>
  sharp({ create: { width: 64, height: 64, channels: 3, background: "grey" } })
    .withExif({
      IFD2: { DateTimeOriginal: "2026:11:20 08:15:00" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "15/1 34/1 25/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "108/1 28/1 26/1",
      },
    })
    .jpeg()
    .toBuffer();

const list = async ({ id }: Duties, act: Act) => (await app.ask("GET", `/api/assignments/${id}/evidence`, { act })).body as { items: Evidence[]; mayAdd: boolean; mayJudge: boolean }; // prettier-ignore
const send = ({ id }: Duties, act: Act, body: Buffer, query: string) => app.ask("POST", `/api/assignments/${id}/evidence/files?${query}`, { act, body }); // prettier-ignore
const link = ({ id }: Duties, act: Act, url = "https://quangnam.example/bc") => app.ask("POST", `/api/assignments/${id}/evidence/links`, { act, body: { url, words: "Báo cáo" } }); // prettier-ignore

describe("evidence", () => {
  test("a photo keeps the camera's time and place and how far away it was sent; its bytes come back as they were", async () => {
    const duties = await givenDuties(db);
    const lead = duties.as("lead", duties.planning);
    const bytes = await photo();
    expect((await send(duties, lead, bytes, "fileName=anh.jpg&latitude=15.5836&longitude=108.474")).status).toBe(200);
    const [piece] = (await list(duties, lead)).items;
    expect(piece).toMatchObject({ kind: "photo", fileName: "anh.jpg", takenAt: "2026-11-20T08:15", verdict: null });
    expect(piece?.place?.latitude).toBeCloseTo(15.5736, 3);
    expect(piece?.distanceMetres).toBeGreaterThan(1_000);
    expect(piece?.doubts).toEqual(["sent-from-afar"]);
    const file = await app.read(`/api/assignments/${duties.id}/evidence/${piece?.id}/file`, lead);
    expect(file).toMatchObject({ status: 200, type: "application/octet-stream" });
    expect(file.name).toContain("attachment");
    expect((await app.read(`/api/assignments/${duties.id}/evidence/${piece?.id}/file`, duties.as("lead", duties.bids))).status).toBe(403); // prettier-ignore
  });

  test("a photo without tags tells nothing, and neither do bytes that only look like tags", () => {
    const hostile = Buffer.concat([Buffer.from("ffd8ffe1ffff457869660000", "hex"), Buffer.alloc(4_000, 0xff)]);
    for (const bytes of [Buffer.alloc(0), hostile]) expect(photoFactsOf(bytes)).toEqual({ takenAt: null, place: null });
  });

  test("with evidence a report of completion needs no further words; withdrawn or not accepted, it counts for nothing", async () => {
    const duties = await givenDuties(db);
    const lead = duties.as("lead", duties.planning);
    const work = (version: number, act: string) => app.ask("POST", `/api/assignments/${duties.id}/work`, { act: lead, version, body: { act } }); // prettier-ignore
    expect((await work(1, "accept")).status).toBe(200);
    await link(duties, lead);
    const [piece] = (await list(duties, lead)).items;
    const at = `/api/assignments/${duties.id}/evidence/${piece?.id}`;
    const judge = (act: Act, version: number, body: object) => app.ask("POST", `${at}/verdict`, { act, version, body });
    expect((await judge(lead, 1, { isAccepted: true })).problem.code).toBe("not-allowed");
    expect((await judge(duties.office, 1, { isAccepted: false })).problem.code).toBe("reason-missing");
    expect((await judge(duties.office, 1, { isAccepted: false, words: "Thiếu chữ ký" })).status).toBe(200);
    expect((await work(2, "report-done")).problem.code).toBe("product-or-reason-missing");
    expect((await judge(duties.office, 2, { isAccepted: true })).status).toBe(200);
    expect((await app.ask("POST", `${at}/withdrawal`, { act: lead, version: 3, body: { words: "Nhầm" } })).status).toBe(200); // prettier-ignore
    expect((await judge(duties.office, 4, { isAccepted: true })).problem.code).toBe("evidence-withdrawn");
    expect((await work(2, "report-done")).problem.code).toBe("product-or-reason-missing");
    await link(duties, lead);
    expect((await work(2, "report-done")).body).toMatchObject({ state: "reported-done" });
  });

  test.for([
    { case: "a secret document", body: "TỐI MẬT\nBáo cáo", query: "fileName=a.txt", code: "document-secret" },
    { case: "secret words beside it", body: "Báo cáo", query: `fileName=a.txt&words=${encodeURIComponent("TUYỆT MẬT")}`, code: "document-secret" },
    { case: "an empty file", body: "", query: "fileName=a.txt", code: "file-empty" },
  ])("refuses $case, and keeps nothing of it", async ({ body, query, code }) => {
    const duties = await givenDuties(db);
    expect((await send(duties, duties.office, Buffer.from(body), query)).problem.code).toBe(code);
    expect((await list(duties, duties.office)).items).toEqual([]);
  }); // prettier-ignore

  test("an address that a browser would run is no link, and a stranger adds nothing", async () => {
    const duties = await givenDuties(db);
    expect((await link(duties, duties.office, "javascript:alert(1)")).status).toBe(400);
    expect((await link(duties, duties.as("lead", duties.bids))).problem.code).toBe("not-allowed");
  });

  test("goes with its document when that is erased, the bytes too; what another workspace keeps stays", async () => {
    const [doomed, kept] = [await givenDuties(db), await givenDuties(db)];
    const own = Buffer.from("Biên bản kho chim lạc số 7549");
    await send(doomed, doomed.office, own, "fileName=bb.txt");
    await send(kept, kept.office, Buffer.from("Biên bản trạm y tế"), "fileName=khac.txt");
    const files = (workspaceId: string) => db.selectFrom("stored_file").select("sha256").where("workspace_id", "=", workspaceId).execute(); // prettier-ignore
    const [stored] = await files(doomed.office.workspaceId);
    const source = await db.selectFrom("assignment").select("source_id").where("id", "=", doomed.id).executeTakeFirstOrThrow(); // prettier-ignore
    const purge = await app.ask("POST", `/api/assignments/sources/${source.source_id}/purge`, { act: doomed.office, body: { reason: "Có dấu mật" } }); // prettier-ignore
    expect(purge.status).toBe(200);
    expect(await files(doomed.office.workspaceId)).toEqual([]);
    await expect(disk.files.get(stored?.sha256 ?? "")).rejects.toThrow("ENOENT");
    expect(await files(kept.office.workspaceId)).toHaveLength(1);
  });
});
