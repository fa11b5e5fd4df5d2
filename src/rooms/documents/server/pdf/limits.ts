/** What a PDF or a scan may ask of us, beyond the limits of every file. */
export const PAGE_LIMITS = {
  pages: 1_000,
  /** Pages that are pictures: each costs seconds. */
  scannedPages: 300,
  wordsPerPage: 20_000,
  letters: 10_000_000,
  /** Drawn lines of a page; beyond that it is a drawing, and its tables are not looked for. */
  rulingsPerPage: 4_000,
  /** Pixels of one picture, as its file declares them. */
  pixels: 80_000_000,
  /** Pixels of a page as it is drawn to be recognised or shown. */
  drawnPixels: 20_000_000,
  /** Reading the words of a PDF, and recognising one page. */
  seconds: 60,
  secondsPerScannedPage: 120,
  memoryMb: 300,
} as const;
