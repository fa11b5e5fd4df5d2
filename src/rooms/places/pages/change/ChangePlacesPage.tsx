import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { PlainDate } from "#shared/plain-date.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { DayField } from "#web-kit/DayField.tsx";
import { formatDay } from "#web-kit/format.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useAct } from "#web-kit/use-act.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { changePlacesEndpoint, type PlaceChangeEffect } from "../../model/index.ts";
import "../places.css";
import { usePlaceWords } from "../use-place-words.ts";
import { Asked } from "./Asked.tsx";
import "./change.css";
import { changeOfDraft, type Draft, type DraftDecision, emptyPart, isComplete, isDecided } from "./draft.ts";
import { PartFields } from "./PartFields.tsx";

type Decisions = Readonly<Record<string, DraftDecision>>;

/** Places that merge, split or end: written, tried, every row that counts for an ended place decided, then recorded in one step. */
export function ChangePlacesPage() {
  const say = usePlaceWords();
  const [draft, setDraft] = useState<Draft>(() => ({
    day: PlainDate.parse(new Date().toISOString().slice(0, 10)),
    instrument: "",
    issuer: "",
    parts: [emptyPart(0)],
  }));
  const [seen, setSeen] = useState<{ readonly of: Draft; readonly effect: PlaceChangeEffect } | null>(null);
  const [decisions, setDecisions] = useState<Decisions>({});
  const [recordedOn, setRecordedOn] = useState<PlainDate | null>(null);
  useTitle(say("places.change.title"));
  const send = (mode: "dry-run" | "record") => (of: Draft, key: string) =>
    callEndpoint(changePlacesEndpoint, { body: { ...changeOfDraft(of, decisions), mode }, idempotencyKey: key });
  const trying = useAct(send("dry-run"), (effect, tried) => setSeen({ of: tried, effect }));
  const recording = useAct(send("record"), (_, recorded) => setRecordedOn(recorded.day));
  const effect = seen?.of === draft ? seen.effect : null;
  return (
    <main className="places change-places" id="main">
      <Link className="link noprint" to="/dia-ban">
        {say("places.detail.back")}
      </Link>
      <header>
        <h1>{say("places.change.title")}</h1>
        <p>{say("places.change.lead")}</p>
      </header>
      {recordedOn !== null && <p role="status">{say("places.change.done", { day: formatDay(recordedOn) })}</p>}
      <form
        hidden={recordedOn !== null}
        onSubmit={(event) => {
          event.preventDefault();
          trying.run(draft);
        }}
      >
        <Head draft={draft} onChange={setDraft} onEmpty={() => setSeen(null)} />
        <Parts draft={draft} onChange={setDraft} />
        {trying.problem && <ProblemNote problem={trying.problem} />}
        <button type="submit" className="btn" disabled={!isComplete(draft) || trying.isBusy}>
          {say("places.change.try")}
        </button>
      </form>
      {effect && recordedOn === null && (
        <section className="change-effect" aria-live="polite">
          <Effect effect={effect} />
          <Asked draft={draft} asks={effect.asks} decisions={decisions} onDecide={setDecisions} />
          {recording.problem && <ProblemNote problem={recording.problem} onRetry={recording.retry} />}
          <button
            type="button"
            className="btn main"
            disabled={recording.isBusy || !effect.asks.every(({ id }) => isDecided(decisions[id]))}
            onClick={() => recording.run(draft)}
          >
            {say("places.change.record", { count: effect.asks.length })}
          </button>
        </section>
      )}
    </main>
  );
}

type Part = { readonly draft: Draft; readonly onChange: (draft: Draft) => void };

function Head({ draft, onChange, onEmpty }: Part & { readonly onEmpty: () => void }) {
  const say = usePlaceWords();
  return (
    <div className="change-head">
      <DayField
        label={say("places.change.day")}
        day={draft.day}
        onChoose={(day) => onChange({ ...draft, day })}
        onEmpty={onEmpty}
      />
      {(["instrument", "issuer"] as const).map((name) => (
        <TextField
          key={name}
          label={say(`places.change.${name}`)}
          value={draft[name]}
          onValue={(value) => onChange({ ...draft, [name]: value })}
        />
      ))}
    </div>
  );
}

function Parts({ draft, onChange }: Part) {
  const say = usePlaceWords();
  const { parts } = draft;
  return (
    <>
      {parts.map((part, at) => (
        <PartFields
          key={part.key}
          part={part}
          at={at + 1}
          day={draft.day}
          onChange={(changed) =>
            onChange({ ...draft, parts: parts.map((each) => (each.key === changed.key ? changed : each)) })
          }
          onRemove={() => onChange({ ...draft, parts: parts.filter(({ key }) => key !== part.key) })}
        />
      ))}
      <button
        type="button"
        className="btn plain"
        onClick={() =>
          onChange({ ...draft, parts: [...parts, emptyPart(1 + Math.max(-1, ...parts.map(({ key }) => key)))] })
        }
      >
        {say("places.change.add")}
      </button>
    </>
  );
}

function Effect({ effect: { created, ended } }: { effect: PlaceChangeEffect }) {
  const say = usePlaceWords();
  return (
    <>
      <h2>{say("places.change.effect")}</h2>
      <ul>
        {created.map(({ code, name }) => (
          <li key={code}>{say("places.change.created", { name, code })}</li>
        ))}
        {ended.map(({ id, name, lastDay }) => (
          <li key={id}>{say("places.change.ended", { name, day: formatDay(lastDay) })}</li>
        ))}
      </ul>
    </>
  );
}
