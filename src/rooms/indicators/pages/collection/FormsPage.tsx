import { Link } from "@tanstack/react-router";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { listFormsEndpoint } from "../../model/index.ts";
import "../indicators.css";
import "./collection.css";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { FormsMatrix } from "./FormsMatrix.tsx";
import { needWords } from "#web-kit/language.ts";

await needWords("forms");

/** Forms with how many have answered, then bodies × forms. */
export function FormsPage() {
  const say = useIndicatorWords();
  const answer = useEndpoint(listFormsEndpoint, {});
  useTitle(say("forms.nav"));
  return (
    <PageStates answer={answer}>
      {(list) => (
        <main className="page indicators" id="main">
          <header>
            <h1>{say("forms.title")}</h1>
            <p>{say("forms.purpose")}</p>
            {list.mayMake && (
              <p className="page-links noprint">
                <Link className="btn main" to="/bieu-thu-thap/moi">
                  {say("forms.make")}
                </Link>
              </p>
            )}
          </header>
          {list.items.length === 0 && <p className="page-none">{say("forms.empty")}</p>}
          <ul className="measures">
            {list.items.map((form) => (
              <li className="measure" key={form.id}>
                <Link className="link measure-words" to="/bieu-thu-thap/$formId" params={{ formId: form.id }}>
                  {form.title}
                </Link>
                <span>{`${say("forms.due", { day: formatDay(form.dueOn) })} · ${say("forms.counts", form)}`}</span>
                {form.late > 0 && <span className="st overdue">{say("forms.late", { count: form.late })}</span>}
              </li>
            ))}
          </ul>
          {list.cells.length > 0 && <FormsMatrix list={list} />}
        </main>
      )}
    </PageStates>
  );
}
