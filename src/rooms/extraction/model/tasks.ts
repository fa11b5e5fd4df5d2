import type { Clause, Span } from "#rooms/documents/model/index.ts";
import { afterConnectives } from "./adjunct.ts";
import { attributeOf } from "./attributes.ts";
import type { Context } from "./contexts.ts";
import { partnersInside, rolePartAt } from "./coordination.ts";
import { deadlineIn } from "./deadline.ts";
import { directedBelow } from "./directing.ts";
import { isExcluded, isNarrative, isNoTask, tellsOfAnother } from "./exclusions.ts";
import { type Carried, mayAssign, type Place } from "./may-assign.ts";
import { rememberBareNames } from "./bare-name.ts";
import { openingOf } from "./opening.ts";
import { passiveOrder } from "./passive-order.ts";
import { opener, patternAt } from "./pattern-at.ts";
import { predicateAt } from "./predicate.ts";
import type { Citation, Deadline, NamedBody } from "./proposal.ts";
import { type Source, trimmed, wordsStart } from "./source.ts";
import { continuesPart, partEnd, saysWhenDue } from "./split-actions.ts";
import type { Opening } from "./subject.ts";
import { toldOrder } from "./told-order.ts";

/** A task as the grammar finds it in a sentence. */
export type Task = Span & {
  readonly leads: readonly NamedBody[];
  readonly coordinators: readonly NamedBody[];
  /** Where the words begin that may hold its deadline: the sentence's adjunct stands before the verb. */
  readonly windowStart: number;
  readonly isLeading: boolean;
  readonly rule: string;
  /** Set where a line or a cell gives it; absent where the task's own words are to be read. */
  readonly deadline?: Deadline | null;
  readonly product?: Citation | null;
};

/** Shorter than this nothing is a task. */
const SHORTEST_TASK = 8;

/** `end`: where the clause's own words end, before labelled remarks. */
type TaskLimits = { readonly anyOpening?: boolean; readonly end?: number };

/**
 * The tasks of a clause. A subject holds for the sentences after it in the clause; the context's leads hold where none is named.
 * `anyOpening` takes sentences without a verb too, as a line that names the lead makes them tasks.
 */
export function tasksOfClause(
  source: Source,
  clause: Clause,
  context: Context,
  bareNames: Map<string, NamedBody>,
  { anyOpening = false, end = clause.end }: TaskLimits = {},
): Task[] {
  if (clause.kind === "letterhead" || clause.kind === "closing" || context.zone === "other-document") return [];
  const tasks: Task[] = [];
  let idle: Span | undefined;
  let carried: Carried = { leads: context.leads, coordinators: context.coordinators, rule: "title-lead" };
  for (const sentence of source.sentencesByClause[clause.ordinal] ?? []) {
    if (sentence.start >= end) break;
    const start = sentence.start === clause.start ? taskWordsStart(source, clause) : sentence.start;
    if (tasks.length > 0 && saysWhenDue(source, start, Math.min(sentence.end, end))) {
      dateTasks(source, tasks, { start, end: Math.min(sentence.end, end) });
      continue;
    }
    const passive = passiveTask(source, { start, end: Math.min(sentence.end, end) }, context, idle);
    if (passive) {
      tasks.push(passive);
      idle = undefined;
      continue;
    }
    const place = { clause, context, carried, bareNames, anyOpening };
    const result = tasksOfSentence(source, { start, end: Math.min(sentence.end, end) }, place);
    const handed = result.tasks.length === 1 && idle ? wholeTask(source, result.tasks[0], idle) : undefined;
    tasks.push(...(handed ? [handed] : result.tasks));
    idle = result.tasks.length === 0 ? trimmed(source.text, start, Math.min(sentence.end, end)) : undefined;
    carried = result.carried;
    rememberBareNames(source, carried.leads, bareNames);
  }
  return tasks;
}

const AIMED: ReadonlySet<string> = new Set(["aims", "background", "requirements", "purpose"]);

/** `Việc … do A chủ trì, B phối hợp; hoàn thành trước …`; `Việc này do A chủ trì` orders what the sentence before says. */
function passiveTask(source: Source, sentence: Span, context: Context, before: Span | undefined): Task | undefined {
  // Hardly any sentence is one: what excludes it is asked last.
  const order = AIMED.has(context.zone) ? undefined : passiveOrder(source, sentence);
  const span = order?.task ?? before;
  if (!order || !span || span.end - span.start < SHORTEST_TASK || isExcluded(source, sentence)) return undefined;
  const { leads, coordinators } = order;
  const deadline = deadlineIn(source, sentence) ?? deadlineIn(source, span);
  return { ...span, leads, coordinators, windowStart: span.start, isLeading: true, rule: "passive", deadline };
}

/** `Hoàn thành trước ngày 30/6.` after the tasks of a paragraph dates those that have no date of their own. */
function dateTasks(source: Source, tasks: Task[], span: Span): void {
  const deadline = deadlineIn(source, span);
  if (!deadline) return;
  for (const [index, task] of tasks.entries()) {
    const own = deadlineIn(source, { start: task.windowStart, end: task.end });
    if (!own && task.deadline === undefined) tasks[index] = { ...task, deadline };
  }
}

const BARE_EXECUTION =
  /^(?:tổ chức\s+)?(?:triển khai\s+)?(?:thực hiện|triển khai|tham mưu|chủ trì)(?:\s+(?:các\s+)?(?:nhiệm vụ|nội dung|công việc|việc)(?:\s+(?:này|trên|nêu trên))?)?$/u;

