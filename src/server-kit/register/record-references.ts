import { sql } from "kysely";
import type { Act } from "#shared/act.ts";
import type { Fields, RecordDeclaration } from "#shared/fields/index.ts";
import { fold } from "#shared/fold.ts";
import { snake } from "./columns.ts";
import type { ReferencePort } from "./register.ts";

const MOST_CHOICES = 20;

type Found = { readonly id: string; readonly key: string; readonly title: string };

/** A register as what another register of the room points to: found by its words, matched by its key or by its whole title. */
export function recordReferences<Own extends Fields>(declaration: RecordDeclaration<Own>): ReferencePort {
  const table = sql.table(declaration.table);
  const key = sql.ref(snake(declaration.key));
  const title = sql.ref(snake(declaration.title));
  const found = sql<Found>`select id, ${key} as key, ${title} as title from ${table}`;
  const mayRead = (act: Act) => declaration.mayRead(act.actor).ok;
  return {
    async find(db, act, words) {
      if (!mayRead(act)) return [];
      const { rows } = await sql<Found>`${found} where workspace_id = ${act.workspaceId} and ended_on is null
        and search_text like ${`%${fold(words)}%`} order by ${title}, id limit ${MOST_CHOICES}`.execute(db);
      return rows.map((row) => ({ id: row.id, name: row.title, hint: row.key }));
    },

    async names(db, act, ids) {
      if (ids.length === 0) return new Map();
      const { rows } = await sql<Found>`${found} where workspace_id = ${act.workspaceId}
        and id = any(${ids}::uuid[])`.execute(db);
      return new Map(rows.map((row) => [row.id, row.title]));
    },

    async byCode(db, act, codes) {
      const { rows } = await sql<Found>`${found} where workspace_id = ${act.workspaceId}
        and ${key} = any(${codes}::text[])`.execute(db);
      return new Map(rows.map((row) => [row.key, row.id]));
    },

    async match(db, act, names) {
      const { rows } = await sql<Found>`${found} where workspace_id = ${act.workspaceId}
        and (${key} = any(${names}::text[]) or ${title} = any(${names}::text[]))`.execute(db);
      return new Map(
        names.flatMap((name): [string, string][] => {
          const byKey = rows.filter((row) => row.key === name);
          const meant = byKey.length > 0 ? byKey : rows.filter((row) => row.title === name);
          return meant.length === 1 && meant[0] ? [[name, meant[0].id]] : [];
        }),
      );
    },
  };
}
