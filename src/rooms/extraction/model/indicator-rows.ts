import type { Clause, Span } from "#rooms/documents/model/index.ts";
import type { TargetProposal } from "./proposal.ts";
import { citation, type Source } from "./source.ts";
import { cellsOf } from "./table-cells.ts";
import {
  BARE_YEAR,
  CALLED,
  isNameOfRows,
  nameColumnOf,
  PAST_COLUMN,
  resultColumnOf,
  SAYS_AIM,
  titleAbove,
  UNIT_COLUMN,
  unitAbove,
  VALUE_COLUMN,
} from "./indicator-columns.ts";
import { IN_BRACKETS, unitOfCount, unitOfFigure, valueOfCell } from "./indicator-cells.ts";
import { columnHeadsOf } from "./table-header.ts";
import { yearAbove, yearInWords } from "./years.ts";

/** A table of indicators: which column names them, which gives the unit, which hold values and for what year. */
export type IndicatorLayout = {
  readonly name: number;
  readonly unit: number | undefined;
  readonly values: readonly {
    readonly column: number;
    readonly year: number | null;
    /** `Mục tiêu (điểm)`: the unit that the column's title gives in brackets. */
    readonly unit: string | null;
  }[];
};

/** A table under a title such as `Chỉ tiêu giao năm 2025` gives each place or body its figures, one kind a column. */
const GIVES_OUT =
  /(?:chỉ tiêu|mục tiêu|kế hoạch)\s+(?:được\s+)?(?:giao|phân bổ)|chỉ tiêu\s[^.;|]{0,50}\sgiao\s(?:các|cho|từng)\s|(?:giao|phân bổ)\s+(?:các\s+)?(?:chỉ tiêu|mục tiêu)|(?:chỉ tiêu|mục tiêu)\s[^.;|]{0,60}(?:theo|của (?:các|từng)|cho (?:các|từng))\s+(?:từng\s+)?(?:vùng|khu vực|địa bàn|địa phương|đơn vị|xã|phường|huyện|thôn|làng)/u;
const NAMES_TAKERS =
  /^(?:tên )?(?:địa phương|đơn vị|địa bàn|khu vực|vùng|tiểu vùng|xã|phường|thôn|làng|bản|buôn|ấp|huyện|quận|tỉnh|thành phố|sở, ngành)(?:$|[,\s/])/u;
function yearOfColumn(words: string): string | null {
  return words.match(/20\d{2}/u)?.[0] ?? null;
}

/** The layout of a header row; undefined when it heads no table of indicators. */
export function indicatorLayoutOf(source: Source, header: Clause): IndicatorLayout | undefined {
  const heads = columnHeadsOf(source, header);
  const names = heads.map((head) => `${head.title} ${head.name}`.trim());
  const issuedIn = Number(source.reading.face.issuedOn?.slice(0, 4) ?? 0);
  const name = nameColumnOf(names, titleAbove(source, header));
  const result = resultColumnOf(names);
  if (result !== undefined) return { ...result, values: [{ column: result.value, year: null, unit: null }] };
  if (name === undefined) return givenOutLayoutOf(source, header, names) ?? fromYearToYear(names, issuedIn);
  const unit = names.findIndex((words) => UNIT_COLUMN.test(words));
  const isCalled = CALLED.test(names[name] ?? "");
  const unitOfAll = unit < 0 ? unitAbove(source, header) : null;
  const values = names.flatMap((words, column) => {
    const own = heads[column]?.name ?? "";
    if (column === name || column === unit || PAST_COLUMN.test(words)) return [];
    if (!VALUE_COLUMN.test(words) && !VALUE_COLUMN.test(own)) return [];
    if (unit < 0 && !isCalled && BARE_YEAR.test(words)) return [];
    if (isOver(words, yearOfColumn(own) ?? yearOfColumn(words), Math.max(issuedIn, lastTold(names)))) return [];
    // A plan and behind it what came of it: a report. `Ước thực hiện năm 2025 | Phấn đấu cả năm 2025` still aims.
    if (
      names.some(
        (other, at) =>
          at > column &&
          PAST_COLUMN.test(other) &&
          yearOfColumn(other) !== null &&
          yearOfColumn(other) === yearOfColumn(words),
      )
    )
      return [];
    const dated = yearOfColumn(own) === null ? words : own;
    // A school year is over in its second year.
    const bare =
      dated.match(/(?<=(?:năm học|niên khóa) 20\d{2}\s?[-–]\s?)20\d{2}/u)?.[0] ?? dated.match(/20\d{2}/u)?.[0];
    const year =
      (/năm học|niên khóa/u.test(dated) ? null : yearInWords(dated)) ?? (bare === undefined ? null : Number(bare));
    const inBrackets = words.match(IN_BRACKETS)?.[1] ?? unitOfAll;
    return [{ column, year, unit: SAYS_AIM.test(inBrackets ?? "") ? null : inBrackets }];
  });
  return values.length === 0 ? undefined : { name, unit: unit < 0 ? undefined : unit, values };
}

/** `Điểm năm 2022` in a document of 2024: a year that was over when it came, and nothing says that it was aimed at. */
function isOver(words: string, year: string | null, issuedIn: number): boolean {
  return year !== null && Number(year) < issuedIn && !/chỉ tiêu|giao/u.test(words) && !SAYS_AIM.test(words);
}

