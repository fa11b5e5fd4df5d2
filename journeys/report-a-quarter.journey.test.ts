import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { VIEW_AS_COOKIE, writeViewAs } from "../src/rooms/access/model/index.ts";
import { readFile } from "../src/rooms/documents/server/index.ts";
import type { Role } from "../src/shared/act.ts";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const BODY = "Sở Công Thương thành phố Đà Nẵng";
const OTHER = "Sở Tài chính thành phố Đà Nẵng";
const ROUND = "Quý III năm 2026";

describe("a quarter is reported: written, returned, approved, accepted, frozen, and out as Word", () => {
  let server: RunningServer;
  let browser: Browser;
  let folder: string;
  let [office, writer, leader]: (Page | undefined)[] = [];
  let reportPath = "";

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    folder = await mkdtemp(join(tmpdir(), "lotrinh-report-"));
    const id = await idOf(BODY);
    office = await openPage(browser);
    writer = await openAs("lead", id);
    leader = await openAs("approving-leader", id);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function idOf(name: string): Promise<string> {
    const answer = await fetch(`${server.address}/api/reports/askable-bodies`);
    const { items } = (await answer.json()) as { items: { id: string; name: string }[] };
    return items.find((body) => body.name === name)?.id ?? "";
  }

  /** The same machine, looked at as somebody of a body. */
  async function openAs(role: Role, body: string): Promise<Page> {
    const page = await openPage(browser);
    const value = writeViewAs({ roles: [role], bodies: [body] });
    await page.context().addCookies([{ name: VIEW_AS_COOKIE, value, url: server.address }]);
    return page;
  }

  function pageOf(page: Page | undefined): Page {
    if (!page) throw new Error("The journey has not begun");
    return page;
  }

  test("the office asks for the third quarter, with the days of the law", async () => {
    const page = pageOf(office);
    await page.goto(`${server.address}/bao-cao?nam=2026`);
    await page.getByText("Năm 2026 chưa mở kỳ báo cáo nào").waitFor();
    await page.getByRole("button", { name: "Mở kỳ báo cáo" }).click();
    await page.getByLabel("Kỳ thứ").selectOption("3");
    await page.getByText("Số liệu từ 15/06/2026 đến 14/09/2026").waitFor();
    await page.getByText("Hạn gửi 25/09/2026").waitFor();
    await page.getByLabel("Căn cứ").fill("Chế độ báo cáo của UBND thành phố");
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Mở kỳ này" }).click();
    await page.getByRole("columnheader", { name: ROUND }).waitFor();
    await expect.poll(() => cellOf(page, BODY)).toContain("Quá hạn gửi");
    // On paper nothing scrolls: what the matrix holds stands on the sheet.
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".report-scroll").evaluate((box) => getComputedStyle(box).overflow)).toBe("visible");
    await page.emulateMedia({ media: "screen" });
  });

  test("a body writes its report; what is typed survives a closed page, and the leader returns it with a reason", async () => {
    const page = pageOf(writer);
    await page.goto(`${server.address}/bao-cao?nam=2026`);
    await page.getByRole("rowheader", { name: BODY }).waitFor();
    await expect.poll(() => page.getByRole("rowheader").count()).toBe(1);
    await page.getByRole("button", { name: `Soạn báo cáo ${ROUND} của ${BODY}` }).click();
    await page.getByRole("heading", { name: `Báo cáo ${ROUND}` }).waitFor();
    reportPath = new URL(page.url()).pathname;
    await page.locator(".report-duties > li").first().waitFor();
    await page.getByLabel("Kết quả thực hiện").fill("Đã rà soát 12 cụm công nghiệp.");
    await page.getByText("Có nội dung chưa lưu").waitFor();
    await page.goto(`${server.address}/bao-cao`);
    await page.goto(`${server.address}${reportPath}`);
    await page.getByText("Có nội dung chưa lưu").waitFor();
    expect(await page.getByLabel("Kết quả thực hiện").inputValue()).toBe("Đã rà soát 12 cụm công nghiệp.");
    await page.getByRole("button", { name: "Lưu nháp" }).click();
    await page.getByText("Có nội dung chưa lưu").waitFor({ state: "detached" });
    await page.getByLabel("Nguyên nhân").fill("Chờ phương án giá đất.");
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Trình lãnh đạo" }).click();
    await page.getByText("Chờ lãnh đạo duyệt").waitFor();

    const head = pageOf(leader);
    await head.goto(`${server.address}${reportPath}`);
    await head.getByText("Chờ phương án giá đất.").waitFor();
    await head.getByRole("button", { name: "Trả lại" }).click();
    await head.getByLabel("Lý do").fill("Bổ sung số cụm đã có hạ tầng.");
    await head.locator("form").getByRole("button", { name: "Trả lại" }).click();
    await head.getByText("Hiện không có việc nào cho bạn ở bước này.").waitFor();
  });

  test("two of the body write into one part: both keep their words, and whoever saves last settles what stands", async () => {
    const page = pageOf(writer);
    const colleague = await openAs("lead", await idOf(BODY));
    await colleague.goto(`${server.address}${reportPath}`);
    await page.getByText("Bổ sung số cụm đã có hạ tầng.").waitFor();
    await page.getByLabel("Tồn tại, hạn chế").fill("Hai cụm chậm giải phóng mặt bằng.");
    await colleague.getByLabel("Tồn tại, hạn chế").fill("Thiếu vốn đối ứng.");
    await colleague.getByRole("button", { name: "Lưu nháp" }).click();
    await page.getByText("Đã lưu: Thiếu vốn đối ứng.").waitFor();
    expect(await page.getByRole("button", { name: "Lưu nháp" }).isDisabled()).toBe(true);
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Giữ cả hai: Tồn tại, hạn chế" }).click();
    await page.getByRole("button", { name: "Lưu nháp" }).click();
    const both = "Thiếu vốn đối ứng.\nHai cụm chậm giải phóng mặt bằng.";
    await expect.poll(() => colleague.getByLabel("Tồn tại, hạn chế").inputValue()).toBe(both);
    await colleague.context().close();
  });

  test("the body mends it, the leader approves, and the table of the office changes by itself", async () => {
    const table = pageOf(office);
    const page = pageOf(writer);
    await page.getByText("Bổ sung số cụm đã có hạ tầng.").waitFor();
    await page.getByLabel("Kết quả thực hiện").fill("Đã rà soát 12 cụm công nghiệp, 3 cụm có hạ tầng.");
    await page.getByRole("button", { name: "Trình lãnh đạo" }).click();
    await page.getByText("Chờ lãnh đạo duyệt").waitFor();
    const head = pageOf(leader);
    await head.getByRole("button", { name: "Duyệt và gửi" }).click();
    await head.getByText("Đã duyệt, chờ tiếp nhận").waitFor();
    await expect.poll(() => cellOf(table, BODY)).toContain("Gửi trễ hạn");
    await table.getByText("1 trên 9 đã gửi, 8 quá hạn").waitFor();
  });

  test("another body is reminded from its cell, from the keyboard; the count and the last day stand there", async () => {
    const page = pageOf(office);
    await page.getByRole("link", { name: `${BODY}, ${ROUND}: mở báo cáo` }).focus();
    const steps = await page.evaluate(
      (names) => {
        const rows = [...document.querySelectorAll(".report-matrix tbody th")].map((row) => row.textContent ?? "");
        return rows.indexOf(names[1] ?? "") - rows.indexOf(names[0] ?? "");
      },
      [BODY, OTHER],
    );
    for (let step = 0; step < steps; step += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => cellOf(page, OTHER)).toContain("Đã đôn đốc 1 lần, gần nhất");
    expect(await barriersOf(page)).toEqual([]);
  });

  test("the office accepts and freezes; the figures are closed", async () => {
    const page = pageOf(office);
    await page.getByRole("link", { name: `${BODY}, ${ROUND}: mở báo cáo` }).click();
    await page.getByRole("button", { name: "Tiếp nhận" }).click();
    await page.getByRole("button", { name: "Chốt số liệu" }).click();
    await page.getByText("Đã chốt số liệu").waitFor();
    await page.getByRole("button", { name: "Lập bản đính chính" }).waitFor();
    await expect.poll(() => page.locator(".report-steps li").count()).toBe(6);
    expect(await barriersOf(page)).toEqual([]);
  });

  test("the report goes out as Word, which our own reader reads back", async () => {
    const page = pageOf(office);
    await page.getByRole("link", { name: "Lập văn bản" }).click();
    await page.getByLabel("Cơ quan ban hành").fill(BODY);
    await page.getByRole("button", { name: "Lập dự thảo" }).click();
    await page.getByRole("heading", { name: "Kết quả thực hiện nhiệm vụ quý III năm 2026" }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "Tải tệp Word" }).click();
    const path = join(folder, "bao-cao.docx");
    await (await downloading).saveAs(path);
    const read = await readFile({ path, name: "bao-cao.docx" });
    if (!read.ok || read.value.kind !== "document") throw new Error("Our reader does not read our own file");
    const { text } = read.value.reading;
    for (const words of ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BODY.toLocaleUpperCase("vi"), "3 cụm có hạ tầng", "Chờ phương án giá đất."]) expect(text).toContain(words); // prettier-ignore
    expect(text).toMatch(/Số:\s+\/BC-……/u);
    await page.getByRole("button", { name: "Trình", exact: true }).click();
    await page.getByRole("button", { name: "Duyệt", exact: true }).click();
    await page.getByRole("button", { name: "Ban hành", exact: true }).click();
    await page.getByLabel("Bản đã ký (PDF)").waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });
});

async function cellOf(page: Page, body: string): Promise<string> {
  const line = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: body }) });
  return (await line.locator("td").first().textContent()) ?? "";
}
