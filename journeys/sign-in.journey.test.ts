import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOfKey } from "../src/server/test-authenticator.ts";
import { openTestProvider, type TestProvider } from "../src/server/test-provider.ts";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type SignedInServer, startSignedInServer } from "./signed-in-server.ts";
import type { RunningServer } from "./start-server.ts";

const ADMINISTRATOR = { email: "quantri@office.example", password: "sông Thu Bồn chảy về Cửa Đại" };
const PERSON = { name: "Trần Thị Hoa", email: "hoa@office.example", password: "hoa sưa vàng trên bến Tam Kỳ" };
const RENEWED = "tháng ba mưa bụi ngoài vườn chè";

let office: SignedInServer;
let provider: TestProvider;
let server: RunningServer;
let browser: Browser;
/** The key that the invited person's phone keeps. */
let phoneKey = "";

beforeAll(async () => {
  [office, browser] = await Promise.all([
    startSignedInServer(async (address) => {
      provider = await openTestProvider(address);
      return {
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: provider.clientId,
        OIDC_CLIENT_SECRET: provider.clientSecret,
        OIDC_NAME: "Sở Nội vụ",
      };
    }),
    openBrowser(),
  ]);
  ({ server } = office);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await office?.stop();
  await provider?.close();
});

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto(`${server.address}/dang-nhap`);
  await page.getByLabel("Thư điện tử").fill(email);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.locator("main").getByRole("button", { name: "Đăng nhập", exact: true }).click();
}

/** A browser in which the administrator is signed in. */
async function administering(): Promise<Page> {
  const page = await openPage(browser);
  await signIn(page, ADMINISTRATOR.email, ADMINISTRATOR.password);
  await page.getByRole("button", { name: /^Người đang dùng:/u }).waitFor();
  await page.goto(`${server.address}/quan-tri/nguoi-dung`);
  return page;
}

async function invite(page: Page, { name, email, role }: { name: string; email: string; role: string }): Promise<void> {
  await page.getByRole("button", { name: "Mời người" }).click();
  const form = page.locator("dialog[open]");
  await form.getByLabel("Họ tên").fill(name);
  await form.getByLabel("Thư điện tử").fill(email);
  await form.getByRole("checkbox", { name: role }).check();
  await form.getByRole("button", { name: "Gửi lời mời" }).click();
  await form.getByText(`Đã gửi thư mời đến ${email}.`).waitFor();
  expect(await barriersOf(page)).toEqual([]);
  await form.getByRole("button", { name: /^Đóng/u }).click();
}

/** Another code than the one that was just used. */
async function nextCode(): Promise<string> {
  return codeOfKey(phoneKey, new Date());
}

