import { matchesIn } from "#shared/patterns.ts";
import { dueOnOf } from "./due-on.ts";
import type { AssignmentProposal } from "./proposal.ts";
import type { Source } from "./source.ts";
import { isForEachYear } from "./target-counts.ts";
import { partAt, sinceAim, withoutBrackets } from "./target-reports.ts";
import type { Unit } from "./target-units.ts";
import { lastYearIn, yearAbove, yearInWords } from "./years.ts";
import type { Zone } from "./zones.ts";

/** Where a sentence stands. */
export type Place = {
  readonly clause: number;
  readonly zone: Zone;
  readonly isBelowAims: boolean;
  /** The year of the sentences before it in a paragraph of aims, where it says none itself. */
  readonly horizon: number | null;
};

export type Tasks = ReadonlyMap<number, readonly AssignmentProposal[]>;

/** No clause: where the tasks are kept whose output stands on a line of its own. */
const OUTPUTS_BELOW = -1;

export function tasksByClause(assignments: readonly AssignmentProposal[]): Tasks {
  const tasks = Map.groupBy(assignments, ({ clause }) => clause);
  return tasks.set(
    OUTPUTS_BELOW,
    assignments.filter(({ product, end }) => product !== null && product.start > end),
  );
}

/** Whether a task orders the words at the offset. */
export function isInTask(tasks: Tasks, clause: number, at: number): boolean {
  return tasks.get(clause)?.some((task) => task.rule === "table-row" || holds(task, at)) ?? false;
}

/** A figure in the words of its sentence. */
type FigureInWords = {
  readonly before: string;
  readonly at: number;
  /** Where the target before it in the sentence ends; 0 for the first. */
  readonly lastEnd: number;
  readonly unit: Unit;
  readonly inAims: boolean;
};

/** The year by which the figure is to be reached: said beside it, in its part of the sentence, by its task, by the titles above. */
export function yearOfFigure(
  source: Source,
  words: string,
  sentenceStart: number,
  { clause, zone, isBelowAims, horizon }: Place,
  { before, at, lastEnd, unit, inAims }: FigureInWords,
  tasks: Tasks,
): number | null {
  const unitEnd = unit.end - sentenceStart;
  // So many in each year have no year of their own; below a title of aims they have its horizon.
  if (isForEachYear(before, words.slice(unitEnd, unitEnd + 80)) && !unit.words.endsWith("/năm"))
    return zone === "aims" ? yearAbove(source, clause, "headings") : null;
  const position = sentenceStart + at;
  return (
    yearBeside(words, Math.max(lastEnd, at - before.length), at, unitEnd) ??
    yearOpening(words.slice(0, at)) ??
    lastYearIn(aimBefore(words, at)) ??
    yearInWords(aimBefore(words, at)) ??
    lastYearIn(words.slice(0, at)) ??
    yearInWords(withoutBrackets(partAt(words, at))) ??
    (isBelowAims ? yearInWords(OPENER.exec(words)?.[0] ?? "") : yearInWords(withoutBrackets(words))) ??
    yearOfCells(source, clause) ??
    yearOfTask((tasks.get(clause) ?? []).find((task) => task.rule === "table-row" || holds(task, position))) ??
    yearOfTask(tasks.get(OUTPUTS_BELOW)?.find(({ product }) => product !== null && holds(product, position))) ??
    horizon ??
    yearAbove(source, clause, inAims ? "title" : "headings") ??
    yearInWords(withoutBrackets(words))
  );
}

/** `Mục tiêu riêng năm 2026: …; …`, `Giai đoạn 2026 - 2030, toàn huyện phấn đấu …; …` */
const OPENER = /^(?:[^:;(]{0,80}:|(?:trong |đến )?(?:năm|giai đoạn|nhiệm kỳ|thời kỳ)\s[^:;(,]{4,30},)/u;

/** `…; năm 2030 các tỷ lệ tương ứng là 80%, 90% và 85%`: the year that the part behind a semicolon begins with holds for all of it. */
function yearOpening(before: string): number | null {
  const part = before.slice(before.lastIndexOf(";") + 1);
  const year =
    part === before ? undefined : /^\s*(?:(?:đến|vào|tới)\s+)?(?:cuối\s+|hết\s+)?năm\s+(\d{4})(?!\d)/u.exec(part)?.[1];
  return year === undefined ? null : Number(year);
}

function holds({ start, end }: { readonly start: number; readonly end: number }, at: number): boolean {
  return start <= at && at < end;
}

/** What a task brings about is there by the task's own deadline, wherever that is said: in brackets, in the lines below. */
function yearOfTask(task: AssignmentProposal | undefined): number | null {
  const due = task ? dueOnOf(task.deadline) : null;
  return due === null ? null : Number(due.slice(0, 4));
}

/** A row's time cell says the year of the figures in its task. */
function yearOfCells(source: Source, ordinal: number): number | null {
  const clause = source.clauses[ordinal];
  if (clause?.kind !== "table-row") return null;
  const years = matchesIn(source.text.slice(clause.start, clause.end), /(?<![\d/])(?:\d{1,2}\/)?(20\d{2})(?!\d)/gu);
  const last = years.at(-1)?.[1];
  return last === undefined ? null : Number(last);
}

/** `đạt 75% vào năm 2025, tiến tới 90% vào năm 2035`: the year beside the figure, after it or before it. */
const YEAR_BESIDE =
  /^(?:(?:(?!so với|\svà (?:đến|vào|tới)\s)[^,;.()\d]){0,50}?(?!\svà )\s(?:vào|đến|trong|tới|trước)\s+(?:cuối |hết )?|\s+)năm\s+(\d{4})(?!\d)|^(?:(?!so với)[^,;.()\d]){0,50}?\s(?:vào|đến|trong|tới|trước)\s+(?:hết )?(?:ngày |tháng )?(?:\d{1,2}[/.]){1,2}(\d{4})(?!\d)|^\s+(?:trong\s+)?(?:cả\s+)?(?:giai đoạn|thời kỳ)\s+\d{4}\s*(?:[-–]|đến)\s*(\d{4})(?!\d)/u;

function yearBeside(words: string, from: number, at: number, unitEnd: number): number | null {
  const isCompared = /gấp\s*$/u.test(words.slice(Math.max(0, at - 6), at));
  const beside = isCompared ? undefined : words.slice(unitEnd, unitEnd + 80).match(YEAR_BESIDE);
  if (beside) return Number(beside[1] ?? beside[2] ?? beside[3]);
  const before = words.slice(from, at);
  const own = from > 0 ? before.replace(YEAR_BESIDE, "") : before;
  const part = own.slice(own.lastIndexOf(";") + 1);
  return yearInWords(sinceAim(part)) ?? yearInWords(part) ?? yearInWords(own);
}

/** The words from `phấn đấu` to the figure, in its part of the sentence; none where nothing is aimed at before it. */
function aimBefore(words: string, at: number): string {
  const from = words.lastIndexOf("phấn đấu", at);
  return from < 0 || from < words.lastIndexOf(";", at) ? "" : words.slice(from, at);
}
