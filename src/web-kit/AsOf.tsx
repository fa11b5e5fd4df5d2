import type { ReactNode } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { DayField } from "./DayField.tsx";
import { formatDay } from "./format.ts";
import { useWords } from "./use-words.ts";
import type { kitWording } from "./wording.ts";

type Props = {
  readonly day: PlainDate;
  readonly today: PlainDate;
  /** `undefined`: today. */
  readonly onChoose: (day: PlainDate | undefined) => void;
  /** What the page cannot show as of another day, said only then. */
  readonly children?: ReactNode;
};

/** In the head of a page: the day that it is seen as of, a line that says so, and the way back to today. */
export function AsOf({ day, today, onChoose, children }: Props) {
  const say = useWords<keyof typeof kitWording>();
  const isOther = day !== today;
  return (
    <div className="as-of">
      <div className="noprint">
        <DayField day={day} onChoose={(chosen) => onChoose(chosen === today ? undefined : chosen)} />
      </div>
      <p role="status">
        {say(isOther ? "kit.as-of.line" : "kit.as-of.line-today", { day: formatDay(day) })} {isOther && children}
      </p>
      {isOther && (
        <button type="button" className="btn noprint" onClick={() => onChoose(undefined)}>
          {say("kit.as-of.today")}
        </button>
      )}
    </div>
  );
}
