import { formatNumber } from "../../model/number-format.ts";
import type { ListLevel, Numbering } from "./numbering-part.ts";
import { type NumberingPointer, type StyleSheet, wholeNumber } from "./style-sheet.ts";
import { bulletOf } from "../../model/symbols.ts";

/** Gives paragraphs their labels, in the order of the document: each call counts. Empty for a paragraph without a label. */
export type ListLabels = (style: string | undefined, own: NumberingPointer) => string;

/** Numbers run on the shape of the list (`w:abstractNum`): all lists that use it share them (ECMA-376 17.9.15). */
type Count = { readonly values: Map<number, number>; readonly begun: Set<string> };
type List = { readonly shape: string; readonly levelAt: (level: number) => ListLevel | undefined };

const DEEPEST = 8;

export function createListLabels(numbering: Numbering, styles: StyleSheet): ListLabels {
  const counts = new Map<string, Count>();
  const lists = new Map<string, List | undefined>();
  const listOf = (numId: string): List | undefined => {
    if (!lists.has(numId)) lists.set(numId, resolveList(numbering, styles, numId));
    return lists.get(numId);
  };

  return (style, own) => {
    const fromStyle = styles.numberingOf(style);
    const numId = own.numId ?? fromStyle.numId;
    const list = numId === undefined || numId === "0" ? undefined : listOf(numId);
    if (!list || numId === undefined) return "";
    const at = own.level ?? linkedLevel(list, fromStyle.lineage) ?? fromStyle.level ?? 0;
    const level = list.levelAt(at);
    if (!level) return "";

    const count = counts.get(list.shape) ?? { values: new Map(), begun: new Set() };
    counts.set(list.shape, count);
    countOn(count, list, at, startOverride(numbering, numId, at), `${numId}:${at}`);
    return labelOf(count, list, level);
  };
}

/** The list behind a number, through a numbering style where its shape points to one (`numStyleLink`). */
function resolveList(numbering: Numbering, styles: StyleSheet, numId: string): List | undefined {
  const overrides = numbering.instances.get(numId)?.overrides;
  let shape = numbering.instances.get(numId)?.shape;
  const seen = new Set<string>();
  while (shape !== undefined && !seen.has(shape)) {
    seen.add(shape);
    const link: string | undefined = numbering.shapes.get(shape)?.numStyleLink;
    if (link === undefined) break;
    shape = shapeOfStyle(numbering, styles, link) ?? shape;
  }
  const levels = shape === undefined ? undefined : numbering.shapes.get(shape)?.levels;
  if (shape === undefined || !levels) return undefined;
  return { shape, levelAt: (level) => overrides?.get(level)?.level ?? levels.get(level) };
}

function shapeOfStyle(numbering: Numbering, styles: StyleSheet, style: string): string | undefined {
  const byStyle = numbering.instances.get(styles.numberingOf(style).numId ?? "")?.shape;
  return byStyle ?? [...numbering.shapes].find(([, { styleLink }]) => styleLink === style)?.[0];
}

/** The level that names the style, whatever level the style names (ECMA-376 17.9.23). */
function linkedLevel(list: List, lineage: readonly string[]): number | undefined {
  for (const style of lineage) {
    for (let level = 0; level <= DEEPEST; level += 1) if (list.levelAt(level)?.style === style) return level;
  }
  return undefined;
}

function startOverride(numbering: Numbering, numId: string, level: number): number | undefined {
  return numbering.instances.get(numId)?.overrides.get(level)?.start;
}

function countOn(count: Count, list: List, at: number, override: number | undefined, key: string): void {
  const start = list.levelAt(at)?.start ?? 1;
  const before = count.values.get(at);
  const isFirstOfOverride = override !== undefined && !count.begun.has(key);
  count.begun.add(key);
  if (isFirstOfOverride) count.values.set(at, override);
  else count.values.set(at, before === undefined ? start : before + 1);
  // A level that was skipped shows its start and has thereby begun.
  for (let above = 0; above < at; above += 1) {
    if (!count.values.has(above)) count.values.set(above, list.levelAt(above)?.start ?? 1);
  }
  for (let below = at + 1; below <= DEEPEST; below += 1) {
    if (startsAgain(list.levelAt(below), below, at)) count.values.delete(below);
  }
}

/** Whether a level starts again after one above it. An undue `restart` is ignored, as Word does (MS-OI29500 2.1.282). */
function startsAgain(level: ListLevel | undefined, below: number, above: number): boolean {
  const restart = level?.restart;
  if (restart === undefined || restart > below) return true;
  return restart > 0 && above < restart;
}

function labelOf(count: Count, list: List, level: ListLevel): string {
  if (level.format === "bullet") return bulletOf(level.text, level.font ?? "").trim();
  const label = level.text.replace(/%([1-9])/gu, (_, place: string) => {
    const at = wholeNumber(place, 1) - 1;
    const shown = list.levelAt(at);
    const number = count.values.get(at) ?? shown?.start;
    if (!shown || number === undefined) return "";
    const isLegal = level.isLegal === true && shown.format !== "decimalZero" && shown.format !== "none";
    return isLegal ? String(number) : formatNumber(number, shown.format, shown.pattern);
  });
  return label.trim();
}