describe("signing in", { timeout: 180_000 }, () => {
  test("the first administrator comes in by the link that the command line prints", async () => {
    const printed = await server.run(
      "accounts",
      "create-admin",
      "--name",
      "Lê Quản Trị",
      "--email",
      ADMINISTRATOR.email,
      "--json",
    );
    const page = await openPage(browser);
    await page.goto((JSON.parse(printed) as { link: string }).link);
    await page.getByText("Kính chào Lê Quản Trị.").waitFor();
    await page.getByLabel("Chọn mật khẩu").fill("quantri");
    await page.getByRole("button", { name: "Nhận lời mời và đăng nhập" }).click();
    await page.getByText("Mật khẩu cần ít nhất 12 ký tự.").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByLabel("Chọn mật khẩu").fill(ADMINISTRATOR.password);
    await page.getByRole("button", { name: "Nhận lời mời và đăng nhập" }).click();
    await page.getByRole("link", { name: "Để sau, vào hệ thống" }).click();
    await page.getByRole("button", { name: "Người đang dùng: Lê Quản Trị" }).waitFor();
    await page.context().close();
  });

  test("the administrator invites; the person accepts in another browser, with a second step", async () => {
    const keeper = await administering();
    await invite(keeper, { ...PERSON, role: "Văn phòng UBND" });
    await keeper.context().close();

    const page = await openPage(browser, { width: 390 });
    await page.goto(await office.linkTo(PERSON.email));
    await page.getByText("Văn phòng UBND").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByLabel("Chọn mật khẩu").fill(PERSON.password);
    await page.getByRole("button", { name: "Nhận lời mời và đăng nhập" }).click();
    await page.getByRole("button", { name: "Bật", exact: true }).click();
    await page.getByRole("img", { name: "Hình vuông để ứng dụng xác thực quét" }).waitFor();
    await page.getByText("Không quét được?").click();
    phoneKey = ((await page.locator("details code").textContent()) ?? "").replaceAll(" ", "");
    expect(await barriersOf(page)).toEqual([]);
    await page.getByLabel("Mã sáu số").fill("000000");
    await page.getByRole("button", { name: "Xác nhận" }).click();
    await page.getByText("Mã không đúng hoặc đã hết hạn.").waitFor();
    await page.getByLabel("Mã sáu số").fill(await nextCode());
    await page.getByRole("button", { name: "Xác nhận" }).click();
    await page.locator(".second-codes li").first().waitFor();
    await expect.poll(() => page.locator(".second-codes li").count()).toBe(10);
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Tôi đã cất các mã" }).click();
    await page.getByRole("link", { name: "Vào hệ thống" }).click();
    await page.getByRole("button", { name: `Người đang dùng: ${PERSON.name}` }).waitFor();
    await page.context().close();
  });

  test("by keyboard alone, and back to the page that was asked for", async () => {
    const page = await openPage(browser);
    await page.goto(`${server.address}/con-nguoi`);
    await page.getByText("Trang này cần đăng nhập.").waitFor();
    const email = page.getByLabel("Thư điện tử");
    for (let presses = 0; presses < 30; presses += 1) {
      if (await email.evaluate((field) => field === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.type(PERSON.email);
    await page.keyboard.press("Tab");
    await page.keyboard.type(PERSON.password);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Bước xác thực thứ hai" }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await page.keyboard.press("Tab");
    await page.keyboard.type(await nextCode());
    await page.keyboard.press("Enter");
    await page.waitForURL(`${server.address}/con-nguoi`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.context().close();
  });

  test("who is not signed in is led from the overview to the public pages, in their language, and officials on from there", async () => {
    const page = await openPage(browser, { width: 390 });
    await page.goto(`${server.address}/tong-quan`);
    await page.waitForURL(`${server.address}/cong-khai`);
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("link", { name: "Dành cho cán bộ: mở Lộ Trình" }).click();
    await page.getByRole("link", { name: "Đăng nhập" }).waitFor();
    await page.context().close();

    const reader = await openPage(browser, { language: "en" });
    await reader.goto(`${server.address}/tong-quan`);
    await reader.waitForURL(`${server.address}/public`);
    await reader.context().close();
  });

  test("a wrong password five times says the same each time, and the right one then lets in", async () => {
    const page = await openPage(browser);
    await page.goto(`${server.address}/dang-nhap`);
    await page.getByLabel("Thư điện tử").fill(ADMINISTRATOR.email);
    const password = page.getByLabel("Mật khẩu", { exact: true });
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await password.fill(`sai lần thứ ${attempt}`);
      const answered = page.waitForResponse("**/api/auth/sign-in/email");
      await page.keyboard.press("Enter");
      expect((await answered).status()).toBe(401);
      await page.getByRole("alert").getByText("Thư điện tử hoặc mật khẩu không đúng.").waitFor();
      await expect.poll(() => password.evaluate((field) => field === document.activeElement)).toBe(true);
    }
    expect(await barriersOf(page)).toEqual([]);
    await password.fill(ADMINISTRATOR.password);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Người đang dùng:/u }).waitFor();
    await page.context().close();
  });

  test("a suspended person is out at once, is told so kindly, and what was typed is there after coming back", async () => {
    const person = await openPage(browser);
    await signIn(person, PERSON.email, PERSON.password);
    await person.getByLabel("Mã sáu số").fill(await nextCode());
    await person.getByRole("button", { name: "Xác nhận" }).click();
    await person.getByRole("button", { name: /^Người đang dùng:/u }).waitFor();
    await person.goto(`${server.address}/con-nguoi`);
    await person.getByLabel("Họ và tên").fill("Phạm Văn Dở Dang");

    const keeper = await administering();
    await keeper.getByLabel("Tìm theo tên hoặc thư điện tử").fill("tran thi hoa");
    await keeper.getByRole("button", { name: `Tạm dừng: ${PERSON.name}` }).click();
    await keeper.locator("dialog[open]").getByRole("button", { name: "Tạm dừng" }).click();
    await keeper.getByText("Đang tạm dừng").waitFor();

    await person.locator("main").getByRole("button", { name: "Thêm", exact: true }).click();
    await person.getByRole("alert").getByText("Tài khoản này đang bị tạm dừng.").waitFor();
    expect(await person.getByLabel("Họ và tên").inputValue()).toBe("Phạm Văn Dở Dang");
    expect(await barriersOf(person)).toEqual([]);
    await person.goto(`${server.address}/con-nguoi`);
    await person.getByText("Tài khoản vừa được tạm dừng").waitFor();
    await signIn(person, PERSON.email, PERSON.password);
    await person.getByRole("alert").getByText("Tài khoản này đang bị tạm dừng.").waitFor();

    await keeper.getByRole("button", { name: `Cho vào lại: ${PERSON.name}` }).click();
    await keeper.getByText("Đang dùng").waitFor();
    await keeper.context().close();
    await person.context().close();
  });

  test("a forgotten password is set anew by mail", async () => {
    const page = await openPage(browser);
    await page.goto(`${server.address}/dang-nhap`);
    await page.getByRole("link", { name: "Quên mật khẩu?" }).click();
    // The page of signing in has a field of that name too, and stands until this one has arrived.
    await page.getByRole("button", { name: "Gửi đường dẫn" }).waitFor();
    await page.getByLabel("Thư điện tử").fill(PERSON.email);
    await page.getByRole("button", { name: "Gửi đường dẫn" }).click();
    await page.getByText(`Nếu ${PERSON.email} có tài khoản`).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await expect.poll(async () => office.linkTo(PERSON.email)).toContain("/dat-lai-mat-khau#");
    await page.goto(await office.linkTo(PERSON.email));
    await page.getByLabel("Mật khẩu mới").fill(RENEWED);
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Lưu mật khẩu mới" }).click();
    await page.getByText("Đã lưu mật khẩu mới.").waitFor();
    await signIn(page, PERSON.email, RENEWED);
    await page.getByLabel("Mã sáu số").waitFor();
    await page.context().close();
  });

  test("who lost the telephone comes back without the second step once the administrator took it away, with a reason", async () => {
    const person = await openPage(browser, { width: 390 });
    await signIn(person, PERSON.email, RENEWED);
    await person.getByLabel("Mã sáu số").waitFor();

    const keeper = await administering();
    await keeper.getByRole("button", { name: `Xóa bước thứ hai: ${PERSON.name}` }).click();
    const asked = keeper.locator("dialog[open]");
    expect(await asked.getByRole("button", { name: "Xóa bước thứ hai" }).isDisabled()).toBe(true);
    await asked.getByLabel("Lý do, và đã xác minh thế nào").fill("Mất điện thoại; đã gặp trực tiếp tại cơ quan");
    expect(await barriersOf(keeper)).toEqual([]);
    await asked.getByRole("button", { name: "Xóa bước thứ hai" }).click();
    await keeper.locator("dialog[open]").waitFor({ state: "detached" });
    await expect.poll(() => keeper.getByRole("button", { name: `Xóa bước thứ hai: ${PERSON.name}` }).count()).toBe(0);

    await signIn(person, PERSON.email, RENEWED);
    await person.getByRole("button", { name: /^Người đang dùng:/u }).waitFor();
    await keeper.goto(`${server.address}/quan-tri/nhat-ky`);
    await keeper.getByText("Mất điện thoại; đã gặp trực tiếp tại cơ quan").first().waitFor();
    await keeper.context().close();
    await person.context().close();
  });

  test("through the office's own sign-in, whoever is invited", async () => {
    const keeper = await administering();
    await invite(keeper, { name: "Võ Văn Bình", email: "binh@office.example", role: "Người theo dõi, góp ý" });
    await keeper.context().close();
    const page = await openPage(browser);
    await page.goto(`${server.address}/dang-nhap?tiep=%2Fco-quan`);
    await page.getByRole("button", { name: "Đăng nhập bằng Sở Nội vụ" }).click();
    await page.locator("input[name=login]").fill("binh");
    await page.locator("input[name=password]").fill("bất kỳ");
    await page.locator("button[type=submit]").click();
    await page.locator("button[type=submit]").click();
    await page.waitForURL(`${server.address}/co-quan`);
    await page.getByRole("button", { name: "Người đang dùng: Võ Văn Bình" }).click();
    await page.getByRole("link", { name: "Tài khoản của tôi" }).click();
    await page.getByText("Tài khoản này đăng nhập bằng Sở Nội vụ").waitFor();
    // An observer keeps nobody, so nothing leads to the list of people.
    expect(await page.getByRole("link", { name: "Người dùng", exact: true }).count()).toBe(0);
    expect(await barriersOf(page)).toEqual([]);
    await page.context().close();
  });

  test.for([
    { width: 1440, language: "vi" },
    { width: 390, language: "vi" },
    { width: 1440, language: "en" },
    { width: 390, language: "en" },
  ] as const)("nothing keeps anybody out at $width in $language", { timeout: 240_000 }, async (reader) => {
    const outside = await openPage(browser, reader);
    for (const path of [
      "/dang-nhap",
      "/dang-nhap?vi=account-suspended",
      "/quen-mat-khau",
      "/loi-moi",
      "/dat-lai-mat-khau",
    ]) {
      await outside.goto(`${server.address}${path}`, { waitUntil: "networkidle" });
      expect([path, await barriersOf(outside)]).toEqual([path, []]);
    }
    await outside.context().close();

    const inside = await openPage(browser, { width: reader.width });
    await signIn(inside, ADMINISTRATOR.email, ADMINISTRATOR.password);
    await inside.getByRole("button", { name: /^Người đang dùng:/u }).waitFor();
    await inside.evaluate((language) => localStorage.setItem("lotrinh.language", language), reader.language);
    for (const path of ["/tai-khoan", "/quan-tri/nguoi-dung"]) {
      await inside.goto(`${server.address}${path}`, { waitUntil: "networkidle" });
      expect([path, await barriersOf(inside)]).toEqual([path, []]);
    }
    await inside.context().close();
  });
});
