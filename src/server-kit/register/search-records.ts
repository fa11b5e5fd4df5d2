import { sql } from "kysely";
import { keysOf, plainText, type RecordDeclaration } from "#shared/fields/index.ts";
import type { Searchable } from "../search/index.ts";
import { type Cells, fieldColumns } from "./columns.ts";
import { valuesOfRow } from "./present-rows.ts";
import { wordsOf } from "./searched-words.ts";

/** Lets the records of a register be found by the words of every field that all readers see. */
export function searchedRecords(declaration: RecordDeclaration): Searchable {
  const { name, table, label, title, key, mayRead } = declaration;
  return {
    kind: name,
    label: label.many,
    permission: mayRead,
    entries: async (db, workspaceId, scope) => {
      const columns = sql.join(["id", "ended_on", ...fieldColumns(declaration).map((column) => column.name)].map((each) => sql.ref(each))); // prettier-ignore
      const some = scope.of === "ids" ? sql`and id = any(${scope.ids}::uuid[])` : sql``;
      const { rows } = await sql<Cells>`select ${columns} from ${sql.table(table)}
        where workspace_id = ${workspaceId} ${some}`.execute(db);
      return rows.map((row) => {
        const values = valuesOfRow(declaration, row);
        return {
          key: String(row["id"]),
          planId: null,
          title: plainText(values[title]),
          body: keysOf(declaration)
            .filter((each) => each !== title)
            .flatMap((each) => wordsOf(declaration, values, each))
            .join("\n"),
          context: plainText(values[key]),
          anchor: null,
          endedOn: (row["ended_on"] ?? null) as string | null,
        };
      });
    },
    addressOf: (hit) => `/so-theo-doi/${name}?dong=${hit.key}`,
  };
}
