import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { z } from "zod";
import { callUpload } from "#web-kit/call-upload.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { DUE_GROUPS, dueGroupOf, listDueValuesEndpoint } from "../../model/index.ts";
import { exportValuesEndpoint, importValuesEndpoint } from "../../model/values-file.ts";
import "../indicators.css";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { DueTable } from "./DueTable.tsx";
import { ImportValues } from "./ImportValues.tsx";
import { needWords } from "#web-kit/language.ts";

await needWords("due");

/** Who must enter what by when, and the way by Excel. */
export function DueValuesPage() {
  const say = useIndicatorWords();
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
          {items.length > 0 && <DueGroups items={items} names={names} on={on} />}
          {isOpen && (
            <ImportValues
              take={(upload, query) => callUpload(importValuesEndpoint, { ...upload, query })}
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

/** What a body can answer now stands open; everything else is a counted line that opens. */
function DueGroups({ items, names, on }: z.output<typeof listDueValuesEndpoint.output>) {
  const say = useIndicatorWords();
  const headId = useId();
  const groups = Map.groupBy(items, (item) => dueGroupOf(item, on));
  const now = groups.get("now") ?? [];
  // Where no body has anything to enter, what keeps it from being so is looked at first.
  const open = now.length === 0 ? FOLDED.find((group) => groups.has(group)) : undefined;
  return (
    <>
      <section className="panel" aria-labelledby={headId}>
        <h2 id={headId}>{say("due.group.now", { count: now.length })}</h2>
        {now.length === 0 && <p className="page-none">{say("due.group.now-none")}</p>}
        {now.length > 0 && <DueTable label={say("due.title")} items={now} names={names} on={on} />}
      </section>
      {FOLDED.map((group) => {
        const own = groups.get(group) ?? [];
        if (own.length === 0) return null;
        const words = say(`due.group.${group}`, { count: own.length });
        return (
          <details className="panel due-folded" key={group} open={group === open}>
            <summary>{words}</summary>
            <p className="label">{say(`due.group.${group}-why`)}</p>
            <DueTable label={words} items={own} names={names} on={on} />
          </details>
        );
      })}
    </>
  );
}

const FOLDED = DUE_GROUPS.filter((group) => group !== "now");
