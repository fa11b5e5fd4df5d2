import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { callUpload } from "#web-kit/call-upload.ts";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { ScrollRegion } from "#web-kit/ScrollRegion.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { listDueValuesEndpoint } from "../../model/index.ts";
import { periodWords } from "../../model/period-words.ts";
import { exportValuesEndpoint, importValuesEndpoint } from "../../model/values-file.ts";
import "../indicators.css";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { ImportValues, uploadOf } from "./ImportValues.tsx";
import { needWords } from "#web-kit/language.ts";

await needWords("due");

/** Who must enter what by when, and the way by Excel. */
export function DueValuesPage() {
  const say = useIndicatorWords();
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  const answer = useEndpoint(listDueValuesEndpoint, {});
  useTitle(say("due.title"));
  return (
    <PageStates answer={answer}>
      {({ items, names, on }) => (
        <main className="page indicators" id="main">
          <header>
            <Link className="link noprint" to="/chi-tieu">
              {say("indicators.back")}
            </Link>
            <h1>{say("due.title")}</h1>
            <p>{say("due.purpose")}</p>
            <p className="page-links noprint">
              <a className="btn" href={exportValuesEndpoint.path} download>
                {say("values-file.export")}
              </a>
              <button type="button" className="btn main" onClick={() => setOpen(true)}>
                {say("values-file.import")}
              </button>
            </p>
          </header>
          {items.length === 0 && <p className="page-none">{say("due.empty")}</p>}
          {items.length > 0 && (
            <ScrollRegion className="road-table panel" label={say("due.title")}>
              <table>
                <thead>
                  <tr>
                    {(["indicator", "period", "due", "owner"] as const).map((column) => (
                      <th scope="col" key={column}>
                        {say(`due.column.${column}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => (
                    <tr key={item.indicatorId}>
                      <th scope="row">
                        <Link className="link" to="/chi-tieu/$indicatorId" params={{ indicatorId: item.indicatorId }}>
                          {item.name[locale]}
                        </Link>
                      </th>
                      <td>{periodWords(item.period, say)}</td>
                      <td className={item.dueOn < on ? "stale" : undefined}>
                        {say(item.dueOn < on ? "due.late" : "due.by", { day: formatDay(item.dueOn) })}
                        {!item.isOver && <span className="label">{say("due.not-over")}</span>}
                      </td>
                      <td>{item.ownerId === null ? say("indicators.no-owner") : names[item.ownerId]}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollRegion>
          )}
          {isOpen && (
            <ImportValues
              take={(file, mode) => callUpload(importValuesEndpoint, uploadOf(file, mode))}
              how={say("values-file.how")}
              onClose={() => setOpen(false)}
              onSaved={() => void answer.refetch()}
            />
          )}
        </main>
      )}
    </PageStates>
  );
}
