import type { Clause } from "#rooms/documents/model/index.ts";
import { type Attribute, type AttributeKind, attributesOf } from "./attributes.ts";
import { type Opener, opener, patternAt } from "./pattern-at.ts";
import { type Source, trimmed, wordsStart } from "./source.ts";

/** Points that are titles: `2. Cơ quan chủ trì` with a bullet for each body below it. */
const TITLES: readonly (readonly [Opener, AttributeKind | "both"])[] = [
  [opener(/^(?:(?:cơ quan|đơn vị)\s+)?chủ trì(?:,| và)\s+(?:(?:cơ quan|đơn vị)\s+)?phối hợp(?:\s+thực hiện)?[\s:.]*$/u), "both"],
  [opener(/^(?:phân công|trách nhiệm)(?:\s+thực hiện)?[\s:.]*$/u), "both"],
  [opener(/^(?:(?:cơ quan|đơn vị)\s+)?(?:chủ trì|đầu mối|chịu trách nhiệm|thực hiện)(?:\s+(?:chính|thực hiện))?[\s:.]*$/u), "lead"],
  [opener(/^(?:(?:cơ quan|đơn vị)\s+)?phối hợp(?:\s+thực hiện)?[\s:.]*$/u), "coordinator"],
  [opener(/^(?:thời gian|thời hạn|tiến độ)(?:\s+(?:thực hiện|hoàn thành))?[\s:.]*$/u), "time"],
  [opener(/^(?:sản phẩm|kết quả)(?:\s+(?:đầu ra|dự kiến))?[\s:.]*$/u), "product"],
]; // prettier-ignore

/** The point before them, that holds the tasks. */
const HOLDS_TASKS = opener(/^(?:nội dung|nhiệm vụ|biện pháp|giải pháp|công việc|hoạt động)(?!\p{L})/u);
const LONGEST_TITLE = 60;

export type TitledAttributes = {
  /** Clauses that only say who, with whom and by when. */
  readonly lines: ReadonlySet<number>;
  readonly byTask: ReadonlyMap<number, readonly Attribute[]>;
};

/** `1. Nội dung: a) … b) …`, `2. Cơ quan chủ trì, phối hợp`, `3. Thời gian`: points beside the one with the tasks complete all of these. */
export function titledAttributes(source: Source): TitledAttributes {
  const lines = new Set<number>();
  const byTask = new Map<number, readonly Attribute[]>();
  for (const holder of source.clauses) {
    if (!holder.isHeading || holder.parent === null) continue;
    if (patternAt(source.low, wordsStart(source, holder), HOLDS_TASKS, holder.end - holder.start) === 0) continue;
    const said = saidBeside(source, holder);
    if (!said.attributes.some(({ kind }) => kind === "lead")) continue;
    for (const ordinal of said.lines) lines.add(ordinal);
    for (const task of below(source, holder)) if (!task.isHeading) byTask.set(task.ordinal, said.attributes);
  }
  return { lines, byTask };
}

/** What the points after the one with the tasks say, up to the first that says something else. */
function saidBeside(source: Source, holder: Clause): { attributes: readonly Attribute[]; lines: readonly number[] } {
  const attributes: Attribute[] = [];
  const lines: number[] = [];
  for (const beside of source.clauses.slice(holder.ordinal + 1)) {
    if (beside.parent !== holder.parent) {
      if (beside.ordinal > holder.ordinal && !isBelow(source, beside, holder.parent)) break;
      continue;
    }
    const said = saidBy(source, beside);
    if (said.length === 0) break;
    attributes.push(...said);
    lines.push(beside.ordinal, ...below(source, beside).map(({ ordinal }) => ordinal));
  }
  return { attributes, lines };
}

function saidBy(source: Source, clause: Clause): readonly Attribute[] {
  const inLine = attributesOf(source, clause).filter(({ kind }) => kind !== "content");
  if (inLine.length > 0) return inLine;
  const start = wordsStart(source, clause);
  if (clause.end - start > LONGEST_TITLE) return [];
  const kind = TITLES.find(([title]) => patternAt(source.low, start, title, clause.end - start) > 0)?.[1];
  if (kind === undefined) return [];
  const children = source.clauses.filter(({ parent }) => parent === clause.ordinal);
  if (kind === "both") return children.flatMap((child) => saidBy(source, child));
  const [first, ...also] = children.map((child) => trimmed(source.text, wordsStart(source, child), child.end));
  return first ? [{ kind, value: first, also }] : [];
}

function below(source: Source, above: Clause): readonly Clause[] {
  const found: Clause[] = [];
  for (const clause of source.clauses.slice(above.ordinal + 1)) {
    if (!isBelow(source, clause, above.ordinal)) break;
    found.push(clause);
  }
  return found;
}

function isBelow(source: Source, clause: Clause, ordinal: number | null): boolean {
  for (let parent = clause.parent; parent !== null; parent = source.clauses[parent]?.parent ?? null) {
    if (parent === ordinal) return true;
  }
  return false;
}
