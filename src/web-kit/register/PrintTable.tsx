import { useEffect } from "react";
import type { RecordDeclaration } from "#shared/fields/index.ts";
import { formatDay } from "../format.ts";
import { cellText, type GridColumn, type GridSource } from "../grid/grid-types.ts";
import { useLocale } from "../use-locale.ts";
import { useRegisterWords } from "./wording.ts";

/** Longer lists belong into a file: paper of a hundred pages is read by nobody. */
export const MOST_PRINTED = 2_000;

type Props = {
  readonly declaration: RecordDeclaration;
  readonly columns: readonly GridColumn[];
  readonly source: GridSource;
  /** The instant, for the day that stands on the paper. */
  readonly printedAt: string;
  readonly onPrinted: () => void;
};

/** All lines of the view on paper, as a plain table whose head comes again on every page. Asks the browser to print once it stands. */
export function PrintTable({ declaration, columns, source, printedAt, onPrinted }: Props) {
  const say = useRegisterWords();
  const locale = useLocale();
  const count = Math.min(source.count, MOST_PRINTED);
  useEffect(() => {
    addEventListener("afterprint", onPrinted, { once: true });
    print();
    return () => removeEventListener("afterprint", onPrinted);
  }, [onPrinted]);
  return (
    <section className="register-print">
      <h1>{declaration.label.many[locale]}</h1>
      <p>
        {say("register.print.as-of", { day: formatDay(printedAt), count: source.count })}
        {source.count > MOST_PRINTED && ` ${say("register.print.first", { count: MOST_PRINTED })}`}
      </p>
      <table>
        <thead>
          <tr>
            {columns.map(({ key, title, unit }) => (
              <th key={key} scope="col">
                {unit === null ? title : `${title}, ${unit}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: count }, (_, at) => (
            <PrintLine key={at} line={source.lineAt(at)} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PrintLine({ line, columns }: { line: ReturnType<GridSource["lineAt"]>; columns: readonly GridColumn[] }) {
  if (line.kind === "group") {
    return (
      <tr>
        <th colSpan={columns.length} scope="rowgroup">
          {line.title} {line.sums}
        </th>
      </tr>
    );
  }
  const { row } = line;
  return (
    <tr>
      {columns.map((column) => (
        <td key={column.key} lang={column.lang ?? "vi"} className={column.isNumeric ? "numeric" : undefined}>
          {row && cellText(column, row)}
        </td>
      ))}
    </tr>
  );
}
