import { Link, useLocation } from "@tanstack/react-router";
import { useId, useRef } from "react";
import { MoreIcon } from "#web-kit/Icons.tsx";
import { useWords } from "#web-kit/use-words.ts";
import type { NavEntry } from "./rooms.ts";
import { useOpenEntries } from "./use-open-entries.ts";

/** As many as a desk's width holds; the styles hide the later ones where there is less room. */
const IN_HEADER = 7;

/** The main pages: the first ones in the header (a bar at the foot on a phone), all of them in the panel behind "Thêm". */
export function MainNav() {
  const say = useWords();
  const entries = useOpenEntries();
  return (
    <nav className="nav" aria-label={say("web.nav")}>
      {entries.slice(0, IN_HEADER).map((entry) => (
        <NavLink key={entry.to} entry={entry} />
      ))}
      {entries.length > 1 && <MorePages entries={entries} />}
    </nav>
  );
}

function NavLink({ entry, onChoose }: { entry: NavEntry; onChoose?: () => void }) {
  const say = useWords();
  const { pathname } = useLocation();
  return (
    <Link to={entry.to} aria-current={entry.owns.test(pathname) ? "page" : undefined} onClick={onChoose}>
      {say(entry.word)}
    </Link>
  );
}

function MorePages({ entries }: { entries: readonly NavEntry[] }) {
  const say = useWords();
  const panelId = useId();
  const panel = useRef<HTMLDivElement>(null);
  return (
    <>
      <button type="button" popoverTarget={panelId}>
        <MoreIcon />
        {say("web.more")}
      </button>
      <div className="more-pages" id={panelId} ref={panel} popover="auto">
        <ul>
          {entries.map((entry) => (
            <li key={entry.to}>
              <NavLink entry={entry} onChoose={() => panel.current?.hidePopover()} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
