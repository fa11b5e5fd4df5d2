import { canonicalText } from "../canonical-text.ts";
import { type Footnote, withoutFootnotes } from "./footnotes.ts";
import { type Line, type Row, rowsOf } from "./lines.ts";
import { repairLabels } from "./label-repair.ts";
import type { PageWords, Paragraph, Token } from "./page-words.ts";
import { addLine, goesOn, type OpenParagraph, paragraphsOf, type Setting, settingOf } from "./paragraphs.ts";
import { rulingsOutside, ruledTablesOf, type RuledTable } from "./ruled-tables.ts";
import { withoutRunningLines } from "./running-lines.ts";
import { isSameTable, joinPieces, paragraphsOfTable, rowsOfGrid, rowsOfRuled, type TablePiece } from "./table-rows.ts";
import { placedText, type PlacedText } from "./placed-text.ts";
import { type Zone, zonesOf } from "./zones.ts";

export type LaidOut = PlacedText & {
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  readonly pageNumbers: number;
  readonly footnotes: number;
  /** Labels that recognition lost or misread and the sequence gave back. */
  readonly repairedLabels: number;
};

type Block =
  | { readonly kind: "paragraph"; readonly open: OpenParagraph; readonly isAcross: boolean; readonly page: number }
  | { readonly kind: "table"; readonly piece: TablePiece; readonly page: number };

/** The words of pages in the order of reading: paragraphs without the ends of lines, tables one row a line, footnotes last. */
export function layOut(pages: readonly PageWords[]): LaidOut {
  const tabled = pages.map((page) => ({ page, ...ruledTablesOf(page.words, page.rulings) }));
  const noted = tabled.map(({ page, rest, tables }) =>
    withoutFootnotes({ ...page, words: rest, rulings: rulingsOutside(page.rulings, tables) }),
  );
  const running = withoutRunningLines(noted.map(({ page }) => ({ page, rows: rowsOf(page.words) })));
  const blocks: Block[] = [];
  for (const [index, { page, rows }] of running.pages.entries()) {
    const zones = placedZones(rows, tabled[index]?.tables ?? [], page);
    const setting = settingOf(zones.flatMap(({ zone }) => (zone?.kind === "lines" ? zone.lines : [])));
    for (const { zone, table } of zones) {
      if (table) addTable(blocks, rowsOfRuled(table, page.page), page.page);
      else if (zone) addZone(blocks, zone, page.page, setting);
    }
  }
  const isRecognised = pages.some(({ words }) => words.some(({ confidence }) => confidence !== null));
  const paragraphs = blocks.flatMap((block) =>
    block.kind === "table" ? paragraphsOfTable(block.piece) : [block.open.tokens],
  );
  const repaired = isRecognised ? repairLabels(paragraphs) : { paragraphs, repairs: 0 };
  const notes = noted.flatMap((each) => each.notes);
  return {
    ...placedText(
      [...repaired.paragraphs.map(canonical), ...footnoteParagraphs(notes)].filter((each) => each.length > 0),
    ),
    headers: running.headers,
    footers: running.footers,
    pageNumbers: running.pageNumbers,
    footnotes: notes.length,
    repairedLabels: repaired.repairs,
  };
}

/** Tables and the rows between them, from the top of the page downwards. */
function placedZones(rows: readonly Row[], tables: readonly RuledTable[], page: PageWords) {
  const placed: { zone?: Zone; table?: RuledTable }[] = [];
  let from = -Infinity;
  for (const table of [...tables, undefined]) {
    const to = table ? table.box.y : page.height * 2;
    placed.push(...zonesOf(rows.filter(({ baseline }) => baseline > from && baseline <= to)).map((zone) => ({ zone })));
    if (table) placed.push({ table });
    from = to;
  }
  return placed;
}

function addTable(blocks: Block[], piece: TablePiece, page: number): void {
  const last = blocks.at(-1);
  if (last?.kind === "table" && last.page < page && isSameTable(last.piece, piece))
    blocks[blocks.length - 1] = { kind: "table", piece: joinPieces(last.piece, piece), page };
  else if (piece.rows.length > 0) blocks.push({ kind: "table", piece, page });
}

function addZone(blocks: Block[], zone: Zone, page: number, setting: Setting): void {
  if (zone.kind === "grid") return addTable(blocks, rowsOfGrid(zone.rows, page), page);
  if (zone.kind === "lines") return addLines(blocks, zone.lines, page, setting, true);
  for (const lines of zone.columns) addLines(blocks, lines, page, settingOf(lines), false);
}

function addLines(blocks: Block[], lines: readonly Line[], page: number, setting: Setting, isAcross: boolean): void {
  const [first, ...others] = lines;
  if (!first) return;
  const last = blocks.at(-1);
  // The foot of a column or page may end within a paragraph.
  const isCut = last?.kind === "paragraph" && (last.page < page || !isAcross) && last.isAcross === isAcross;
  if (isCut && goesOn(last.open, first, setting, { mayCentre: isAcross, isOtherPage: true })) {
    addLine(last.open, first, page);
    const continued = continueWith(last.open, others, page, setting, isAcross);
    blocks[blocks.length - 1] = { ...last, page };
    for (const open of continued) blocks.push({ kind: "paragraph", open, isAcross, page });
    return;
  }
  for (const open of paragraphsOf(lines, page, setting, isAcross))
    blocks.push({ kind: "paragraph", open, isAcross, page });
}

/** Goes on with an open paragraph as far as it reaches; what follows are paragraphs of their own. */
function continueWith(
  open: OpenParagraph,
  lines: readonly Line[],
  page: number,
  setting: Setting,
  mayCentre: boolean,
): OpenParagraph[] {
  open.setting = setting;
  const end = lines.findIndex((line) => {
    if (!goesOn(open, line, setting, { mayCentre, isOtherPage: false })) return true;
    addLine(open, line, page);
    return false;
  });
  return end < 0 ? [] : paragraphsOf(lines.slice(end), page, setting, mayCentre);
}

function footnoteParagraphs(notes: readonly Footnote[]): Paragraph[] {
  return notes.map(({ tokens }) => canonical(tokens));
}

/** Words in the canonical form of texts, so that the places of words stay true. */
function canonical(paragraph: Paragraph): Token[] {
  return paragraph.flatMap((token) => {
    const text = canonicalText(token.text).replaceAll("\n", " ").trim();
    return text === "" && token.before !== " | " ? [] : [{ ...token, text }];
  });
}
