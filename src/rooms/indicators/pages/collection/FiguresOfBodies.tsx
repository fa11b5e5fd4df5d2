import { ScrollRegion } from "#web-kit/ScrollRegion.tsx";
import { useLocale } from "#web-kit/use-locale.ts";
import { isCellEmpty, type MergedForm } from "../../model/index.ts";
import { rounded } from "../figure-words.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { askedWords } from "./reply-rows.ts";
import { ShareWords } from "../ShareWords.tsx";

/** From which figures each merged one comes: bodies down, periods across. */
export function FiguresOfBodies({ merged }: { merged: MergedForm }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const { form } = merged;
  return form.rows.map((asked, row) => (
    <details className="panel" key={`${asked.indicatorId} ${asked.industry} ${asked.group}`}>
      <summary>{say("forms.merged.detail", { words: askedWords(asked, locale) })}</summary>
      <ScrollRegion className="road-table merged-figures" label={askedWords(asked, locale)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("forms.body")}</th>
              {form.columns.map(({ title, period }) => (
                <th scope="col" className="figure" key={period}>
                  {`${title} (${asked.unit[locale]})`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {form.replies.map(({ organisationId, name }) => (
              <tr key={organisationId}>
                <th scope="row" lang="vi">
                  {name}
                </th>
                {form.columns.map(({ period }, column) => (
                  <td className="figure" key={period}>
                    <GivenCell merged={merged} row={row} column={column} body={organisationId} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  ));
}

type CellProps = {
  readonly merged: MergedForm;
  readonly row: number;
  readonly column: number;
  readonly body: string;
};

function GivenCell({ merged: { cells }, row, column, body }: CellProps) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const cell = cells.find((each) => each.row === row && each.column === column);
  const given = cell?.given.find((each) => each.body === body);
  const why = cell?.merged?.left.find((each) => each.body === body)?.why;
  return (
    <>
      {given && !isCellEmpty(given) && given.value !== null && rounded(given.value, locale)}
      {given && <ShareWords figures={given} />}
      {why && <span className="merged-from unsure">{say(`forms.merged.why.${why}`)}</span>}
    </>
  );
}
