import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { DayField } from "#web-kit/DayField.tsx";
import { formatDay } from "#web-kit/format.ts";
import { PageStates } from "#web-kit/PageStates.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useAct } from "#web-kit/use-act.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { useToday } from "#web-kit/use-today.ts";
import {
  type AheadReorganisation,
  getAheadEndpoint,
  recordSuccessionEndpoint,
  type ReorganisationEffect,
} from "../../model/index.ts";
import { CorrectedInAddress } from "../address.ts";
import "../organisations.css";
import { useOrganisationWords } from "../use-organisation-words.ts";
import { Ahead } from "./Ahead.tsx";
import { ChangeFields, TextField } from "./ChangeFields.tsx";
import { CreatedBodies } from "./CreatedBodies.tsx";
import { type Draft, draftOf, emptyChange, emptyDraft, isComplete, proposalOfDraft } from "./draft.ts";
import { Effect } from "./Effect.tsx";

/** A reorganisation: written, tried, seen, then recorded in one step. It opens with the words of one that was withdrawn. */
export function ReorganisationPage() {
  const { tu: corrected } = CorrectedInAddress.parse(useSearch({ strict: false }));
  return corrected === undefined ? <Reorganisation /> : <Corrected successionId={corrected} />;
}

function Corrected({ successionId }: { successionId: string }) {
  const answer = useEndpoint(getAheadEndpoint, { params: { successionId } });
  return <PageStates answer={answer}>{(of) => <Reorganisation key={of.id} of={of} />}</PageStates>;
}

function Reorganisation({ of }: { of?: AheadReorganisation }) {
  const say = useOrganisationWords();
  const today = useToday();
  const [draft, setDraft] = useState<Draft>(() => (of === undefined ? emptyDraft(today) : draftOf(of)));
  const [seen, setSeen] = useState<{ readonly of: Draft; readonly effect: ReorganisationEffect } | null>(null);
  useTitle(say("organisations.reorganise.title"));
  const trying = useAct(
    (of: Draft, key) =>
      callEndpoint(recordSuccessionEndpoint, {
        body: { ...proposalOfDraft(of), mode: "dry-run" },
        idempotencyKey: key,
      }),
    (effect, tried) => setSeen({ of: tried, effect }),
  );
  const isSeen = seen !== null && seen.of === draft;
  // Kept here: once recorded, a body that ended is no longer among the suggestions, and the form below it changes.
  const [recorded, setRecorded] = useState<ReorganisationEffect | null>(null);
  return (
    <main className="bodies one" id="main">
      <Link className="link noprint" to="/co-quan">
        {say("organisations.detail.back")}
      </Link>
      <header>
        <h1>{say("organisations.reorganise.title")}</h1>
        <p>{say("organisations.reorganise.lead")}</p>
        {of !== undefined && recorded === null && <p>{say("organisations.reorganise.corrects")}</p>}
      </header>
      {recorded !== null && <Recorded day={draft.day} effect={recorded} isAhead={draft.day > today} />}
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
            onEmpty={() => setSeen(null)}
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
        <CreatedBodies draft={draft} onChange={setDraft} />
        {trying.problem && <ProblemNote problem={trying.problem} />}
        {!isComplete(draft) && <p className="label">{say("organisations.reorganise.missing")}</p>}
        <button type="submit" className="btn" disabled={!isComplete(draft) || trying.isBusy}>
          {say("organisations.reorganise.dry-run")}
        </button>
      </form>
      {isSeen && recorded === null && <Effect effect={seen.effect} />}
      {isSeen && recorded === null && <Recording draft={draft} effect={seen.effect} onRecorded={setRecorded} />}
      <Ahead />
    </main>
  );
}

type RecordedProps = { readonly day: PlainDate; readonly effect: ReorganisationEffect; readonly isAhead: boolean };

/** What is done, and what the day will still bring. */
function Recorded({ day, effect: { rows, successionId }, isAhead }: RecordedProps) {
  const say = useOrganisationWords();
  const count = rows.reduce((sum, row) => (row.followsOn === null ? sum : sum + row.count), 0);
  return (
    <div role="status" className="none">
      <p>
        {say("organisations.reorganise.done", { day: formatDay(day) })}
        {count > 0 && ` ${say("organisations.reorganise.done-ahead", { count, day: formatDay(day) })}`}
      </p>
      {isAhead && successionId !== null && (
        <p>
          <Link className="link" to="/co-quan/sap-xep/$successionId" params={{ successionId }}>
            {say("organisations.reorganise.open-ahead")}
          </Link>
        </p>
      )}
    </div>
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
