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

type List = z.output<typeof listFormsEndpoint.output>;
const IN_MATRIX = 8;

/** Who owes which form: bodies down, forms across. Those that are late are chosen here and chased in one step. */
export function FormsMatrix({ list: { items, bodies, cells, on, mayMake } }: { list: List }) {
  const say = useIndicatorWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const forms = items.slice(0, IN_MATRIX);
  const byCell = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const choose = (key: string, isChosen: boolean): void =>
    setChosen((before) => new Set(isChosen ? [...before, key] : [...before].filter((each) => each !== key)));
  return (
    <ScrollRegion className="road-table panel forms-matrix" label={say("forms.matrix")}>
      <table>
        <caption className="sr">{say("forms.matrix")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("forms.body")}</th>
            {forms.map((form) => (
              <th scope="col" key={form.id}>
                <span lang="vi">{form.title}</span>
                {mayMake && form.late > 0 && (
                  <ChaseLate
                    form={form}
                    chosen={cells.flatMap((cell) =>
                      cell.formId === form.id && chosen.has(keyOf(cell)) ? [cell.organisationId] : [],
                    )}
                    onDone={() => setChosen(new Set())}
                  />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bodies.map((body) => (
            <tr key={body.id}>
              <th scope="row" lang="vi">
                {body.name}
              </th>
              {forms.map(({ id, title, dueOn }) => {
                const key = keyOf({ formId: id, organisationId: body.id });
                const reply = byCell.get(key);
                return (
                  <td key={id}>
                    {reply && (
                      <>
                        {mayMake && isReplyLate(reply, dueOn, on) && (
                          <input
                            type="checkbox"
                            className="noprint"
                            aria-label={say("forms.remind.choose", { body: body.name, form: title })}
                            checked={chosen.has(key)}
                            onChange={({ currentTarget }) => choose(key, currentTarget.checked)}
                          />
                        )}{" "}
                        <Link
                          to="/bieu-thu-thap/$formId/$organisationId"
                          params={{ formId: id, organisationId: body.id }}
                        >
                          <ReplyState reply={reply} dueOn={dueOn} on={on} />
                        </Link>
                        <Reminded reply={reply} />
                      </>
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

function keyOf({ formId, organisationId }: { readonly formId: string; readonly organisationId: string }): string {
  return `${formId} ${organisationId}`;
}

type ChaseProps = {
  readonly form: List["items"][number];
  /** None: all that are late. */
  readonly chosen: readonly OrganisationId[];
  readonly onDone: () => void;
};

/** Chases whoever owes a form after its day, or those chosen of them; each reminder is counted. */
function ChaseLate({ form, chosen, onDone }: ChaseProps) {
  const say = useIndicatorWords();
  const [told, setTold] = useState("");
  const { send, isSending, problem } = useSending(
    remindFormEndpoint,
    [listFormsEndpoint, getFormEndpoint],
    ({ reminded }) => {
      setTold(say("forms.remind.done", { count: reminded }));
      onDone();
    },
  );
  const words =
    chosen.length > 0
      ? say("forms.remind.chosen", { count: chosen.length })
      : say("forms.remind.late", { count: form.late });
  return (
    <span className="chase noprint">
      <button
        type="button"
        className="btn"
        disabled={isSending}
        aria-label={`${words}: ${form.title}`}
        onClick={() => send({ params: { formId: form.id }, body: { bodies: chosen.length > 0 ? [...chosen] : null } })}
      >
        {words}
      </button>
      <span role="status">{told}</span>
      {problem && <ProblemNote problem={problem} />}
    </span>
  );
}
