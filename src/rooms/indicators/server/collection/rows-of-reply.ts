import { cellAddress, type Workbook, wordsOfCell } from "#file-kit/index.ts";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import {
  figureTitles,
  type FormCell,
  type FormFigure,
  lineKey,
  REPLY_COLUMNS,
  SHARE_FIGURES,
} from "../../model/collection/index.ts";
import type { StoredForm } from "./form-queries.ts";

const HEAD_WITHIN = 30;

export type CellPlace = Pick<FormCell, "row" | "column">;
/** Words typed for one figure of a cell of the form, and where in the file. */
export type TypedFigure = CellPlace & {
  readonly figure: FormFigure;
  readonly line: number;
  readonly address: string;
  readonly words: string;
  /** An earlier line of the file is the same line of the form. */
  readonly isTwice: boolean;
  /** The place that the file names in this line, where it has a column for it. */
  readonly placeWords: string | null;
};

/** The figures below the head, by the keys of the lines that ask the body; lines without a key are notes of whoever filled the form in. */
export function rowsOfReply(
  { sheets }: Workbook,
  form: StoredForm,
  organisationId: OrganisationId,
  file: string,
  asked: ReadonlySet<number>,
): Outcome<TypedFigure[], "reply-head-missing" | "reply-file-foreign"> {
  const titles = figureTitles(form.columns);
  const keys = new Map(
    [...asked].flatMap((row) =>
      SHARE_FIGURES.map((figure) => [lineKey(form.id, organisationId, row, figure), { row, figure }] as const),
    ),
  );
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  for (const { rows } of shown) {
    const head = rows
      .slice(0, HEAD_WITHIN)
      .find(({ cells }) => cells.some((cell) => wordsOfCell(cell) === REPLY_COLUMNS.key));
    if (!head) continue;
    const words = head.cells.map(wordsOfCell);
    const keyAt = words.indexOf(REPLY_COLUMNS.key);
    const placeAt = words.indexOf(REPLY_COLUMNS.place);
    const columns = titles.map((title) => words.indexOf(title));
    if (columns.every((at) => at === -1)) continue;
    const found: TypedFigure[] = [];
    const seen = new Set<string>();
    for (const { number: line, cells } of rows.filter(({ number }) => number > head.number)) {
      const key = wordsOfCell(cells[keyAt]);
      if (key === "") continue;
      const of = keys.get(key);
      if (of === undefined) return refuse("reply-file-foreign", { file, cell: cellAddress(line, keyAt + 1) });
      const isTwice = seen.has(key);
      seen.add(key);
      const placeWords = placeAt === -1 ? null : wordsOfCell(cells[placeAt]);
      for (const [column, at] of columns.entries())
        if (at !== -1)
          found.push({ ...of, column, line, address: cellAddress(line, at + 1), words: wordsOfCell(cells[at]), isTwice, placeWords }); // prettier-ignore
    }
    return done(found);
  }
  return refuse("reply-head-missing", { file, columns: [REPLY_COLUMNS.key, ...titles].join(", ") });
}
