import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { VIEW_AS_COOKIE, writeViewAs } from "../src/rooms/access/model/index.ts";
import type { Role } from "../src/shared/act.ts";
import { dayInVietNam } from "../src/shared/plain-date.ts";
import { press, tabTo, typeInto } from "./keyboard.ts";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const DEPARTMENT = "Sở Công Thương thành phố Đà Nẵng";
const TREASURY = "Sở Tài chính thành phố Đà Nẵng";
const COMMUNE = "UBND xã Đại Lộc";
const OFFICE = "Văn phòng UBND thành phố Đà Nẵng";
const ROUND = "Quý III năm 2026";
const WORDS = "rà soát mặt bằng các cụm công nghiệp";
const SHARE = "Danh mục mặt bằng trống của xã";
const CONCLUSION = "Trình phương án di dời các cơ sở gây ô nhiễm";

const DAY_MS = 24 * 60 * 60 * 1000;
const inDays = (days: number): string => dayInVietNam(new Date(Date.now() + days * DAY_MS));
const written = (day: string): string => day.split("-").toReversed().join("/");
const main = (page: Page) => page.locator("main");
const recorded = (page: Page, words: string) => page.getByRole("status").getByText(words).first().waitFor();

/**
 * A quarter of four people, each in a browser of their own: the office, a department that works by keyboard alone, a commune on a
 * phone, and the department's leader. Each test is a step that stands on those before it.
 */
