// Whole files of every kind that is read, and each of them broken in a way that its number tells.
import { createCanvas } from "@napi-rs/canvas";
import sharp from "sharp";
import { givenWorkbook } from "#file-kit/workbook/given-workbook.ts";
import { givenDocx, numbered, p, r, table, zipped } from "#rooms/documents/server/docx/given-docx.ts";
import { drawPlan, givenPdf } from "#rooms/documents/server/pdf/given-pdf.ts";
import { mutated, mutatedPackage, mutatedText } from "./mutate.ts";
import { seededRandom } from "./seeded-random.ts";

export const HOSTILE_KINDS = ["docx", "xlsx", "csv", "html", "zip", "txt", "pdf", "pasted", "picture"] as const;
export type HostileKind = (typeof HOSTILE_KINDS)[number];
export type HostileFile = { readonly kind: HostileKind; readonly name: string; readonly bytes: Buffer };

/** Of two hundred files. A picture, or a PDF whose words are broken, is recognised: that costs a hundred times as much as a text. */
const OF_TWO_HUNDRED: Readonly<Record<HostileKind, number>> = { docx: 59, xlsx: 40, csv: 20, html: 30, zip: 18, txt: 16, pdf: 6, pasted: 10, picture: 1 }; // prettier-ignore
const KIND_OF_PLACE = HOSTILE_KINDS.flatMap((kind) => Array.from({ length: OF_TWO_HUNDRED[kind] }, () => kind));

const PLAN = [
  "ỦY BAN NHÂN DÂN TỈNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Số: 12/KH-UBND | Ngày 05 tháng 3 năm 2026",
  "KẾ HOẠCH",
  "I. MỤC TIÊU",
  "1. Đến năm 2030, tỷ lệ hồ sơ trực tuyến đạt 80%.",
  "II. NHIỆM VỤ",
  "a) Sở Y tế chủ trì rà soát các trạm; hoàn thành trước ngày 30/6/2026.",
  "STT | Nhiệm vụ | Chủ trì | Thời hạn",
  "1 | Phủ sóng 5G | Sở Khoa học và Công nghệ | Quý II/2026",
].join("\n");

/** The file of that number; the same for the same seed. */
export async function hostileFile(seed: number, number: number): Promise<HostileFile> {
  const random = seededRandom(seed * 65_537 + number);
  const kind = KIND_OF_PLACE[number % KIND_OF_PLACE.length] ?? "txt";
  const whole = await wholeFiles();
  const bytes = whole[kind][Math.floor(random() * whole[kind].length)] ?? Buffer.alloc(0);
  const isPackage = kind === "docx" || kind === "xlsx" || kind === "zip";
  const broken = isPackage && random() < 0.8 ? await mutatedPackage(bytes, random) : changed(bytes, kind, random);
  // Some call themselves what they are not.
  const name = `${number}.${random() < 0.1 ? "docx" : kind}`;
  return { kind, name, bytes: broken };
}

function changed(bytes: Buffer, kind: HostileKind, random: () => number): Buffer {
  const isLetters = kind === "html" || kind === "txt" || kind === "csv" || kind === "pasted";
  if (isLetters && random() < 0.7) return Buffer.from(mutatedText(bytes.toString("utf8"), random));
  // A PDF is letters with lumps between them.
  if (kind === "pdf" && random() < 0.5)
    return Buffer.from(mutatedText(bytes.toString("latin1"), random).slice(0, 1_000_000), "latin1");
  return mutated(bytes, random);
}

let made: Promise<Readonly<Record<HostileKind, readonly Buffer[]>>> | undefined;

export function wholeFiles(): Promise<Readonly<Record<HostileKind, readonly Buffer[]>>> {
  made ??= makeWholeFiles();
  return made;
}

async function makeWholeFiles() {
  const docx = [Buffer.from(await richDocx()), Buffer.from(await givenDocx({ body: PLAN.split("\n").map((line) => p(line)).join("") }))]; // prettier-ignore
  const xlsx = [await trackerBook()];
  const csv = [Buffer.from(`STT,Nhiệm vụ,Thời hạn\n${'1,"Rà soát, hoàn thiện",30/6/2026\n'.repeat(20)}`)];
  const html = [Buffer.from(pageOf(PLAN)), Buffer.from(CLIPBOARD_OF_WORD)];
  const txt = [
    Buffer.from(PLAN),
    Buffer.from("Uû ban nh©n d©n tØnh ban hµnh kÕ ho¹ch cña c¸c së\n".repeat(8), "latin1"),
  ];
  const pdf = [await planPdf(true), await planPdf(false)];
  const zip = [Buffer.from(await zipped({ "a/kế hoạch.docx": docx[1] as Buffer, "b.txt": PLAN, "c.xlsx": xlsx[0] as Buffer, "d.html": pageOf(PLAN) }))]; // prettier-ignore
  return { docx, xlsx, csv, html, zip, txt, pdf, pasted: [...txt, ...html], picture: await smallPictures() };
}

