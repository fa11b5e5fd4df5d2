import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { type PlanPage, ThemeId, type ThemePage } from "#rooms/plans/model/index.ts";
import { adoptThemes, getPlan, getTheme, listThemes } from "#rooms/plans/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import { inTransaction } from "#store/index.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { loadExample } from "./load-example.ts";
import { planPorts, themePorts } from "./rooms.ts";

const { db } = await openTestDatabase();
const PLAN = fileURLToPath(new URL("../../examples/quang-nam/plan.txt", import.meta.url));
const PARTS = JSON.parse(await readFile(PLAN.replace("plan.txt", "parts.json"), "utf8")) as Part[];
type Part = { readonly part: string; readonly words: string; readonly also: readonly string[] };

let act: Act;
let plan: PlanPage;
const pages = new Map<string, ThemePage>();

beforeAll(async () => {
  act = await givenWorkspace(db);
  await inTransaction(db, async (transaction) => done(await loadExample(transaction, act, PLAN)));
  const list = given(await listThemes(db, act, {}, themePorts));
  if (!list.plan) throw new Error("The example has no plan");
  plan = given(await getPlan(db, act, list.plan.id, planPorts));
  for (const { id } of list.items) pages.set(id, given(await getTheme(db, act, { themeId: id }, themePorts)));
}, 240_000);

/** Every sentence of the example that carries one of the eighteen parts. */
const SENTENCES = PARTS.flatMap(({ part, words, also }) => [words, ...also].map((each) => ({ part, words: each })));