describe("a quarter with four people", { timeout: 240_000 }, () => {
  let server: RunningServer;
  let browser: Browser;
  let [office, department, commune, leader]: Page[] = [];
  let duty = "";
  let report = "";

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    const [departmentId, communeId] = [await idOf(DEPARTMENT), await idOf(COMMUNE)];
    office = await openPage(browser);
    department = await openAs("lead", departmentId);
    commune = await openAs("coordinator", communeId, 390);
    leader = await openAs("approving-leader", departmentId);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function idOf(name: string): Promise<string> {
    const search = new URLSearchParams({ as_of: dayInVietNam(new Date()), search: name, limit: "12" });
    const answer = await fetch(`${server.address}/api/organisations?${search}`);
    const { items } = (await answer.json()) as { items: { id: string; name: string }[] };
    const id = items.find((body) => body.name === name)?.id;
    if (id === undefined) throw new Error(`The example has no ${name}`);
    return id;
  }

  /** The same machine, looked at as somebody of a body. */
  async function openAs(role: Role, body: string, width?: number): Promise<Page> {
    const page = await openPage(browser, width === undefined ? {} : { width });
    const value = writeViewAs({ roles: [role], bodies: [body] });
    await page.context().addCookies([{ name: VIEW_AS_COOKIE, value, url: server.address }]);
    return page;
  }

  function of(page: Page | undefined): Page {
    if (!page) throw new Error("The journey has not begun");
    return page;
  }

  test("the office gives two assignments from the words of a dispatch, one of them overdue already", async () => {
    const page = of(office);
    await page.goto(`${server.address}/giao-viec`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const [day, month, year] = written(inDays(-30)).split("/");
    await page.keyboard.insertText(
      [
        "UBND TỈNH",
        "Số: 2026/UBND-KTN",
        `Quảng Nam, ngày ${day} tháng ${month} năm ${year}`,
        "V/v rà soát mặt bằng sản xuất",
        `1. Giao ${DEPARTMENT} chủ trì ${WORDS} trước ngày ${written(inDays(60))}.`,
        `2. Giao ${TREASURY} chủ trì lập dự toán kinh phí di dời trước ngày ${written(inDays(-10))}.`,
      ].join("\n"),
    );
    await page.locator(".order-row").nth(1).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.keyboard.press("Control+Enter");
    await recorded(page, "Đã giao 2 nhiệm vụ mới.");
  });

  test("the department finds it among its work, accepts it and shares it out to a commune, by keyboard alone", async () => {
    const page = of(department);
    await page.goto(`${server.address}/viec-cua-toi`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await press(page, new RegExp(WORDS, "u"));
    await page.waitForURL(/\/nhiem-vu\/[0-9a-f-]{36}$/u);
    duty = new URL(page.url()).pathname;
    await page.getByRole("heading", { level: 1, name: "Nhiệm vụ" }).waitFor();
    await press(page, "Tiếp nhận");
    await recorded(page, "Đã ghi: Tiếp nhận.");

    await press(page, "Giao phần việc, lấy ý kiến");
    await typeInto(page, "Cơ quan", COMMUNE);
    await main(page).locator(".part-chosen").getByText(COMMUNE).waitFor();
    await typeInto(page, "Phần việc, nội dung hỏi", SHARE);
    await press(page, "Giao");
    await recorded(page, "Đã giao");
    expect(await barriersOf(page)).toEqual([]);
  });

  test("the commune reports its share on a phone, with what came of it", async () => {
    const page = of(commune);
    await page.goto(`${server.address}/viec-cua-toi`);
    const line = page.locator(".part-line", { hasText: SHARE });
    await line.getByRole("button", { name: /^Báo xong/u }).click();
    await line.getByLabel("Sản phẩm (số, ký hiệu, đường dẫn)").fill("15/BC-UBND");
    expect(await barriersOf(page)).toEqual([]);
    await line.getByRole("button", { name: "Gửi: Báo xong" }).click();
    await recorded(page, "Đã ghi: Báo xong");
    expect(await barriersOf(page)).toEqual([]);
  });

  test("the department sees the answer, raises an obstacle, petitions for money and lays evidence beside, by keyboard alone", async () => {
    const page = of(department);
    await page.locator(".parts .part-line", { hasText: "15/BC-UBND" }).waitFor();
    await press(page, "Báo vướng mắc");
    await typeInto(page, "Vướng gì, vì sao", "Chưa có bản đồ hiện trạng của ba cụm");
    await typeInto(page, "Cơ quan tháo gỡ", TREASURY);
    await press(page, "Gửi: Báo vướng mắc");
    await recorded(page, "Đã báo vướng mắc.");

    await press(page, "Gửi kiến nghị");
    await typeInto(page, "Nội dung kiến nghị", "Bố trí kinh phí đo đạc ba cụm công nghiệp");
    await typeInto(page, "Cơ quan trả lời", TREASURY);
    await tabTo(page, "Hạn trả lời");
    const [year, month, day] = inDays(10).split("-");
    // The browser of this journey writes days as English does.
    await page.keyboard.type(`${month}${day}${year}`);
    await press(page, "Gửi kiến nghị");
    await page
      .locator(".matter-line", { hasText: "Bố trí kinh phí đo đạc" })
      .getByText(`trước hết ngày ${written(inDays(10))}`)
      .waitFor();

    await press(page, "Đính minh chứng");
    await typeInto(page, "Đường dẫn (https://…)", "https://danang.gov.vn/bien-ban-kiem-tra");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Biên bản kiểm tra thực địa");
    await page.keyboard.press("Enter");
    await page.locator(".evidence").getByText("bien-ban-kiem-tra").first().waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });

  test("the office answers the petition in the place of the treasury, and the department sees the answer", async () => {
    const page = of(office);
    await page.goto(`${server.address}/viec-cua-toi`);
    const line = page.locator(".matter-line", { hasText: "Bố trí kinh phí đo đạc" });
    await line.getByRole("button", { name: /^Trả lời kiến nghị/u }).click();
    await line.getByLabel("Kết quả").selectOption("solved");
    await line.getByLabel("Nội dung trả lời").fill("Đã bố trí trong dự toán quý IV.");
    expect(await barriersOf(page)).toEqual([]);
    await line.getByRole("form").getByRole("button", { name: "Trả lời" }).click();
    await recorded(page, "Đã trả lời kiến nghị");
    await of(department).locator(".matter-line").getByText("Đã bố trí trong dự toán quý IV.").waitFor();
  });

  test("the quarter's report goes to the leader, comes back, goes again, is approved, and is accepted above", async () => {
    const above = of(office);
    await above.goto(`${server.address}/bao-cao?nam=2026`);
    await above.getByRole("button", { name: "Mở kỳ báo cáo" }).click();
    await above.getByLabel("Kỳ thứ").selectOption("3");
    await above.getByLabel("Căn cứ").fill("Chế độ báo cáo của UBND thành phố");
    await above.getByRole("button", { name: "Mở kỳ này" }).click();
    await above.getByRole("columnheader", { name: ROUND }).waitFor();

    const page = of(department);
    await page.goto(`${server.address}/bao-cao?nam=2026`);
    await page.getByRole("rowheader", { name: DEPARTMENT }).waitFor();
    await press(page, `Soạn báo cáo ${ROUND} của ${DEPARTMENT}`);
    await page.getByRole("heading", { name: `Báo cáo ${ROUND}` }).waitFor();
    report = new URL(page.url()).pathname;
    await typeInto(page, "Kết quả thực hiện", "Đã rà soát 12 cụm công nghiệp.");
    expect(await barriersOf(page)).toEqual([]);
    await press(page, "Trình lãnh đạo");
    await page.getByText("Chờ lãnh đạo duyệt").waitFor();

    const head = of(leader);
    await head.goto(`${server.address}${report}`);
    await head.getByRole("button", { name: "Trả lại" }).click();
    await head.getByLabel("Lý do").fill("Nêu số cụm còn mặt bằng.");
    expect(await barriersOf(head)).toEqual([]);
    await head.locator("form").getByRole("button", { name: "Trả lại" }).click();
    await page.getByText("Nêu số cụm còn mặt bằng.").waitFor();
    await typeInto(page, "Kết quả thực hiện", "Đã rà soát 12 cụm công nghiệp, 4 cụm còn mặt bằng.");
    await press(page, "Trình lãnh đạo");
    await page.getByText("Chờ lãnh đạo duyệt").waitFor();
    await head.getByRole("button", { name: "Duyệt và gửi" }).click();
    await head.getByText("Đã duyệt, chờ tiếp nhận").waitFor();
    expect(await barriersOf(head)).toEqual([]);

    await above.goto(`${server.address}${report}`);
    await above.getByText("4 cụm còn mặt bằng").first().waitFor();
    await above.getByRole("button", { name: "Tiếp nhận" }).click();
    await above.getByRole("button", { name: "Chốt số liệu" }).waitFor();
    expect(await barriersOf(above)).toEqual([]);
  });

  test("the work is reported done by keyboard and confirmed by the office, in time", async () => {
    const page = of(department);
    await page.goto(`${server.address}${duty}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await press(page, "Báo cáo hoàn thành");
    await page.getByLabel("Sản phẩm (số, ký hiệu văn bản, đường dẫn)").waitFor();
    await typeInto(page, "Sản phẩm (số, ký hiệu văn bản, đường dẫn)", "Báo cáo 88/BC-SCT");
    await page.keyboard.press("Enter");
    await recorded(page, "Đã ghi: Báo cáo hoàn thành.");
    const above = of(office);
    await above.goto(`${server.address}${duty}`);
    await main(above).getByRole("button", { name: "Xác nhận hoàn thành", exact: true }).click();
    await recorded(above, "Đã ghi: Xác nhận hoàn thành.");
    await main(above).locator("header .st.done", { hasText: "Hoàn thành đúng hạn" }).waitFor();
    expect(await barriersOf(above)).toEqual([]);
    await main(page).locator("header .st.done", { hasText: "Hoàn thành đúng hạn" }).waitFor();
  });

  test("who is late is reminded by a letter with its annex", async () => {
    const page = of(office);
    await page.goto(`${server.address}/don-doc`);
    const row = main(page).locator(".chase-bodies > li").filter({ hasText: "lập dự toán kinh phí di dời" });
    await row.getByRole("checkbox").first().check();
    await page.getByLabel("Cơ quan ban hành công văn").fill(OFFICE);
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Soạn công văn gửi 1 cơ quan" }).click();
    await page.waitForURL(/\/van-ban-di\//u);
    await main(page).getByText("lập dự toán kinh phí di dời").first().waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });

  test("a conclusion of the meeting is an assignment, which the department finds among its work", async () => {
    const page = of(office);
    await page.goto(`${server.address}/giao-ban`);
    await page.getByRole("button", { name: "Chuẩn bị cuộc họp" }).click();
    await page.getByLabel("Tên cuộc họp").fill("Giao ban quý");
    await page.getByLabel("Cơ quan ra kết luận").fill(OFFICE);
    await page.getByRole("button", { name: "Lập tài liệu họp" }).click();
    await page.getByRole("heading", { level: 1, name: "Giao ban quý" }).waitFor();
    await main(page).getByText("lập dự toán kinh phí di dời").first().waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByLabel("Kết luận", { exact: true }).fill(CONCLUSION);
    await page.getByLabel("Giao cho").fill(DEPARTMENT);
    await page.getByLabel("Thời hạn").fill(inDays(40));
    await page.getByRole("button", { name: "Ghi kết luận" }).click();
    await main(page).locator(".meeting-conclusions li", { hasText: CONCLUSION }).getByRole("link").waitFor();
    expect(await barriersOf(page)).toEqual([]);

    const desk = of(department);
    await desk.goto(`${server.address}/viec-cua-toi`);
    await desk.getByRole("heading", { level: 1 }).waitFor();
    await press(desk, new RegExp(CONCLUSION, "u"));
    await desk.getByRole("heading", { level: 1, name: "Nhiệm vụ" }).waitFor();
    await press(desk, "Tiếp nhận");
    await recorded(desk, "Đã ghi: Tiếp nhận.");
    expect(await barriersOf(desk)).toEqual([]);
  });
});
