import { sql } from "kysely";
import type { ReferencePort } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { foldedForms } from "../model/index.ts";

const MOST_CHOICES = 20;
/** As many names as a workbook offers in one list. */
const MOST_LISTED = 5_000;

type Found = { readonly id: string; readonly name: string; readonly folded: string; readonly until: string | null };

/**
 * Places or bodies for registers that point to them, by their table of names: also ended ones, since a record points to the one of
 * its day. `names` and `byCode` are the room's own.
 */
export function namedReferences(
  table: "place_name" | "organisation_name",
  own: Pick<ReferencePort, "names" | "byCode">,
): ReferencePort {
  const id = sql.ref(table === "place_name" ? "place_id" : "organisation_id");
  const from = sql`select ${id} as id, name, folded, valid_to as until from ${sql.table(table)}`;
  return {
    ...own,

    async find(db, act, words) {
      const forms = foldedForms(words).map((form) => sql`folded like ${`%${form}%`}`);
      const narrowed = forms.length > 0 ? sql`and (${sql.join(forms, sql` or `)})` : sql``;
      const { rows } =
        await sql<Found>`${from} where workspace_id = ${act.workspaceId} and kind = 'official' ${narrowed}
        order by name, id limit ${MOST_CHOICES}`.execute(db);
      return rows.map(({ id: found, name, until }) => ({ id: found, name, hint: until }));
    },

    async all(db, act) {
      const { rows } = await sql<Pick<Found, "name">>`select distinct name from ${sql.table(table)}
        where workspace_id = ${act.workspaceId} and kind = 'official' and valid_to is null
        order by name limit ${MOST_LISTED}`.execute(db);
      return rows.map(({ name }) => name);
    },

    async match(db, act, names) {
      const forms = new Map(names.map((name) => [name, foldedForms(name)]));
      const rows = await withForms(db, act, [...new Set([...forms.values()].flat())]);
      return new Map(
        [...forms].flatMap(([name, meant]) => {
          const only = onlyOne(rows.filter(({ folded }) => meant.includes(folded)));
          return only === undefined ? [] : [[name, only] as const];
        }),
      );
    },
  };

  async function withForms(db: Database, act: Act, forms: readonly string[]): Promise<readonly Found[]> {
    const { rows } = await sql<Found>`${from} where workspace_id = ${act.workspaceId}
      and folded = any(${forms}::text[])`.execute(db);
    return rows;
  }
}

/** The only record of that name, or the only one that still bears it. */
function onlyOne(rows: readonly Pick<Found, "id" | "until">[]): string | undefined {
  const all = new Set(rows.map(({ id }) => id));
  const current = new Set(rows.filter(({ until }) => until === null).map(({ id }) => id));
  const [only] = all.size === 1 ? all : current.size === 1 ? current : [];
  return only;
}
