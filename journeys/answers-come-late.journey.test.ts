import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dayInVietNam } from "../src/shared/plain-date.ts";
import { VIEW_AS_COOKIE, writeViewAs } from "../src/rooms/access/model/index.ts";
import { callsOf } from "./call-api.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const BODY = "Sở Công Thương thành phố Đà Nẵng";

let server: RunningServer;
let browser: Browser;
let page: Page;
const { get, post } = callsOf(() => server);

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await close();
  await browser?.close();
  await server?.stop();
});

/** A call that is still on its way belongs to nobody any more. */
async function close(): Promise<void> {
  await page?.unrouteAll({ behavior: "ignoreErrors" });
  await page?.context().close();
}

async function open(path: string): Promise<void> {
  await close();
  page = await openPage(browser);
  await page.goto(server.address + path);
}

async function bodyNamed(name: string): Promise<string> {
  type Listed = { items: { id: string; name: string }[] };
  const { items } = await get<Listed>(`/api/organisations?limit=12&search=${encodeURIComponent(name)}`);
  return items.find((body) => body.name === name)?.id ?? "";
}

/** The server does its part; its answers to such calls stay on their way until they are let go. */
async function hold(method: "GET" | "POST", address: RegExp): Promise<() => void> {
  const gate = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    if (route.request().method() !== method) return route.fallback();
    const response = await route.fetch();
    await gate.promise;
    return route.fulfill({ response }).catch(() => undefined);
  });
  return () => gate.resolve();
}

