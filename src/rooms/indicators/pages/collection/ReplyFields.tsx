import { useId, useState } from "react";
import type { z } from "zod";
import { useLocale } from "#web-kit/use-locale.ts";
import { cellText, type GridColumn, type GridRow, type Patch } from "#web-kit/grid/grid-types.ts";
import { figuresAsked, type getFormEndpoint } from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { askedWords, rowIdOf } from "./reply-rows.ts";

type Props = {
  readonly form: z.output<typeof getFormEndpoint.output>;
  readonly rows: readonly GridRow[];
  /** Those of figures are the form's own, the others name the rows. */
  readonly columns: readonly GridColumn[];
  readonly onEdit: (patches: readonly Patch[]) => void;
};

/** A reply on a phone: the cells of the grid one below the other, each with its name. */
export function ReplyFields({ form, rows, columns, onEdit }: Props) {
  const say = useIndicatorWords();
  const locale = useLocale();
  return (
    <div className="reply-fields">
      {form.rows.map((asked, at) => (
        <fieldset key={rowIdOf(at, "value")}>
          <legend>{askedWords(asked, locale)}</legend>
          {columns
            .filter(({ isNumeric }) => isNumeric)
            .map((column) => (
              <div className="reply-column" key={column.key}>
                {figuresAsked(asked).map((figure) => {
                  const row = rows.find(({ id }) => id === rowIdOf(at, figure));
                  const words = figure === "value" ? asked.unit[locale] : `${say(`indicators.enter.${figure}`)}: ${asked[figure]}`; // prettier-ignore
                  return (
                    row && <FigureField key={figure} row={row} column={column} label={`${column.title} – ${words}`} onEdit={onEdit} /> // prettier-ignore
                  );
                })}
              </div>
            ))}
        </fieldset>
      ))}
    </div>
  );
}

type FieldProps = {
  readonly row: GridRow;
  readonly column: GridColumn;
  readonly label: string;
  readonly onEdit: Props["onEdit"];
};

function FigureField({ row, column, label, onEdit }: FieldProps) {
  const id = useId();
  // While a figure is typed it stands as it is typed; afterwards as figures are written.
  const [typed, setTyped] = useState<string | null>(null);
  const cell = row.cells[column.key];
  const problem = typed === null && cell?.kind === "words" ? cell.problem : null;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        readOnly={!column.isEditable}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        value={typed ?? cellText(column, row)}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          const before = cell ?? { kind: "value", value: null };
          onEdit([{ rowId: row.id, key: column.key, before, after: column.read(value) }]);
        }}
        onBlur={() => setTyped(null)}
      />
      {problem !== null && (
        <small id={`${id}-problem`} className="finding">
          {problem}
        </small>
      )}
    </div>
  );
}
