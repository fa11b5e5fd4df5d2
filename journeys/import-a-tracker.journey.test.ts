import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SheetColumn, sheetFile, type SheetRow } from "../src/file-kit/index.ts";
import { givenWorkbook } from "../src/file-kit/workbook/given-workbook.ts";
import { PlainDate } from "../src/shared/plain-date.ts";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

let server: RunningServer;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  folder = await mkdtemp(join(tmpdir(), "lotrinh-tracker-"));
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true });
});

/** A layout of an office's own: its order, its names, a title above, a column that nobody else has. */
const HEADS = ["STT", "Số, ký hiệu văn bản", "Nội dung công việc", "Đơn vị thực hiện", "Đơn vị phối hợp", "Hạn hoàn thành", "Kết quả thực hiện"]; // prettier-ignore
const COLUMNS = HEADS.map((title): SheetColumn => ({ title, kind: "text", width: 24 }));
const LEADS = ["Sở Công Thương", "Sở Tài chính (chủ trì), Sở Xây dựng", "Sở Xây dựng"];
const DEADLINES = ["30/6/2026", "Quý II/2026", "tháng 12 năm 2026", "thường xuyên", "", { day: PlainDate.parse("2026-09-30") }]; // prettier-ignore
const ROWS = 300;
/** Title, remark and a blank row stand above the head. */
const FIRST_LINE = 5;

/** Ten rows that cannot be given: place in the list, column, what stands there, what is typed to mend it. */
const PLANTED: readonly { at: number; column: number; wrong: string; mend: string }[] = [
  { at: 10, column: 2, wrong: "", mend: "Việc bị bỏ sót" },
  { at: 40, column: 3, wrong: "", mend: "Sở Tài chính" },
  { at: 70, column: 3, wrong: "Sở Công Thưng Mại", mend: "Sở Công Thương" },
  { at: 100, column: 5, wrong: "sau Tết", mend: "28/2/2027" },
  { at: 130, column: 5, wrong: "31/6/2026", mend: "30/6/2026" },
  { at: 160, column: 1, wrong: "1187/UBND-KTN", mend: "1187/UBND-KTN ngày 5/1/2026" },
  { at: 190, column: 1, wrong: "theo chỉ đạo miệng", mend: "1187/UBND-KTN ngày 5/1/2026" },
  { at: 220, column: 2, wrong: "Việc số 219 cần làm trong năm", mend: "Việc số 220 cần làm trong năm" },
  { at: 250, column: 4, wrong: "Sở Không Có Thật", mend: "Sở Xây dựng" },
  { at: 280, column: 5, wrong: "sớm nhất", mend: "" },
];

function rowAt(at: number): SheetRow {
  // Rows 219 and 220 have one lead and one document, so that their words make them the same.
  const lead = LEADS[at === 220 ? 219 % LEADS.length : at % LEADS.length] ?? "";
  const row = [at, at % 50 === 0 ? "KH 7549/KH-UBND ngày 22/12/2025" : "1187/UBND-KTN ngày 5/1/2026", `Việc số ${at} cần làm trong năm`, lead, at % 2 === 0 ? "Sở Xây dựng" : "", DEADLINES[at % DEADLINES.length] ?? null, "đang làm"]; // prettier-ignore
  const planted = PLANTED.find((each) => each.at === at);
  return planted ? row.map((cell, column) => (column === planted.column ? planted.wrong || null : cell)) : row;
}

