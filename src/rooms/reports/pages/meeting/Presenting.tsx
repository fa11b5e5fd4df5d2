import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { MeetingDetail } from "../../model/index.ts";
import { Conclusions } from "./Conclusions.tsx";
import { countOf } from "./Pack.tsx";
import type { PackPart } from "./use-pack-parts.tsx";
import { useMeetingWords } from "./use-meeting-words.ts";

/** So many rows are read from the back of a room. */
const ROWS_ON_A_SCREEN = 5;

type Screen = {
  readonly key: string;
  readonly title: string;
  readonly body: string | null;
  readonly content: ReactNode;
};
type Props = {
  readonly meeting: MeetingDetail;
  readonly counts: string;
  readonly parts: readonly PackPart[];
  readonly onEnd: () => void;
};

/** A screen at a time over the whole window, by button or arrow key; Escape ends it. */
export function Presenting({ meeting, counts, parts, onEnd }: Props) {
  const say = useMeetingWords();
  const [place, setPlace] = useState(0);
  const stage = useRef<HTMLElement>(null);
  useEffect(() => stage.current?.focus(), []);
  const screens = [firstScreen(meeting, counts, parts), ...parts.flatMap(screensOf), lastScreen(meeting)];
  const at = Math.min(place, screens.length - 1);
  const shown = screens[at];
  const go = (step: number) => {
    setPlace(Math.min(screens.length - 1, Math.max(0, at + step)));
    stage.current?.scrollTo({ top: 0 });
  };
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
      <div className="meeting-screen" key={shown?.key}>
        {shown?.title && <h2>{shown.title}</h2>}
        {shown?.body && (
          <p className="meeting-screen-body" lang="vi">
            {shown.body}
          </p>
        )}
        {shown?.content}
      </div>
      <p className="meeting-go noprint">
        <button type="button" className="btn" disabled={at === 0} onClick={() => go(-1)}>
          {say("meeting.present.before")}
        </button>
        <span role="status">{say("meeting.present.place", { place: at + 1, all: screens.length })}</span>
        <button type="button" className="btn" disabled={at === screens.length - 1} onClick={() => go(1)}>
          {say("meeting.present.after")}
        </button>
        <button type="button" className="btn plain" onClick={onEnd}>
          {say("meeting.present.end")}
        </button>
      </p>
    </section>
  );
}

/** What the meeting is, and how much there is of each part. */
function firstScreen(meeting: MeetingDetail, counts: string, parts: readonly PackPart[]): Screen {
  const content = (
    <>
      <h2 lang="vi">{meeting.title}</h2>
      <p>{counts}</p>
      <ul className="meeting-contents">
        {parts.map((part) => (
          <li key={part.key}>
            <b>{countOf(part)}</b> {part.title}
          </li>
        ))}
      </ul>
    </>
  );
  return { key: "first", title: "", body: null, content };
}

function screensOf(part: PackPart): Screen[] {
  return part.groups.flatMap(({ name, rows }) =>
    chunksOf(rows).map((few, place) => ({
      key: `${part.key} ${name ?? ""} ${place}`,
      title: part.title,
      body: name === null ? null : `${name} (${rows.length})`,
      content: <ol start={place * ROWS_ON_A_SCREEN + 1}>{few}</ol>,
    })),
  );
}

function lastScreen(meeting: MeetingDetail): Screen {
  return { key: "conclusions", title: "", body: null, content: <Conclusions meeting={meeting} /> };
}

function chunksOf(rows: readonly ReactNode[]): ReactNode[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_ON_A_SCREEN) }, (_none, place) =>
    rows.slice(place * ROWS_ON_A_SCREEN, (place + 1) * ROWS_ON_A_SCREEN),
  );
}
