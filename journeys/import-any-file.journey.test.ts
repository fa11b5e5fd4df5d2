import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from "docx";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const ORDERS = [
  "Sở Công Thương chủ trì lập danh mục cụm công nghiệp cần cải tạo, hoàn thành trước ngày 30/9/2026.",
  "Sở Tài chính bố trí kinh phí thực hiện trong năm 2026.",
];
const pageOf = (summary: string, orders: readonly string[]) =>
  `<meta charset="utf-8"><style>body{font:20pt serif}</style><p>KẾ HOẠCH<p>${summary}<p>I. NHIỆM VỤ${orders.map((order, at) => `<p>${at + 1}. ${order}`).join("")}`;

/** Numbers as Word makes them by itself. */
async function wordFile(summary: string): Promise<Buffer> {
  const levels = [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.START }];
  const children = [
    new Paragraph("KẾ HOẠCH"),
    new Paragraph(summary),
    new Paragraph("I. NHIỆM VỤ"),
    ...ORDERS.map((text) => new Paragraph({ text, numbering: { reference: "so", level: 0 } })),
  ];
  return Packer.toBuffer(
    new Document({ numbering: { config: [{ reference: "so", levels }] }, sections: [{ children }] }),
  );
}

async function printed(summary: string, orders: readonly string[]): Promise<Buffer> {
  const page = await openPage(browser);
  await page.setContent(pageOf(summary, orders));
  const pdf = await page.pdf({ format: "A4" });
  await page.context().close();
  return pdf;
}

async function choose(page: Page, ...files: readonly (readonly [name: string, buffer: Buffer])[]): Promise<void> {
  const chosen = files.map(([name, buffer]) => ({ name, mimeType: "application/octet-stream", buffer }));
  await page.locator("input[type=file]").setInputFiles(chosen);
}

describe("a person imports any file", () => {
  test("a Word file opens its review with the numbers that Word shows; the signed PDF beside it shows where it differs", async () => {
    const page = await openPage(browser);
    await page.goto(`${server.address}/nhap`);
    await page.getByText("Không nhận tài liệu mật").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await choose(page, ["ke-hoach.docx", await wordFile("Cải tạo cụm công nghiệp")]);
    await page.locator(".review").waitFor();
    const planId = new URL(page.url()).pathname.split("/")[2] ?? "";
    const { text } = await (await page.request.get(`${server.address}/api/plans/${planId}/review`)).json();
    expect(text).toContain(ORDERS.map((order, at) => `${at + 1}. ${order}`).join("\n"));
    await page.goto(`${server.address}/ke-hoach/${planId}`);
    await page.getByRole("link", { name: "Tệp gốc" }).click();
    await page.getByRole("heading", { name: "ke-hoach.docx" }).waitFor();
    const signed = ORDERS.map((order) => order.replace("30/9/2026", "30/6/2026"));
    await choose(page, ["ban-ky.pdf", await printed("Cải tạo cụm công nghiệp", signed)]);
    await page.getByText("Khác chữ của kế hoạch ở 1 chỗ; 1 chỗ có số hoặc ngày").waitFor();
    await expect.poll(() => page.locator(".differences del").textContent()).toContain("30/9/2026");
    await expect.poll(() => page.locator(".differences ins").textContent()).toContain("30/6/2026");
    expect(await barriersOf(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Tải về ban-ky.pdf" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("ban-ky.pdf");
    await page.context().close();
  });

  test("a plan and its annex are dropped together; a file with a password is refused and what is typed stays", async () => {
    const page = await openPage(browser, { width: 390 });
    await page.goto(`${server.address}/nhap`);
    await page.locator("#paste").fill("Chữ đang gõ dở");
    const locked = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512), Buffer.from("EncryptedPackage", "utf16le")]); // prettier-ignore
    await choose(page, ["khoa.docx", locked]);
    await page.getByRole("alert").getByText("có mật khẩu").waitFor();
    expect(await page.locator("#paste").inputValue()).toBe("Chữ đang gõ dở");
    expect(await barriersOf(page)).toEqual([]);

    const annex = Buffer.from("PHỤ LỤC\n1. Sở Xây dựng lập danh mục nhà lưu trú trong năm 2026.");
    await choose(page, ["ke-hoach.docx", await wordFile("Cụm công nghiệp và nhà lưu trú")], ["phu-luc.txt", annex]);
    await page.getByRole("radio", { name: "ke-hoach.docx là kế hoạch" }).check();
    await page.getByRole("checkbox", { name: "phu-luc.txt là phụ lục" }).check();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Đọc kế hoạch" }).click();
    await page.getByText("1 phụ lục đọc tiếp sau văn bản").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("link", { name: "Rà soát đề xuất" }).click();
    await page.getByText("lập danh mục nhà lưu trú").first().waitFor();
    await page.context().close();
  });

  test("a list pasted from Word keeps its numbers", async () => {
    const page = await openPage(browser);
    await page.goto(`${server.address}/nhap`);
    const item = (number: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${words}</p>`;
    const html = `<html><body><!--StartFragment--><p>I. NHIỆM VỤ</p>${ORDERS.map((order, at) => item(`${at + 1}.`, order)).join("")}<!--EndFragment--></body></html>`;
    await page.locator("#paste").evaluate((field, formatted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", formatted);
      clipboardData.setData("text/plain", "chữ không số");
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, html);
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>("#paste")?.value.includes("2. Sở"));
    expect(await page.locator("#paste").inputValue()).toBe(`I. NHIỆM VỤ\n1. ${ORDERS[0]}\n2. ${ORDERS[1]}`);
    await page.context().close();
  });

  test("a document that should not have come in is erased, once the person typed that it is meant", async () => {
    const page = await openPage(browser);
    await page.goto(`${server.address}/nhap`);
    await choose(page, ["nham.txt", Buffer.from(`LƯU HÀNH NỘI BỘ\nKẾ HOẠCH\nNhầm lẫn\nI. NHIỆM VỤ\n1. ${ORDERS[0]}`)]);
    await page.getByText("LƯU HÀNH NỘI BỘ").first().waitFor();
    await page.getByRole("link", { name: "Rà soát đề xuất" }).click();
    await page.waitForURL(/ra-soat$/u);
    await page.locator(".internal-band").waitFor();
    const planId = new URL(page.url()).pathname.split("/")[2] ?? "";
    await page.goto(`${server.address}/ke-hoach/${planId}/tep-goc`);
    await page.getByRole("button", { name: "Xóa hẳn văn bản này…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Lý do").fill("Nạp nhầm văn bản");
    expect(await dialog.getByRole("button", { name: "Xóa hẳn", exact: true }).isDisabled()).toBe(true);
    await dialog.getByLabel("Gõ “xóa hẳn” để xác nhận").fill("xóa hẳn");
    expect(await barriersOf(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Xóa hẳn", exact: true }).click();
    await page.waitForURL(`${server.address}/`);
    expect((await page.request.get(`${server.address}/api/plans/${planId}/review`)).status()).toBe(404);
    await page.context().close();
  });
});
