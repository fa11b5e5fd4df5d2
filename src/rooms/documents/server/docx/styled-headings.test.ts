import { expect, test } from "vitest";
import { readText } from "../../model/index.ts";
import { givenDocx, p } from "./given-docx.ts";
import { parseDocx } from "./parse-docx.ts";

const styleOf = (id: string, name: string, more = "") => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`; // prettier-ignore
const STYLES = [
  styleOf("H2", "heading 2"),
  styleOf("Muc", "Mục của văn phòng", '<w:basedOn w:val="H2"/>'),
  styleOf("Lon", "Chữ lớn", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
  styleOf("Than", "Thân bài", '<w:basedOn w:val="H2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
].join("");
const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;

async function outlineOf(...paragraphs: string[]) {
  const read = await parseDocx(await givenDocx({ styles: STYLES, body: [p("KẾ HOẠCH"), p("Trồng tre ven sông"), p("I. MỤC TIÊU"), ...paragraphs].join("") })); // prettier-ignore
  if (!read.ok) throw new Error(read.refusal.code);
  const { text, clauses } = readText(read.value.text, read.value.headings);
  return clauses.slice(3).map(({ start, end, isHeading, parent }) => {
    const above = parent === null ? undefined : clauses[parent];
    return [text.slice(start, end), isHeading, above && text.slice(above.start, above.end)];
  });
}

// As one in capitals: without a label it stands beside the section before it.
test("a style of headings, one that is based on it, a level of its own: each is a title of what stands below", async () => {
  const task = "Sở Xây dựng trồng tre.";
  expect(await outlineOf(p("Tổ chức thực hiện", styled("H2")), p(task))).toEqual([
    ["Tổ chức thực hiện", true, undefined],
    [task, false, "Tổ chức thực hiện"],
  ]);
  expect((await outlineOf(p("Tổ chức thực hiện", styled("Muc")), p(task)))[1]).toEqual([
    task,
    false,
    "Tổ chức thực hiện",
  ]);
  expect((await outlineOf(p("Tổ chức thực hiện", styled("Lon")), p(task)))[1]).toEqual([
    task,
    false,
    "Tổ chức thực hiện",
  ]);
  const direct = '<w:outlineLvl w:val="1"/>';
  expect((await outlineOf(p("Tổ chức thực hiện", direct), p(task)))[1]).toEqual([task, false, "Tổ chức thực hiện"]);
});

test("without such a style, by a style that says body text, and where a whole sentence bears it, nothing is a title", async () => {
  for (const properties of ["", styled("Than"), `${styled("H2")}<w:outlineLvl w:val="9"/>`]) {
    expect((await outlineOf(p("Tổ chức thực hiện", properties), p("Sở Xây dựng trồng tre.")))[0]?.[1]).toBe(false);
  }
  expect((await outlineOf(p("Sở Xây dựng trồng tre ven sông.", styled("H2"))))[0]?.[1]).toBe(false);
});