describe("a person goes on while an answer is on its way", { timeout: 240_000 }, () => {
  test("what is typed on while a report is being saved stays, what was saved stands at once, and nobody clashes with themself", async () => {
    const [body, today] = [await bodyNamed(BODY), dayInVietNam(new Date())];
    const round = { kind: "ad-hoc", title: "Cụm có nước thải", from: "2026-01-01", cutoff: today, dueOn: today, bodies: [body], basis: "CV 9" }; // prettier-ignore
    const { roundId } = await post<{ roundId: string }>("/api/reports/rounds", round);
    const { reportId } = await post<{ reportId: string }>("/api/reports", { roundId, organisationId: body });
    await open("/");
    const value = writeViewAs({ roles: ["lead"], bodies: [body] });
    await page.context().addCookies([{ name: VIEW_AS_COOKIE, value, url: server.address }]);
    await page.goto(`${server.address}/bao-cao/${reportId}`);
    const [results, causes] = [page.getByLabel("Kết quả thực hiện"), page.getByLabel("Nguyên nhân")];
    await results.fill("Đã rà 12 cụm.");
    await causes.fill("Thiếu trạm xử lý.");
    const letSaved = await hold("POST", /\/api\/reports\/[^/]+\/draft$/u);
    const letRead = await hold("GET", /\/api\/reports\/[^/]+$/u);
    await page.getByRole("button", { name: "Lưu nháp" }).click();
    await results.press("End");
    await page.keyboard.type(" Còn 3 cụm");
    const answered = page.waitForResponse(/\/draft$/u);
    letSaved();
    await answered;
    await expect.poll(() => page.getByRole("button", { name: "Lưu nháp" }).count()).toBe(1);
    await page.keyboard.type(" chưa xong.");
    const stands = async () => [await results.inputValue(), await causes.inputValue()];
    const typed = ["Đã rà 12 cụm. Còn 3 cụm chưa xong.", "Thiếu trạm xử lý."];
    expect(await stands()).toEqual(typed);
    const read = page.waitForResponse(/\/api\/reports\/[^/]+$/u);
    letRead();
    await read;
    await page.getByRole("button", { name: "Lưu nháp" }).click();
    await page.getByText("Có nội dung chưa lưu").waitFor({ state: "detached" });
    expect(await stands()).toEqual(typed);
    const { texts } = await get<{ texts: Record<string, string> }>(`/api/reports/${reportId}`);
    expect(texts).toMatchObject({ results: typed[0], causes: typed[1] });
  });

  test("what was tried for other words than those that stand there now is not to be recorded", async () => {
    await open("/co-quan/sap-xep");
    await page.getByLabel("Số, ký hiệu văn bản").fill("07/NQ-HĐND");
    await page.getByLabel("Cơ quan", { exact: true }).fill(BODY);
    await page.getByLabel("Cơ quan nhận").fill("Sở Kinh tế thử");
    const trial = page.getByRole("button", { name: "Chạy thử" });
    const letTried = await hold("POST", /\/api\/organisation-successions$/u);
    await trial.click();
    await expect.poll(() => trial.isDisabled()).toBe(true);
    await page.getByLabel("Cơ quan nhận").fill("Sở Kinh tế thử hai");
    letTried();
    await expect.poll(() => trial.isDisabled()).toBe(false);
    expect(await page.locator(".effect, .recording").count()).toBe(0);
    await trial.click();
    await page.locator(".effect", { hasText: "Sở Kinh tế thử hai: lập mới" }).waitFor();
  });

  test("a form beside the one that was sent keeps what is typed into it", async () => {
    await open(`/co-quan/${await bodyNamed(BODY)}`);
    for (const title of ["Thêm tên gọi khác hoặc tên viết tắt", "Cấp mã mới"]) await page.getByText(title).click();
    const [naming, coding] = [
      page.locator("form", { has: page.getByLabel("Tên như văn bản viết") }),
      page.locator("form", { has: page.getByLabel("Mã", { exact: true }) }),
    ];
    await naming.getByLabel("Tên như văn bản viết").fill("Sở CT thử");
    await naming.getByLabel("Căn cứ").fill("Công văn 5");
    const letNamed = await hold("POST", /\/api\/organisations\/[^/]+\/names$/u);
    await naming.getByRole("button", { name: "Ghi" }).click();
    await coding.getByLabel("Mã", { exact: true }).click();
    await page.keyboard.type("SCT");
    letNamed();
    await page.locator("main").getByText("Sở CT thử").waitFor();
    await page.keyboard.type("-01");
    expect(await coding.getByLabel("Mã", { exact: true }).inputValue()).toBe("SCT-01");
    await expect.poll(() => naming.getByLabel("Tên như văn bản viết").inputValue()).toBe("");
  });

  test("what is typed for one place is not there on the page of another", async () => {
    type Listed = { items: { id: string }[] };
    const { items } = await get<Listed>("/api/places?kind=commune&limit=1");
    await open(`/dia-ban/${items[0]?.id}`);
    await page.getByText("Đổi tên hoặc thêm tên khác").click();
    await page.getByLabel("Tên", { exact: true }).fill("Tên của nơi kia");
    const letRead = await hold("GET", /\/api\/places\/[0-9a-f-]{36}/u);
    await page.getByRole("link", { name: "thành phố Đà Nẵng" }).first().click();
    // Until it is known, nothing of the place before stands under the address of the other.
    await expect.poll(() => page.getByLabel("Tên", { exact: true }).count()).toBe(0);
    letRead();
    await page.getByRole("heading", { level: 1, name: "thành phố Đà Nẵng" }).waitFor();
    await page.getByText("Đổi tên hoặc thêm tên khác").click();
    expect(await page.getByLabel("Tên", { exact: true }).inputValue()).toBe("");
  });
});

test(
  "what is decided in a review stays decided when an answer from before it comes",
  { timeout: 240_000 },
  async () => {
    const text =
      "KẾ HOẠCH\nSửa bến thuyền\nI. NHIỆM VỤ\n1. Sở Xây dựng chủ trì lập danh mục bến thuyền, trình UBND tỉnh trước ngày 30/6/2026.";
    const { planId } = await post<{ planId: string }>("/api/plans/import", { text });
    await open(`/ke-hoach/${planId}/ra-soat`);
    const all = page.getByRole("button", { name: /^Chấp nhận \d+ đề xuất/u });
    await page.getByLabel("Từ mức").selectOption("0.5");
    await all.waitFor();
    // Whoever comes back to the window is shown it anew.
    const letRead = await hold("GET", /\/api\/plans\/[^/]+\/review$/u);
    const asked = page.waitForRequest(/\/review$/u);
    await page.waitForTimeout(5_100);
    await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
    await asked;
    await all.click();
    await page.getByText("Đã quyết xong mọi đề xuất.").waitFor();
    const read = page.waitForResponse(/\/review$/u);
    letRead();
    await read.catch(() => undefined);
    await page.waitForTimeout(500);
    expect(await page.getByText("Đã quyết xong mọi đề xuất.").count()).toBe(1);
  },
);

