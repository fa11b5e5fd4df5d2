import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import JSZip from "jszip";
import { afterAll, describe, expect, test } from "vitest";
import { givenDuties, givenFrom } from "#rooms/assignments/server/given-duties.ts";
import { givenDocx, p } from "#rooms/documents/server/docx/given-docx.ts";
import { readFile } from "#rooms/documents/server/index.ts";
import { EMPTY_TEXTS, NO_ENTRIES, OpenRound } from "#rooms/reports/model/index.ts";
import { given, givenHandedIn, onDay } from "#rooms/reports/server/given-reports.ts";
import type { MeetingId } from "#rooms/reports/model/index.ts";
import { reportRoutes } from "#rooms/reports/server/index.ts";
import { openTestApp } from "#server-kit/test-app.ts";
import { openTestDisk } from "#server-kit/test-disk.ts";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { openTestDatabase } from "#store/test-database.ts";
import type { OutgoingSubject } from "../model/index.ts";
import { listChased } from "./chase/list-chased.ts";
import { actOnOutgoing } from "./act-on-outgoing.ts";
import { awaitedOfOutgoing } from "./awaited-of-outgoing.ts";
import { draftOutgoing } from "./draft-outgoing.ts";
import { getOutgoing, listOutgoing } from "./get-outgoing.ts";
import { givenDraft, givenSignedPdf, takeOutgoing } from "./given-outgoing.ts";
import { issueOutgoing } from "./issue-outgoing.ts";
import { signedFile, wordFile } from "./outgoing-files.ts";

const { db } = await openTestDatabase();
const disk = await openTestDisk();
afterAll(() => disk.remove());

async function givenOverdue() {
  const duties = await givenDuties(db);
  await givenFrom(
    db,
    duties.office,
    [
      {
        words: "rà soát cụm công nghiệp",
        leads: [{ name: "A", organisationId: duties.planning }],
        dueOn: "2026-11-10",
      },
      { words: "cân đối vốn", leads: [{ name: "B", organisationId: duties.finance }], dueOn: "2026-11-20" },
      { words: "việc còn hạn", leads: [{ name: "B", organisationId: duties.finance }], dueOn: "2026-12-20" },
    ],
    { number: "1189/UBND-KTN" },
  );
  return { ...duties, office: onDay(duties.office, "2026-11-26") };
}
const REMINDER: OutgoingSubject = { kind: "reminder-letter", bodies: [] };

