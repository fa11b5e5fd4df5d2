import { describe, expect, test } from "vitest";
import { readCatalogue } from "./catalogue.ts";
import { findCatalogueViolations } from "./catalogue-rules.ts";
import { schemaOf } from "./generate-schema.ts";
import { SORTED_VIETNAMESE_COLUMNS, TABLE_CLASSES, type TableClass } from "./table-classes.ts";
import { createTestDatabase } from "./test-database.ts";

const CLASSES = { ...TABLE_CLASSES, "control.plant": "local", plant_place: "reference" } as const;

async function violationsAfter(
  statements: readonly string[],
  classes: Readonly<Record<string, TableClass>>,
  sorted: readonly string[] = SORTED_VIETNAMESE_COLUMNS,
): Promise<readonly string[]> {
  const { pool, close } = await createTestDatabase();
  for (const statement of statements) await pool.query(statement);
  const found = findCatalogueViolations(await readCatalogue(pool), { classes, sortedVietnamese: sorted });
  await close();
  return found.map(({ rule, where }) => `${rule} ${where}`);
}

const KEY = "constraint plant_pk primary key (workspace_id, id)";
const COLUMNS = "workspace_id uuid not null, id uuid not null";
const REFERENCE = "create table plant_place (code text not null, constraint plant_place_pk primary key (code))";
const LOCAL = "create table control.plant (id uuid not null, constraint plant_pk primary key (id))";

describe("rules of every table", () => {
  test("the migrated database keeps them all", async () => {
    expect(await violationsAfter([], TABLE_CLASSES)).toEqual([]);
  });

  test.for([
    { caught: "constraint-not-named plant.plant_pkey", table: `${COLUMNS}, primary key (workspace_id, id)` },
    { caught: "constraint-not-named plant.plant_id_check", table: `${COLUMNS}, check (id is not null), ${KEY}` },
    {
      caught: "primary-key-not-led-by-workspace plant",
      table: `${COLUMNS}, constraint plant_pk primary key (id, workspace_id)`,
    },
    {
      caught: "workspace-id-not-uuid plant",
      table: "workspace_id text, id uuid, constraint plant_pk primary key (workspace_id, id)",
    },
    {
      caught: "unique-without-workspace plant.plant_unique_code",
      table: `${COLUMNS}, code text, ${KEY}, constraint plant_unique_code unique (code)`,
    },
    {
      caught: "unique-without-workspace plant.plant_exclude_code",
      table: `${COLUMNS}, code int4range, ${KEY}, constraint plant_exclude_code exclude using gist (code with &&)`,
    },
    {
      caught: "foreign-key-without-workspace plant.plant_fk_solo",
      table: `${COLUMNS}, ${KEY}, solo uuid, constraint plant_fk_solo foreign key (solo) references solo (id)`,
      before: "create table solo (id uuid unique, workspace_id uuid)",
      classes: { solo: "distributed" },
    },
    {
      caught: "foreign-key-across-classes plant.plant_fk_local",
      table: `${COLUMNS}, ${KEY}, constraint plant_fk_local foreign key (id) references control.plant (id)`,
    },
    {
      caught: "on-delete-set plant.plant_fk_workspace",
      table: `${COLUMNS}, ${KEY}, constraint plant_fk_workspace foreign key (workspace_id)
        references workspace (workspace_id) on delete set null`,
    },
    {
      caught: "on-update plant.plant_fk_workspace",
      table: `${COLUMNS}, ${KEY}, constraint plant_fk_workspace foreign key (workspace_id)
        references workspace (workspace_id) on update cascade`,
    },
    {
      caught: "computed-default plant.made_at",
      table: `${COLUMNS}, made_at timestamptz default current_timestamp, ${KEY}`,
    },
    { caught: "computed-default plant.number", table: `${COLUMNS}, number serial, ${KEY}` },
    {
      caught: "computed-default plant.number",
      table: `${COLUMNS}, number integer generated always as identity, ${KEY}`,
    },
    { caught: "time-without-zone plant.made_at", table: `${COLUMNS}, made_at timestamp, ${KEY}` },
    { caught: "collation-not-declared plant.name", table: `${COLUMNS}, name text collate "vi-x-icu", ${KEY}` },
  ] as const)("$caught", async ({ caught, table, ...rest }) => {
    const before = "before" in rest ? [rest.before] : [];
    const classes = { ...CLASSES, plant: "distributed", ...("classes" in rest ? rest.classes : {}) } as const;
    const found = await violationsAfter([REFERENCE, LOCAL, ...before, `create table plant (${table})`], classes);
    expect(found).toContain(caught);
  });

  test("a table without a class, and a class without a table", async () => {
    const found = await violationsAfter([`create table plant (${COLUMNS}, ${KEY})`], {
      ...TABLE_CLASSES,
      gone: "local",
    });
    expect(found).toEqual(["table-without-class plant", "class-without-table gone"]);
  });

  test("a trigger and a unique index", async () => {
    const found = await violationsAfter(
      [
        "create function plant() returns trigger language plpgsql as 'begin return new; end'",
        "create trigger plant before insert on plan for each row execute function plant()",
        "create unique index plant_once on plan (title)",
        "create index plant_sorted on plan (workspace_id, title)",
        `create index plant_unsorted on plan (workspace_id, title collate "C")`,
      ],
      TABLE_CLASSES,
    );
    expect(found).toEqual([
      "unique-without-workspace plan.plant_once",
      "trigger plan.plant",
      "sorted-without-collation plan.plant_unsorted",
    ]);
  });

  test("a sorted column without the collation", async () => {
    const statement = `create table plant (${COLUMNS}, name text, ${KEY})`;
    const classes = { ...TABLE_CLASSES, plant: "distributed" } as const;
    const found = await violationsAfter([statement], classes, [...SORTED_VIETNAMESE_COLUMNS, "plant.name"]);
    expect(found).toEqual(["sorted-without-collation plant.name"]);
  });

  test("a distributed table may point to a reference table", async () => {
    const statement = `create table plant (${COLUMNS}, code text, ${KEY},
      constraint plant_fk_place foreign key (code) references plant_place (code))`;
    const found = await violationsAfter([REFERENCE, LOCAL, statement], { ...CLASSES, plant: "distributed" });
    expect(found).toEqual([]);
  });

  test("the written schema says what the database has", async () => {
    const { pool, close } = await createTestDatabase();
    const { typescript, markdown } = schemaOf(await readCatalogue(pool));
    await close();
    await expect(typescript).toMatchFileSnapshot("./schema.generated.ts");
    await expect(markdown).toMatchFileSnapshot("../../docs/schema.md");
  });
});
