import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { useTitle } from "#web-kit/use-title.ts";
import {
  decideMeasureEndpoint,
  listMeasuresEndpoint,
  type MeasureChoice,
  type MeasuredTarget,
} from "../model/index.ts";
import "./indicators.css";
import { ChooseMeasure } from "./ChooseMeasure.tsx";
import { useIndicatorWords } from "./use-indicator-words.ts";

type List = z.output<typeof listMeasuresEndpoint.output>;

/** Targets of plans and what measures them: proposed by level and year, confirmed by a person. */
export function MeasuresPage() {
  const say = useIndicatorWords();
  const [cursor, setCursor] = useState<string>();
  const answer = useEndpoint(listMeasuresEndpoint, { query: { cursor, limit: 50 } });
  useTitle(say("measures.title"));
  return (
    <PageStates answer={answer}>
      {(list) => (
        <main className="page indicators" id="main">
          <header>
            <Link className="link noprint" to="/chi-tieu">
              {say("indicators.back")}
            </Link>
            <h1>{say("measures.title")}</h1>
            <p>{say("measures.purpose")}</p>
          </header>
          <Targets list={list} />
          {list.nextCursor !== null && (
            <button type="button" className="btn" onClick={() => setCursor(list.nextCursor ?? undefined)}>
              {say("indicators.more")}
            </button>
          )}
        </main>
      )}
    </PageStates>
  );
}

function Targets({ list: { items, mayKeep } }: { list: List }) {
  const say = useIndicatorWords();
  if (items.length === 0) return <p className="page-none">{say("measures.empty")}</p>;
  return (
    <ul className="measures">
      {items.map((item) => (
        <TargetLine key={item.target.id} item={item} mayKeep={mayKeep} />
      ))}
    </ul>
  );
}

function TargetLine({ item, mayKeep }: { item: MeasuredTarget; mayKeep: boolean }) {
  const say = useIndicatorWords();
  const { target, choices, decided, planId } = item;
  const declined = new Set(decided.filter(({ state }) => state === "declined").map(({ roadId }) => roadId));
  const confirmed = decided.filter(({ state }) => state === "confirmed");
  const open = choices.filter(({ roadId }) => !declined.has(roadId));
  return (
    <li className="measure">
      <p className="measure-words" lang="vi">
        {target.words}
      </p>
      <Link className="link" to="/ke-hoach/$planId" params={{ planId }}>
        {say("measures.plan")}
      </Link>
      {confirmed.length === 0 && <span className="finding">{say("measures.none")}</span>}
      {confirmed.map((each) => (
        <Confirmed key={each.roadId} decision={each} />
      ))}
      {confirmed.length === 0 && open.length === 0 && <span className="label">{say("measures.no-proposal")}</span>}
      {confirmed.length === 0 &&
        open.map((choice) => <Proposal key={choice.roadId} item={item} choice={choice} mayKeep={mayKeep} />)}
      {confirmed.length === 0 && mayKeep && <ChooseMeasure targetId={target.id} />}
    </li>
  );
}

type Decision = MeasuredTarget["decided"][number];

function Confirmed({
  decision: { roadId, indicatorId, name, basis, decidedBy: by, decidedOn },
}: {
  decision: Decision;
}) {
  const say = useIndicatorWords();
  const locale = useLocale();
  return (
    <span className="added">
      <Link to="/chi-tieu/$indicatorId" params={{ indicatorId }} search={{ loTrinh: roadId }}>
        {say("measures.confirmed", { name: name[locale], by, day: formatDay(decidedOn), basis })}
      </Link>
    </span>
  );
}

type ProposalProps = { readonly item: MeasuredTarget; readonly choice: MeasureChoice; readonly mayKeep: boolean };

function Proposal({ item, choice, mayKeep }: ProposalProps) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const [basis, setBasis] = useState("");
  const { send, isSending, problem } = useSending(decideMeasureEndpoint, [listMeasuresEndpoint], () => setBasis(""));
  const { roadId, indicatorId, name, document, shared } = choice;
  const decide = (state: "confirmed" | "declined"): void =>
    send({ body: { targetId: item.target.id, roadId, state, basis } });
  return (
    <form
      className="measure-proposal"
      onSubmit={(event) => {
        event.preventDefault();
        decide("confirmed");
      }}
    >
      <p>
        <Link className="link" to="/chi-tieu/$indicatorId" params={{ indicatorId }} search={{ loTrinh: roadId }}>
          {say("measures.proposed", { name: name[locale], document })}
        </Link>
        <span className="label">
          {shared.length === 0 ? say("measures.level-only") : say("measures.shared", { words: shared.join(", ") })}
        </span>
      </p>
      {mayKeep && (
        <div className="measure-go noprint">
          <TextField label={say("measures.basis")} value={basis} onValue={setBasis} required />
          <button type="submit" className="btn main" disabled={isSending || basis.trim().length < 3}>
            {say("measures.confirm")}
          </button>
          <button
            type="button"
            className="btn"
            disabled={isSending || basis.trim().length < 3}
            onClick={() => decide("declined")}
          >
            {say("measures.decline")}
          </button>
        </div>
      )}
      {problem && <ProblemNote problem={problem} />}
    </form>
  );
}
