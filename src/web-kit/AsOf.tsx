import { useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import "./as-of.css";
import { DayInAddress } from "./day-in-address.ts";
import { DayField } from "./DayField.tsx";
import { formatDay } from "./format.ts";
import { useToday } from "./use-today.ts";
import { useWords } from "./use-words.ts";
import type { kitWording } from "./wording.ts";

type Props = {
  /** The day that the server answered for. */
  readonly day: PlainDate;
  /** Puts the day into the address; `undefined`: today. */
  readonly onChoose: (day: PlainDate | undefined) => void;
  /** What held on the day, by all that is recorded until now; or what had been recorded by its end. */
  readonly by?: "validity" | "record";
  /** Above what fills the screen: all in one line. */
  readonly isLine?: boolean;
  /** What the page cannot show as of another day, said only then. */
  readonly children?: ReactNode;
};

/** In the head of a page: the day that it is seen as of, a line that says so, and the way back to today. */
export function AsOf({ day, onChoose, by = "validity", isLine = false, children }: Props) {
  const say = useWords<keyof typeof kitWording>();
  const today = useToday();
  const isOther = useOtherDay() !== undefined;
  return (
    <div className="as-of" data-line={isLine || undefined}>
      <div className="noprint">
        <DayField day={day} onChoose={(next) => onChoose(next === today ? undefined : next)} />
      </div>
      <p role="status">
        {say(isOther ? `kit.as-of.line.${by}` : "kit.as-of.line-today", { day: formatDay(day) })} {isOther && children}
      </p>
      {isOther && (
        <button type="button" className="btn noprint" onClick={() => onChoose(undefined)}>
          {say("kit.as-of.today")}
        </button>
      )}
    </div>
  );
}

/** The day in the address when it is another than today: then the page only tells, and nothing on it changes a record. */
export function useOtherDay(): PlainDate | undefined {
  const today = useToday();
  const { ngay } = DayInAddress.parse(useSearch({ strict: false }));
  return ngay === today ? undefined : ngay;
}
