import type { Holding } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import type { OpenTransaction } from "#store/index.ts";
import type { AssignmentId } from "../model/index.ts";
import { copyToHoldings } from "./course-rows.ts";
import { passDuty } from "./pass-duty.ts";

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
  await passDuty(transaction, act, { assignmentId: id, role: "lead", place: partyOrdinal }, holdings);
  await copyToHoldings(transaction, act.workspaceId, [id]);
}
