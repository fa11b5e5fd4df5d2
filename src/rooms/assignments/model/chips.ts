import type { Chip } from "#rooms/plans/model/index.ts";
import { type Assignment, isGroupAssignment, type Party } from "./assignment.ts";
import { hasPassedOn, type Standing } from "./standing.ts";

type Note = Pick<Chip, "voice" | "label" | "params" | "text" | "spans">;

/** What entitled persons have added by now: who compiles, what comes of it; null where nobody has. */
export type Complements = { readonly focalBody: string | null; readonly product: string | null };

export const NOTHING_ADDED: Complements = { focalBody: null, product: null };

/**
 * The notes of an assignment in the plan's margin: what its words say, with whom it stands on the day, what was added, then what is
 * still lacking.
 *
 * @param standingOf who holds on the day what a party was given
 */
export function assignmentChips(
  assignment: Assignment,
  standingOf: (party: Party) => Standing,
  { focalBody, product }: Complements = NOTHING_ADDED,
): Chip[] {
  const notes: Note[] = assignment.leads.flatMap((lead) => [
    says("assignments.chip.lead", lead.quote, [lead]),
    ...heldNow(lead, standingOf(lead)),
  ]);
  const [first, ...others] = assignment.coordinators;
  if (first) {
    const text = others.length === 0 ? first.quote : "";
    notes.push({
      ...says("assignments.chip.coordinators", text, assignment.coordinators),
      params: { count: others.length + 1 },
    });
  }
  if (assignment.deadline)
    notes.push(says("assignments.chip.deadline", assignment.deadline.words.quote, [assignment.deadline.words]));
  if (assignment.product) notes.push(says("assignments.chip.product", assignment.product.quote, [assignment.product]));

  const words = { start: assignment.start, end: assignment.end };
  if (focalBody !== null) notes.push(adds("assignments.chip.focal-body", focalBody, words));
  if (product !== null) notes.push(adds("assignments.chip.product", product, words));
  if (isGroupAssignment(assignment) && focalBody === null) notes.push(lacks("assignments.chip.no-focal-body", words));
  if (!assignment.deadline) notes.push(lacks("assignments.chip.no-deadline", words));
  if (!assignment.product && product === null) notes.push(lacks("assignments.chip.no-product", words));
  const unclear = [...assignment.leads, ...assignment.coordinators].filter(isUnclear);
  if (unclear.length > 0) {
    notes.push({ ...lacks("assignments.chip.body-unclear", words), params: { count: unclear.length }, spans: unclear });
  }

  return notes.map((note) => ({
    ...note,
    clause: assignment.clause,
    record: assignment.id,
    recordKind: "assignment",
    code: assignment.code,
    spans: note.spans.map(({ start, end }) => ({ start, end })),
  }));
}

function isUnclear({ organisationId, groupId }: Party): boolean {
  return organisationId === null && groupId === null;
}

/** "nay là …", where the duty has passed to another body or the body bears another name. */
function heldNow(party: Party, standing: Standing): Note[] {
  if (standing.kind === "nobody") return [lacks("assignments.chip.no-holder", party)];
  if (!hasPassedOn(party, standing)) return [];
  return [{ ...says("assignments.chip.held-now", standing.name, [party]), voice: "event" }];
}

function says(label: string, text: string, spans: Note["spans"]): Note {
  return { voice: "document", label, params: {}, text, spans };
}

function adds(label: string, text: string, words: Note["spans"][number]): Note {
  return { voice: "complement", label, params: {}, text, spans: [words] };
}

function lacks(label: string, words: Note["spans"][number]): Note {
  return { voice: "finding", label, params: {}, text: "", spans: [words] };
}
