import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callsOf } from "./call-api.ts";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

let server: RunningServer;
let browser: Browser;
let page: Page;
let folder: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  folder = await mkdtemp(join(tmpdir(), "lotrinh-figures-"));
  page = await openPage(browser);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true });
});

const { post, get } = callsOf(() => server);

const base = { direction: "rise", accumulation: "flow", frequency: "quarter", dueAfterDays: 30 };
async function givenSeries(code: string, name: string, figures: readonly number[]): Promise<string> {
  const unit = { vi: "tỷ đồng", en: "bn đồng" };
  const { indicatorId } = await post<{ indicatorId: string }>("/api/indicators", { ...base, code, name: { vi: name, en: name }, unit }); // prettier-ignore
  const periods = ["2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2"];
  const values = figures.map((value, at) => ({ period: periods[at], value, stage: "official", source: "Báo cáo quý", certainty: "high", answer: "số gốc" })); // prettier-ignore
  await post(`/api/indicators/${indicatorId}/values`, { values });
  return indicatorId;
}

/** Fills in cells of the downloaded form, as a person in Excel would; other rows stay as they are. */
async function filled(bytes: ArrayBuffer, figures: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  const part = "xl/worksheets/sheet1.xml";
  const strings = [...((await zip.file("xl/sharedStrings.xml")?.async("string")) ?? "").matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gsu)].map((found) => found[1] ?? ""); // prettier-ignore
  const wordsOf = (cell: string): string => {
    const value = /<v>(.*?)<\/v>/su.exec(cell)?.[1] ?? /<t[^>]*>(.*?)<\/t>/su.exec(cell)?.[1] ?? "";
    return cell.includes('t="s"') ? (strings[Number(value)] ?? "") : value;
  };
  const xml = (await zip.file(part)?.async("string")) ?? "";
  const changed = xml.replaceAll(
    /<row [^>]*r="(\d+)"[^>]*>(.*?)<\/row>/gsu,
    (row: string, line: string, cells: string) => {
      const words = [...cells.matchAll(/<c [^>]*?(?:\/>|>.*?<\/c>)/gsu)].map(([cell]) => wordsOf(cell));
      const figure = words.includes("2026-Q3") ? figures[words[0] ?? ""] : undefined;
      if (figure === undefined) return row;
      const without = row.replace(new RegExp(`<c [^>]*r="H${line}"[^>]*?(?:/>|>.*?</c>)`, "su"), "");
      const typed = `<c r="H${line}" t="inlineStr"><is><t>${figure}</t></is></c>`;
      const at = without.search(new RegExp(`<c [^>]*r="[I-Z]${line}"`, "u"));
      return at === -1 ? without.replace("</row>", `${typed}</row>`) : without.slice(0, at) + typed + without.slice(at);
    },
  );
  expect(changed).not.toBe(xml);
  zip.file(part, changed);
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}

