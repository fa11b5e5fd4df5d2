import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import type { Database } from "../src/store/index.ts";

export type Statement = { readonly sql: string; readonly parameters: readonly unknown[] };
type Node = { readonly "Node Type": string; readonly "Relation Name"?: string; readonly Plans?: readonly Node[] };

/** A handle on the same pool that writes every statement down. */
export function listening(pool: pg.Pool): { readonly db: Database; readonly take: () => Statement[] } {
  let asked: Statement[] = [];
  const db: Database = new Kysely({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void asked.push({ sql: query.sql, parameters: query.parameters }),
  });
  const take = () => {
    const taken = asked;
    asked = [];
    return taken;
  };
  return { db, take };
}

/** Tables that a statement reads from one end to the other, as PostgreSQL plans it for these parameters. */
export async function scannedBy(pool: pg.Pool, statement: Statement): Promise<string[]> {
  const { rows } = await pool.query<{ "QUERY PLAN": readonly { readonly Plan: Node }[] }>(
    `explain (format json) ${statement.sql}`,
    [...statement.parameters],
  );
  return rows.flatMap((row) => row["QUERY PLAN"].flatMap(({ Plan }) => scansIn(Plan)));
}

function scansIn(node: Node): string[] {
  const own = node["Node Type"] === "Seq Scan" && node["Relation Name"] ? [node["Relation Name"]] : [];
  return [...own, ...(node.Plans ?? []).flatMap(scansIn)];
}

/** Every choice of each part with every choice of the others. */
export function combined(choices: Readonly<Record<string, readonly unknown[]>>): Record<string, unknown>[] {
  return Object.entries(choices).reduce<Record<string, unknown>[]>(
    (chosen, [name, values]) => chosen.flatMap((each) => values.map((value) => ({ ...each, [name]: value }))),
    [{}],
  );
}
