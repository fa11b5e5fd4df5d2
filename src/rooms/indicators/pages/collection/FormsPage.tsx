import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { ScrollRegion } from "#web-kit/ScrollRegion.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { getFormEndpoint, listFormsEndpoint, remindFormEndpoint } from "../../model/index.ts";
import "../indicators.css";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { ReplyState } from "./ReplyState.tsx";
import { needWords } from "#web-kit/language.ts";

await needWords("forms");

type List = z.output<typeof listFormsEndpoint.output>;
const IN_MATRIX = 8;

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
          {list.cells.length > 0 && <Matrix list={list} />}
        </main>
      )}
    </PageStates>
  );
}

/** Who owes which form: bodies down, forms across. */
function Matrix({ list: { items, bodies, cells, on, mayMake } }: { list: List }) {
  const say = useIndicatorWords();
  const forms = items.slice(0, IN_MATRIX);
  const byCell = new Map(cells.map((cell) => [`${cell.formId} ${cell.organisationId}`, cell]));
  return (
    <ScrollRegion className="road-table panel" label={say("forms.matrix")}>
      <table>
        <caption className="sr">{say("forms.matrix")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("forms.body")}</th>
            {forms.map((form) => (
              <th scope="col" key={form.id}>
                {form.title}
                {mayMake && form.late > 0 && <ChaseLate form={form} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bodies.map((body) => (
            <tr key={body.id}>
              <th scope="row">{body.name}</th>
              {forms.map(({ id, dueOn }) => {
                const reply = byCell.get(`${id} ${body.id}`);
                return (
                  <td key={id}>
                    {reply && (
                      <Link
                        to="/bieu-thu-thap/$formId/$organisationId"
                        params={{ formId: id, organisationId: body.id }}
                      >
                        <ReplyState reply={reply} dueOn={dueOn} on={on} />
                      </Link>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Chases whoever owes a form after its day; each reminder is counted. */
function ChaseLate({ form }: { form: List["items"][number] }) {
  const say = useIndicatorWords();
  const [told, setTold] = useState("");
  const { send, isSending, problem } = useSending(
    remindFormEndpoint,
    [listFormsEndpoint, getFormEndpoint],
    ({ reminded }) => setTold(say("forms.remind.done", { count: reminded })),
  );
  return (
    <span className="chase noprint">
      <button
        type="button"
        className="btn"
        disabled={isSending}
        aria-label={`${say("forms.remind.late", { count: form.late })}: ${form.title}`}
        onClick={() => send({ params: { formId: form.id }, body: { bodies: null } })}
      >
        {say("forms.remind.late", { count: form.late })}
      </button>
      <span role="status">{told}</span>
      {problem && <ProblemNote problem={problem} />}
    </span>
  );
}