async function richDocx(): Promise<Uint8Array> {
  const lvl = (at: number, format: string, text: string) => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`; // prettier-ignore
  const note = '<w:footnote w:id="1"><w:p><w:r><w:t>Theo Quyết định số 1/QĐ.</w:t></w:r></w:p></w:footnote>';
  return givenDocx({
    numbering: `<w:abstractNum w:abstractNumId="0">${lvl(0, "upperRoman", "%1.")}${lvl(1, "decimal", "%1.%2.")}${lvl(2, "lowerLetter", "%3)")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>`,
    styles: `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
    header: p("Dự thảo"),
    footer: p("Trang 1"),
    footnotes: note,
    body: [
      table(["ỦY BAN NHÂN DÂN", "CỘNG HÒA"], ["Số: 1/KH", "Ngày 05 tháng 3 năm 2026"]),
      p("KẾ HOẠCH"),
      ...Array.from({ length: 12 }, (_, at) => numbered(`Nhiệm vụ thứ ${at}`, "1", at % 3)),
      p("Theo kiểu", '<w:pStyle w:val="A"/>'),
      `<w:p>${r("Sở Y tế ")}<w:ins w:id="1">${r("rà soát")}</w:ins><w:del w:id="2"><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="1"/></w:r>${r("ẩn", "<w:vanish/>")}</w:p>`,
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p("Trong khung")}</w:txbxContent></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      table(["STT", "Nhiệm vụ"], ["1", { props: '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>', content: p("Gộp") }]),
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    ].join(""),
  }); // prettier-ignore
}

function trackerBook(): Promise<Buffer> {
  const row = (at: number) =>
    `<row r="${at}"><c r="A${at}"><v>${at}</v></c><c r="B${at}" t="s"><v>${at % 3}</v></c><c r="C${at}" s="1"><v>${46000 + at}</v></c><c r="D${at}" t="inlineStr"><is><t>Sở Y tế</t></is></c><c r="E${at}"><f>A${at}*2</f><v>${2 * at}</v></c></row>`;
  return givenWorkbook({
    styles: '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
    strings: ["<t>Nhiệm vụ</t>", "<r><t>Rà </t></r><r><t>soát</t></r>", "<t>Hoàn thiện</t>"],
    sheets: [
      { rows: Array.from({ length: 30 }, (_, at) => row(at + 1)).join(""), after: '<mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells>' },
      { state: "hidden", rows: row(1), before: '<cols><col min="1" max="2" hidden="1"/></cols>' },
    ],
  }); // prettier-ignore
}

function pageOf(text: string): string {
  const rows = text.split("\n").map((line) => `<p class="a">${line}</p>`);
  return `<!doctype html><html><head><meta charset="utf-8"><title>Kế hoạch</title></head><body><ol start="3"><li>Một<ol type="a"><li>Hai</ol></ol>${rows.join("")}<table><tr><td colspan="2" rowspan="2">Gộp<td>Sở</table><script>1</script></body></html>`;
}

const CLIPBOARD_OF_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment--><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>Sở Y tế rà soát.<o:p></o:p></p><!--EndFragment--></body></html>`;

/** A page so small that it costs little to recognise when its text is broken. */
async function planPdf(compress: boolean): Promise<Buffer> {
  const lines = PLAN.split("\n").filter((line, at) => at > 1 && line.length < 90);
  const page = {
    size: [300, 220] as [number, number],
    margins: { left: 15, right: 15, top: 12, bottom: 12 },
    compress,
  };
  return Buffer.from(await givenPdf((pdf) => drawPlan(pdf, lines.join("\n")), page));
}

async function smallPictures(): Promise<Buffer[]> {
  const canvas = createCanvas(360, 60);
  const context = canvas.getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, 360, 60);
  context.fillStyle = "black";
  context.font = "32px serif";
  context.fillText("So Y te ra soat", 10, 42);
  const png = canvas.toBuffer("image/png");
  return [png, await sharp(png).jpeg().toBuffer(), await sharp(png).tiff().toBuffer()];
}
