import type { z } from "zod";
import { cellText, type GridColumn, type GridRow } from "#web-kit/grid/grid-types.ts";
import type { getFormEndpoint } from "../../model/index.ts";

type Props = {
  readonly form: z.output<typeof getFormEndpoint.output>;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
};

/** A reply on paper: every row, where the grid draws only those in sight; the head comes again on each page. */
export function PrintedReply({ form, rows, columns }: Props) {
  return (
    <table className="printed-reply">
      <caption className="sr">{form.title}</caption>
      <thead>
        <tr>
          {columns.map(({ key, title, isNumeric }) => (
            <th key={key} scope="col" className={isNumeric ? "figure" : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map((column) => (
              <td key={column.key} className={column.isNumeric ? "figure" : undefined}>
                {cellText(column, row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
