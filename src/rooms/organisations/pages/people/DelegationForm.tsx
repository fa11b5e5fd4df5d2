import { useState } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Answer } from "#web-kit/call-endpoint.ts";
import { DayField } from "#web-kit/DayField.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useAct } from "#web-kit/use-act.ts";
import type { PersonId, WrittenDelegation } from "../../model/index.ts";
import { TextField } from "../reorganisation/ChangeFields.tsx";
import { useOrganisationWords } from "../use-organisation-words.ts";
import { PersonPicker } from "./PersonPicker.tsx";

type Props = {
  readonly absent: PersonId;
  readonly day: PlainDate;
  readonly delegate: (delegation: WrittenDelegation, idempotencyKey: string) => Promise<Answer<unknown>>;
};

/** Who acts, why and for how long; the office fills it in for anybody, a person for themselves. Empty again once it is written. */
export function DelegationForm(props: Props) {
  const [written, setWritten] = useState(0);
  return <Form key={written} {...props} onDone={() => setWritten(written + 1)} />;
}

function Form({ absent, day, delegate, onDone }: Props & { readonly onDone: () => void }) {
  const say = useOrganisationWords();
  const [to, setTo] = useState<PersonId | null>(null);
  const [reason, setReason] = useState("");
  const [from, setFrom] = useState<PlainDate>(day);
  const [until, setUntil] = useState<PlainDate>(day);
  const delegating = useAct(
    (toId: PersonId, key) => delegate({ toId, reason, validFrom: from, validTo: until }, key),
    onDone,
  );
  return (
    <form
      className="body-filters"
      onSubmit={(event) => {
        event.preventDefault();
        if (to !== null) delegating.run(to);
      }}
    >
      <PersonPicker
        label={say("people.delegate.to")}
        except={absent}
        onPick={setTo}
        hint={say("people.give.unknown")}
      />
      <TextField label={say("people.delegate.reason")} value={reason} onType={setReason} />
      <DayField label={say("people.give.from")} day={from} onChoose={setFrom} />
      <DayField label={say("people.delegate.until")} day={until} onChoose={setUntil} />
      <button type="submit" className="btn" disabled={to === null || reason.trim().length < 3 || delegating.isBusy}>
        {say("people.delegate.submit")}
      </button>
      {delegating.problem && <ProblemNote problem={delegating.problem} onRetry={delegating.retry} />}
    </form>
  );
}
