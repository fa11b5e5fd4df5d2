import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

/** Acts that belong to the office alone, each where it is offered. `of` waits until the page is there. */
const OFFICE_ACTS = [
  { at: "/", of: ".plan-line", role: "link", name: "Nhập kế hoạch" },
  { at: "findings", of: ".finding-card:visible", role: "button", name: /^Trả lời/u },
  { at: "/luat", of: ".rule-line", role: "button", name: "Thêm quy định" },
  { at: "/luat", of: ".rule-line", role: "button", name: "Ghi mức của cơ quan" },
] as const;

describe("nobody is offered what would be refused", () => {
  let server: RunningServer;
  let browser: Browser;
  let plan = "";

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    const page = await openPage(browser);
    await page.goto(server.address);
    plan = (await page.locator(".plan-line h2 a").first().getAttribute("href")) ?? "";
    await page.context().close();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function offeredTo(page: Page, isExpected: boolean): Promise<boolean[]> {
    const offered: boolean[] = [];
    for (const { at, of, role, name } of OFFICE_ACTS) {
      // Until it is known who looks at the page, nothing is offered to anybody.
      const known = page.waitForResponse("**/api/who-acts");
      await page.goto(server.address + (at === "findings" ? `${plan}/dieu-can-xem` : at));
      await known;
      await page.locator(of).first().waitFor();
      const act = page.getByRole(role, { name }).first();
      if (isExpected) await act.waitFor();
      offered.push((await act.count()) > 0);
    }
    return offered;
  }

  test("the office is offered its acts, an observer none of them and the same words to read", async () => {
    const office = await openPage(browser);
    expect(await offeredTo(office, true)).toEqual(OFFICE_ACTS.map(() => true));
    await office.context().close();

    const observer = await openPage(browser);
    const view = encodeURIComponent(JSON.stringify({ roles: ["observer"], bodies: [] }));
    await observer.context().addCookies([{ name: "lotrinh-view-as", value: view, url: server.address }]);
    expect(await offeredTo(observer, false)).toEqual(OFFICE_ACTS.map(() => false));
    await observer.context().close();
  });
});
