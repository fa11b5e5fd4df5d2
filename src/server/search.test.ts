import { join } from "node:path";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { addPerson } from "#rooms/organisations/server/index.ts";
import { acceptConfident, getReview, importPlan, publishPlan } from "#rooms/plans/server/index.ts";
import { search } from "#rooms/search/server/index.ts";
import type { SearchGroup } from "#rooms/search/model/index.ts";
import { landParcels } from "#rooms/land/model/index.ts";
import { rebuildSearch, type Register } from "#server-kit/index.ts";
import { deleteRecord, editRecord, endRecord } from "#server-kit/register/change-record.ts";
import type { Act, Role } from "#shared/act.ts";
import type { Outcome } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { foldedWords } from "#shared/search-words.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { loadExample } from "./load-example.ts";
import { registers } from "./registers.ts";
import { planPorts, searchables } from "./rooms.ts";

const { db } = await openTestDatabase();
let act: Act;

beforeAll(async () => {
  act = await givenWorkspace(db);
  await db.transaction().execute(async (transaction) => {
    await loadExample(transaction, act, join(import.meta.dirname, "../../examples/quang-nam/plan.txt"));
  });
}, 240_000);

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`${outcome.refusal.code} ${JSON.stringify(outcome.refusal.params)}`);
  return outcome.value;
}

function as(roles: readonly Role[], bodies: readonly string[] = []): Act {
  return { ...act, actor: { ...act.actor, id: roles.join(), roles: [...roles], bodies } };
}

async function find(words: string, who = act, kind?: string): Promise<readonly SearchGroup[]> {
  return given(await search(db, who, searchables, { words, kind, limit: 500 })).groups;
}

async function titles(words: string, kind: string, who = act): Promise<string[]> {
  const [group] = await find(words, who, kind);
  return group?.items.map(({ title }) => title) ?? [];
}

