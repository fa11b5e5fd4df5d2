import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dayInVietNam } from "../src/shared/plain-date.ts";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const yesterday = dayInVietNam(new Date(Date.now() - DAY_MS));
const written = (day: string): string => day.split("-").toReversed().join("/");

/** The example was recorded today, so what had been recorded by yesterday is nothing: every page says so and leads back. */
describe("a page seen as of another day", { timeout: 180_000 }, () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function open(address: string, width = 1440): Promise<Page> {
    const page = await openPage(browser, width === 1440 ? {} : { width });
    await page.goto(server.address + address);
    await page.getByLabel("Xem vào ngày").waitFor();
    return page;
  }

  test("a register of yesterday is only looked at, and one step leads back to today", async () => {
    const page = await open("/khu-cum");
    await page.getByText("51 bản ghi", { exact: true }).waitFor();
    await page.getByLabel("Xem vào ngày").fill(yesterday);
    await page.getByText(`Trang này cho thấy những gì đã ghi đến hết ngày ${written(yesterday)}`).waitFor();
    await page.getByRole("heading", { name: `Đến hết ngày ${written(yesterday)}, sổ chưa ghi bản ghi nào` }).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get("ngay")).toBe(yesterday);
    const keep = page.locator("main").getByRole("button", { name: "Thêm", exact: true });
    expect(await keep.count()).toBe(0);
    expect(await page.getByRole("button", { name: "Nhập từ Excel" }).count()).toBe(0);
    await expect
      .poll(() => page.getByRole("link", { name: "Xuất Excel" }).getAttribute("href"))
      .toContain(`as_of=${yesterday}`);
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Về hôm nay" }).click();
    await page.getByText("51 bản ghi", { exact: true }).waitFor();
    await keep.waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get("ngay")).toBeNull();
    await page.context().close();
  });

  test("indicators of yesterday keep the day from the list to one of them, which tells what came later", async () => {
    const page = await open(`/chi-tieu?ngay=${yesterday}`, 390);
    await page.getByText("Đến hết ngày ấy sổ chưa ghi số liệu hay lộ trình nào").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("link", { name: "Tốc độ tăng GRDP", exact: true }).first().click();
    await page.getByText("Ghi sau ngày ấy nên không hiện").waitFor();
    await page.getByText("Đến hết ngày ấy chưa ghi lộ trình nào").waitFor();
    expect(await page.getByRole("link", { name: "Sửa" }).count()).toBe(0);
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Về hôm nay" }).click();
    await page.locator(".road").first().waitFor();
    await page.context().close();
  });

  test("a plan on a day before it was published says so, and another day is one step away", async () => {
    const { items } = (await (await fetch(`${server.address}/api/plans`)).json()) as { items: { id: string }[] };
    const page = await open(`/ke-hoach/${items[0]?.id}?ngay=2010-06-30`);
    await page.getByText("Ngày 30/06/2010 kế hoạch chưa được đưa vào thực hiện").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Về hôm nay" }).click();
    await page.locator(".doc-head").waitFor();
    await page.getByText("Trang này cho thấy hôm nay").waitFor();
    await page.context().close();
  });

  test.for([
    "/co-quan",
    "/co-quan/nhom",
    "/con-nguoi",
    "/dia-ban",
    "/ban-do",
    "/luat",
    "/nhiem-vu/vao-ngay",
    "/can-doi",
    "/bo-tieu-chi",
    "/chi-tieu/dia-ban",
  ])("%s says the day, keeps it in the address and leads back", async (address) => {
    const page = await open(address);
    await page.getByLabel("Xem vào ngày").fill("2025-06-30");
    await page
      .getByText(/Trang này cho thấy (?:ngày 30\/06\/2025|những gì đã ghi đến hết ngày 30\/06\/2025)/u)
      .waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get("ngay")).toBe("2025-06-30");
    await page.getByRole("button", { name: "Về hôm nay" }).click();
    await page.getByText("Trang này cho thấy hôm nay").waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get("ngay")).toBeNull();
    await page.context().close();
  });
});
