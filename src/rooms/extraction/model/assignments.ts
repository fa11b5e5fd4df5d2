import type { Clause, Span } from "#rooms/documents/model/index.ts";
import { type Attribute, attributesOf, completionOf, isWrittenOut } from "./attributes.ts";
import { bodiesOnly } from "./body-list.ts";
import type { Context } from "./contexts.ts";
import { closingTimeOf } from "./closing-time.ts";
import { deadlineIn } from "./deadline.ts";
import { indicatorLayoutOf, yearOfRow } from "./indicator-rows.ts";
import { inlineAttributesOf } from "./inline-attributes.ts";
import { rememberBareNames } from "./bare-name.ts";
import { opener, patternAt } from "./pattern-at.ts";
import type { AssignmentProposal, NamedBody } from "./proposal.ts";
import { productIn } from "./product.ts";
import { citation, type Source, wordsStart } from "./source.ts";
import { titleAbove } from "./indicator-columns.ts";
import { strengthOf } from "./strength.ts";
import { bodiesOfTitleRow, layoutOf, type TableLayout, type TableTask, taskOfRow } from "./table.ts";
import { secondHeaderOf } from "./table-header.ts";
import { titledAttributes } from "./titled-attributes.ts";
import { type Task, tasksOfClause } from "./tasks.ts";
import { yearAbove, yearInWords } from "./years.ts";

/** Sure of a table with named columns, less sure of a lead that stands in a title above. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  "table-row": 0.95,
  "lead-line": 0.92,
  "subject-colon": 0.9,
  "handed-on": 0.9,
  passive: 0.85,
  "subject-verb": 0.85,
  "title-lead": 0.85,
  "adjunct-subject": 0.75,
  "bare-name": 0.75,
  "carried-subject": 0.7,
  "subject-open-verb": 0.65,
  "title-lead-unknown-verb": 0.55,
};

/** Every task that the text gives to someone, in the order of the text. */
export function assignmentsOf(source: Source, contexts: readonly Context[]): AssignmentProposal[] {
  const bareNames = new Map<string, NamedBody>();
  const found: AssignmentProposal[] = [];
  let layout: TableLayout | undefined;
  let rowAbove: TableTask | undefined;
  let ruling: readonly NamedBody[] | undefined;
  let isIndicators = false;
  let titleYear: number | null = null;
  const attributed = attributedClauses(source);
  const carriedBy = new Map<number, readonly NamedBody[]>();

  for (const clause of source.clauses) {
    const context = contexts[clause.ordinal] ?? { leads: [], coordinators: [], zone: "unknown" };
    if (clause.kind === "table-row") {
      const header = layoutOf(source, clause);
      const above = source.clauses[clause.ordinal - 1];
      if (layout && above && secondHeaderOf(source, above) === clause && layoutOf(source, above)) continue;
      if (header) {
        [layout, rowAbove, ruling] = [header, undefined, undefined];
        isIndicators = header.isOfIndicators || indicatorLayoutOf(source, clause) !== undefined;
        titleYear = header.isOfIndicators ? yearInWords(titleAbove(source, clause)) : null;
      } else if (above?.kind !== "table-row" && indicatorLayoutOf(source, clause)) layout = undefined;
      else if (clause.isHeading) ruling = bodiesOfTitleRow(source, clause);
      else if (layout) {
        rowAbove = taskOfRow(source, clause, layout, rowAbove, ruling) ?? rowAbove;
        if (rowAbove && rowAbove.task.start >= clause.start) {
          found.push(
            rowAssignment(source, clause, isIndicators ? dueInYear(source, clause, rowAbove, titleYear) : rowAbove),
          );
        }
      }
      continue;
    }
    if (clause.kind !== "bullet" && clause.kind !== "paragraph" && !dividesTable(source, clause)) layout = undefined;
    rememberBareNames(source, context.leads, bareNames);
    const carried = isContinuation(source, clause)
      ? carriedBy.get(clause.parent ?? -1)
      : goesOnTelling(source, clause)
        ? carriedBy.get(clause.ordinal - 1)
        : undefined;
    const place = carried ? { ...context, leads: carried, coordinators: [] } : context;
    const tasks = readClause(source, clause, place, attributed, bareNames);
    const last = tasks.at(-1);
    if (last) carriedBy.set(clause.ordinal, last.leads);
    for (const task of tasks) found.push(assignmentOf(source, clause, task));
    addTrailingDeadline(source, clause, found);
  }
  return found;
}

/** `B. Hoạt động hằng năm` between two rows: a title inside a table. */
function dividesTable(source: Source, clause: Clause): boolean {
  const [above, below] = [source.clauses[clause.ordinal - 1], source.clauses[clause.ordinal + 1]];
  return above?.kind === "table-row" && below?.kind === "table-row" && !below.isHeading;
}

