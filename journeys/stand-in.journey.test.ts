import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dayInVietNam } from "../src/shared/plain-date.ts";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type SignedInServer, startSignedInServer } from "./signed-in-server.ts";
import type { RunningServer } from "./start-server.ts";

const ADMINISTRATOR = {
  name: "Lê Quản Trị",
  email: "quantri@office.example",
  password: "sông Thu Bồn chảy về Cửa Đại",
};
const AWAY = {
  name: "Nguyễn Thị Nghỉ Phép",
  email: "nghiphep@office.example",
  password: "hoa sưa vàng trên bến Tam Kỳ",
};
const DEPUTY = {
  name: "Trần Văn Trực Thay",
  email: "tructhay@office.example",
  password: "tháng ba mưa bụi ngoài vườn chè",
};
const DEPARTMENT = "Sở Công Thương thành phố Đà Nẵng";
const OTHER = "Sở Tài chính thành phố Đà Nẵng";

const DAY_MS = 24 * 60 * 60 * 1000;
const inDays = (days: number): string => dayInVietNam(new Date(Date.now() + days * DAY_MS));

/**
 * A person goes on leave, another acts in their place under both names, and is nobody but themselves once the delegation has ended. Each
 * in a browser of their own; each test stands on those before it.
 */
describe("acting in somebody's absence", { timeout: 240_000 }, () => {
  let office: SignedInServer;
  let server: RunningServer;
  let browser: Browser;
  let [keeper, away, deputy]: Page[] = [];
  let duty = "";
  let absent = "";

  beforeAll(async () => {
    [office, browser] = await Promise.all([startSignedInServer(), openBrowser()]);
    ({ server } = office);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
  });

  function of(page: Page | undefined): Page {
    if (!page) throw new Error("The journey has not begun");
    return page;
  }

  async function comeIn(link: string, { name, password }: typeof AWAY): Promise<Page> {
    const page = await openPage(browser);
    await page.goto(link);
    await page.getByLabel("Chọn mật khẩu").fill(password);
    await page.getByRole("button", { name: "Nhận lời mời và đăng nhập" }).click();
    await page.getByRole("link", { name: "Để sau, vào hệ thống" }).click();
    await page.getByRole("button", { name: `Người đang dùng: ${name}` }).waitFor();
    return page;
  }

  /** The words are pasted whole, before anything is suggested. */
  async function choose(form: Locator, label: string, words: string): Promise<void> {
    await form.getByLabel(label).fill(words);
  }

  async function invite(page: Page, { name, email }: typeof AWAY, body: string): Promise<void> {
    await page.getByRole("button", { name: "Mời người" }).click();
    const form = page.locator("dialog[open]");
    await form.getByLabel("Họ tên").fill(name);
    await form.getByLabel("Thư điện tử").fill(email);
    await form.getByRole("checkbox", { name: "Cơ quan chủ trì" }).check();
    await choose(form, "Thêm cơ quan", body);
    await form.getByRole("button", { name: `Bỏ ${body}` }).waitFor();
    await form.getByRole("button", { name: "Gửi lời mời" }).click();
    await form.getByText(`Đã gửi thư mời đến ${email}.`).waitFor();
    await form.getByRole("button", { name: /^Đóng/u }).click();
  }

  /** The page of a person in the register of people; its address. */
  async function addPerson(page: Page, { name, email }: typeof AWAY): Promise<string> {
    await page.goto(`${server.address}/con-nguoi`);
    await page.getByLabel("Họ và tên").fill(name);
    await page.locator("main").getByLabel("Thư điện tử").fill(email);
    await page.locator("main").getByRole("button", { name: "Thêm", exact: true }).click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    return page.url();
  }

  test("two people of two departments are let in, and stand in the register of people", async () => {
    const { name, email } = ADMINISTRATOR;
    const printed = await server.run("accounts", "create-admin", "--name", name, "--email", email, "--json");
    keeper = await comeIn((JSON.parse(printed) as { link: string }).link, ADMINISTRATOR);
    await keeper.goto(`${server.address}/quan-tri/nguoi-dung`);
    await invite(keeper, AWAY, DEPARTMENT);
    await invite(keeper, DEPUTY, OTHER);
    away = await comeIn(await office.linkTo(AWAY.email), AWAY);
    deputy = await comeIn(await office.linkTo(DEPUTY.email), DEPUTY);
    await addPerson(keeper, DEPUTY);
    absent = await addPerson(keeper, AWAY);
    expect(absent).toMatch(/\/con-nguoi\/[0-9a-f-]{36}/u);
  });

  test("one of them has work that the other may look at, but not act upon", async () => {
    const own = of(away);
    await own.goto(`${server.address}/viec-cua-toi`);
    await own.getByRole("button", { name: "Tiếp nhận" }).first().waitFor();
    const line = own.locator("li", { has: own.getByRole("button", { name: "Tiếp nhận" }) }).first();
    duty = (await line.locator("a[href^='/nhiem-vu/']").first().getAttribute("href")) ?? "";
    expect(duty).toMatch(/^\/nhiem-vu\/[0-9a-f-]{36}/u);
    const other = of(deputy);
    await other.goto(server.address + duty);
    // What is asked of a group is read by its members; what is asked of one department is not read by another.
    await other.locator(".duty-do").or(other.getByRole("alert")).first().waitFor();
    expect(await other.getByRole("button", { name: "Tiếp nhận" }).count()).toBe(0);
  });

  test("a delegation from tomorrow lets nobody act today; one that stands today does", async () => {
    const page = of(keeper);
    await page.goto(absent);
    await page.locator("summary", { hasText: "Ủy quyền khi vắng mặt" }).click();
    const delegate = async (reason: string, from: string, to: string): Promise<void> => {
      const form = page.locator("form", { has: page.getByRole("button", { name: "Ủy quyền", exact: true }) });
      await choose(form, "Người thay", `${DEPUTY.name} (${DEPUTY.email})`);
      await form.getByLabel("Lý do").fill(reason);
      await form.getByLabel("Từ ngày").fill(from);
      await form.getByLabel("Đến hết ngày").fill(to);
      await form.getByRole("button", { name: "Ủy quyền", exact: true }).click();
      await page.locator("li", { hasText: reason }).waitFor();
    };
    await delegate("Đi học hè", inDays(30), inDays(40));
    expect(await barriersOf(page)).toEqual([]);
    const other = of(deputy);
    await other.reload();
    await other.getByRole("button", { name: `Người đang dùng: ${DEPUTY.name}` }).click();
    await other.getByRole("button", { name: "Đăng xuất" }).waitFor();
    expect(await other.getByRole("button", { name: /^Làm thay/u }).count()).toBe(0);
    // A delegation that began yesterday and is over after four days.
    await delegate("Nghỉ phép năm", inDays(-1), inDays(3));
  });

  test("the absent person writes a later delegation themselves, on a phone too, and takes it back", async () => {
    const page = of(away);
    await page.goto(`${server.address}/tai-khoan`);
    const section = page.locator("section", { has: page.getByRole("heading", { name: "Khi tôi vắng mặt" }) });
    await section.getByText("Nghỉ phép năm").waitFor();
    await choose(section, "Người thay", `${DEPUTY.name} (${DEPUTY.email})`);
    await section.getByLabel("Lý do").fill("Tập huấn ở Huế");
    await section.getByLabel("Từ ngày").fill(inDays(50));
    await section.getByLabel("Đến hết ngày").fill(inDays(52));
    await page.setViewportSize({ width: 390, height: 740 });
    expect(await barriersOf(page)).toEqual([]);
    await section.getByRole("button", { name: "Ủy quyền", exact: true }).click();
    const line = section.locator("li", { hasText: "Tập huấn ở Huế" });
    await line.getByRole("button", { name: "Thôi ủy quyền" }).click();
    await line.waitFor({ state: "detached" });
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test("the stand-in acts with the absent person's duties, under both names, and everybody sees it", async () => {
    const page = of(deputy);
    await page.goto(server.address + duty);
    await page.getByRole("button", { name: `Người đang dùng: ${DEPUTY.name}` }).click();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: `Làm thay ${AWAY.name}` }).click();
    await page.getByText(`Đang làm thay ${AWAY.name}, theo ủy quyền`).waitFor();
    await page.goto(server.address + duty);
    await page.getByRole("button", { name: "Tiếp nhận" }).click();
    await page.getByText("Đã ghi: Tiếp nhận.").waitFor();
    const both = `${DEPUTY.name}, thay ${AWAY.name}`;
    await page.locator(".duty-steps li", { hasText: both }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    const own = of(away);
    await own.goto(server.address + duty);
    await own.locator(".duty-steps li", { hasText: both }).waitFor();
    const record = of(keeper);
    await record.goto(`${server.address}/quan-tri/nhat-ky`);
    await record.getByText(both).first().waitFor();
    expect(await barriersOf(record)).toEqual([]);
  });

  test("on the phone the strip says for whom one acts, and ends it in one step", async () => {
    const page = of(deputy);
    await page.setViewportSize({ width: 390, height: 740 });
    await page.goto(`${server.address}/viec-cua-toi`);
    await page.getByText(`Đang làm thay ${AWAY.name}, theo ủy quyền`).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Thôi làm thay" }).click();
    await page.getByText(`Đang làm thay ${AWAY.name}`).waitFor({ state: "detached" });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("button", { name: `Người đang dùng: ${DEPUTY.name}` }).click();
    await page.getByRole("button", { name: `Làm thay ${AWAY.name}` }).click();
    await page.getByText(`Đang làm thay ${AWAY.name}, theo ủy quyền`).waitFor();
  });

  test("once the delegation has ended, what stands open on the stand-in's screen is refused and changes nothing", async () => {
    const page = of(deputy);
    await page.goto(server.address + duty);
    await page.getByRole("button", { name: "Bắt đầu thực hiện" }).waitFor();

    // The person was back yesterday evening: the office ends the delegation as of that day.
    const clerk = of(keeper);
    await clerk.goto(`${absent.split("?")[0]}?ngay=${inDays(-1)}`);
    await clerk.locator("li", { hasText: "Nghỉ phép năm" }).getByRole("button", { name: "Đã trở lại, kết thúc ủy quyền" }).click(); // prettier-ignore
    await clerk.getByRole("button", { name: "Đã trở lại, kết thúc ủy quyền" }).waitFor({ state: "detached" });

    await page.getByRole("button", { name: "Bắt đầu thực hiện" }).click();
    await page.getByRole("alert").getByText("Tài khoản này không có quyền làm việc đó").waitFor();
    await page.reload();
    await page.getByRole("alert").or(page.locator(".duty-do")).first().waitFor();
    await page.getByRole("button", { name: `Người đang dùng: ${DEPUTY.name}` }).click();
    await page.getByRole("button", { name: "Đăng xuất" }).waitFor();
    expect(await page.getByRole("button", { name: /^Làm thay/u }).count()).toBe(0);
    expect(await page.getByText(`Đang làm thay ${AWAY.name}`).count()).toBe(0);
    expect(await page.getByRole("button", { name: "Bắt đầu thực hiện" }).count()).toBe(0);

    const own = of(away);
    await own.goto(server.address + duty);
    await own.locator(".duty-steps li").first().waitFor();
    await expect.poll(() => own.locator(".duty-steps li").count()).toBe(1);
    await own.getByRole("button", { name: "Bắt đầu thực hiện" }).click();
    await own.locator(".duty-steps li", { hasText: "Bắt đầu thực hiện" }).waitFor();
    expect(await own.locator(".duty-steps li").first().textContent()).not.toContain("thay");
  });
});
