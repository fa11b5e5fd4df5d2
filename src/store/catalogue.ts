import type pg from "pg";

/** What the rules of every table look at, read from the catalogue of PostgreSQL. Names outside `public` carry their schema. */
export type Catalogue = {
  readonly tables: readonly string[];
  readonly columns: readonly CatalogueColumn[];
  readonly constraints: readonly CatalogueConstraint[];
  readonly indexes: readonly CatalogueIndex[];
  readonly triggers: readonly { readonly table: string; readonly name: string }[];
};

export type CatalogueColumn = {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  readonly collation: string | null;
  /** An expression, or `identity`. */
  readonly default: string | null;
};

export type CatalogueConstraint = {
  readonly table: string;
  readonly name: string;
  readonly kind: "primary-key" | "unique" | "exclusion" | "foreign-key" | "check";
  readonly columns: readonly string[];
  readonly target: string | null;
  readonly targetColumns: readonly string[];
  readonly onDelete: "nothing" | "cascade" | "set";
  readonly onUpdate: "nothing" | "cascade" | "set";
};

export type CatalogueIndex = {
  readonly table: string;
  readonly name: string;
  readonly isUnique: boolean;
  /** Columns of the key in order with the collation used; `null` stands for an expression. */
  readonly keys: readonly { readonly column: string | null; readonly collation: string | null }[];
};

const OURS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'identity', 'pgboss')`;
const TABLE_NAME = `case when n.nspname = 'public' then c.relname else n.nspname || '.' || c.relname end`;
const COLUMN_NAMES = (relation: string, numbers: string) => `coalesce((
  select array_agg(a.attname::text order by u.position)
  from unnest(${numbers}) with ordinality as u(number, position)
  join pg_attribute a on a.attrelid = ${relation} and a.attnum = u.number), '{}')`;

export async function readCatalogue(pool: pg.Pool): Promise<Catalogue> {
  const [tables, columns, constraints, indexes, triggers] = await Promise.all([
    pool.query<{ table: string }>(TABLES),
    pool.query<CatalogueColumn>(COLUMNS),
    pool.query<CatalogueConstraint>(CONSTRAINTS),
    pool.query<CatalogueIndex>(INDEXES),
    pool.query<{ table: string; name: string }>(TRIGGERS),
  ]);
  return {
    tables: tables.rows.map((row) => row.table),
    columns: columns.rows,
    constraints: constraints.rows,
    indexes: indexes.rows,
    triggers: triggers.rows,
  };
}

const TABLES = `select ${TABLE_NAME} as "table"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and ${OURS} order by ${TABLE_NAME} collate "C"`;

const COLUMNS = `select ${TABLE_NAME} as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    not a.attnotnull as "isNullable", l.collname as collation,
    case when a.attidentity <> '' then 'identity' when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end as "default"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_collation l on l.oid = a.attcollation
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relkind in ('r', 'p') and ${OURS} order by ${TABLE_NAME} collate "C", a.attnum`;

const ACTION = (column: string) =>
  `case when ${column} in ('n', 'd') then 'set' when ${column} = 'c' then 'cascade' else 'nothing' end`;

const CONSTRAINTS = `select ${TABLE_NAME} as "table", k.conname as name,
    case k.contype when 'p' then 'primary-key' when 'u' then 'unique' when 'x' then 'exclusion'
      when 'f' then 'foreign-key' else 'check' end as kind,
    ${COLUMN_NAMES("k.conrelid", "k.conkey")} as columns,
    (select case when tn.nspname = 'public' then t.relname else tn.nspname || '.' || t.relname end
      from pg_class t join pg_namespace tn on tn.oid = t.relnamespace where t.oid = k.confrelid) as target,
    ${COLUMN_NAMES("k.confrelid", "k.confkey")} as "targetColumns",
    ${ACTION("k.confdeltype")} as "onDelete", ${ACTION("k.confupdtype")} as "onUpdate"
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where k.contype in ('p', 'u', 'x', 'f', 'c') and ${OURS} order by ${TABLE_NAME} collate "C", k.conname collate "C"`;

const INDEXES = `select ${TABLE_NAME} as "table", i.relname as name, x.indisunique as "isUnique",
    (select jsonb_agg(jsonb_build_object('column', a.attname, 'collation', l.collname) order by k.position)
      from unnest(x.indkey::int2[], x.indcollation::oid[]) with ordinality as k(number, collation_id, position)
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number and k.number > 0
      left join pg_collation l on l.oid = k.collation_id
      where k.position <= x.indnkeyatts) as keys
  from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
  join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and ${OURS} order by ${TABLE_NAME} collate "C", i.relname collate "C"`;

const TRIGGERS = `select ${TABLE_NAME} as "table", t.tgname as name
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
  where not t.tgisinternal and ${OURS}
  union all select ${TABLE_NAME}, r.rulename
  from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and ${OURS} order by 1, 2`;
