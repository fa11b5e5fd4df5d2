import { Link } from "@tanstack/react-router";
import { formatNumber } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import type { MyWorkGroup } from "../../model/index.ts";
import { SHAPE_OF_GROUP } from "../my/WorkTally.tsx";
import { useDutyWords } from "../use-duty-words.ts";

/** What waits, group by group; each leads to its own on the page of one's work. Groups with nothing are not shown. */
export function StartTally({ groups }: { groups: readonly MyWorkGroup[] }) {
  const say = useDutyWords();
  const locale = useLocale();
  const waiting = groups.filter(({ items }) => items.length > 0);
  if (waiting.length === 0) return null;
  return (
    <nav className="my-tally" aria-label={say("duty.my.title")}>
      {waiting.map(({ group, items, hasMore }) => (
        <Link key={group} to="/viec-cua-toi" hash={group}>
          <b>
            {formatNumber(items.length, locale)}
            {hasMore && "+"}
          </b>
          <span className={SHAPE_OF_GROUP[group]}>{say(`duty.my.${group}`)}</span>
        </Link>
      ))}
    </nav>
  );
}