describe("a search in the bundled example", () => {
  test("finds words of the plan, records and registers at once, with and without marks", async () => {
    const marked = await find("công nghiệp hỗ trợ");
    const plain = await find("cong nghiep ho tro");
    const countsOf = (groups: readonly SearchGroup[]) =>
      Object.fromEntries(groups.map(({ kind, count }) => [kind, count]));
    expect(countsOf(marked)).toEqual(countsOf(plain));
    expect(Object.keys(countsOf(plain))).toEqual(expect.arrayContaining(["clause", "assignment", "enterprise"]));
    const clause = plain.find(({ kind }) => kind === "clause")?.items[0];
    expect(clause?.address).toMatch(/^\/ke-hoach\/[0-9a-f-]{36}#k-.+/u);
  });

  test("folds đ, knows both placements of a tone, and begins at the second letter of a word", async () => {
    expect(await titles("dien ban", "place")).toEqual(expect.arrayContaining([expect.stringContaining("Điện Bàn")]));
    expect(await titles("hoà", "place")).toEqual(await titles("hòa", "place"));
    expect(await titles("di ba", "place")).toEqual([]);
    expect((await titles("điện b", "place")).length).toBeGreaterThan(0);
    expect((await titles("đi", "place")).length).toBeGreaterThan(0);
    expect(await find("đ")).toEqual([]);
  });

  test("puts what has the typed marks first, then the same words in a row, then apart", async () => {
    const [first] = await titles("Sở Công Thương", "organisation");
    expect(first).toMatch(/^Sở Công Thương/u);
    const ordered = ["Hòa Bình", "Đập Hoà Bình", "Hoa Binh", "Trạm hoa binh", "Bính, hoa"];
    for (const name of ordered.toReversed()) given(await addPerson(db, act, { name, email: null, phone: null }));
    expect(await titles("hoà bình", "person")).toEqual(ordered);
  });

  test("puts a thing that bears the words as its name before sentences that hold them, and what still stands before what ended", async () => {
    const kindsOf = async (words: string) => (await find(words)).map(({ kind }) => kind);
    expect((await kindsOf("tam kỳ")).slice(0, 2).toSorted()).toEqual(["organisation", "place"]);
    expect((await kindsOf("ubnd nui thanh"))[0]).toBe("organisation");
    expect((await kindsOf("kcn bắc thăng bình"))[0]).toBe("industrial-zone");
    expect((await titles("Sở Công Thương", "organisation")).slice(0, 2)).toEqual([
      "Sở Công Thương thành phố Đà Nẵng",
      "Sở Công Thương tỉnh Quảng Nam",
    ]);
  });

  test("finds the same by a short form as by its words, and what bears the short form itself", async () => {
    const [department] = await titles("sở ct", "organisation");
    expect(department).toMatch(/^Sở Công Thương/u);
    for (const [short, words, kind] of [
      ["KCN", "khu công nghiệp", "industrial-zone"],
      ["ccn", "cụm công nghiệp", "industrial-zone"],
      ["CNHT", "công nghiệp hỗ trợ", "clause"],
      ["UBND", "ủy ban nhân dân", "organisation"],
    ] as const) {
      const [byShort, byWords] = [await titles(short, kind), await titles(words, kind)];
      expect(byWords.length).toBeGreaterThan(0);
      expect(byShort).toEqual(expect.arrayContaining(byWords));
    }
    given(await addPerson(db, act, { name: "Kcn Thử Nghiệm", email: null, phone: null }));
    expect(await titles("kcn", "person")).toEqual(["Kcn Thử Nghiệm"]);
  });

  test("finds a document number by its parts", async () => {
    const folded = await sql<{ folded: string }>`select folded from search_entry
      where workspace_id = ${act.workspaceId} and kind = 'policy-instrument' limit 1`.execute(db);
    const words = folded.rows[0]?.folded.split(" ").slice(0, 3).join("/") ?? "";
    expect((await titles(words, "policy-instrument")).length).toBeGreaterThan(0);
  });

  test("holds what a rebuild would write, after all that the example did", async () => {
    const dump = async () =>
      (
        await sql<object>`select * from search_entry where workspace_id = ${act.workspaceId} order by kind, key`.execute(
          db,
        )
      ).rows;
    const before = await dump();
    expect(before.length).toBeGreaterThan(500);
    await rebuildSearch(db, act.workspaceId, searchables);
    expect(await dump()).toEqual(before);
  });

  test("finds what a scan of every entry finds", async () => {
    const { rows } = await sql<{ kind: string; key: string; folded: string }>`
      select kind, key, folded from search_entry where workspace_id = ${act.workspaceId}`.execute(db);
    const asked = [
      "so",
      "cong ng",
      "dat",
      "tam ky",
      "nha o cong nhan",
      "2030",
      "khoang san",
      "xyzzy",
      "thanh",
      "ket noi",
    ];
    for (const words of asked) {
      const [last = "", ...whole] = foldedWords(words).toReversed();
      const scanned = rows.filter(({ folded }) => {
        const own = folded.split(" ");
        return whole.every((word) => own.includes(word)) && own.some((word) => word.startsWith(last));
      });
      const groups = (await Promise.all(searchables.map(({ kind }) => find(words, act, kind)))).flat();
      const found = groups.flatMap(({ kind, items }) => items.map(({ key }) => `${kind} ${key}`));
      expect(found.toSorted()).toEqual(scanned.map(({ kind, key }) => `${kind} ${key}`).toSorted());
    }
  });
});

describe("who may read what is found", () => {
  test("those outside find neither assignments nor people nor indicators nor what enterprises told", async () => {
    given(await addPerson(db, act, { name: "Nguyễn Thị Kiểm Tra", email: null, phone: null }));
    expect(await titles("kiem tra", "person")).toEqual(["Nguyễn Thị Kiểm Tra"]);
    const kinds = new Set<string>();
    for (const words of ["cong nghiep", "so cong thuong", "kiem tra", "ty le", "de nghi", "co khi", "o to"]) {
      for (const { kind } of await find(words, as(["public"]))) kinds.add(kind);
    }
    expect([...kinds]).toEqual(expect.arrayContaining(["clause", "organisation"]));
    for (const closed of ["assignment", "person", "indicator", "enterprise", "petition", "proposed-measure"])
      expect(kinds).not.toContain(closed);
  });

  test("whoever works for a body finds its assignments only, and they are counted only", async () => {
    const { rows } = await sql<{ body: string; ids: string[] }>`
      select organisation_id as body, array_agg(distinct assignment_id::text) as ids from assignment_holding
      where workspace_id = ${act.workspaceId} and valid_to is null group by 1 order by count(*) desc limit 1`.execute(
      db,
    );
    const [most] = rows;
    const own = as(["lead"], [most?.body ?? ""]);
    const found = (await find("so", own, "assignment"))[0];
    const all = (await find("so", act, "assignment"))[0];
    expect(found?.items.length).toBe(found?.count);
    expect(found?.count).toBeGreaterThan(0);
    expect(found?.count).toBeLessThan(all?.count ?? 0);
    expect(found?.items.every(({ key }) => most?.ids.includes(key))).toBe(true);
    expect((await find("so", as(["lead"]))).map(({ kind }) => kind)).not.toContain("assignment");
  });

  test("a plan under review is found by nobody, a published one for internal use only inside", async () => {
    const text = `ỦY BAN NHÂN DÂN TỈNH\nLƯU HÀNH NỘI BỘ\nKẾ HOẠCH\nBảo dưỡng giàn khoan zorilla\nI. NHIỆM VỤ\n1. Sở Tài chính chủ trì kiểm kê giàn khoan zorilla trước ngày 30/6/2027.\n`;
    const { planId } = given(await importPlan(db, act, { text }));
    expect(await find("zorilla")).toEqual([]);
    given(await acceptConfident(db, act, { planId, confidence: 0 }));
    const { version, coverage } = given(await getReview(db, act, planId));
    given(await publishPlan(db, act, { planId, version, undecidedSeen: coverage.undecided }, planPorts));
    const kinds = (await find("zorilla")).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["plan", "clause", "assignment"]));
    await sql`update document set is_internal = true from plan
      where plan.workspace_id = document.workspace_id and plan.document_id = document.id and plan.id = ${planId}`.execute(
      db,
    );
    expect((await find("zorilla")).map(({ kind }) => kind)).toEqual(kinds);
    expect(await find("zorilla", as(["public"]))).toEqual([]);
    expect(await find("zorilla", as(["enterprise"]))).toEqual([]);
  });

  test("a field that some may not see is found by nobody", async () => {
    const { rows } = await sql<{ tax_code: string }>`update enterprise set tax_code = '4000zorro'
      where workspace_id = ${act.workspaceId} and id = (select id from enterprise where workspace_id = ${act.workspaceId} limit 1)
      returning tax_code`.execute(db);
    expect(rows.length).toBe(1);
    await rebuildSearch(db, act.workspaceId, searchables);
    expect(await find("4000zorro")).toEqual([]);
  });
});

