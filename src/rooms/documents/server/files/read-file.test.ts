import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile as readBytes, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { givenDocx, p, r, zipped } from "../docx/given-docx.ts";
import { goldenDocx } from "../docx/goldens/given-goldens.ts";
import { findOffice } from "./office-program.ts";
import { readFile } from "./read-file.ts";
import { takeMember } from "./read-member.ts";

const folder = await mkdtemp(join(tmpdir(), "lotrinh-read-"));
afterAll(() => rm(folder, { recursive: true }));
const office = await findOffice();

async function given(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  await writeFile(path, content);
  return { path, name };
}

async function readingOf(name: string, content: string | Uint8Array) {
  const outcome = await readFile(await given(name, content));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  if (outcome.value.kind !== "document") throw new Error("an archive");
  return outcome.value.reading;
}

describe("readFile", () => {
  test.for([
    { case: "a Word file by another name", name: "a.txt", content: () => givenDocx({ body: p("Sở Y tế") }), kind: "docx" },
    { case: "a web page by another name", name: "a.docx", content: () => "<!DOCTYPE html><p>Sở Y tế", kind: "html" },
    { case: "a page that Word saved", name: "a.htm", content: () => '<html xmlns:v="urn:schemas-microsoft-com:vml"><p class=MsoNormal>Sở Y tế</html>', kind: "html" },
    { case: "a text", name: "a.md", content: () => "Sở Y tế", kind: "text" },
  ])("reads $case by what it holds", async ({ name, content, kind }) => {
    expect(await readingOf(name, await content())).toMatchObject({ kind, text: "Sở Y tế" });
  }); // prettier-ignore

  test("a text in TCVN3 is converted, and says so", async () => {
    const bytes = Buffer.from("Uû ban nh©n d©n tØnh ban hµnh kÕ ho¹ch", "latin1");
    expect(await readingOf("a.txt", bytes)).toMatchObject({
      text: "Uỷ ban nhân dân tỉnh ban hành kế hoạch",
      notices: [{ kind: "old-encoding", count: 1 }],
    });
  });

  test("a run in an old font within a Word file is converted, in its style's font as well", async () => {
    const font = '<w:rFonts w:ascii=".VnTime"/>';
    const styles = `<w:style w:type="paragraph" w:styleId="cu"><w:name w:val="Cũ"/><w:rPr>${font}</w:rPr></w:style>`;
    const body = `<w:p>${r("Điều 1. ")}${r("Uû ban nh©n d©n", font)}</w:p>${p("C¸c së", '<w:pStyle w:val="cu"/>')}`;
    const reading = await readingOf("a.docx", await givenDocx({ body, styles }));
    expect(reading.text).toBe("Điều 1. Uỷ ban nhân dân\nCác sở");
    expect(reading.notices).toEqual([{ kind: "old-encoding", count: 2 }]);
  });

  test("a page in Windows-1258 that says so", async () => {
    const bytes = Buffer.concat([Buffer.from('<html><meta charset="windows-1258"><p>K'), Buffer.from([0xea, 0xec])]);
    expect((await readingOf("a.html", bytes)).text).toBe("Kế");
  });

  test.for([
    { case: "a text", name: "a.txt", content: () => "TUYỆT MẬT\nKế hoạch" },
    { case: "a web page", name: "a.html", content: () => "<html><p>M Ậ T</p><p>Kế hoạch</p>" },
    { case: "a Word file's text box", name: "a.docx", content: () => givenDocx({ body: `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${p("Tối mật")}</w:txbxContent></v:textbox></w:pict></w:r></w:p>${p("Kế hoạch")}` }) },
    { case: "a Word file's header", name: "a.docx", content: () => givenDocx({ header: p("TÀI LIỆU MẬT"), body: p("Kế hoạch") }) },
    { case: "a Word file's letterhead", name: "a.docx", content: () => givenDocx({ body: p("Độ mật: Mật") + p("Kế hoạch") }) },
    { case: "an old encoding", name: "a.txt", content: () => Buffer.from("MËT\nUû ban nh©n d©n tØnh ban hµnh kÕ ho¹ch cña c¸c së", "latin1") },
  ])("refuses a secret document, marked in $case", async ({ name, content }) => {
    const outcome = await readFile(await given(name, await content()));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "document-secret", params: { file: name } } });
  }); // prettier-ignore

  test("what may not leave the office is told", async () => {
    expect(await readingOf("a.txt", "UBND TỈNH | LƯU HÀNH NỘI BỘ\nKế hoạch")).toMatchObject({ isInternal: true });
    expect(await readingOf("a.txt", "Kế hoạch")).toMatchObject({ isInternal: false });
  });

  test("an archive shows its documents; each is taken out by its name and by no other", async () => {
    const file = await given("a.zip", await zipped({ "tài liệu/a.txt": "Sở Y tế", "b.exe": "MZ", "c.zip": "PK" }));
    const outcome = await readFile(file);
    expect(outcome).toMatchObject({ ok: true, value: { kind: "archive", members: [{ name: "tài liệu/a.txt" }] } });

    const taken = await takeMember(file, "tài liệu/a.txt", folder);
    if (!taken.ok) throw new Error(taken.refusal.code);
    expect(await readBytes(taken.value.path, "utf8")).toBe("Sở Y tế");
    await taken.value.remove();
    const before = await readdir(folder);
    for (const member of ["b.exe", "../a.txt", ""]) {
      expect(await takeMember(file, member, folder)).toMatchObject({ refusal: { code: "file-member-missing" } });
    }
    expect(await readdir(folder)).toEqual(before);
  });

  test("who cancels gets nothing", async () => {
    const cancel = new AbortController();
    cancel.abort();
    const outcome = await readFile(await given("a.txt", "Sở Y tế"), { signal: cancel.signal });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "reading-cancelled" } });
  });
});