/** As our own reader reads the file. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const path = join(disk.incomingFolder, `${crypto.randomUUID()}.docx`);
  await writeFile(path, bytes);
  const content = given(await readFile({ path, name: "van-ban.docx" }));
  if (content.kind !== "document") throw new Error("No document");
  return content.reading.text;
}

async function issue(act: Act, outgoingId: string, version: number, bytes: Buffer, more: object = {}) {
  return issueOutgoing(db, disk, {
    act,
    key: crypto.randomUUID(),
    params: { outgoingId } as never,
    query: { number: "1201/UBND-KTN", issuedOn: PlainDate.parse("2026-11-26"), signedBy: "Trần Nam Hưng", fileName: "ky.pdf", version, ...more }, // prettier-ignore
    bytes: Readable.from([bytes]),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
}

describe("a reminder letter", () => {
  test("names what is overdue on the day, grouped by body, and counts the letters issued before", async () => {
    const { office, committee } = await givenOverdue();
    const id = await givenDraft(db, office, committee, REMINDER);
    const { content, lines } = given(await getOutgoing(db, office, id));
    expect(content).toMatchObject({ form: "letter", parentName: null, issuerName: "UBND tỉnh" });
    expect(content.addressees).toEqual(["Sở Kế hoạch và Đầu tư", "Sở Tài chính"]);
    expect(lines.map(({ cells }) => cells)).toEqual([
      ["Sở Kế hoạch và Đầu tư (1)"],
      ["1", "Rà soát cụm công nghiệp", "", "10/11/2026", "16", "1"],
      ["Sở Tài chính (1)"],
      ["1", "Cân đối vốn", "", "20/11/2026", "6", "1"],
    ]);
    const version = await takeOutgoing(db, office, id, "submit", "approve");
    expect((await issue(office, id, version, await givenSignedPdf("Công văn đôn đốc"))).ok).toBe(true);
    const second = given(await getOutgoing(db, office, await givenDraft(db, office, committee, REMINDER)));
    expect(second.content.summary).toBe("đôn đốc thực hiện nhiệm vụ quá hạn (lần 2)");
    expect(second.lines[1]?.cells.at(-1)).toBe("2");
  });

  test("is prepared from a list that tells how often each body was reminded and when last", async () => {
    const { office, as, committee, finance, planning } = await givenOverdue();
    const told = async (act: Act) => {
      const { items } = given(await listChased(db, act, {}));
      return items.map(({ name, overdue, times, lastOn }) => `${name}: ${overdue}, ${times} ${lastOn ?? "never"}`);
    };
    expect((await told(office)).toSorted()).toEqual(["Sở Kế hoạch và Đầu tư: 1, 0 never", "Sở Tài chính: 1, 0 never"]);
    const id = await givenDraft(db, office, committee, { kind: "reminder-letter", bodies: [finance as never] });
    expect(given(await getOutgoing(db, office, id)).content.addressees).toEqual(["Sở Tài chính"]);
    const version = await takeOutgoing(db, office, id, "submit", "approve");
    await issue(office, id, version, await givenSignedPdf("Công văn đôn đốc"));
    expect((await told(office)).toSorted()).toEqual([
      "Sở Kế hoạch và Đầu tư: 1, 0 never",
      "Sở Tài chính: 1, 1 2026-11-26",
    ]);
    expect(await told(as("lead", planning, "2026-11-26"))).toEqual(["Sở Kế hoạch và Đầu tư: 1, 0 never"]);
    expect(await listChased(db, as("observer", planning), {})).toMatchObject({ refusal: { code: "not-allowed" } });
  });

  test("is not drafted where nothing is overdue, nor by a body that is not the issuer's", async () => {
    const { office, as, committee, planning } = await givenOverdue();
    const early = onDay(office, "2026-11-05");
    expect(await draftOutgoing(db, early, { issuerId: committee as never, subject: REMINDER })).toMatchObject({ refusal: { code: "nothing-to-write" } }); // prettier-ignore
    const lead = as("lead", planning, "2026-11-26");
    expect(await draftOutgoing(db, lead, { issuerId: committee as never, subject: REMINDER })).toMatchObject({ refusal: { code: "not-allowed" } }); // prettier-ignore
  });
});

describe("trình, duyệt, ban hành", () => {
  test("number, day and signature come with the signed copy alone, after approval", async () => {
    const { office, as, committee } = await givenOverdue();
    const leader = as("approving-leader", committee, "2026-11-26");
    const id = await givenDraft(db, office, committee, REMINDER);
    expect(await issue(office, id, 1, await givenSignedPdf("Công văn"))).toMatchObject({ refusal: { code: "outgoing-act-not-in-state" } }); // prettier-ignore
    await takeOutgoing(db, office, id, "submit");
    expect(await awaitedOfOutgoing(db, leader)).toMatchObject([{ kind: "outgoing", path: "/van-ban-di" }]);
    expect(await awaitedOfOutgoing(db, as("lead", committee, "2026-11-26"))).toEqual([]);
    expect(await actOnOutgoing(db, leader, { outgoingId: id, version: 2, act: "return" })).toMatchObject({ refusal: { code: "outgoing-reason-missing" } }); // prettier-ignore
    given(await actOnOutgoing(db, leader, { outgoingId: id, version: 2, act: "return", reason: "Thêm thời hạn" }));
    const { content } = given(await getOutgoing(db, office, id));
    const paragraphs = content.blocks.map(({ words }) => words);
    const rewriting = { summary: "đôn đốc việc chậm", paragraphs: [...paragraphs.slice(0, 2), "", "Báo cáo trước ngày 05/12/2026./."], addressees: content.addressees, recipients: ["Chủ tịch UBND tỉnh"] }; // prettier-ignore
    given(await actOnOutgoing(db, office, { outgoingId: id, version: 3, act: "rewrite", rewriting }));
    await takeOutgoing(db, office, id, "submit");
    given(await actOnOutgoing(db, leader, { outgoingId: id, version: 5, act: "approve" }));

    const word = given(await wordFile(db, office, id));
    const text = await textOf(word.bytes);
    expect(text).toContain("V/v đôn đốc việc chậm");
    expect(text).toContain("Báo cáo trước ngày 05/12/2026./.");
    expect(text).not.toContain("điều chỉnh thời hạn");
    expect(text).toContain("- Chủ tịch UBND tỉnh;");
    expect(text).toMatch(/Số:\s+\/……/u);
    expect(text).toContain("……………, ngày …… tháng …… năm ………");

    const docx = Buffer.from(await givenDocx({ body: p("Không phải PDF") }));
    expect(await issue(office, id, 6, docx)).toMatchObject({ refusal: { code: "signed-not-pdf" } });
    expect(await issue(office, id, 6, Buffer.from("%PDF-1.7 hỏng"))).toMatchObject({ ok: false });
    expect(await issue(office, id, 6, await givenSignedPdf("MẬT\nCông văn"))).toMatchObject({ refusal: { code: "document-secret" } }); // prettier-ignore
    expect(await issue(office, id, 6, await givenSignedPdf("Công văn"), { issuedOn: "2026-11-27" })).toMatchObject({ refusal: { code: "issued-in-future" } }); // prettier-ignore
    expect(given(await getOutgoing(db, office, id))).toMatchObject({
      state: "approved",
      number: null,
      signedFile: null,
    });

    const signed = await givenSignedPdf("Công văn đã ký");
    given(await issue(office, id, 6, signed));
    const issued = given(await getOutgoing(db, office, id));
    expect(issued).toMatchObject({ state: "issued", number: "1201/UBND-KTN", issuedOn: "2026-11-26", signedBy: "Trần Nam Hưng", offered: [] }); // prettier-ignore
    expect(Buffer.from(given(await signedFile(db, disk.files, office, id)).bytes).equals(signed)).toBe(true);
    expect(issued.steps.map(({ act }) => act)).toEqual(["submit", "return", "rewrite", "submit", "approve", "issue"]);
  });

  test("the same version is the same file, byte for byte; a renewed one follows the records", async () => {
    const { office, committee } = await givenOverdue();
    const id = await givenDraft(db, office, committee, REMINDER);
    const first = given(await wordFile(db, office, id));
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(Buffer.from(given(await wordFile(db, office, id)).bytes).equals(Buffer.from(first.bytes))).toBe(true);
    const later = onDay(office, "2026-12-24");
    await takeOutgoing(db, later, id, "renew");
    expect(given(await getOutgoing(db, later, id))).toMatchObject({ contentVersion: 2 });
    expect(given(await getOutgoing(db, later, id)).lines.filter(({ isGroup }) => !isGroup)).toHaveLength(3);
  });

  test("the list goes from page to page, and a body sees its own", async () => {
    const { office, as, committee, planning } = await givenOverdue();
    for (let count = 0; count < 3; count += 1) await givenDraft(db, office, committee, REMINDER);
    const own = await givenDraft(db, office, planning, REMINDER);
    const first = given(await listOutgoing(db, office, { limit: 3 }));
    const second = given(await listOutgoing(db, office, { limit: 3, cursor: first.nextCursor ?? "" }));
    expect([...first.items, ...second.items]).toHaveLength(4);
    expect(second.nextCursor).toBeNull();
    const seen = given(await listOutgoing(db, as("lead", planning), { limit: 50 }));
    expect(seen.items.map(({ id }) => id)).toEqual([own]);
    expect(await wordFile(db, as("lead", planning), first.items.at(-1)?.id as never)).toMatchObject({ ok: false });
  });
});

describe("the Word file of a periodic report", () => {
  test("says the body's words and its rows in the decree's layout, and our own reader reads it back", async () => {
    const { office, planning } = await givenOverdue();
    const round = OpenRound.parse({ kind: "period", periodKind: "month", period: "2026-11", bodies: [planning], basis: "Chế độ báo cáo" }); // prettier-ignore
    const texts = {
      ...EMPTY_TEXTS,
      results: "Đã rà soát 12 cụm công nghiệp.\nLập xong danh mục.",
      causes: "Thiếu số liệu.",
    };
    const reportId = await givenHandedIn(db, office, round, planning, { texts, entries: NO_ENTRIES });
    const id = await givenDraft(db, office, planning, { kind: "periodic-report", reportId });
    const { bytes, fileName } = given(await wordFile(db, office, id));
    expect(fileName).toBe("bao-cao-so-ke-hoach-va-dau-tu-ban-1.docx");
    const text = await textOf(bytes);
    for (const words of [
      "UBND TỈNH",
      "SỞ KẾ HOẠCH VÀ ĐẦU TƯ",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "BÁO CÁO",
      "Kết quả thực hiện nhiệm vụ tháng 11 năm 2026",
      "I. KẾT QUẢ THỰC HIỆN",
      "Đến ngày 14/11/2026, có 2 nhiệm vụ được theo dõi trong kỳ: 0 hoàn thành đúng hạn, 0 hoàn thành trễ hạn, 1 đang thực hiện trong hạn, 1 quá hạn",
      "Đã rà soát 12 cụm công nghiệp.",
      "2. Nguyên nhân",
      "Thiếu số liệu.",
      "IV. KIẾN NGHỊ, ĐỀ XUẤT",
      "Nơi nhận:",
      "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ",
      "Rà soát cụm công nghiệp",
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toMatch(/Số:\s+\/BC-……/u);

    const zip = await JSZip.loadAsync(bytes);
    const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
    expect(xml).toContain('w:w="11906" w:h="16838"');
    expect(xml).toContain('w:top="1134" w:right="851" w:bottom="1134" w:left="1701"');
    expect(new Set(xml.match(/w:ascii="[^"]+"/gu))).toEqual(new Set(['w:ascii="Times New Roman"']));
    expect(xml).toContain("w:titlePg");
    // The signature stands whole on one page, with the last words before it.
    const block = xml.slice(xml.lastIndexOf("<w:tbl>", xml.indexOf("Nơi nhận:")));
    expect(block.slice(0, block.indexOf("Nơi nhận:"))).toContain("<w:cantSplit/>");
    const [last, gap] = xml
      .slice(0, xml.length - block.length)
      .split("<w:p>")
      .slice(-2);
    for (const paragraph of [last, gap]) expect(paragraph).toContain("<w:keepNext/>");
  });
});

describe("the notice of a meeting's conclusions", () => {
  test("says them in their order, with who does what by when; a meeting without any has no notice", async () => {
    const { office, committee, planning } = await givenOverdue();
    const app = await openTestApp(office, [], (each) => reportRoutes(each, db));
    const opening = { title: "Giao ban tuần 48", heldOn: office.on, leaderId: null, issuerId: committee };
    const { meetingId } = (await app.ask("POST", "/api/meetings", { body: opening })).body as { meetingId: MeetingId };
    const subject: OutgoingSubject = { kind: "conclusion-notice", meetingId };
    expect(await draftOutgoing(db, office, { issuerId: committee as never, subject })).toMatchObject({ refusal: { code: "nothing-to-write" } }); // prettier-ignore
    const say = (words: string, leadId: string | null, dueOn: string | null) =>
      app.ask("POST", `/api/meetings/${meetingId}/conclusions`, { body: { words, leadId, dueOn } });
    expect((await say("Trình đề án trước Tết", planning, "2027-01-15")).status).toBe(200);
    expect((await say("Thống nhất chủ trương.", null, null)).status).toBe(200);
    await app.close();
    const text = await textOf(
      given(await wordFile(db, office, await givenDraft(db, office, committee, subject))).bytes,
    );
    for (const words of [
      "THÔNG BÁO",
      "Kết luận tại giao ban tuần 48 ngày 26/11/2026",
      "tổ chức giao ban tuần 48. Sau khi nghe",
      "1. Trình đề án trước Tết. Giao Sở Kế hoạch và Đầu tư chủ trì thực hiện, chậm nhất ngày 15/01/2027.",
      "2. Thống nhất chủ trương.",
      "- Sở Kế hoạch và Đầu tư;",
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toMatch(/Số:\s+\/TB-……/u);
  });
});
