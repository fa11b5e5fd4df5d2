import { useId, useState } from "react";
import { PageStates } from "#web-kit/PageStates.tsx";
import { ScrollRegion } from "#web-kit/ScrollRegion.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { getMergedLineEndpoint, isCellEmpty, type MergedForm, type MergedLine } from "../../model/index.ts";
import { rounded } from "../figure-words.ts";
import { ShareWords } from "../ShareWords.tsx";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { partAsked } from "./reply-rows.ts";

/** From which figures each merged line comes: bodies and places down, periods across. Fetched once it is opened. */
export function FiguresOfBodies({ merged }: { merged: MergedForm }) {
  const say = useIndicatorWords();
  const headId = useId();
  return (
    <section className="panel line-details noprint" aria-labelledby={headId}>
      <h2 id={headId}>{say("forms.merged.details")}</h2>
      {merged.lines.map(({ rows }, line) => (
        <LineDetail key={rows[0]} merged={merged} line={line} />
      ))}
    </section>
  );
}

function LineDetail({ merged: { form, lines }, line }: { merged: MergedForm; line: number }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  const asked = form.rows[lines[line]?.rows[0] ?? -1];
  if (!asked) return null;
  const words = partAsked(asked, locale);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say("forms.merged.detail", { words })}</summary>
      {isOpen && <Figures form={form} line={line} words={`${words} (${asked.unit[locale]})`} />}
    </details>
  );
}

type Form = MergedForm["form"];
type Figure = MergedLine["figures"][number];

function Figures({ form, line, words }: { form: Form; line: number; words: string }) {
  const answer = useEndpoint(getMergedLineEndpoint, { params: { formId: form.id, line } });
  return (
    <PageStates answer={answer}>
      {({ figures }) => <FigureTable form={form} figures={figures} words={words} />}
    </PageStates>
  );
}

function FigureTable({ form, figures, words }: { form: Form; figures: readonly Figure[]; words: string }) {
  const say = useIndicatorWords();
  const names = new Map(form.replies.map(({ organisationId, name }) => [organisationId, name]));
  const byCell = new Map(figures.map((figure) => [`${figure.row} ${figure.body} ${figure.column}`, figure]));
  const pairs = new Map(figures.map(({ row, body }) => [`${row} ${body}`, { row, body }]));
  const isOfPlaces = figures.some(({ row }) => form.rows[row]?.placeName !== null);
  return (
    <ScrollRegion className="road-table merged-figures" label={words}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("forms.body")}</th>
            {isOfPlaces && <th scope="col">{say("forms.place")}</th>}
            {form.columns.map(({ title, period }) => (
              <th scope="col" className="figure" key={period}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder([...pairs.values()], form).map(({ row, body }) => (
            <tr key={`${row} ${body}`}>
              <th scope="row" lang="vi">
                {names.get(body)}
              </th>
              {isOfPlaces && <td lang="vi">{form.rows[row]?.placeName ?? say("forms.place.own")}</td>}
              {form.columns.map(({ period }, column) => (
                <td className="figure" key={period}>
                  <GivenCell figure={byCell.get(`${row} ${body} ${column}`)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** By body as the form lists them, each body's places in the order of the rows. */
function inOrder<Pair extends { row: number; body: Figure["body"] }>(pairs: readonly Pair[], form: Form): Pair[] {
  const places = new Map(form.replies.map(({ organisationId }, at) => [organisationId, at]));
  return pairs.toSorted((a, b) => (places.get(a.body) ?? 0) - (places.get(b.body) ?? 0) || a.row - b.row);
}

function GivenCell({ figure }: { figure: Figure | undefined }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  if (!figure) return null;
  return (
    <>
      {figure.isAccepted && !isCellEmpty(figure) && figure.value !== null && rounded(figure.value, locale)}
      {figure.isAccepted && <ShareWords figures={figure} />}
      {figure.why !== null && <span className="merged-from unsure">{say(`forms.merged.why.${figure.why}`)}</span>}
    </>
  );
}