/** Types words into one cell of a workbook, as a person in Excel would. */
async function typed(bytes: Buffer, address: string, words: string): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  const part = "xl/worksheets/sheet1.xml";
  const xml = (await zip.file(part)?.async("string")) ?? "";
  const row = /\d+/u.exec(address)?.[0] ?? "";
  const cell = `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const without = xml.replace(new RegExp(`<c [^>]*r="${address}"[^>]*?(?:/>|>.*?</c>)`, "su"), "");
  const changed = without.replace(new RegExp(`(<row [^>]*r="${row}"[^>]*>.*?)(</row>)`, "su"), `$1${cell}$2`);
  expect(changed).toContain(cell);
  zip.file(part, changed);
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}

async function choose(name: string, bytes: Buffer): Promise<void> {
  await writeFile(join(folder, name), bytes);
  await page.getByLabel("Tệp .xlsx hoặc .csv").setInputFiles(join(folder, name));
}

test(
  "a quarter comes from Excel with three planted errors; mended, status and overview change",
  { timeout: 240_000 },
  async () => {
    const exported = await givenSeries("Q-XK", "Xuất khẩu theo quý", [95, 100, 104, 107, 111]);
    await givenSeries("Q-NS", "Thu ngân sách theo quý", [50, 51, 52, 53, 54]);
    await givenSeries("Q-DT", "Vốn đầu tư theo quý", [30, 31, 32, 33, 34]);
    await post(`/api/indicators/${exported}/roads`, {
      code: "Q-XK-2030",
      name: { vi: "Xuất khẩu mỗi quý năm 2030", en: "Exports in 2030" },
      shape: "level",
      baseline: null,
      points: [{ period: "2030", comparator: ">=", value: 470 }],
      document: "Kế hoạch minh họa",
      basis: "Mục II",
      certainty: "high",
    });
    const counts = async () => (await get<{ counts: Record<string, number> }>("/api/overview")).counts;
    const before = await counts();
    const form = await (await fetch(`${server.address}/api/indicator-values/export.xlsx`)).arrayBuffer();

    await page.goto(`${server.address}/chi-tieu/phai-nhap`);
    await page.getByRole("row", { name: /Xuất khẩu theo quý/u }).waitFor();
    await page.getByRole("button", { name: "Nhập từ Excel" }).click();
    await choose("quy-3.xlsx", await filled(form, { "Q-XK": "1150", "Q-NS": "năm mươi lăm", "Q-DT": "34,,6" }));
    const table = page.getByRole("table", { name: "Các dòng của tệp" });
    await table.getByText("là bước nhảy lạ").waitFor();
    await table.getByText("“năm mươi lăm” không phải số").waitFor();
    await table.getByText("“34,,6” không phải số").waitFor();
    expect(await page.getByRole("button", { name: /^Ghi 0 dòng/u }).isDisabled()).toBe(true);

    await choose("quy-3-sua.xlsx", await filled(form, { "Q-XK": "102", "Q-NS": "55", "Q-DT": "34,6" }));
    await page.getByText("3 dòng sẽ ghi").waitFor();
    await page.getByRole("button", { name: "Ghi 3 dòng" }).click();
    await page.getByText("Đã ghi 3 dòng").waitFor();
    await choose("quy-3-sua.xlsx", await filled(form, { "Q-XK": "102", "Q-NS": "55", "Q-DT": "34,6" }));
    await page.getByText("0 dòng sẽ ghi").waitFor();

    const { observations } = await get<{ observations: { period: string; value: number }[] }>(
      `/api/indicators/${exported}`,
    );
    expect(observations.filter(({ period }) => period === "2026-Q3")).toMatchObject([{ value: 102 }]);
    const after = await counts();
    expect(after["behind"]).toBe((before["behind"] ?? 0) + 1);
    expect(after["on-road"] ?? 0).toBe((before["on-road"] ?? 0) - 1);
    await page.goto(`${server.address}/chi-tieu/${exported}`);
    await page.getByText("Dưới lộ trình").first().waitFor();
  },
);

test(
  "a form goes to five communes; one answers, one is chased, and the figures become values",
  { timeout: 240_000 },
  async () => {
    const { items } = await get<{ items: { name: string; level: string }[] }>(
      "/api/organisations?as_of=2026-11-25&kind=people-committee&limit=100",
    );
    const names = items.filter(({ level }) => level === "commune").map(({ name }) => name);
    const communes = [...new Set(names)].slice(0, 5);
    expect(communes).toHaveLength(5);
    const { indicatorId } = await post<{ indicatorId: string }>("/api/indicators", { ...base, frequency: "year", direction: "fall", accumulation: "stock", code: "HO-NGHEO", name: { vi: "Số hộ nghèo", en: "Poor households" }, unit: { vi: "hộ", en: "households" } }); // prettier-ignore

    await page.goto(`${server.address}/bieu-thu-thap`);
    await page.getByRole("link", { name: "Lập biểu" }).click();
    await page.getByLabel("Tên biểu").fill("Rà soát hộ nghèo năm 2025");
    // The name without its marks, and the first line of the list by keyboard alone.
    await page.getByRole("combobox", { name: "Chỉ tiêu (gõ tên hoặc mã)" }).pressSequentially("so ho ngheo");
    await page.getByRole("option", { name: /Số hộ nghèo.*HO-NGHEO/u }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByText("Số hộ nghèo (hộ)").waitFor();
    await page.getByLabel("Kỳ (ví dụ 2025, Q3/2026)").fill("2025");
    await page.getByRole("button", { name: "Lập biểu" }).click();
    await page.getByRole("heading", { level: 1, name: "Rà soát hộ nghèo năm 2025" }).waitFor();
    for (const name of communes) {
      await page.getByLabel("Thêm cơ quan").fill(name);
      await page.getByRole("button", { name: "Thêm cơ quan" }).click();
    }
    await page.getByRole("button", { name: "Gửi biểu" }).click();
    await page.getByText("Đã gửi 5 đơn vị").waitFor();
    expect(await barriersOf(page)).toEqual([]);

    const [first, second, third] = communes;
    await page.getByRole("link", { name: first ?? "" }).click();
    await page.getByRole("heading", { level: 1, name: first ?? "" }).waitFor();
    await page.locator('[role="gridcell"][data-line="0"][data-column="1"]').click();
    await page.keyboard.insertText("41");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Nộp biểu" }).click();
    await page.getByText("đã nộp, chờ duyệt").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Duyệt, đưa vào chỉ tiêu" }).click();
    await page.getByText("đã duyệt").waitFor();
    const { observations } = await get<{ observations: { value: number; placeId: string; source: string }[] }>(`/api/indicators/${indicatorId}`); // prettier-ignore
    expect(observations).toMatchObject([{ value: 41, source: expect.stringContaining("Rà soát hộ nghèo năm 2025") }]); // prettier-ignore

    await page.getByRole("link", { name: "Rà soát hộ nghèo năm 2025" }).click();
    await page.getByRole("link", { name: third ?? "", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: third ?? "" }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Tải biểu Excel" }).click(),
    ]);
    const reply = await readFile(await download.path());
    await page.getByRole("button", { name: "Nhập từ Excel" }).click();
    await choose("xa-sai.xlsx", await typed(reply, "D2", "ba mươi"));
    await page.getByText("“ba mươi” không phải số").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    expect(await page.getByRole("button", { name: /^Ghi 0 dòng/u }).isDisabled()).toBe(true);
    await choose("xa.xlsx", await typed(reply, "D2", "37"));
    await page.getByRole("button", { name: "Ghi 1 dòng" }).click();
    await page.getByText("Đã ghi 1 dòng").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("gridcell", { name: "37" }).waitFor();
    await page.getByRole("button", { name: "Nộp biểu" }).click();
    await page.getByText("đã nộp, chờ duyệt").waitFor();

    await page.getByRole("link", { name: "Rà soát hộ nghèo năm 2025" }).click();
    await page.getByRole("button", { name: `Đôn đốc: ${second}` }).click();
    await page.getByText("Đã đôn đốc 1 đơn vị.").waitFor();
    await page.getByText("đã đôn đốc 1 lần").waitFor();
    await page.getByRole("link", { name: "Mọi biểu" }).click();
    await page.getByRole("row", { name: new RegExp(`${first}.*đã duyệt`, "u") }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
  },
);

test(
  "a share is typed as numerator and denominator; two communes are put together as the sums of both, and stored on a stated ground",
  { timeout: 180_000 },
  async () => {
    const { items } = await get<{ items: { id: string; name: string; level: string }[] }>(
      "/api/organisations?as_of=2026-11-25&kind=people-committee&limit=100",
    );
    const [one, two] = items.filter(({ level }) => level === "commune");
    if (!one || !two) throw new Error("no communes");
    const { indicatorId } = await post<{ indicatorId: string }>("/api/indicators", { ...base, frequency: "year", accumulation: "share", code: "NUOC-SACH", name: { vi: "Tỷ lệ hộ dùng nước sạch", en: "Clean water" }, unit: { vi: "%", en: "%" }, numerator: "Hộ dùng nước sạch", denominator: "Số hộ" }); // prettier-ignore
    const rows = [{ indicatorId, industry: null, group: null }];
    const columns = [{ title: "Năm 2025", period: "2025", stage: "official" }];
    const { formId } = await post<{ formId: string }>("/api/collection-forms", { title: "Nước sạch 2025", dueOn: "2026-12-10", rows, columns }); // prettier-ignore
    const form = `/api/collection-forms/${formId}`;
    await post(`${form}/send`, { bodies: [one.id, two.id], toAllCommunes: false });
    const other = `${form}/replies/${two.id}`;
    await post(`${other}/cells`, { cells: [{ row: 0, column: 0, value: null, numerator: 10, denominator: 100 }] });
    await post(`${other}/submission`, { answer: null });
    await post(`${other}/decision`, { act: "accept", reason: null });

    await page.goto(`${server.address}/bieu-thu-thap/${formId}/${one.id}`);
    const type = async (line: number, words: string) => {
      await page.locator(`[role="gridcell"][data-line="${line}"][data-column="1"]`).click();
      await page.keyboard.insertText(words);
      await page.keyboard.press("Enter");
    };
    await type(0, "30");
    await page.getByRole("button", { name: "Nộp biểu" }).click();
    // Told where it stands, and nothing that was typed is lost.
    await page.getByText("Tử số và mẫu số phải đi cùng nhau").first().waitFor();
    await type(1, "40");
    await page.getByRole("gridcell", { name: "75" }).waitFor();
    await page.getByRole("button", { name: "Nộp biểu" }).click();
    await page.getByText("đã nộp, chờ duyệt").waitFor();
    await page.getByRole("button", { name: "Duyệt, đưa vào chỉ tiêu" }).click();
    await page.getByText("đã duyệt").waitFor();

    await page.getByRole("link", { name: "Nước sạch 2025" }).click();
    await page.getByRole("link", { name: "Bảng tổng hợp" }).click();
    await page.getByText("= 40 / 140").waitFor();
    await page.getByText("2/2 đơn vị").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByLabel("Căn cứ để coi là toàn địa bàn").fill("Hai xã là toàn vùng cấp nước");
    await page.getByRole("button", { name: "Ghi vào chỉ tiêu" }).click();
    await page.getByText("Đã ghi 1 số").waitFor();
    const { observations } = await get<{ observations: { placeId: string | null; value: number; numerator: number }[] }>(`/api/indicators/${indicatorId}`); // prettier-ignore
    expect(observations.filter(({ placeId }) => placeId === null)).toMatchObject([{ value: 28.5714, numerator: 40, denominator: 140 }]); // prettier-ignore
  },
);

test(
  "a road is set on its page, then changed with a reason; the first edition stays readable",
  { timeout: 120_000 },
  async () => {
    const { indicatorId } = await post<{ indicatorId: string }>("/api/indicators", { ...base, frequency: "year", code: "LT-THU", name: { vi: "Thu nhập bình quân", en: "Income" }, unit: { vi: "triệu đồng", en: "m đồng" } }); // prettier-ignore
    await page.goto(`${server.address}/chi-tieu/${indicatorId}`);
    await page.getByRole("link", { name: "Đặt lộ trình" }).click();
    await page.getByLabel("Tên lộ trình (tiếng Việt)").fill("Thu nhập năm 2030");
    await page.getByLabel("Mã lộ trình").fill("LT-THU-2030");
    const baseline = page.getByRole("group", { name: "Mức gốc" });
    await baseline.getByLabel("Kỳ").fill("2024");
    await baseline.getByLabel("Giá trị (triệu đồng)").fill("60,5");
    const levels = page.getByRole("group", { name: "Các mức phải đạt" });
    await levels.getByLabel("Năm hoặc kỳ").fill("2030");
    await levels.getByLabel("Mức (triệu đồng)").fill("nhiều");
    await page.getByLabel("Văn bản đặt ra").fill("Kế hoạch minh họa");
    await page.getByLabel("Căn cứ: mục, trang, đường dẫn").fill("Mục II");
    await page.getByRole("button", { name: "Đặt lộ trình" }).click();
    await page.getByText("“nhiều” không phải số").waitFor();
    await levels.getByLabel("Mức (triệu đồng)").fill("110");
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Đặt lộ trình" }).click();
    await page.getByRole("heading", { name: "Thu nhập năm 2030" }).waitFor();
    await page.getByText("≥ 110 triệu đồng (2030)").waitFor();

    await page.getByRole("link", { name: "Sửa lộ trình" }).click();
    await levels.getByLabel("Mức (triệu đồng)").fill("115");
    await page.getByLabel("Lý do sửa").fill("Điều chỉnh giữa kỳ");
    await page.getByRole("button", { name: "Sửa lộ trình" }).click();
    await page.getByText("2 bản của lộ trình này").click();
    await page.getByText("Điều chỉnh giữa kỳ").waitFor();
    await page.getByText("≥ 110 triệu đồng (2030)").waitFor();
    expect(await barriersOf(page)).toEqual([]);
  },
);
