import { fold } from "#shared/fold.ts";

/** What a column of an office's own list of assignments may hold. */
export const TRACKER_FIELDS = [
  "words",
  "leads",
  "coordinators",
  "deadline",
  "product",
  "document",
  "progress",
  "doneOn",
] as const;
export type TrackerField = (typeof TRACKER_FIELDS)[number];

/** Which column (from 0) holds what. */
export type TrackerColumns = Partial<Readonly<Record<TrackerField, number>>>;

export type TrackerRow = { readonly line: number; readonly cells: readonly string[] };

/** A sheet that is taken in, with its layout: sheets of one workbook may be laid out differently. */
export type TrackerTable = {
  readonly sheet: string;
  readonly rows: readonly TrackerRow[];
  readonly headLine: number;
  readonly columns: TrackerColumns;
};

/** Heads as offices write them, without marks; the first that fits names the column. */
const HEADS: readonly (readonly [RegExp, TrackerField | null])[] = [
  [/^(?:stt|tt|so tt|so thu tu)$/u, null],
  [/ghi chu|ty le|danh gia/u, null],
  [/phoi hop/u, "coordinators"],
  [/van ban|so,? ky hieu|can cu|nguon giao/u, "document"],
  [/ngay (?:da |thuc te )?(?:hoan thanh|xong)|hoan thanh thuc te/u, "doneOn"],
  [
    /thoi han|thoi gian|thoi diem|han (?:hoan thanh|xu ly|bao cao)|^han$|hoan thanh truoc|tien do hoan thanh/u,
    "deadline",
  ],
  [/san pham|dau ra/u, "product"],
  [/ket qua|tinh hinh|trang thai/u, "progress"],
  [
    /chu tri|(?:don vi|co quan|noi) (?:thuc hien|duoc giao|phu trach|tham muu)|phan cong|^thuc hien$|^(?:don vi|co quan)$/u,
    "leads",
  ],
  [/nhiem vu|noi dung|cong viec|viec giao/u, "words"],
];

/** What each column holds by the words of its head. */
export function proposeColumns(heads: readonly string[]): TrackerColumns {
  const columns: Partial<Record<TrackerField, number>> = {};
  for (const [at, head] of heads.entries()) {
    const words = fold(head).replace(/\s+/gu, " ").trim();
    const field = words === "" ? undefined : HEADS.find(([pattern]) => pattern.test(words))?.[1];
    if (field && columns[field] === undefined) columns[field] = at;
  }
  return columns;
}

/** A head stands among the first rows, under what an office writes above its table. */
const LOOKED_AT = 20;

/** The row whose cells name the most columns; null when none names assignments and who leads them. */
export function proposeHead(rows: readonly TrackerRow[]): number | null {
  let best: { line: number; count: number } | null = null;
  for (const { line, cells } of rows.slice(0, LOOKED_AT)) {
    const columns = proposeColumns(cells);
    const count = Object.keys(columns).length;
    if (columns.words === undefined || columns.leads === undefined || count <= (best?.count ?? 0)) continue;
    best = { line, count };
  }
  return best?.line ?? null;
}

/** The same for every workbook of one layout, whatever its rows say: a mapping that a person made is kept under it. */
export function layoutMark(heads: readonly string[]): string {
  return heads.map((head) => fold(head).replace(/\s+/gu, " ").trim()).join("|");
}

/** `C7`, as people name a cell; `at` counts from 0. */
export function cellPlace(line: number, at: number): string {
  const high = Math.floor(at / 26);
  const letter = (place: number) => String.fromCharCode(65 + place);
  return `${high > 0 ? letter(high - 1) : ""}${letter(at % 26)}${line}`;
}
