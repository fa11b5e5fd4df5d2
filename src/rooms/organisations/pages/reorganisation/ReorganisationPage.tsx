import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { PlainDate } from "#shared/plain-date.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { DayField } from "#web-kit/DayField.tsx";
import { formatDay } from "#web-kit/format.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useAct } from "#web-kit/use-act.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { recordSuccessionEndpoint, type ReorganisationEffect } from "../../model/index.ts";
import "../organisations.css";
import { useOrganisationWords } from "../use-organisation-words.ts";
import { ChangeFields, TextField } from "./ChangeFields.tsx";
import { type Draft, emptyChange, isComplete, proposalOfDraft } from "./draft.ts";
import { Effect } from "./Effect.tsx";

/** A reorganisation: written, tried, seen, then recorded in one step. */
export function ReorganisationPage() {
  const say = useOrganisationWords();
  const [draft, setDraft] = useState<Draft>(() => ({
    day: PlainDate.parse(new Date().toISOString().slice(0, 10)),
    instrument: "",
    issuer: "",
    changes: [emptyChange(0)],
  }));
  const [seen, setSeen] = useState<{ readonly of: Draft; readonly effect: ReorganisationEffect } | null>(null);
  useTitle(say("organisations.reorganise.title"));
  const trying = useAct(
    (of: Draft, key) =>
      callEndpoint(recordSuccessionEndpoint, {
        body: { ...proposalOfDraft(of), mode: "dry-run" },
        idempotencyKey: key,
      }),
    (effect) => setSeen({ of: draft, effect }),
  );
  const isSeen = seen !== null && seen.of === draft;
  // Kept here: once recorded, a body that ended is no longer among the suggestions, and the form below it changes.
  const [recorded, setRecorded] = useState<ReorganisationEffect["rows"] | null>(null);
  return (
    <main className="bodies one" id="main">
      <Link className="link noprint" to="/co-quan">
        {say("organisations.detail.back")}
      </Link>
      <header>
        <h1>{say("organisations.reorganise.title")}</h1>
        <p>{say("organisations.reorganise.lead")}</p>
      </header>
      {recorded !== null && <Recorded day={draft.day} rows={recorded} />}
      <form
        className="reorganise"
        hidden={recorded !== null}
        onSubmit={(event) => {
          event.preventDefault();
          trying.run(draft);
        }}
      >
        <div className="body-filters">
          <DayField
            label={say("organisations.reorganise.day")}
            day={draft.day}
            onChoose={(day) => setDraft({ ...draft, day })}
          />
          <TextField
            label={say("organisations.reorganise.instrument")}
            value={draft.instrument}
            onType={(instrument) => setDraft({ ...draft, instrument })}
          />
          <TextField
            label={say("organisations.reorganise.issuer")}
            value={draft.issuer}
            onType={(issuer) => setDraft({ ...draft, issuer })}
          />
        </div>
        <Changes draft={draft} onChange={setDraft} />
        {trying.problem && <ProblemNote problem={trying.problem} />}
        {!isComplete(draft) && <p className="label">{say("organisations.reorganise.missing")}</p>}
        <button type="submit" className="btn" disabled={!isComplete(draft) || trying.isBusy}>
          {say("organisations.reorganise.dry-run")}
        </button>
      </form>
      {isSeen && recorded === null && <Effect effect={seen.effect} />}
      {isSeen && recorded === null && (
        <Recording draft={draft} effect={seen.effect} onRecorded={({ rows }) => setRecorded(rows)} />
      )}
    </main>
  );
}

/** What is done, and what the day will still bring. */
function Recorded({ day, rows }: { readonly day: PlainDate; readonly rows: ReorganisationEffect["rows"] }) {
  const say = useOrganisationWords();
  const count = rows.reduce((sum, row) => (row.followsOn === null ? sum : sum + row.count), 0);
  return (
    <p role="status" className="none">
      {say("organisations.reorganise.done", { day: formatDay(day) })}
      {count > 0 && ` ${say("organisations.reorganise.done-ahead", { count, day: formatDay(day) })}`}
    </p>
  );
}

function Changes({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const say = useOrganisationWords();
  const { changes } = draft;
  return (
    <section>
      <h2>{say("organisations.reorganise.changes")}</h2>
      {changes.map((change, place) => (
        <ChangeFields
          key={change.key}
          change={change}
          place={place + 1}
          day={draft.day}
          onChange={(changed) => {
            onChange({ ...draft, changes: changes.map((each) => (each.key === changed.key ? changed : each)) });
          }}
          onRemove={() => onChange({ ...draft, changes: changes.filter(({ key }) => key !== change.key) })}
        />
      ))}
      <button
        type="button"
        className="btn"
        onClick={() => {
          const next = Math.max(-1, ...changes.map(({ key }) => key)) + 1;
          onChange({ ...draft, changes: [...changes, emptyChange(next)] });
        }}
      >
        {say("organisations.reorganise.add")}
      </button>
    </section>
  );
}

type RecordingProps = {
  readonly draft: Draft;
  readonly effect: ReorganisationEffect;
  readonly onRecorded: (effect: ReorganisationEffect) => void;
};

function Recording({ draft, effect, onRecorded }: RecordingProps) {
  const say = useOrganisationWords();
  const rowsSeen = effect.rows.reduce((sum, { count }) => sum + count, 0);
  const recording = useAct(
    (seen: number, key) =>
      callEndpoint(recordSuccessionEndpoint, {
        body: { ...proposalOfDraft(draft), mode: "record", rowsSeen: seen },
        idempotencyKey: key,
      }),
    onRecorded,
  );
  return (
    <div className="recording">
      {recording.problem && <ProblemNote problem={recording.problem} onRetry={recording.retry} />}
      <button type="button" className="btn main" disabled={recording.isBusy} onClick={() => recording.run(rowsSeen)}>
        {say("organisations.reorganise.submit", { count: rowsSeen })}
      </button>
    </div>
  );
}
