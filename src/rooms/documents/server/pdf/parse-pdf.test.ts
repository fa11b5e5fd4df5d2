import { describe, expect, test } from "vitest";
import { readText } from "../../model/index.ts";
import { placesOf } from "../../model/layout/index.ts";
import { drawLetterhead, drawPlan, drawTable, givenPdf, widthOf } from "./given-pdf.ts";
import { parsePdf } from "./parse-pdf.ts";
import { readingOfPages } from "./reading-of-pages.ts";

type Draw = Parameters<typeof givenPdf>[0];
const SENTENCE =
  "Sở Công Thương chủ trì, phối hợp với Sở Tài chính và UBND các huyện, thị xã, thành phố rà soát các cụm công nghiệp";

async function readingOf(draw: Draw, settings?: Parameters<typeof givenPdf>[1]) {
  return readingOfPages("pdf", await parsePdf(await givenPdf(draw, settings)), []);
}
async function linesOf(draw: Draw, settings?: Parameters<typeof givenPdf>[1]) {
  return (await readingOf(draw, settings)).text.split("\n");
}

describe("the words of a PDF", () => {
  test("the two columns of the head stay apart, the left before the right, and the face is read from them", async () => {
    const { text } = await readingOf((pdf) => {
      drawLetterhead(pdf, { number: "Số: 21/KH-UBND", placeAndDay: "Quảng Nam, ngày 3 tháng 4 năm 2025" });
      drawPlan(pdf, `KẾ HOẠCH\n${SENTENCE} trong toàn tỉnh.`);
    });
    expect(text.split("\n").slice(-7)).toEqual([
      expect.stringContaining("TỈNH QUẢNG NAM"),
      "Số: 21/KH-UBND",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Quảng Nam, ngày 3 tháng 4 năm 2025",
      "KẾ HOẠCH",
      `${SENTENCE} trong toàn tỉnh.`,
    ]);
    expect(readText(text).face).toMatchObject({
      number: "21/KH-UBND",
      issuedOn: "2025-04-03",
      type: "Kế hoạch",
      issuer: "ỦY BAN NHÂN DÂN TỈNH QUẢNG NAM",
    });
  });

  test("lines that were wrapped are one paragraph; paragraphs and labels begin lines of their own", async () => {
    const words = [
      "I. MỤC TIÊU",
      `1. ${SENTENCE}.`,
      `a) ${SENTENCE};`,
      `- ${SENTENCE}.`,
      "Hết.",
      `${SENTENCE} theo Quyết định số 34/QĐ-UBND và các văn bản có liên quan.`,
    ];
    expect(await linesOf((pdf) => drawPlan(pdf, words.join("\n")))).toEqual(words);
  });

  test("a paragraph goes on over the page; numbers of pages are left out and told", async () => {
    const words = Array.from(
      { length: 30 },
      (_, index) => `${index + 1}. ${SENTENCE} đợt ${index + 1}, ${SENTENCE} kỳ ${index + 1}.`,
    );
    const reading = await readingOf((pdf) => drawPlan(pdf, words.join("\n")));
    expect(reading.pages.length).toBeGreaterThan(2);
    expect(reading.text.split("\n")).toEqual(words);
    expect(reading.notices).toContainEqual({ kind: "page-numbers", count: reading.pages.length - 1 });
  });

  test("heads and feet that come again on every page are left out and told", async () => {
    const reading = await readingOf((pdf) => {
      for (const page of [1, 2, 3]) {
        if (page > 1) pdf.addPage();
        const { bottom } = pdf.page.margins;
        pdf.page.margins.bottom = 0;
        pdf.text("Kế hoạch phát triển công nghiệp", 85, 30, { lineBreak: false });
        pdf.text(`Văn phòng UBND tỉnh - trang ${page}/3`, 85, 800, { lineBreak: false });
        pdf.page.margins.bottom = bottom;
        pdf.text(`${page}. Sở Y tế rà soát trạm số ${page}.`, 85, 120);
      }
    });
    expect(reading.text.split("\n")).toEqual([1, 2, 3].map((page) => `${page}. Sở Y tế rà soát trạm số ${page}.`));
    expect(reading.notices).toEqual([{ kind: "header-footer", count: 4 }]);
  });

  test("two columns of text are read one after the other", async () => {
    const words = Array.from({ length: 12 }, (_, index) => `${index + 1}. ${SENTENCE} đợt ${index + 1}.`);
    expect(
      await linesOf((pdf) =>
        pdf.fontSize(10).text(words.join("\n"), { columns: 2, columnGap: 28, height: 330, align: "justify" }),
      ),
    ).toEqual(words);
  });

  test("a ruled table is one row a line, its head once, over pages too", async () => {
    const rows = [
      ["STT", "Nhiệm vụ", "Cơ quan chủ trì"],
      ...Array.from({ length: 40 }, (_, index) => [`${index + 1}`, `${SENTENCE} đợt ${index + 1}`, "Sở Công Thương"]),
    ];
    const reading = await readingOf((pdf) => drawTable(pdf, rows));
    expect(reading.pages.length).toBeGreaterThan(1);
    expect(reading.text.split("\n")).toEqual(rows.map((row) => row.join(" | ")));
  });

  test("a merged cell is said once; the cells that it covers are empty", async () => {
    const lines = await linesOf((pdf) => {
      for (const [x, y, width, height, words] of [
        [85, 100, 60, 80, "Nhóm 1"],
        [145, 100, 150, 40, "Rà soát"],
        [295, 100, 150, 40, "Sở Y tế"],
        [145, 140, 300, 40, "Do các sở, ban, ngành tự làm"],
        [85, 180, 60, 40, "Nhóm 2"],
        [145, 180, 150, 40, "Báo cáo"],
        [295, 180, 150, 40, "Sở Nội vụ"],
      ] as const) {
        pdf.rect(x, y, width, height).stroke();
        pdf.text(words, x + 4, y + 6, { width: width - 8 });
      }
    });
    expect(lines).toEqual([
      "Nhóm 1 | Rà soát | Sở Y tế",
      "| Do các sở, ban, ngành tự làm |",
      "Nhóm 2 | Báo cáo | Sở Nội vụ",
    ]);
  });

  test("a row that the page break cut in two is one row", async () => {
    const row = (pdf: Parameters<Draw>[0], y: number, cells: readonly string[]) =>
      cells.forEach((cell, column) => {
        const x = 85 + column * 140;
        pdf.rect(x, y, 140, 60).stroke();
        pdf.text(cell, x + 4, y + 6, { width: 130 });
      });
    const lines = await linesOf((pdf) => {
      row(pdf, 640, ["1", "Rà soát các cụm công nghiệp", "Sở Công Thương;"]);
      pdf.addPage();
      row(pdf, 62, ["", "đã có quyết định thành lập", "Sở Tài chính"]);
      row(pdf, 122, ["2", "Báo cáo", "Sở Nội vụ"]);
    });
    expect(lines).toEqual([
      "1 | Rà soát các cụm công nghiệp đã có quyết định thành lập | Sở Công Thương; Sở Tài chính",
      "2 | Báo cáo | Sở Nội vụ",
    ]);
  });

  test("a table without borders is told by its columns", async () => {
    const rows = [
      ["STT", "Nhiệm vụ", "Chủ trì"],
      ["1", "Rà soát trạm", "Sở Y tế"],
      ["2", "Báo cáo năm", "Sở Nội vụ"],
      ["3", "Lập bản đồ", "Sở Xây dựng"],
    ];
    const lines = await linesOf((pdf) => {
      for (const [index, row] of rows.entries())
        for (const [column, cell] of row.entries())
          pdf.text(cell, [85, 140, 330][column], 100 + index * 24, { lineBreak: false });
    });
    expect(lines).toEqual(rows.map((row) => row.join(" | ")));
  });

  test("footnotes stand after the text; the sign that refers to one says nothing among the words", async () => {
    const reading = await readingOf((pdf) => {
      pdf.text("Sở Y tế rà soát các trạm theo Quyết định của tỉnh", 85, 100, { lineBreak: false });
      const after = 85 + pdf.widthOfString("Sở Y tế rà soát các trạm theo Quyết định của tỉnh");
      pdf.fontSize(7).text("1", after, 101, { lineBreak: false });
      pdf.fontSize(12).text("và báo cáo.", after + 8, 100, { lineBreak: false });
      pdf.moveTo(85, 700).lineTo(230, 700).stroke();
      pdf.fontSize(9).text("1 Quyết định số 34/QĐ-UBND ngày 02/01/2025.", 85, 706);
      pdf.fontSize(12).text("Diện tích là 5 km", 85, 140, { lineBreak: false });
      pdf.fontSize(7).text("2", 85 + 108, 141, { lineBreak: false });
    });
    const [first, second, note] = reading.text.split("\n");
    expect(first).toBe("Sở Y tế rà soát các trạm theo Quyết định của tỉnh và báo cáo.");
    // The figure of square kilometres names no footnote and stays.
    expect(second).toMatch(/^Diện tích là 5 km ?2$/u);
    expect(note).toBe("[1] Quyết định số 34/QĐ-UBND ngày 02/01/2025.");
    expect(reading.notices).toContainEqual({ kind: "footnotes", count: 1 });
  });

  test.for([90, -90, 180])("a page whose text is turned by %i° is read upright", async (degrees) => {
    const reading = await readingOf((pdf) => {
      pdf.rotate(degrees, { origin: [298, 421] });
      pdf.text(`1. ${SENTENCE}.`, 120, 300, { width: 380 });
      pdf.text("2. Sở Y tế rà soát các trạm.", 120, 380, { width: 380 });
    });
    expect(reading.text.split("\n")).toEqual([`1. ${SENTENCE}.`, "2. Sở Y tế rà soát các trạm."]);
    const [page] = reading.pages;
    expect(page?.width).toBe(degrees === 180 ? 595.3 : 841.9);
    for (const { box } of page?.words ?? [])
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= (page?.width ?? 0)).toBe(true);
  });

  test("a slanted watermark is left out and told, and a secrecy mark in it is seen", async () => {
    const reading = await readingOf((pdf) => {
      pdf.text("Sở Y tế rà soát các trạm.", 85, 300);
      pdf
        .rotate(-45, { origin: [298, 421] })
        .fontSize(60)
        .text("TỐI MẬT", 150, 400, { lineBreak: false });
    });
    expect(reading).toMatchObject({ text: "Sở Y tế rà soát các trạm.", secrecyMark: "TỐI MẬT" });
    expect(reading.notices).toContainEqual({ kind: "slanted-text", count: expect.any(Number) });
  });

  test("every word has its place on its page, in the order of the text", async () => {
    const { text, pages } = await readingOf((pdf) => drawPlan(pdf, `KẾ HOẠCH\n${SENTENCE} đợt 1.\n${SENTENCE} đợt 2.`));
    const start = text.indexOf("đợt 2");
    const [place] = placesOf(pages, { start, end: start + 5 });
    expect(place).toMatchObject({ page: 1, boxes: [{ height: expect.any(Number) }] });
    for (const page of pages)
      for (const { start: from, end } of page.words) expect(text.slice(from, end)).toMatch(/^\S+$/u);
    const covered = pages.flatMap((page) => page.words).reduce((sum, word) => sum + word.end - word.start, 0);
    expect(covered).toBe(text.replace(/\s/gu, "").length);
  });

  test("letters drawn in pieces are put together in the usual form", async () => {
    const [line] = await linesOf((pdf) => {
      pdf.text("Sơ".normalize("NFD"), 85, 100, { lineBreak: false });
      const width = pdf.widthOfString("Sơ".normalize("NFD"));
      pdf.text(" Y te", 85 + width, 100, { lineBreak: false });
    });
    expect(line).toBe("Sơ Y te");
    expect(line).toBe(line?.normalize("NFC"));
  });

  test("a page whose table of characters is broken goes to recognition", async () => {
    const bytes = await givenPdf((pdf) => drawPlan(pdf, `${SENTENCE}.\n${SENTENCE}.`), { compress: false });
    const broken = Buffer.from(bytes)
      .toString("latin1")
      .replace(/<([0-9a-f]{4})>(?=[ \]])/gu, (whole, code: string) =>
        Number.parseInt(code, 16) > 0x40 ? "<e0aa>" : whole,
      );
    const { scanned, garbled } = await parsePdf(new Uint8Array(Buffer.from(broken, "latin1")));
    expect({ scanned, garbled }).toEqual({ scanned: [1], garbled: 1 });
  });

  test("uses the whole width that it was set in", async () => {
    const { pages } = await readingOf((pdf) => pdf.text(SENTENCE, { width: widthOf(pdf) }));
    expect(Math.max(...(pages[0]?.words ?? []).map(({ box }) => box.x + box.width))).toBeLessThanOrEqual(595 - 57 + 2);
  });
});
