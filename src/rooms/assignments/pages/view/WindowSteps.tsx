import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { type TimeSpan, type Window, windowBeside } from "../../model/index.ts";
import type { DutyAddress } from "../list/address.ts";
import { useViewWords } from "./use-view-words.ts";

type Props = {
  readonly address: DutyAddress;
  readonly span: TimeSpan;
  readonly window: Window;
  readonly today: PlainDate;
  readonly name: string;
  readonly children?: ReactNode;
};

/** From window to window, and back to today; the address keeps where one is. On paper its days alone remain. */
export function WindowSteps({ address, span, window, today, name, children }: Props) {
  const say = useViewWords();
  const [before, after] = [windowBeside(span, window, -1), windowBeside(span, window, 1)];
  const isNow = window.from <= today && today <= window.to;
  return (
    <div className="window-steps">
      {before && (
        <Link
          className="btn noprint"
          to="/nhiem-vu"
          search={{ ...address, moc: before.from }}
          aria-label={say("view.before")}
        >
          <span aria-hidden="true">‹</span>
        </Link>
      )}
      <b>{name}</b>
      {after && (
        <Link
          className="btn noprint"
          to="/nhiem-vu"
          search={{ ...address, moc: after.from }}
          aria-label={say("view.after")}
        >
          <span aria-hidden="true">›</span>
        </Link>
      )}
      {!isNow && (
        <Link className="btn noprint" to="/nhiem-vu" search={{ ...address, moc: undefined }}>
          {say("view.today")}
        </Link>
      )}
      {children}
    </div>
  );
}