describe("a hand that is faster than the page", { timeout: 240_000 }, () => {
  test("the end of a range is the same field after Enter, and all is cleared by one press, the words too", async () => {
    await open("/khu-cum?tim=cum");
    const from = page.getByLabel(/^Diện tích.* từ$/u);
    await from.fill("10");
    await from.press("Enter");
    await page.waitForURL(/loc=/u);
    await page.keyboard.type("0");
    expect(await from.inputValue()).toBe("100");
    await page.getByRole("button", { name: "Bỏ hết lọc" }).click();
    await expect.poll(() => page.getByRole("searchbox").inputValue()).toBe("");
  });

  test("a place that is pasted whole narrows a register once its name is known", async () => {
    await open("/khu-cum");
    const place = page.getByRole("combobox", { name: "Địa bàn" });
    await place.fill("huyện Núi Thành");
    await page.waitForURL(/loc=placeId/u);
    await expect.poll(() => place.inputValue()).toBe("huyện Núi Thành");
  });

  test("what is pointed at in the palette stays so when more is found", async () => {
    await open("/");
    await page.getByRole("button", { name: /Tìm nhanh/u }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Tìm gì" }).waitFor();
    const letFound = await hold("GET", /\/api\/search\?/u);
    await page.keyboard.type("nhiệm vụ");
    const pointed = page.locator('[role="option"][aria-selected="true"]');
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => pointed.textContent()).toContain("Xem tất cả kết quả");
    letFound();
    await page.getByRole("option").nth(5).waitFor();
    expect(await pointed.textContent()).toContain("Xem tất cả kết quả");
  });

  test("what is pointed at beside a cell stays so when the list changes under it", async () => {
    await open("/khu-cum");
    const cell = page.locator('[role="gridcell"][data-line="0"]');
    await cell.first().waitFor();
    const column = Number(await page.getByRole("columnheader", { name: "Địa bàn" }).first().getAttribute("aria-colindex")) - 2; // prettier-ignore
    const late = Promise.withResolvers<void>();
    const named = (name: string) => ({ id: crypto.randomUUID(), name, hint: null });
    const [one, two] = [named("xã Một"), named("xã Hai")];
    await page.route(/\/api\/industrial-zones\/choices\?/u, async (route) => {
      const isMore = new URL(route.request().url()).searchParams.get("search") === "xã M";
      if (isMore) await late.promise;
      await route.fulfill({ json: { items: isMore ? [two, one] : [one, two] } });
    });
    await page.locator(`[role="gridcell"][data-line="0"][data-column="${column}"]`).click();
    await page.keyboard.type("xã");
    const list = page.getByRole("listbox").getByRole("option");
    await list.filter({ hasText: "xã Một" }).waitFor();
    const asked = page.waitForRequest(/choices\?.*M/u);
    await page.keyboard.type(" M");
    await asked;
    await page.keyboard.press("ArrowDown");
    const pointed = list.and(page.locator('[aria-selected="true"]'));
    expect(await pointed.textContent()).toBe("xã Một");
    late.resolve();
    await expect.poll(() => list.first().textContent()).toBe("xã Hai");
    expect(await pointed.textContent()).toBe("xã Một");
    await page.keyboard.press("Escape");
  });

  test("Enter chooses no indicator that was offered for other letters", async () => {
    await open("/bieu-thu-thap/moi");
    const field = page.getByRole("combobox", { name: "Chỉ tiêu (gõ tên hoặc mã)" });
    await field.pressSequentially("t");
    await page.getByRole("option").first().waitFor();
    const letFound = await hold("GET", /\/api\/indicator-choices/u);
    await page.keyboard.type("ỷ lệ lấp");
    await page.keyboard.press("Enter");
    expect(await field.inputValue()).toBe("tỷ lệ lấp");
    letFound();
  });
});
