import type { Say } from "#shared/say.ts";
import type { Prediction } from "../model/index.ts";

const LOCALE = "vi";

/** The assignments as lines for a terminal: lead, task, deadline. */
export function assignmentTable(file: string, prediction: Prediction, say: Say): string {
  const { coverage } = prediction;
  const lines = prediction.assignments.map((assignment) => {
    const due = assignment.deadline.value ?? "–";
    return `${assignment.leads.join(" + ")}\t${due}\t${assignment.quote}`;
  });
  return [
    say(LOCALE, "extraction.table.heading", { file, count: prediction.assignments.length }),
    say(LOCALE, "extraction.table.coverage", {
      sentences: coverage.sentences,
      became: coverage.became,
      context: coverage.context,
      undecided: coverage.undecided,
    }),
    ...lines,
  ].join("\n");
}