describe("files for LibreOffice", () => {
  const rtf = "{\\rtf1\\ansi\\ansicpg1258{\\fonttbl{\\f0 Times New Roman;}}\\f0 S\\u7903?  Y t\\u7871?\\par Hai\\par}";

  test.runIf(office)("an .rtf is read by way of it, and nothing is left behind", { timeout: 120_000 }, async () => {
    const before = await leftovers();
    const reading = await readingOf("a.rtf", rtf);
    expect(reading).toMatchObject({ kind: "doc", notices: [{ kind: "converted", count: 1 }] });
    expect(reading.text).toContain("Y tế\nHai");
    expect(await leftovers()).toEqual(before);
  });

  const font = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>';
  const vni = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>';
  const OLD = `<w:p>${r("Uû ban nh©n d©n tØnh ban hµnh kÕ ho¹ch", font)}</w:p><w:p>${r("Caùc sôû thöïc hieän nhieäm vuï", vni)}</w:p>`;

  test.runIf(office)("an old .doc in TCVN3 and VNI is read in Unicode", { timeout: 400_000 }, async (context) => {
    const before = await leftovers();
    const old = await savedAs("doc", await goldenDocx({ name: "old fonts", body: OLD }));
    const outcome = await readFile(await given("cu.doc", old));
    expect(await leftovers()).toEqual(before);
    const isTooSlow = !outcome.ok && outcome.refusal.code === "file-too-slow";
    if (isTooSlow) return context.skip("LibreOffice needed more than its minute: this machine has too much else to do");
    expect(outcome).toMatchObject({ ok: true, value: { reading: { kind: "doc", text: expect.stringContaining("Uỷ ban nhân dân tỉnh ban hành kế hoạch\nCác sở thực hiện nhiệm vụ"), notices: expect.arrayContaining([{ kind: "old-encoding", count: 2 }]) } } });
  }); // prettier-ignore

  /** A .docx as another program would save it, in LibreOffice's own hand. */
  async function savedAs(ending: string, docx: Uint8Array): Promise<Uint8Array> {
    const { path } = await given("nguon.docx", docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    await promisify(execFile)(office as string, [
      profile,
      "--headless",
      "--convert-to",
      ending,
      "--outdir",
      folder,
      path,
    ]);
    return readBytes(join(folder, `nguon.${ending}`));
  }

  test("without it a clear sentence says what to do", async () => {
    const path = process.env["PATH"];
    process.env["PATH"] = folder;
    try {
      const outcome = await readFile(await given("a.doc", rtf));
      expect(outcome).toMatchObject({ ok: false, refusal: { code: "file-needs-office" } });
    } finally {
      process.env["PATH"] = path;
    }
  });

  test("a .docx with a password and a workbook are told apart from an old .doc", async () => {
    const ole = (stream: string) =>
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512), Buffer.from(stream, "utf16le")]);
    const codeOf = async (stream: string) => {
      const outcome = await readFile(await given("a.doc", ole(stream)));
      return outcome.ok ? "read" : outcome.refusal.code;
    };
    expect(await codeOf("EncryptedPackage")).toBe("file-encrypted");
    expect(await codeOf("Workbook")).toBe("file-kind-unsupported");
  });

  async function leftovers() {
    return (await readdir(tmpdir())).filter((name) => name.startsWith("lotrinh-office-"));
  }
});
