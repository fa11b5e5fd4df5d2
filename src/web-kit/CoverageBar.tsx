import { type KeyboardEvent, useRef, useState } from "react";
import "./coverage-bar.css";
import { type CoverageCell, runsOf } from "./coverage-runs.ts";
import { useWords } from "./use-words.ts";
import type { kitWording } from "./wording.ts";

type Props = {
  readonly cells: readonly CoverageCell[];
  /** Target of the cell where the reader stands. */
  readonly current: string | null;
  readonly label: string;
  /** What a cell does besides going to its target. */
  readonly onPick?: (target: string) => void;
};

/** The document as a bar: one cell per clause in order. Arrow keys walk the cells, so that Tab passes the bar in one step. */
export function CoverageBar({ cells, current, label, onPick }: Props) {
  const say = useWords<keyof typeof kitWording>();
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const runs = runsOf(cells);

  function walk(event: KeyboardEvent<HTMLAnchorElement>) {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = Math.min(Math.max(stop + step, 0), runs.length - 1);
    setStop(next);
    bar.current?.querySelectorAll("a")[next]?.focus();
  }

  return (
    <div className={`cover-cells${runs.length > 90 ? " many" : ""}`} role="group" aria-label={label} ref={bar}>
      {runs.map((run, index) => {
        const words = `${run.name}: ${say(`kit.coverage.${run.fate}`)}`;
        const here = current !== null && run.targets.includes(current);
        return (
          <a
            key={run.target}
            href={`#${run.target}`}
            className={`${run.fate}${run.startsSection && index > 0 ? " brk" : ""}${here ? " here" : ""}`}
            style={{ flexGrow: run.targets.length }}
            tabIndex={index === Math.min(stop, runs.length - 1) ? 0 : -1}
            title={words}
            aria-current={here ? "location" : undefined}
            onFocus={() => setStop(index)}
            onKeyDown={walk}
            onClick={(event) => {
              if (!onPick) return;
              event.preventDefault();
              onPick(run.target);
            }}
          >
            <span className="sr">{words}</span>
          </a>
        );
      })}
    </div>
  );
}