describe("the eighteen parts of the plan", () => {
  test("are all in the table", () => {
    expect(PARTS.map(({ part }) => part)).toEqual(Array.from({ length: 18 }, (_, at) => `P${at + 1}`));
  });

  test.for(SENTENCES)("$part opens from its sentence: $words", ({ words }) => {
    const clause = clauseOf(words);
    const themes = themesAt(clause);
    expect(themes.length).toBeGreaterThan(0);
    for (const theme of themes) {
      const page = pages.get(theme.id);
      expect(page?.clauses.map(({ ordinal }) => ordinal)).toContain(clause);
      expect(sourcedRecords(page) + (page?.gaps.length ?? 0)).toBeGreaterThan(0);
    }
  });

  test("each shows a sourced record on one of its pages, or names what is missing there", () => {
    const bare = PARTS.filter(({ words, also }) => {
      const own = [words, ...also].flatMap((each) => themesAt(clauseOf(each)).map(({ id }) => pages.get(id)));
      return !own.some((page) => sourcedRecords(page) > 0) && !own.some((page) => namedGaps(page) > 0);
    });
    expect(bare.map(({ part }) => part)).toEqual([]);
  });

  test("a status says by which figure it was judged, where the latest is another one", () => {
    const items = [...pages.values()].flatMap(({ sections }) => sections.flatMap((section) => section.items));
    const fallen = items.find(({ name }) => name.vi.startsWith("Chế biến, chế tạo của tỉnh so với"));
    const facts = fallen?.facts.map(({ text }) => text.vi) ?? [];
    // The half year after the judged one fell by 30 %.
    expect(facts[0]).toContain("6 tháng 2023");
    expect(facts.at(-1)).toMatch(/^Vượt lộ trình; xét theo 2022: .+; quá hạn số mới từ /u);
  });

  const factsOf = (code: string, part: string, name: string) => {
    const items = pageOf(code).sections.flatMap((section) => (section.part === part ? section.items : []));
    const found = items.find((item) => item.name.vi.startsWith(name));
    return found?.facts.map(({ label, text }) => `${label.vi}: ${text.vi}`) ?? [];
  };

  test("a target keeps the sign and the span that its document gives it", () => {
    expect(factsOf("00-MUC-TIEU", "indicators", "GRDP bình quân đầu người")).toContain("Mức phấn đấu: > 7.500 USD (2030)"); // prettier-ignore
    expect(factsOf("00-MUC-TIEU", "indicators", "Tốc độ tăng năng suất")).toContain(
      "Mức phấn đấu: ≥ 6,5–7 %/năm (2030)",
    );
  });

  test("a duty that comes back says when, and not that it has no deadline", () => {
    const facts = factsOf("02-CHINH-SACH", "assignments", "NV-09");
    expect(facts.find((fact) => fact.startsWith("Hạn"))).toMatch(/hằng năm$/u);
    expect(facts).not.toContain("Tình trạng: Không thời hạn");
    expect(factsOf("02-CHINH-SACH", "assignments", "NV-08")).toContain("Tình trạng: Không thời hạn");
  });

  test("a row that is kept for its figures and has none says so, and is among what is missing", () => {
    const theme = pageOf("08-NONG-NGHIEP");
    const trained = theme.sections.find(({ part }) => part === "balance-line");
    expect(trained?.items.map(({ facts }) => facts.at(-1)?.text.vi)).toEqual(Array(5).fill("chưa có con số nào"));
    expect(theme.gaps).toContainEqual(
      expect.objectContaining({ code: "register-no-figures", name: trained?.label, params: { count: 5, of: 0 } }),
    );
    // Of a list that goes on only its beginning was looked at, and the lack says so.
    const zones = pageOf("04-DAT").gaps.find(({ name }) => name?.vi.startsWith("Khu và cụm công nghiệp"));
    expect(zones?.params).toEqual({ count: expect.any(Number), of: 12 });
    expect(factsOf("02-CHINH-SACH", "support-policy", "Điều kiện diện tích").join()).not.toContain("con số");
  });

  test("two halves of one register are told apart, and a figure says the unit of its row", () => {
    const zones = pageOf("07-KHONG-GIAN").sections.filter(({ part }) => part === "industrial-zone");
    expect(new Set(zones.map(({ label }) => label.vi)).size).toBe(zones.length);
    expect(zones.length).toBeGreaterThan(1);
    const balance = pageOf("N-VLXD").sections.find(({ part }) => part === "balance-line");
    const supplies = (balance?.items ?? []).flatMap(({ facts }) => facts.filter(({ label }) => label.en === "Supply"));
    expect(supplies.map(({ text }) => text.vi)).toContain("769.856 m³");
    expect(supplies.filter(({ text }) => !/\d \D+$/u.test(text.vi))).toEqual([]);
  });

  test("what a theme looks for by its words has those words in a row, not their syllables somewhere", () => {
    const namesAt = (code: string, part: string) =>
      pageOf(code)
        .sections.filter((section) => section.part === part)
        .flatMap(({ items }) => items.map(({ name }) => name.vi));
    const cars = namesAt("N-O-TO", "industrial-zone");
    expect(cars.length).toBeGreaterThan(0);
    for (const name of cars) expect(name).toContain("ô tô");
    expect(namesAt("04-DAT", "undertaking")).toEqual(["Nhà ở xã hội, nhà ở công nhân"]);
    expect(namesAt("03-CUM", "undertaking").filter((name) => !/cụm công nghiệp|khuyến công/u.test(name))).toEqual([]);
  });

  test("no theme of the example names a register, a filter or an indicator that is not there", () => {
    const wrong = [...pages.values()].flatMap(({ code, gaps }) =>
      gaps.filter((gap) => /-unknown$/u.test(gap.code)).map(({ name }) => `${code}: ${name?.vi}`),
    );
    expect(wrong).toEqual([]);
  });

  test("a solution is shown with the finding that nobody leads it, and a register without a row is named", () => {
    const technology = pageOf("06-CONG-NGHE");
    expect(technology.gaps).toContainEqual(expect.objectContaining({ code: "note", label: "plans.chip.no-lead" }));
    expect(technology.gaps).toContainEqual(
      expect.objectContaining({ code: "register-empty", name: { vi: "Cung, cầu công nghệ", en: expect.any(String) } }),
    );
    // What has no bundled record says what is missing, of which objects, and where it is entered.
    const empty = [...pages.values()].flatMap(({ gaps }) => gaps.filter(({ code }) => code === "register-empty"));
    for (const [name, about] of [
      ["Cung, cầu công nghệ", "ai chào công nghệ"],
      ["Đề án khuyến công", "cơ sở thụ hưởng"],
      ["Tiêu chí (“NTM-XA”)", "yêu cầu gì, mức nào"],
    ] as const) {
      const found = empty.find((gap) => gap.name?.vi === name);
      expect([name, found?.about?.vi, found?.link?.path]).toEqual([
        name,
        expect.stringContaining(about),
        expect.stringMatching(/^\/so-theo-doi\//u),
      ]);
    }
  });
});

describe("themes that the plan's words suggest", () => {
  test("are its headings and industries that no theme covers, and become themes with their place as the basis", async () => {
    const [materials] = await removed("N-VLXD", "05-KHOANG-SAN");
    const before = given(await listThemes(db, act, {}, themePorts));
    expect(before.proposed.map(({ code }) => code)).toContain("VLXD");
    expect(before.proposed.map(({ name }) => name.vi)).toContain("Khoáng sản quy mô nhỏ và vật liệu xây dựng");
    const codes = before.proposed.map(({ code }) => code);
    expect(given(await adoptThemes(db, act, { planId: plan.id, codes }, themePorts)).adopted).toBe(codes.length);
    const after = given(await listThemes(db, act, {}, themePorts));
    expect(after.proposed).toEqual([]);
    const adopted = after.items.find(({ code }) => code === "VLXD");
    const page = given(await getTheme(db, act, { themeId: ThemeId.parse(adopted?.id) }, themePorts));
    expect(page.basis?.quote).toContain("vật liệu xây dựng");
    expect(page.clauses.length).toBeGreaterThanOrEqual(3);
    expect(materials).toBeDefined();
    expect(await adoptThemes(db, act, { planId: plan.id, codes }, themePorts)).toMatchObject({
      refusal: { code: "theme-not-proposed" },
    });
  });

  test("are not told outside the offices", async () => {
    const outside = { ...act, actor: { ...act.actor, roles: ["public" as const] } };
    expect(await listThemes(db, outside, {}, themePorts)).toMatchObject({ refusal: { code: "not-allowed" } });
    expect(given(await getPlan(db, outside, plan.id, planPorts)).themes).toEqual([]);
  });
});

function clauseOf(words: string): number {
  const at = plan.text.indexOf(words);
  expect(at).toBeGreaterThanOrEqual(0);
  return plan.clauses.find(({ start, end }) => start <= at && at < end)?.ordinal ?? -1;
}

function themesAt(clause: number) {
  return plan.themes.filter(({ bySection, byPhrase }) => [...bySection, ...byPhrase].includes(clause));
}

function sourcedRecords(page: ThemePage | undefined): number {
  const items = (page?.sections ?? []).flatMap((section) => section.items);
  return items.filter(({ source }) => (source?.source ?? "") !== "").length;
}

function namedGaps(page: ThemePage | undefined): number {
  return (page?.gaps ?? []).filter(({ code }) => code !== "alone").length;
}

function pageOf(code: string): ThemePage {
  const page = [...pages.values()].find((each) => each.code === code);
  if (!page) throw new Error(`The example has no theme ${code}`);
  return page;
}

/** Takes themes out of the list, as a workspace would be that has not set them up. */
async function removed(...codes: string[]): Promise<string[]> {
  const rows = await db
    .$pickTables<"theme">()
    .deleteFrom("theme")
    .where("workspace_id", "=", act.workspaceId)
    .where("code", "in", codes)
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}
