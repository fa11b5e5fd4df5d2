import { describe, expect, test } from "vitest";
import { costOf } from "#file-kit/cost.testing.ts";
import { givenDocx, docxParts, p, table, zipped } from "./given-docx.ts";
import { FILE_LIMITS } from "#file-kit/index.ts";
import { parseDocx } from "./parse-docx.ts";

const utf8 = (words: string) => new TextEncoder().encode(words);
const CENTRAL = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);

/** Changes the field at the offset of every entry of the central directory. */
async function withDirectory(change: (bytes: Buffer, entry: number) => void): Promise<Uint8Array> {
  const bytes = Buffer.from(await givenDocx({ body: p("a") }));
  for (let at = bytes.indexOf(CENTRAL); at >= 0; at = bytes.indexOf(CENTRAL, at + 4)) change(bytes, at);
  return bytes;
}

/** Two entries of one name: the second is written under a name of the same length, then renamed in both places. */
async function doubled(name: string, written: string): Promise<Uint8Array> {
  const bytes = Buffer.from(await zipped({ ...docxParts({ body: p("a") }), [written]: "<a/>" }));
  for (let at = bytes.indexOf(written); at >= 0; at = bytes.indexOf(written, at + 1)) bytes.write(name, at);
  return bytes;
}

const cell = (props: string) => ({ props, content: p("a") });
const withRaw = (name: string, xml: string) => givenDocx({ body: p("a"), raw: { [name]: xml } });
const document = (content: string) =>
  givenDocx({ raw: { "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${content}</w:body></w:document>` } }); // prettier-ignore

const ATTACKS: readonly { case: string; bytes: () => Promise<Uint8Array> | Uint8Array; code: string }[] = [
  { case: "nothing at all", bytes: () => new Uint8Array(), code: "file-empty" },
  { case: "a text by another name", bytes: () => utf8("Kế hoạch"), code: "file-not-docx" },
  { case: "a workbook by another name", bytes: () => withRaw("word/document.xml", "<workbook/>"), code: "file-not-docx" },
  { case: "a zip of other things", bytes: () => zipped({ "a.txt": "a" }), code: "file-not-docx" },
  { case: "a file with a password", bytes: () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512), Buffer.from("EncryptedPackage", "utf16le")]), code: "file-encrypted" },
  { case: "an old .doc by another name", bytes: () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512)]), code: "file-not-docx" },
  { case: "a zip with a password", bytes: () => withDirectory((bytes, at) => bytes.writeUInt16LE(1, at + 8)), code: "file-encrypted" },
  { case: "a file cut off", bytes: async () => (await givenDocx({ body: p("a").repeat(500) })).subarray(0, 900), code: "file-broken" },
  { case: "XML cut off", bytes: () => withRaw("word/document.xml", '<w:document xmlns:w="x"><w:body><w:p>'), code: "file-broken" },
  { case: "bytes that are no UTF-8", bytes: () => givenDocx({ raw: { "word/document.xml": Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0xc0]) } }), code: "file-broken" },
  { case: "a wrong checksum", bytes: () => withDirectory((bytes, at) => bytes.writeUInt32LE(1, at + 16)), code: "file-broken" },
  { case: "an unknown packing", bytes: () => withDirectory((bytes, at) => bytes.writeUInt16LE(99, at + 10)), code: "file-broken" },
  { case: "sizes that lie low", bytes: () => withDirectory((bytes, at) => bytes.writeUInt32LE(5, at + 24)), code: "file-broken" },
  { case: "sizes that lie high", bytes: () => withDirectory((bytes, at) => bytes.writeUInt32LE(9_999, at + 24)), code: "file-broken" },
  { case: "sizes beyond all bounds", bytes: () => withDirectory((bytes, at) => bytes.writeUInt32LE(0x7fffffff, at + 24)), code: "file-unpacks-too-large" },
  { case: "entries that share their bytes", bytes: () => withDirectory((bytes, at) => bytes.writeUInt32LE(0, at + 42)), code: "file-broken" },
  { case: "a zip bomb", bytes: () => document(" ".repeat(30_000_000)), code: "file-unpacks-too-large" },
  { case: "a bomb beside the text", bytes: () => givenDocx({ body: p("a"), raw: { "word/media/a.bin": new Uint8Array(40_000_000) } }), code: "file-unpacks-too-large" },
  { case: "two parts of one name", bytes: () => doubled("word/document.xml", "word/document.xmk"), code: "file-names-doubled" },
  { case: "two names that differ by case", bytes: () => withRaw("WORD/Document.XML", "<a/>"), code: "file-names-doubled" },
  { case: "a name that climbs out", bytes: () => doubled("../../../etc/passwd", "aa/bb/cc/etc/passwd"), code: "file-names-unsafe" },
  { case: "too many parts", bytes: () => givenDocx({ raw: Object.fromEntries(Array.from({ length: FILE_LIMITS.entries }, (_, at) => [`a${at}`, ""])) }), code: "file-has-too-many-parts" },
  { case: "a DOCTYPE", bytes: () => withRaw("word/document.xml", "<!DOCTYPE a><a/>"), code: "file-has-doctype" },
  { case: "entities within entities", bytes: () => withRaw("word/document.xml", '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'), code: "file-has-doctype" },
  { case: "a DOCTYPE in a part that is not read", bytes: () => withRaw("docProps/core.xml", '<!-- x --><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'), code: "file-has-doctype" },
  { case: "an entity that nobody declared", bytes: () => document(p("&xxe;")), code: "file-broken" },
  { case: "tables nested a thousand deep", bytes: () => document(nested(1_000, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")), code: "file-nested-too-deep" },
  { case: "elements nested a hundred thousand deep", bytes: () => document(nested(100_000, "<w:sdt>", "</w:sdt>")), code: "file-nested-too-deep" },
  { case: "a merged cell over a million columns", bytes: () => document(table([cell('<w:gridSpan w:val="1000000"/>')])), code: "file-table-too-wide" },
  { case: "a row that begins after a million columns", bytes: () => document('<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1000000"/></w:trPr></w:tr></w:tbl>'), code: "file-table-too-wide" },
  { case: "a row of a thousand cells", bytes: () => document(table(Array.from({ length: 1_000 }, () => "a"))), code: "file-table-too-wide" },
  { case: "a quarter of a million blank paragraphs", bytes: () => document("<w:p/>".repeat(250_000)), code: "file-too-long" },
  { case: "a quarter of a million blank rows", bytes: () => document(`<w:tbl>${"<w:tr/>".repeat(250_000)}</w:tbl>`), code: "file-too-long" },
  { case: "a quarter of a million styles", bytes: () => givenDocx({ body: p("a"), styles: Array.from({ length: 250_000 }, (_, at) => `<w:style w:styleId="${at}"/>`).join("") }), code: "file-too-long" },
  { case: "fields within fields", bytes: () => document(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>'.repeat(5_000)}</w:p>`), code: "file-nested-too-deep" },
  { case: "an endless word", bytes: async () => document(p(noise(11_000_000))), code: "file-too-long" },
]; // prettier-ignore

/** Letters that do not pack tightly, so that the ratio lets them pass. */
function noise(length: number): string {
  let state = 7549;
  const words = Array.from({ length: 4_096 }, () => (state = (state * 48_271) % 2_147_483_647).toString(36));
  return Array.from({ length: Math.ceil(length / 5) }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return words[state % words.length];
  })
    .join("")
    .slice(0, length);
}

/** What is refused is refused soon, what is read is read in linear time: in no more passes over a long text than these. */
const MOST_PASSES = { refused: 40, read: 80 };

describe("hostile files", () => {
  test.for(ATTACKS)("$case: refused as $code", async ({ bytes, code }) => {
    const file = await bytes();
    const cost = await costOf(async () => {
      const outcome = await parseDocx(file);
      expect(outcome.ok ? "read" : outcome.refusal.code).toBe(code);
    });
    expect(cost).toBeLessThan(MOST_PASSES.refused);
  });

  test("spans and levels that are no numbers count as none", async () => {
    const bytes = await givenDocx({ body: table([cell('<w:gridSpan w:val="-5"/>'), cell('<w:gridSpan w:val="x"/>')]) });
    expect(await parseDocx(bytes)).toMatchObject({ ok: true, value: { text: "a | a" } });
  });

  test.for([
    { case: "a paragraph of a hundred thousand wrapped lines", body: `<w:p><w:r><w:t>a</w:t>${"<w:br/><w:t>b</w:t>".repeat(100_000)}</w:r></w:p>`, start: "a b b b" },
    { case: "a text box of a hundred and fifty thousand lines", body: `<w:p><w:r><w:txbxContent>${Array.from({ length: 150_000 }, (_, at) => p(`${at}`)).join("")}</w:txbxContent></w:r></w:p>`, start: "0\n1" },
    { case: "a million blanks in a row", body: p(`a${"\u00a0\u200b".repeat(500_000)}b`), start: "a b" },
  ])("$case is read in linear time", async ({ body, start }) => {
    const bytes = await document(body);
    const cost = await costOf(async () => {
      const outcome = await parseDocx(bytes);
      expect(outcome.ok && outcome.value.text.slice(0, start.length)).toBe(start);
    });
    expect(cost).toBeLessThan(MOST_PASSES.read);
  }); // prettier-ignore

  test("any damage to a file ends in a reading or a refusal", async () => {
    const whole = await givenDocx({ body: table(["a", "b"]) + p("c").repeat(20), header: p("d"), styles: "" });
    let state = 1;
    for (let round = 0; round < 400; round += 1) {
      const bytes = Uint8Array.from(whole);
      for (let hit = 0; hit < 4; hit += 1) {
        state = (state * 48_271) % 2_147_483_647;
        bytes[state % bytes.length] = (state >> 8) & 0xff;
      }
      expect(typeof (await parseDocx(bytes)).ok).toBe("boolean");
    }
  });
});
