import { useId } from "react";
import { PlainDate } from "#shared/plain-date.ts";
import { useTyped } from "./use-typed.ts";
import { useWords } from "./use-words.ts";
import type { kitWording } from "./wording.ts";

type Props = {
  readonly day: PlainDate;
  readonly onChoose: (day: PlainDate) => void;
  /** What stands there is no day any more: what was looked at for the former one holds no longer. */
  readonly onEmpty?: () => void;
  /** Absent: "Xem vào ngày". */
  readonly label?: string;
};

/** A day; usually the one that a page is seen as of. A day half typed changes nothing. */
export function DayField({ day, onChoose, onEmpty, label }: Props) {
  const say = useWords<keyof typeof kitWording>();
  const [typed, setTyped] = useTyped(day);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label ?? say("kit.as-of-day")}</label>
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
          else onEmpty?.();
        }}
      />
    </div>
  );
}
