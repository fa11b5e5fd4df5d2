/** What a .docx may ask of us. The real ones stay far below: a plan of 300 pages has 40 parts, 12 MB of XML, 9,000 paragraphs. */
export const LIMITS = {
  /** Parts of the package. */
  entries: 2_000,
  /** All parts unpacked, as the directory declares them; a part that unpacks to more than it declares is refused. */
  unpackedMb: 200,
  /** A part beyond this size may not be packed tighter than `ratio`. XML of Word reaches 30, blank pictures more. */
  ratioFromMb: 5,
  ratio: 200,
  /** Elements within elements. Word nests about eight for each table within a table. */
  xmlDepth: 400,
  tableDepth: 20,
  columns: 200,
  paragraphs: 200_000,
  fields: 100,
  /** Letters of the text; 100 pages have 250,000. Those in tables count twice. */
  letters: 10_000_000,
  /** Letters between two tags, and of one tag: they are held in memory whole. */
  tagLetters: 20_000_000,
  /** Styles that are based on one another. */
  lineage: 100,
  seconds: 20,
  memoryMb: 300,
} as const;
