import { inflateRawSync } from "node:zlib";
import { SaxesParser } from "saxes";
import { readDirectory } from "#file-kit/index.ts";
import { readText } from "#rooms/documents/model/index.ts";
import { givenDocx, numbered, p, table } from "#rooms/documents/server/docx/given-docx.ts";
import { parseDocx } from "#rooms/documents/server/docx/parse-docx.ts";
import { cpuMilliseconds, type Figure } from "./benchmark.ts";

/** About 2,500 signs of a plan's text stand on an A4 page. */
const SIGNS = 100 * 2_500;
const ROUNDS = 25;
const CHUNK = 256 * 1024;

/** The look that Word gives every run and paragraph: it is most of the XML. */
const LOOK = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/>'; // prettier-ignore
const SPACING = '<w:spacing w:before="120" w:after="120" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="567"/><w:jc w:val="both"/>'; // prettier-ignore

/** A hundred pages .docx → text with numbering and tables, against inflating and parsing the same part once. */
export async function benchmark(): Promise<readonly Figure[]> {
  const docx = Buffer.from(await hundredPages());
  const entry = readDirectory(docx).get("word/document.xml");
  if (!entry) throw new Error("The document has no text");
  const packed = packedPart(docx, entry.offset, entry.packed);
  const outcome = await parseDocx(docx);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const { text } = outcome.value;

  const parseMs = await cpuMilliseconds(ROUNDS, () => parseDocx(docx));
  const blocksMs = await cpuMilliseconds(ROUNDS, async () => {
    const parsed = await parseDocx(docx);
    return parsed.ok && readText(parsed.value.text);
  });
  const floorMs = await cpuMilliseconds(ROUNDS, () => inflateAndParse(packed));
  return [
    { name: "read ÷ (inflate + one parse)", value: parseMs / floorMs, unit: "×", atMost: 3 },
    { name: "read, with outline and offsets ÷ (inflate + one parse)", value: blocksMs / floorMs, unit: "×" },
    { name: "read", value: parseMs, unit: "ms CPU" },
    { name: "read, with outline and offsets", value: blocksMs, unit: "ms CPU" },
    { name: "inflate + one parse", value: floorMs, unit: "ms CPU" },
    { name: "XML", value: entry.unpacked / 1e6, unit: "MB" },
    { name: "text", value: text.length, unit: "letters" },
    { name: "lines", value: text.split("\n").length, unit: "" },
  ];
}

/** Five hundred numbered paragraphs of three runs to a table of a hundred rows, as plans have them. */
async function hundredPages(): Promise<Uint8Array> {
  const runs = (words: string) => {
    const third = Math.ceil(words.length / 3);
    return [0, 1, 2]
      .map((part) => words.slice(part * third, (part + 1) * third))
      .map((piece) => `<w:r w:rsidRPr="00A77B3E"><w:rPr>${LOOK}</w:rPr><w:t xml:space="preserve">${piece}</w:t></w:r>`)
      .join("");
  };
  const task = (at: number) =>
    `Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Tài chính và các địa phương rà soát, hoàn thiện hạ tầng số giai đoạn ${at}; hoàn thành trước ngày ${1 + (at % 28)}/6/2026, báo cáo Ủy ban nhân dân tỉnh kết quả.`;
  const blocks: string[] = [];
  for (let at = 0, signs = 0; signs < SIGNS; at += 1) {
    const words = task(at);
    const level = at % 40 === 0 ? 0 : at % 10 === 0 ? 1 : 2;
    signs += words.length;
    blocks.push(numbered(words, "1", level).replace(/<\/w:pPr>.*/u, `${SPACING}</w:pPr>${runs(words)}</w:p>`));
    if (at % 100 === 99) blocks.push(tableOf(at, task));
    if (at % 100 === 99) signs += 20 * words.length;
  }
  return givenDocx({ body: blocks.join(""), numbering: NUMBERING, styles: STYLES, header: p("Kế hoạch"), level: 6 });
}

function tableOf(at: number, task: (at: number) => string): string {
  const row = (index: number) => [`${index}`, task(at + index), "Sở Khoa học và Công nghệ", "Quý II/2026"];
  return table(
    ["STT", "Nhiệm vụ", "Chủ trì", "Thời gian"],
    ...Array.from({ length: 20 }, (_, index) => row(index + 1)),
  );
}

const LEVELS = [["upperRoman", "%1."], ["decimal", "%1.%2."], ["lowerLetter", "%3)"]] as const; // prettier-ignore
const NUMBERING = `<w:abstractNum w:abstractNumId="0">${LEVELS.map(
  ([format, label], level) =>
    `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl>`,
).join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const STYLES = Array.from(
  { length: 80 },
  (_, at) =>
    `<w:style w:type="paragraph" w:styleId="S${at}"><w:name w:val="Kiểu ${at}"/><w:rPr>${LOOK}</w:rPr></w:style>`,
).join("");

function packedPart(docx: Buffer, offset: number, length: number): Buffer {
  const start = offset + 30 + docx.readUInt16LE(offset + 26) + docx.readUInt16LE(offset + 28);
  return docx.subarray(start, start + length);
}

/** The floor: what no reader can do without. */
function inflateAndParse(packed: Buffer): number {
  let events = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("opentag", () => (events += 1));
  parser.on("closetag", () => (events += 1));
  parser.on("text", () => (events += 1));
  const decoder = new TextDecoder();
  const xml = inflateRawSync(packed);
  for (let at = 0; at < xml.length; at += CHUNK) {
    parser.write(decoder.decode(xml.subarray(at, at + CHUNK), { stream: true }));
  }
  parser.close();
  return events;
}
