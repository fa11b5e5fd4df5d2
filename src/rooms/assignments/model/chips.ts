import type { Chip } from "#rooms/plans/model/index.ts";
import { type Assignment, isGroupAssignment } from "./assignment.ts";

type Note = Pick<Chip, "voice" | "label" | "params" | "text" | "spans">;

/** The notes of an assignment in the plan's margin: what its words say, then what they lack. */
export function assignmentChips(assignment: Assignment): Chip[] {
  const notes: Note[] = assignment.leads.map((lead) => says("assignments.chip.lead", lead.quote, [lead]));
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
  if (isGroupAssignment(assignment)) notes.push(lacks("assignments.chip.no-focal-body", words));
  if (!assignment.deadline) notes.push(lacks("assignments.chip.no-deadline", words));
  if (!assignment.product) notes.push(lacks("assignments.chip.no-product", words));

  return notes.map((note) => ({
    ...note,
    clause: assignment.clause,
    record: assignment.id,
    recordKind: "assignment",
    code: assignment.code,
    spans: note.spans.map(({ start, end }) => ({ start, end })),
  }));
}

function says(label: string, text: string, spans: Note["spans"]): Note {
  return { voice: "document", label, params: {}, text, spans };
}

function lacks(label: string, words: Note["spans"][number]): Note {
  return { voice: "finding", label, params: {}, text: "", spans: [words] };
}
