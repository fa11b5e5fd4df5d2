import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import PDFDocument from "pdfkit";

const require = createRequire(import.meta.url);
const fonts = dirname(require.resolve("dejavu-fonts-ttf/ttf/DejaVuSerif.ttf"));
const MARGIN = { left: 85, right: 57, top: 62, bottom: 62 };
type Pdf = InstanceType<typeof PDFDocument>;

/** A PDF drawn for a test, in a font with all Vietnamese letters. */
export async function givenPdf(
  draw: (pdf: Pdf) => void,
  settings: Partial<PDFKit.PDFDocumentOptions> = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: "A4", margins: MARGIN, ...settings });
  pdf.registerFont("light", join(fonts, "DejaVuSerif.ttf"));
  pdf.registerFont("heavy", join(fonts, "DejaVuSerif-Bold.ttf"));
  pdf.font("light").fontSize(12);
  const pieces: Buffer[] = [];
  const ended = Promise.withResolvers<void>();
  pdf.on("data", (piece: Buffer) => pieces.push(piece)).on("end", ended.resolve);
  draw(pdf);
  pdf.end();
  await ended.promise;
  return new Uint8Array(Buffer.concat(pieces));
}

export const widthOf = (pdf: Pdf): number => pdf.page.width - pdf.page.margins.left - pdf.page.margins.right;

/** The head of an administrative document: issuer and number at the left, national name, motto, place and day at the right. */
export function drawLetterhead(pdf: Pdf, { number = "", placeAndDay = "" } = {}): void {
  const left = pdf.page.margins.left - 25;
  const top = pdf.y;
  const column = (words: string, x: number, width: number, y: number, font: "light" | "heavy") =>
    pdf.font(font).fontSize(11).text(words, x, y, { width, align: "center", lineBreak: false });
  column("ỦY BAN NHÂN DÂN", left, 190, top, "heavy");
  column("TỈNH QUẢNG NAM", left, 190, top + 16, "heavy");
  column(number, left, 190, top + 40, "light");
  column("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", left + 195, 300, top, "heavy");
  column("Độc lập - Tự do - Hạnh phúc", left + 195, 300, top + 16, "heavy");
  column(placeAndDay, left + 195, 300, top + 40, "light");
  pdf.y = top + 75;
  pdf.x = pdf.page.margins.left;
}

/** A text set as offices do: titles centred, first lines set in, edges even, rows with bars as a ruled table, pages numbered. */
export function drawPlan(pdf: Pdf, text: string): void {
  let page = 1;
  pdf.on("pageAdded", () => {
    page += 1;
    pdf.font("light").fontSize(11).text(`${page}`, 0, 30, { width: pdf.page.width, align: "center", lineBreak: false });
    pdf.x = pdf.page.margins.left;
    pdf.y = pdf.page.margins.top;
  });
  let rows: string[][] = [];
  for (const line of [...text.split("\n"), ""]) {
    if (line.includes(" | ")) rows.push(line.split("|").map((cell) => cell.trim()));
    else {
      if (rows.length > 0) drawTable(pdf, rows);
      rows = [];
      if (line !== "") drawParagraph(pdf, line);
    }
  }
}

function drawParagraph(pdf: Pdf, line: string): void {
  const isTitle = line === line.toUpperCase() && !/^[IVX]+\./u.test(line);
  const isHeavy = line === line.toUpperCase() || /^\d+\. [^.;]{3,80}$/u.test(line);
  pdf.font(isHeavy ? "heavy" : "light").fontSize(12);
  pdf.text(line, pdf.page.margins.left, pdf.y, {
    width: widthOf(pdf),
    align: isTitle ? "center" : "justify",
    indent: isTitle ? 0 : 28,
    paragraphGap: 5,
    lineGap: 2,
  });
}

/** Columns as wide as their words ask; the head is set again on each page. */
export function drawTable(pdf: Pdf, rows: readonly (readonly string[])[], repeatHead = true): void {
  const columns = Math.max(...rows.map((row) => row.length));
  const weights = Array.from({ length: columns }, (_, column) =>
    Math.min(200, Math.max(44, ...rows.map((row) => Math.sqrt((row[column] ?? "").length) * 18))),
  );
  const scale = widthOf(pdf) / weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => weight * scale);
  const [head = []] = rows;
  for (const [index, row] of rows.entries()) {
    pdf.font(index === 0 ? "heavy" : "light").fontSize(9);
    const height = heightOf(pdf, row, widths);
    if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) {
      pdf.addPage();
      if (repeatHead && index > 0) {
        pdf.font("heavy").fontSize(9);
        drawRow(pdf, head, widths, heightOf(pdf, head, widths));
      }
      pdf.font("light").fontSize(9);
    }
    drawRow(pdf, row, widths, height);
  }
  pdf.x = pdf.page.margins.left;
  pdf.y += 8;
}

function heightOf(pdf: Pdf, row: readonly string[], widths: readonly number[]): number {
  return Math.max(...row.map((cell, column) => pdf.heightOfString(cell, { width: (widths[column] ?? 0) - 8 }))) + 8;
}

function drawRow(pdf: Pdf, row: readonly string[], widths: readonly number[], height: number): void {
  const top = pdf.y;
  let x = pdf.page.margins.left;
  for (const [column, width] of widths.entries()) {
    pdf.rect(x, top, width, height).lineWidth(0.6).stroke();
    pdf.text(row[column] ?? "", x + 4, top + 4, { width: width - 8 });
    x += width;
  }
  pdf.y = top + height;
}
