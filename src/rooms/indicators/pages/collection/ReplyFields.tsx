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

/** So many rows stand open on a phone. */
const MOST_UNFOLDED = 12;

/** A reply on a phone: the cells of the grid one below the other, each with its name. */
export function ReplyFields({ form, rows, columns, onEdit }: Props) {
  const locale = useLocale();
  if (form.rows.length <= MOST_UNFOLDED) {
    return (
      <div className="reply-fields noprint">
        {form.rows.map((asked) => (
          <fieldset key={asked.row}>
            <legend>{askedWords(asked, locale)}</legend>
            <RowFields asked={asked} rows={rows} columns={columns} onEdit={onEdit} />
          </fieldset>
        ))}
      </div>
    );
  }
  return (
    <div className="reply-fields noprint">
      {form.rows.map((asked) => (
        <FoldedRow key={asked.row} asked={asked} rows={rows} columns={columns} onEdit={onEdit} />
      ))}
    </div>
  );
}

type RowProps = Omit<Props, "form"> & { readonly asked: Props["form"]["rows"][number] };

/** A row that opens when it is wanted: of two hundred the fields would be a hundred screens of a phone. */
function FoldedRow({ asked, rows, columns, onEdit }: RowProps) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  const own = rows.find(({ id }) => id === rowIdOf(asked.row, "value"));
  const figures = columns.filter(({ isNumeric }) => isNumeric);
  const filled = figures.filter(({ key }) => {
    const cell = own?.cells[key];
    return cell?.kind === "words" || (cell?.kind === "value" && cell.value !== null);
  }).length;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span>{askedWords(asked, locale)}</span>{" "}
        <span className="label">{say("forms.reply.filled-of", { filled, asked: figures.length })}</span>
      </summary>
      {isOpen && <RowFields asked={asked} rows={rows} columns={columns} onEdit={onEdit} />}
    </details>
  );
}

function RowFields({ asked, rows, columns, onEdit }: RowProps) {
  const say = useIndicatorWords();
  const locale = useLocale();
  return columns
    .filter(({ isNumeric }) => isNumeric)
    .map((column) => (
      <div className="reply-column" key={column.key}>
        {figuresAsked(asked).map((figure) => {
          const row = rows.find(({ id }) => id === rowIdOf(asked.row, figure));
          const words = figure === "value" ? asked.unit[locale] : `${say(`indicators.enter.${figure}`)}: ${asked[figure]}`; // prettier-ignore
          return (
            row && <FigureField key={figure} row={row} column={column} label={`${column.title} – ${words}`} onEdit={onEdit} /> // prettier-ignore
          );
        })}
      </div>
    ));
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