/** `Lập quy chế phối hợp. Giao Sở A chủ trì thực hiện.`: the task is the sentence before. */
function wholeTask(source: Source, task: Task | undefined, before: Span): Task | undefined {
  if (!task || !BARE_EXECUTION.test(source.low.slice(task.start, task.end))) return undefined;
  if (predicateAt(source.low, before.start) === 0) return undefined;
  return { ...task, start: before.start, end: before.end, windowStart: before.start };
}

/** After the label, and after `Cơ quan thực hiện:` where that line is written out as sentences. */
function taskWordsStart(source: Source, clause: Clause): number {
  const attribute = attributeOf(source, clause);
  return attribute?.kind === "lead" ? attribute.value.start : wordsStart(source, clause);
}

type Current = Carried & { readonly taskStart: number; readonly isLeading: boolean };

function tasksOfSentence(
  source: Source,
  sentence: Span,
  place: Place & { readonly bareNames: Map<string, NamedBody> },
): { tasks: Task[]; carried: Carried } {
  const isTold =
    source.isTold &&
    toldOrder(source, afterConnectives(source, sentence.start, sentence.end), sentence.end) !== undefined;
  if (isExcluded(source, sentence) || (!isTold && (isNarrative(source, sentence) || tellsOfAnother(source, sentence))))
    return { tasks: [], carried: place.carried };
  const tasks: Task[] = [];
  let current: Current | undefined;
  let next: Carried = place.carried;
  const isOfMoney = patternAt(source.low, sentence.start, OF_MONEY, 60) > 0;
  for (let from = sentence.start; from < sentence.end;) {
    const opening = directedBelow(
      source,
      openingOf(source, from, sentence.end, place.bareNames),
      from,
      current !== undefined || place.context.leads.length > 0,
    );
    const allowed =
      (current ? opening.kind === "predicate" : mayAssign(source, opening, place)) &&
      !(isOfMoney && opening.rule !== "handed-on");
    if (current && isExcluded(source, { start: from, end: Math.min(sentence.end, from + 400) })) break;
    const isDue = current !== undefined && saysWhenDue(source, from, sentence.end);
    if (!allowed || isDue || (current && continuesPart(source, from, opening))) {
      const end = partEnd(source, from, from, sentence.end);
      extendLast(source, tasks, current, from, end, opening);
      if (!current && opening.kind === "statement") next = { ...next, leads: place.context.leads };
      from = end + 1;
      continue;
    }
    const before: Current | undefined = current;
    current = before ? following(source, opening, sentence.end, before) : first(source, opening, sentence.end, place);
    const end = partEnd(source, from, Math.max(current.taskStart, opening.at), sentence.end);
    const windowStart = source.low.startsWith("đối với", from) ? opening.at : from;
    rememberBareNames(source, current.leads, place.bareNames);
    const task = taskOf(source, opening, end, current, windowStart);
    if (task) tasks.push(task);
    next = carriedOn(opening, current, next);
    from = end + 1;
  }
  return { tasks, carried: next };
}

/** `Kinh phí thực hiện …; quỹ bảo hiểm y tế; …`: where the money comes from. */
const OF_MONEY = opener(/^(?:(?:tổng|nguồn|dự kiến|về)\s+)*(?:kinh phí|vốn)(?!\p{L})/u);

function carriedOn(opening: Opening, current: Current, before: Carried): Carried {
  if (!opening.leads) return before;
  return { leads: current.leads, coordinators: [], rule: "carried-subject" };
}

/** A part that begins no task of its own belongs to the task before it. */
function extendLast(
  source: Source,
  tasks: Task[],
  current: Current | undefined,
  from: number,
  end: number,
  opening: Opening,
): void {
  const last = tasks.at(-1);
  if (!current || !last || opening.kind === "statement") return;
  tasks[tasks.length - 1] = { ...last, end: Math.max(last.end, trimmed(source.text, from, end).end) };
}

function first(source: Source, opening: Opening, end: number, { carried, context }: Place): Current {
  const role = rolePartAt(source, opening.at, end);
  const isTitleLead = !opening.leads && carried.leads === context.leads;
  const inherited = opening.leads || !isTitleLead ? [] : context.coordinators;
  const rule = opening.leads ? opening.rule : opening.kind === "other" ? "title-lead-unknown-verb" : carried.rule;
  return {
    leads: opening.leads ?? carried.leads,
    coordinators: [...inherited, ...role.coordinators],
    rule,
    taskStart: role.end,
    isLeading: role.leads,
  };
}

/** A part after a semicolon keeps leads and coordinators unless it names its own. */
function following(source: Source, opening: Opening, end: number, before: Current): Current {
  const role = rolePartAt(source, opening.at, end);
  const own = { taskStart: role.end, isLeading: role.leads };
  if (opening.leads) return { leads: opening.leads, coordinators: role.coordinators, rule: opening.rule, ...own };
  const coordinators = role.coordinators.length > 0 ? role.coordinators : before.coordinators;
  return { ...before, coordinators, ...own, isLeading: role.leads || before.isLeading };
}

function taskOf(
  source: Source,
  opening: Opening,
  end: number,
  current: Current,
  windowStart: number,
): Task | undefined {
  const span = trimmed(source.text, Math.max(current.taskStart, opening.at), end);
  if (span.end - span.start < SHORTEST_TASK || current.leads.length === 0 || isNoTask(source, span)) return undefined;
  const { leads, isLeading, rule } = current;
  const inside = partnersInside(source, span.start, span.end);
  const coordinators = [
    ...current.coordinators,
    ...inside.filter((body) => !current.coordinators.some((known) => known.quote === body.quote)),
  ];
  return { ...span, leads, coordinators, windowStart, isLeading, rule };
}
