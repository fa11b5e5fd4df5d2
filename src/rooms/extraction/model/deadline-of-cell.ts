import { readText } from "#rooms/documents/model/index.ts";
import { deadlineIn } from "./deadline.ts";
import type { Deadline } from "./proposal.ts";
import { sourceOf } from "./source.ts";

/** When the cell of a column of deadlines says that something is due: `30/6/2026`, `Quý II/2026`, `thường xuyên`. */
export function deadlineOfCell(words: string): Pick<Deadline, "kind" | "value"> | null {
  const source = sourceOf(readText(words));
  return deadlineIn(source, { start: 0, end: source.text.length }, true);
}
