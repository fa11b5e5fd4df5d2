import { useEffect, useState } from "react";
import type { RecordDeclaration } from "#shared/fields/index.ts";
import { cellText, type GridColumn, type GridRow, type GridSource } from "../grid/grid-types.ts";
import { useRegisterWords } from "./wording.ts";

type Props = {
  readonly declaration: RecordDeclaration;
  readonly columns: readonly GridColumn[];
  readonly source: GridSource;
  readonly stamp: number;
  readonly onOpen: (row: GridRow) => void;
};

const AT_ONCE = 40;
const FACTS = 5;

/** The same rows for a hand: one card each, the facts that there are, a touch opens the detail. */
export function RegisterCards({ declaration, columns, source, onOpen }: Props) {
  const say = useRegisterWords();
  const [shown, setShown] = useState(AT_ONCE);
  const end = Math.min(shown, source.count);
  useEffect(() => source.ensure(0, Math.max(0, end - 1)), [source, end]);
  const lines = Array.from({ length: end }, (_, at) => source.lineAt(at));
  return (
    <div className="register-cards">
      {lines.map((line, at) =>
        line.kind === "group" ? (
          <h2 key={`g${line.title}`}>
            {line.title} <span>{line.count}</span>
          </h2>
        ) : (
          <Card key={line.row?.id ?? at} row={line.row} declaration={declaration} columns={columns} onOpen={onOpen} />
        ),
      )}
      {end < source.count && (
        <button type="button" className="btn" onClick={() => setShown(shown + AT_ONCE)}>
          {say("register.more")}
        </button>
      )}
    </div>
  );
}

function Card({
  row,
  declaration,
  columns,
  onOpen,
}: Pick<Props, "declaration" | "columns" | "onOpen"> & { row: GridRow | undefined }) {
  if (!row) return <article className="register-card waiting" aria-busy="true" />;
  const title = columns.find(({ key }) => key === declaration.title);
  const facts = columns
    .filter(({ key }) => key !== declaration.title && key !== declaration.key)
    .filter((column) => cellText(column, row) !== "")
    .slice(0, FACTS);
  return (
    <article className="register-card">
      <button type="button" onClick={() => onOpen(row)}>
        {title && <h3 lang="vi">{cellText(title, row)}</h3>}
        <dl>
          {facts.map((column) => (
            <div key={column.key}>
              <dt>{column.title}</dt>
              <dd lang={column.lang ?? "vi"}>
                {column.markOf(row) !== null && (
                  <span className="grid-mark" role="img" aria-label={column.markOf(row) ?? ""} />
                )}
                {cellText(column, row)} {column.unit}
              </dd>
            </div>
          ))}
        </dl>
      </button>
    </article>
  );
}
