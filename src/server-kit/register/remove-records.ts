import { sql } from "kysely";
import type { Act } from "#shared/act.ts";
import type { RecordDeclaration, StoredRecord } from "#shared/fields/index.ts";
import { appendAudits, type OpenTransaction } from "#store/index.ts";
import { indexEntries } from "../search/index.ts";
import { forgetValues } from "./forget-values.ts";
import { searchedRecords } from "./search-records.ts";

/** Takes records out with their history; the audit keeps what stood there. The database refuses those that others point to. */
export async function removeRecords(
  transaction: OpenTransaction,
  act: Act,
  declaration: RecordDeclaration,
  records: readonly StoredRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const { name, table } = declaration;
  const ids = records.map(({ id }) => id);
  await sql`delete from ${sql.table(table)} where workspace_id = ${act.workspaceId} and id = any(${ids}::uuid[])`.execute(
    transaction,
  );
  await forgetValues(transaction, act.workspaceId, ids);
  await indexEntries(transaction, act.workspaceId, searchedRecords(declaration), { of: "ids", ids });
  await appendAudits(
    transaction,
    act,
    records.map(({ id, values }) => ({ act: `${name}-deleted`, subject: { kind: name, id }, before: values })),
  );
}
