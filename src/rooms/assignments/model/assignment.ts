import { z } from "zod";
import { Span } from "#rooms/documents/model/index.ts";
import { Citation, Deadline, NamedBody, WordingStrength } from "#rooms/extraction/model/index.ts";
import { OrganisationGroupId, OrganisationId } from "#rooms/organisations/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";

export const AssignmentId = z.uuid().brand<"AssignmentId">();
export type AssignmentId = z.infer<typeof AssignmentId>;

/** A body as the words name it, and the one of the plan's day that they mean; open where no body or several bear the name. */
export const Party = NamedBody.extend({
  organisationId: OrganisationId.nullable(),
  groupId: OrganisationGroupId.nullable(),
});
export type Party = z.infer<typeof Party>;

export type PartyRole = "lead" | "coordinator";

/** Who does what by when, in the document's words. What a person adds (complement) and what happened come beside it, never into it. */
export const Assignment = Span.extend({
  id: AssignmentId,
  /** `NV-07`: the place among the plan's assignments, in the order of the document. */
  code: z.string().regex(/^NV-\d{2,}$/u),
  words: z.string().min(1),
  clause: z.int().nonnegative(),
  strength: WordingStrength,
  leads: z.array(Party).min(1),
  coordinators: z.array(Party),
  product: Citation.nullable(),
  deadline: Deadline.nullable(),
  /** The day on which the deadline's words end; null when there is none or it recurs. */
  dueOn: PlainDate.nullable(),
});
export type Assignment = z.infer<typeof Assignment>;

/** `NV-07` for place 7: two digits at least, so that codes of a usual plan sort as text. */
export function assignmentCode(place: number): string {
  return `NV-${String(place).padStart(2, "0")}`;
}

/** The place that a code tells. */
export function placeOfCode(code: string): number {
  return Number(code.replace(/^NV-/u, ""));
}

/** A group leads: its members are found by date, and until a focal body is named no single body answers. */
export function isGroupAssignment(assignment: Pick<Assignment, "leads">): boolean {
  return assignment.leads.some((lead) => lead.isGroup);
}