/** An unlabelled paragraph below a point that is itself a sentence goes on with the point's subject. */
function isContinuation(source: Source, clause: Clause): boolean {
  if (clause.label !== "" || clause.parent === null || clause.isHeading) return false;
  const parent = source.clauses[clause.parent];
  return parent !== undefined && parent.label !== "" && !parent.isHeading;
}

const MOREOVER = opener(/^(?:đồng thời|bên cạnh đó|ngoài ra|cùng với đó)[,\s]/u);

/** On a page that tells, `Đồng thời tham mưu …` goes on with whom the paragraph above gave an order. */
function goesOnTelling(source: Source, clause: Clause): boolean {
  return source.isTold && clause.kind === "paragraph" && patternAt(source.low, clause.start, MOREOVER, 14) > 0;
}

function readClause(
  source: Source,
  clause: Clause,
  context: Context,
  attributed: Attributed,
  bareNames: Map<string, NamedBody>,
): Task[] {
  if (attributed.lines.has(clause.ordinal) || context.isAddress) return [];
  const inline = inlineAttributesOf(source, clause);
  const attributes = inline?.attributes ?? attributed.byTask.get(clause.ordinal);
  if (!attributes)
    return clause.isHeading
      ? tasksOfTitle(source, clause, bareNames)
      : tasksOfClause(source, clause, context, bareNames);
  if (!attributes.some(({ kind }) => kind === "lead"))
    return completedTasks(source, clause, context, attributes, bareNames, inline?.end);
  const named =
    inline || !attributed.earlier.has(clause.ordinal)
      ? []
      : tasksOfClause(source, clause, { ...context, leads: [], coordinators: [] }, bareNames);
  if (named.length > 0) return named;
  const completion = completionOf(source, attributes);
  const leads = completion.leads.length > 0 ? completion.leads : context.leads;
  if (leads.length === 0) return clause.isHeading ? [] : tasksOfClause(source, clause, context, bareNames);
  const tasks = tasksOfClause(
    source,
    clause,
    { ...context, leads, coordinators: completion.coordinators, zone: "tasks" },
    bareNames,
    { anyOpening: true, end: inline?.end ?? clause.end },
  );
  return tasks.map((task, index) => ({
    ...task,
    leads: index > 0 && NAMES_ITS_OWN.has(task.rule) ? task.leads : leads,
    coordinators: completion.coordinators.length > 0 ? completion.coordinators : task.coordinators,
    // A bracket may leave the time to the task's own words; lines of labels say all that there is.
    ...(inline && !completion.deadline ? {} : { deadline: completion.deadline ?? null }),
    product: completion.product,
    rule: "lead-line",
  }));
}

/** `Lập đội … . Giám đốc Sở A quyết định thành lập đội.`: a later sentence that names its own lead keeps it. */
const NAMES_ITS_OWN: ReadonlySet<string> = new Set(["subject-verb", "handed-on", "passive"]);

/** Lines that say with whom and by when, below a task whose lead stands in itself or above it. */
function completedTasks(
  source: Source,
  clause: Clause,
  context: Context,
  attributes: readonly Attribute[],
  bareNames: Map<string, NamedBody>,
  inlineFrom?: number,
): Task[] {
  const completion = completionOf(source, attributes);
  if (clause.isHeading && (context.leads.length === 0 || bodiesOnly(source, wordsStart(source, clause), clause.end)))
    return tasksOfTitle(source, clause, bareNames);
  const tasks = tasksOfClause(source, clause, context, bareNames, { end: inlineFrom ?? clause.end });
  // A remark in the paragraph itself belongs to the task that it stands behind.
  const from = inlineFrom === undefined ? 0 : tasks.length - 1;
  return tasks.map((task, index) =>
    index < from
      ? task
      : {
          ...task,
          coordinators: completion.coordinators.length > 0 ? completion.coordinators : task.coordinators,
          ...(completion.deadline ? { deadline: completion.deadline } : {}),
          ...(completion.product ? { product: completion.product } : {}),
        },
  );
}

/** A title orders something only where it names the body itself: `3. Sở A chủ trì tổng hợp`. */
function tasksOfTitle(source: Source, clause: Clause, bareNames: Map<string, NamedBody>): Task[] {
  if (/:\s*$/u.test(source.text.slice(clause.start, clause.end)) || clause.kind === "letterhead") return [];
  if (bodiesOnly(source, wordsStart(source, clause), clause.end)) return [];
  return tasksOfClause(source, clause, { leads: [], coordinators: [], zone: "unknown" }, bareNames);
}

