import { Link } from "@tanstack/react-router";
import { type DutyAddress, DutyView } from "../list/address.ts";
import "./view.css";
import { useViewWords } from "./use-view-words.ts";

/** A link to the list is not the page that one is on while another view is shown. */
export const EXACTLY = { exact: true, includeSearch: true, explicitUndefined: true };

/** The same rows by the same filters, shown in another way. */
export function ViewSwitch({ address }: { address: DutyAddress }) {
  const say = useViewWords();
  const views = [undefined, ...DutyView.options];
  return (
    <nav className="view-switch noprint" aria-label={say("view.switch")}>
      {views.map((view) => (
        <Link
          key={view ?? ""}
          to="/nhiem-vu"
          search={{ ...address, ngay: undefined, xem: view }}
          activeOptions={EXACTLY}
          aria-current={address.xem === view ? "page" : undefined}
        >
          {say(view === undefined ? "view.list" : `view.${view}`)}
        </Link>
      ))}
    </nav>
  );
}
