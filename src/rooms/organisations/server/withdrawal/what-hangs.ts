import { sql } from "kysely";
import { nameOn } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { listReferences, type OpenTransaction } from "#store/index.ts";
import { OrganisationId, type WrittenRow } from "../../model/index.ts";
import { listNamed } from "../organisation-queries.ts";
import { organisationTables } from "../tables.ts";
import type { AheadRow } from "./ahead-queries.ts";

export type HangsRefusal = "reorganisation-built-on" | "reorganisation-relied-on" | "reorganisation-changed-since";

/** Operations that were recorded since, for the same day or a later one, and divide what this one made: the latest goes first. */
export async function findBuiltOn(
  transaction: OpenTransaction,
  act: Act,
  { id, effectiveOn, recordedAt }: AheadRow,
): Promise<Outcome<void, "reorganisation-built-on">> {
  const { rows } = await sql<{ day: string; instrument: string | null }>`
    select later.effective_on as day, later.instrument from organisation_succession later
    where later.workspace_id = ${act.workspaceId} and later.effective_on >= ${effectiveOn}
      and (later.recorded_at, later.id) > (${recordedAt}::timestamptz, ${id}::uuid)
      and exists (select from organisation_succession_part theirs
        join organisation_succession_part ours on ours.workspace_id = ${act.workspaceId} and ours.succession_id = ${id}
          and (theirs.from_id in (ours.from_id, ours.to_id) or theirs.to_id in (ours.from_id, ours.to_id))
        where theirs.workspace_id = ${act.workspaceId} and theirs.succession_id = later.id)
    order by later.recorded_at desc, later.id desc limit 1`.execute(transaction);
  const [last] = rows;
  return last
    ? refuse("reorganisation-built-on", { day: last.day, instrument: last.instrument ?? "–" })
    : done(undefined);
}

/** Rows of any table that still name a body or a group that is about to go. */
export async function findNamed(
  transaction: OpenTransaction,
  act: Act,
  { bodies, groups }: { readonly bodies: readonly string[]; readonly groups: readonly string[] },
  ahead: AheadRow,
): Promise<Outcome<void, "reorganisation-relied-on">> {
  const going = { organisation: bodies, organisation_group: groups };
  for (const { child, childColumns, parent } of await listReferences(transaction)) {
    const ids = parent === "organisation" || parent === "organisation_group" ? going[parent] : [];
    const [column] = childColumns;
    if (ids.length === 0 || column === undefined || DESCRIBES.has(child)) continue;
    const { rows } = await sql<{ id: string; count: number }>`
      select ${sql.ref(column)} as id, count(*) as count from ${sql.table(child)}
      where workspace_id = ${act.workspaceId} and ${sql.ref(column)} = any(${ids}::uuid[])
      group by 1 order by 2 desc limit 1`.execute(transaction);
    const [most] = rows;
    if (!most) continue;
    const name = await nameOf(transaction, act, parent, most.id, ahead);
    return refuse("reorganisation-relied-on", { kind: kindOf(child), count: most.count, name, day: ahead.effectiveOn });
  }
  return done(undefined);
}

/** Made from the other rows of the body, and gone with it. */
const DESCRIBES: ReadonlySet<string> = new Set(["organisation_closure", "organisation_word"]);

/** A row that the operation made and somebody changed since. */
export async function refuseChanged(
  transaction: OpenTransaction,
  act: Act,
  { table, key, after }: WrittenRow,
  ahead: AheadRow,
): Promise<Outcome<never, "reorganisation-changed-since">> {
  const id = [key["organisation_id"], after["organisation_id"], key["id"]].find((each) => typeof each === "string");
  const name = await nameOf(transaction, act, "organisation", String(id), ahead);
  return refuse("reorganisation-changed-since", { kind: kindOf(table), name, day: ahead.effectiveOn });
}

/** The sentence tells rows by the first word of their table. */
function kindOf(table: string): string {
  return table.split("_")[0] ?? table;
}

/** By the name of the day; the names of what the operation made are gone by then. */
async function nameOf(transaction: OpenTransaction, act: Act, table: string, id: string, ahead: AheadRow) {
  if (table === "organisation") {
    const made = ahead.effect.created.find((body) => body.id === id);
    const [body] = made ? [] : await listNamed(transaction, act.workspaceId, [OrganisationId.parse(id)]);
    return made?.name ?? (body ? nameOn(body.names, ahead.effectiveOn) : "");
  }
  const group = await organisationTables(transaction)
    .selectFrom("organisation_group")
    .select("name")
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  return group?.name ?? "";
}
