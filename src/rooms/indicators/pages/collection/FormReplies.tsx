import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { ScrollRegion } from "#web-kit/ScrollRegion.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { getFormEndpoint, isReplyLate, listFormsEndpoint, remindFormEndpoint } from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { Reminded } from "./Reminded.tsx";
import { ReplyState } from "./ReplyState.tsx";

type Form = z.output<typeof getFormEndpoint.output>;
type Reply = Form["replies"][number];
const RENEWS = [getFormEndpoint, listFormsEndpoint];
const isOpen = ({ state }: Reply): boolean => state === "asked" || state === "returned";

/** The bodies that a form asks: where each stands, and whom of them to chase, one, some or all. */
export function FormReplies({ form }: { form: Form }) {
  const say = useIndicatorWords();
  const [told, setTold] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<OrganisationId>>(new Set());
  const { send, isSending, problem } = useSending(remindFormEndpoint, RENEWS, ({ reminded }) => {
    setTold(say("forms.remind.done", { count: reminded }));
    setChosen(new Set());
  });
  const remind = (bodies: OrganisationId[] | null): void => send({ params: { formId: form.id }, body: { bodies } });
  const open = form.replies.filter(isOpen);
  const late = open.filter((reply) => isReplyLate(reply, form.dueOn, form.on));
  const choose = (id: OrganisationId, isChosen: boolean): void =>
    setChosen(new Set(isChosen ? [...chosen, id] : [...chosen].filter((each) => each !== id)));
  return (
    <>
      {form.mayMake && open.length > 0 && (
        <p className="page-links spaced noprint">
          {late.length > 0 && (
            <button
              type="button"
              className="btn"
              onClick={() => setChosen(new Set(late.map(({ organisationId }) => organisationId)))}
            >
              {say("forms.remind.choose-late", { count: late.length })}
            </button>
          )}
          {chosen.size > 0 && (
            <button type="button" className="btn main" disabled={isSending} onClick={() => remind([...chosen])}>
              {say("forms.remind.chosen", { count: chosen.size })}
            </button>
          )}
          <button type="button" className="btn" disabled={isSending} onClick={() => remind(null)}>
            {say("forms.remind.all")}
          </button>
        </p>
      )}
      <p role="status">{told}</p>
      {problem && <ProblemNote problem={problem} />}
      <ScrollRegion className="road-table panel replies-of-form" label={say("forms.matrix")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("forms.body")}</th>
              <th scope="col">{say("forms.state")}</th>
              <th scope="col" className="figure">
                {say("forms.filled")}
              </th>
              <th scope="col">{say("forms.remind")}</th>
            </tr>
          </thead>
          <tbody>
            {form.replies.map((reply) => (
              <tr key={reply.organisationId}>
                <th scope="row">
                  <span className="body-name">
                    {form.mayMake && isOpen(reply) && (
                      <input
                        type="checkbox"
                        className="noprint"
                        aria-label={say("forms.remind.choose", { body: reply.name, form: form.title })}
                        checked={chosen.has(reply.organisationId)}
                        onChange={({ currentTarget }) => choose(reply.organisationId, currentTarget.checked)}
                      />
                    )}
                    <Link
                      className="link"
                      to="/bieu-thu-thap/$formId/$organisationId"
                      params={{ formId: form.id, organisationId: reply.organisationId }}
                    >
                      {reply.name}
                    </Link>
                  </span>
                </th>
                <td>
                  <ReplyState reply={reply} dueOn={form.dueOn} on={form.on} />
                  {reply.state === "returned" && <span className="added">{reply.reason}</span>}
                </td>
                <td className="figure">{`${reply.filled}/${reply.asked}`}</td>
                <td>
                  {form.mayMake && isOpen(reply) && (
                    <button
                      type="button"
                      className="btn noprint"
                      disabled={isSending}
                      aria-label={`${say("forms.remind")}: ${reply.name}`}
                      onClick={() => remind([reply.organisationId])}
                    >
                      {say("forms.remind")}
                    </button>
                  )}
                  <Reminded reply={reply} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
