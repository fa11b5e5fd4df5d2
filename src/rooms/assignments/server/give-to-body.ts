import { sql } from "kysely";
import type { Holding } from "#rooms/organisations/model/index.ts";
import { dayBefore } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import type { OpenTransaction } from "#store/index.ts";
import type { AssignmentId } from "../model/index.ts";
import { copyToHoldings } from "./course-rows.ts";
import { assignmentTables } from "./tables.ts";

/** Which duty passes: the first lead's, unless said otherwise. */
const FIRST_LEAD = 0;

/** From the day of the act on, a lead's duty stands with whoever holds by `holdings`; until the day before it stays where it was. */
export async function giveToBody(
  transaction: OpenTransaction,
  act: Act,
  id: AssignmentId,
  holdings: readonly Holding[],
  partyOrdinal = FIRST_LEAD,
): Promise<void> {
  const tables = assignmentTables(transaction);
  const { on, workspaceId } = act;
  const own = sql`workspace_id = ${workspaceId} and assignment_id = ${id} and role = 'lead' and party_ordinal = ${partyOrdinal}`;
  await sql`delete from assignment_holding where ${own} and valid_from >= ${on}`.execute(transaction);
  await sql`update assignment_holding set valid_to = ${dayBefore(on)}
    where ${own} and coalesce(valid_to >= ${on}, true)`.execute(transaction);
  const last = await tables
    .selectFrom("assignment_holding")
    .select((row) => row.fn.max("ordinal").as("ordinal"))
    .where("workspace_id", "=", workspaceId)
    .where("assignment_id", "=", id)
    .where("role", "=", "lead")
    .where("party_ordinal", "=", partyOrdinal)
    .executeTakeFirst();
  const first = (last?.ordinal ?? -1) + 1;
  const rows = holdings
    .filter(({ validTo }) => validTo === null || validTo >= on)
    .map(({ organisationId, validFrom, validTo }, place) => ({
      workspace_id: workspaceId,
      assignment_id: id,
      role: "lead",
      party_ordinal: partyOrdinal,
      ordinal: first + place,
      organisation_id: organisationId,
      valid_from: validFrom === null || validFrom < on ? on : validFrom,
      valid_to: validTo,
      state: "given",
    }));
  if (rows.length > 0) await tables.insertInto("assignment_holding").values(rows).execute();
  await copyToHoldings(transaction, workspaceId, [id]);
}
