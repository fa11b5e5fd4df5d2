import { Link, useParams } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { z } from "zod";
import { BodyPicker, type PickedBody } from "#rooms/organisations/pages/index.ts";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { CollectionFormId, getFormEndpoint, listFormsEndpoint, sendFormEndpoint } from "../../model/index.ts";
import "../indicators.css";
import "./collection.css";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { AskedLines } from "./AskedLines.tsx";
import { OverlapNote } from "./OverlapNote.tsx";
import { FormReplies } from "./FormReplies.tsx";
import { needWords } from "#web-kit/language.ts";

await needWords("forms");

type Form = z.output<typeof getFormEndpoint.output>;
const RENEWS = [getFormEndpoint, listFormsEndpoint];

/** One form: whom it asks, who has answered, who is chased. */
export function FormPage() {
  const formId = CollectionFormId.parse(useParams({ strict: false }).formId);
  const answer = useEndpoint(getFormEndpoint, { params: { formId } });
  return <PageStates answer={answer}>{(form) => <Seen form={form} />}</PageStates>;
}

function Seen({ form }: { form: Form }) {
  const say = useIndicatorWords();
  useTitle(form.title);
  return (
    <main className="page indicators" id="main">
      <header>
        <Link className="link noprint" to="/bieu-thu-thap">
          {say("forms.back")}
        </Link>
        <h1 lang="vi">{form.title}</h1>
        <p>{say("forms.due", { day: formatDay(form.dueOn) })}</p>
        {form.note !== null && <p lang="vi">{form.note}</p>}
        <AskedLines form={form} />
        <OverlapNote overlaps={form.overlaps} />
        {form.mayReadMerged && form.replies.length > 0 && (
          <p className="page-links noprint">
            <Link className="btn" to="/bieu-thu-thap/$formId/tong-hop" params={{ formId: form.id }}>
              {say("forms.merged.link")}
            </Link>
          </p>
        )}
      </header>
      {form.mayMake && <SendForm form={form} />}
      {form.replies.length > 0 && <FormReplies form={form} />}
    </main>
  );
}

function SendForm({ form }: { form: Form }) {
  const say = useIndicatorWords();
  const headId = useId();
  const [picked, setPicked] = useState<PickedBody>({ name: "", id: null });
  const [chosen, setChosen] = useState<readonly PickedBody[]>([]);
  const [toAllCommunes, setAll] = useState(false);
  const [told, setTold] = useState("");
  const { send, isSending, problem } = useSending(sendFormEndpoint, RENEWS, (done, { body }) => {
    setTold(say("forms.send.done", done));
    setChosen((now) => now.filter(({ id }) => id === null || !body.bodies.includes(id)));
  });
  return (
    <section className="panel noprint keep-form" aria-labelledby={headId}>
      <h2 id={headId}>{say("forms.send")}</h2>
      <div className="keep-row">
        <BodyPicker
          label={say("forms.send.body")}
          day={form.on}
          value={picked}
          onPick={setPicked}
          hint={say("indicators.keep.owner.unknown")}
        />
        <button
          type="button"
          className="btn"
          disabled={picked.id === null}
          onClick={() => {
            setChosen([...chosen.filter(({ id }) => id !== picked.id), picked]);
            setPicked({ name: "", id: null });
          }}
        >
          {say("forms.send.body")}
        </button>
      </div>
      {chosen.length > 0 && <p>{say("forms.send.chosen", { names: chosen.map(({ name }) => name).join("; ") })}</p>}
      <label className="check">
        <input
          type="checkbox"
          checked={toAllCommunes}
          onChange={({ currentTarget }) => setAll(currentTarget.checked)}
        />
        {say("forms.send.communes")}
      </label>
      <p>
        <button
          type="button"
          className="btn main"
          disabled={isSending || (chosen.length === 0 && !toAllCommunes)}
          onClick={() =>
            send({
              params: { formId: form.id },
              body: { bodies: chosen.flatMap(({ id }) => id ?? []), toAllCommunes },
            })
          }
        >
          {say("forms.send")}
        </button>
      </p>
      <p role="status">{told}</p>
      {problem && <ProblemNote problem={problem} />}
    </section>
  );
}
