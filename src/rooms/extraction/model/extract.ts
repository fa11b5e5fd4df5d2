import type { Reading } from "#rooms/documents/model/index.ts";
import { assignmentsOf } from "./assignments.ts";
import { contextsOf } from "./contexts.ts";
import { judgeSentences } from "./fates.ts";
import { goalsOf } from "./goals.ts";
import { programmesOf } from "./programmes.ts";
import type { Extraction, Proposal } from "./proposal.ts";
import { referencesOf } from "./references.ts";
import { sourceOf } from "./source.ts";
import { targetsOf } from "./targets.ts";

/** Everything that the grammar proposes from a reading, in the order of the text, and the fate of every sentence. */
export function extract(reading: Reading): Extraction {
  const source = sourceOf(reading);
  const contexts = contextsOf(source);
  const assignments = assignmentsOf(source, contexts);
  const proposals: Proposal[] = [
    ...assignments,
    ...targetsOf(source, contexts, assignments),
    ...programmesOf(source),
    ...referencesOf(source),
    ...goalsOf(source, contexts),
  ];
  const { sentences, solutions } = judgeSentences(source, contexts, proposals);
  const ordered = [...proposals, ...solutions].toSorted(
    (a, b) => a.start - b.start || a.end - b.end || a.kind.localeCompare(b.kind),
  );
  return { proposals: ordered, sentences };
}
