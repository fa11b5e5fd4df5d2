import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { readXlsx } from "hucre/xlsx";
import JSZip from "jszip";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { registerExtractionCommands } from "./commands.ts";

const PLAN = `UBND TỈNH QUẢNG NAM
Số: 12/KH-UBND
Quảng Nam, ngày 02 tháng 01 năm 2026
KẾ HOẠCH
Phát triển làng nghề năm 2026
I. NHIỆM VỤ
1. Sở Công Thương chủ trì, phối hợp với Sở Tài chính xây dựng Đề án phát triển làng nghề, hoàn thành trước ngày 30/6/2026.
2. Sở Y tế rà soát các trạm trong quý III/2026.
3. Các sở, ban, ngành tuyên truyền về làng nghề.
4. Sở Nội vụ tổng hợp kết quả, báo cáo UBND tỉnh trước ngày 15 tháng 12 hằng năm.
`;

let folder = "";
let home = "";
let said = "";

beforeEach(() => {
  home = process.cwd();
  folder = mkdtempSync(join(tmpdir(), "lotrinh-office-"));
  process.chdir(folder);
  writeFileSync("ke-hoach.txt", PLAN);
  said = "";
  vi.spyOn(process.stdout, "write").mockImplementation((words) => {
    said += String(words);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  process.chdir(home);
  process.exitCode = 0;
  rmSync(folder, { recursive: true, force: true });
});

async function extract(...words: string[]): Promise<void> {
  const program = new Command("lotrinh").exitOverride();
  registerExtractionCommands(program);
  await program.parseAsync(["extract", "ke-hoach.txt", ...words], { from: "user" });
}

const HEADER = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Sản phẩm", "Thời hạn", "Căn cứ", "Ghi chú"];

describe("the table of assignments in Excel", () => {
  test("reopens with what the document says: words as text, a day as a day", async () => {
    await extract("--format", "xlsx");
    const [sheet] = (await readXlsx(readFileSync("ke-hoach.xlsx"))).sheets;
    expect(sheet?.rows[1]?.[0]).toBe(
      "Kế hoạch số 12/KH-UBND ngày 02/01/2026 của UBND TỈNH QUẢNG NAM: Phát triển làng nghề năm 2026",
    );
    expect(sheet?.rows[3]).toEqual(HEADER);
    expect(sheet?.rows[4]).toEqual([
      1,
      expect.stringContaining("Đề án phát triển làng nghề"),
      "Sở Công Thương",
      "Sở Tài chính",
      expect.stringContaining("Đề án phát triển làng nghề"),
      new Date("2026-06-30T00:00:00Z"),
      "Mục I.1",
      null,
    ]);
    expect(sheet?.rows[5]?.slice(5)).toEqual([expect.stringContaining("quý III/2026"), "Mục I.2", "chưa nêu sản phẩm"]);
    expect(sheet?.rows[6]?.[7]).toBe("chưa nêu thời hạn; chưa nêu sản phẩm; nhiệm vụ chung, chưa có đầu mối");
  });

  test("goes into the folder that was named, beside the JSON", async () => {
    await extract("--format", "xlsx", "--out", "ra");
    expect(readdirSync("ra").toSorted()).toEqual(["ke-hoach.json", "ke-hoach.xlsx"]);
  });
});

describe("the table of assignments in Word", () => {
  test("reopens with the same words, lying A4, in Times New Roman, its header on every page", async () => {
    await extract("--format", "docx");
    const zip = await JSZip.loadAsync(readFileSync("ke-hoach.docx"));
    const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
    const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cell]) =>
        [...cell.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, words]) => words).join(""),
      ),
    );
    expect(rows[0]).toEqual(HEADER);
    expect(rows[1]?.[5]).toBe("30/06/2026");
    expect(rows).toHaveLength(5);
    expect(rows[4]?.[5]).toBe("trước ngày 15/12 hằng năm");
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(xml.match(/<w:pgSz[^>]*>/gu)).toEqual(['<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>']);
    expect(new Set(xml.match(/w:ascii="[^"]*"/gu))).toEqual(new Set(['w:ascii="Times New Roman"']));
  });
});

describe("a document marked Lưu hành nội bộ", () => {
  beforeEach(() => writeFileSync("ke-hoach.txt", `LƯU HÀNH NỘI BỘ\n${PLAN}`));

  test("says so on the sheet, on the paper and on the screen that are made from it", async () => {
    await extract("--format", "xlsx");
    const [sheet] = (await readXlsx(readFileSync("ke-hoach.xlsx"))).sheets;
    expect(sheet?.rows[1]?.[0]).toMatch(/^\[LƯU HÀNH NỘI BỘ\] Kế hoạch số 12/u);
    await extract("--format", "docx");
    const zip = await JSZip.loadAsync(readFileSync("ke-hoach.docx"));
    expect(await zip.file("word/document.xml")?.async("string")).toContain("[LƯU HÀNH NỘI BỘ] Kế hoạch");
    said = "";
    await extract("--format", "table");
    expect(said).toMatch(/^LƯU HÀNH NỘI BỘ\n/u);
  });
});

describe("the columns of the table", () => {
  test("are chosen, renamed, put in order, and remembered in the folder", async () => {
    await extract("--format", "table", "--columns", "thoi-han,nhiem-vu=Nội dung công việc");
    expect(said).toContain("Thời hạn\tNội dung công việc");
    said = "";
    await extract("--format", "table");
    expect(said).toContain("30/06/2026\t");
    expect(said).toContain("Thời hạn\tNội dung công việc");
    said = "";
    await extract("--format", "table", "--columns", "usual");
    expect(said).toContain(HEADER.join("\t"));
  });

  test("a layout file that cannot be read is refused, not guessed at", async () => {
    writeFileSync("lotrinh-columns.json", "{");
    vi.spyOn(process.stderr, "write").mockImplementation(() => true);
    await extract("--format", "table", "--json");
    expect(process.exitCode).toBe(1);
    expect(JSON.parse(said)).toMatchObject({ code: "layout-unreadable" });
  });
});
