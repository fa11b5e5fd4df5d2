import { useId } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { BodyPicker } from "../BodyPicker.tsx";
import { useOrganisationWords } from "../use-organisation-words.ts";
import { type DraftChange, type DraftKind, needsReceiver } from "./draft.ts";

const KINDS: readonly DraftKind[] = ["merged", "split", "renamed", "moved", "ended"];

type Props = {
  readonly change: DraftChange;
  readonly place: number;
  readonly day: PlainDate;
  readonly onChange: (change: DraftChange) => void;
  readonly onRemove: () => void;
};

/** What happens to one body. */
export function ChangeFields({ change, place, day, onChange, onRemove }: Props) {
  const say = useOrganisationWords();
  const isPassing = change.kind === "merged" || change.kind === "split";
  return (
    <fieldset className="change-fields">
      <legend>{say("organisations.reorganise.change", { place })}</legend>
      <BodyPicker
        label={say("organisations.reorganise.body")}
        day={day}
        value={change.from}
        onPick={(from) => onChange({ ...change, from })}
        hint={say("organisations.reorganise.unknown")}
      />
      <KindField kind={change.kind} onChoose={(kind) => onChange({ ...change, kind })} />
      {needsReceiver(change.kind) && (
        <BodyPicker
          label={say("organisations.reorganise.to")}
          day={day}
          value={change.to}
          onPick={(to) => onChange({ ...change, to })}
          hint={say(isPassing ? "organisations.reorganise.to.new" : "organisations.reorganise.unknown")}
        />
      )}
      {change.kind === "renamed" && (
        <TextField
          label={say("organisations.reorganise.name")}
          value={change.name}
          onType={(name) => onChange({ ...change, name })}
        />
      )}
      {change.kind === "split" && (
        <TextField
          label={say("organisations.reorganise.share")}
          value={change.sharePercent}
          onType={(sharePercent) => onChange({ ...change, sharePercent })}
        />
      )}
      {change.kind === "split" && (
        <label className="check">
          <input
            type="checkbox"
            checked={change.isCarrier}
            onChange={({ currentTarget }) => onChange({ ...change, isCarrier: currentTarget.checked })}
          />
          {say("organisations.reorganise.carrier")}
        </label>
      )}
      <button type="button" className="btn plain" onClick={onRemove}>
        {say("organisations.reorganise.remove")}
      </button>
    </fieldset>
  );
}

function KindField({ kind, onChoose }: { kind: DraftKind; onChoose: (kind: DraftKind) => void }) {
  const say = useOrganisationWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{say("organisations.reorganise.kind")}</label>
      <select
        id={id}
        value={kind}
        onChange={({ currentTarget }) => {
          const chosen = KINDS.find((each) => each === currentTarget.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {KINDS.map((each) => (
          <option key={each} value={each}>
            {say(`organisations.reorganise.kind.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

export function TextField({
  label,
  value,
  onType,
  type = "text",
}: {
  label: string;
  value: string;
  onType: (typed: string) => void;
  type?: "text" | "email" | "tel";
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        lang="vi"
        autoComplete="off"
        value={value}
        maxLength={300}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
    </div>
  );
}
