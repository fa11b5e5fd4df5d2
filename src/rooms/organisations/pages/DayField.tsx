import { useId } from "react";
import { PlainDate } from "#shared/plain-date.ts";
import { useOrganisationWords } from "./use-organisation-words.ts";
import { useTyped } from "./use-typed.ts";

/** The day a page is seen as of. A day half typed changes nothing. */
export function DayField({ day, onChoose }: { day: PlainDate; onChoose: (day: PlainDate) => void }) {
  const say = useOrganisationWords();
  const [typed, setTyped] = useTyped(day);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{say("organisations.list.day")}</label>
      <input
        id={id}
        type="date"
        required
        min="1900-01-01"
        max="2199-12-31"
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const chosen = PlainDate.safeParse(currentTarget.value);
          if (chosen.success && currentTarget.validity.valid) onChoose(chosen.data);
        }}
      />
    </div>
  );
}
