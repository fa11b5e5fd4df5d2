import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { givenFrom } from "#rooms/assignments/server/given-duties.ts";
import { foldCounts } from "#rooms/assignments/server/index.ts";
import { OrganisationRegister } from "#rooms/organisations/model/index.ts";
import { addPerson, importOrganisations, listOrganisations } from "#rooms/organisations/server/index.ts";
import { ALWAYS, PlaceRegister } from "#rooms/places/model/index.ts";
import { importPlaces } from "#rooms/places/server/index.ts";
import { importPlan } from "#rooms/plans/server/index.ts";
import type { Act } from "#shared/act.ts";
import type { Outcome } from "#shared/outcome.ts";
import { sealAudit, type Store, verifyAudit, writeBackupFile } from "#store/index.ts";
import { createTestDatabase, givenWorkspace } from "#store/test-database.ts";
import { type JoinedWorkspace, joinWorkspace } from "./join-workspace.ts";

const { signal } = new AbortController();
const folder = await mkdtemp(join(tmpdir(), "lotrinh-join-"));
const file = join(folder, "coming.tar.gz");
let [coming, here]: Store[] = [];
let [theirs, ours]: Act[] = [];
/** What the dry run leaves to be decided; the tests after it decide it. */
let open: JoinedWorkspace["open"] = [];
const stores = () => ({ coming: coming as Store, here: here as Store, theirs: theirs as Act, ours: ours as Act });

const provenance = { sources: [], confidence: "stated", note: null };
const place = (code: string, name: string, parent: string | null) => ({
  ...ALWAYS,
  code,
  kind: parent === null ? "province" : "commune",
  designation: "xã",
  region: null,
  statisticsCode: null,
  areaHectares: null,
  names: [{ ...ALWAYS, kind: "official", name }],
  parents: parent === null ? [] : [{ ...ALWAYS, parent }],
  provenance,
});
const body = (code: string, name: string, parent: string | null, codes: readonly string[] = []) => ({
  ...ALWAYS,
  code,
  kind: "department",
  level: "province",
  place: null,
  names: [{ ...ALWAYS, kind: "official", name }],
  codes: codes.map((each) => ({ ...ALWAYS, scheme: "register", code: each })),
  parents: parent === null ? [] : [{ ...ALWAYS, parent }],
  provenance,
});

function given<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.refusal));
}

async function fill(store: Store, act: Act, places: readonly object[], bodies: readonly object[], person: string) {
  given(await importPlaces(store.db, act, PlaceRegister.parse({ places, successions: [] })));
  const register = OrganisationRegister.parse({ organisations: bodies, successions: [], groups: [] });
  given(await importOrganisations(store.db, act, register));
  given(await addPerson(store.db, act, { name: person, email: null, phone: null }));
}

beforeAll(async () => {
  coming = await createTestDatabase();
  here = await createTestDatabase();
  theirs = await givenWorkspace(coming.db);
  ours = await givenWorkspace(here.db);
  const province = place("qn", "Tỉnh Thử", null);
  await fill(
    here,
    ours,
    [province, place("a", "Xã An", "qn")],
    [body("ub", "UBND tỉnh Thử", null), body("tc", "Sở Tài chính", "ub"), body("nv", "Sở Nội vụ", "ub", ["H01"])],
    "Lê Thị An",
  );
  await fill(
    coming,
    theirs,
    [province, place("b", "Xã Bình", "qn")],
    [
      body("ub", "UBND tỉnh Thử", null),
      body("tc", "Sở Tài chính", "ub"),
      body("yt", "Sở Y tế", "ub", ["H01"]),
      body("pkh", "Phòng Kế hoạch", "tc"),
    ],
    "Lê Thị An",
  );
  for (const [{ db }, act, number] of [
    [here, ours, "1/UBND"],
    [coming, theirs, "2/UBND"],
  ] as const) {
    const duty = { words: "Sở Tài chính báo cáo.", leads: [{ name: "Sở Tài chính" }], dueOn: "2026-12-31" };
    await givenFrom(db, act, [duty], { number });
    await foldCounts(db, act.workspaceId, { on: act.on, signal });
  }
  const text =
    "KẾ HOẠCH\nThử\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính chủ trì xây dựng Đề án, trình trước ngày 30/6/2027.";
  given(await importPlan(coming.db, theirs, { text, fileName: "plan.txt" }));
  await sealAudit(coming.db, theirs.workspaceId, theirs.at);
  await writeBackupFile(coming, file, { at: theirs.at, release: "0.1.0" });
}, 120_000);
afterAll(async () => {
  await coming?.close();
  await here?.close();
  await rm(folder, { recursive: true, force: true });
});

function joinFile(decisions: Record<string, string>, isDryRun: boolean): Promise<Outcome<JoinedWorkspace>> {
  const asked = { scratchFolder: folder, decisions, isDryRun };
  return joinWorkspace(stores().here, stores().ours, createReadStream(file), asked);
}

async function countAll(): Promise<string> {
  const { rows } = await stores().here.pool.query<{ words: string }>(
    `select string_agg(t.table_name || ' ' || (xpath('/row/c/text()', query_to_xml('select count(*) as c from public.' || quote_ident(t.table_name), false, true, '')))[1]::text, ',' order by t.table_name) as words
     from information_schema.tables t where t.table_schema = 'public' and t.table_type = 'BASE TABLE'`,
  );
  return rows[0]?.words ?? "";
}

