import { sql } from "kysely";
import type { Holding } from "#rooms/organisations/model/index.ts";
import { dayBefore } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import type { OpenTransaction } from "#store/index.ts";
import type { AssignmentId, PartyRole } from "../model/index.ts";
import { assignmentTables } from "./tables.ts";

/** One party's part in an assignment, by its place among those of its role. */
export type Duty = { readonly assignmentId: AssignmentId; readonly role: PartyRole; readonly place: number };

/**
 * From the day of the act on a duty stands with whoever holds by `holdings`, or with nobody; until the day before it stays where it
 * was. The new rows take state and deadline from their assignment afterwards (`copyToHoldings`).
 */
export async function passDuty(
  transaction: OpenTransaction,
  act: Act,
  { assignmentId, role, place }: Duty,
  holdings: readonly Holding[],
): Promise<void> {
  const { on, workspaceId } = act;
  const own = sql`workspace_id = ${workspaceId} and assignment_id = ${assignmentId} and role = ${role}
    and party_ordinal = ${place}`;
  await sql`delete from assignment_holding where ${own} and valid_from >= ${on}`.execute(transaction);
  await sql`update assignment_holding set valid_to = ${dayBefore(on)}
    where ${own} and coalesce(valid_to >= ${on}, true)`.execute(transaction);
  const { rows: last } = await sql<{ ordinal: number | null }>`
    select max(ordinal) as ordinal from assignment_holding where ${own}`.execute(transaction);
  const first = (last[0]?.ordinal ?? -1) + 1;
  const rows = holdings
    .filter(({ validTo }) => validTo === null || validTo >= on)
    .map(({ organisationId, validFrom, validTo }, index) => ({
      workspace_id: workspaceId,
      assignment_id: assignmentId,
      role,
      party_ordinal: place,
      ordinal: first + index,
      organisation_id: organisationId,
      valid_from: validFrom === null || validFrom < on ? on : validFrom,
      valid_to: validTo,
      given_on: sql<string>`(select given_on from assignment where workspace_id = ${workspaceId} and id = ${assignmentId})`,
      state: "given",
    }));
  if (rows.length > 0) await assignmentTables(transaction).insertInto("assignment_holding").values(rows).execute();
}
