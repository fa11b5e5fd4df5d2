import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { crc32, deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileWording } from "#file-kit/index.ts";
import { documentWording } from "#rooms/documents/model/index.ts";
import { givenDocx, p, table, zipped } from "#rooms/documents/server/docx/given-docx.ts";
import { givenPdf } from "#rooms/documents/server/pdf/given-pdf.ts";
import { type App, createApp, guardRoutes, serverWording } from "#server-kit/index.ts";
import { openTestDisk } from "#server-kit/test-disk.ts";
import { createSay } from "#shared/say.ts";
import { storeSentences } from "#store/index.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { planRefusals } from "../model/index.ts";
import { planRoutes } from "./routes.ts";

const { db } = await openTestDatabase();
const disk = await openTestDisk();
const act = await givenWorkspace(db);
const folder = await mkdtemp(join(tmpdir(), "lotrinh-attacks-"));
const say = createSay([serverWording, storeSentences, fileWording, documentWording, planRefusals]);
let app: App;
let address: string;

beforeAll(async () => {
  app = createApp(say, "silent");
  app.addHook("onRequest", async (request) => {
    request.act = act;
  });
  guardRoutes(app);
  planRoutes(app, db, { acceptors: [], followers: [], chips: [], searchables: [] }, disk);
  address = await app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await app.close();
  await disk.remove();
  await rm(folder, { recursive: true, force: true });
});

type Attack = {
  readonly attack: string;
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array> | Uint8Array;
  /** Any of these. */
  readonly codes: readonly string[];
  /** Whom the sentence names, where it is not the file itself. */
  readonly told?: string;
};

const one = (...codes: readonly string[]) => codes;
const docx = (body: string) => givenDocx({ body });
const latin = (words: string) => new Uint8Array(Buffer.from(words, "latin1"));
const MILLION = 1_000_000;

/** The list of issue 3, point 7, item by item. */
const ATTACKS: readonly Attack[] = [
  { attack: "a zip bomb by its ratio", name: "bom.docx", bytes: () => docx(p(" ".repeat(60 * MILLION))), codes: one("file-unpacks-too-large") },
  { attack: "an archive within an archive", name: "long.zip", bytes: async () => zipped({ "trong.docx": await zipped({ "a.txt": "Sở Y tế" }) }), codes: one("file-archive-nested"), told: "trong.docx" },
  { attack: "an archive of archives only", name: "chi-zip.zip", bytes: async () => zipped({ "a.zip": await zipped({ "a.txt": "a" }) }), codes: one("file-archive-empty") },
  { attack: "sizes that lie low", name: "doi-thap.docx", bytes: () => lying(5), codes: one("file-broken") },
  { attack: "sizes that lie high", name: "doi-cao.docx", bytes: () => lying(0x7fffffff), codes: one("file-unpacks-too-large") },
  { attack: "two parts of one name", name: "trung-ten.docx", bytes: () => renamed("word/document.xmk", "word/document.xml"), codes: one("file-names-doubled") },
  { attack: "a name that climbs out of its folder", name: "leo-ra.zip", bytes: () => renamed("aa/bb/cc/etc/passwd", "../../../etc/passwd"), codes: one("file-names-unsafe") },
  { attack: "a DOCTYPE with entities within entities", name: "thuc-the.docx", bytes: () => givenDocx({ raw: { "word/document.xml": '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>' } }), codes: one("file-has-doctype") },
  { attack: "ten million blank paragraphs, packed", name: "muoi-trieu.docx", bytes: () => docx("<w:p/>".repeat(10 * MILLION)), codes: one("file-unpacks-too-large") },
  { attack: "most blank paragraphs that a small file can hold", name: "bay-tram-nghin.docx", bytes: () => docx("<w:p/>".repeat(700_000)), codes: one("file-too-long") },
  { attack: "tables nested a thousand deep", name: "bang-long.docx", bytes: () => docx(`${"<w:tbl><w:tr><w:tc>".repeat(1_000)}${"</w:tc></w:tr></w:tbl>".repeat(1_000)}`), codes: one("file-nested-too-deep") },
  { attack: "a merged cell over a million columns", name: "o-gop.docx", bytes: () => docx(table([{ props: '<w:gridSpan w:val="1000000"/>', content: p("a") }])), codes: one("file-table-too-wide") },
  { attack: "a .docx cut off", name: "cut.docx", bytes: async () => (await docx(p("a").repeat(500))).subarray(0, 900), codes: one("file-broken") },
  { attack: "a PDF cut off", name: "cut-hai.pdf", bytes: async () => (await pdf("Kế hoạch")).subarray(0, 400), codes: one("file-broken") },
  { attack: "a Word file with a password", name: "khoa.docx", bytes: () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512), Buffer.from("EncryptedPackage", "utf16le")]), codes: one("file-encrypted") },
  { attack: "a PDF with a password", name: "khoa-hai.pdf", bytes: () => pdf("Kín", { userPassword: "a", ownerPassword: "b" }), codes: one("file-encrypted") },
  { attack: "a program by the name of a Word file", name: "ke-hoach.docx", bytes: () => Buffer.from("4d5a90000300000004000000ffff0000b8", "hex"), codes: one("file-kind-unsupported") },
  { attack: "pages that hold each other", name: "vong.pdf", bytes: () => pdfOf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), codes: one("file-broken", "file-empty") },
  { attack: "a flood of pixels", name: "lut.png", bytes: () => flood(100_000), codes: one("picture-too-large") },
  { attack: "nothing at all", name: "rong.docx", bytes: () => new Uint8Array(), codes: one("file-empty") },
  { attack: "two hundred megabytes", name: "lon.pdf", bytes: () => new Uint8Array(200 * MILLION), codes: one("file-too-large") },
]; // prettier-ignore

