import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

/** Acts that belong to the office alone, each where it is offered. `of` waits until the page is there. */
const OFFICE_ACTS = [
  { at: "/", of: ".plan-line", role: "link", name: "Nhập kế hoạch" },
  { at: "findings", of: ".finding-card:visible", role: "button", name: /^Trả lời/u },
  { at: "/luat", of: ".rule-line", role: "button", name: "Thêm quy định" },
  { at: "/luat", of: ".rule-line", role: "button", name: "Ghi mức của cơ quan" },
] as const;

/** Pages whose work is the office's, each opened by its address; `{plan}` and `{indicator}` are pages of the example. */
const OFFICE_PAGES = [
  "/co-quan/sap-xep",
  "/dia-ban/sap-xep",
  "/dia-ban/ranh-gioi",
  "/chi-tieu/moi",
  "{indicator}/sua",
  "{indicator}/lo-trinh",
  "/chi-tieu/phai-nhap",
  "/bieu-thu-thap/moi",
  "/nhap",
  "/giao-viec",
  "/nhap-bang",
  "/don-doc",
  "{plan}/chu-chua-chac",
  "/quan-tri/nhat-ky",
] as const;
type Listed = { readonly indicatorId: string };
const NOT_OPEN = "Trang này không mở cho vai trò của bạn";

describe("nobody is offered what would be refused", () => {
  let server: RunningServer;
  let browser: Browser;
  let plan = "";
  let indicator = "";

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    const page = await openPage(browser);
    await page.goto(server.address);
    const { items } = (await (await fetch(`${server.address}/api/indicators`)).json()) as { items: Listed[] };
    indicator = `/chi-tieu/${items[0]?.indicatorId}`;
    plan = (await page.locator(".plan-line h2 a").first().getAttribute("href")) ?? "";
    await page.context().close();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function viewedAs(role: string, language: "vi" | "en" = "vi"): Promise<Page> {
    const page = await openPage(browser, { language });
    const view = encodeURIComponent(JSON.stringify({ roles: [role], bodies: [] }));
    await page.context().addCookies([{ name: "lotrinh-view-as", value: view, url: server.address }]);
    return page;
  }

  /** Whether each of the pages is one that the reader may work on, and whether anything can be sent from it. */
  async function openTo(page: Page): Promise<{ open: string[]; withForm: string[] }> {
    const open: string[] = [];
    const withForm: string[] = [];
    for (const at of OFFICE_PAGES) {
      await page.goto(server.address + at.replace("{plan}", plan).replace("{indicator}", indicator));
      const title = await page.getByRole("heading", { level: 1 }).textContent();
      if (title !== NOT_OPEN) open.push(at);
      if ((await page.locator("main").locator("form, input, textarea").count()) > 0) withForm.push(at);
    }
    return { open, withForm };
  }

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

    const observer = await viewedAs("observer");
    expect(await offeredTo(observer, false)).toEqual(OFFICE_ACTS.map(() => false));
    await observer.context().close();
  });

  test("a page of the office that somebody else opens by its address shows no form, and says who can", async () => {
    const office = await openPage(browser);
    expect((await openTo(office)).open).toEqual(OFFICE_PAGES);
    await office.context().close();

    const observer = await viewedAs("observer");
    expect(await openTo(observer)).toEqual({ open: [], withForm: [] });
    await observer.goto(`${server.address}/co-quan/sap-xep`);
    await observer.getByText("Ai mở được: Văn phòng UBND, Quản trị viên.").waitFor();
    await observer.getByText("Bạn đang vào với vai trò: Người theo dõi, góp ý.").waitFor();
    expect(await barriersOf(observer)).toEqual([]);
    await observer.getByRole("link", { name: "Về danh sách", exact: true }).click();
    await observer.getByRole("heading", { level: 1, name: "Cơ quan" }).waitFor();
    await observer.context().close();

    // A lead drafts reminders, but not for nobody: the account has to act for a body.
    const lead = await viewedAs("lead", "en");
    await lead.goto(`${server.address}/don-doc`);
    await lead.getByText("Your role can open it, but your account acts for no body yet.").waitFor();
    expect(await barriersOf(lead)).toEqual([]);
    await lead.context().close();
  });
});
