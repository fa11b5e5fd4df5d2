import type { Clause, Reading, Span } from "#rooms/documents/model/index.ts";
import type { Address, Instruction, OpenReason } from "./instruction.ts";
import { parentOf, placeOf, wholeOf } from "./place-address.ts";

/** A stretch of the plan's words and what comes in its place. */
export type Change = { readonly span: Span; readonly wording: string };
type Found = Change[] | OpenReason;

/** What an instruction changes in a plan, or why it cannot be carried out. */
export function changesFor(plan: Reading, instruction: Instruction): Found {
  switch (instruction.kind) {
    case "other":
      return "not-understood";
    case "repeal":
      return atClause(plan, instruction.targets[0] ?? [], (clause) => [repealOf(plan, wholeOf(plan, clause))]);
    case "replace":
    case "replace-title":
      return instruction.wording === "" ? "no-wording" : replacing(plan, instruction);
    case "add":
      return instruction.wording === "" ? "no-wording" : adding(plan, instruction);
    case "replace-words":
    case "drop-words":
    case "add-words":
      return changingWords(plan, instruction);
  }
}

function atClause(plan: Reading, address: Address, change: (clause: Clause) => Found): Found {
  const place = placeOf(plan, address);
  return "open" in place ? place.open : change(place.clause);
}

/** With the line end before it, so that no empty line is left. */
function repealOf({ text }: Reading, { start, end }: Span): Change {
  return { span: { start: text[start - 1] === "\n" ? start - 1 : start, end }, wording: "" };
}

/** One wording for several clauses takes the place of their whole run, where nothing else stands between. */
function replacing(plan: Reading, { kind, targets, wording }: Instruction): Found {
  const clauses: Clause[] = [];
  for (const target of targets) {
    const place = placeOf(plan, target);
    if ("open" in place) return place.open;
    clauses.push(place.clause);
  }
  const [first, last] = [clauses[0], clauses.at(-1)];
  if (!first || !last) return "not-understood";
  const span = { start: first.start, end: kind === "replace" ? wholeOf(plan, last).end : first.end };
  const isRun = clauses.every(({ parent }, at) => {
    const next = clauses[at + 1];
    const clause = clauses[at];
    if (!next || !clause) return true;
    return next.parent === parent && plan.text.slice(wholeOf(plan, clause).end, next.start).trim() === "";
  });
  if (!isRun || (kind === "replace-title" && clauses.length > 1)) return "not-understood";
  return [{ span, wording: labelled(first, wording) }];
}

/** A wording that leaves out the clause's own label keeps it. */
function labelled({ label }: Clause, wording: string): string {
  if (
    label === "" ||
    wording.startsWith(label) ||
    /^(?:Điều\s+\d|\d+[.)]|[a-zđ][.)]|[IVXLC]+[.)]|[-–+•])/u.test(wording)
  ) {
    return wording;
  }
  return `${label} ${wording}`;
}

function adding(plan: Reading, { targets, beside, wording }: Instruction): Found {
  if (beside) {
    return atClause(plan, besideIn(beside.address, targets), (clause) => {
      const { start, end } = wholeOf(plan, clause);
      const at = beside.side === "after" ? end : start;
      return [{ span: { start: at, end: at }, wording: beside.side === "after" ? `\n${wording}` : `${wording}\n` }];
    });
  }
  const [target = []] = targets;
  const same = placeOf(plan, target);
  const isWhole = "clause" in same && !isLabelOf(same.clause, wording);
  // "Bổ sung vào Mục II": the clause is there already and holds what is new.
  if (isWhole) return [atEnd(wholeOf(plan, same.clause).end, wording)];
  if ("clause" in same) return "already-there";
  if (target.length < 2) return same.open;
  return atClause(plan, target.slice(0, -1), (holder) => {
    const label = target.at(-1)?.label ?? "";
    const earlier = plan.clauses.filter((clause) => {
      return parentOf(plan, clause)?.ordinal === holder.ordinal && comesBefore(clause.label, label);
    });
    const last = earlier.at(-1);
    return [atEnd(last ? wholeOf(plan, last).end : wholeOf(plan, holder).end, wording)];
  });
}

function atEnd(end: number, wording: string): Change {
  return { span: { start: end, end }, wording: `\n${wording}` };
}

/** "khoản 5 vào sau khoản 4 Mục II" says the holder once, on either side. */
function besideIn(address: Address, targets: readonly Address[]): Address {
  const outermost = address[0]?.rank ?? 0;
  return [...(targets[0] ?? []).filter(({ rank }) => rank < outermost), ...address];
}

function isLabelOf({ label }: Clause, wording: string): boolean {
  return label !== "" && wording.startsWith(label);
}

function comesBefore(label: string, other: string): boolean {
  const plain = label.replace(/[\s.:)]+$/u, "");
  return plain !== "" && plain.localeCompare(other, "vi", { numeric: true }) < 0;
}

/** In the named clauses, or everywhere below the plan's head where none is named. */
function changingWords(plan: Reading, { kind, targets, known, wording, beside }: Instruction): Found {
  const scopes: Span[] = [];
  for (const target of targets) {
    const place = placeOf(plan, target);
    if ("open" in place) return place.open;
    scopes.push(wholeOf(plan, place.clause));
  }
  const body = plan.clauses.find(({ kind: of }) => of !== "letterhead" && of !== "preamble")?.start ?? 0;
  if (targets.length === 0) scopes.push({ start: body, end: plan.text.length });
  const found = scopes.flatMap((scope) => known.flatMap((words) => occurrences(plan.text, words, scope)));
  if (found.length === 0) return "words-not-found";
  return found.map(({ start, end }) => {
    if (kind === "replace-words") return { span: { start, end }, wording };
    if (kind === "drop-words") return { span: withBlank(plan.text, { start, end }), wording: "" };
    const at = beside?.side === "before" ? start : end;
    return { span: { start: at, end: at }, wording: beside?.side === "before" ? `${wording} ` : spaced(wording) };
  });
}

function spaced(wording: string): string {
  return /^[,.;:]/u.test(wording) ? wording : ` ${wording}`;
}

/** Whole words only: "Sở" is not found in "cơ sở". */
function occurrences(text: string, words: string, { start, end }: Span): Span[] {
  if (words === "") return [];
  const literal = words.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const whole = new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, "gu");
  return [...text.slice(start, end).matchAll(whole)].map((match) => {
    return { start: start + match.index, end: start + match.index + words.length };
  });
}

function withBlank(text: string, { start, end }: Span): Span {
  return text[start - 1] === " " ? { start: start - 1, end } : { start, end };
}