describe("a hostile file", () => {
  test.for(ATTACKS)("$attack: refused over HTTP, in both languages, and a good file passes", { timeout: 120_000 }, async ({ name, bytes, codes, told = name }) => {
    const content = await bytes();
    const good = `I. NHIỆM VỤ\nSở Y tế chủ trì rà soát ${randomUUID()} trước ngày 30/6/2026.`;
    const [vi, welcome] = await Promise.all([send(name, content, "vi"), send("tot.txt", Buffer.from(good), "vi")]);
    expect([welcome.status, welcome.body.kind]).toEqual([200, "imported"]);
    const en = await send(name, content, "en");
    expect(codes).toContain(vi.body.code);
    expect(en.body.code).toBe(vi.body.code);
    expect(vi.status).toBeGreaterThanOrEqual(400);
    expect(vi.status).toBeLessThan(500);
    for (const [locale, { body }] of [["vi", vi], ["en", en]] as const) {
      expect(body.detail).toBe(say(locale, `refusal.${body.code}`, body.params));
      expect(body.detail).toContain(told);
    }
    expect(await readdir(disk.incomingFolder)).toEqual([]);
    expect(await busyWorkers()).toEqual([]);
  }); // prettier-ignore

  test("a title that turns its letters round is kept as it is read", async () => {
    const body = p("KẾ HOẠCH") + p("Phát\u200b triển \u202ekhông ai thấy\u202c") + p("Sở Y tế chủ trì.");
    const taken = await send("ke-hoach\u202efdp.docx", await docx(body), "vi");
    expect(taken.status).toBe(200);
    const plan = await db
      .selectFrom("plan")
      .select("title")
      .where("id", "=", taken.body.planId)
      .executeTakeFirstOrThrow();
    expect(plan.title).toBe("Phát triển không ai thấy");
  });

  test("each is refused on the command line as well, with the same code, and leaves nothing behind", { timeout: 180_000 }, async () => {
    for (const { name, bytes } of ATTACKS) {
      await mkdir(join(folder, "in"), { recursive: true });
      await writeFile(join(folder, "in", name), await bytes());
    }
    const temporary = join(folder, "tmp");
    await mkdir(temporary);
    const files = ATTACKS.map(({ name }) => join(folder, "in", name));
    const main = join(import.meta.dirname, "../../../cli/main.ts");
    const run = promisify(execFile)(process.execPath, [main, "extract", "--json", "--out", join(folder, "out"), ...files], { env: { ...process.env, TMPDIR: temporary }, maxBuffer: 10_000_000 });
    const ended = await run.catch((error: { code: number; stdout: string; stderr: string }) => error);
    expect(ended).toMatchObject({ code: 1 });
    const refusals = ended.stdout.trim().split("\n").map((line) => JSON.parse(line) as { code: string; params: { file?: string }; detail: string; detailEn: string });
    expect(refusals).toHaveLength(ATTACKS.length);
    for (const { codes, name, told = name } of ATTACKS) {
      const refusal = refusals.find(({ params }) => params.file === told);
      expect({ name, isExpected: codes.includes(refusal?.code ?? ""), code: refusal?.code }).toMatchObject({ isExpected: true });
      expect(refusal?.detail).not.toBe(refusal?.detailEn);
    }
    expect(await readdir(temporary)).toEqual([]);
  }); // prettier-ignore
});

