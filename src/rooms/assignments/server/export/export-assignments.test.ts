import { afterAll, describe, expect, test } from "vitest";
import { openTestApp } from "#server-kit/test-app.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { assignmentRefusals } from "../../model/index.ts";
import { givenDuties, givenFrom } from "../given-duties.ts";
import { assignmentRoutes } from "../routes.ts";

const { db } = await openTestDatabase();
const duties = await givenDuties(db);
const app = await openTestApp(duties.office, [assignmentRefusals], (each) => assignmentRoutes(each, db));
afterAll(() => app.close());

const MANY = Array.from({ length: 1_201 }, (_none, place) => ({
  words: place === 0 ? "=1+1" : `Việc ${place}`,
  leads: [{ name: "Sở Tài chính", organisationId: duties.finance }],
  dueOn: "2026-12-15",
}));
await givenFrom(db, duties.act, MANY, { number: "02/UBND" });

const linesOf = (text: string) => text.replace("\uFEFF", "").trim().split("\r\n");

describe("the list as a file", () => {
  test("holds every assignment of the filters, over several pages, each once", async () => {
    const { text, type, name } = await app.read("/api/assignments/export.csv?status=open&columns=code,words");
    expect([type, name]).toEqual(["text/csv; charset=utf-8", `attachment; filename="nhiem-vu-${duties.act.on}.csv"`]);
    const [head, ...lines] = linesOf(text);
    expect(head).toBe("Mã,Nhiệm vụ");
    expect(lines.length).toBe(1_202);
    expect(new Set(lines).size).toBe(1_202);
    const ofBody = await app.read(`/api/assignments/export.csv?body=${duties.planning}`);
    expect(linesOf(ofBody.text).length).toBe(2);
  });

  test("has the chosen columns with what the record tells, in the order of the file; words are never a formula", async () => {
    const columns = "source,due,status,coordinators,holders,leads";
    const { text } = await app.read(`/api/assignments/export.csv?body=${duties.planning}&columns=${columns}`);
    const [head, line] = linesOf(text);
    expect(head).toBe("Cơ quan chủ trì,Cơ quan phối hợp,Nay thuộc,Tình trạng,Thời hạn,Văn bản giao");
    expect(line).toContain("Sở Kế hoạch và Đầu tư");
    expect(line).toContain("Trong hạn,2026-12-31");
    expect(line).toContain("1187/UBND-KTN");
    const all = await app.read("/api/assignments/export.csv?columns=words");
    expect(linesOf(all.text).some((each) => each.startsWith("="))).toBe(false);
  });

  test("is a workbook as well", async () => {
    const { status, type, text } = await app.read("/api/assignments/export.xlsx?status=all");
    expect([status, type]).toEqual([200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]);
    expect(text.startsWith("PK")).toBe(true);
  });

  test("gives a working body its own, and nobody else's", async () => {
    const lead = duties.as("lead", duties.planning);
    expect(linesOf((await app.read("/api/assignments/export.csv", lead)).text).length).toBe(2);
    const refused = await app.ask("GET", "/api/assignments/export.csv", {
      act: duties.as("enterprise", duties.planning),
    });
    expect([refused.status, refused.problem.code]).toEqual([403, "not-allowed"]);
    const unknown = await app.ask("GET", "/api/assignments/export.csv?columns=secret");
    expect(unknown.status).toBe(400);
  });
});
