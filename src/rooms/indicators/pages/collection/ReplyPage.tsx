import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { useTitle } from "#web-kit/use-title.ts";
import {
  CollectionFormId,
  decideReplyEndpoint,
  getFormEndpoint,
  getIndicatorEndpoint,
  getReplyEndpoint,
  listFormsEndpoint,
} from "../../model/index.ts";
import "../indicators.css";
import "./collection.css";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { ReplyFile } from "./ReplyFile.tsx";
import { ReplyCells } from "./ReplyCells.tsx";
import { ReplyState } from "./ReplyState.tsx";
import { needWords } from "#web-kit/language.ts";

await needWords("forms");

type Form = z.output<typeof getFormEndpoint.output>;
type Reply = z.output<typeof getReplyEndpoint.output>;
const RENEWS = [getFormEndpoint, getReplyEndpoint, listFormsEndpoint, getIndicatorEndpoint];

/** What one body answers: filled in and submitted by it, returned or accepted by the office. */
export function ReplyPage() {
  const params = useParams({ strict: false });
  const formId = CollectionFormId.parse(params.formId);
  const organisationId = OrganisationId.parse(params.organisationId);
  const form = useEndpoint(getFormEndpoint, { params: { formId } });
  const reply = useEndpoint(getReplyEndpoint, { params: { formId, organisationId } });
  return (
    <PageStates answer={form}>
      {(seen) => <PageStates answer={reply}>{(own) => <Seen form={asking(seen, own)} own={own} />}</PageStates>}
    </PageStates>
  );
}

/** So many periods stand beside each other on an upright sheet. */
const PORTRAIT = 5;

/** The form with the rows that ask this body. */
function asking(form: Form, { rows }: Reply): Form {
  const asked = new Set(rows);
  return { ...form, rows: form.rows.filter(({ row }) => asked.has(row)) };
}

function Seen({ form, own }: { form: Form; own: Reply }) {
  const say = useIndicatorWords();
  const { reply, mayDecide } = own;
  const [imports, setImports] = useState(0);
  useTitle(`${reply.name} · ${form.title}`);
  return (
    <main className={form.columns.length > PORTRAIT ? "page indicators print-wide" : "page indicators"} id="main">
      <header>
        <Link className="link noprint" to="/bieu-thu-thap/$formId" params={{ formId: form.id }}>
          {form.title}
        </Link>
        <p className="print-only" lang="vi">
          {form.title}
        </p>
        <h1 lang="vi">{reply.name}</h1>
        <p>
          {say("forms.due", { day: formatDay(form.dueOn) })}{" "}
          <ReplyState reply={reply} dueOn={form.dueOn} on={form.on} />
        </p>
        {form.note !== null && <p lang="vi">{form.note}</p>}
        {reply.reason !== null && (
          <p className={reply.state === "returned" ? "finding" : "added"} lang="vi">
            {say(reply.state === "returned" ? "forms.reply.reason" : "forms.reply.answer", { reason: reply.reason })}
          </p>
        )}
      </header>
      <ReplyFile form={form} own={own} onImported={() => setImports((count) => count + 1)} />
      {/* The table starts anew where its figures came from elsewhere, never for what was kept from it. */}
      <ReplyCells key={`${reply.organisationId} ${reply.state} ${imports}`} form={form} own={own} renews={RENEWS} />
      {mayDecide && reply.state === "submitted" && <Decide form={form} own={own} />}
      {mayDecide && <NextToDecide form={form} after={reply.organisationId} />}
    </main>
  );
}

/** The next reply that waits for a decision, so that ninety communes are not ninety ways back to the list. */
function NextToDecide({ form: { id, replies }, after }: { form: Form; after: OrganisationId }) {
  const say = useIndicatorWords();
  const at = replies.findIndex(({ organisationId }) => organisationId === after);
  const next = [...replies.slice(at + 1), ...replies.slice(0, Math.max(at, 0))].find(
    ({ state }) => state === "submitted",
  );
  if (!next) return null;
  return (
    <p className="page-links noprint">
      <Link
        className="link"
        to="/bieu-thu-thap/$formId/$organisationId"
        params={{ formId: id, organisationId: next.organisationId }}
      >
        {say("forms.reply.next", { name: next.name })}
      </Link>
    </p>
  );
}

function Decide({ form, own: { reply } }: { form: Form; own: Reply }) {
  const say = useIndicatorWords();
  const [reason, setReason] = useState("");
  const { send, isSending, problem } = useSending(decideReplyEndpoint, RENEWS, () => setReason(""));
  const decide = (act: "accept" | "return"): void =>
    send({
      params: { formId: form.id, organisationId: reply.organisationId },
      body: { act, reason: reason.trim() === "" ? null : reason },
    });
  return (
    <section className="panel noprint keep-form" aria-label={say("forms.state")}>
      <p>
        <button type="button" className="btn main" disabled={isSending} onClick={() => decide("accept")}>
          {say("forms.reply.accept")}
        </button>
      </p>
      <div className="keep-row">
        <TextField label={say("forms.reply.reason-field")} value={reason} onValue={setReason} />
        <button
          type="button"
          className="btn"
          disabled={isSending || reason.trim().length < 3}
          onClick={() => decide("return")}
        >
          {say("forms.reply.return")}
        </button>
      </div>
      {problem && <ProblemNote problem={problem} />}
    </section>
  );
}
