import { z } from "zod";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { AssignmentSourceId, ListSort, ListStatus } from "../../model/index.ts";

/** The view in the address: state, leading body with its name, one's own, the document it came from, order. */
export const DutyAddress = z.object({
  trangThai: ListStatus.optional().catch(undefined),
  coQuan: OrganisationId.optional().catch(undefined),
  ten: z.string().max(300).optional().catch(undefined),
  cuaToi: z.boolean().optional().catch(undefined),
  vanBan: AssignmentSourceId.optional().catch(undefined),
  xep: ListSort.optional().catch(undefined),
});
export type DutyAddress = z.infer<typeof DutyAddress>;

/** What the address asks of the list and of the summary above it. */
export function askedBy({ trangThai = "open", coQuan, cuaToi, vanBan, xep = "due" }: DutyAddress) {
  const whose = cuaToi ? ("mine" as const) : ("all" as const);
  const of = { body: coQuan, whose };
  return { list: { ...of, status: trangThai, sort: xep, source: vanBan }, summary: of };
}