test("a record of a register is found by its new words, marked when it ends, and gone when it is deleted", async () => {
  const parcels = registers.find(({ declaration }) => declaration.name === landParcels.name) as Register;
  const source = { source: "Biên bản", quote: null, asOf: null, certainty: "high" } as const;
  const { rows } = await sql<{ id: string; version: number }>`select id, version from land_parcel
    where workspace_id = ${act.workspaceId} limit 1`.execute(db);
  const [{ id, version } = { id: "", version: 0 }] = rows;
  const titleKey = parcels.declaration.title;
  const edited = given(
    await editRecord(db, act, parcels, { id, version, values: { [titleKey]: "Bãi quokka số 9" }, source }),
  );
  expect(await titles("quokka", landParcels.name)).toEqual(["Bãi quokka số 9"]);
  const ended = given(
    await endRecord(db, act, parcels, {
      id,
      version: edited.record.version,
      reason: "Thu hồi",
      endedOn: PlainDate.parse("2026-01-31"),
    }),
  );
  const [group] = await find("quokka");
  expect(group?.items[0]).toMatchObject({ endedOn: "2026-01-31", address: `/so-theo-doi/land-parcel?dong=${id}` });
  given(await deleteRecord(db, act, parcels, { id, version: ended.record.version, reason: "Ghi nhầm" }));
  expect(await find("quokka")).toEqual([]);
});
