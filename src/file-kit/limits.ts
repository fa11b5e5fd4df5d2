/** What any file may ask of us, whatever reads it. Readers have limits of their own for what they build. */
export const FILE_LIMITS = {
  /** Entries of a zip. */
  entries: 2_000,
  /** All entries unpacked, as the directory declares them; one that unpacks to more than it declares is refused. */
  unpackedMb: 200,
  /** An entry beyond this size may not be packed tighter than `ratio`. XML of Word reaches 30, blank pictures more. */
  ratioFromMb: 5,
  ratio: 200,
  /** Elements within elements. Word nests about eight for each table within a table. */
  xmlDepth: 400,
  /** Letters between two tags, and of one tag: they are held in memory whole. */
  tagLetters: 20_000_000,
  /** One reading in a worker: time on a core, and the worker's heap. */
  seconds: 20,
  memoryMb: 300,
} as const;
