import { readNumber } from "#shared/fields/index.ts";
import { fold } from "#shared/fold.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Locale } from "#shared/sentences.ts";
import type { Cell, GridColumn, GridRow } from "#web-kit/grid/grid-types.ts";
import { formatNumber } from "#web-kit/format.ts";
import type { Say } from "#web-kit/use-words.ts";
import {
  breakdownsOf,
  brokenDownPeriods,
  dueOnOf,
  isOfWhole,
  knownPeriods,
  type Part,
  periodOf,
  readObservedPeriod,
  Stage,
} from "../model/index.ts";
import type { IndicatorPageWord } from "../model/page-wording.ts";
import type { IndicatorSeen } from "./indicator-seen.ts";
import { partColumns, type PlacesAtHand } from "./part-columns.ts";
import { periodWords } from "../model/period-words.ts";

export type EntryRow = GridRow;

const ROWS = 6;

const MOST_PARTS = 200;

/** Empty rows; the first ones wait for the period that is due next, where that is over: the whole, then each part known before. */
export function wantedRows({ indicator, observations }: IndicatorSeen, on: PlainDate): EntryRow[] {
  const current = observations.filter(({ isCurrent }) => isCurrent);
  const next = dueOnOf(indicator, knownPeriods(current))?.period;
  const empty = Array.from({ length: ROWS }, () => emptyRow(null));
  if (!next || next.to > on) return empty;
  const [latest] = brokenDownPeriods(current);
  const parts = current.filter((each) => each.period === latest && !isOfWhole(each)).slice(0, MOST_PARTS);
  return [emptyRow(next.text), ...parts.map((part) => emptyRow(next.text, part)), ...empty.slice(1)];
}

const WHOLE: Part = { placeId: null, industry: null, group: null };

export function emptyRow(period: string | null, { placeId, industry, group }: Part = WHOLE): EntryRow {
  const cells = { period, place: placeId, industry, group, stage: "preliminary" };
  return {
    id: crypto.randomUUID(),
    version: 0,
    cells: Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, { kind: "value", value }])),
  };
}

export function isFilled({ cells }: EntryRow): boolean {
  return ["value", "numerator", "denominator", "source"].some((key) => {
    const cell = cells[key];
    return cell !== undefined && (cell.kind === "words" ? cell.words !== "" : cell.value !== null);
  });
}

export function entryColumns(
  { indicator, observations }: IndicatorSeen,
  places: PlacesAtHand,
  locale: Locale,
  say: Say<IndicatorPageWord>,
): GridColumn[] {
  const base = {
    unit: null,
    isNumeric: false,
    isEditable: true,
    isSortable: false,
    isMultiLine: false,
    isAlwaysFilled: false,
    series: null,
    options: null,
    markOf: () => null,
    write: (value: unknown) => (typeof value === "string" ? value : ""),
    read: (words: string): Cell => ({ kind: "value", value: words.trim() === "" ? null : words.trim() }),
  } as const;
  const figure = {
    ...base,
    isNumeric: true,
    width: 140,
    series: { of: "number", one: 1 } as const,
    write: (value: unknown) => (typeof value === "number" ? formatNumber(value, locale) : ""),
    read: (words: string) => readFigure(words, locale, say),
  };
  const counted = indicator.accumulation === "share" ? (["numerator", "denominator"] as const) : [];
  return [
    {
      ...base,
      key: "period",
      title: say("indicators.value.period"),
      width: 130,
      series: { of: "words" },
      write: (value) => (typeof value === "string" ? periodWords(value, say) : ""),
      read: (words) => readPeriod(words, say),
    },
    ...partColumns(breakdownsOf(indicator.breakdowns, observations), places, base, say),
    { ...figure, key: "value", title: say("indicators.value.value"), unit: indicator.unit[locale] },
    ...counted.map((key) => ({ ...figure, key, title: say(`indicators.enter.${key}`) })),
    {
      ...base,
      key: "stage",
      title: say("indicators.value.stage"),
      width: 130,
      write: (value) => (Stage.safeParse(value).success ? say(`indicators.stage.${Stage.parse(value)}`) : ""),
      read: (words) => readStage(words, say),
      options: async (words) =>
        Stage.options
          .map((value) => ({ value, words: say(`indicators.stage.${value}`), hint: null }))
          .filter((option) => fold(option.words).includes(fold(words).trim())),
    },
    { ...base, key: "source", title: say("indicators.value.source"), width: 300, series: { of: "words" } },
    { ...base, key: "answer", title: say("indicators.value.answer"), width: 300 },
  ];
}

function readPeriod(words: string, say: Say<IndicatorPageWord>): Cell {
  if (words.trim() === "") return { kind: "value", value: null };
  const period = readObservedPeriod(
    words
      .replace(/^(?:quý|quy)\s*/iu, "Q")
      .replace(/^tháng\s*/iu, "")
      .replace(/\s*tháng\s*/iu, "T/"),
  );
  if (period) return { kind: "value", value: period.text };
  return { kind: "words", words, problem: say("indicators.enter.period-unreadable") };
}

function readFigure(words: string, locale: Locale, say: Say<IndicatorPageWord>): Cell {
  if (words.trim() === "") return { kind: "value", value: null };
  const value = readNumber(words, locale);
  if (value !== undefined) return { kind: "value", value };
  return { kind: "words", words, problem: say("indicators.enter.number-unreadable") };
}

function readStage(words: string, say: Say<IndicatorPageWord>): Cell {
  const found = Stage.options.find((stage) => fold(say(`indicators.stage.${stage}`)).startsWith(fold(words).trim()));
  return { kind: "value", value: words.trim() === "" ? "preliminary" : (found ?? "preliminary") };
}

/** What keeps a row from being sent. */
export function rowProblem({ cells }: EntryRow, say: Say<IndicatorPageWord>): string | undefined {
  for (const cell of Object.values(cells)) if (cell.kind === "words" && cell.problem !== null) return cell.problem;
  if (textOf(cells["period"]) === null) return say("indicators.enter.period-unreadable");
  return textOf(cells["source"]) === null ? say("indicators.enter.source-missing") : undefined;
}

function textOf(cell: Cell | undefined): string | null {
  return cell?.kind === "value" && typeof cell.value === "string" ? cell.value : null;
}

/** A row without a problem as the server takes it. */
export function offeredFrom({ cells }: EntryRow) {
  const figureOf = (key: string) => {
    const cell = cells[key];
    return cell?.kind === "value" && typeof cell.value === "number" ? cell.value : null;
  };
  return {
    period: periodOf(textOf(cells["period"]) ?? "").text,
    placeId: textOf(cells["place"]),
    industry: textOf(cells["industry"]),
    group: textOf(cells["group"]),
    value: figureOf("value"),
    numerator: figureOf("numerator"),
    denominator: figureOf("denominator"),
    stage: Stage.parse(textOf(cells["stage"]) ?? "preliminary"),
    source: textOf(cells["source"]) ?? "",
    certainty: "high" as const,
    answer: textOf(cells["answer"]),
  };
}