describe("two workspaces become one", { timeout: 240_000 }, () => {
  test("in a dry run that tells every match and doubt and every table's count, and writes nothing", async () => {
    const before = await countAll();
    const { matches, tables, ...dry } = given(await joinFile({}, true));
    open = dry.open;
    expect(matches.map(({ name, reason }) => `${name}: ${reason}`).toSorted()).toEqual([
      "Sở Tài chính: name",
      "Tỉnh Thử: code",
      "UBND tỉnh Thử: name",
    ]);
    expect(open.map(({ name, reason }) => `${name}: ${reason}`).toSorted()).toEqual([
      "Lê Thị An: name-only",
      "Sở Y tế: code-without-name",
    ]);
    for (const { there, came, held, leftBehind } of tables) expect(came + held + leftBehind).toBe(there);
    expect(await countAll()).toBe(before);
  });

  test("never while a doubt is open, nor by a decision for nobody here", async () => {
    const before = await countAll();
    expect(await joinFile({}, false)).toMatchObject({
      ok: false,
      refusal: { code: "arrival-undecided", params: { count: 2 } },
    });
    const astray = Object.fromEntries(open.map(({ id }) => [id, "01935000-0000-7000-8000-00000000dead"]));
    expect(await joinFile(astray, false)).toMatchObject({ ok: false, refusal: { code: "arrival-decision-unknown" } });
    expect(await countAll()).toBe(before);
  });

  test("nor where both call two records the same: it says which, and how many", async () => {
    const { coming: there, theirs: act } = stores();
    const same = { words: "Sở Tài chính rà soát.", leads: [{ name: "Sở Tài chính" }], dueOn: "2026-12-31" };
    await givenFrom(there.db, act, [same], { number: "1/UBND" });
    const before = await countAll();
    const joinTwice = async () => {
      const twice = join(folder, "twice.tar.gz");
      await writeBackupFile(there, twice, { at: act.at, release: "0.1.0" });
      const asked = { scratchFolder: folder, decisions: {}, isDryRun: true };
      return joinWorkspace(stores().here, stores().ours, createReadStream(twice), asked);
    };
    // The document itself is one, word for word; what each gave out from it under one number is not.
    expect(await joinTwice()).toMatchObject({ ok: false, refusal: { code: "arrival-collides", params: { table: "assignment" } } }); // prettier-ignore
    await there.pool.query("update assignment_source set summary = 'Việc khác' where number = '1/UBND'");
    const params = { table: "assignment_source", count: 1, examples: expect.stringContaining("1/UBND") as string, others: 0 }; // prettier-ignore
    expect(await joinTwice()).toMatchObject({ ok: false, refusal: { code: "arrival-in-both", params } });
    expect(await countAll()).toBe(before);
  });

  test("and nothing of it stays when a row collides: a code that both gave to another body", async () => {
    const before = await countAll();
    const asNew = Object.fromEntries(open.map(({ id }) => [id, "new"]));
    expect(await joinFile(asNew, false)).toMatchObject({
      ok: false,
      refusal: { code: "arrival-collides", params: { table: "organisation_code", called: expect.stringMatching(/^register \S+$/u) } }, // prettier-ignore
    });
    expect(await countAll()).toBe(before);
  });

  test("once: rows keep their ids, what pointed to their bodies points to ours, lineage and record say so", async () => {
    const { here, ours, theirs, coming } = stores();
    const decisions = Object.fromEntries(open.map(({ id, candidates }) => [id, candidates[0]?.id ?? ""]));
    const joined = given(await joinFile(decisions, false));
    for (const { there, came, held, leftBehind } of joined.tables) expect(came + held + leftBehind).toBe(there);

    const finance = given(await listOrganisations(here.db, ours, { search: "tai chinh", limit: 10 })).items;
    expect(finance).toHaveLength(1);
    const below = given(await listOrganisations(here.db, ours, { below: finance[0]?.id, limit: 10 })).items;
    expect(below.map(({ name }) => name)).toEqual(["Phòng Kế hoạch"]);
    await foldCounts(here.db, ours.workspaceId, { on: ours.on, signal });
    const { rows: tally } = await here.pool.query("select organisation_id as body, open_in_time::int as open from assignment_tally where organisation_id is not null"); // prettier-ignore
    expect(tally).toEqual([{ body: finance[0]?.id, open: 2 }]);
    const [plans, came] = await Promise.all(
      [here, coming].map(({ pool }) => pool.query<{ id: string }>("select id from plan order by id")),
    );
    expect(plans?.rows).toEqual(came?.rows);
    const { rows: lineage } = await here.pool.query("select from_workspace_id, audit_head from workspace_lineage");
    expect(lineage).toEqual([
      { from_workspace_id: theirs.workspaceId, audit_head: expect.stringMatching(/^1:[0-9a-f]{64}$/u) },
    ]);
    await sealAudit(here.db, ours.workspaceId, ours.at);
    expect(await verifyAudit(here.db, ours.workspaceId)).toMatchObject({ isWhole: true });
  });

  test("and the same file again changes nothing", async () => {
    const before = await countAll();
    expect(given(await joinFile({}, false))).toMatchObject({ isKnown: true, tables: [] });
    expect(await countAll()).toBe(before);
  });
});
