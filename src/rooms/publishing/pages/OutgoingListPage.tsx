import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useMay } from "#web-kit/acting.ts";
import { formatDay } from "#web-kit/format.ts";
import { Modal } from "#web-kit/Modal.tsx";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import {
  listOutgoingEndpoint,
  mayDraftOutgoing,
  OutgoingKind,
  type OutgoingLine,
  OutgoingState,
} from "../model/index.ts";
import { OutgoingView } from "./address.ts";
import { DraftForm } from "./DraftForm.tsx";
import "./outgoing.css";
import { useOutgoingWords } from "./use-outgoing-words.ts";

/** Documents on their way out, the newest first. */
export function OutgoingListPage() {
  const say = useOutgoingWords();
  const view = OutgoingView.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const [cursor, setCursor] = useState<string | undefined>(undefined);
  const [isDrafting, setDrafting] = useState((view.baoCao ?? view.cuocHop) !== undefined);
  const mayDraft = useMay(mayDraftOutgoing);
  const answer = useEndpoint(listOutgoingEndpoint, { query: { kind: view.loai, state: view.buoc, cursor } });
  const [kindId, stateId] = [useId(), useId()];
  useTitle(say("outgoing.title"));
  const change = (part: OutgoingView) => {
    setCursor(undefined);
    void navigate({ to: "/van-ban-di", search: { ...view, ...part }, replace: true });
  };
  return (
    <PageStates answer={answer}>
      {({ items, nextCursor }) => (
        <main className="page outgoing-list" id="main">
          <header>
            <h1>{say("outgoing.title")}</h1>
            <p>{say("outgoing.lead")}</p>
          </header>
          <div className="page-filters noprint">
            <div className="field">
              <label htmlFor={kindId}>{say("outgoing.kind")}</label>
              <select
                id={kindId}
                value={view.loai ?? ""}
                onChange={({ currentTarget }) => change({ loai: OutgoingKind.safeParse(currentTarget.value).data })}
              >
                <option value="">{say("outgoing.kind.all")}</option>
                {OutgoingKind.options.map((kind) => (
                  <option key={kind} value={kind}>
                    {say(`outgoing.kind.${kind}`)}
                  </option>
                ))}
              </select>
            </div>
            <div className="field">
              <label htmlFor={stateId}>{say("outgoing.state")}</label>
              <select
                id={stateId}
                value={view.buoc ?? ""}
                onChange={({ currentTarget }) => change({ buoc: OutgoingState.safeParse(currentTarget.value).data })}
              >
                <option value="">{say("outgoing.state.all")}</option>
                {OutgoingState.options.map((state) => (
                  <option key={state} value={state}>
                    {say(`outgoing.state.${state}`)}
                  </option>
                ))}
              </select>
            </div>
            {mayDraft && (
              <button type="button" className="btn main" onClick={() => setDrafting(true)}>
                {say("outgoing.draft")}
              </button>
            )}
          </div>
          {items.length === 0 ? (
            <p className="page-none">{say("outgoing.none")}</p>
          ) : (
            <ul className="outgoing-lines">
              {items.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </ul>
          )}
          {nextCursor !== null && (
            <button type="button" className="btn" onClick={() => setCursor(nextCursor)}>
              {say("outgoing.more")}
            </button>
          )}
          {isDrafting && (
            <Modal title={say("outgoing.draft")} onClose={() => setDrafting(false)}>
              <DraftForm reportId={view.baoCao} meetingId={view.cuocHop} onClose={() => setDrafting(false)} />
            </Modal>
          )}
        </main>
      )}
    </PageStates>
  );
}

function Line({ line }: { line: OutgoingLine }) {
  const say = useOutgoingWords();
  return (
    <li>
      <Link to="/van-ban-di/$outgoingId" params={{ outgoingId: line.id }}>
        <span className="label">{say(`outgoing.kind.${line.kind}`)}</span>
        <b lang="vi">{line.summary}</b>
      </Link>
      <span lang="vi">{line.issuerName}</span>
      <span className={line.state === "issued" ? "st done" : line.state === "returned" ? "st returned" : "st waiting"}>
        {say(`outgoing.state.${line.state}`)}
      </span>
      <span className="label">
        {line.number === null
          ? say("outgoing.created", { day: formatDay(line.createdOn) })
          : say("outgoing.number", { number: line.number, day: formatDay(line.issuedOn ?? "") })}
      </span>
    </li>
  );
}