type Attributed = {
  readonly lines: ReadonlySet<number>;
  readonly byTask: ReadonlyMap<number, readonly Attribute[]>;
  /** Tasks that share their lines with a later one; the lines stand nearer to that one than to a body named in the task. */
  readonly earlier: ReadonlySet<number>;
};

/** Attaches each run of attribute lines to the tasks since the run before it, within one title; to the title itself where there are none. */
function attributedClauses(source: Source): Attributed {
  const titled = titledAttributes(source);
  const lines = new Set<number>(titled.lines);
  const byTask = new Map<number, readonly Attribute[]>(titled.byTask);
  const earlier = new Set<number>();
  let waiting: Clause[] = [];
  let title: Clause | undefined;
  let run: { targets: Clause[]; attributes: Attribute[] } | undefined;
  for (const clause of source.clauses) {
    const attributes = lines.has(clause.ordinal) ? [] : attributesOf(source, clause);
    const [attribute] = attributes;
    if (attribute && attribute.kind !== "content" && !isWrittenOut(source, attribute)) {
      lines.add(clause.ordinal);
      if (!run) for (const target of waiting.slice(0, -1)) earlier.add(target.ordinal);
      run ??= { targets: waiting.length > 0 ? waiting : title ? [title] : [], attributes: [] };
      run.attributes.push(...attributes);
      for (const target of run.targets) byTask.set(target.ordinal, run.attributes);
      waiting = [];
      continue;
    }
    run = undefined;
    if (clause.isHeading && clause.kind !== "bullet") [title, waiting] = [clause, []];
    else if (
      clause.kind === "section" ||
      clause.kind === "article" ||
      clause.kind === "point" ||
      clause.kind === "letter"
    )
      waiting = [clause];
    else if (!clause.isHeading) {
      const above = waiting.findLastIndex((other) => other.ordinal === clause.parent);
      if (above >= 0) waiting.splice(above, 1);
      waiting.push(clause);
    }
  }
  return { lines, byTask, earlier };
}

/** In a table of indicators the year of its values is when they are due, or that of its title. */
function dueInYear(source: Source, clause: Clause, row: TableTask, titleYear: number | null): TableTask {
  const year = row.deadline
    ? null
    : (yearOfRow(source, clause) ?? titleYear ?? yearAbove(source, clause.ordinal, "headings"));
  return year === null ? row : { ...row, deadline: { kind: "year", value: String(year), words: row.task } };
}

function rowAssignment(source: Source, clause: Clause, row: TableTask): AssignmentProposal {
  return {
    kind: "assignment",
    ...row.task,
    clause: clause.ordinal,
    leads: [...row.leads],
    coordinators: [...row.coordinators],
    deadline: row.deadline,
    product: row.product ?? productIn(source, row.task),
    strength: strengthOf(source, row.task.start, false),
    rule: "table-row",
    confidence: CONFIDENCE["table-row"] ?? 0.5,
  };
}

function assignmentOf(source: Source, clause: Clause, task: Task): AssignmentProposal {
  const window: Span = { start: task.windowStart, end: task.end };
  return {
    kind: "assignment",
    ...citation(source, task),
    clause: clause.ordinal,
    leads: [...task.leads],
    coordinators: [...task.coordinators],
    deadline: task.deadline === undefined ? (deadlineIn(source, window) ?? closingTimeOf(source, task)) : task.deadline,
    product: task.product ?? productIn(source, task),
    strength: strengthOf(source, task.start, task.isLeading),
    rule: task.rule,
    confidence: CONFIDENCE[task.rule] ?? 0.6,
  };
}

const TRAILING =
  /^(?:hoàn thành|thực hiện xong|thời hạn|xong)\s+(?:việc này\s+)?(?:trong|trước|vào|chậm nhất|đến|ngay)/u;

/** `Hoàn thành trong quý II năm 2026.` as a paragraph of its own dates the tasks of the clause before it. */
function addTrailingDeadline(source: Source, clause: Clause, found: AssignmentProposal[]): void {
  if (
    clause.kind !== "paragraph" ||
    clause.end - clause.start > 80 ||
    !TRAILING.test(source.low.slice(wordsStart(source, clause), clause.end))
  )
    return;
  const deadline = deadlineIn(source, clause);
  const last = found.findLast((assignment) => assignment.clause < clause.ordinal);
  if (!deadline || !last) return;
  for (const [index, assignment] of found.entries()) {
    if (assignment.clause === last.clause) found[index] = { ...assignment, deadline: assignment.deadline ?? deadline };
    else if (assignment.clause === clause.ordinal) found.splice(index, 1);
  }
}