/** The last year that a column tells of: beside `Ước 2025` the column `Năm 2024` tells too. */
function lastTold(names: readonly string[]): number {
  return Math.max(-1, ...names.map((words) => (PAST_COLUMN.test(words) ? Number(yearOfColumn(words) ?? -1) : -1)));
}

function givenOutLayoutOf(source: Source, header: Clause, names: readonly string[]): IndicatorLayout | undefined {
  const name = names.findIndex((each) => NAMES_TAKERS.test(each));
  if (name < 0) return undefined;
  const words = titleAbove(source, header);
  if (!GIVES_OUT.test(words)) return yearsOfTakers(source, header, names, name);
  const values = names.flatMap((each, column) => {
    const unit = each.match(IN_BRACKETS)?.[1] ?? unitOfCount(each);
    if (column === name || unit === undefined || PAST_COLUMN.test(each)) return [];
    return [{ column, year: yearInWords(each) ?? yearInWords(words), unit }];
  });
  return values.length === 0 ? undefined : { name, unit: undefined, values };
}

/** `Tỷ lệ bao phủ của các huyện (%)` over `Đơn vị | Năm 2015 | Năm 2018 | Năm 2020`: one measure, by place and year. */
function yearsOfTakers(
  source: Source,
  header: Clause,
  names: readonly string[],
  name: number,
): IndicatorLayout | undefined {
  const unit = unitAbove(source, header);
  const issuedIn = Number(source.reading.face.issuedOn?.slice(0, 4) ?? 0);
  const values = names.flatMap((words, column) => {
    const isYear = BARE_YEAR.test(words) && !isOver(words, yearOfColumn(words), issuedIn);
    return isYear ? [{ column, year: Number(yearOfColumn(words)), unit }] : [];
  });
  return unit === null || values.length === 0 ? undefined : { name, unit: undefined, values };
}

/** Money that is to be spent. */
const SPENDING = /kinh phí|vốn|(?<!\p{L})chi(?!\p{L})|dự toán|ngân sách|nguồn|nhu cầu/u;

/** `Thị trường | Giá trị năm 2016 (triệu USD) | Giá trị năm 2020 (triệu USD) | Tăng bình quân (%/năm)`: what was, what is to be, and how fast. */
function fromYearToYear(names: readonly string[], issuedIn: number): IndicatorLayout | undefined {
  const amounts = names.flatMap((words, column) => {
    const [unit, year] = [words.match(IN_BRACKETS)?.[1], yearOfColumn(words)];
    return unit === undefined || year === null || SPENDING.test(words)
      ? []
      : [{ column, year: Number(year), unit, words }];
  });
  const [was] = amounts;
  const aims = amounts.filter(({ year, words }) => year >= issuedIn && !PAST_COLUMN.test(words));
  const last = aims.at(-1);
  if (was === undefined || last === undefined || !(was.year < issuedIn || PAST_COLUMN.test(was.words)))
    return undefined;
  const name = names.findIndex((words) => isNameOfRows(words));
  if (name < 0 || name > was.column) return undefined;
  const rates = names.flatMap((words, column) => {
    const unit = words.match(IN_BRACKETS)?.[1];
    return unit?.startsWith("%") && yearOfColumn(words) === null && GROWS.test(words)
      ? [{ column, year: last.year, unit }]
      : [];
  });
  return {
    name,
    unit: undefined,
    values: [...aims, ...rates].map(({ column, year, unit }) => ({ column, year, unit })),
  };
}

const GROWS = /(?:tăng|tốc độ|giảm)\s/u;

/** The targets of a row: one for each value column that holds a figure. */
export function targetsOfRow(source: Source, row: Clause, layout: IndicatorLayout): TargetProposal[] {
  const cells = cellsOf(source, row);
  const name = cells[layout.name];
  if (!name || name.end <= name.start) return [];
  return layout.values.flatMap(({ column, year, unit }) => {
    const cell = cells[column];
    const found = cell ? valueOfCell(source.low.slice(cell.start, cell.end)) : undefined;
    if (!cell || !found) return [];
    const span: Span = { start: Math.min(name.start, cell.start), end: Math.max(name.end, cell.end) };
    const unitCell = layout.unit === undefined ? undefined : cells[layout.unit];
    return [
      {
        kind: "target" as const,
        ...citation(source, span),
        clause: row.ordinal,
        subject: citation(source, name),
        comparator: found.comparator,
        value: found.value,
        value2: found.value2,
        unit:
          unitOfFigure(
            found.unit,
            unitCell === undefined ? "" : source.text.slice(unitCell.start, unitCell.end),
            source.text.slice(name.start, name.end),
          ) ??
          unit ??
          "",
        year: year ?? yearAbove(source, row.ordinal),
        rule: "indicator-row",
        confidence: 0.85,
      },
    ];
  });
}

/** The last year that a row has a figure for, by which its indicator is to be reached; null where its table has no figures. */
export function yearOfRow(source: Source, row: Clause): number | null {
  const layout = layoutAbove(source, row);
  return layout ? (targetsOfRow(source, row, layout).at(-1)?.year ?? null) : null;
}

function layoutAbove(source: Source, row: Clause): IndicatorLayout | undefined {
  let above = row.parent === null ? undefined : source.clauses[row.parent];
  while (above) {
    const layout = above.kind === "table-row" ? indicatorLayoutOf(source, above) : undefined;
    if (layout) return layout;
    above = above.parent === null ? undefined : source.clauses[above.parent];
  }
  return undefined;
}
