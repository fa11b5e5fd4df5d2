/** What a workbook may ask of us, beside `FILE_LIMITS`. */
export const WORKBOOK_LIMITS = {
  /** `<row>` elements of all sheets: Excel itself ends at 1,048,576 a sheet, and formatted empty rows are written too. */
  rows: 1_100_000,
  /** Cells with a value, of all sheets: 100,000 rows of 40 columns. */
  cells: 4_000_000,
  /** Columns of a table; cells of Excel reach to XFD, the 16,384th. */
  columns: 1_000,
  /** Letters of all strings. */
  letters: 50_000_000,
  sheets: 256,
  merges: 50_000,
  /** Cells below one merged block, and below all of them together. */
  mergedCells: 1_000_000,
} as const;
