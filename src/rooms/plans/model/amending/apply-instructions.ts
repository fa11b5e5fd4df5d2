import type { Reading, Span } from "#rooms/documents/model/index.ts";
import type { Edit, Instruction, OpenReason, PlacedInstruction } from "./instruction.ts";
import { type Change, changesFor } from "./changes-for.ts";

export type Amended = { readonly text: string; readonly instructions: readonly PlacedInstruction[] };

type Standing = Change & { readonly instruction: number };

/**
 * The plan's words with every instruction that can be placed carried out, and what each changed. Orders about clauses come before
 * orders about words, because a new wording is not searched for the words that it already replaces. Of two that meet in one stretch
 * the later stays open.
 */
export function applyInstructions(
  plan: Reading,
  amending: string,
  instructions: readonly Instruction[],
  numbers: readonly string[],
): Amended {
  const taken: Standing[] = [];
  const opens = new Map<number, OpenReason>();
  const isAboutWords = ({ kind }: Instruction) => kind.endsWith("-words");
  const order = [...instructions.entries()].toSorted(
    ([, a], [, b]) => Number(isAboutWords(a)) - Number(isAboutWords(b)),
  );
  for (const [at, instruction] of order) {
    const found = isOfAnother(instruction, numbers) ? "another-document" : changesFor(plan, instruction);
    if (typeof found === "string") {
      opens.set(at, found);
      continue;
    }
    const free = found.filter((change) => !taken.some((other) => meet(change.span, other.span)));
    // Words inside a new wording are that wording's business; a clause that two orders claim is not.
    if (free.length < found.length && (!isAboutWords(instruction) || free.length === 0)) opens.set(at, "overlaps");
    else taken.push(...free.map((change) => ({ ...change, instruction: at })));
  }
  const { text, edits } = rewrite(plan.text, taken);
  return {
    text,
    instructions: instructions.map(({ kind, span }, at) => ({
      kind,
      span,
      words: amending.slice(span.start, span.end),
      edits: edits.flatMap(({ instruction, ...edit }) => (instruction === at ? [edit] : [])),
      open: opens.get(at) ?? null,
    })),
  };
}

/** An order that names documents and not this plan amends something else. */
function isOfAnother({ numbers }: Instruction, ofPlan: readonly string[]): boolean {
  const known = ofPlan.map(plainNumber);
  return known.length > 0 && numbers.length > 0 && !numbers.some((number) => known.includes(plainNumber(number)));
}

function plainNumber(number: string): string {
  return number.replace(/\s+/gu, "").toUpperCase();
}

/** Two stretches share a letter, or one is put into the other's inside; two things put at one place do not meet. */
function meet(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

function rewrite(
  text: string,
  changes: readonly Standing[],
): { text: string; edits: (Edit & { instruction: number })[] } {
  const inOrder = changes.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const edits: (Edit & { instruction: number })[] = [];
  let later = "";
  let read = 0;
  for (const { span, wording, instruction } of inOrder) {
    later += text.slice(read, span.start);
    edits.push({ before: span, after: { start: later.length, end: later.length + wording.length }, instruction });
    later += wording;
    read = span.end;
  }
  return { text: later + text.slice(read), edits };
}