async function send(name: string, content: Uint8Array, language: "vi" | "en") {
  const response = await fetch(`${address}/api/plans/import-file?fileName=${encodeURIComponent(name)}`, {
    method: "POST",
    headers: {
      "idempotency-key": randomUUID(),
      "content-type": "application/octet-stream",
      "accept-language": language,
    },
    body: new Uint8Array(content),
  });
  return { status: response.status, body: await response.json() };
}

/** Workers that still compute: those that answered rest, without using time. */
async function busyWorkers(): Promise<string[]> {
  const ticks = async () => {
    const children = (await readFile(`/proc/self/task/${process.pid}/children`, "utf8")).trim().split(" ");
    const used = children.filter(Boolean).map(async (pid) => {
      const fields = (await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")).split(") ")[1]?.split(" ") ?? [];
      return [pid, Number(fields[11]) + Number(fields[12])] as const;
    });
    return new Map(await Promise.all(used));
  };
  for (let attempt = 0; ; attempt += 1) {
    const before = await ticks();
    await new Promise((resolve) => setTimeout(resolve, 400));
    const after = await ticks();
    const busy = [...after].filter(([pid, used]) => used - (before.get(pid) ?? used) > 10).map(([pid]) => pid);
    if (busy.length === 0 || attempt === 20) return busy;
  }
}

async function pdf(words: string, settings = {}): Promise<Uint8Array> {
  return givenPdf((drawn) => void drawn.text(words), settings);
}

function pdfOf(...objects: readonly string[]): Uint8Array {
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join("");
  return latin(`%PDF-1.7\n${body}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n%%EOF`);
}

/** A picture that says that it is square and so many pixels wide, and is a few bytes. */
function flood(side: number): Uint8Array {
  const chunk = (kind: string, content: Buffer) => {
    const named = Buffer.concat([Buffer.from(kind, "latin1"), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const head = Buffer.from("00000000000000000800000000", "hex");
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(100))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A .docx whose directory declares another unpacked size of its document. */
async function lying(size: number): Promise<Uint8Array> {
  const bytes = Buffer.from(await docx(p("Sở Y tế")));
  const entry = bytes.indexOf("word/document.xml", bytes.indexOf(Buffer.from("504b0102", "hex"))) - 46;
  bytes.writeUInt32LE(size, entry + 24);
  return bytes;
}

/** A .docx with one more part, whose name is written over by another of the same length. */
async function renamed(from: string, to: string): Promise<Uint8Array> {
  const bytes = Buffer.from(await givenDocx({ body: p("Sở Y tế"), raw: { [from]: "<a/>" } }));
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at)) bytes.write(to, at, "latin1");
  return bytes;
}
