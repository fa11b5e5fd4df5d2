import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

let browser: Browser;
let server: RunningServer;
let folder: string;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  folder = await mkdtemp(join(tmpdir(), "lotrinh-map-"));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true });
});

const DISTRICTS = "ban-do?lop=industrial-zone&ngay=2024-12-31&cap=district";
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("data-spot") ?? "");

/** Two rows of three squares that nobody could take for borders. */
function squares() {
  const places = [["502", "Tam Kỳ"], ["503", "Hội An"], ["506", "Đại Lộc"], ["507", "Điện Bàn"], ["508", "Duy Xuyên"], ["517", "Núi Thành"]]; // prettier-ignore
  return places.map(([code, name], at) => {
    const [west, south] = [108 + (at % 3) / 10, 15.5 - Math.floor(at / 3) / 10];
    const ring = [[west, south], [west + 0.1, south], [west + 0.1, south + 0.1], [west, south + 0.1], [west, south]]; // prettier-ignore
    return { type: "Feature", properties: { code, name }, geometry: { type: "Polygon", coordinates: [ring] } };
  });
}

describe("the tiles", () => {
  test("are one stop of Tab; the arrows go from tile to tile, Enter opens the records that stand there", async () => {
    const page = await openPage(browser);
    await page.goto(`${server.address}/${DISTRICTS}`);
    const tiles = page.locator(".map-tile");
    await tiles.first().waitFor();
    await expect.poll(() => page.locator(".map-tile[tabindex='0']").count()).toBe(1);
    await expect.poll(() => page.locator(".archipelago-tiles li").count()).toBe(2);
    const first = await tiles.first().getAttribute("data-spot");
    await expect.poll(() => page.getByRole("button", { name: /^huyện Tây Giang \d+ bản ghi$/u }).count()).toBe(1);
    await tiles.first().focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => focused(page)).not.toBe(first);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => focused(page)).toBe(first);
    const busy = page.locator(".map-tile:not([data-shade='0'])").first();
    const count = Number(await busy.locator("b").textContent());
    await busy.focus();
    await page.keyboard.press("Enter");
    const records = page.getByRole("dialog").locator(".map-records li");
    await records.first().waitFor();
    await expect.poll(() => records.count()).toBe(count);
    await records.first().getByRole("link").click();
    await page.waitForURL(/khu-cum\?dong=/u);
    await page.context().close();
  });

  test("on a phone show first where something is, with figures to be read; the rest unfolds", async () => {
    const page = await openPage(browser, { width: 390 });
    await page.goto(`${server.address}/${DISTRICTS}`);
    const figure = page.locator(".map-tile b").first();
    await figure.waitFor();
    expect(await figure.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))).toBeGreaterThanOrEqual(
      20,
    );
    const small = await page.locator(".map-tile:visible").evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length); // prettier-ignore
    expect(small).toBe(0);
    expect(await barriersOf(page)).toEqual([]);
    await page.locator(".map-idle summary").first().click();
    await page.locator(".map-idle[open] .map-tile").first().waitFor();
    await page.goto(`${server.address}/${DISTRICTS}&xem=table`);
    await page.getByRole("columnheader", { name: "Bản ghi" }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.context().close();
  });

  test("say how many records name no place, and lead to them", async () => {
    const page = await openPage(browser);
    await page.goto(`${server.address}/ban-do?lop=industrial-zone`);
    const line = page.locator(".map-not-shown li", { hasText: "chưa ghi địa bàn nào" });
    const count = Number.parseInt((await line.textContent()) ?? "", 10);
    expect(count).toBeGreaterThan(0);
    await line.getByRole("link", { name: "Xem danh sách" }).click();
    await page.locator(`[role="grid"][aria-rowcount="${count + 2}"]`).waitFor();
    await page.context().close();
  });
});

describe("the map of loaded boundaries", () => {
  beforeAll(async () => {
    const file = join(folder, "o-vuong.geojson");
    await writeFile(file, JSON.stringify({ type: "FeatureCollection", features: squares() }));
    await server.run("boundaries", file, "--kind", "district", "--valid-from", "2020-01-01", "--source", "Ô vuông bịa", "--terms", "để thử", "--save"); // prettier-ignore
  });

  test.for([{ width: 1440 }, { width: 390 }])(
    "is walked by arrows and looked at closer, $width wide",
    async ({ width }) => {
      const page = await openPage(browser, { width });
      await page.goto(`${server.address}/${DISTRICTS}&xem=map`);
      const places = page.locator(".boundary-map [data-spot]");
      await places.first().waitFor();
      await expect.poll(() => places.count()).toBe(6);
      await expect.poll(() => page.locator(".boundary-map [tabindex='0'][data-spot]").count()).toBe(1);
      const tall = await page.locator(".boundary-map .land-view text").first().evaluate((one) => one.getBoundingClientRect().height); // prettier-ignore
      expect(tall).toBeGreaterThan(11);
      await page.getByRole("button", { name: /^thành phố Tam Kỳ/u }).focus();
      const seen = new Set([await focused(page)]);
      for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowLeft"]) {
        await page.keyboard.press(key);
        seen.add(await focused(page));
      }
      expect(seen.size).toBe(6);
      const before = await places.first().evaluate((one) => one.getBoundingClientRect().width);
      await page.getByRole("button", { name: "Phóng to" }).click();
      await expect.poll(() => places.first().evaluate((one) => one.getBoundingClientRect().width)).toBeGreaterThan(before * 1.8); // prettier-ignore
      await page.getByRole("button", { name: "Phóng to" }).click();
      const offMiddle = () => page.locator(".land-view").evaluate((view) => Math.max(
      Math.abs((view.scrollLeft + view.clientWidth / 2) / view.scrollWidth - 0.5),
      Math.abs((view.scrollTop + view.clientHeight / 2) / view.scrollHeight - 0.5),
    )); // prettier-ignore
      await expect.poll(offMiddle).toBeLessThan(0.05);
      expect(await barriersOf(page)).toEqual([]);
      await page.getByRole("button", { name: "Thu nhỏ" }).click();
      await page.getByRole("button", { name: "Thu nhỏ" }).click();
      await places.first().focus();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").locator(".map-records").waitFor();
      await expect.poll(() => page.getByText("Quần đảo Hoàng Sa").count()).toBe(1);
      await expect.poll(() => page.getByText("Quần đảo Trường Sa").count()).toBe(1);
      await page.context().close();
    },
  );
});
