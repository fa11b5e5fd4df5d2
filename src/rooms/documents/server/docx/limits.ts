/** What a .docx may ask of us beyond the limits of any file. The real ones stay far below: a plan of 300 pages has 9,000 paragraphs. */
export const LIMITS = {
  tableDepth: 20,
  columns: 200,
  paragraphs: 200_000,
  fields: 100,
  /** Letters of the text; 100 pages have 250,000. Those in tables count twice. */
  letters: 10_000_000,
  /** Styles that are based on one another. */
  lineage: 100,
} as const;
