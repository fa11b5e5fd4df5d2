import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wordsOf } from "../src/server-kit/mail/test-mail-server.ts";
import { dayInVietNam } from "../src/shared/plain-date.ts";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type SignedInServer, startSignedInServer } from "./signed-in-server.ts";
import type { RunningServer } from "./start-server.ts";

const PASSWORD = "thuyền về bến cũ trăng đã lên";
const LEAD = { name: "Trần Thị Bình", email: "binh@congthuong.example" };
const OFFICE = { name: "Lê Văn Dũng", email: "dung@vanphong.example" };
/** A letter at once is looked for every minute, and the clock of tasks looks every ten seconds. */
const LONGEST_LETTER_MS = 120_000;

let office: SignedInServer;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [office, browser] = await Promise.all([startSignedInServer(), openBrowser()]);
  ({ server } = office);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

async function post(path: string, body: object, cookie = ""): Promise<Response> {
  const response = await fetch(`${server.address}${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "idempotency-key": crypto.randomUUID(),
      origin: server.address,
      ...(cookie !== "" && { cookie }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response;
}

/** Accepts an invitation by its link and signs in; answers with the cookies of the session. */
async function enter(link: string, email: string): Promise<string> {
  await post("/api/auth/accept-invitation", { token: link.split("#")[1], password: PASSWORD });
  const signedIn = await post("/api/auth/sign-in/email", { email, password: PASSWORD });
  return signedIn.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
}

async function letIn(keeper: string, person: typeof LEAD, roles: readonly string[], bodies: readonly string[]) {
  await post("/api/invitations", { ...person, roles, bodies }, keeper);
  return enter(await office.linkTo(person.email), person.email);
}

async function bodyNamed(name: string, cookie: string): Promise<string> {
  const address = `${server.address}/api/organisations?search=${encodeURIComponent(name)}`;
  const { items } = (await (await fetch(address, { headers: { cookie } })).json()) as { items: { id: string; name: string }[] }; // prettier-ignore
  return items.find((body) => body.name === name)?.id ?? "";
}

describe("letters", { timeout: 300_000 }, () => {
  test("a telegram reaches the body that it gives to within two minutes, once, and the person sees that it was sent", async () => {
    const { link } = JSON.parse(
      await server.run("accounts", "create-admin", "--name", "Quản Trị", "--email", "quantri@office.example", "--json"),
    ) as { link: string };
    const keeper = await enter(link, "quantri@office.example");
    const name = "Sở Công Thương thành phố Đà Nẵng";
    const body = await bodyNamed(name, keeper);
    const giver = await letIn(keeper, OFFICE, ["office"], []);
    await letIn(keeper, LEAD, ["lead"], [body]);

    const on = dayInVietNam(new Date());
    const source = { kind: "telegram", number: "07/CĐ-UBND", issuedOn: on, issuer: "UBND tỉnh", basis: "Ứng phó bão" };
    const items = [{ words: "Rà soát an toàn các hồ chứa.", leads: [{ name, organisationId: body }] }];
    await post("/api/assignments/give", { source, items }, giver);

    const told = () => office.mail.letters.filter(({ to, source: letter }) => to.includes(LEAD.email) && letter.includes("<urgent-")); // prettier-ignore
    await expect.poll(() => told().length, { timeout: LONGEST_LETTER_MS, interval: 1_000 }).toBe(1);
    expect(told().map(wordsOf).join()).toContain("Rà soát an toàn các hồ chứa.");

    const page = await openPage(browser);
    await page.goto(`${server.address}/dang-nhap?tiep=%2Fthong-bao`);
    await page.getByLabel("Thư điện tử").fill(LEAD.email);
    await page.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
    await page.locator("main").getByRole("button", { name: "Đăng nhập", exact: true }).click();
    await page.locator(".notice-letters li").filter({ hasText: "Công điện" }).getByText("đã gửi").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.context().close();
    expect(told().length).toBe(1);
  });
});
