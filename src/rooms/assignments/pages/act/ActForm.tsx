import { useEffect, useId, useRef, useState } from "react";
import { BodyPicker } from "#rooms/organisations/pages/index.ts";
import { dayInVietNam } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useDraft } from "#web-kit/use-draft.ts";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { type ActField, type AssignmentAct, fieldsOf } from "../../model/index.ts";
import { useDutyWords } from "../use-duty-words.ts";
import { type ActDraft, askedFrom, EMPTY_DRAFT } from "./act-draft.ts";
import type { Acted } from "./acted.ts";
import { useActing } from "./use-acting.ts";

type Props = {
  readonly act: AssignmentAct;
  readonly line: Acted;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** The few words that an act needs. What was typed stays through a refusal, a closed tab, and an assignment that moved on meanwhile. */
export function ActForm({ act, line, onClose, onDone }: Props) {
  const say = useDutyWords();
  const form = useRef<HTMLFormElement>(null);
  const [seen, setSeen] = useState(line.version);
  const initial = { ...EMPTY_DRAFT, newDueOn: act === "grant-extension" ? (line.askedDueOn ?? "") : "" };
  const [draft, change, drop] = useDraft<ActDraft>(`assignment.${line.id}.${act}`, initial);
  const acting = useActing(line.id, () => {
    drop();
    onDone();
  });
  useEffect(() => form.current?.querySelector<HTMLElement>("input, textarea")?.focus(), []);
  const { problem } = acting;

  return (
    <form
      className="duty-form"
      ref={form}
      aria-label={say(`duty.act.${act}`)}
      onSubmit={(event) => {
        event.preventDefault();
        acting.send(seen, askedFrom(act, draft));
      }}
    >
      {fieldsOf(act).map((field) => (
        <Field key={field} field={field} draft={draft} change={change} />
      ))}
      {problem && <ProblemNote problem={problem} />}
      {line.version !== seen && !acting.isSending && (
        <Changed line={line} seen={seen} onSeen={() => setSeen(line.version)} />
      )}
      <p className="duty-go">
        <button type="submit" className="btn main" disabled={acting.isSending}>
          {say("duty.send", { act: say(`duty.act.${act}`) })}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {say("duty.cancel")}
        </button>
      </p>
    </form>
  );
}

/** Every step makes a version, so the last steps are what the person has not seen. */
function Changed({ line, seen, onSeen }: { line: Acted; seen: number; onSeen: () => void }) {
  const say = useDutyWords();
  const unseen = (line.steps ?? []).slice(-(line.version - seen));
  return (
    <div className="duty-changed" role="status">
      <p>{say("duty.changed")}</p>
      <ul>
        {unseen.map((step) => (
          <li key={step.ordinal}>
            {formatDay(step.on)} {step.by}: {say(`duty.act.${step.act}`)} {step.words}
          </li>
        ))}
      </ul>
      <button type="button" className="btn" onClick={onSeen}>
        {say("duty.changed.go")}
      </button>
    </div>
  );
}

type FieldProps = {
  readonly field: ActField;
  readonly draft: ActDraft;
  readonly change: (part: Partial<ActDraft>) => void;
};

function Field({ field, draft, change }: FieldProps) {
  const say = useDutyWords();
  const id = useId();
  const [today] = useState(() => dayInVietNam(new Date()));
  const label = say(`duty.field.${field}`);
  switch (field) {
    case "words":
      return <TextField label={label} rows={3} value={draft.words} onValue={(words) => change({ words })} />;
    case "product":
      return <TextField label={label} value={draft.product} onValue={(product) => change({ product })} />;
    case "replacedBy":
      return <TextField label={label} value={draft.replacedBy} onValue={(replacedBy) => change({ replacedBy })} />;
    case "owner":
      return (
        <BodyPicker
          label={label}
          day={today}
          value={{ name: draft.ownerName, id: OrganisationId.safeParse(draft.ownerId).data ?? null }}
          hint={say("duty.field.owner.hint")}
          onPick={(picked) => change({ ownerName: picked.name, ownerId: picked.id ?? "" })}
        />
      );
    case "newDueOn":
      return (
        <div className="field">
          <label htmlFor={id}>{label}</label>
          <input
            id={id}
            type="date"
            value={draft.newDueOn}
            onChange={({ currentTarget }) => change({ newDueOn: currentTarget.value })}
          />
        </div>
      );
  }
}
