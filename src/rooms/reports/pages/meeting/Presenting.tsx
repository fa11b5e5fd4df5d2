import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useMeetingWords } from "./use-meeting-words.ts";

/** One part at a time in large letters, by button or arrow key; Escape ends it. */
export function Presenting({ parts, onEnd }: { parts: readonly ReactNode[]; onEnd: () => void }) {
  const say = useMeetingWords();
  const [place, setPlace] = useState(0);
  const stage = useRef<HTMLElement>(null);
  useEffect(() => stage.current?.focus(), []);
  const go = (step: number) => setPlace(Math.min(parts.length - 1, Math.max(0, place + step)));
  function onKey(event: KeyboardEvent): void {
    // Arrows belong to the words while somebody types.
    if (event.target instanceof HTMLElement && event.target.matches("input, textarea, select")) return;
    if (event.key === "ArrowRight" || event.key === "PageDown") go(1);
    else if (event.key === "ArrowLeft" || event.key === "PageUp") go(-1);
    else if (event.key === "Escape") onEnd();
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- the stage takes the arrow keys; the buttons below do the same
    <section className="meeting-stage" ref={stage} tabIndex={-1} aria-label={say("meeting.present")} onKeyDown={onKey}>
      {parts[place]}
      <p className="meeting-go noprint">
        <button type="button" className="btn" disabled={place === 0} onClick={() => go(-1)}>
          {say("meeting.present.before")}
        </button>
        <span role="status">{say("meeting.present.place", { place: place + 1, all: parts.length })}</span>
        <button type="button" className="btn" disabled={place === parts.length - 1} onClick={() => go(1)}>
          {say("meeting.present.after")}
        </button>
        <button type="button" className="btn plain" onClick={onEnd}>
          {say("meeting.present.end")}
        </button>
      </p>
    </section>
  );
}