test(
  "three hundred rows of an office's own list: ten mistakes told and mended, all given, nothing twice",
  { timeout: 300_000 },
  async () => {
    const rows = Array.from({ length: ROWS }, (_, index) => rowAt(index + 1));
    const titles = { title: "SỔ THEO DÕI NHIỆM VỤ UBND TỈNH GIAO", remark: "Năm 2026" };
    const path = join(folder, "so-theo-doi.xlsx");
    await writeFile(path, await sheetFile({ name: "Năm 2026", columns: COLUMNS }, rows, titles));

    const page = await openPage(browser);
    await page.goto(`${server.address}/nhap-bang`);
    await page.getByLabel("Sổ theo dõi (.xlsx, .csv)").setInputFiles(path);
    await page.getByText("290 dòng giao được, 10 dòng phải sửa").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    for (const { at, column } of PLANTED) {
      const place = `${String.fromCharCode(65 + column)}${FIRST_LINE + at - 1}`;
      await expect.poll(() => page.locator(".mend .place", { hasText: new RegExp(`^${place} `, "u") }).count()).toBe(1);
    }

    for (const { at, column, mend } of PLANTED) {
      const place = `${String.fromCharCode(65 + column)}${FIRST_LINE + at - 1}`;
      const field = page.locator(".mend label", { hasText: new RegExp(`^${place} `, "u") }).locator("input");
      await field.fill(mend);
      await field.press("Enter");
      await field.waitFor({ state: "detached" });
    }
    await page.getByText("300 dòng giao được, 0 dòng phải sửa").waitFor();
    await page.getByRole("button", { name: "Giao 300 nhiệm vụ" }).click();
    await page.getByText("Đã giao 300 nhiệm vụ mới; 0 nhiệm vụ đã có từ trước").waitFor();

    // The office's file still has its ten mistakes when it comes in again next month.
    await page.reload();
    await page.getByLabel("Sổ theo dõi (.xlsx, .csv)").setInputFiles(path);
    await page.getByRole("button", { name: "Giao 290 nhiệm vụ" }).click();
    await page
      .getByText("Đã giao 0 nhiệm vụ mới; 290 nhiệm vụ đã có từ trước, trong đó 0 nhiệm vụ được cập nhật")
      .waitFor();
  },
);

/** `A1`, `B1` … with words; what is empty is left out. */
function rowOfWords(line: number, words: readonly string[]): string {
  const cells = words.map((each, at) => `<c r="${String.fromCharCode(65 + at)}${line}" t="inlineStr"><is><t>${each}</t></is></c>`); // prettier-ignore
  return `<row r="${line}">${cells.join("")}</row>`;
}

test(
  "next month's workbook, two sheets laid out differently: what changes is shown before it is stored, then stands in its life",
  { timeout: 300_000 },
  async () => {
    const path = join(folder, "so-thang-sau.xlsx");
    const known = ["1", "1187/UBND-KTN ngày 5/1/2026", "Việc số 2 cần làm trong năm", "Sở Xây dựng", "31/12/2027", "đã trình UBND tỉnh"]; // prettier-ignore
    const fresh = ["Việc của năm trước", "Sở Công Thương", "1187/UBND-KTN ngày 5/1/2026", "15/2/2026"];
    const sheets = [
      { name: "Năm 2026", rows: rowOfWords(1, ["STT", "Số, ký hiệu văn bản", "Nội dung công việc", "Đơn vị thực hiện", "Hạn hoàn thành", "Kết quả thực hiện"]) + rowOfWords(2, known) }, // prettier-ignore
      { name: "Năm 2025", rows: rowOfWords(3, ["Nhiệm vụ", "Chủ trì", "Văn bản giao", "Ngày hoàn thành"]) + rowOfWords(4, fresh) }, // prettier-ignore
      { name: "Ghi chú", rows: rowOfWords(1, ["Sổ do Văn phòng lập"]) },
    ];
    await writeFile(path, await givenWorkbook({ sheets }));

    const page = await openPage(browser, { width: 390 });
    await page.goto(`${server.address}/nhap-bang`);
    await page.getByLabel("Sổ theo dõi (.xlsx, .csv)").setInputFiles(path);
    await page.getByText("1 nhiệm vụ mới, 1 nhiệm vụ đã có; 1 nhiệm vụ sẽ được cập nhật theo sổ.").waitFor();
    await expect.poll(() => page.getByRole("checkbox", { checked: true }).count()).toBe(2);
    const changed = page.locator(".changes li");
    expect(await changed.locator(".change").allTextContents()).toEqual([expect.stringMatching(/^Hạn: .+ → 31\/12\/2027$/u), "Tình hình: đã trình UBND tỉnh"]); // prettier-ignore
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Giao 2 nhiệm vụ" }).click();
    await page
      .getByText("Đã giao 1 nhiệm vụ mới; 1 nhiệm vụ đã có từ trước, trong đó 1 nhiệm vụ được cập nhật.")
      .waitFor();
    await page.getByText("0 nhiệm vụ mới, 2 nhiệm vụ đã có; 0 nhiệm vụ sẽ được cập nhật theo sổ.").waitFor();

    // Taken out again, a sheet gives nothing.
    await page.getByLabel("Năm 2025").uncheck();
    await page.getByRole("button", { name: "Giao 1 nhiệm vụ" }).waitFor();
  },
);
