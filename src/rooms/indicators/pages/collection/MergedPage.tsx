import { Link, useParams } from "@tanstack/react-router";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { ScrollRegion } from "#web-kit/ScrollRegion.tsx";
import { needWords } from "#web-kit/language.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { CollectionFormId, getMergedFormEndpoint, type MergedForm } from "../../model/index.ts";
import { rounded } from "../figure-words.ts";
import "../indicators.css";
import "./collection.css";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { FiguresOfBodies } from "./FiguresOfBodies.tsx";
import { OverlapNote } from "./OverlapNote.tsx";
import { RecordMerged } from "./RecordMerged.tsx";
import { partAsked } from "./reply-rows.ts";
import { ShareWords } from "../ShareWords.tsx";

await needWords("forms");

/** The accepted replies of a form put together, with who is missing from each figure. */
export function MergedPage() {
  const formId = CollectionFormId.parse(useParams({ strict: false }).formId);
  const answer = useEndpoint(getMergedFormEndpoint, { params: { formId } });
  return <PageStates answer={answer}>{(merged) => <Seen merged={merged} />}</PageStates>;
}

/** So many periods stand beside each other on an upright sheet. */
const PORTRAIT = 5;

function Seen({ merged }: { merged: MergedForm }) {
  const say = useIndicatorWords();
  const { form, mayRecord } = merged;
  useTitle(`${say("forms.merged.link")} · ${form.title}`);
  return (
    <main className={form.columns.length > PORTRAIT ? "page indicators print-wide" : "page indicators"} id="main">
      <header>
        <Link className="link noprint" to="/bieu-thu-thap/$formId" params={{ formId: form.id }}>
          {form.title}
        </Link>
        <p className="print-only" lang="vi">
          {form.title}
        </p>
        <h1>{say("forms.merged.link")}</h1>
        <p className="print-only">{say("forms.printed", { day: formatDay(form.on) })}</p>
        <p>{say("forms.merged.how")}</p>
        <OverlapNote overlaps={form.overlaps} />
      </header>
      {form.replies.length === 0 && <p className="page-none">{say("forms.merged.unsent")}</p>}
      {form.replies.length > 0 && (
        <>
          <MergedTable merged={merged} />
          {mayRecord && <RecordMerged merged={merged} />}
          <FiguresOfBodies merged={merged} />
        </>
      )}
    </main>
  );
}

function MergedTable({ merged: { form, lines, cells } }: { merged: MergedForm }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const found = new Map(cells.map((cell) => [`${cell.line} ${cell.column}`, cell]));
  return (
    <ScrollRegion className="road-table panel merged-figures" label={say("forms.merged.link")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("forms.reply.indicator")}</th>
            {form.columns.map(({ title, period }) => (
              <th scope="col" className="figure" key={period}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ rows: [row = 0] }, line) => {
            const asked = form.rows[row];
            return (
              <tr key={row}>
                <th scope="row">{asked && `${partAsked(asked, locale)} (${asked.unit[locale]})`}</th>
                {form.columns.map(({ period }, column) => (
                  <td className="figure" key={period}>
                    <MergedCell cell={found.get(`${line} ${column}`)} isOfPlaces={asked?.placeId !== null} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type CellProps = { readonly cell: MergedForm["cells"][number] | undefined; readonly isOfPlaces: boolean };

function MergedCell({ cell, isOfPlaces }: CellProps) {
  const say = useIndicatorWords();
  const locale = useLocale();
  if (!cell) return null;
  if (cell.merged === null) return <span className="label">{say("forms.merged.rate")}</span>;
  const { value, merged, asked, left } = cell.merged;
  const whys = left.map(({ why, count }) => say(`forms.merged.left.${why}`, { count }));
  const lacking = left.filter(({ why }) => why !== "inside");
  const counted = isOfPlaces ? "forms.merged.count-places" : "forms.merged.count";
  return (
    <>
      {value === null ? <span className="label">{say("forms.merged.nothing")}</span> : <b>{rounded(value, locale)}</b>}
      <ShareWords figures={cell.merged} />
      <span className={lacking.length === 0 ? "merged-from" : "merged-from unsure"}>
        {[say(counted, { merged, asked }), ...whys].join("; ")}
      </span>
    </>
  );
}
