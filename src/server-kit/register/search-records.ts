import { sql } from "kysely";
import { keysOf, plainText, type RecordDeclaration, type Values } from "#shared/fields/index.ts";
import type { Searchable, SearchEntry } from "../search/index.ts";
import { type Cells, fieldColumns } from "./columns.ts";
import { valuesOfRow } from "./present-rows.ts";
import { wordsOf } from "./searched-words.ts";

/** Lets the records of a register be found by the words of every field that all readers see. */
export function searchedRecords(declaration: RecordDeclaration): Searchable {
  const { name, table, label, mayRead } = declaration;
  return {
    kind: name,
    label: label.many,
    permission: mayRead,
    entries: async (db, workspaceId, scope) => {
      const columns = sql.join(["id", "ended_on", ...fieldColumns(declaration).map((column) => column.name)].map((each) => sql.ref(each))); // prettier-ignore
      const some = scope.of === "ids" ? sql`and id = any(${scope.ids}::uuid[])` : sql``;
      const { rows } = await sql<Cells>`select ${columns} from ${sql.table(table)}
        where workspace_id = ${workspaceId} ${some}`.execute(db);
      return rows.map((row) =>
        entryOf(declaration, {
          id: String(row["id"]),
          values: valuesOfRow(declaration, row),
          endedOn: (row["ended_on"] ?? null) as string | null,
        }),
      );
    },
    addressOf: (hit) => `/so-theo-doi/${name}?dong=${hit.key}`,
  };
}

type Found = { readonly id: string; readonly values: Values; readonly endedOn: string | null };

export function entryOf(declaration: RecordDeclaration, { id, values, endedOn }: Found): SearchEntry {
  const { title, key } = declaration;
  return {
    key: id,
    planId: null,
    title: plainText(values[title]),
    body: keysOf(declaration)
      .filter((each) => each !== title)
      .flatMap((each) => wordsOf(declaration, values, each))
      .join("\n"),
    context: plainText(values[key]),
    anchor: null,
    endedOn,
  };
}
