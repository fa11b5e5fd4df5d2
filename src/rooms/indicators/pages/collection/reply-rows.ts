import { readNumber } from "#shared/fields/index.ts";
import type { Locale } from "#shared/sentences.ts";
import { formatNumber } from "#web-kit/format.ts";
import type { Cell, GridColumn, GridRow, Patch } from "#web-kit/grid/grid-types.ts";
import type { z } from "zod";
import {
  figuresAsked,
  type FormCell,
  type FormFigure,
  type getFormEndpoint,
  type getReplyEndpoint,
  hasPlaces,
  withShare,
} from "../../model/index.ts";
import type { useIndicatorWords } from "../use-indicator-words.ts";

type Form = z.output<typeof getFormEndpoint.output>;
type Reply = z.output<typeof getReplyEndpoint.output>;
type Say = ReturnType<typeof useIndicatorWords>;
export type ReplyForm = Form;
type AskedRow = Form["rows"][number];

export function rowIdOf(row: number, figure: FormFigure): string {
  return `row-${row}-${figure}`;
}

const columnKey = (column: number): string => `c${column}`;

/** A line of the grid for each figure that a row asks for: a share is entered as what was counted and of what. */
export function replyRows({ rows, columns }: Form, { cells }: Reply, locale: Locale, say: Say): GridRow[] {
  const filled = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  return rows.flatMap((asked) =>
    figuresAsked(asked).map((figure): GridRow => {
      const { row } = asked;
      const own: Record<string, Cell> = {
        name: { kind: "value", value: lineWords(asked, figure, locale, say) },
        place: { kind: "value", value: asked.placeName },
      };
      for (const column of columns.keys()) {
        const cell = filled.get(`${row} ${column}`);
        own[columnKey(column)] = { kind: "value", value: cell?.[figure] ?? null };
      }
      return { id: rowIdOf(row, figure), version: 0, cells: own };
    }),
  );
}

/** What a row asks for, in words: the indicator and of what part of it, of which place. */
export function askedWords(asked: AskedRow, locale: Locale): string {
  return [partAsked(asked, locale), asked.placeName].filter(Boolean).join(", ");
}

/** The same wherever it may be. */
export function partAsked({ name, industry, group }: AskedRow, locale: Locale): string {
  return [name[locale], industry && `VSIC ${industry}`, group].filter(Boolean).join(", ");
}

function lineWords(asked: AskedRow, figure: FormFigure, locale: Locale, say: Say): string {
  const words = partAsked(asked, locale);
  if (figure === "value") {
    const unit = asked.unit[locale];
    return asked.accumulation === "share" ? say("forms.reply.quotient", { words, unit }) : `${words} (${unit})`;
  }
  return say(`forms.reply.${figure}`, { words, counted: asked[figure] ?? "" });
}

/** Takes typed figures in. The quotient of a share follows its parts, unless it was typed in the same stroke. */
export function applyPatches(rows: readonly GridRow[], patches: readonly Patch[]): void {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { rowId, key, after } of patches) {
    const row = byId.get(rowId);
    if (row) row.cells[key] = after;
  }
  const typed = new Set(patches.map(({ rowId, key }) => `${rowId} ${key}`));
  for (const { rowId, key } of patches) {
    const quotientId = rowId.replace(/-(?:numerator|denominator)$/u, "-value");
    const quotient = byId.get(quotientId);
    if (quotientId === rowId || !quotient || typed.has(`${quotientId} ${key}`)) continue;
    const part = (figure: FormFigure) => figureOf(byId.get(quotientId.replace(/-value$/u, `-${figure}`))?.cells[key]);
    const { value } = withShare({ value: null, numerator: part("numerator"), denominator: part("denominator") });
    quotient.cells[key] = { kind: "value", value };
  }
}

const FIGURES = ["value", "numerator", "denominator"] as const;

/** Writes the figures of one cell into its lines. */
export function putCell(rows: readonly GridRow[], cell: FormCell): void {
  for (const figure of FIGURES) {
    const line = rows.find(({ id }) => id === rowIdOf(cell.row, figure));
    if (line) line.cells[columnKey(cell.column)] = { kind: "value", value: cell[figure] };
  }
}

/** Whether words stand in a cell that are no figure yet. */
export function isBeingMended(rows: readonly GridRow[], { row, column }: FormCell): boolean {
  const ids = new Set(FIGURES.map((figure) => rowIdOf(row, figure)));
  return rows.some(({ id, cells }) => ids.has(id) && cells[columnKey(column)]?.kind === "words");
}

/** Cells whose words are no figure. */
export function unreadableCells(rows: readonly GridRow[]): number {
  return rows.flatMap(({ cells }) => Object.values(cells)).filter(({ kind }) => kind === "words").length;
}

/** All cells of the reply as the grid has them. */
export function replyCells(rows: readonly GridRow[], form: Form): FormCell[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return form.rows.flatMap(({ row }) =>
    form.columns.map((__, column): FormCell => {
      const of = (figure: FormFigure) => figureOf(byId.get(rowIdOf(row, figure))?.cells[columnKey(column)]);
      return { row, column, value: of("value"), numerator: of("numerator"), denominator: of("denominator") };
    }),
  );
}

function figureOf(cell: Cell | undefined): number | null {
  return cell?.kind === "value" && typeof cell.value === "number" ? cell.value : null;
}

const FEW_COLUMNS = 2;

export function replyColumns(form: Form, isOpen: boolean, locale: Locale, say: Say): GridColumn[] {
  const base = {
    unit: null,
    isSortable: false,
    isMultiLine: false,
    isAlwaysFilled: false,
    series: null,
    options: null,
    markOf: () => null,
  } as const;
  const name: GridColumn = {
    ...base,
    key: "name",
    title: say("forms.reply.indicator"),
    // With few periods there is room for what a share counts, which stands at the end of its line.
    width: form.columns.length <= FEW_COLUMNS ? 500 : 320,
    isNumeric: false,
    isEditable: false,
    write: (value) => (typeof value === "string" ? value : ""),
    read: (words) => ({ kind: "value", value: words }),
  };
  const place: GridColumn = { ...name, key: "place", title: say("forms.place"), width: 180 };
  const figures = form.columns.map(({ title }, column): GridColumn => ({
    ...base,
    key: columnKey(column),
    title,
    width: 160,
    isNumeric: true,
    isEditable: isOpen,
    series: { of: "number", one: 1 },
    write: (value) => (typeof value === "number" ? formatNumber(value, locale) : ""),
    read: (words): Cell => {
      if (words.trim() === "") return { kind: "value", value: null };
      const value = readNumber(words, locale);
      return value === undefined
        ? { kind: "words", words, problem: say("indicators.enter.number-unreadable") }
        : { kind: "value", value };
    },
  }));
  return [name, ...(hasPlaces(form.rows) ? [place] : []), ...figures];
}
