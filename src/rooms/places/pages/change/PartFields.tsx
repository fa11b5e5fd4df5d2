import { useId } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { TextField } from "#web-kit/TextField.tsx";
import { dayBefore } from "../../model/index.ts";
import { PlacePicker } from "../PlacePicker.tsx";
import { usePlaceWords } from "../use-place-words.ts";
import { type DraftKind, type DraftPart, isNewPlace } from "./draft.ts";

const KINDS: readonly DraftKind[] = ["merged", "split", "ended"];

type Props = {
  readonly part: DraftPart;
  readonly at: number;
  readonly day: PlainDate;
  readonly onChange: (part: DraftPart) => void;
  readonly onRemove: () => void;
};

/** What happens to one place. */
export function PartFields({ part, at, day, onChange, onRemove }: Props) {
  const say = usePlaceWords();
  const kindId = useId();
  const { from, to, kind } = part;
  return (
    <fieldset className="change-part">
      <legend>{say("places.change.part", { at })}</legend>
      <PlacePicker
        label={say("places.change.from")}
        day={dayBefore(day)}
        value={from}
        onPick={(picked) => onChange({ ...part, from: picked })}
        hint={say("places.change.unknown")}
      />
      <div className="field">
        <label htmlFor={kindId}>{say("places.change.kind")}</label>
        <select
          id={kindId}
          value={kind}
          onChange={({ currentTarget }) =>
            onChange({ ...part, kind: KINDS.find((each) => each === currentTarget.value) ?? kind })
          }
        >
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {say(`places.change.kind.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {kind !== "ended" && (
        <PlacePicker
          label={say("places.change.to")}
          day={day}
          value={to}
          onPick={(picked) => onChange({ ...part, to: picked })}
          hint={say("places.change.to.new")}
        />
      )}
      {isNewPlace(part) && (
        <TextField
          label={say("places.change.code")}
          value={part.code}
          onValue={(code) => onChange({ ...part, code })}
        />
      )}
      {kind === "split" && (
        <TextField
          label={say("places.change.share")}
          value={part.sharePercent}
          onValue={(sharePercent) => onChange({ ...part, sharePercent })}
        />
      )}
      <button type="button" className="btn plain" onClick={onRemove}>
        {say("places.change.remove")}
      </button>
    </fieldset>
  );
}
